"""Compliance for the Ombudsman: of each order what was done, when, and what shows it; of the rest, why not yet."""

from functools import cache

from complaints_cli.domain.ombudsman import SCHEME
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters.at_the_ombudsman import (
    CONTACT_NAMED,
    addressed,
    each_order,
    order_facts,
    order_name,
    orders,
    the_ombudsman,
)
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, LetterSpec, Part, last_stage
from complaints_cli.letters.usual_parts import reference
from complaints_cli.ombudsman_code.provision import Objection

NOT_DONE = "What is not done yet, and why"


@cache
def parts(_: int) -> tuple[Part, ...]:
    """What a report of compliance must hold."""
    return (
        reference(SCHEME),
        each_order("what came of"),
        Part(
            id="not-done",
            provision=SCHEME,
            tells="what is not done yet, and why",
            heading=NOT_DONE,
            words=lambda matter: tuple(_open(matter)),
            applies=lambda matter: bool(_open(matter)),
            lacking=_late_without_a_word,
        ),
        CONTACT_NAMED,
    )


def _open(matter: Matter) -> list[str]:
    return [order_name(each) for each in orders(matter) if each.is_open]


def _late_without_a_word(matter: Matter) -> Objection | None:
    late = [order_name(each) for each in orders(matter) if order_facts(matter, each)["late"]]
    if late and not matter.setting.asked.words.strip():
        message = f"The day has passed, and it is not done: {', '.join(late)}. Say why, and what happens now."
        return Objection(message, "letter send REF ombudsman-compliance --say TEXT")
    return None


def facts(matter: Matter) -> Facts:
    """Every order with what came of it, and why some are still open."""
    return {
        **addressed(matter),
        "orders": [order_facts(matter, each) for each in orders(matter)],
        "open": _open(matter),
        "why": matter.setting.asked.words,
    }


LETTERS = (
    LetterSpec(
        kind=LetterKind.OMBUDSMAN_COMPLIANCE,
        title="For the Ombudsman: what we did as ordered",
        template="ombudsman-compliance",
        stage=last_stage,
        command=None,
        parts=parts,
        facts=facts,
        reader=the_ombudsman,
        outside=True,
    ),
)
