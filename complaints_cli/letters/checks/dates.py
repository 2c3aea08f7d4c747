"""A date that a letter tells is one that there is, and the record's: where it is another, both are named."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.plain import listed
from complaints_cli.letters.checks.record import Record
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Gap
from complaints_cli.pages.outline import Section, Told, days, opening, under, words_of

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
    sections: Sequence[Section], ours: Sequence[Section], mandatory: Set[str], record: Record, matter: Matter
) -> Iterator[Gap]:
    """Dates that cannot be, the letter's own, and others than the record's.

    `ours` is the letter as we wrote it; `mandatory` are the headings of the sections that must tell certain days.
    """
    known = {found.day for found in days(record.text)}
    rule = matter.clock.limits.respond_rule
    messages = [
        *_unsound(sections),
        *_misdated(days(opening(sections))[:1], known, matter),
        *(message for place in _places(sections, ours, mandatory) for message in _changed(place, known)),
    ]
    for message in dict.fromkeys(messages):
        yield Gap("dates", rule, message)


def _unsound(sections: Sequence[Section]) -> Iterator[str]:
    """Dates that cannot be: no such day, or the wrong weekday for it."""
    for found in dict.fromkeys(days(words_of(sections))):
        if not found.is_sound:
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


def _places(sections: Sequence[Section], ours: Sequence[Section], mandatory: Set[str]) -> Iterator[_Place]:
    """The start without the letter's own date, then each section that is still there under its heading."""
    yield _Place("at its start", days(opening(sections))[1:], days(opening(ours))[1:], mandatory=True)
    for section in ours:
        if section.level == 2 and (edited := under(sections, section.heading)) is not None:
            written = under(ours, section.heading) or ()
            told, meant = days(words_of(edited)), days(words_of(written))
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
