"""Complaints of the same person or the same home, found by an index however many there are."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from complaints_cli.dataclass import dataclass

if TYPE_CHECKING:
    from complaints_cli.store.record import Record, Row

FOUND = """
    SELECT c.ref, c.state, c.stage, c.received_on, CASE c.kept_close WHEN 0 THEN c.category END AS category,
        s.responded_on
    FROM match_key AS m JOIN complaint AS c ON c.ref = m.ref
    LEFT JOIN stage AS s ON s.ref = c.ref AND s.stage = c.stage
    WHERE m.what = ? AND m.key = ? AND m.received_on BETWEEN ? AND ?"""


@dataclass(frozen=True, kw_only=True)
class Kin:
    """A complaint that may belong with another, and what the two have in common."""

    ref: str
    state: str
    stage: int
    received_on: date
    category: str | None
    """None where it is kept close: only its own page tells what it is of."""
    answered_on: date | None
    common: tuple[str, ...]
    """Of "name", "phone", "email", "address"."""


def kin(record: "Record", keys: Mapping[str, str], since: date, until: date, ref: str | None = None) -> list[Kin]:
    """The complaints received from one day to another that share a key, the newest first; all but `ref` itself."""
    found: dict[str, Row] = {}
    common: dict[str, list[str]] = {}
    for what, key in keys.items():
        for row in record.rows(FOUND, (what, key, since.isoformat(), until.isoformat())):
            found[row["ref"]] = row
            common.setdefault(row["ref"], []).append(what)
    others = [_kin(row, common[each]) for each, row in found.items() if each != ref]
    return sorted(others, key=lambda each: (each.received_on, each.ref), reverse=True)


def _kin(row: "Row", common: list[str]) -> Kin:
    return Kin(
        ref=row["ref"],
        state=row["state"],
        stage=row["stage"],
        received_on=date.fromisoformat(row["received_on"]),
        category=row["category"],
        answered_on=date.fromisoformat(row["responded_on"]) if row["responded_on"] else None,
        common=tuple(common),
    )
