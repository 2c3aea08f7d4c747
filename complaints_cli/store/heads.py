"""A hash stands for its event and for all before it: by hashes one copy of a record is compared with another."""

from sqlite3 import Connection


def last(connection: Connection) -> tuple[int, str]:
    """The number and the hash of the last event; 0 and "" before the first."""
    found = connection.execute("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1").fetchone()
    return (found[0], found[1]) if found else (0, "")


def hash_at(connection: Connection, seq: int) -> str:
    """The hash of an event; "" where there is none of that number.

    That of the first is what all copies of a record have in common: a record is known by it.
    """
    found = connection.execute("SELECT hash FROM event WHERE seq = ?", (seq,)).fetchone()
    return str(found[0]) if found else ""


def holds(connection: Connection, seq: int, head: str) -> bool:
    """Whether a record holds the event of that number and hash, and so all that came before it there."""
    return bool(head) and hash_at(connection, seq) == head
