"""What was done to put things right: remedies, money, promises and whether they were kept."""

from fractions import Fraction
from typing import Any

from complaints_cli.reports.disclosure import NOT_SHOWN
from complaints_cli.reports.measures.remedies import DONE_LATE, KEPT, MOVED, NEW_DATE, NOT_DONE, NOT_DUE
from complaints_cli.reports.measuring.figures import money
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.words import REMEDIES, a_table, counts

BECAME = {
    KEPT: "Done by the day first promised",
    NEW_DATE: "Done by a new day, after the first was moved",
    DONE_LATE: "Done late",
    NOT_DONE: "Not done, and the day has passed",
    MOVED: "Moved to a day to come",
    NOT_DUE: "Not due yet",
}


def put_right(year: Span) -> dict[str, Any]:
    """Every figure of the section."""
    return {
        "upheld_remedied": year.measured("remedies").sentence,
        "remedies": counts("Remedy", year.measured("remedies-by-kind"), REMEDIES),
        "compensation": compensation(year),
        "promises": promises(year),
    }


def compensation(year: Span) -> str:
    """How much was offered, how often, the average and the range; "" when none was."""
    offered = year.measured("compensation").spread
    if not offered.number:
        return ""
    if not offered.shown:
        return f"{NOT_SHOWN}."
    if not offered.counted:
        return f"{offered.shown_sum} in all."
    if offered.number == 1:
        return f"{money(offered.sum)} in 1 offer."
    average = money(int(Fraction(offered.sum, offered.number) + Fraction(1, 2)))
    lowest, highest = money(offered.lowest), money(offered.highest)
    return f"{money(offered.sum)} in {offered.number} offers, {average} on average, from {lowest} to {highest}."


def promises(year: Span) -> dict[str, Any]:
    """Actions first promised for a day of the year, and what became of them."""
    kept = year.measured("actions-kept")
    rows = [("Promised", kept.shown_everything)]
    rows += [(label, kept.shown_of(word)) for word, label in BECAME.items()]
    return a_table(("Actions", "Number"), rows if kept.everything else (), 1)
