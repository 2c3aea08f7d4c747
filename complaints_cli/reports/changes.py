"""You said, we did: one list of the changes made in a year, so that whatever is read of that year tells the same.

It has what was noted in the year and is made by now, and what was noted before and made in it. For the public it has
no word that names somebody.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypedDict

from complaints_cli.domain.event import ERASED
from complaints_cli.reports.measuring.period import plain_day
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.naming import names_somebody, told
from complaints_cli.reports.words import sentences, spoken
from complaints_cli.store import lessons

if TYPE_CHECKING:
    from complaints_cli.store.lessons import Learned

ELSEWHERE = "Other things we learned from"


class Change(TypedDict):
    """A change in sentences, `about` a kind of complaint; `found` is there where nobody is on record as saying it."""

    about: str
    said: str
    found: str
    did: str
    made_on: str
    by: str


def made(year: Span) -> list[Change]:
    """The changes that were made, first to last."""
    return [_change(each, year) for each in _made(year) if _may_be_told(each, year)]


def left_out(year: Span) -> int:
    """How many of them the public is not told, because they name somebody."""
    return sum(not _may_be_told(each, year) for each in _made(year))


def coming(year: Span) -> Iterator[Change]:
    """The changes that are still to be made today, as they are written down."""
    for each in lessons.still_to_make(year.rows, year.today):
        if each.change not in (None, "", ERASED):
            yield _of(each, *(_held(text) for text in (each.heard, each.wrong, each.change)))


def _made(year: Span) -> list["Learned"]:
    return lessons.made(year.rows, year.period.first, year.period.last)


def _may_be_told(each: "Learned", year: Span) -> bool:
    texts = (each.heard, each.wrong, each.change)
    return not (year.public and any(names_somebody(year, each.ref, text) for text in texts if text))


def _change(each: "Learned", year: Span) -> Change:
    return _of(each, *(told(year, each.ref, _held(text)) for text in (each.heard, each.wrong, each.change)))


def _of(each: "Learned", heard: str, wrong: str, change: str) -> Change:
    return Change(
        about=spoken(each.category or "other") if each.stage else ELSEWHERE,
        said=sentences(heard),
        found="" if heard else sentences(wrong),
        did=sentences(change),
        made_on=plain_day(each.done_on) if each.done_on else "",
        by=plain_day(each.due_on) if each.due_on and not each.done_on else "",
    )


def _held(text: str | None) -> str:
    return "" if text in (None, ERASED) else text
