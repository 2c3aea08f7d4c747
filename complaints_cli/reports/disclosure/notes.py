"""What a public report says about what it does not show."""

from collections.abc import Iterable

from complaints_cli.domain.plain import listed
from complaints_cli.reports.disclosure import ENOUGH, FEW, LEAST_BASE, NOT_SHOWN, OWNED_IN_SHARES, RETURNED_FROM
from complaints_cli.reports.measuring.measured import Measured

UNSAID = (
    f"Numbers from 1 to {ENOUGH - 1} are said to be {FEW}, or are {NOT_SHOWN}, as is whatever gives them away: few "
    "complaints are few people. A percentage that rests on such numbers is said to be at least one figure, rounded "
    f"down, or under or at most another, rounded up; of a base below {LEAST_BASE} it is {NOT_SHOWN}. Averages and sums "
    f"of money need at least {ENOUGH} behind them; where it is {NOT_SHOWN} how many, the median is in whole days."
)
ALL_THE_SAME = (
    "must be published by every landlord, so the figures stand here however few they rest on. Counts of "
    f"1 to {ENOUGH - 1} beside them are still not given, though a figure and its base can give one away."
)

OF_SHARES = (
    f"Figures for shared ownership homes are among these only where the landlord owns {RETURNED_FROM:,} or more such "
    "homes. Of fewer, what rests on small numbers is left out here like everything else."
)


def note(measures: Iterable[Measured]) -> list[str]:
    """The sentences for the notes of a report with these measures; none when nothing in it is for the public only."""
    public = [each for each in measures if each.veil is not None]
    if not public:
        return []
    ids = sorted({each.measure.id for each in public if each.by_law})
    ordinary = any(each.measure.stock == OWNED_IN_SHARES and not each.by_law for each in public)
    return [UNSAID, *([f"{listed(ids)} {ALL_THE_SAME}"] if ids else []), *([OF_SHARES] if ids and ordinary else [])]
