"""A date that a letter tells is one that there is, and the record's: where it is another, both are named."""

from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date, timedelta

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.plain import listed
from complaints_cli.letters.checks.record import Record
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Gap
from complaints_cli.pages.outline import Section, opening, under, words_of
from complaints_cli.pages.told_days import Told, days

DAYS_IN_THE_TRAY = 7
"""How many days a letter may have been written before it goes out."""


@dataclass(frozen=True)
class _Place:
    """What one place of the letter tells, and what it told as we wrote it; a `mandatory` one tells nothing else."""

    where: str
    told: Sequence[Told]
    ours: Sequence[Told]
    mandatory: bool


def dates(
    sections: Sequence[Section],
    ours: Sequence[Section],
    mandatory: Mapping[str, Sequence[date]],
    record: Record,
    matter: Matter,
) -> Iterator[Gap]:
    """Dates that cannot be, the letter's own, others than the record's, and one that is gone from the start.

    `ours` is the letter as we wrote it; `mandatory` has the days that sections must tell, by their headings.
    """
    near = matter.setting.on
    known = {found.day for found in days(record.text, near)}
    rule = matter.clock.limits.respond_rule
    changed = [
        message for place in _places(sections, ours, mandatory.keys(), near) for message in _changed(place, known)
    ]
    due = [day for told in mandatory.values() for day in told]
    messages = [
        *_unsound(sections, record, near),
        *_misdated(days(opening(sections), near)[:1], known, matter),
        *changed,
        *_gone(opening(sections), opening(ours), due, near),
    ]
    for message in dict.fromkeys(messages):
        yield Gap("dates", rule, message)


def unsound(sections: Sequence[Section], record: Record, matter: Matter) -> Iterator[Gap]:
    """Dates that cannot be, of a letter that nothing else is known of."""
    for message in _unsound(sections, record, matter.setting.on):
        yield Gap("dates", matter.clock.limits.respond_rule, message)


def _unsound(sections: Sequence[Section], record: Record, near: date) -> Iterator[str]:
    """Dates that cannot be: no such day, or the wrong weekday for it. What somebody told us stays as it is."""
    for found in dict.fromkeys(days(words_of(sections), near)):
        if not found.is_sound and not record.says(found.words):
            right = f"it is {long_day(found.day)}" if found.day else "there is no such day"
            yield f"“{found.words}” cannot be: {right}."


def _misdated(own: Sequence[Told], known: Set[date | None], matter: Matter) -> Iterator[str]:
    """The letter's own date, the first in it: it may have been written some days before it goes out."""
    on, opened = matter.setting.on, matter.stage.opened_on
    earliest = max(on - timedelta(days=DAYS_IN_THE_TRAY), opened)
    for found in own:
        if found.day and found.is_sound and found.day not in known and not earliest <= found.day <= on:
            yield (
                f"The letter is dated {found.words}. It goes out on {long_day(on)}: date it that day, or up to "
                f"{DAYS_IN_THE_TRAY} days before, and not before {long_day(opened)}."
            )


def _gone(start: str, ours: str, due: Sequence[date], near: date) -> Iterator[str]:
    """A day that a section must tell, and our letter tells at its start too, is told there in words: no count of days.

    Where another day stands there instead, that is what is named.
    """
    told, meant = days(start, near), days(ours, near)
    for day in dict.fromkeys(found.day for found in meant[1:] if found.day in due):
        strange = {found.day for found in told[1:]} - {found.day for found in meant}
        if day and start.strip() and not strange and day not in {found.day for found in told}:
            yield f"At its start the letter tells {long_day(day)} no more, and no other date. Put it back there."


def _places(sections: Sequence[Section], ours: Sequence[Section], mandatory: Set[str], near: date) -> Iterator[_Place]:
    """The start without the letter's own date, then each section that is still there under its heading."""
    yield _Place("at its start", days(opening(sections), near)[1:], days(opening(ours), near)[1:], mandatory=True)
    for section in ours:
        if section.level == 2 and (edited := under(sections, section.heading)) is not None:
            written = under(ours, section.heading) or ()
            told, meant = days(words_of(edited), near), days(words_of(written), near)
            yield _Place(f"under “{section.heading}”", told, meant, mandatory=section.heading in mandatory)


def _changed(place: _Place, known: Set[date | None]) -> Iterator[str]:
    """Dates that the record has not: beside those that stood there and are gone, else only where no other can be."""
    strange = [found for found in dict.fromkeys(place.told) if found.is_sound and found.day not in known]
    told = {found.day for found in place.told}
    gone = list(dict.fromkeys(found.words for found in place.ours if found.day in known - told))
    for found in strange:
        if gone:
            yield f"The letter says {found.words}, {place.where}; the record says {listed(gone)}. Which is right?"
        elif place.mandatory:
            yield f"The letter says {found.words}, and no date of the record is that day. Which is right?"
