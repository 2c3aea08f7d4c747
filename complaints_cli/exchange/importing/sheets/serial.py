"""Excel counts days, from one of two years, with a 29 February 1900 that never was."""

from datetime import date, timedelta
from math import isfinite

from complaints_cli.exchange.importing.sheets.book import Epoch

_DAY_THAT_NEVER_WAS = 60
_BEFORE_IT, _AFTER_IT = date(1899, 12, 31), date(1899, 12, 30)
_1904 = date(1904, 1, 1)
_LAST = 2_958_465
"""31 December 9999, counted from 1900."""
_BETWEEN = 1_462
"""Days from one epoch to the other."""


def serial_day(number: float, epoch: Epoch = 1900) -> date | None:
    """The day that a serial number stands for, its time of day left out; None for a number that no day has.

    `number` is days: 45357 is 6 March 2024 counted from 1900 and 7 March 2028 counted from 1904.
    """
    if isinstance(number, bool) or not isfinite(number):
        return None
    days = int(number // 1)
    if epoch == 1904:
        return _1904 + timedelta(days=days) if 0 <= days <= _LAST - _BETWEEN else None
    if not 1 <= days <= _LAST or days == _DAY_THAT_NEVER_WAS:
        return None
    return (_BEFORE_IT if days < _DAY_THAT_NEVER_WAS else _AFTER_IT) + timedelta(days=days)
