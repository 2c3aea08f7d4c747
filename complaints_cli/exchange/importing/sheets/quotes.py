"""A quotation mark that is not closed would swallow rows without a word: it is found, with the line where it opens."""

import re
from collections.abc import Sequence

_DIGITS, _LETTERS = re.compile(r"[0-9]+"), re.compile(r"[^\W\d_]+")

_INCHES = re.compile(r'[0-9½¼¾] ?"')


def opening_line(lines: Sequence[str], separator: str) -> int | None:
    """Which of the lines, from 0, has the mark that opens the last cell in quotation marks; None when none does.

    `lines` are those of one record, as far as it could be read: whatever follows a closing mark but a separator or
    the end ends the search, because the cell before it is the one to blame.
    """
    opened, state = None, "start"
    for number, line in enumerate(lines):
        for character in line:
            before, state = state, _next(state, character, separator)
            if before == "start" and state == "quoted":
                opened = number
            if state == "wrong":
                return opened
    return opened if state == "quoted" else None


def _next(state: str, character: str, separator: str) -> str:
    if state == "quoted":
        return "closed" if character == '"' else "quoted"
    if character in (separator, "\r", "\n"):
        return "start"
    if state == "closed":
        return "quoted" if character == '"' else "wrong"
    if state == "start":
        return {'"': "quoted", " ": "start"}.get(character, "plain")
    return "plain"


def swallowing_line(lines: Sequence[str], separator: str, width: int) -> int | None:
    """Which of the lines, from 0, has a mark that swallows rows after it, though another closes it; None for none.

    A cell may have several lines. It has swallowed a row when one of them has as many separators as a row, and
    begins as the row itself does: a reference like the other, a date like the other.
    """
    if len(lines) == 1 or width < 3:
        return None
    beginning = _shape(lines[0], separator)
    for number, line in enumerate(lines[1:], 1):
        if line.count(separator) >= width - 1 and beginning and _shape(line, separator) == beginning:
            return opening_line(lines[:number], separator)
    return None


def has_stray(lines: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether a mark in the record closes a cell that none opens: one was lost, and the rows before it fell apart.

    Marks come in pairs. One inside a cell is left to stand, and one after a number stands for inches.
    """
    if sum(line.count('"') for line in lines) % 2 == 0:
        return False
    ends = (cell.rstrip() for cell in cells if cell.count('"') % 2)
    return any(cell.endswith('"') and not _INCHES.search(cell) for cell in ends)


def _shape(line: str, separator: str) -> str:
    first = line.partition(separator)[0].strip().strip('"')
    return _LETTERS.sub("a", _DIGITS.sub("9", first))
