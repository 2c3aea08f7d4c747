"""Old backups go once a new one was verified, and only files that are backups of this record by name and content."""

import shutil
from itertools import count
from pathlib import Path

import pytest

from complaints_cli import clock
from complaints_cli.domain.events.landlord import SettingChanged
from complaints_cli.errors import Damaged, Unavailable
from complaints_cli.store.backup import backup, backups_in, is_beginning, rehearsed, rotate
from complaints_cli.store.machine import unseen
from complaints_cli.store.migrating import create
from complaints_cli.store.opening import connect
from complaints_cli.store.reading import reading
from record_room import MONDAY, Office


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture(autouse=True)
def a_day_each(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each time the clock is asked it is a minute later."""
    minutes = count()

    def now() -> str:
        hour, minute = divmod(next(minutes), 60)
        return f"2099-07-01T{hour:02d}:{minute:02d}:00.000000Z"

    monkeypatch.setattr(clock, "now", now)


def made(office: Office, folder: Path, number: int) -> list[Path]:
    """So many backups, with a complaint logged before each."""
    found = []
    for _ in range(number):
        office.log()
        found.append(backup(office.path, folder))
    return found


def test_the_oldest_go_and_the_last_stay(office: Office, folder: Path) -> None:
    first, second, third, fourth = made(office, folder, 4)
    found = rotate(fourth, 2)
    assert (found.removed, found.left) == ((first, second), ())
    assert backups_in(folder) == [third, fourth]


def test_one_stays_at_the_least(office: Office, folder: Path) -> None:
    *older, newest = made(office, folder, 3)
    assert rotate(newest, 1).removed == tuple(older)
    assert backups_in(folder) == [newest]


def test_fewer_than_are_kept_all_stay(office: Office, folder: Path) -> None:
    *_, newest = made(office, folder, 2)
    assert rotate(newest, 7) == rotate(newest, 7)
    assert len(backups_in(folder)) == 2


def test_one_that_does_not_verify_stays_and_does_not_count(office: Office, folder: Path) -> None:
    first, second, third, fourth = made(office, folder, 4)
    Office(third).tamper("UPDATE event SET login = 'ben' WHERE seq = 5")
    found = rotate(fourth, 2)
    assert (found.removed, found.left) == ((first,), (third,))
    assert backups_in(folder) == [second, third, fourth]


def test_a_backup_of_another_record_stays(office: Office, folder: Path, tmp_path: Path) -> None:
    another = Office(tmp_path / "another.db")
    create(another.path)
    another.act("landlord", SettingChanged(on=MONDAY, key="name", value="Larkfield Homes"))
    foreign = backup(another.path, folder)
    *_, newest = made(office, folder, 2)
    found = rotate(newest, 1)
    assert (len(found.removed), found.left) == (1, (foreign,))
    assert foreign.exists()


def test_a_backup_of_a_copy_that_grew_apart_stays(office: Office, folder: Path, tmp_path: Path) -> None:
    other = Office(tmp_path / "other.db")
    shutil.copy(office.path, other.path)
    with unseen():
        (apart,) = made(other, folder, 1)
    *_, newest = made(office, folder, 2)
    assert rotate(newest, 1).left == (apart,)


@pytest.mark.parametrize(
    "name",
    [
        "complaints.db",
        "complaints-2026-11-22.db",
        "complaints-2026-11-22T101530Z-000010.db.part",
        "complaints-2026-11-22T101530Z-000010 (2).db",
        "my-complaints-2026-11-22T101530Z-000010.db",
    ],
)
def test_a_file_of_another_name_is_never_looked_at(office: Office, folder: Path, name: str) -> None:
    first, newest = made(office, folder, 2)
    first.rename(folder / name)
    found = rotate(newest, 1)
    assert (found.removed, found.left) == ((), ())
    assert (folder / name).exists()


def test_a_file_of_such_a_name_that_is_no_backup_stays(office: Office, folder: Path) -> None:
    _, newest = made(office, folder, 2)
    for n, content in enumerate((b"", b"Dear Sir, " * 500, b"SQLite format 3\0" + b"\0" * 4080)):
        (folder / f"complaints-2026-11-2{n}T101530Z-000010.db").write_bytes(content)
    (folder / "complaints-2026-11-25T101530Z-000010.db").mkdir()
    (folder / "complaints-2026-11-26T101530Z-000010.db").symlink_to(office.path)
    found = rotate(newest, 1)
    assert [each.name[11:21] for each in found.left] == ["2026-11-20", "2026-11-21", "2026-11-22"]
    assert len(list(folder.iterdir())) == 6
    assert office.path.exists()


def test_nothing_goes_before_the_new_one_was_verified(office: Office, folder: Path) -> None:
    (kept,) = made(office, folder, 1)
    office.tamper("UPDATE event SET login = 'ben' WHERE seq = 5")
    with pytest.raises(Damaged):
        backup(office.path, folder)
    assert kept.exists()


def test_one_that_cannot_be_removed_is_named(office: Office, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, newest = made(office, folder, 2)

    def kept(path: Path, *, missing_ok: bool = False) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "unlink", kept)
    with pytest.raises(Unavailable, match=f"Cannot remove {first}: Permission denied"):
        rotate(newest, 1)


def test_a_rehearsal_finds_what_a_restore_would_and_leaves_nothing(office: Office, folder: Path) -> None:
    office.lively()
    copy = backup(office.path, folder)
    before = copy.read_bytes()
    found = rehearsed(copy)
    with reading(office.path) as record:
        assert (found.events, found.head) == record.head()
        assert is_beginning(record.connection, found)
    assert (found.problems, found.day) == ((), "2099-07-01")
    assert copy.read_bytes() == before
    assert list(folder.iterdir()) == [copy]


def test_a_backup_holds_documents_and_letters(office: Office, folder: Path) -> None:
    ref = office.lively()
    copy = backup(office.path, folder)
    office.path.unlink()
    with reading(copy) as record:
        assert record.document(ref, 5) == b"Dear Maja Qvistgaard"


def test_one_that_lost_its_end_is_a_beginning_all_the_same(office: Office, folder: Path) -> None:
    first, _ = made(office, folder, 2)
    connection = connect(office.path)
    assert is_beginning(connection, rehearsed(first))
    connection.close()
