"""The facts that every letter has: who writes to whom, when, about which complaint, and how to reach the Ombudsman."""

import re
from collections.abc import Iterable

from complaints_cli.domain.adjusting import SAID, Adjustment, in_force, resident_has_until
from complaints_cli.domain.dates import long_day, working_days
from complaints_cli.domain.landlord import Ombudsman
from complaints_cli.domain.plain import lines, listed
from complaints_cli.domain.representing import Addressees, Representative, addressees
from complaints_cli.domain.terms import Flag, SentBy
from complaints_cli.letters.hazards import hazards
from complaints_cli.letters.house import ombudsman_facts
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, Reader
from complaints_cli.letters.signing import person
from complaints_cli.letters.wording import held, sentence

POSTCODE = re.compile(r"\b[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}\b")


def letterhead(matter: Matter, reader: Reader | None = None) -> Facts:
    """The facts that every letter has, whatever its kind; `reader` where it is not written as letters usually are."""
    complaint = matter.complaint
    received = complaint.received
    return {
        "ref": complaint.ref,
        "stage": matter.stage.number,
        "date": long_day(matter.setting.on),
        "received_on": long_day(complaint.received_on),
        "stage_opened_on": long_day(matter.stage.opened_on),
        **matter.setting.house,
        **(_addressee(matter) if reader is None else _addressed(reader)),
        "signed": person(matter, matter.stage.handler),
        "decided_for": "",
        "still_open": False,
        "contact_limited": False,
        "process_ended": complaint.process_ended_on is not None,
        "ombudsman_heading": ombudsman_heading(matter),
        "adjustments": [] if reader else _adjustments(matter),
        "hazard": reader is None and (Flag.HAZARD in received.flags or bool(complaint.hazards)),
        "hazards": hazards(matter),
        "asb": Flag.ASB_HANDLING in received.flags or bool(complaint.asb_cases),
        "asb_cases": [held(each.case) for each in complaint.asb_cases if held(each.case)],
        "staff_conduct": Flag.STAFF_CONDUCT in received.flags,
        "heat_network": Flag.HEAT_NETWORK in received.flags,
        "ombudsman": ombudsman_facts(ombudsman_of(matter)),
    }


def ombudsman_of(matter: Matter) -> Ombudsman:
    """The Ombudsman that the complaint can be taken to, by its category."""
    return matter.setting.landlord.ombudsman(matter.complaint.received.category)


def ombudsman_heading(matter: Matter) -> str:
    """Over the section that tells how to reach it."""
    return f"The {ombudsman_of(matter).called}"


def ombudsman_words(matter: Matter) -> tuple[str, ...]:
    """What tells a resident how to reach the Ombudsman: the phone number and the postcode."""
    ombudsman = ombudsman_of(matter)
    return ombudsman.phone, ombudsman_postcode(ombudsman.address)


def ombudsman_postcode(address: str) -> str:
    """The postcode of the address; the whole address where it has none."""
    found = POSTCODE.findall(address)
    return found[-1] if found else address


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
        "copy_to": listed(each.name.strip() for each in to.copies),
        "object_by": _object_by(matter, to.copies),
        "not_written_to": listed(each.name.strip() for each in to.waiting),
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
