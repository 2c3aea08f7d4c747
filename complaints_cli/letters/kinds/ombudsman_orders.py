"""Orders: the resident is told what the Ombudsman found and ordered, and by when we do each thing (Code 7.3)."""

from functools import cache

from complaints_cli.domain.ombudsman import SCHEME, Determined
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters.at_the_ombudsman import determination, each_order, order_facts, orders
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, LetterSpec, Part, last_stage
from complaints_cli.letters.signing import person
from complaints_cli.letters.usual_parts import ombudsman, reference

FOUND = "What the Ombudsman found"
FAULT = (Determined.SEVERE_MALADMINISTRATION, Determined.MALADMINISTRATION)


@cache
def parts(_: int) -> tuple[Part, ...]:
    """What the resident must be told."""
    return (
        reference(SCHEME),
        Part(
            id="found",
            provision=SCHEME,
            tells="what the Ombudsman found, and when",
            heading=FOUND,
            days=lambda matter: tuple(dict.fromkeys(each.on for each in matter.complaint.ombudsman.determinations)),
            applies=lambda matter: bool(matter.complaint.ombudsman.determinations),
        ),
        each_order("by when we do"),
        ombudsman("3.7"),
    )


def facts(matter: Matter) -> Facts:
    """What was found, and each order with its day."""
    found = matter.complaint.ombudsman.determinations
    return {
        "found": [determination(each) for each in found],
        "fault": any(each.outcome in FAULT for each in found),
        "failed": any(each.outcome is Determined.SERVICE_FAILURE for each in found),
        "orders": [order_facts(matter, each) for each in orders(matter)],
        "signed": person(matter, matter.complaint.handler),
    }


LETTERS = (
    LetterSpec(
        kind=LetterKind.OMBUDSMAN_ORDERS,
        title="What the Ombudsman ordered, and by when we do it",
        template="ombudsman-orders",
        stage=last_stage,
        command=None,
        parts=parts,
        facts=facts,
        our_words=lambda matter: [each.proof for each in orders(matter)],
    ),
)
