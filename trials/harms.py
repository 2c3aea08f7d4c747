"""What happens to files: bits flip, pages go astray, ends are cut off, and hands are at work that should not be.

Each takes the path of a database that nobody uses, and harms it.
"""

import os
import shutil
import sqlite3
import struct
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from random import Random

Harm = Callable[[Path, Random], None]

PAGE = 4096
HEADER = 100
PARTS = 64


def flipped(path: Path, chance: Random) -> None:
    """One bit."""
    with path.open("r+b") as file:
        at = chance.randrange(path.stat().st_size)
        file.seek(at)
        (byte,) = file.read(1)
        file.seek(at)
        file.write(bytes([byte ^ 1 << chance.randrange(8)]))


def zeroed(path: Path, chance: Random) -> None:
    """A page of nothing, as a crashed file system leaves it."""
    _put(path, _page(path, chance), bytes(PAGE))


def swapped(path: Path, chance: Random) -> None:
    """Two pages in each other's place."""
    first, second = _page(path, chance), _page(path, chance)
    here, there = _get(path, first), _get(path, second)
    _put(path, first, there)
    _put(path, second, here)


def doubled(path: Path, chance: Random) -> None:
    """A page in the place of another, too."""
    _put(path, _page(path, chance), _get(path, _page(path, chance)))


def torn(path: Path, chance: Random) -> None:
    """The second half of a page is anything."""
    _put(path, _page(path, chance), chance.randbytes(PAGE // 2), PAGE // 2)


def cut(path: Path, chance: Random) -> None:
    """The end is cut off, at any 64th of it."""
    os.truncate(path, path.stat().st_size * chance.randrange(1, PARTS) // PARTS)


def emptied(path: Path, _: Random) -> None:
    """No byte is left."""
    os.truncate(path, 0)


def lengthened(path: Path, chance: Random) -> None:
    """Garbage behind the end."""
    with path.open("ab") as file:
        file.write(chance.randbytes(chance.randrange(1, 3 * PAGE)))


def headed(path: Path, chance: Random) -> None:
    """Something else in a field of the header."""
    with path.open("r+b") as file:
        file.seek(chance.randrange(HEADER))
        file.write(chance.randbytes(chance.choice((1, 2, 4))))


def journal_lost(path: Path, _: Random) -> None:
    """A save was cut short, and a helpful person removed the journal that would have undone it."""
    before = _copy(path, ".before")
    journal = path.with_name(f"{path.name}-journal")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size=1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE point SET text = text || ' and more of it'")
        connection.execute("UPDATE complaint SET summary = summary || ' and more of it'")
        half = path.read_bytes()
        connection.execute("ROLLBACK")
    journal.unlink(missing_ok=True)
    before.unlink()
    path.write_bytes(half)


def journal_of_another(path: Path, _: Random) -> None:
    """The journal of another database lies there under the name of this one's."""
    other = path.with_name("elsewhere.db")
    journal = other.with_name(f"{other.name}-journal")
    with closing(sqlite3.connect(other, isolation_level=None)) as connection:
        connection.executescript("CREATE TABLE t (a); INSERT INTO t VALUES (zeroblob(50000)); PRAGMA cache_size=1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE t SET a = zeroblob(60000)")
        content = journal.read_bytes()
        connection.execute("ROLLBACK")
    other.unlink()
    journal.unlink(missing_ok=True)
    path.with_name(f"{path.name}-journal").write_bytes(content)


def in_wal(path: Path, _: Random) -> None:
    """Another program has put it into the mode that does not work on a share."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")


def by_hand(*statements: str) -> Harm:
    """What somebody with a database editor does, who has taken the triggers out of the way and put them back."""

    def harm(path: Path, _: Random) -> None:
        with closing(sqlite3.connect(path)) as connection:
            triggers = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
            for name, _text in triggers:
                connection.execute(f"DROP TRIGGER {name}")
            for statement in statements:
                connection.execute(statement)
            for _name, text in triggers:
                connection.execute(text)
            connection.commit()

    return harm


def plainly(*statements: str) -> Harm:
    """What somebody with a database editor does, and leaves as it is then."""

    def harm(path: Path, _: Random) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            for statement in statements:
                connection.execute(statement)

    return harm


HARMS: Sequence[tuple[str, Harm]] = (
    ("a bit flipped", flipped),
    ("a page zeroed", zeroed),
    ("two pages swapped", swapped),
    ("the end cut off", cut),
    ("not UTF-8", by_hand("UPDATE event SET facts = CAST(x'7bff7d' AS TEXT) WHERE seq = (SELECT max(seq) FROM event)")),
    ("an unknown word", by_hand("""UPDATE event SET facts = replace(facts, '"phone"', '"pigeon"')""")),
    ("an unknown word in the register", by_hand("UPDATE complaint SET state = 'nonsense'")),
    ("a bit flipped", flipped),
    ("a page twice", doubled),
    ("half a page overwritten", torn),
    ("its header changed", headed),
    ("a trigger that is not ours", plainly("CREATE TRIGGER t AFTER INSERT ON event BEGIN SELECT 1; END")),
    ("a table that is not ours", plainly("CREATE TABLE t (a)")),
    ("a view that is not ours", plainly("CREATE VIEW v AS SELECT 1")),
    ("an event changed", by_hand("UPDATE event SET happened_on = '2026-01-01' WHERE seq = 3")),
    ("a bit flipped", flipped),
    ("an event deleted", by_hand("DELETE FROM event WHERE seq = 5")),
    (
        "events in another order",
        by_hand("UPDATE event SET seq = -4 WHERE seq = 4", "UPDATE event SET seq = 4 WHERE seq = 5"),
    ),
    ("a trigger dropped", plainly("DROP TRIGGER event_never_changes")),
    ("a newer version", plainly("PRAGMA user_version = 99")),
    ("an older version", plainly("PRAGMA user_version = 0")),
    ("in WAL mode", in_wal),
    ("emptied", emptied),
    ("garbage behind its end", lengthened),
    ("its journal lost", journal_lost),
    ("the journal of another", journal_of_another),
)


def _page(path: Path, chance: Random) -> int:
    return chance.randrange(path.stat().st_size // PAGE)


def _get(path: Path, number: int) -> bytes:
    with path.open("rb") as file:
        file.seek(number * PAGE)
        return file.read(PAGE)


def _put(path: Path, number: int, content: bytes, at: int = 0) -> None:
    with path.open("r+b") as file:
        file.seek(number * PAGE + at)
        file.write(content)


def _copy(path: Path, ending: str) -> Path:
    return Path(shutil.copyfile(path, path.with_name(path.name + ending)))


def same_content(path: Path, other: Path) -> bool:
    """Whether two files hold the very same: schema, rows, version. One that cannot be read does not."""
    try:
        return _content(path) == _content(other)
    except (sqlite3.Error, UnicodeError, struct.error):
        return False


def _content(path: Path) -> tuple[object, ...]:
    with closing(sqlite3.connect(path)) as connection:
        if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise sqlite3.DatabaseError("not sound")
        numbers = [connection.execute(f"PRAGMA {name}").fetchone() for name in ("application_id", "user_version")]
        return (*numbers, sorted(connection.iterdump()))
