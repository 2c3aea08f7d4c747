"""What stands out in a year's figures, in sentences: the most frequent, and what was not in time."""

from complaints_cli.domain.plain import listed
from complaints_cli.reports.disclosure import NOT_SHOWN
from complaints_cli.reports.measures.times import BEYOND, EXTENDED_IN_TIME, LATE, OVERDUE
from complaints_cli.reports.measuring.measure import NO_WORD
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.words import spoken


def remarks(year: Span) -> list[str]:
    """What stands out in the year's figures; empty when nothing was received."""
    told = [
        *_most("Complaints were most often about", year.measured("categories")),
        *_most("Of those upheld in full or in part, the most frequent were about", year.measured("upheld-by-category")),
        *_most("Complaints most often reached us by", year.measured("channels")),
    ]
    for stage in (1, 2):
        told += _slow(year.measured(f"answered-in-time-{stage}"), stage)
    return told


def _most(opening: str, measured: Measured) -> list[str]:
    named = {word: n for word, n in measured.words.items() if word != NO_WORD}
    if not named:
        return []
    first = [word for word, n in named.items() if n == max(named.values())]
    if None in (measured.known(first[0]), measured.known_total):
        return []
    each = " each" if len(first) > 1 else ""
    these = listed(spoken(word).lower() for word in first)
    return [f"{opening} {these}: {measured.share_of(first[0])}{each}."]


def _slow(answered: Measured, stage: int) -> list[str]:
    told = []
    late, extended = (LATE, OVERDUE, BEYOND), (EXTENDED_IN_TIME,)
    if answered.of(*late) and (share := answered.share_of(*late)) != NOT_SHOWN:
        told.append(f"Stage {stage}, not answered within the Code's times: {share}.")
    if answered.of(*extended) and (share := answered.share_of(*extended)) != NOT_SHOWN:
        told.append(f"Stage {stage}, answered with an extension the Code allows: {share}.")
    return told
