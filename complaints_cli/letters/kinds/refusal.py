"""Refusal to accept a complaint, or points of it: why, what instead, and the Ombudsman (Code 2.3, 2.4)."""

from functools import cache

from complaints_cli.domain.events.ends import Refusal
from complaints_cli.domain.terms import Ground, LetterKind
from complaints_cli.handling.table import Command
from complaints_cli.letters import refusing
from complaints_cli.letters.defined import definition, point_name
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, LetterSpec, Part
from complaints_cli.letters.usual_parts import energy_ombudsman, ombudsman, reference
from complaints_cli.ombudsman_code.guards_acceptance import undiscussed

RAISED, STILL_LOOKING = "What you raised", "What we are still looking at"


@cache
def parts(_: int) -> tuple[Part, ...]:
    """What a refusal must hold."""
    return (
        reference("2.4"),
        Part(
            id="decision",
            provision="2.4",
            tells="that we do not accept it, and on what ground",
            heading=refusing.DECISION,
            lacking=lambda matter: refusing.lacking(_refusal(matter), "refuse"),
        ),
        Part(id="raised", provision="2.4", tells="what the resident raised", heading=RAISED),
        Part(id="reasons", provision="2.4", tells="why it is not suitable", heading=refusing.WHY),
        Part(
            id="discretion",
            provision="2.3",
            tells="how we considered taking it although it is late",
            heading=refusing.CONSIDERED,
            applies=_is_old,
            lacking=lambda matter: undiscussed(refusal) if (refusal := _refusal(matter)) else None,
        ),
        Part(
            id="instead",
            provision="2.4",
            tells="what will be done instead, or that there is nothing",
            heading=refusing.INSTEAD,
        ),
        Part(
            id="accepted",
            provision="5.6",
            tells="which points we are still looking at",
            heading=STILL_LOOKING,
            applies=_in_part,
            words=lambda matter: tuple(point_name(point.number) for point in matter.points),
        ),
        ombudsman("2.4", refusing.question_it),
        energy_ombudsman(),
    )


def _refusal(matter: Matter) -> Refusal | None:
    """The refusal of the whole, else the last one of points."""
    complaint = matter.complaint
    return complaint.refusal or (complaint.part_refusals[-1] if complaint.part_refusals else None)


def _is_old(matter: Matter) -> bool:
    refusal = _refusal(matter)
    return refusal is not None and refusal.ground is Ground.OVER_12_MONTHS


def _in_part(matter: Matter) -> bool:
    return matter.complaint.refusal is None and bool(matter.points)


def facts(matter: Matter) -> Facts:
    """The refusal, and the points that go on."""
    refusal = _refusal(matter)
    accepted = {"accepted": definition(matter)["points"] if _in_part(matter) else []}
    return accepted if refusal is None else {**refusing.refused(matter, refusal), **accepted}


LETTERS = (
    LetterSpec(
        kind=LetterKind.REFUSAL,
        title="We are not able to take on your complaint",
        template="refusal",
        stage=lambda _: 1,
        command=Command.REFUSE,
        parts=parts,
        facts=facts,
        our_words=lambda matter: refusing.refusing_words(_refusal(matter)),
    ),
)
