"""Correction: a letter of ours told a later date than the right one; we tell both, and apologise (Code 6.3, 6.14)."""

from datetime import date
from functools import cache

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.deadlines import CODE_LIMITS
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, LetterSpec, Part
from complaints_cli.letters.running import running
from complaints_cli.letters.usual_parts import ombudsman, reference, stage_named
from complaints_cli.ombudsman_code.provision import Objection

RIGHT_DATE, APOLOGY = "The right date", "Our mistake"


@cache
def parts(stage: int) -> tuple[Part, ...]:
    """What a correction must hold."""
    rule = CODE_LIMITS[stage].respond_rule
    return (
        reference(rule),
        stage_named(rule),
        Part(
            id="right-date",
            provision=rule,
            tells="the right date",
            heading=RIGHT_DATE,
            days=lambda matter: (matter.response_day,),
            lacking=_nothing_to_correct,
        ),
        Part(
            id="apology",
            provision="7.1",
            tells="what we told before, and that we are sorry",
            heading=APOLOGY,
            words=lambda _: ("sorry",),
            days=_told,
        ),
        ombudsman("3.7"),
    )


def _told(matter: Matter) -> tuple[date, ...]:
    return tuple(filter(None, [matter.clock.promised_on]))


def _nothing_to_correct(matter: Matter) -> Objection | None:
    told = matter.clock.promised_on
    if told is None or told <= matter.response_day:
        message = "No letter has told a later response date than the right one, so there is nothing to correct."
        return Objection(message)
    return None


def facts(matter: Matter) -> Facts:
    """The date that was told, and the right one."""
    told = matter.clock.promised_on
    return {
        "told": long_day(told) if told else "",
        **running(matter),
    }


def respond_by(matter: Matter) -> date | None:
    """The right date."""
    return matter.response_day


LETTERS = (
    LetterSpec(
        kind=LetterKind.CORRECTION,
        title="We gave you the wrong date",
        template="correction",
        command=None,
        parts=parts,
        facts=facts,
        respond_by=respond_by,
    ),
)
