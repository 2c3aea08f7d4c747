"""Everybody whom the record names, with their addresses, numbers and email: whatever was not erased, corrected or not.

It is read from what is sealed, in one go, so that no stream and no earlier spelling is forgotten.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import TYPE_CHECKING

from complaints_cli.domain.codec import KINDS
from complaints_cli.domain.events.record import Corrected
from complaints_cli.domain.parties import Party
from complaints_cli.domain.people import Person

if TYPE_CHECKING:
    from complaints_cli.store.reading import Record

ONE, SEVERAL = ("name", "preferred_name", "rep"), ("members", "names", "spoken_to")
CONTACT = ("address", "phone", "email", "contact")
THINGS = frozenset({"attached", "paper-presented", "paragraph-added"})
"""Kinds of event whose `name` is that of a file or a paragraph."""
STAFF = frozenset({"staff-added"})
"""They are read as they stand, since some of them are in public roles."""
NAMING = tuple(
    kind
    for kind, found in KINDS.items()
    if kind not in THINGS | STAFF and {item.name for item in fields(found)} & {*ONE, *SEVERAL, *CONTACT}
)
_APART = re.compile(r"[,;\n]")
_OF = re.compile(r"\s+(?:of|from|at)\s+|:")


def parties(record: "Record", public: frozenset[str]) -> Iterator[Party]:
    """Everybody but the staff whose ids are `public`; somebody who was recorded twice comes twice."""
    kinds = (*NAMING, Corrected.kind)
    rows = record.rows(
        """
        SELECT e.stream, e.kind, e.facts, s.content FROM sealed_text AS s JOIN event AS e ON e.seq = s.event
        WHERE e.kind IN (SELECT value FROM json_each(?)) ORDER BY e.seq""",
        (json.dumps(kinds),),
    )
    for row in rows:
        texts = json.loads(row["content"])
        if row["kind"] == Corrected.kind:
            what = json.loads(row["facts"])["field"]
            for side in ("text", "was_text"):
                yield from _read(row["stream"], {what: texts.get(side, "")})
        else:
            yield from _read(row["stream"], texts)
    for person in record.staff():
        if person.id not in public:
            yield from _of_ours(person)


def _read(ref: str, texts: Mapping[str, str]) -> Iterator[Party]:
    """`contact` is a number or an email address, so it is looked for as both; a first name alone tells of nobody."""
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
    yield Party(ref=ref, name=texts.get("rep", ""))
    for name in SEVERAL:
        yield from (Party(ref=ref, name=_OF.split(each)[0]) for each in _APART.split(texts.get(name, "")))


def _of_ours(person: Person) -> Iterator[Party]:
    yield Party(ref=person.id, name=person.name, email=person.email)
    yield from (Party(ref=person.id, name=alias) for alias in person.aliases if " " in alias)
