"""A restriction was looked at again: kept or eased until another day, or lifted, each with the reasons (Code 5.14)."""

from datetime import date
from functools import cache

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.restriction import Outcome, Restriction, Reviewed
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters import contact_limits
from complaints_cli.letters.contact_limits import (
    APPEAL,
    DECISION,
    EVIDENCED,
    PROPORTIONATE,
    REVIEW,
    appeals,
    going_on,
    limits,
    open_part,
)
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, LetterSpec, Part
from complaints_cli.letters.signing import person
from complaints_cli.letters.usual_parts import help_part, ombudsman, reference
from complaints_cli.ombudsman_code.provision import Objection

WHY, LIMITED, FROM_NOW_ON = "Why", "What is limited now", "What this means for you"


@cache
def review_parts(_: int) -> tuple[Part, ...]:
    """What the outcome of a review must hold, where the restriction goes on."""
    return (
        reference(EVIDENCED),
        Part(
            id="decision",
            provision=EVIDENCED,
            tells="that it is kept, or eased",
            heading=DECISION,
            days=lambda matter: tuple(look.on for look in _looks(matter)[-1:]),
            lacking=_not_looked_at,
        ),
        Part(id="reasons", provision=EVIDENCED, tells="why", heading=WHY),
        Part(id="limits", provision=EVIDENCED, tells="what is limited now", heading=LIMITED),
        open_part(),
        Part(id="review", provision=EVIDENCED, tells="when it is looked at again", heading=REVIEW, days=_next),
        Part(id="appeal", provision=PROPORTIONATE, tells="how to question it", heading=APPEAL),
        help_part(),
        ombudsman("3.7"),
    )


def _looks(matter: Matter) -> list[Reviewed]:
    """The times at which it was looked at again and went on."""
    restriction = contact_limits.found(matter)
    reviews = restriction.reviews if restriction else ()
    return [each for each in reviews if each.outcome is not Outcome.LIFT]


def _said(matter: Matter) -> tuple[str, ...]:
    found = contact_limits.found(matter)
    told = (found.frequency, found.stays_open, found.how_ended) if found else ()
    return (*told, *(each.reasons for each in _looks(matter)[-1:]))


def _next(matter: Matter) -> tuple[date, ...]:
    restriction = contact_limits.found(matter)
    return (restriction.review,) if restriction else ()


def _not_looked_at(matter: Matter) -> Objection | None:
    restriction, looks = contact_limits.found(matter), _looks(matter)
    if restriction is None or not looks or not restriction.is_open:
        message = "No restriction in force was looked at again."
        return Objection(message, "restriction review REF N --outcome WORD --reasons TEXT")
    return contact_limits.nobody_to_write_to(matter, restriction.party)


def review_facts(matter: Matter) -> Facts:
    """What was decided, why, and what is left of it until when."""
    restriction, looks = contact_limits.found(matter), _looks(matter)
    return {} if restriction is None or not looks else _goes_on(matter, restriction, looks[-1])


def _goes_on(matter: Matter, restriction: Restriction, look: Reviewed) -> Facts:
    return {
        **going_on(matter),
        **limits(matter, restriction),
        **appeals(matter, restriction, look.on, look.decider),
        "contact_limited": True,
        "starts": long_day(restriction.starts),
        "looked_on": long_day(look.on),
        "eased": look.outcome is Outcome.EASE,
        "appealed_on": _appealed_on(restriction, look),
        "looked_by": person(matter, look.decider),
        "reasons": look.reasons,
        "review": long_day(restriction.review),
    }


def _appealed_on(restriction: Restriction, look: Reviewed) -> str:
    return long_day(restriction.appealed_on) if look.appeal and restriction.appealed_on else ""


@cache
def lifted_parts(_: int) -> tuple[Part, ...]:
    """What the end of a restriction must hold."""
    return (
        reference(EVIDENCED),
        Part(
            id="decision",
            provision=EVIDENCED,
            tells="that it is lifted, and from when",
            heading=DECISION,
            days=_ended,
            lacking=_not_lifted,
        ),
        Part(id="reasons", provision=EVIDENCED, tells="why", heading=WHY),
        Part(id="from-now-on", provision=EVIDENCED, tells="how they can be in contact now", heading=FROM_NOW_ON),
        ombudsman("3.7"),
    )


def _ended(matter: Matter) -> tuple[date, ...]:
    restriction = contact_limits.found(matter)
    return tuple(filter(None, [restriction.ended_on])) if restriction else ()


def _not_lifted(matter: Matter) -> Objection | None:
    restriction = contact_limits.found(matter)
    if restriction is None or restriction.is_open:
        return Objection("No such restriction was lifted.", "restriction lift REF N --reasons TEXT")
    return contact_limits.nobody_to_write_to(matter, restriction.party)


def lifted_facts(matter: Matter) -> Facts:
    """When it ended, why, and whether another one goes on."""
    restriction = contact_limits.found(matter)
    ended_on = restriction.ended_on if restriction else None
    return {} if restriction is None or ended_on is None else _over(matter, restriction, ended_on)


def _over(matter: Matter, restriction: Restriction, ended_on: date) -> Facts:
    look = restriction.reviews[-1] if restriction.reviews else None
    others = [e for e in matter.complaint.restrictions if e.is_open and e.party is restriction.party]
    return {
        **going_on(matter),
        **limits(matter, restriction),
        "starts": long_day(restriction.starts),
        "ended_on": long_day(ended_on),
        "appealed_on": _appealed_on(restriction, look) if look and look.outcome is Outcome.LIFT else "",
        "reasons": restriction.how_ended,
        "another": bool(others),
    }


LETTERS = (
    LetterSpec(
        kind=LetterKind.RESTRICTION_REVIEW,
        title="We have looked again at how you can contact us",
        template="restriction-review",
        command="restriction review",
        parts=review_parts,
        facts=review_facts,
        our_words=_said,
        reader=contact_limits.restricted,
    ),
    LetterSpec(
        kind=LetterKind.RESTRICTION_LIFTED,
        title="We have ended the limit on how you can contact us",
        template="restriction-lifted",
        command="restriction lift",
        parts=lifted_parts,
        facts=lifted_facts,
        our_words=_said,
        reader=contact_limits.restricted,
    ),
)
