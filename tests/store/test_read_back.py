"""What was appended is read back before it is saved: a driver that writes something else is found out at once."""

import sqlite3
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from complaints_cli.domain.events.record import LetterSent
from complaints_cli.domain.terms import LetterKind, SentBy
from complaints_cli.errors import Damaged
from record_room import MONDAY, Office

Row = tuple[Any, ...]
LETTER = LetterSent(
    on=MONDAY,
    letter=LetterKind.UPDATE,
    stage=1,
    sent=SentBy.POST,
    media="text/markdown",
    sha256="not looked at",
    content=b"Dear Maja",
)

lies: dict[str, Callable[[list[Row]], list[Row]]] = {
    "a fact": lambda rows: [(*row[:10], '{"stage":2}', *row[11:]) for row in rows],
    "a day": lambda rows: [(*row[:5], "2026-11-17", *row[6:]) for row in rows],
    "a hash": lambda rows: [(*row[:-1], row[-2]) for row in rows],
    "one less": lambda rows: rows[:-1],
    "nothing": lambda rows: [],
    "one more": lambda rows: [*rows, (rows[-1][0] + 1, *rows[-1][1:2], rows[-1][2] + 1, *rows[-1][3:])],
    "a text": lambda rows: [(*row[:2], f"{row[2]} ") for row in rows],
    "a salt": lambda rows: [(row[0], b"0" * 16, row[2]) for row in rows],
    "half a document": lambda rows: [(*row[:2], row[2][:4]) for row in rows],
}


class Lying(sqlite3.Connection):
    """Says that all is written, and writes something else into one table."""

    table = ""
    lie = ""

    def executemany(self, sql: str, rows: Iterable[Any], /) -> sqlite3.Cursor:
        told = list(rows)
        return super().executemany(sql, lies[self.lie](told) if f'INTO "{self.table}"' in sql else told)


@pytest.mark.parametrize(
    ("table", "lie"),
    [
        *(("event", lie) for lie in ("a fact", "a day", "a hash", "one less", "nothing", "one more")),
        *(("sealed_text", lie) for lie in ("a text", "a salt", "nothing")),
        *(("document", lie) for lie in ("half a document", "nothing")),
    ],
)
def test_a_driver_that_writes_something_else_saves_nothing(
    table: str, lie: str, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    ref = office.log()
    before, bytes_before = office.dump(), office.path.read_bytes()
    monkeypatch.setattr(Lying, "table", table)
    monkeypatch.setattr(Lying, "lie", lie)
    with monkeypatch.context() as patched:
        patched.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=Lying))
        with pytest.raises(Damaged, match="nothing was saved") as caught:
            office.act(ref, LETTER)
    assert caught.value.problems[0].code == "not-kept"
    assert office.dump() == before
    assert office.path.read_bytes() == bytes_before
    assert office.problems() == []
    office.act(ref, LETTER)
    assert office.problems() == []


def test_a_driver_that_writes_what_it_is_given_saves_it(
    office: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ref = office.log()
    monkeypatch.setattr(Lying, "table", "none")
    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=Lying))
    office.act(ref, LETTER)
    assert office.problems() == []
