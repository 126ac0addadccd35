"""Proofs in a process of their own: the same findings as here, and whatever becomes of the process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import psutil
import pytest

from prd_desk.desk import app
from prd_desk.desk.life.log import places
from prd_desk.desk.proofreading import proofs_apart
from prd_desk.desk.proofreading.checking import Progress
from prd_desk.desk.proofreading.proof_jobs import Check, Load, ProofsHere, Review, Terms
from prd_desk.desk.proofreading.proof_room import FLAG
from prd_desk.desk.proofreading.proofs_apart import MOST_DEATHS, ProofreaderDied, ProofsApart
from prd_desk.desk.proofreading.spoken import load_checker
from prd_desk.errors import UserError
from prd_desk.forms import load_form
from prd_desk.intake import read_release
from prd_desk.news import Release
from prd_desk.news.release import Photo
from prd_desk.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from prd_desk.desk.proofreading.proof_jobs import Outcome

BUNDLED = [sys.executable, str(Path(__file__).parents[3] / "packaging" / "bundle" / "command.py"), FLAG]
PATIENCE_S = 30

STAGED = r"""
import os, sys, time
from dataclasses import replace
from pathlib import Path
from prd_desk.desk.proofreading import proof_room, spoken
from prd_desk.proofing.finding import Finding, Span

class Staged:
    problems = house_rules = rule_problems = ()
    def __init__(self, home, words=()):
        self.home, self.words = home, frozenset(words)
    def check(self, text, *, document=None):
        print("whatever a library prints")
        if "ตาย" in text:
            os._exit(3)
        if "พลาด" in text and not (self.home / "died").exists():
            (self.home / "died").touch()
            os._exit(3)
        if "ผิด" in text:
            raise ValueError("made for the test")
        if "ช้า" in text:
            (self.home / "asked").touch()
            while not (self.home / "go-on").exists():
                time.sleep(0.005)
        at = -1 if "สัมนา" in self.words else text.find("สัมนา")
        return [Finding("text", Span(at, at + 5), "spelling.word", "error", f"ใน {document}")] * (at >= 0)
    def review(self, release, form=None):
        return [replace(f, field=name) for name, text in release.texts() for f in self.check(text)]
    def with_words(self, words):
        return Staged(self.home, self.words | frozenset(words))
    def with_rules(self, ids):
        return self
    def without_rules(self, ids):
        return self
    def at_level(self, level):
        return self

