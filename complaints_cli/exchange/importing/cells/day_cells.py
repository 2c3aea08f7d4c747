"""A cell of a column of days: a day that is certain, or the reason why it is not."""

from collections.abc import Callable
from datetime import date

from complaints_cli.domain.dates import FIRST_YEAR, LAST_YEAR, long_day
from complaints_cli.exchange.importing.cells.day_order import SWITCHES
from complaints_cli.exchange.importing.cells.days import DAY_FIRST, MONTH_FIRST, UNDERSTOOD, look
from complaints_cli.exchange.importing.cells.read import BLANK, NOTHING_YET, Read, doubtful, is_an_error, plain
from complaints_cli.exchange.importing.cells.serials import is_serial, serial_day, serial_written
from complaints_cli.exchange.importing.sheets import Cell
from complaints_cli.exchange.importing.sheets.book import Epoch

YES = "\0yes"
"""What stands for a day where a cell only says that it happened."""
NO = frozenset({"no", "n", "false", "0", "f", "not escalated", "not extended", "not closed"})


def day_reader(today: date, epoch: Epoch, *, month_first: bool = False, ahead: bool = False) -> Callable[[Cell], Read]:
    """Reads cells of one column. `ahead` says that a day may lie after `today`; `month_first` that an officer said so.

    The value read is a day, or `YES` where the cell says that it happened and not when.
    """

    def read(cell: Cell) -> Read:
        if cell is None:
            return BLANK
        if isinstance(cell, str):
            return _within(_text(cell, epoch, month_first), today, ahead)
        if isinstance(cell, bool):
            return Read(YES) if cell else BLANK
        if isinstance(cell, date):
            return _within(Read(cell), today, ahead)
        return _within(_number(cell, epoch), today, ahead)

    return read


def _number(number: float, epoch: Epoch) -> Read:
    if number in (0, 1):
        return Read(YES) if number else BLANK
    day = serial_day(number, epoch) if is_serial(number) else None
    return Read(day) if day else doubtful(f"A number is not a day. {UNDERSTOOD}")


def _text(cell: str, epoch: Epoch, month_first: bool) -> Read:
    text = plain(cell)
    if text in NOTHING_YET or text in NO or not text:
        return BLANK
    if text in SWITCHES:
        return Read(YES)
    if is_an_error(cell):
        return doubtful("The spreadsheet shows an error here.")
    if (serial := serial_written(text)) is not None:
        return _number(serial, epoch)
    seen = look(cell)
    if seen.reason:
        return doubtful(seen.reason)
    wrong = DAY_FIRST if month_first else MONTH_FIRST
    day = seen.swapped if month_first else seen.day
    if seen.kind == wrong or day is None:
        found = long_day(seen.day or seen.swapped or date.min)
        only, column = ("day", "month") if month_first else ("month", "day")
        return doubtful(f"It can only be {only} first ({found}), and the column is {column} first.")
    return Read(day, seen.rest)


def _within(read: Read, today: date, ahead: bool) -> Read:
    day = read.value
    if not isinstance(day, date):
        return read
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        return doubtful(f"The year {day.year} is not between {FIRST_YEAR} and {LAST_YEAR}.")
    if day > today and not ahead:
        return doubtful(f"{long_day(day)} lies after today, {long_day(today)}.")
    return read
