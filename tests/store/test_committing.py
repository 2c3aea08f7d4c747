"""An error at the very end of a save says whether it may be saved."""

import sqlite3
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from complaints_cli.errors import Unavailable
from record_room import Office

Before = Callable[[sqlite3.Connection], object]


def ending(number: int, before: Before, monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on a commit reports an error after something was done."""

    class Ending(sqlite3.Connection):
        def execute(self, sql: str, *parameters: Any) -> sqlite3.Cursor:
            if sql != "COMMIT":
                return super().execute(sql, *parameters)
            before(self)
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = number
            error.sqlite_errorname = "SQLITE_IOERR"
            raise error

    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=Ending))


def saved(connection: sqlite3.Connection) -> None:
    sqlite3.Connection.execute(connection, "COMMIT")


def not_saved(connection: sqlite3.Connection) -> None:
    assert connection.in_transaction


@pytest.mark.parametrize(
    ("number", "before", "code"),
    [
        (10, saved, "may-have-been-saved"),
        (10, not_saved, "cannot-open"),
        (13, not_saved, "disk-full"),
        (5, not_saved, "locked"),
    ],
)
def test_an_error_at_the_very_end_says_whether_it_may_be_saved(
    number: int, before: Before, code: str, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    ending(number, before, monkeypatch)
    with pytest.raises(Unavailable) as caught:
        office.log()
    assert caught.value.problems[0].code == code
    assert len(office.rows("SELECT * FROM complaint")) == (before is saved)


def test_where_nobody_can_look_it_may_have_been_saved(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    away = office.path.with_name("away.db")
    ending(10, lambda _: office.path.rename(away), monkeypatch)
    with pytest.raises(Unavailable, match="may have been saved"):
        office.log()