spoken.load_checker = lambda home, language: Staged(home)
proof_room.main()
"""
"""A room without the engine, which dies, breaks and waits at certain words."""


def check(*texts: str, document: str = "") -> Check:
    return Check(texts, document, frozenset(), 0)


def messages(outcome: Outcome) -> list[str]:
    assert outcome.error is None
    return [finding.message for each in outcome.checked for finding in each.findings]


@pytest.fixture
def begin(tmp_path: Path) -> Iterator[Callable[..., ProofsApart]]:
    """Begins proofs with a staged room, or with another program; ends them."""
    begun: list[ProofsApart] = []

    def begin_it(command: list[str] | None = None) -> ProofsApart:
        proofs = ProofsApart(tmp_path, "th", command or [sys.executable, "-c", STAGED])
        begun.append(proofs)
        proofs.do(Load(Terms()))
        return proofs

    yield begin_it
    for proofs in begun:
        proofs.give_up()


@pytest.mark.parametrize(("language", "command"), [("th", None), ("en", BUNDLED)])
def test_a_process_finds_what_is_found_here(tmp_path: Path, language: str, command: list[str] | None) -> None:
    sample = read_release(resource("samples", "sample.prdnews"))
    text = f"จัดประชม และสัมนาครูู ปี พ.ศ 2563 {sample.body}"
    pictured = Release(body=text, photos=(Photo("a.jpg", b"\xff" * 1000, caption="ภาพสัมนา"),))
    jobs = [
        Load(Terms()),
        check(text, "สัมนา", document=text),
        Review(pictured, load_form("official_news"), 1),
        Load(Terms(("ประชม",), rules_off=("abbrev",), level="thorough", rules_on=("readability",))),
        Check(("จัดประชม พ.ศ 2563 โอกาศ",), text, frozenset({"โอกาศ"}), 2),
        check("ได้ทำการตรวจสอบ"),
    ]
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "bad.yaml").write_text("version: 1\nrules: ก\n", encoding="utf-8")
    here = ProofsHere(lambda: load_checker(tmp_path, language))
    apart = ProofsApart(tmp_path, language, command)
    try:
        for job in jobs:
            ours, theirs = here.do(job), apart.do(job)
            assert (theirs.error, theirs.job, ours.error) == (None, job, None)
            assert theirs.checked == ours.checked
            assert theirs.reviewed == ours.reviewed
            assert [rule.id for rule in theirs.rules] == [rule.id for rule in ours.rules]
            assert theirs.rule_problems == ours.rule_problems
            assert [rule.message.en for rule in theirs.rules] == [rule.message.en for rule in ours.rules]
        assert apart.process_id is not None
        assert [f.rule for f in ours.checked[0].findings] == ["readability.padding"]
        assert [problem.file for problem in apart.do(jobs[0]).rule_problems] == ["bad.yaml"]
    finally:
        apart.give_up()


def test_a_document_is_known_until_there_is_another(begin) -> None:
    proofs = begin()
    assert messages(proofs.do(check("สัมนา", document="ก"))) == ["ใน ก"]
    assert messages(proofs.do(check("สัมนา", document="ก"))) == ["ใน ก"]
    assert messages(proofs.do(check("สัมนา", document="ข"))) == ["ใน ข"]


def test_a_process_that_dies_is_replaced_and_the_job_done(begin) -> None:
    proofs = begin()
    before = proofs.process_id
    assert messages(proofs.do(check("สัมนา พลาด", document="ก"))) == ["ใน ก"]
    assert proofs.process_id not in (before, None)


def test_a_text_that_kills_is_given_up_and_others_are_checked(begin) -> None:
    proofs = begin()
    assert isinstance(proofs.do(check("ตาย")).error, ProofreaderDied)
    assert messages(proofs.do(check("สัมนา", document="ก"))) == ["ใน ก"]


def test_after_many_deaths_the_user_is_told_and_no_other_begins(begin) -> None:
    proofs = begin()
    for _ in range(MOST_DEATHS // 2):
        assert not proofs.do(check("ตาย")).is_last
    last = proofs.do(check("สัมนา"))
    assert isinstance(last.error, UserError)
    assert last.is_last
    assert proofs.process_id is None


@pytest.mark.parametrize("command", [["/no/such/program"], [sys.executable, "-c", "raise SystemExit(1)"]])
def test_where_no_process_can_be_had_the_work_is_done_here(
    begin, monkeypatch, slip_checker, command: list[str]
) -> None:
    monkeypatch.setattr(proofs_apart, "load_checker", lambda _home, _language: slip_checker())
    proofs = begin(command)
    assert messages(proofs.do(check("สัมนา"))) == ["น่าจะเป็น สัมมนา"]
    assert proofs.process_id is None


def test_what_breaks_in_the_process_is_told_with_its_place(begin) -> None:
    proofs = begin()
    before = proofs.process_id
    error = proofs.do(check("ผิด")).error
    assert isinstance(error, ValueError)
    assert "proof_jobs.py" in "".join(error.__notes__)
    assert "desk/proofreading/proof_jobs.py" in places(error)
    assert messages(proofs.do(check("สัมนา", document="ก"))) == ["ใน ก"]
    assert proofs.process_id == before


def test_giving_up_ends_a_job_at_once(begin, tmp_path: Path, qtbot) -> None:
    proofs = begin()
    process = psutil.Process(proofs.process_id)
    job = Thread(target=proofs.do, args=(check("ช้า"),))
    job.start()
    qtbot.waitUntil((tmp_path / "asked").exists, timeout=1_000 * PATIENCE_S)
    proofs.give_up()
    job.join(PATIENCE_S)
    assert not job.is_alive()
    assert not process.is_running()
    assert proofs.do(check("สัมนา")).checked == ()


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C does not reach a process without a console")
def test_ctrl_c_is_none_of_its_business(begin) -> None:
    proofs = begin()
    before = proofs.process_id
    os.kill(proofs.process_id, signal.SIGINT)
    assert messages(proofs.do(check("สัมนา", document="ก"))) == ["ใน ก"]
    assert proofs.process_id == before


PARENT = """
import os, signal, sys
from pathlib import Path
from prd_desk.desk.proofreading.proof_jobs import Load, Terms
from prd_desk.desk.proofreading.proofs_apart import ProofsApart
proofs = ProofsApart(Path(sys.argv[1]), "th", [sys.executable, "-c", sys.argv[2]])
proofs.do(Load(Terms()))
print(proofs.process_id, flush=True)
sys.stdin.read(1)
os.kill(os.getpid(), signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
"""


def test_it_does_not_outlive_a_window_that_is_killed(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PARENT, str(tmp_path), STAGED], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as parent:
        assert parent.stdin is not None
        assert parent.stdout is not None
        child = psutil.Process(int(parent.stdout.readline()))
        assert child.is_running()
        parent.stdin.write(b"x")
        parent.stdin.flush()
    _gone, alive = psutil.wait_procs([child], timeout=PATIENCE_S)
    assert not [each for each in alive if each.status() != psutil.STATUS_ZOMBIE]


def test_the_process_needs_no_qt() -> None:
    code = (
        "import sys\n"
        "from prd_desk.desk.proofreading import proof_room, spoken\n"
        "from prd_desk.proofing import proofreader\n"
        "from prd_desk.library import rule_files\n"
        "print(sorted({name.partition('.')[0] for name in sys.modules} & {'PySide6', 'sqlalchemy'}))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.fixture
def staged_desk(open_desk, monkeypatch) -> Callable[[], object]:
    """Opens a window whose proofs are done in a staged room."""

    class Staged(ProofsApart):
        def __init__(self, home: Path, language: str) -> None:
            super().__init__(home, language, [sys.executable, "-c", STAGED])

    monkeypatch.setattr(app, "ProofsApart", Staged)
    return lambda: open_desk(load=None)


def test_a_window_checks_on_when_its_proofreader_is_killed(staged_desk, qtbot, type_text) -> None:
    desk = staged_desk()
    body = desk.sheet.editors["body"]
    process = psutil.Process(desk.checking._proofs.process_id)
    process.kill()
    type_text(body, "สัมนา ")
    qtbot.waitUntil(lambda: len(desk.findings.items) == 1, timeout=1_000 * PATIENCE_S)
    assert desk.checking._proofs.process_id != process.pid
    assert desk._failure is None


def test_words_added_while_a_job_runs_count_for_its_text_too(
    staged_desk, qtbot, type_text, tmp_path: Path
) -> None:
    desk = staged_desk()
    type_text(desk.sheet.editors["body"], "สัมนา ช้า")
    home = tmp_path / "home"
    qtbot.waitUntil((home / "asked").exists, timeout=1_000 * PATIENCE_S)
    desk.stet.add_word("สัมนา")
    (home / "go-on").touch()
    qtbot.waitUntil(lambda: desk.checking.progress is Progress.DONE, timeout=1_000 * PATIENCE_S)
    (paragraph,) = desk.findings.field("body").paragraphs
    assert paragraph.checked
    assert paragraph.findings() == []


def test_the_process_goes_when_the_window_is_closed(staged_desk) -> None:
    desk = staged_desk()
    process = psutil.Process(desk.checking._proofs.process_id)
    desk.settle()
    desk.close()
    assert not process.is_running()
