"""The facts that every letter has: who writes to whom, when, about which complaint, and how to reach the Ombudsman."""

import re
from collections.abc import Iterable

from complaints_cli.domain.adjusting import SAID, Adjustment, in_force, resident_has_until
from complaints_cli.domain.dates import long_day, working_days
from complaints_cli.domain.event import ERASED
from complaints_cli.domain.landlord import Landlord, Ombudsman
from complaints_cli.domain.landlord_terms import Place
from complaints_cli.domain.representing import Addressees, Representative, addressees
from complaints_cli.domain.terms import Flag, LetterKind, SentBy
from complaints_cli.letters.hazards import hazards
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, Reader
from complaints_cli.letters.roles import by_role, is_name, role
from complaints_cli.letters.wording import sentence
from complaints_cli.pages.outline import bare

UNNAMED, OUR_TEAM = "Your landlord", "our complaints team"
POSTCODE = re.compile(r"\b[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}\b")


def letterhead(matter: Matter, reader: Reader | None = None) -> Facts:
    """The facts that every letter has, whatever its kind; `reader` where it is not written as letters usually are."""
    complaint, landlord = matter.complaint, matter.setting.landlord
    received = complaint.received
    return {
        "ref": complaint.ref,
        "stage": matter.stage.number,
        "date": long_day(matter.setting.on),
        "received_on": long_day(complaint.received_on),
        "stage_opened_on": long_day(matter.stage.opened_on),
        "landlord": landlord_facts(landlord),
        "letterhead": head_lines(landlord),
        **(_addressee(matter) if reader is None else _addressed(reader)),
        "signed": person(matter, matter.stage.handler),
        "decided_for": "",
        "still_open": False,
        "contact_limited": False,
        "process_ended": complaint.process_ended_on is not None,
        "ombudsman_heading": ombudsman_heading(matter),
        "adjustments": [] if reader else _adjustments(matter),
        "advice": landlord.advice,
        "hazard": reader is None and (Flag.HAZARD in received.flags or bool(complaint.hazards)),
        "hazards": hazards(matter),
        "asb": Flag.ASB_HANDLING in received.flags or bool(complaint.asb_cases),
        "asb_cases": [held(each.case) for each in complaint.asb_cases if held(each.case)],
        "staff_conduct": Flag.STAFF_CONDUCT in received.flags,
        "heat_network": Flag.HEAT_NETWORK in received.flags,
        "ombudsman": ombudsman_facts(ombudsman_of(matter)),
        "energy_ombudsman": energy_ombudsman_facts(landlord),
    }


def landlord_facts(landlord: Landlord) -> Facts:
    """Who writes, and how to reach them."""
    return {
        "name": landlord.name or UNNAMED,
        "phone": landlord.phone,
        "email": landlord.email,
        "website": landlord.website,
        "address": _one_line(landlord.address),
    }


def energy_ombudsman_facts(landlord: Landlord) -> Facts:
    """How to reach the Energy Ombudsman, which looks at heat networks."""
    return {
        "name": landlord.energy_ombudsman_name,
        "phone": landlord.energy_ombudsman_phone,
        "web": landlord.energy_ombudsman_web,
        "address": _one_line(landlord.energy_ombudsman_address),
    }


def standard(matter: Matter, kind: LetterKind) -> Facts:
    """The landlord's own paragraphs for that kind of letter on its day, by where they stand."""
    ours = [each for each in matter.setting.paragraphs if each.holds(matter.setting.on) and each.is_for(kind)]
    return {
        place.value.replace("-", "_"): [text for each in ours if each.place is place and (text := held(each.text))]
        for place in Place
    }


def ombudsman_of(matter: Matter) -> Ombudsman:
    """The Ombudsman that the complaint can be taken to, by its category."""
    return matter.setting.landlord.ombudsman(matter.complaint.received.category)


def ombudsman_heading(matter: Matter) -> str:
    """Over the section that tells how to reach it."""
    return f"The {ombudsman_of(matter).called}"


def ombudsman_facts(ombudsman: Ombudsman) -> Facts:
    """How to reach it, as a template prints it."""
    return {
        "name": ombudsman.name,
        "called": ombudsman.called,
        "phone": ombudsman.phone,
        "web": ombudsman.web,
        "address": _one_line(ombudsman.address),
        "housing": ombudsman.housing,
    }


def ombudsman_words(matter: Matter) -> tuple[str, ...]:
    """What tells a resident how to reach the Ombudsman: the phone number and the postcode."""
    ombudsman = ombudsman_of(matter)
    return ombudsman.phone, ombudsman_postcode(ombudsman.address)


def ombudsman_postcode(address: str) -> str:
    """The postcode of the address; the whole address where it has none."""
    found = POSTCODE.findall(address)
    return found[-1] if found else address


def person(matter: Matter, person_id: str | None) -> str:
    """The name of somebody of ours, where the policy lets letters name people; else empty."""
    if person_id is None or not matter.names_staff:
        return ""
    return matter.setting.names.get(person_id, "")


def role_of(matter: Matter, person_id: str | None) -> str:
    """The role of somebody of ours by the staff list; empty where it tells none, or a name in its place."""
    own = matter.setting.roles.get(person_id or "", "").strip()
    return "" if is_name(matter, own) else own


