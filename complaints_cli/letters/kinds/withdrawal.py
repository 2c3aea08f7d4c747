"""Withdrawal: we confirm that the resident wants it looked at no longer, and may come back (Code 3.7, 5.12)."""

from functools import cache

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.terms import LetterKind
from complaints_cli.handling.table import Command
from complaints_cli.letters.defined import points
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, LetterSpec, Part, last_stage
from complaints_cli.letters.put_right import OUTSTANDING, outstanding, promise_words, still_open
from complaints_cli.letters.usual_parts import ombudsman, reference
from complaints_cli.letters.wording import held
from complaints_cli.ombudsman_code.provision import Objection

CONFIRMED, COME_BACK = "What you told us", "If you change your mind"


@cache
def parts(_: int) -> tuple[Part, ...]:
    """What a confirmation must hold."""
    return (
        reference("5.12"),
        Part(
            id="confirmation",
            provision="5.12",
            tells="that and when the complaint was withdrawn",
            heading=CONFIRMED,
            days=lambda matter: tuple(filter(None, [matter.complaint.withdrawn_on])),
            lacking=_not_withdrawn,
        ),
        Part(
            id="actions",
            provision="7.3",
            tells="what we still do, or that there is nothing",
            heading=OUTSTANDING,
        ),
        Part(id="come-back", provision="2.1", tells="that the resident may complain again", heading=COME_BACK),
        ombudsman("3.7"),
    )


def _not_withdrawn(matter: Matter) -> Objection | None:
    if matter.complaint.withdrawn_on is None:
        return Objection("The complaint was not withdrawn.", "withdraw REF --said-on DATE --via CHANNEL")
    return None


def facts(matter: Matter) -> Facts:
    """What was withdrawn, when, and what we still do; of what was erased a withdrawal is taken too, and not told."""
    withdrawn_on = matter.complaint.withdrawn_on
    return {
        "points": [point for point in points(matter) if held(str(point["text"]))],
        "outstanding": outstanding(matter),
        "withdrawn_on": long_day(withdrawn_on) if withdrawn_on else "",
    }


LETTERS = (
    LetterSpec(
        kind=LetterKind.WITHDRAWAL,
        title="You have withdrawn your complaint",
        template="withdrawal",
        stage=last_stage,
        command=Command.WITHDRAW,
        parts=parts,
        facts=facts,
        our_words=lambda matter: promise_words(still_open(matter)),
    ),
)
