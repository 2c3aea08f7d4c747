"""Who is struck from a redacted pack: everybody but the resident and those who speak for them, our own people too."""

from collections.abc import Mapping, Sequence

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.first_names import ALSO_WORDS
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.parties import Parties, Party, first_names, is_called, surnames, ways_to_say
from complaints_cli.domain.people import Person
from complaints_cli.domain.plain import lines, on_one_line
from complaints_cli.domain.publicly_known import public_words
from complaints_cli.domain.redacting import SOMEBODY, Redaction
from complaints_cli.domain.terms import Standing
from complaints_cli.store.record import Record

SHORTEST_PUBLIC = 6
"""Less of an address than that could be a part of any word."""
OFFICE = "office"
"""Stands for the reference of whoever is named in the settings."""
FIRM = "[a firm or body outside]"


def roles(people: Sequence[Person]) -> dict[str, str]:
    """What stands in place of each of our people's names: their role, and their number on the staff list."""
    return {each.id: f"[{_role(each)} {each.id}]" for each in people}


def _role(person: Person) -> str:
    return person.role or ("contractor" if person.standing is Standing.CONTRACTOR else "member of staff")


def redaction(
    record: Record, complaint: Complaint, last: int, people: Sequence[Person], landlord: Landlord
) -> Redaction:
    """What strikes everybody else from a complaint's texts, by what was on record when its last event was recorded."""
    from complaints_cli.store.parties import parties_of_ours
    from complaints_cli.store.third_parties import around

    known = around(record, complaint.ref, last)
    ours = [party for each in people for party in parties_of_ours(each)]
    ours += [each for each in _in_office(landlord) if not any(is_called(one, each.name) for one in ours)]
    shared = {name for party in (*known.beside, *ours) for name in surnames(party.name)}
    contact = [text for party in known.own for text in (party.phone, party.email, *_address(party.address))]
    found = Parties(
        tuple(each for each in (*public_words(landlord, ()), *contact) if len(each.strip()) >= SHORTEST_PUBLIC)
    )
    for party in (*known.beside, *known.elsewhere, *ours):
        found.add(party)
    firms = (*known.firms, *(each.landlord for each in people if each.landlord))
    own_firsts = {first for party in known.own for first in first_names(party.name)}
    firsts = _firsts((*known.beside, *ours), roles(people))
    return Redaction(
        parties=found,
        allowed=tuple(way for party in known.own for way in _ways(party, shared)),
        roles=roles(people),
        firms=dict.fromkeys((each for each in firms if each != landlord.name), FIRM),
        firsts={name: role for name, role in firsts.items() if name not in ALSO_WORDS | own_firsts},
        unsure=firsts.keys() & (ALSO_WORDS | own_firsts),
    )


def _firsts(parties: Sequence[Party], told: Mapping[str, str]) -> dict[str, str]:
    """The first names of whoever has a part in the complaint, and what stands in their place; of two, somebody."""
    found: dict[str, set[str]] = {}
    for party in parties:
        for name in first_names(party.name):
            found.setdefault(name, set()).add(told.get(party.ref, SOMEBODY))
    return {name: next(iter(each)) if len(each) == 1 else SOMEBODY for name, each in found.items()}


def _in_office(landlord: Landlord) -> list[Party]:
    """Whoever is named in the settings: "Jo Patel, Head of Homes" is Jo Patel."""
    named = (landlord.complaints_officer, landlord.member_responsible)
    return [Party(ref=OFFICE, name=each.partition(",")[0]) for each in named if each]


def _ways(party: Party, shared: set[str]) -> set[str]:
    """How somebody may be named: by the whole name alone where somebody else in it has the same surname."""
    ways = ways_to_say(party.name)
    return {way for way in ways if " " in way and not _is_titled(way)} if surnames(party.name) & shared else set(ways)


def _is_titled(way: str) -> bool:
    return way.split(maxsplit=1)[0].islower()


def _address(address: str) -> list[str]:
    return [
        address,
        on_one_line(address),
        *(part.strip() for line in lines(address) for part in (line, *line.split(","))),
    ]
