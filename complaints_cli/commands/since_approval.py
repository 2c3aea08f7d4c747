"""Whether the figures of a year are still those that the board approved (Code 8.2)."""

from pathlib import Path
from typing import TYPE_CHECKING

from complaints_cli.errors import NotFound
from complaints_cli.store import governing
from complaints_cli.store.as_of import as_of

if TYPE_CHECKING:
    from complaints_cli.reports.measuring.span import Span

MOST_REFS = 5
"""References that are named; of the others it is said how many there are."""
RECORDED_SINCE = """
    SELECT 1 FROM event AS e JOIN complaint AS c ON c.ref = e.stream
    WHERE e.recorded_on > :day AND c.received_on BETWEEN :first AND :last
    UNION ALL SELECT 1 FROM entered_twice
    WHERE set_aside_on > :day AND received_on BETWEEN :first AND :last LIMIT 1"""


def changed_figures(db: Path, year: "Span") -> list[str]:
    """A warning that names the complaints by which any figure taken so far is another than on the day of approval.

    Nothing where the board's approval is not on record, or the record began only after it.
    """
    from complaints_cli.reports.measuring.period import plain_day
    from complaints_cli.reports.measuring.span import Span

    period = year.period
    paper = governing.annual_approved(year.rows, period.first, period.last)
    if paper is None:
        return []
    day = paper.decided_on or paper.presented_on
    asked = {"day": day.isoformat(), "first": period.first.isoformat(), "last": period.last.isoformat()}
    if not year.rows(RECORDED_SINCE, asked):
        return []
    try:
        with as_of(db, day) as past:
            refs = _other(Span(past.record.rows, period, day), Span(year.rows, period, year.today), year)
    except NotFound:
        return []
    if not refs:
        return []
    more = f" and {len(refs) - MOST_REFS} more" if len(refs) > MOST_REFS else ""
    which = f"{', '.join(refs[:MOST_REFS])}{more}"
    since = f"since the board approved the report of {period.label} on {plain_day(day)}"
    told = f"Figures have changed {since}, by what was recorded or fell due on {which}. The board has not seen them."
    return [told]


def _other(then: "Span", now: "Span", year: "Span") -> list[str]:
    """Whatever a measure that the year's report took counts in one of both and not, or otherwise, in the other."""
    from complaints_cli.reports.measures import key_of

    found: set[str] = set()
    for each in year.taken:
        key = key_of(each.measure)
        found |= {row.ref for row in set(then.measured(*key).rows) ^ set(now.measured(*key).rows)}
    return sorted(found)
