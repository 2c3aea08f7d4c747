"""An adjustment as it is shown: what is done differently, since when, and whether it is to be looked at again."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from complaints_cli.domain.adjusting import Adjustment, in_words
from complaints_cli.domain.dates import short_day
from complaints_cli.result import Cell, Table


def adjustment_data(each: Adjustment) -> dict[str, Any]:
    """An adjustment as JSON answers have it."""
    return {
        "n": each.number,
        "on": each.on,
        "kind": each.aid,
        "text": each.text or None,
        "days": each.days,
        "review_on": each.review if each.ended_on is None else None,
        "reviewed_on": each.reviewed_on,
        "ended_on": each.ended_on,
    }


def adjustment_table(adjustments: Sequence[Adjustment], today: date) -> Table:
    """Adjustments for a reader."""
    return Table(["N", "Since", "What", "State"], [_row(each, today) for each in adjustments])


def _row(each: Adjustment, today: date) -> list[str | Cell]:
    return [str(each.number), short_day(each.on), in_words(each), _state(each, today)]


def _state(each: Adjustment, today: date) -> Cell:
    if each.ended_on is not None:
        return Cell(f"ended {short_day(each.ended_on)}")
    if each.review is None:
        return Cell("in force, no day to review it", "warn")
    return Cell(f"in force, to be reviewed by {short_day(each.review)}", "bad" if each.review < today else "good")
