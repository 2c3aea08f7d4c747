"""What a paper, a comment or a count is about: a reporting year, a quarter of it or a month, as options.

What goes on record is the first and the last of those days: they stay what they were if the year end moves.
"""

from datetime import date
from typing import Annotated

from complaints_cli.commands.facts import Facts
from complaints_cli.commands.kinds import Ask, Kind, read_text
from complaints_cli.commands.period_asked import days_named
from complaints_cli.declared import Option
from complaints_cli.domain.reporting_years import YearEnds
from complaints_cli.reports.measuring.period import Length, Period, month_of, quarter_of, running

Days = tuple[date, date]
"""First and last day, both included."""
YEAR, QUARTER, MONTH = (Kind(read_text, expects=words) for words in ("2025/26", "Q1 to Q4", "2026-05"))

Year = Annotated[
    str | None,
    Option("--year", metavar="YEAR", help="The reporting year, such as 2025/26."),
    Ask(YEAR, "Which reporting year is it about?"),
]
Quarter = Annotated[
    str | None,
    Option("--quarter", metavar="QUARTER", help='The quarter of that year, Q1 to Q4, or with it, "2025/26 Q3".'),
    Ask(QUARTER, "Which quarter is it about?"),
]
Month = Annotated[
    str | None,
    Option("--month", metavar="MONTH", help="The month, such as 2026-05, in place of a year."),
    Ask(MONTH, "Which month is it about?"),
]
YEAR_OR_PART = ("year", "quarter", "month")
"""What must be said of it: a year, which may be a quarter's, or a month."""


def period_of(facts: Facts, today: date, ends: YearEnds) -> Period:
    """The days that were said; `ends` is the landlord's year end. Without a year, of the running one.

    Raises Misuse "year", "quarter" or "month" for what is none, or does not fit.
    """
    year, quarter, month = (facts.text(name, None) for name in YEAR_OR_PART)
    return days_named(year, quarter, month, today, ends)


def called(days: Days, ends: YearEnds) -> str:
    """What people call those days: "2025/26", "2025/26 Q2", "May 2026"; else the first and last of them."""
    for find in (running, quarter_of, month_of):
        found = find(days[0], ends)
        if (found.first, found.last) == days:
            return found.label
    return Period(*days, ends, Length.DAYS).words


def period_data(days: Days, ends: YearEnds) -> dict[str, object]:
    """Those days as JSON tells them."""
    return {"from": days[0], "to": days[1], "label": called(days, ends)}