def who(matter: Matter, person_id: str | None) -> str:
    """Whoever handles the complaint: their name, else their own role; the officer's of the policy only for the officer.

    The settings name the officer. Where they name nobody, whoever has no role on the staff list may be the officer.
    """
    if named := person(matter, person_id):
        return named
    if own := role_of(matter, person_id):
        return by_role(matter, own, OUR_TEAM)
    officer, name = bare(matter.setting.landlord.complaints_officer), matter.setting.names.get(person_id or "", "")
    if officer and name and f" {bare(name)} " not in f" {officer} ":
        return OUR_TEAM
    return role(matter, "complaints_officer", OUR_TEAM)


def signature(matter: Matter, signed: str) -> Facts:
    """What a letter ends with: the block of whoever signs, or their name and role, and that of the landlord."""
    landlord = matter.setting.landlord
    signer = next((each for each, name in matter.setting.names.items() if name == signed), "") if signed else ""
    own = lines(held(matter.setting.signatures.get(signer, "")))
    return {
        "signature": own or [*filter(None, [signed, role_of(matter, signer)])],
        "landlord_signature": landlord_block(landlord),
    }


def landlord_block(landlord: Landlord) -> list[str]:
    """What stands under whoever signs."""
    return lines(landlord.signature) or [landlord.name or UNNAMED]


def head_lines(landlord: Landlord) -> list[str]:
    """What stands under the landlord's name: the address, and how to reach it."""
    contact = (("Phone", landlord.phone), ("Email", landlord.email), ("Website", landlord.website))
    return [*lines(landlord.address), *(f"{what}: {value}" for what, value in contact if value.strip())]


def written_to(matter: Matter) -> Addressees:
    """To whom the letter goes, by the rules for whoever speaks for the resident."""
    return addressees(
        matter.complaint.representatives,
        matter.setting.on,
        matter.stage.number,
        frozenset(point.number for point in matter.points),
        matter.setting.rules.policy.permission,
    )


def preferred_way(matter: Matter) -> SentBy | None:
    """How whoever the letter goes to likes to hear from us."""
    instead = written_to(matter).instead
    return (instead.contact_by if instead else None) or matter.complaint.received.contact_by


def _addressee(matter: Matter) -> Facts:
    received, to = matter.complaint.received, written_to(matter)
    name, preferred = held(received.name), held(received.preferred_name)
    told: Facts = {
        "copy_to": _names(to.copies),
        "object_by": _object_by(matter, to.copies),
        "not_written_to": _names(to.waiting),
        "group": received.group or 0,
    }
    if to.instead is not None:
        rep = to.instead
        on_behalf = name or "the resident"
        return {
            **told,
            "salutation": rep.name.strip(),
            "addressee": [rep.name.strip(), *lines(held(rep.address))],
            "on_behalf_of": on_behalf,
        }
    address = lines(held(received.address))
    return {
        **told,
        "salutation": preferred or name or "resident",
        "addressee": [*filter(None, [name or preferred]), *address],
        "on_behalf_of": "",
    }


def _addressed(reader: Reader) -> Facts:
    """No copy goes anywhere, and it is on nobody's behalf."""
    return {
        "salutation": _greeted(reader.name),
        "addressee": [reader.name, *reader.address],
        "their_ref": reader.ref,
        "on_behalf_of": "",
        "copy_to": "",
        "object_by": "",
        "not_written_to": "",
        "group": 0,
    }


def _greeted(name: str) -> str:
    """Whoever is known by what they do is greeted as that: “Dear surveyor”, not “Dear The surveyor”."""
    first, _, rest = name.partition(" ")
    return rest.strip() if rest.strip() and first.casefold() == "the" else name


def _names(people: Iterable[Representative]) -> str:
    *others, last = ["", *(each.name.strip() for each in people)]
    return " and ".join(filter(None, [", ".join(filter(None, others)), last]))


def _object_by(matter: Matter, people: Iterable[Representative]) -> str:
    """The first day that was named for objecting and is still to come, with the resident's extra time."""
    complaint, on = matter.complaint, matter.setting.on
    calendar = matter.setting.rules.calendar(None)
    until = [
        resident_has_until(each.object_by, complaint.adjustments, on, calendar) for each in people if each.object_by
    ]
    day = min((each for each in until if each >= on), default=None)
    return long_day(day) if day else ""


def _adjustments(matter: Matter) -> list[str]:
    """What is done differently, each in a sentence; nothing of one whose words were erased."""
    kept = in_force(matter.complaint.adjustments, matter.setting.on)
    return [sentence(said) for each in kept if (said := _adjustment(each))]


def _adjustment(adjustment: Adjustment) -> str:
    """An adjustment as a letter puts it: its kind in words, and what was said of it, unless that says the same."""
    kind = SAID.get(adjustment.aid, "")
    more = f" ({working_days(adjustment.days)})" if adjustment.days else ""
    text = held(adjustment.text)
    if kind and not more and text.casefold().startswith(kind.casefold()):
        return text
    return ": ".join(filter(None, [f"{kind}{more}", text]))


def held(text: str) -> str:
    """The text, unless it was erased."""
    return "" if text == ERASED else text.strip()


def lines(text: str) -> list[str]:
    """The lines of an address that hold something."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def _one_line(text: str) -> str:
    return ", ".join(line.rstrip(",") for line in lines(text))
