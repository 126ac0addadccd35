import subprocess
import sys
from pathlib import Path

import pytest

from prd_desk.resources import command_of


@pytest.mark.parametrize("window", ["prd-desk-window", "prd-desk-window.exe"])
def test_in_a_bundle_the_command_line_runs_our_modules(
    window: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / window))
    command = tmp_path / window.replace("-window", "")
    assert command_of("prd_desk.intake.heic_process", "--develop-heic") == [str(command), "--develop-heic"]


def test_a_module_in_the_folder_one_stands_in_is_not_taken_for_pythons_own(tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit(3)", encoding="utf-8")
    command = command_of("prd_desk.intake.heic_process", "--develop-heic")
    done = subprocess.run(command, cwd=tmp_path, input=b"no photo", capture_output=True, check=False)
    assert (done.returncode, done.stdout[:1]) == (0, b"{")
