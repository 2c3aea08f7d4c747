"""Unacceptable behaviour: a warning of it, and the notice that contact is limited (Code 5.14, 5.15, 2.5)."""

from datetime import date
from functools import cache

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.restriction import Behaviour, BehaviourWarning, Party, Restriction
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters import contact_limits
from complaints_cli.letters.contact_limits import (
    APPEAL,
    DECISION,
    EVIDENCED,
    PROPORTIONATE,
    REVIEW,
    appeals,
    behaved,
    behaviour_parts,
    limits,
    open_part,
)
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, LetterSpec, Part, Reader
from complaints_cli.letters.usual_parts import help_part, ombudsman, reference
from complaints_cli.ombudsman_code.provision import Objection

CHANGE, MAY_FOLLOW = "What we ask of you", "What may follow"
WARNED, FAIR, WHO_KNOWS = "The warning that came first", "Why we think that this is fair", "Who knows of this"


@cache
def warning_parts(_: int) -> tuple[Part, ...]:
    """What a warning must hold."""
    return (
        reference(EVIDENCED),
        *behaviour_parts(_warned_of),
        Part(
            id="change",
            provision=EVIDENCED,
            tells="what has to change",
            heading=CHANGE,
            lacking=_not_warned,
        ),
        Part(id="may-follow", provision=PROPORTIONATE, tells="what may follow", heading=MAY_FOLLOW),
        open_part(),
        help_part(),
        ombudsman("3.7"),
    )


def _warned_of(matter: Matter) -> tuple[Behaviour, ...]:
    warning = _warning(matter)
    return warning.behaviours if warning else ()


def _said_in_warning(matter: Matter) -> tuple[str, ...]:
    warning = _warning(matter)
    return (warning.evidence, warning.said) if warning else ()


def _warning(matter: Matter) -> BehaviourWarning | None:
    """The warning of the number that was asked for, else the last."""
    number = matter.setting.asked.number
    numbered = [each for each in matter.complaint.behaviour_warnings if number in (None, each.number)]
    return numbered[-1] if numbered else None


def _not_warned(matter: Matter) -> Objection | None:
    warning = _warning(matter)
    if warning is None:
        return Objection("No such warning is on record.", "restriction warn REF --behaviour WORD")
    return contact_limits.nobody_to_write_to(matter, warning.party)


def warning_facts(matter: Matter) -> Facts:
    """What they did, and what is asked of them."""
    warning = _warning(matter)
    return {} if warning is None else _asked_of_them(matter, warning)


def _asked_of_them(matter: Matter, warning: BehaviourWarning) -> Facts:
    return {
        **behaved(matter, warning.behaviours, warning.evidence),
        "said": warning.said,
        "stays_open": "",
        "to_representative": warning.party is Party.REPRESENTATIVE,
    }


def _warned_reader(matter: Matter) -> Reader | None:
    warning = _warning(matter)
    return contact_limits.reader(matter, warning.party if warning else None)


@cache
def parts(_: int) -> tuple[Part, ...]:
    """What the notice of a restriction must hold."""
    return (
        reference(EVIDENCED),
        Part(
            id="limits",
            provision=EVIDENCED,
            tells="what is limited, and from when",
            heading=DECISION,
            days=_starts,
            lacking=_not_restricted,
        ),
        *behaviour_parts(_restricted_for),
        Part(id="warning", provision=PROPORTIONATE, tells="the warning that came first, or why none", heading=WARNED),
        Part(
            id="fair",
            provision=PROPORTIONATE,
            tells="why nothing milder would do, and the regard to the Equality Act 2010",
            heading=FAIR,
            words=lambda _: ("Equality Act 2010",),
        ),
        open_part(),
        Part(id="review", provision=EVIDENCED, tells="when it is looked at again", heading=REVIEW, days=_review),
        Part(id="appeal", provision=PROPORTIONATE, tells="how to appeal, and to whom", heading=APPEAL, words=_appeal),
        Part(id="who-knows", provision=EVIDENCED, tells="who knows of it", heading=WHO_KNOWS),
        help_part(),
        ombudsman("3.7"),
    )


def _restricted_for(matter: Matter) -> tuple[Behaviour, ...]:
    restriction = contact_limits.found(matter)
    return restriction.behaviours if restriction else ()


def _said(matter: Matter) -> tuple[str, ...]:
    found = contact_limits.found(matter)
    if found is None:
        return ()
    why = (found.evidence, found.proportionality, found.equality, found.without_warning)
    return (*why, found.frequency, found.stays_open)


def _starts(matter: Matter) -> tuple[date, ...]:
    restriction = contact_limits.found(matter)
    return (restriction.starts,) if restriction else ()


def _review(matter: Matter) -> tuple[date, ...]:
    restriction = contact_limits.found(matter)
    return (restriction.review,) if restriction else ()


def _appeal(matter: Matter) -> tuple[str, ...]:
    restriction = contact_limits.found(matter)
    return (str(appeals(matter, restriction, restriction.on)["appeal_to"]),) if restriction else ()


def _not_restricted(matter: Matter) -> Objection | None:
    restriction = contact_limits.found(matter)
    if restriction is None:
        return Objection("No such restriction is on record.", "restriction add REF --behaviour WORD")
    return contact_limits.nobody_to_write_to(matter, restriction.party)


def facts(matter: Matter) -> Facts:
    """What is limited and why, until when, and how to question it."""
    restriction = contact_limits.found(matter)
    return {} if restriction is None else _told(matter, restriction)


def _told(matter: Matter, restriction: Restriction) -> Facts:
    warned = [each.on for each in matter.complaint.behaviour_warnings if each.party is restriction.party]
    return {
        **behaved(matter, restriction.behaviours, restriction.evidence),
        **limits(matter, restriction),
        **appeals(matter, restriction, restriction.on),
        "contact_limited": True,
        "starts": long_day(restriction.starts),
        "decided_on": long_day(restriction.on),
        "warned_on": long_day(warned[-1]) if warned else "",
        "without_warning": restriction.without_warning,
        "proportionality": restriction.proportionality,
        "equality": restriction.equality,
        "review": long_day(restriction.review),
    }


LETTERS = (
    LetterSpec(
        kind=LetterKind.RESTRICTION_WARNING,
        title="Please change how you deal with us",
        template="restriction-warning",
        command="restriction warn",
        parts=warning_parts,
        facts=warning_facts,
        our_words=_said_in_warning,
        reader=_warned_reader,
    ),
    LetterSpec(
        kind=LetterKind.RESTRICTION,
        title="We are limiting how you can contact us",
        template="restriction",
        command="restriction add",
        parts=parts,
        facts=facts,
        our_words=_said,
        reader=contact_limits.restricted,
    ),
)
