"""Where else on record somebody is named whose complaint is to be erased: those texts are not erased with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from complaints_cli.domain.parties import Known
from complaints_cli.store.parties import of_one
from complaints_cli.store.texts import texts

if TYPE_CHECKING:
    from complaints_cli.store.reading import Record

TELLS = (Known.NAME, Known.SURNAME, Known.EMAIL, Known.PHONE)
NOT_RESIDENTS = ("staff", "landlord")


@dataclass(frozen=True, kw_only=True)
class NamedIn:
    """The reference, or the landlord's own stream, and the number of the event whose text names them."""

    stream: str
    event: int


def named_elsewhere(record: "Record", ref: str) -> Iterator[NamedIn]:
    """Every text outside of a reference that tells of somebody named in it, by name, email or phone number.

    One of the same surname is among them: a person has to look. Letters as they went out are not read.
    """
    people = of_one(record.rows, ref)
    for spot, held in texts(record):
        if spot.stream in (ref, *NOT_RESIDENTS):
            continue
        if any(each.known in TELLS for text in held.values() for each in people.seen_in(text)):
            yield NamedIn(stream=spot.stream, event=spot.seq)
