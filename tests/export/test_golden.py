"""Every form in every export: text and structure as they were read and found right."""

from __future__ import annotations

import pytest

from prd_desk.forms import form_ids
from tests.export.golden import FOLDER, described
from tests.export.samples import golden_form


@pytest.mark.parametrize("form_id", form_ids())
def test_as_read(form_id: str) -> None:
    assert described(golden_form(form_id)) == (FOLDER / f"{form_id}.txt").read_text(encoding="utf-8")


def test_there_is_one_for_each_form() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.txt")) == sorted(form_ids())
