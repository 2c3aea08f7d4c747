"""What a paper, a comment or a count is about: a reporting year, a quarter of it or a month, as options."""

from typing import Annotated

from typer import Option

from complaints_cli.commands import kinds
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.kinds import Ask, Kind, read_text
from complaints_cli.domain.reported import QUARTERS, Days, about, called

QUARTER = kinds.choice(*QUARTERS)
YEAR, MONTH = Kind(read_text, expects="2025/26"), Kind(read_text, expects="2026-05")

Year = Annotated[
    str | None,
    Option("--year", metavar="YEAR", help="The reporting year, such as 2025/26."),
    Ask(YEAR, "Which reporting year is it about?"),
]
Quarter = Annotated[
    str | None,
    Option("--quarter", metavar="Q1", help=f"The quarter of that year: {QUARTER.expects}."),
    Ask(QUARTER, "Which quarter is it about?"),
]
Month = Annotated[
    str | None,
    Option("--month", metavar="MONTH", help="The month, such as 2026-05, in place of a year."),
    Ask(MONTH, "Which month is it about?"),
]
YEAR_OR_MONTH = ("year", "month")
"""What must be said of it: a year, which may be a quarter's, or a month."""


def days_of(facts: Facts, ends: str) -> Days:
    """The days that were said; `ends` is the landlord's year end. Raises Misuse for what is none."""
    year, quarter, month = (facts.text(name, None) for name in ("year", "quarter", "month"))
    return about(year, quarter, month, ends)


def period_data(days: Days, ends: str) -> dict[str, object]:
    """Those days as JSON tells them."""
    return {"from": days[0], "to": days[1], "label": called(days, ends)}
