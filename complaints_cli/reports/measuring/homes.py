"""Homes owned at the end of a year: the count nearest to that day, and a word about it when it is of another day."""

from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.reports.measuring.period import Period, plain_day
from complaints_cli.store.asked import Rows

NEAREST = """
    SELECT value, from_on FROM setting WHERE key = :key
    ORDER BY ABS(JULIANDAY(from_on) - JULIANDAY(:last)), from_on LIMIT 1"""
COMPLAINED = "SELECT 1 FROM complaint WHERE home = :home AND received_on <= :last LIMIT 1"
KINDS = {"lcra": "tenant", "lcho": "shared-owner"}
"""The two stock types of the regulator, and whose complaints belong to each."""


@dataclass(frozen=True)
class Homes:
    """A number of homes of one stock type, or None when none was ever recorded, and the day it was counted."""

    stock: str
    count: int | None
    counted_on: date | None
    year_end: date
    has_complaints: bool = False
    """Whether anybody who lives in one complained by then."""

    @property
    def caveat(self) -> str:
        """What a reader must know about the count; "" when it is that of the year's own end."""
        if self.counted_on is None:
            return "No number of homes is recorded: complaints settings set homes_" + self.stock + " NUMBER --at DATE."
        if self.counted_on == self.year_end:
            return ""
        return (
            f"No count is recorded for {plain_day(self.year_end)}: "
            f"the nearest, of {plain_day(self.counted_on)}, stands in its place."
        )


def homes_at(rows: Rows, period: Period) -> dict[str, Homes]:
    """The homes of each stock type at the end of the year: a quarter's rates have the same base as its year's."""
    return {stock: _homes(rows, stock, period.year) for stock in KINDS}


def total(homes: dict[str, Homes]) -> int | None:
    """All homes; None when none of the counts is known."""
    known = [each.count for each in homes.values() if each.count is not None]
    return sum(known) if known else None


def all_homes(homes: dict[str, Homes]) -> int | None:
    """What a rate over both kinds of home is by; None as well when complaints come from a kind that was not counted."""
    uncounted = any(each.count is None and each.has_complaints for each in homes.values())
    return None if uncounted else total(homes)


def _homes(rows: Rows, stock: str, period: Period) -> Homes:
    complained = bool(rows(COMPLAINED, {"home": KINDS[stock], "last": period.last.isoformat()}))
    for row in rows(NEAREST, {"key": f"homes_{stock}", "last": period.last.isoformat()}):
        return Homes(stock, int(row["value"]), date.fromisoformat(row["from_on"]), period.last, complained)
    return Homes(stock, None, None, period.last, complained)
