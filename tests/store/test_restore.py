"""What was erased after a backup was made is not brought back by it; and what it lacks is told."""

import json
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from complaints_cli.domain.event import Recorded
from complaints_cli.domain.events.record import Noted
from complaints_cli.domain.terms import NotedWith
from complaints_cli.store import machine, notices, opening
from complaints_cli.store import restore as restoring
from complaints_cli.store.backup import backup
from complaints_cli.store.erase import erase, erase_text
from complaints_cli.store.erased_before import list_of
from complaints_cli.store.heads import hash_at
from complaints_cli.store.machine import memory, unseen
from complaints_cli.store.reading import reading
from complaints_cli.store.restore import Restored, restore
from record_room import ANNA, SURNAME, TODAY, Office


@pytest.fixture
def copy(office: Office, tmp_path: Path) -> Path:
    """A backup with the surname in it, made before the complaint was erased."""
    office.log()
    return backup(office.path, tmp_path / "backups")


def again(found: Restored) -> list[str]:
    return [each.stream for each in found.erased_again]


def event(office: Office, ref: str, version: int) -> Recorded:
    with reading(office.path) as found:
        return found.history(ref)[version - 1]


def is_gone(path: Path) -> bool:
    return SURNAME.encode() not in path.read_bytes()


def record(path: Path) -> str:
    with closing(opening.connect(path)) as connection:
        return hash_at(connection, 1)


def test_what_this_computer_saw_erased_is_erased_again(office: Office, copy: Path, tmp_path: Path) -> None:
    erase(office.path, ANNA, "C-2026-0001", "asked for")
    office.path.unlink()
    list_of(copy.parent, record(copy)).unlink()
    found = restore(copy, tmp_path / "new.db", ANNA)
    assert (again(found), found.verification.problems) == (["C-2026-0001"], ())
    assert is_gone(tmp_path / "new.db")
    assert not is_gone(copy)
    (reason,) = Office(tmp_path / "new.db").rows("SELECT content FROM sealed_text ORDER BY event DESC LIMIT 1")
    assert "It was erased before, on Sunday 22 November 2026." in reason["content"]


def test_the_list_beside_the_backups_says_it_on_another_computer(office: Office, copy: Path, tmp_path: Path) -> None:
    erase(office.path, ANNA, "C-2026-0001", "asked for")
    office.path.unlink()
    memory().unlink()
    found = restore(copy, tmp_path / "new.db", ANNA)
    assert (again(found), is_gone(tmp_path / "new.db")) == (["C-2026-0001"], True)


def test_the_record_in_use_says_it_where_nothing_else_does(office: Office, copy: Path, tmp_path: Path) -> None:
    with unseen():
        erase(office.path, ANNA, "C-2026-0001", "asked for")
    assert again(restore(copy, tmp_path / "new.db", ANNA, office.path)) == ["C-2026-0001"]


def test_a_newer_backup_beside_it_says_it(office: Office, copy: Path, tmp_path: Path) -> None:
    with unseen():
        erase(office.path, ANNA, "C-2026-0001", "asked for")
        backup(office.path, copy.parent)
    office.path.unlink()
    assert again(restore(copy, tmp_path / "new.db", ANNA)) == ["C-2026-0001"]


def test_a_second_backup_restored_knows_what_was_erased_in_the_first(
    office: Office, copy: Path, tmp_path: Path
) -> None:
    erase(office.path, ANNA, "C-2026-0001", "asked for")
    restore(copy, tmp_path / "new.db", ANNA)
    office.path.unlink()
    list_of(copy.parent, record(copy)).unlink()
    assert again(restore(copy, tmp_path / "newer.db", ANNA)) == ["C-2026-0001"]


def test_what_is_in_the_backup_already_is_not_erased_twice(office: Office, copy: Path, tmp_path: Path) -> None:
    erase(office.path, ANNA, "C-2026-0001", "asked for")
    later = backup(office.path, copy.parent)
    found = restore(later, tmp_path / "new.db", ANNA)
    assert (again(found), found.left) == ([], ())
    assert Office(tmp_path / "new.db").dump() == office.dump()


def test_what_is_not_in_the_backup_yet_is_no_trouble(office: Office, copy: Path, tmp_path: Path) -> None:
    later = office.log()
    erase(office.path, ANNA, later, "asked for")
    assert again(restore(copy, tmp_path / "new.db", ANNA)) == []


def test_one_text_that_was_erased_is_erased_again(office: Office, tmp_path: Path) -> None:
    ref = office.log()
    office.act(ref, Noted(on=TODAY, party=NotedWith.RESIDENT, text="Her sister rang"))
    copy = backup(office.path, tmp_path / "backups")
    erase_text(office.path, ANNA, event(office, ref, 3), "asked for")
    done = restore(copy, tmp_path / "new.db", ANNA)
    assert ([each.version for each in done.erased_again], done.verification.problems) == ([3], ())
    assert b"Her sister rang" not in (tmp_path / "new.db").read_bytes()
    assert not is_gone(tmp_path / "new.db")


def test_one_text_of_what_was_erased_whole_is_not_erased_twice(office: Office, copy: Path, tmp_path: Path) -> None:
    erase_text(office.path, ANNA, event(office, "C-2026-0001", 2), "asked for")
    erase(office.path, ANNA, "C-2026-0001", "asked for")
    done = restore(copy, tmp_path / "new.db", ANNA)
    assert [each.kind for each in done.erased_again] == ["erased"]


