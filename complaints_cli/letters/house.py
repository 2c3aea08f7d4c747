"""What a letter tells of the landlord and of who looks at its answers, as a template prints it: one for all letters."""

from collections.abc import Mapping

from complaints_cli.domain.landlord import Landlord, Ombudsman
from complaints_cli.domain.plain import lines, on_one_line

UNNAMED = "Your landlord"


def house_facts(landlord: Landlord) -> Mapping[str, object]:
    """What is the same in every letter of a landlord."""
    return {
        "landlord": landlord_facts(landlord),
        "letterhead": head_lines(landlord),
        "advice": landlord.advice,
        "energy_ombudsman": energy_ombudsman_facts(landlord),
    }


def landlord_facts(landlord: Landlord) -> Mapping[str, object]:
    """Who writes, and how to reach them."""
    return {
        "name": landlord.name or UNNAMED,
        "phone": landlord.phone,
        "email": landlord.email,
        "website": landlord.website,
        "address": on_one_line(landlord.address),
    }


def energy_ombudsman_facts(landlord: Landlord) -> Mapping[str, object]:
    """How to reach the Energy Ombudsman, which looks at heat networks."""
    return {
        "name": landlord.energy_ombudsman_name,
        "phone": landlord.energy_ombudsman_phone,
        "web": landlord.energy_ombudsman_web,
        "address": on_one_line(landlord.energy_ombudsman_address),
    }


def ombudsman_facts(ombudsman: Ombudsman) -> Mapping[str, object]:
    """How to reach it, as a template prints it."""
    return {
        "name": ombudsman.name,
        "called": ombudsman.called,
        "phone": ombudsman.phone,
        "web": ombudsman.web,
        "address": on_one_line(ombudsman.address),
        "housing": ombudsman.housing,
    }


def head_lines(landlord: Landlord) -> list[str]:
    """What stands under the landlord's name: the address, and how to reach it."""
    contact = (("Phone", landlord.phone), ("Email", landlord.email), ("Website", landlord.website))
    return [*lines(landlord.address), *(f"{what}: {value}" for what, value in contact if value.strip())]
