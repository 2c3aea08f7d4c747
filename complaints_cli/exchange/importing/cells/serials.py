"""A number is a day only where a column is of days, and only between the years 2000 and 2099."""

import re

FIRST, LAST = 36_526, 73_050
"""1 January 2000 and 31 December 2099, as Excel counts from 1900; a 1904 workbook's numbers are 1,462 lower."""


_WRITTEN = re.compile(r"[0-9]{5}(?:\.[0-9]+)?")


def serial_written(text: str) -> float | None:
    """The serial that a text is, such as "46176" or "46176.5"; None where it is none."""
    number = float(text) if _WRITTEN.fullmatch(text) else None
    return number if number is not None and is_serial(number) else None


def is_serial(number: float) -> bool:
    """Whether a number in a column of days is one of Excel's."""
    return FIRST - 1462 <= number < LAST + 1