def test_another_complaint_that_got_the_same_reference_is_left_alone(
    office: Office, copy: Path, tmp_path: Path
) -> None:
    other = Office(tmp_path / "other.db")
    shutil.copy(office.path, other.path)
    erase(office.path, ANNA, office.log(), "asked for")
    with unseen():
        assert other.log() == "C-2026-0002"
    found = restore(other.path, tmp_path / "new.db", ANNA, office.path)
    assert (again(found), found.left) == ([], ())
    assert not is_gone(tmp_path / "new.db")


def test_where_more_was_recorded_since_somebody_must_decide(office: Office, copy: Path, tmp_path: Path) -> None:
    other = Office(tmp_path / "other.db")
    shutil.copy(office.path, other.path)
    erase(office.path, ANNA, "C-2026-0001", "asked for")
    with unseen():
        other.act("C-2026-0001", Noted(on=TODAY, party=NotedWith.RESIDENT, text="Rang"))
    found = restore(other.path, tmp_path / "new.db", ANNA, office.path)
    assert (again(found), [each.stream for each in found.left]) == ([], ["C-2026-0001"])


def test_the_list_names_nobody_and_is_for_its_owner_alone(office: Office, copy: Path) -> None:
    erase(office.path, ANNA, "C-2026-0001", "asked for by Maja Qvistgaard")
    beside = list_of(copy.parent, record(copy))
    assert beside.stat().st_mode & 0o077 == 0
    content = json.loads(beside.read_bytes())
    (erasure,) = content["erasures"]
    assert erasure.keys() == {"hash", "event", "kind", "stream", "version", "of", "day"}
    assert (erasure["stream"], erasure["event"], erasure["version"]) == ("C-2026-0001", 7, 2)
    assert [word for word in (b"Maja", SURNAME.encode(), b"asked for") if word in beside.read_bytes()] == []


def test_the_list_goes_on_with_what_was_on_it(office: Office, copy: Path) -> None:
    erase(office.path, ANNA, "C-2026-0001", "asked for")
    memory().unlink()
    second = office.log()
    backup(office.path, copy.parent)
    erase(office.path, ANNA, second, "asked for")
    content = json.loads(list_of(copy.parent, record(copy)).read_bytes())
    assert [each["stream"] for each in content["erasures"]] == ["C-2026-0001", "C-2026-0002"]


@pytest.mark.parametrize(
    "content", [b"", b"[]", b'{"shape": 1}', b'{"shape": 1, "record": "RECORD", "erasures": [{"hash": 1}]}']
)
def test_a_list_that_is_none_of_ours_is_not_believed_and_not_written_over(
    office: Office, copy: Path, tmp_path: Path, content: bytes
) -> None:
    beside = list_of(copy.parent, record(copy))
    beside.write_bytes(content.replace(b"RECORD", record(copy).encode()))
    before = beside.read_bytes()
    said: list[str] = []
    notices.listen(said.append)
    erase(office.path, ANNA, "C-2026-0001", "asked for")
    notices.listen(None)
    assert beside.read_bytes() == before
    assert ["must erase C-2026-0001 again" in each for each in said] == [True]
    assert again(restore(copy, tmp_path / "new.db", ANNA)) == ["C-2026-0001"]


def test_where_the_backups_are_out_of_reach_that_is_told_and_it_is_erased(office: Office, copy: Path) -> None:
    shutil.rmtree(copy.parent)
    said: list[str] = []
    notices.listen(said.append)
    erase(office.path, ANNA, "C-2026-0001", "asked for")
    notices.listen(None)
    assert is_gone(office.path)
    assert ["on another computer must erase C-2026-0001 again" in each for each in said] == [True]


def test_what_the_record_in_use_has_beyond_it_is_told(office: Office, copy: Path, tmp_path: Path) -> None:
    office.log()
    office.act("C-2026-0001", Noted(on=TODAY, party=NotedWith.RESIDENT, text="Rang"))
    beyond = restore(copy, tmp_path / "new.db", ANNA, office.path).beyond
    assert beyond is not None
    assert (beyond.file, beyond.first, beyond.last) == (office.path, 7, 9)
    assert beyond.references == ("C-2026-0001", "C-2026-0002")


def test_a_killed_restore_leaves_no_database_by_that_name(
    office: Office, copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(restoring, "erase_again", killed)
    erase(office.path, ANNA, "C-2026-0001", "asked for")
    with pytest.raises(KeyboardInterrupt):
        restore(copy, tmp_path / "new.db", ANNA)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["backups", "complaints.db"]


def test_an_older_copy_that_may_not_be_written_to_becomes_a_record_of_its_own(office: Office, tmp_path: Path) -> None:
    office.log()
    older = office.path.read_bytes()
    office.log()
    office.path.write_bytes(older)
    found = restore(office.path, tmp_path / "new.db", ANNA)
    assert found.verification.problems == ()
    new = Office(tmp_path / "new.db")
    assert (new.log(), new.problems()) == ("C-2026-0002", [])
    assert len(machine.ask("SELECT path FROM place")) == 2
