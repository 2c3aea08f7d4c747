"""A copy is whole, private, verified, and never in the place of anything."""

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from complaints_cli import clock
from complaints_cli.errors import Damaged, Unavailable
from complaints_cli.store.backup import backup
from complaints_cli.store.restore import Restored
from complaints_cli.store.restore import restore as bring_back
from complaints_cli.store.verify import verify
from record_room import ANNA, Office


def restore(file: Path, to: Path) -> Restored:
    return bring_back(file, to, ANNA)


def private(path: Path) -> bool:
    return stat.S_IMODE(path.stat().st_mode) & 0o077 == 0


def test_a_backup_is_named_for_its_instant_and_its_last_event(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.lively()
    monkeypatch.setattr(clock, "now", lambda: "2026-11-22T10:15:30.123456Z")
    copy = backup(office.path, tmp_path / "backups")
    assert copy.name == "complaints-2026-11-22T101530Z-000010.db"
    assert private(copy)
    assert private(copy.parent)
    assert [each.name for each in copy.parent.iterdir()] == [copy.name]


def test_a_backup_restored_is_the_same_record(office: Office, tmp_path: Path) -> None:
    office.lively()
    restored = restore(backup(office.path, tmp_path / "backups"), tmp_path / "new.db")
    assert restored.verification == verify(office.path)
    assert restored.went_on_to is None
    assert Office(tmp_path / "new.db").dump() == office.dump()
    assert private(tmp_path / "new.db")
    assert Office(tmp_path / "new.db").log() == "C-2026-0002"


def test_a_backup_is_never_written_over_another(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: "2026-11-22T10:15:30.123456Z")
    first = backup(office.path, tmp_path)
    before = first.read_bytes()
    with pytest.raises(Unavailable) as caught:
        backup(office.path, tmp_path)
    assert caught.value.problems[0].code == "exists"
    assert first.read_bytes() == before


def test_nothing_is_restored_over_anything(office: Office, tmp_path: Path) -> None:
    copy = backup(office.path, tmp_path / "backups")
    office.log()
    before = office.dump()
    with pytest.raises(Unavailable) as caught:
        restore(copy, office.path)
    assert caught.value.problems[0].code == "exists"
    assert office.dump() == before


def test_a_link_in_the_way_is_not_followed(office: Office, tmp_path: Path) -> None:
    copy = backup(office.path, tmp_path / "backups")
    (tmp_path / "link.db").symlink_to(tmp_path / "elsewhere.db")
    with pytest.raises(Unavailable):
        restore(copy, tmp_path / "link.db")
    assert not (tmp_path / "elsewhere.db").exists()


def test_a_damaged_backup_is_not_restored(office: Office, tmp_path: Path) -> None:
    office.log()
    copy = Office(backup(office.path, tmp_path / "backups"))
    copy.tamper("UPDATE event SET login = 'ben' WHERE seq = 5")
    with pytest.raises(Damaged, match="Event 5 of C-2026-0001"):
        restore(copy.path, tmp_path / "new.db")
    assert not (tmp_path / "new.db").exists()


def test_a_backup_of_a_damaged_record_says_so_and_is_kept(office: Office, tmp_path: Path) -> None:
    office.log()
    office.tamper("UPDATE event SET login = 'ben' WHERE seq = 5")
    with pytest.raises(Damaged, match="does not verify: Event 5"):
        backup(office.path, tmp_path / "backups")
    assert len(list((tmp_path / "backups").iterdir())) == 1


def test_a_copy_that_fails_leaves_nothing_behind(office: Office, tmp_path: Path) -> None:
    office.lively()
    content = office.path.read_bytes()
    office.path.write_bytes(content[: len(content) - 9000])
    with pytest.raises((Damaged, Unavailable)):
        backup(office.path, tmp_path / "backups")
    assert not (tmp_path / "backups").exists()


def test_what_the_lost_file_had_after_the_backup_is_told(office: Office, tmp_path: Path) -> None:
    office.log()
    copy = backup(office.path, tmp_path / "backups")
    office.log()
    office.path.unlink()
    restored = restore(copy, office.path)
    assert restored.went_on_to == 8
    assert office.problems() == []
    assert office.log() == "C-2026-0002"


def test_a_backup_waits_for_a_save_only_so_long(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("complaints_cli.store.opening.WAIT", 0.02)
    with closing(sqlite3.connect(office.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Unavailable) as caught:
            backup(office.path, tmp_path / "backups")
    assert caught.value.problems[0].code == "locked"
    assert not (tmp_path / "backups").exists()
