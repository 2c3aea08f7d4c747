"""Everybody whom the record names, with their addresses, numbers and email: whatever was not erased, corrected or not.

It is read from what is sealed, in one go, so that no stream and no earlier spelling is forgotten.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date
from itertools import chain
from typing import Any

from complaints_cli.domain.codec import KINDS
from complaints_cli.domain.events.record import Corrected
from complaints_cli.domain.landlord import Landlord, landlord
from complaints_cli.domain.parties import Parties, Party
from complaints_cli.domain.people import Person
from complaints_cli.domain.publicly_known import is_publicly_known, public_words
from complaints_cli.domain.terms import Standing
from complaints_cli.store.asked import Rows
from complaints_cli.store.shelves.landlord import SEPARATOR

ONE, SEVERAL = ("name", "preferred_name", "rep"), ("members", "names", "spoken_to")
CONTACT = ("address", "phone", "email", "contact")
THINGS = frozenset({"attached", "paper-presented", "paragraph-added", "batch-imported"})
"""Kinds of event whose `name` is that of a file or a paragraph: of a file as an older register is called, too."""
STAFF = frozenset({"staff-added"})
"""They are read as they stand, since some of them are in public roles."""
NAMING = tuple(
    kind
    for kind, found in KINDS.items()
    if kind not in THINGS | STAFF and {item.name for item in fields(found)} & {*ONE, *SEVERAL, *CONTACT}
)
NAMING_KINDS = json.dumps((*NAMING, Corrected.kind))
PAGE = 1_000
"""So many events are held at a time where the whole record is read."""
WRITTEN = """
    SELECT e.seq, e.stream, e.kind, e.facts, s.content FROM event AS e JOIN sealed_text AS s ON s.event = e.seq
    WHERE e.kind IN (SELECT value FROM json_each(:kinds))"""
IN_ONE = f"{WRITTEN} AND e.stream = :ref ORDER BY e.seq"
IN_ALL = f"{WRITTEN} AND e.seq > :after ORDER BY e.seq LIMIT :most"
_APART = re.compile(r"[,;\n]")
_OF = re.compile(r"\s+(?:of|from|at)\s+|:")


def everybody(rows: Rows, today: date, texts: Iterable[str]) -> Parties:
    """Everybody on record, but who is known to the public by what they are; the landlord's own contact is no secret.

    It is for `texts` that everybody reads: of all that people are known by, only what stands in one of them is held,
    however long the record is. Settings are those that hold today.
    """
    ours, staff = _landlord(rows, today), _staff(rows)
    known = [person for person in staff if is_publicly_known(person, ours)]
    found = Parties.looked_for_in(texts, public_words(ours, known))
    others = (party for person in staff if person not in known for party in parties_of_ours(person))
    for party in chain(residents(rows), others):
        found.add(party)
    return found


def of_one(rows: Rows, ref: str) -> Parties:
    """Whoever is named in one complaint, for what is read by those who may know our own people."""
    found = Parties()
    for party in _written(rows(IN_ONE, {"kinds": NAMING_KINDS, "ref": ref})):
        found.add(party)
    return found


def names_in_one(rows: Rows, ref: str) -> frozenset[str]:
    """The names of whoever is named in one complaint as they were typed, first names alone among them."""
    found = (texts for _, texts in named_in(rows(IN_ONE, {"kinds": NAMING_KINDS, "ref": ref})))
    return frozenset(text for texts in found for field in (*ONE, *SEVERAL) if (text := texts.get(field)))


def residents(rows: Rows) -> Iterator[Party]:
    """Everybody but our own people; somebody who was recorded twice comes twice."""
    found = rows(IN_ALL, {"kinds": NAMING_KINDS, "after": 0, "most": PAGE})
    while found:
        yield from _written(found)
        full = len(found) == PAGE
        found = rows(IN_ALL, {"kinds": NAMING_KINDS, "after": found[-1]["seq"], "most": PAGE}) if full else ()


def _written(rows: Sequence[Any]) -> Iterator[Party]:
    for stream, texts in named_in(rows):
        yield from parties_in(stream, texts)


def named_in(rows: Sequence[Any]) -> Iterator[tuple[str, Mapping[str, str]]]:
    """The texts of each event that names somebody, with its stream; of a correction, what stands and what stood."""
    for row in rows:
        texts = json.loads(row["content"])
        if row["kind"] == Corrected.kind:
            what = json.loads(row["facts"])["field"]
            for side in ("text", "was_text"):
                yield row["stream"], {what: texts.get(side, "")}
        else:
            yield row["stream"], texts


def _landlord(rows: Rows, today: date) -> Landlord:
    held = rows("SELECT key, value FROM setting WHERE from_on <= :today ORDER BY from_on", {"today": today.isoformat()})
    return landlord({row["key"]: row["value"] for row in held})


def _staff(rows: Rows) -> list[Person]:
    return [
        Person(
            id=row["id"],
            name=row["name"],
            role=row["role"] or "",
            email=row["email"] or "",
            aliases=tuple(filter(None, (row["aliases"] or "").split(SEPARATOR))),
            standing=Standing(row["standing"]),
        )
        for row in rows("SELECT id, name, role, email, aliases, standing FROM person ORDER BY rowid", {})
    ]


def parties_in(ref: str, texts: Mapping[str, str]) -> Iterator[Party]:
    """Whoever the texts of an event name.

    `contact` is a number or an email address, so it is looked for as both; a first name alone tells of nobody.
    """
    contact = texts.get("contact", "")
    yield Party(
        ref=ref,
        name=texts.get("name", ""),
        address=texts.get("address", ""),
        phone=texts.get("phone", "") or contact,
        email=texts.get("email", "") or contact,
    )
    if " " in (preferred := texts.get("preferred_name", "").strip()):
        yield Party(ref=ref, name=preferred)
    if rep := texts.get("rep"):
        yield Party(ref=ref, name=rep)
    for name in SEVERAL:
        if typed := texts.get(name):
            yield from (Party(ref=ref, name=_OF.split(each)[0]) for each in _APART.split(typed))


def parties_of_ours(person: Person) -> Iterator[Party]:
    """One of our people, and each alias that is a whole name."""
    yield Party(ref=person.id, name=person.name, email=person.email)
    yield from (Party(ref=person.id, name=alias) for alias in person.aliases if " " in alias)
