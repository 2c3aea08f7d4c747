"""A number is a day only where a column is of days, and only between the years 2000 and 2099."""

FIRST, LAST = 36_526, 73_050
"""1 January 2000 and 31 December 2099, as Excel counts from 1900; a 1904 workbook's numbers are 1,462 lower."""


def is_serial(number: float) -> bool:
    """Whether a number in a column of days is one of Excel's."""
    return FIRST - 1462 <= number < LAST + 1
