"""What `--to` makes of the files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from prd_desk.cli.targets import IN_A_FOLDER, is_folder, make_folder, refuse_same, wanted_files
from prd_desk.errors import UserError

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.cli.targets import Manner


@pytest.mark.parametrize("manner", IN_A_FOLDER)
def test_a_folder_gets_files_named_like_their_source(manner: Manner, tmp_path: Path) -> None:
    wanted = wanted_files(["in/a.txt", "b.prdnews"], f"{tmp_path}/out/", manner)
    assert [each.source for each in wanted] == ["in/a.txt", "b.prdnews"]
    for each, stem in zip(wanted, ("a", "b"), strict=True):
        assert each.targets == tuple(tmp_path / "out" / f"{stem}{end}" for end in IN_A_FOLDER[manner])
    assert not (tmp_path / "out").exists(), "nothing is made before all is known to fit"


def test_a_set_is_made_in_the_folder(tmp_path: Path) -> None:
    wanted = wanted_files(["a.txt", "sub/a.txt"], str(tmp_path), "set")
    assert [each.targets for each in wanted] == [(tmp_path,), (tmp_path,)]


@pytest.mark.parametrize("to", ["a.docx", "a.HTML", "a.pdf", "a.txt", "a.Zip"])
def test_a_form_takes_every_ending(to: str) -> None:
    (wanted,) = wanted_files(["b.txt"], to, "form")
    assert [target.name for target in wanted.targets] == [to]


@pytest.mark.parametrize(
    ("files", "to", "manner"),
    [
        (["a.txt"], "a.pages", "form"),
        (["a.txt"], "out", "form"),
        (["a.txt", "b.txt"], "a.docx", "form"),
        (["a.txt", "sub/a.prdnews"], "out/", "form"),
        (["a.txt"], "a.html", "template"),
        (["a.txt"], "a.pdf", "review"),
        (["a.txt"], "a.docx", "set"),
    ],
)
def test_what_does_not_fit(files: list[str], to: str, manner: Manner) -> None:
    with pytest.raises(UserError) as refused:
        wanted_files(files, to, manner)
    assert refused.value.remedy


def test_the_source_is_no_target_under_another_name_either(tmp_path: Path) -> None:
    source = tmp_path / "a.docx"
    source.write_bytes(b"mine")
    (tmp_path / "b.docx").hardlink_to(source)
    with pytest.raises(UserError, match="ต้นทาง"):
        wanted_files([str(source)], str(tmp_path / "b.docx"), "template")
    with pytest.raises(UserError, match="ต้นทาง"):
        refuse_same(source, [tmp_path / "new.docx", tmp_path / "sub" / ".." / "a.docx", source])
    refuse_same(source, [tmp_path / "new.docx"])


def test_folders(tmp_path: Path) -> None:
    assert is_folder("new/")
    assert is_folder(str(tmp_path))
    assert not is_folder("new")
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match="file"):
        make_folder(tmp_path / "file")
