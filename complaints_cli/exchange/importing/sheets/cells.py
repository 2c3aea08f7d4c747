"""Text is taken as it stands, but for what nobody can see: the space around it and characters that only steer."""

import re
from datetime import date, datetime, time, timedelta
from math import isfinite

from complaints_cli.domain.formula import unguarded
from complaints_cli.exchange.importing.sheets.book import Cell

_SPACES = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_STEERING = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_ESCAPED = re.compile(r"_x00([01][0-9A-Fa-f]|7[Ff])_")
"""How a workbook writes a control character, such as `_x000D_` for the carriage return of a pasted address."""


def text_cell(text: str) -> str | None:
    """What is left of a text once it is cleaned; None when that is nothing. A line ends with a line feed.

    A mark that kept it from being taken for a formula is taken off: it is text here in any case.
    """
    stripped = unguarded(text.strip()).strip()
    if not stripped.isprintable():
        stripped = _STEERING.sub("", _SPACES.sub(" ", _LINE_ENDS.sub("\n", stripped))).strip()
    return stripped or None


def workbook_cell(value: object) -> Cell:
    """What the library makes of a cell, as one of ours: a day without its time, a time of day or a length as text."""
    if isinstance(value, str):
        return text_cell(_ESCAPED.sub(_unescaped, value) if "_x" in value else value)
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, float):
        return value if isfinite(value) else str(value)
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, time):
        return value.isoformat("seconds" if value.second else "minutes")
    return _length(value) if isinstance(value, timedelta) else text_cell(str(value))


def _unescaped(escape: re.Match[str]) -> str:
    return chr(int(escape[1], 16))


def _length(value: timedelta) -> str:
    minutes, seconds = divmod(round(value.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}" + (f":{seconds:02d}" if seconds else "")
