"""What is held on one person, for their request to see it: by what they were told, and by when it is owed.

UK GDPR, article 12(3) and 15: within one month of the day on which the request came.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.calendar import WorkingCalendar
from complaints_cli.domain.dates import ONE_DAY, add_months
from complaints_cli.domain.likeness import alike
from complaints_cli.domain.parties import Known, Parties, Party, is_called


class Standing(StrEnum):
    """What somebody is to a file."""

    RESIDENT = "the resident"
    REPRESENTATIVE = "speaks for the resident"
    MEMBER = "one of the household or group"
    STAFF = "one of your people"
    NAMED = "named in a text"
    SURNAME = "by surname alone"


def answer_by(received: date, calendar: WorkingCalendar) -> tuple[date, date]:
    """The corresponding day of the next month, and the day that counts: the next working day where that is none."""
    month = day = add_months(received, 1)
    while not calendar.is_working_day(day):
        day += ONE_DAY
    return month, day


@dataclass(frozen=True)
class Subject:
    """Somebody, by a name as it was typed."""

    name: str

    @property
    def parties(self) -> Parties:
        """What finds the name in a text."""
        found = Parties()
        found.add(Party(ref=self.name, name=self.name))
        return found

    def is_meant_by(self, name: str) -> bool:
        """Whether a name that was typed into the record is theirs: the whole of it, spelling and order apart."""
        return bool(name.strip()) and is_called(Party(ref="", name=name), self.name)


REP_ADDED = "rep-added"
LISTED = frozenset({"staff-added", "alias-added"})
THINGS = frozenset({"attached", "paper-presented", "paragraph-added", "batch-imported", "handed-out"})
"""Kinds of event whose `name` is not that of whoever a file is of."""


def standing_in(kind: str, texts: Mapping[str, str], subject: Subject, parties: Parties) -> Standing | None:
    """What somebody is to a file by the texts of one of its events; None where they do not say."""
    if kind not in THINGS and any(map(subject.is_meant_by, _told(texts, "name", "preferred_name", "alias"))):
        if kind in LISTED:
            return Standing.STAFF
        return Standing.REPRESENTATIVE if kind == REP_ADDED else Standing.RESIDENT
    if any(map(subject.is_meant_by, _told(texts, "rep"))):
        return Standing.REPRESENTATIVE
    return Standing.MEMBER if any(_is_named(parties, each) for each in _told(texts, "members")) else None


def _told(texts: Mapping[str, str], *fields: str) -> list[str]:
    return [texts[field] for field in fields if field in texts]


def _is_named(parties: Parties, text: str) -> bool:
    return any(each.known is Known.NAME for each in parties.seen_in(text))


def named_as(parties: Parties, texts: Iterable[str]) -> Standing | None:
    """How texts tell of somebody: by the whole name, or by the surname alone."""
    known = {each.known for text in texts for each in parties.seen_in(text)}
    if Known.NAME in known:
        return Standing.NAMED
    return Standing.SURNAME if Known.SURNAME in known else None


def people_apart(told: Mapping[str, frozenset[str]]) -> list[list[str]]:
    """The references by the people whom they may be of: those that share an address, a number or an email are of one.

    `told` has by reference by what the resident there is known. One of which nothing is known is of anybody.
    """
    groups: list[tuple[set[str], list[str]]] = []
    for ref, known in told.items():
        if not known:
            continue
        same = [group for group in groups if group[0] & known]
        merged = (set(known).union(*(group[0] for group in same)), [*(r for group in same for r in group[1]), ref])
        groups = [*(group for group in groups if group not in same), merged]
    return [sorted(refs) for _, refs in groups]


def known_by(texts: Mapping[str, str]) -> frozenset[str]:
    """By what the resident of a file is known but the name, as it is compared."""
    held = (texts.get(field, "") for field in ("address", "phone", "email", "contact"))
    return frozenset("".join(c for c in alike(each).casefold() if c.isalnum()) for each in held if each.strip())
