"""What may stand in a text that everybody reads: whoever is known to the public by what they are, and the landlord."""

from collections.abc import Iterable

from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.people import Person
from complaints_cli.domain.plain import lines, on_one_line
from complaints_cli.domain.terms import Standing

PUBLIC_ROLES = (Standing.BOARD, Standing.CHAIR, Standing.CHIEF_EXECUTIVE)


def is_publicly_known(person: Person, landlord: Landlord) -> bool:
    """Whether somebody of ours is in a public role, or is named in the settings as one whom residents are told of."""
    in_settings = f"{landlord.complaints_officer}\n{landlord.member_responsible}".casefold()
    return person.stands in PUBLIC_ROLES or person.name.casefold() in in_settings


def public_words(landlord: Landlord, known: Iterable[Person]) -> tuple[str, ...]:
    """The landlord's and the ombudsmen's own names, addresses and numbers, and the names of those who are known."""
    ours = (landlord.phone, landlord.email, landlord.website, landlord.advice, landlord.name)
    addresses = (landlord.address, landlord.ombudsman_address, landlord.other_ombudsman_address)
    others = (landlord.ombudsman_phone, landlord.other_ombudsman_phone, landlord.energy_ombudsman_phone)
    said = (*ours, *others, *(line for each in addresses for line in (on_one_line(each), *lines(each))))
    return (*said, *(name for person in known for name in person.spellings if " " in name))
