"""What came over from an older register is found again by its reference there, or by what its row said."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.exchange import spelt
from complaints_cli.errors import NotFound

if TYPE_CHECKING:
    from complaints_cli.store.record import Record

KNOWN = """
    SELECT o.ref, o.said, o."key", coalesce(c.name, t.name, r.name, k.name, '') AS name, o.file, o.sheet, o."row",
        b.name AS came_in
    FROM old_reference AS o JOIN import_batch AS b ON b.batch = o.batch LEFT JOIN complaint AS c ON c.ref = o.ref
        LEFT JOIN entered_twice AS t ON t.ref = o.ref
        LEFT JOIN request AS r ON r.ref = o.ref LEFT JOIN compliment AS k ON k.ref = o.ref"""
OF_ROW = """
    WHERE b.digest = ? AND coalesce(o.sheet, '') = ? AND o."row" = ?"""
ERASED_ROWS = """
    SELECT o.ref FROM old_reference AS o JOIN import_batch AS b ON b.batch = o.batch
    WHERE b.digest = ? AND o."row" = ? AND o."key" IS NULL"""
LOGGED_HERE = """
    SELECT m.ref FROM match_key AS m
    WHERE m.what = 'name' AND m."key" = ? AND m.received_on = ?
        AND NOT EXISTS (SELECT 1 FROM old_reference AS o WHERE o.ref = m.ref)
    ORDER BY m.ref LIMIT 1"""
GONE_ON = """
    SELECT e.stream FROM event AS e
    WHERE e.stream IN (SELECT ref FROM old_reference WHERE batch = ?) AND e.act > 1 AND e.kind <> 'date-moved'
    GROUP BY e.stream ORDER BY min(e.seq)"""


@dataclass(frozen=True)
class Known:
    """A row that came over before: what it became, whose it is, what it said, where it stood, in which file it came."""

    ref: str
    said: str | None
    key: str | None
    name: str
    file: str | None
    sheet: str | None
    row: int
    came_in: str | None

    def was_put_right_from(self, file: str, sheet: str, row: int) -> bool:
        """Whether it is the row that stands there, and came over in a review list."""
        return (self.file, self.sheet or "", self.row) == (file, sheet, row) and self.came_in != file


def called(record: "Record", typed: str) -> tuple[str, ...]:
    """What is found by a reference of an older register, with any case and spacing: none, one, or several."""
    rows = record.rows("SELECT DISTINCT ref FROM old_reference WHERE spelt = ? ORDER BY ref", (spelt(typed),))
    return tuple(row["ref"] for row in rows)


def reference(record: "Record", typed: str) -> str:
    """Our reference, of one that may be an older register's: with any case and spacing. Our own always wins.

    What is no reference at all comes back in capitals, for whoever looks for it to say so. Raises NotFound
    "old-reference" where an older register had it twice.
    """
    ours = typed.strip().upper()
    found = called(record, typed)
    if not found or record.version(ours):
        return ours
    if len(found) > 1:
        raise NotFound(
            "old-reference",
            f"The older register had that reference more than once. It is now {' and '.join(found)}: type one of them.",
        )
    return found[0]


def known(record: "Record", alias: str, key: str) -> list[Known]:
    """What came over before under an old reference, or under the same key."""
    found = record.rows(f'{KNOWN} WHERE o."key" = ?', (key,))
    if alias:
        found += record.rows(f"{KNOWN} WHERE o.spelt = ?", (spelt(alias),))
    return [Known(*row) for row in found]


def of_row(record: "Record", digest: str, sheet: str, row: int) -> list[Known]:
    """What a row of that very file came over as."""
    return [Known(*each) for each in record.rows(f"{KNOWN} {OF_ROW}", (digest, sheet, row))]


def erased(record: "Record", digest: str, row: int) -> bool:
    """Whether the row of that very file came over, and its personal data was erased since: it does not come again."""
    return bool(record.rows(ERASED_ROWS, (digest, row)))


def logged_here(record: "Record", name_key: str, received: date) -> str | None:
    """A complaint of the same person from the same day that was not brought over, but logged here."""
    rows = record.rows(LOGGED_HERE, (name_key, received.isoformat()))
    return rows[0]["ref"] if rows else None


def brought_over(record: "Record", batch: int) -> tuple[tuple[str, int], ...]:
    """Each stream that came over with an import, and the version it is at, in the order in which they came."""
    rows = record.rows(
        "SELECT e.stream, max(e.version) AS version FROM event AS e"
        " WHERE e.stream IN (SELECT ref FROM old_reference WHERE batch = ?) GROUP BY e.stream ORDER BY min(e.seq)",
        (batch,),
    )
    return tuple((row["stream"], row["version"]) for row in rows)


def gone_on(record: "Record", batch: int) -> Sequence[str]:
    """Those that came over with an import and have something more on record since; moved bank holidays apart."""
    return [row["stream"] for row in record.rows(GONE_ON, (batch,))]
