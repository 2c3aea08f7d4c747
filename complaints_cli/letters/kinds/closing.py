"""Closing: the complaint is closed, what we promised we still do, and how to come back (Code 3.7, 5.12, 7.3)."""

from dataclasses import replace
from functools import cache

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.terms import CloseReason, LetterKind
from complaints_cli.handling.contacting import attempts
from complaints_cli.handling.table import Command
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, LetterSpec, Part, last_stage
from complaints_cli.letters.put_right import OUTSTANDING, outstanding, promise_words, still_open
from complaints_cli.letters.usual_parts import help_part, not_settled, ombudsman, reference
from complaints_cli.ombudsman_code.provision import Objection

CLOSED, TRIED, STANDS = "Your complaint is closed", "How we tried to reach you", "Our response stands"
CHANNELS = {"web": "our website", "social-media": "social media", "in-person": "a visit", "other": "another way"}


def _closed_parts() -> tuple[Part, ...]:
    return (
        reference("5.12"),
        Part(
            id="closed",
            provision="5.12",
            tells="that and when the complaint was closed",
            heading=CLOSED,
            days=lambda matter: tuple(filter(None, [matter.complaint.closed_on])),
            lacking=_not_closed,
        ),
    )


def _further_parts() -> tuple[Part, ...]:
    return (
        Part(id="actions", provision="7.3", tells="what we still do, or that there is nothing", heading=OUTSTANDING),
        not_settled(),
        ombudsman("3.7"),
    )


@cache
def closing_parts(_: int) -> tuple[Part, ...]:
    """What a letter about the end must hold."""
    return (*_closed_parts(), *_further_parts())


@cache
def no_contact_parts(_: int) -> tuple[Part, ...]:
    """What it must hold where we did not reach the resident: how we tried."""
    return (
        *_closed_parts(),
        Part(
            id="attempts",
            provision="5.12",
            tells="when and how we tried to reach them",
            heading=TRIED,
            days=lambda matter: tuple(note.on for note in attempts(matter.complaint, matter.setting.on)),
        ),
        Part(
            id="stands",
            provision="6.6",
            tells="that our response stands",
            heading=STANDS,
            days=lambda matter: tuple(filter(None, [matter.stage.responded_on])),
        ),
        replace(help_part(), tells="that there may be a better way to reach them"),
        *_further_parts(),
    )


def _not_closed(matter: Matter) -> Objection | None:
    if matter.complaint.closed_on is None:
        return Objection("The complaint was not closed.", "close REF --reason WORD")
    return None


def facts(matter: Matter) -> Facts:
    """When it was closed and answered, how we tried to reach the resident, and what is still to be done."""
    complaint, on = matter.complaint, matter.setting.on
    return {
        "closed_on": long_day(complaint.closed_on) if complaint.closed_on else "",
        "responded_on": long_day(matter.stage.responded_on) if matter.stage.responded_on else "",
        "resolved": complaint.close_reason is CloseReason.RESOLVED,
        "attempts": [{"on": long_day(note.on), "via": _way(note.via)} for note in attempts(complaint, on)],
        "outstanding": outstanding(matter),
    }


def _way(via: str | None) -> str:
    return CHANNELS.get(via or "other", via or "").capitalize()


LETTERS = (
    LetterSpec(
        kind=LetterKind.NO_CONTACT,
        title="We have closed your complaint, as we could not reach you",
        template="no-contact",
        stage=last_stage,
        command=Command.CLOSE,
        parts=no_contact_parts,
        facts=facts,
        our_words=lambda matter: promise_words(still_open(matter)),
    ),
    LetterSpec(
        kind=LetterKind.CLOSING,
        title="We have closed your complaint",
        template="closing",
        stage=last_stage,
        command=Command.CLOSE,
        parts=closing_parts,
        facts=facts,
        our_words=lambda matter: promise_words(still_open(matter)),
    ),
)
