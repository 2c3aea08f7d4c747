"""A sheet, a title or a divider may say what all the rows under it are: only a name that is nothing else counts."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from complaints_cli.exchange.importing.cells.read import listed
from complaints_cli.exchange.importing.cells.said import Said, Standing
from complaints_cli.exchange.importing.cells.standings import is_a_sort, sort_of_row
from complaints_cli.exchange.importing.columns.headers import words_of
from complaints_cli.exchange.importing.line import Sort


class Under(NamedTuple):
    """What stands above rows says of them; `unclear` is a title that may be of complaints, or of none."""

    stage: int | None = None
    sort: Sort | None = None
    standing: Standing | None = None
    unclear: str = ""


SAYS_NOTHING = Under()
_WITH_A_STAGE = listed("complaint, escalated, review, reviews, responded, cases, formal, log, register, open, closed")
_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_AROUND = listed(
    "log, logs, logged, register, list, sheet, tracker, received, recorded, record, records, only, formal, the, "
    "april, may, june, july, august, september, october, november, december, january, february, march"
)
"""Words around a title that say nothing of what it is."""
_ENDED: Mapping[str, Standing] = {
    **dict.fromkeys(
        ("refused", "refusals", "not accepted", "excluded", "exclusions", "rejected", "declined"), Standing.REFUSED
    ),
    **dict.fromkeys(("withdrawn", "withdrawals"), Standing.WITHDRAWN),
    **dict.fromkeys(("closed", "completed", "resolved"), Standing.CLOSED),
}
_UNCLEAR = listed(
    "enquiries, enquiry, queries, mp enquiries, mp and councillor enquiries, members enquiries, councillor enquiries, "
    "feedback, comments, suggestions, informal, informal complaints, informal resolutions, asb, early resolution"
)
_WHY = listed("reason, reasons, why, reason given, reasons given")
_PLAIN = frozenset({"", "open", "live", "current", "active", "ongoing"})


def taken_for(says: Under) -> str:
    """What rows under such a title are taken for, unless they say otherwise themselves; "" for complaints."""
    if says.sort:
        return "compliments" if says.sort is Sort.COMPLIMENT else "service requests"
    return f"complaints that were {says.standing}" if says.standing else ""


def is_why(header: str) -> bool:
    """Whether a column of a list of refused complaints says why each was refused."""
    return " ".join(_WORDS.findall(header.casefold())) in _WHY


def under(title: str, *, is_a_sheet: bool = False) -> Under | None:
    """What a title says of the rows under it; None where it says nothing of them, and what was said before holds."""
    words, stage = words_of(title)
    if stage:
        is_no_more = is_a_sheet or all(word in _WITH_A_STAGE or word.isdecimal() for word in words)
        return Under(stage=stage) if is_no_more else None
    left = " ".join(word for word in _WORDS.findall(title.casefold()) if word not in _AROUND)
    alone = " ".join(word for word in left.split() if word not in ("complaint", "complaints", "cases"))
    if left and alone in _PLAIN:
        return SAYS_NOTHING
    if left in _UNCLEAR:
        return Under(unclear=title)
    if is_a_sort(left) and isinstance(said := sort_of_row(left).value, Said):
        return Under(sort=said.sort)
    standing = _ENDED.get(alone)
    return Under(standing=standing) if standing else None
