"""Everything that the record holds on somebody: all of the files that are theirs, and every text that names them.

What was corrected or undone since is held too. Legal advice, what is about an employee and safeguarding are told of and
not shown: whether they are to be given is for somebody to decide.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import field, replace
from typing import Any

from complaints_cli.commands.timeline import timeline
from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import ERASED
from complaints_cli.domain.held_on import (
    Standing,
    Subject,
    known_by,
    named_as,
    people_apart,
    standing_in,
)
from complaints_cli.domain.likeness import alike
from complaints_cli.domain.parties import Known, Parties, surnames, ways_to_say
from complaints_cli.domain.people import Person, called
from complaints_cli.store.parties import residents
from complaints_cli.store.queries import acted_in
from complaints_cli.store.record import Record
from complaints_cli.store.texts import Spot, letters, texts

Texts = Mapping[str, str]
TO_CONSIDER = "safeguarding"
CONSIDERED = f"{TO_CONSIDER}: to be considered, not included"
TELLS_NOBODY = frozenset({Known.REFERENCE, Known.POSTCODE})
"""A postcode is that of the person themselves, and of their neighbours."""
WHO_THEY_ARE = frozenset({"name", "preferred_name", "address", "phone", "email", "contact"})
"""What the resident of a file is known by is theirs, whoever shares it."""


@dataclass(frozen=True, kw_only=True)
class Held:
    """The texts of an event that are held on somebody. `mixes` are those that may tell of somebody else as well."""

    spot: Spot
    standing: Standing
    texts: Texts
    mixes: frozenset[str] = frozenset()
    to_consider: str = ""


@dataclass(kw_only=True)
class Found:
    """All that was found. `homes` has by reference the address that the resident there has."""

    held: list[Held] = field(default_factory=list)
    files: dict[str, set[Standing]] = field(default_factory=dict)
    homes: dict[str, str] = field(default_factory=dict)
    apart: list[list[str]] = field(default_factory=list)
    events: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """Every event of the files that are theirs, in words."""
    letters: list[tuple[str, int]] = field(default_factory=list)
    """Letters of other people's files that name them: the reference, and the version of the event."""
    ids: list[str] = field(default_factory=list)
    """As one of our people: their number on the staff list."""
    parts: list[Mapping[str, Any]] = field(default_factory=list)
    """As one of our people: the files they had a part in."""
    unread: int = 0

    @property
    def own(self) -> list[str]:
        """The references of the files in which they are the resident."""
        return [ref for ref, roles in self.files.items() if Standing.RESIDENT in roles]

    @property
    def refs(self) -> tuple[str, ...]:
        """By what it goes on record that it was gathered: their files, else their number here, else what names them."""
        naming = [ref for ref in (*self.files, *(ref for ref, _ in self.letters)) if "-" in ref]
        return tuple(self.own or self.ids or dict.fromkeys(naming))

    @property
    def is_nobody(self) -> bool:
        """Whether nothing is held."""
        return not (self.held or self.letters or self.parts)


def gathered(record: Record, subject: Subject, people: Sequence[Person], refs: Collection[str]) -> Found:
    """What is held on somebody; `refs`, where there are any, are the only files that are looked at."""
    found, parties, known = Found(), subject.parties, dict[str, frozenset[str]]()
    sign = _sign(subject.name)
    named: list[Held] = []
    for spot, held in texts(record, refs or None):
        if not any(sign in alike(each).casefold() for each in held.values()):
            continue
        standing = standing_in(spot.kind, held, subject, parties) or named_as(parties, held.values())
        if standing is not None:
            found.files.setdefault(spot.stream, set()).add(standing)
            named.append(Held(spot=spot, standing=standing, texts=_naming(held, parties, standing)))
        if standing is Standing.RESIDENT:
            known[spot.stream] = known.get(spot.stream, frozenset()) | known_by(held)
            found.homes[spot.stream] = held.get("address", "") or found.homes.get(spot.stream, "")
    found.apart = people_apart(known)
    own = set(found.own)
    everything = [Held(spot=s, standing=Standing.RESIDENT, texts=held) for s, held in texts(record, own)]
    others, theirs = _others(record, subject), ways_to_say(subject.name)
    both = [*everything, *(each for each in named if each.spot.stream not in own)]
    found.held = [_looked_over(each, others, theirs) for each in both]
    found.letters = list(_letters(record, parties, sign, own, refs, found))
    names = {person.id: person.name for person in people}
    found.events = {
        ref: [
            {**each, "mixes": _mixes(each["what"], others, theirs)}
            for each in map(_kept_apart, timeline(record.history(ref), names, private=False))
        ]
        for ref in found.own
    }
    for person in called(subject.name, people):
        found.ids.append(person.id)
        parts = acted_in(record, person.id)
        found.parts += [dict(part) for part in parts if not refs or part["stream"] in refs]
    return found


def _kept_apart(event: dict[str, Any]) -> dict[str, Any]:
    """An event in words; of safeguarding not even whom it went to."""
    return {**event, "what": CONSIDERED} if event["kind"].startswith(TO_CONSIDER) else event


def _sign(name: str) -> str:
    """Without which no text can name them."""
    last = sorted(surnames(name), key=len)
    return last[-1].partition("-")[0] if last else alike(name).casefold().strip()


def _naming(held: Texts, parties: Parties, standing: Standing) -> Texts:
    """The texts that name them; of an event that says who they are, all."""
    if standing not in (Standing.NAMED, Standing.SURNAME, Standing.MEMBER):
        return held
    return {name: text for name, text in held.items() if parties.seen_in(text)}


def _others(record: Record, subject: Subject) -> Parties:
    """Everybody else who is not one of our people."""
    found = Parties()
    for party in residents(record.rows):
        if party.name and party.name != ERASED and not subject.is_meant_by(party.name):
            found.add(party)
    return found


def _looked_over(held: Held, others: Parties, theirs: Collection[str]) -> Held:
    facts, spot = held.spot.facts, held.spot
    reasons = {"legal": facts.get("legal"), "about an employee": facts.get("hr")}
    why = [word for word, holds in reasons.items() if holds]
    if spot.kind.startswith(TO_CONSIDER):
        why.append(TO_CONSIDER)
    if why:
        return replace(held, texts={}, to_consider=", ".join(why))
    own = WHO_THEY_ARE if held.standing is Standing.RESIDENT else frozenset[str]()
    looked = {name: text for name, text in held.texts.items() if name not in own}
    return replace(held, mixes=frozenset(name for name, text in looked.items() if _mixes(text, others, theirs)))


def _mixes(text: str, others: Parties, theirs: Collection[str]) -> bool:
    return any(each.known not in TELLS_NOBODY for each in others.seen_in(text, theirs))


def _letters(
    record: Record, parties: Parties, sign: str, own: Collection[str], refs: Collection[str], found: Found
) -> Iterator[tuple[str, int]]:
    from complaints_cli.pages.outline import as_text

    for spot, content in letters(record):
        if spot.stream in own or (refs and spot.stream not in refs):
            continue
        text = as_text(content, spot.facts.get("media", ""))
        if text is None:
            found.unread += 1
        elif sign in alike(text).casefold() and named_as(parties, [text]):
            yield spot.stream, spot.version
