"""Rows that belong together are brought together in a nameless file, which is gone with the process that made it."""

import sqlite3
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Self

TABLES = """
    CREATE TABLE staged (n INTEGER PRIMARY KEY, together TEXT NOT NULL, content TEXT NOT NULL) STRICT;
    CREATE TABLE placed (day TEXT NOT NULL, first INTEGER NOT NULL, content TEXT NOT NULL) STRICT;
"""


class Staging:
    """First rows by what brings them together, then what they make, by the day on which it begins."""

    def __init__(self) -> None:
        self._connection = sqlite3.connect("", isolation_level=None)
        self._connection.executescript(f"PRAGMA journal_mode=OFF; {TABLES}")
        self._connection.execute("BEGIN")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._connection.close()

    def stage(self, rows: Iterable[tuple[str, str]]) -> None:
        """Adds rows in the order of the file: by what they belong together, and what each holds."""
        self._connection.executemany("INSERT INTO staged (together, content) VALUES (?, ?)", rows)

    def together(self) -> Iterator[list[tuple[int, str]]]:
        """The rows that belong together, each with its place in the file."""
        self._connection.execute("CREATE INDEX staged_together ON staged (together, n)")
        gathered: list[tuple[int, str]] = []
        before = None
        for together, n, content in self._connection.execute(
            "SELECT together, n, content FROM staged ORDER BY together, n"
        ):
            if together != before and gathered:
                yield gathered
                gathered = []
            before = together
            gathered.append((n, content))
        if gathered:
            yield gathered

    def place(self, made: Iterable[tuple[str, int, str]]) -> None:
        """Adds what rows made: the day on which it begins (ISO), the place of its first row, and what it holds."""
        self._connection.executemany("INSERT INTO placed (day, first, content) VALUES (?, ?, ?)", made)

    def in_order(self) -> Iterator[str]:
        """What was made, the earliest day first, and of one day in the order of the file."""
        return (content for (content,) in self._connection.execute("SELECT content FROM placed ORDER BY day, first"))
