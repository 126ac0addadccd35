"""Whatever is typed, mended, undone, kept and gone back to in the window: findings stand where they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from prd_desk.desk.proofreading.checking import Progress
from prd_desk.news import Release
from prd_desk.proofing.finding import Span

if TYPE_CHECKING:
    from prd_desk.desk.window import DeskWindow

PLACE = st.floats(0, 1)
SLIPS = ("ประชม", "สัมนา", "โอกาศ", "พ.ศ ")
WORDS = st.lists(st.sampled_from((*SLIPS, "กรม", "น้ำ", "😀", " ", "\n", "2")), max_size=4).map("".join)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("write"), st.sampled_from(("title", "body")), PLACE, PLACE, WORDS),
        st.tuples(st.just("fix all"), st.sampled_from(("spelling", "abbrev"))),
        st.tuples(st.just("undo")),
        st.tuples(st.just("keep")),
        st.tuples(st.just("go back"), PLACE),
    ),
    min_size=3,
    max_size=9,
)


def asked(desk: DeskWindow, work):
    ask = desk.shelf.ask(work)
    assert ask.done.wait(10)
    assert ask.error is None
    return ask.answer


def do(desk: DeskWindow, step: tuple, qtbot) -> None:
    match step:
        case ("write", field, first, second, words):
            editor = desk.sheet.editors[field]
            text = editor.text()
            start, end = sorted((round(first * len(text)), round(second * len(text))))
            assert editor.replace(Span(start, end), text[start:end], words)
        case ("fix all", kind):
            desk.corrections.mend_all(kind)
        case ("undo",):
            desk.writing.history.undo(desk.sheet.body)
        case ("keep",):
            desk.filing.save_named("ฉบับ")
        case ("go back", place):
            go_back(desk, place, qtbot)


def go_back(desk: DeskWindow, place: float, qtbot) -> None:
    number = desk.keeping.number
    versions = asked(desk, lambda library: library.versions(number)) if number else []
    if versions:
        version = versions[round(place * (len(versions) - 1))]
        wanted = asked(desk, lambda library: library.read_version(version.id))
        done: list[object] = []
        desk.keeping.go_back(version, done.append)
        qtbot.waitUntil(lambda: done != [])
        assert desk.release() == wanted


@given(STEPS)
@settings(
    max_examples=5,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # making a failure smaller would take minutes
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_findings_stand_where_they_say(desk: DeskWindow, qtbot, slip_checker, steps: list) -> None:
    checker = slip_checker()
    desk.keeping.begin(Release(title="เปิดสัมนา", body="จัดประชม 😀\nถือโอกาศ"), source="a.docx")
    qtbot.waitUntil(lambda: desk.keeping.number is not None, timeout=10_000)

    def placed() -> list[tuple[str, int, str]]:
        """Where the findings are said to be, and what stands there."""
        found = []
        for each in desk.findings.items:
            text = desk.sheet.editors[each.field].text()
            found.append((each.field, each.span.start, text[each.span.start : each.span.end]))
        return sorted(found)

    def expected() -> list[tuple[str, int, str]]:
        texts = {name: desk.sheet.editors[name].text() for name in ("title", "body")}
        return sorted(
            (name, each.span.start, text[each.span.start : each.span.end])
            for name, text in texts.items()
            for each in checker.check(text)
        )

    for step in steps:
        do(desk, step, qtbot)
        qtbot.waitUntil(
            lambda: desk.checking.progress is Progress.DONE and placed() == expected(), timeout=10_000
        )
    qtbot.waitUntil(lambda: not desk.keeping.dirty, timeout=10_000)
    kept = asked(desk, lambda library: library.read(desk.keeping.number).release)
    assert kept == desk.release()
