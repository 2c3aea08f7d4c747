"""Where else on record somebody is named whose complaint is to be erased: those texts are not erased with it."""

from typing import TYPE_CHECKING

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.parties import Known
from complaints_cli.store.parties import of_one
from complaints_cli.store.texts import texts

if TYPE_CHECKING:
    from complaints_cli.store.record import Record

TELLS = (Known.NAME, Known.SURNAME, Known.EMAIL, Known.PHONE)
NOT_RESIDENTS = ("staff-added", "alias-added", "signature-given", "setting-changed")
"""Kinds of event that name our own people, or the landlord."""


@dataclass(frozen=True, kw_only=True)
class NamedIn:
    """The reference, or the landlord's own stream, and the numbers of the events whose texts name them."""

    stream: str
    events: tuple[int, ...]


def named_elsewhere(record: "Record", ref: str) -> list[NamedIn]:
    """The texts outside of a reference that tell of somebody named in it, by name, email or phone number.

    One of the same surname is among them: a person has to look. Letters as they went out are not read.
    """
    people = of_one(record.rows, ref)
    found: dict[str, list[int]] = {}
    for spot, held in texts(record):
        if spot.stream == ref or spot.kind in NOT_RESIDENTS:
            continue
        if any(each.known in TELLS for text in held.values() for each in people.seen_in(text)):
            found.setdefault(spot.stream, []).append(spot.seq)
    return [NamedIn(stream=stream, events=tuple(events)) for stream, events in found.items()]


def said_again(record: "Record", stream: str, seq: int) -> list[NamedIn]:
    """The other events of a stream in which a text of one of them stands word for word, as in what corrected it."""
    of_each = {spot.seq: frozenset(held.values()) for spot, held in texts(record, [stream])}
    said = of_each.pop(seq, frozenset())
    events = tuple(each for each, held in of_each.items() if said & held)
    return [NamedIn(stream=stream, events=events)] if events else []
