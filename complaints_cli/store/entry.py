"""How a row of the register is written down: plain values by column, days as ISO text, yes and no as 1 and 0."""

from datetime import date

Value = str | int | None
Entry = dict[str, Value]
Rows = dict[str, list[Entry]]
"""Rows by table, all but the column `ref` of what is kept by reference."""


def iso(day: date | None) -> str | None:
    """A day as it is stored."""
    return None if day is None else day.isoformat()
