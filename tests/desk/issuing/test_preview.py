"""The release on paper, beside the editor."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from prd_desk.desk.issuing.page_view import GAP, LARGEST, SMALLEST
from prd_desk.desk.issuing.preview import Preview
from prd_desk.errors import UserError
from prd_desk.forms import fill, load_form
from prd_desk.news import Release
from prd_desk.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable

    from prd_desk.forms import FilledForm

RELEASE = Release(
    category="ภาพกิจกรรม",
    issuer="สำนักทดสอบ",
    title="กรมเปิดโครงการ",
    kicker="กลุ่มงานเปิดโครงการ",
    date=date(2020, 9, 10),
    body="วันแรกของงาน 😀 มีผู้ร่วมงานมาก\nวันที่สองของงาน",
    credits="ข่าว: ผู้สื่อข่าว",
)
FORM = load_form("activity_web")


def filling(release: Release) -> Callable[[], FilledForm]:
    return lambda: fill(FORM, release)


LONG = replace(RELEASE, body="\n".join(["ย่อหน้าหนึ่งของข่าวที่ยาวมากและยังไม่จบลงง่าย ๆ " * 6] * 60))


@pytest.fixture
def preview(qtbot) -> Preview:
    made = Preview()
    qtbot.addWidget(made)
    made.resize(420, 560)
    made.show()
    with qtbot.waitSignal(made.shown):
        made.show_form(filling(RELEASE))
    yield made
    made.stop()


def paper(preview: Preview) -> list[str]:
    """Every line that is printed."""
    pages = preview.pages.pages if preview.pages else ()
    return [placed.line.text.replace("\u00a0", " ") for page in pages for placed in page.lines]


def spot(preview: Preview, words: str) -> QPoint:
    """A point of the viewport, just right of the left edge of some words."""
    for page in preview.pages.pages:
        for placed in page.lines:
            at = placed.line.text.find(words)
            if at >= 0:
                scale = preview.view.zoom * preview.view.logicalDpiX() / 72
                corner = preview.view.corner(page.number)
                on_page = QPointF(placed.line.edges[at] + 1, placed.top + placed.height / 2)
                return (corner + on_page * scale).toPoint()
    raise AssertionError(words)


def test_everything_the_form_prints_is_on_the_paper(preview: Preview) -> None:
    printed = "\n".join(paper(preview))
    for text in ("ภาพกิจกรรม", "กรมเปิดโครงการ", "10 ก.ย. 2563", "สำนักทดสอบ", "วันที่สองของงาน", "ผู้สื่อข่าว"):
        assert text in printed


@pytest.mark.parametrize("words", ["ผู้ร่วมงาน", "สองของงาน", "กรมเปิด"])
def test_a_click_leads_to_the_same_place_in_the_text(preview: Preview, qtbot, words: str) -> None:
    with qtbot.waitSignal(preview.place_wanted) as asked:
        QTest.mouseClick(preview.view.viewport(), Qt.MouseButton.LeftButton, pos=spot(preview, words))
    (place,) = asked.args
    text = getattr(RELEASE, place.field)
    assert place.field in {"body", "title"}
    assert text[place.span.start :].startswith(words)


def test_a_click_beside_the_text_leads_nowhere(preview: Preview, qtbot) -> None:
    with qtbot.assertNotEmitted(preview.place_wanted):
        QTest.mouseClick(preview.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
        QTest.mouseClick(preview.view.viewport(), Qt.MouseButton.RightButton, pos=spot(preview, "กรมเปิด"))


def test_the_pointer_says_where_a_click_leads(preview: Preview) -> None:
    port = preview.view.viewport()
    QTest.mouseMove(port, spot(preview, "ผู้ร่วมงาน"))
    assert port.cursor().shape() == Qt.CursorShape.IBeamCursor
    QTest.mouseMove(port, QPoint(2, 2))
    assert port.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_letters_are_dark_on_white_paper_by_day_and_by_night(preview: Preview) -> None:
    picture = preview.view.viewport().grab().toImage()
    corner = preview.view.corner(1).toPoint()
    assert picture.pixelColor(corner + QPoint(5, 5)) == QColor("white")
    at = spot(preview, "วันที่สอง")
    shades = [picture.pixelColor(at.x() + x, at.y() + y).lightness() for x in range(12) for y in range(-4, 5)]
    assert min(shades) < 110


def test_pages_are_counted_in_thai(preview: Preview, qtbot) -> None:
    assert preview.count.text() == "๑ หน้า"
    with qtbot.waitSignal(preview.shown):
        preview.show_form(filling(LONG))
    total = len(preview.pages.pages)
    assert total > 3
    assert preview.count.text().startswith("หน้า ๑ จาก ")
    bar = preview.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert preview.view.visible_page() in {total - 1, total}
    assert preview.view.accessibleDescription() == preview.count.text()


def fills_the_width(preview: Preview) -> bool:
    """Whether the paper reaches from gap to gap."""
    view = preview.view
    right = view.corner(1).x() + preview.pages.paper.width * view.zoom * view.logicalDpiX() / 72
    return view.corner(1).x() == GAP and right == pytest.approx(view.viewport().width() - GAP, abs=1)


def test_pages_are_as_wide_as_the_view_until_a_zoom_is_chosen(preview: Preview) -> None:
    view = preview.view
    for width in (420, 700):
        preview.resize(width, 560)
        QApplication.processEvents()
        assert fills_the_width(preview)
    view.zoom_by(2)
    zoom = view.zoom
    assert not fills_the_width(preview)
    preview.resize(420, 560)
    assert view.zoom == zoom
    QTest.mouseClick(preview.fit, Qt.MouseButton.LeftButton)
    assert fills_the_width(preview)


def turn_wheel(preview: Preview, at: QPoint, notches: int) -> None:
    port = preview.view.viewport()
    event = QWheelEvent(
        QPointF(at),
        port.mapToGlobal(QPointF(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(port, event)


def test_the_wheel_with_ctrl_zooms_and_what_is_under_the_pointer_stays(preview: Preview) -> None:
    before, at = preview.view.zoom, spot(preview, "วันที่สอง")
    turn_wheel(preview, at, 4)
    assert preview.view.zoom > before * 1.5
    after = spot(preview, "วันที่สอง")
    assert (after - at).manhattanLength() <= 12
    assert preview.fit.text() == f"{preview.view.zoom:.0%}"


def test_zoom_has_its_bounds(preview: Preview) -> None:
    for _ in range(40):
        QTest.keyClick(preview.view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert preview.view.zoom == pytest.approx(LARGEST)
    for _ in range(60):
        QTest.keyClick(preview.view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert preview.view.zoom == pytest.approx(SMALLEST)
    QTest.keyClick(preview.view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert fills_the_width(preview)


def test_keys_that_zoom_are_the_preview_s_while_it_has_the_keyboard(preview: Preview) -> None:
    for key, held, is_ours in (
        (Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier, True),
        (Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier, True),
        (Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier, False),
        (Qt.Key.Key_0, Qt.KeyboardModifier.NoModifier, False),
    ):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, held)
        event.ignore()
        QApplication.sendEvent(preview.view, event)
        assert event.isAccepted() == is_ours


def test_the_scrolled_place_stays_when_the_text_changes(preview: Preview, qtbot) -> None:
    with qtbot.waitSignal(preview.shown):
        preview.show_form(filling(LONG))
    preview.view.verticalScrollBar().setValue(900)
    with qtbot.waitSignal(preview.shown):
        preview.show_form(filling(replace(LONG, title="ชื่ออื่น")))
    assert preview.view.verticalScrollBar().value() == 900


def test_only_the_newest_of_many_wishes_is_shown(preview: Preview, qtbot) -> None:
    seen: list[str] = []
    preview.shown.connect(lambda: seen.append("".join(paper(preview))))
    for turn in range(20):
        preview.show_form(filling(replace(RELEASE, title=f"ครั้งที่ {turn} จบ")))
    qtbot.waitUntil(lambda: bool(seen))
    assert ["ครั้งที่ ๑๙ จบ" in text for text in seen] == [True]


def test_the_window_lives_while_a_long_release_is_laid_out(preview: Preview, qtbot) -> None:
    ticks: list[int] = []
    timer = QTimer(preview, interval=0)
    timer.timeout.connect(lambda: ticks.append(len(preview.pages.pages)))
    timer.start()
    body = "\n".join(f"{at} " + "คณะผู้จัดงานได้กล่าวขอบคุณผู้เข้าร่วมทุกท่านอีกครั้งหนึ่ง " * 16 for at in range(110))
    assert len(body) > 100_000
    with qtbot.waitSignal(preview.shown, timeout=20_000):
        preview.show_form(filling(replace(RELEASE, body=body)))
    assert len(preview.pages.pages) > 20
    assert ticks.count(1) > 10


def test_what_breaks_in_the_layout_is_told(preview: Preview, qtbot) -> None:
    def break_down() -> FilledForm:
        raise ZeroDivisionError

    with qtbot.waitSignal(preview.broke) as told:
        preview.show_form(break_down)
    assert isinstance(told.args[0], ZeroDivisionError)
    assert "กรมเปิดโครงการ" in paper(preview)
    with qtbot.waitSignal(preview.shown):
        preview.show_form(filling(RELEASE))


def test_what_the_user_can_mend_is_said_below_the_pages(preview: Preview, qtbot) -> None:
    def refuse() -> FilledForm:
        raise UserError("เปิดตราครุฑไม่ได้", "ตรวจไฟล์ emblem.png")

    with qtbot.assertNotEmitted(preview.broke):
        preview.show_form(refuse)
        qtbot.waitUntil(lambda: preview.count.text() == "เปิดตราครุฑไม่ได้")
    with qtbot.waitSignal(preview.shown):
        preview.show_form(filling(RELEASE))
    assert preview.count.text() == "๑ หน้า"


def test_photos_are_on_the_paper(preview: Preview, qtbot) -> None:
    from prd_desk.intake import read_release

    sample = read_release(resource("samples", "sample.prdnews"))
    with qtbot.waitSignal(preview.shown):
        preview.show_form(filling(replace(sample, body="", lead="")))
    photo = preview.pages.pages[0].photos[0]
    view = preview.view
    scale = view.zoom * view.logicalDpiX() / 72
    middle = view.corner(1) + QPointF(photo.x + photo.width / 2, photo.top + photo.height * 0.9) * scale
    assert view.viewport().grab().toImage().pixelColor(middle.toPoint()).saturation() > 20


def test_the_window_keeps_the_preview_up_to_date_and_follows_clicks(desk, qtbot, type_text) -> None:
    desk.show_release(RELEASE)
    desk.show_preview()
    qtbot.waitUntil(lambda: "กรมเปิดโครงการ" in paper(desk.preview))
    type_text(desk.sheet.editors["title"], "วันนี้")
    qtbot.waitUntil(lambda: "วันนี้กรมเปิดโครงการ" in paper(desk.preview))
    where = spot(desk.preview, "ผู้ร่วมงาน")
    QTest.mouseClick(desk.preview.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert desk.focusWidget().field == "body"
    assert RELEASE.body[desk.focusWidget().caret() :].startswith("ผู้ร่วมงาน")


def test_out_of_view_nothing_is_laid_out(preview: Preview, qtbot) -> None:
    asked: list[int] = []

    def ask() -> Callable[[], FilledForm]:
        asked.append(1)
        return filling(replace(RELEASE, title="ชื่อใหม่"))

    preview.follow(ask)
    preview.hide()
    preview.touch()
    qtbot.waitUntil(lambda: not preview._soon.isActive())
    assert not asked
    preview.show()
    with qtbot.waitSignal(preview.shown):
        preview.touch()
        preview.touch()
    assert asked == [1]
    assert "ชื่อใหม่" in paper(preview)
