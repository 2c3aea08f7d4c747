"""What lies beside a database, what it was made of, and what nobody foresaw in it."""

import os
from pathlib import Path

import pytest

from complaints_cli.errors import Damaged, Unavailable
from complaints_cli.store.founding import founding
from complaints_cli.store.migrating import copy_to
from complaints_cli.store.opening import check_names
from complaints_cli.store.reading import reading
from complaints_cli.store.up_to_date import up_to_date
from record_room import Office


def test_what_is_wrong_with_a_file_is_not_put_right_by_it(office: Office) -> None:
    office.path.write_bytes(b"")
    with pytest.raises(Unavailable, match="empty"), up_to_date(office.path):
        pass


def test_what_goes_wrong_afterwards_is_none_of_its_business(office: Office) -> None:
    error = Unavailable("older", "Another")
    with pytest.raises(Unavailable) as caught, up_to_date(office.path):
        raise error
    assert caught.value is error


def test_the_journal_of_another_database_is_never_taken_over(office: Office, tmp_path: Path) -> None:
    new = tmp_path / "new.db"
    journal = tmp_path / "new.db-journal"
    journal.write_bytes(b"of another")
    with pytest.raises(Unavailable, match="journal belongs to a database"), founding(new):
        pass
    with reading(office.path) as record, pytest.raises(Unavailable, match="journal belongs to a database"):
        copy_to(record.connection, new)
    assert [path.name for path in tmp_path.glob("*new*")] == [journal.name]


def test_the_name_it_was_made_under_is_let_go_of(office: Office) -> None:
    unfinished = office.path.with_name("unfinished-1234.part")
    os.link(office.path, unfinished)
    check_names(office.path)
    assert not unfinished.exists()
    os.link(office.path, office.path.with_name("twin.db"))
    with pytest.raises(Unavailable, match="another name"):
        check_names(office.path)


def test_the_unforeseen_is_damage_only_where_the_file_does_not_verify(office: Office) -> None:
    office.lively()
    with pytest.raises(LookupError), reading(office.path):
        raise LookupError
    office.tamper("""UPDATE event SET facts = replace(facts, '"phone"', '"pigeon"')""")
    with pytest.raises(Damaged, match="is damaged"), reading(office.path):
        raise LookupError
