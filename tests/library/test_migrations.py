"""An older library opens as it was, or stays as it was."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from prd_desk.errors import UserError
from prd_desk.library import Library, Occasion, Status, Wanted, tables
from prd_desk.library.checking import examine
from prd_desk.library.sqlite import connect
from tests.library.conftest import news
from tests.library.old_libraries import build_schema_1

if TYPE_CHECKING:
    from pathlib import Path

RELEASES = [news(f"ข่าวที่ {number}", f"เนื้อข่าว {number} " * 50) for number in range(300)]


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """The home of a library of schema 1."""
    build_schema_1(tmp_path / "library" / "library.db", RELEASES)
    return tmp_path


def test_schema_1_comes_over_whole(old: Path) -> None:
    with Library.open(old, by="") as library:
        for number, release in enumerate(RELEASES, start=1):
            opened = library.read(number)
            assert opened.release == release
        assert opened.entry.status is Status.REVIEW
        assert opened.entry.changed_since_status
        assert [(step.status, step.by) for step in library.steps(1)] == [(Status.REVIEW, "ผู้เขียน")]
        (version,) = library.versions(1)
        assert version.occasion is Occasion.STATUS
        assert library.read_version(version.id).body == "ก่อนตรวจ"
        assert len(library.entries(Wanted(words="เนื้อข่าว", limit=1000))) == 300
    assert examine(old / "library" / "library.db").sound


def test_what_comes_out_is_what_a_new_library_has(old: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    Library.open(old, by="").close()
    engine = connect(old / "library" / "library.db", readonly=False, network=False)
    with engine.connect() as db:
        assert compare_metadata(MigrationContext.configure(db), tables.metadata) == []
    engine.dispose()


def test_a_backup_is_made_first(old: Path) -> None:
    before = examine(old / "library" / "library.db")
    with Library.open(old, by="") as library:
        (backup,) = library.backups.all()
        assert backup.reason == "migration"
        assert examine(backup.path) == before


def test_a_step_that_fails_leaves_all_as_it_was(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from prd_desk.library import migrations

    whole = migrations.STEPS[2]

    def stumbling(*parts: object) -> None:
        whole(*parts)
        raise UserError("หยุดกลางทาง")

    with monkeypatch.context() as patch:
        patch.setitem(migrations.STEPS, 2, stumbling)
        with pytest.raises(UserError, match="หยุดกลางทาง"):
            Library.open(old, by="")
    with Library.open(old, by="") as library:
        assert library.read(300).release == RELEASES[-1]


def test_a_newer_library_is_left_alone(tmp_path: Path) -> None:
    Library.open(tmp_path, by="").close()
    engine = connect(tmp_path / "library" / "library.db", readonly=False, network=False)
    with engine.begin() as db:
        db.execute(tables.library.update().values(schema=99))
    engine.dispose()
    with pytest.raises(UserError, match="รุ่นใหม่กว่า"):
        Library.open(tmp_path, by="")


def imported_by(code: str, *arguments: str) -> set[str]:
    """Which packages a new process has imported after running `code`."""
    told = "import sys\n" + code + "\nprint(*{name.partition('.')[0] for name in sys.modules})"
    done = subprocess.run(
        [sys.executable, "-c", told, *arguments], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_alembic_is_imported_only_when_a_migration_is_due(
    old: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    code = (
        "from pathlib import Path\n"
        "from prd_desk.library import Library\n"
        "Library.open(Path(sys.argv[1]), by='').close()"
    )
    assert "alembic" not in imported_by(code, str(tmp_path_factory.mktemp("new")))
    assert "alembic" in imported_by(code, str(old))


def test_the_room_itself_imports_no_database() -> None:
    loaded = imported_by("import prd_desk.library\nprd_desk.library.Status.DRAFT")
    assert loaded.isdisjoint({"sqlalchemy", "sqlite3", "filelock", "psutil"})
