"""Behaviour and limits on contact as a letter puts them: what was done, what is closed, who is written to.

A letter about the representative's conduct is theirs: it goes neither to the resident nor to anybody else.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from complaints_cli.domain.adjusting import resident_has_until
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.plain import lines, listed
from complaints_cli.domain.representing import Representative, representing
from complaints_cli.domain.restriction import APPEAL_DAYS, Behaviour, Conduct, Party, Restriction, heading
from complaints_cli.domain.terms import Channel
from complaints_cli.letters.asked import told
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, Part, Reader
from complaints_cli.letters.roles import by_role, role
from complaints_cli.letters.running import answer_day, is_running
from complaints_cli.letters.signing import person
from complaints_cli.letters.wording import held, sentence
from complaints_cli.ombudsman_code.provision import Objection

EVIDENCED, PROPORTIONATE = "5.14", "5.15"
HAPPENED, PROBLEM, OPEN = "What happened", "Why this is a problem", "What stays open to you"
APPEAL, REVIEW, DECISION = "If you disagree", "When we look at this again", "Our decision"

BEHAVIOURS: Mapping[Behaviour, str] = {
    Behaviour.THREATS: "threats",
    Behaviour.VIOLENCE: "violence",
    Behaviour.ABUSE: "abuse",
    Behaviour.DISCRIMINATORY_REMARKS: "discriminatory remarks",
    Behaviour.RUDENESS: "rudeness",
    Behaviour.INFLAMMATORY_STATEMENTS: "statements that are meant to provoke",
    Behaviour.INSTANT_ANSWERS: "asking for answers at once",
    Behaviour.ONE_PERSON_ONLY: "insisting on one member of our staff",
    Behaviour.CONTINUAL_CONTACT: "contact that is too frequent",
    Behaviour.CHANGING_THE_MATTER: "changing what the complaint is about again and again",
    Behaviour.NOT_CO_OPERATING: "not giving us what we need to look into it",
    Behaviour.NOT_ACCEPTING_A_DECISION: "going on about a decision that is final",
    Behaviour.NOT_ACCEPTING_EXPLANATIONS: "asking again what has been explained",
    Behaviour.NOTHING_NEW: "raising the same matter again with nothing new",
}
EFFECTS: Mapping[Conduct, str] = {
    Conduct.AGGRESSIVE: "It makes the people who deal with you feel unsafe or hurt. They have a right to work without "
    "that.",
    Conduct.UNREASONABLE_DEMANDS: "It takes so much of our time that we cannot deal well with your complaint, or with "
    "those of other people.",
}
CLOSED: Mapping[Channel, str] = {
    Channel.PHONE: "by phone",
    Channel.TEXT: "by text message",
    Channel.EMAIL: "by email",
    Channel.WEB: "through our website",
    Channel.SOCIAL_MEDIA: "on social media",
    Channel.LETTER: "by letter",
    Channel.IN_PERSON: "in person",
}


def behaved(matter: Matter, behaviours: Iterable[Behaviour], evidence: str) -> Facts:
    """What they did, what shows it, and what it did to others."""
    done = list(behaviours)
    found = {heading(each) for each in done}
    return {
        "behaviours": [BEHAVIOURS[each] for each in done],
        "evidence": evidence,
        "effects": [EFFECTS[each] for each in Conduct if each in found],
        **going_on(matter),
    }


def going_on(matter: Matter) -> Facts:
    """That the complaint goes on as it did, and by when it is answered."""
    return {
        "is_open": is_running(matter),
        "respond_by": told(answer_day(matter)),
        "signed": person(matter, matter.complaint.handler),
    }


def limits(matter: Matter, restriction: Restriction) -> Facts:
    """What is limited, and what stays open."""
    only_with, frequency = restriction.only_with, held(restriction.frequency)
    closed = [CLOSED[each] for each in restriction.channels if each in CLOSED]
    return {
        "closed": listed(closed, "or"),
        "frequency": sentence(frequency) if frequency else "",
        "only_with": _alone(matter, only_with) if only_with else "",
        "stays_open": held(restriction.stays_open),
        "to_representative": restriction.party is Party.REPRESENTATIVE,
    }


def _alone(matter: Matter, only_with: str) -> str:
    """The one person to contact; where none is named, somebody whom they can still ask for."""
    if only_with == matter.complaint.handler:
        return person(matter, only_with) or role(matter, "complaints_officer", "whoever looks into your complaint")
    return person(matter, only_with) or "a member of our staff, who will write to you"


def appeals(matter: Matter, restriction: Restriction, decided_on: date, looked_by: str | None = None) -> Facts:
    """To whom an appeal goes, and until when it is asked for: one that comes later is heard all the same.

    Whoever decided the restriction, or has `looked_by` now, does not hear it.
    """
    policy, calendar = matter.setting.rules.policy.behaviour, matter.setting.rules.calendar(None)
    theirs = matter.complaint.adjustments if restriction.party is Party.RESIDENT else ()
    until = resident_has_until(calendar.add(decided_on, APPEAL_DAYS), theirs, decided_on, calendar)
    decider, another = person(matter, restriction.decider), "another senior member of our staff"
    hears = person(matter, restriction.appeal_to) or by_role(matter, policy.appeal_to, another)
    return {
        "decided_by": decider or by_role(matter, policy.decided_by, "a senior member of our staff"),
        "appeal_to": another if looked_by == restriction.appeal_to else hears,
        "appeal_until": long_day(until),
    }


def found(matter: Matter) -> Restriction | None:
    """The restriction of the number that was asked for, else the last."""
    number = matter.setting.asked.number
    numbered = [each for each in matter.complaint.restrictions if number in (None, each.number)]
    return numbered[-1] if numbered else None


def representative(matter: Matter) -> Representative | None:
    """Whoever speaks for the resident now, where they can be named."""
    speaks = representing(matter.complaint.representatives)
    return speaks if speaks is not None and speaks.is_known else None


def reader(matter: Matter, party: Party | None) -> Reader | None:
    """The representative, where it is about them; a letter about the resident goes where their letters go."""
    theirs = representative(matter) if party is Party.REPRESENTATIVE else None
    if theirs is None:
        return None
    address = tuple(lines(held(theirs.address)))
    return Reader(name=theirs.name.strip(), address=address, to=Party.REPRESENTATIVE, by=theirs.contact_by)


def restricted(matter: Matter) -> Reader | None:
    """Whoever is restricted, where it is the representative."""
    restriction = found(matter)
    return reader(matter, restriction.party if restriction else None)


def nobody_to_write_to(matter: Matter, party: Party) -> Objection | None:
    """A letter about a representative needs one on record: it never goes to the resident instead."""
    if party is Party.RESIDENT or representative(matter) is not None:
        return None
    return Objection("No representative is on record to write to.", "rep add REF NAME")


def behaviour_parts(behaviours: Callable[[Matter], Iterable[Behaviour]]) -> tuple[Part, ...]:
    """What they did, just as it is on record, and why it is a problem."""
    return (
        Part(
            id="behaviour",
            provision=EVIDENCED,
            tells="what they did, on which days",
            heading=HAPPENED,
            words=lambda matter: tuple(BEHAVIOURS[each] for each in behaviours(matter)),
        ),
        Part(id="effect", provision=EVIDENCED, tells="why that is a problem", heading=PROBLEM),
    )


def open_part() -> Part:
    """What they can still do: no restriction closes everything."""
    return Part(
        id="open",
        provision=PROPORTIONATE,
        tells="what stays open: emergencies, this complaint, and new ones",
        heading=OPEN,
        words=lambda _: ("danger",),
    )
