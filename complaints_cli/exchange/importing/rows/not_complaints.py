"""Which rows of a table are complaints, and which are dividers, totals, keys, notes or the headers once more."""

import re
from collections.abc import Sequence

from complaints_cli.exchange.importing.cells.read import as_text, plain
from complaints_cli.exchange.importing.sheets import Cell

_TOTAL = re.compile(
    r"(?:sub[- ]?|grand )?totals?\b|(?:\S+ ){1,2}totals?$|"
    r"(?:average|avg|mean|median|count|sum|overall)\b|percent\w*|%|number of |no\.? of "
)
_A_TOTAL = re.compile(r"(?:sub[- ]?|grand )?totals?(?:\W.*)?|(?:\S+ ){1,2}totals?")
"""What is a total whatever stands beside it; other words for one may begin a complaint."""
_KEY = re.compile(
    r"(?:key|legend|codes?|notes?|n\.?b\.?|please note|guidance|\*+)\s*(?::|$|-|–)|(?:nb|please note|note)\b|\*"
)
_MEANING = re.compile(r"\S{1,12}\s*=\s*\S")
_EXAMPLE = re.compile(r"(?:example|e\.?g\.?|sample)\b")
_FORMAT = re.compile(r"dd?[/. -]mm?m?[/. -]yy(?:yy)?")
_SHORT = 3
"""Under a total or a key, rows with no more cells than this and no day belong to it."""
TOTAL, KEY, LONE, COUNT, BELOW, EXAMPLE, FORMATS = (
    "A total",
    "A key or a note",
    "One cell alone: a divider or a note",
    "A word and a count",
    "Below a total or a key",
    "An example of how to fill it in",
    "How to fill it in",
)


def why_not_a_complaint(filled: Sequence[Cell], *, has_day: bool, is_below: bool) -> str:
    """Why a row is none, "" where it is one. `filled` is what stands in it, left of what a spreadsheet works out.

    `has_day` says that a column of days has one; `is_below` that a total or a key came since the last row with a day.
    """
    first = plain(as_text(filled[0]))
    if _EXAMPLE.match(first):
        return EXAMPLE
    if is_a_total(filled):
        return TOTAL
    if len(filled) == 1 or not has_day:
        if _TOTAL.match(first):
            return TOTAL
        if _KEY.match(first) or _MEANING.match(first):
            return KEY
    if len(filled) == 1:
        return LONE
    if has_day:
        return ""
    if any(isinstance(cell, str) and _FORMAT.fullmatch(cell.casefold()) for cell in filled):
        return FORMATS
    if len(filled) == 2 and isinstance(filled[0], str) and _is_number(filled[1]) and not any(map(str.isdigit, first)):
        return COUNT
    return BELOW if is_below and len(filled) <= _SHORT else ""


def is_a_total(filled: Sequence[Cell]) -> bool:
    """Whether a short row is called a total, although a day may stand in it: that of the end of the month."""
    first = filled[0]
    return (
        isinstance(first, str)
        and len(filled) <= _SHORT
        and any(_is_number(cell) for cell in filled[1:])
        and _A_TOTAL.fullmatch(plain(first)) is not None
    )


def _is_number(cell: Cell) -> bool:
    if isinstance(cell, str):
        return cell.strip("£%").replace(",", "").replace(".", "", 1).isdigit()
    return isinstance(cell, (int, float))
