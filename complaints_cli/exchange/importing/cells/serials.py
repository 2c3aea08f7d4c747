"""A number is a day only where a column is of days, and only between the years 2000 and 2099.

Excel counts days, from one of two years, with a 29 February 1900 that never was.
"""

import re
from datetime import date, timedelta
from math import isfinite

from complaints_cli.exchange.importing.sheets.book import Epoch

FIRST, LAST = 36_526, 73_050
"""1 January 2000 and 31 December 2099, as Excel counts from 1900."""
_BETWEEN = 1_462
"""Days from one epoch to the other: so much lower a 1904 workbook's numbers are."""
_DAY_THAT_NEVER_WAS = 60
_BEFORE_IT, _AFTER_IT = date(1899, 12, 31), date(1899, 12, 30)
_1904 = date(1904, 1, 1)
_LAST_OF_ALL = 2_958_465
"""31 December 9999, counted from 1900."""
_WRITTEN = re.compile(r"[0-9]{5}(?:\.[0-9]+)?")


def serial_written(text: str) -> float | None:
    """The serial that a text is, such as "46176" or "46176.5"; None where it is none."""
    number = float(text) if _WRITTEN.fullmatch(text) else None
    return number if number is not None and is_serial(number) else None


def is_serial(number: float) -> bool:
    """Whether a number in a column of days is one of Excel's."""
    return FIRST - _BETWEEN <= number < LAST + 1


def serial_day(number: float, epoch: Epoch = 1900) -> date | None:
    """The day that a serial number stands for, its time of day left out; None for a number that no day has.

    `number` is days: 45357 is 6 March 2024 counted from 1900 and 7 March 2028 counted from 1904.
    """
    if isinstance(number, bool) or not isfinite(number):
        return None
    days = int(number // 1)
    if epoch == 1904:
        return _1904 + timedelta(days=days) if 0 <= days <= _LAST_OF_ALL - _BETWEEN else None
    if not 1 <= days <= _LAST_OF_ALL or days == _DAY_THAT_NEVER_WAS:
        return None
    return (_BEFORE_IT if days < _DAY_THAT_NEVER_WAS else _AFTER_IT) + timedelta(days=days)
