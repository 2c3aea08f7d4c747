"""Refusal to take a complaint to stage 2: clear reasons in line with section 2, and the Ombudsman (Code 5.11)."""

from functools import cache

from complaints_cli.domain.terms import Ground, LetterKind
from complaints_cli.handling.table import Command
from complaints_cli.letters import refusing
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, LetterSpec, Part
from complaints_cli.letters.usual_parts import energy_ombudsman, ombudsman, reference, stage_named
from complaints_cli.ombudsman_code.guards_acceptance import undiscussed

RULE = "5.11"


@cache
def parts(_: int) -> tuple[Part, ...]:
    """What a refusal to escalate must hold."""
    return (
        reference(RULE),
        stage_named(RULE),
        Part(
            id="decision",
            provision=RULE,
            tells="that we do not take it to stage 2, and on what ground",
            heading=refusing.DECISION,
            lacking=lambda matter: refusing.lacking(matter.stage.refusal, "refuse-escalation"),
        ),
        Part(id="reasons", provision=RULE, tells="why we do not take it to stage 2", heading=refusing.WHY),
        Part(
            id="discretion",
            provision="2.3",
            tells="how we considered taking it although it is late",
            heading=refusing.CONSIDERED,
            applies=_is_old,
            lacking=lambda matter: undiscussed(refusal) if (refusal := matter.stage.refusal) else None,
        ),
        Part(
            id="instead",
            provision=RULE,
            tells="what will be done instead, or that there is nothing",
            heading=refusing.INSTEAD,
        ),
        ombudsman(RULE, refusing.question_it),
        energy_ombudsman(),
    )


def _is_old(matter: Matter) -> bool:
    return matter.stage.refusal is not None and matter.stage.refusal.ground is Ground.OVER_12_MONTHS


def facts(matter: Matter) -> Facts:
    """The refusal of stage 2."""
    return {} if matter.stage.refusal is None else refusing.refused(matter, matter.stage.refusal)


LETTERS = (
    LetterSpec(
        kind=LetterKind.REFUSAL_TO_ESCALATE,
        title="We are not taking your complaint to stage 2",
        template="refusal-to-escalate",
        stage=lambda _: 2,
        command=Command.REFUSE_ESCALATION,
        parts=parts,
        facts=facts,
        our_words=lambda matter: refusing.refusing_words(matter.stage.refusal),
    ),
)
