"""Quick response: acknowledgement and response in one letter, with the mandatory parts of both."""

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import CODE_LIMITS
from complaints_cli.domain.terms import LetterKind
from complaints_cli.handling.table import Command
from complaints_cli.letters.defined import RESPONSIBILITY
from complaints_cli.letters.kinds import response
from complaints_cli.letters.part import LetterSpec, Part
from complaints_cli.letters.usual_parts import HELP


def parts(stage: int) -> tuple[Part, ...]:
    """The parts of a response, and what an acknowledgement must hold besides; no date, as this is the response."""
    return (
        *response.parts(stage),
        RESPONSIBILITY,
        Part(
            id="received",
            provision=CODE_LIMITS[stage].acknowledge_rule,
            tells="when we received it",
            days=lambda matter: (matter.stage.opened_on,),
        ),
        Part(id="help", provision="5.10", tells="what adjustments, representation and advice there are", heading=HELP),
    )


def _last(complaint: Complaint) -> int:
    return complaint.stages[-1].number


LETTERS = (
    LetterSpec(
        kind=LetterKind.QUICK_RESPONSE,
        title="We have your complaint, and this is our response",
        template="quick-response",
        stage=_last,
        command=Command.RESPOND_WITH_ACK,
        parts=parts,
        facts=response.facts,
        our_words=response.our_words,
    ),
)
