"""The facts that every letter has: who writes to whom, when, about which complaint, and how to reach the Ombudsman."""

import re

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.event import ERASED
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.terms import Flag, RepBasis
from complaints_cli.letters.hazards import hazards
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts
from complaints_cli.letters.wording import sentence

STANDS_FOR = frozenset({RepBasis.CHILD, RepBasis.DECEASED})
"""The letter goes to the representative where it cannot go to the resident."""
OMBUDSMAN = "The Housing Ombudsman"
POSTCODE = re.compile(r"\b[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}\b")


def letterhead(matter: Matter) -> Facts:
    """The facts that every letter has, whatever its kind."""
    complaint, landlord = matter.complaint, matter.setting.landlord
    received = complaint.received
    return {
        "ref": complaint.ref,
        "stage": matter.stage.number,
        "date": long_day(matter.setting.on),
        "received_on": long_day(complaint.received_on),
        "stage_opened_on": long_day(matter.stage.opened_on),
        "landlord": {
            "name": landlord.name or "Your landlord",
            "phone": landlord.phone,
            "email": landlord.email,
            "website": landlord.website,
            "address": _one_line(landlord.address),
        },
        "letterhead": _letterhead(landlord),
        **_addressee(complaint),
        "signed": "",
        "still_open": False,
        "ombudsman_heading": OMBUDSMAN,
        "adjustment": sentence(_held(received.adjustment)) if _held(received.adjustment) else "",
        "advice": landlord.advice,
        "hazard": Flag.HAZARD in received.flags or bool(complaint.hazards),
        "hazards": hazards(matter),
        "asb": Flag.ASB_HANDLING in received.flags or bool(complaint.asb_cases),
        "asb_cases": [_held(each.case) for each in complaint.asb_cases if _held(each.case)],
        "staff_conduct": Flag.STAFF_CONDUCT in received.flags,
        "heat_network": Flag.HEAT_NETWORK in received.flags,
        "ombudsman": {
            "name": landlord.ombudsman_name,
            "phone": landlord.ombudsman_phone,
            "web": landlord.ombudsman_web,
            "address": _one_line(landlord.ombudsman_address),
        },
        "energy_ombudsman": {
            "name": landlord.energy_ombudsman_name,
            "phone": landlord.energy_ombudsman_phone,
            "web": landlord.energy_ombudsman_web,
            "address": _one_line(landlord.energy_ombudsman_address),
        },
    }


def ombudsman_words(matter: Matter) -> tuple[str, ...]:
    """What tells a resident how to reach the Ombudsman: the phone number and the postcode."""
    landlord = matter.setting.landlord
    return landlord.ombudsman_phone, ombudsman_postcode(landlord.ombudsman_address)


def ombudsman_postcode(address: str) -> str:
    """The postcode of the address; the whole address where it has none."""
    found = POSTCODE.findall(address)
    return found[-1] if found else address


def person(matter: Matter, person_id: str | None) -> str:
    """The name of somebody of ours, where the policy lets letters name people; else empty."""
    if person_id is None or not matter.names_staff:
        return ""
    return matter.setting.names.get(person_id, "")


def role(matter: Matter, name: str, otherwise: str) -> str:
    """Who does a thing by the policy, as "our" or "the" somebody."""
    given = matter.setting.rules.policy.roles.get(name, "").strip()
    if not given:
        return otherwise
    return given if given.split(" ")[0].lower() in ("a", "an", "the", "our") else f"our {given}"


def _letterhead(landlord: Landlord) -> list[str]:
    contact = (("Phone", landlord.phone), ("Email", landlord.email), ("Website", landlord.website))
    return [*_lines(landlord.address), *(f"{what}: {value}" for what, value in contact if value.strip())]


def _addressee(complaint: Complaint) -> Facts:
    received = complaint.received
    name, rep = _held(received.name), _held(received.rep)
    if rep and received.rep_basis in STANDS_FOR:
        on_behalf = name or "the resident"
        return {"salutation": rep, "addressee": [rep], "on_behalf_of": on_behalf, "copy_to": ""}
    address = _lines(_held(received.address))
    return {
        "salutation": name or "resident",
        "addressee": [*filter(None, [name]), *address],
        "on_behalf_of": "",
        "copy_to": rep,
    }


def _held(text: str) -> str:
    """The text, unless it was erased."""
    return "" if text == ERASED else text.strip()


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _one_line(text: str) -> str:
    return ", ".join(line.rstrip(",") for line in _lines(text))
