"""How a row of the register is written down: plain values by column, days as ISO text, yes and no as 1 and 0."""

from datetime import date, datetime, time

from complaints_cli.dataclass import Fielded, names

Value = str | int | None
Entry = dict[str, Value]
Rows = dict[str, list[Entry]]
"""Rows by table, all but the column `ref` of what is kept by reference."""


def iso(day: date | None) -> str | None:
    """A day as it is stored."""
    return None if day is None else day.isoformat()


def entry(part: Fielded, **other: Value) -> Entry:
    """A part of a complaint as a row: a column a field, empty text as nothing; `other` adds or replaces columns."""
    return {**{name: stored(getattr(part, name)) for name in names(part)}, **other}


def stored(value: object) -> Value:
    """A value as a column holds it."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, tuple):
        return " ".join(str(each) for each in value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, int) or value is None:
        return value
    return str(value) or None
