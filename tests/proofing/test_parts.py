"""What a user hears when a part of the proofreader cannot be read: which, that the rest works, and why."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from prd_desk.proofing import Proofreader
from prd_desk.resources import resources_root


@pytest.mark.parametrize(
    "part",
    ["spelling/judge.json", "spelling/slips.json", "lexicons/pairs.tsv", "lexicons/latin.tsv"],
)
def test_a_missing_part_is_told_in_the_same_words_and_the_others_go_on(tmp_path: Path, part: str) -> None:
    resources = tmp_path / "resources"
    for room in ("spelling", "lexicons", "rules"):
        shutil.copytree(resources_root() / room, resources / room, copy_function=_link)
    (resources / part).unlink()
    proofreader = Proofreader.load(resources)
    (problem,) = proofreader.problems
    assert "ติดตั้งโปรแกรมใหม่" in problem.remedy
    assert Path(part).parent.name in problem.detail
    assert proofreader.check("เเผนงาน")  # เ twice for แ: a rule, which needs no part


def _link(source: str, target: str) -> None:
    """No copy: the model has 30 MB."""
    Path(target).symlink_to(source)
