"""What a public report says about what it does not show."""

from collections.abc import Iterable

from complaints_cli.domain.plain import listed
from complaints_cli.reports.disclosure import ENOUGH, NOT_SHOWN
from complaints_cli.reports.measuring.measured import Measured

UNSAID = (
    f"Numbers from 1 to {ENOUGH - 1}, and those that would give them away, are {NOT_SHOWN}: few complaints are few "
    "people. Averages and sums of money need at least five behind them."
)
ALL_THE_SAME = (
    "must be published by every landlord, so the figures stand here however few they rest on. Counts of "
    f"1 to {ENOUGH - 1} beside them are {NOT_SHOWN}, though a figure and its base can give one away."
)


def note(measures: Iterable[Measured]) -> list[str]:
    """The sentences for the notes of a report with these measures; none when nothing in it is for the public only."""
    public = [each for each in measures if each.veil is not None]
    if not public:
        return []
    ids = sorted({each.measure.id for each in public if each.by_law})
    return [UNSAID, *([f"{listed(ids)} {ALL_THE_SAME}"] if ids else [])]
