"""You said, we did: one list of the changes made in a year, so that whatever is read of that year tells the same.

It has what was noted in the year and is made by now, and what was noted before and made in it. For the public it has
no word that names somebody.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, TypedDict

from complaints_cli.domain.dates import MONTHS
from complaints_cli.domain.event import ERASED
from complaints_cli.domain.landlord_terms import LessonFrom
from complaints_cli.domain.learning import Progress
from complaints_cli.reports.measuring.period import plain_day
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.naming import names_somebody, told
from complaints_cli.reports.words import sentences, spoken
from complaints_cli.store import lessons

if TYPE_CHECKING:
    from complaints_cli.store.lessons import Learned

ELSEWHERE = "Other things we learned from"


class Change(TypedDict):
    """A change in sentences, `about` a kind of complaint; `found` is there where nobody is on record as saying it.

    `lead` is what stands before that. Of a change still to be made, `by` is its day and `late` whether that has
    passed; `first_by` is a day it had before that and that has passed.
    """

    about: str
    said: str
    lead: str
    found: str
    did: str
    made_on: str
    made_in: str
    by: str
    first_by: str
    late: bool


def made(year: Span) -> list[Change]:
    """The changes that were made, first to last."""
    return _once(_change(each, year) for each in _made(year) if _may_be_told(each, year))


def left_out(year: Span) -> int:
    """How many of them the public is not told, because they name somebody."""
    return sum(not _may_be_told(each, year) for each in _made(year))


def coming(year: Span) -> list[Change]:
    """The changes that are still to be made today, as they are written down."""
    return _once(_coming(year))


def _coming(year: Span) -> Iterator[Change]:
    for each in lessons.still_to_make(year.rows, year.today):
        if each.change not in (None, "", ERASED):
            yield _of(each, year, *(_held(text) for text in (each.heard, each.wrong, each.change)))


def _made(year: Span) -> list["Learned"]:
    return lessons.made(year.rows, year.period.first, year.period.last)


def _may_be_told(each: "Learned", year: Span) -> bool:
    texts = (each.heard, each.wrong, each.change)
    return not (year.public and any(names_somebody(year, each.ref, text) for text in texts if text))


def _change(each: "Learned", year: Span) -> Change:
    return _of(each, year, *(told(year, each.ref, _held(text)) for text in (each.heard, each.wrong, each.change)))


def _of(each: "Learned", year: Span, heard: str, wrong: str, change: str) -> Change:
    progress = each.progress
    return Change(
        about=spoken(each.category or "other") if each.stage else ELSEWHERE,
        said=sentences(heard),
        lead="We read" if each.category == LessonFrom.OMBUDSMANS_REPORT and not each.stage else "We found",
        found="" if heard else sentences(wrong),
        did=sentences(change),
        made_on=plain_day(each.done_on) if each.done_on else "",
        made_in=_month(each.done_on) if each.done_on else "",
        by=plain_day(each.due_on) if each.due_on and progress.is_open else "",
        first_by=_passed(progress, year.today),
        late=progress.is_late(year.today),
    )


def _passed(progress: Progress, today: date) -> str:
    """The day a change had first, if it is past that and still to be made; a day that was moved in time is no news."""
    first = progress.first_due
    return plain_day(first) if progress.is_open and first is not None and first < today else ""


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


def _once(found: Iterable[Change]) -> list[Change]:
    """Each change once, with everything that led to it."""
    told: dict[str, Change] = {}
    for each in found:
        first = told.setdefault(each["did"], each)
        if first is not each:
            both = {"said": sentences(first["said"], each["said"]), "found": sentences(first["found"], each["found"])}
            told[each["did"]] = {**first, "said": both["said"], "found": "" if both["said"] else both["found"]}
    return list(told.values())


def _held(text: str | None) -> str:
    return "" if text in (None, ERASED) else text
