"""The complaint definition as it is typed: for an acknowledgement, and for an answer that is one as well."""

from typing import Annotated

from complaints_cli.commands import params
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.kinds import STORY, Ask
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.terms import Responsible
from complaints_cli.handling.missing import missing
from complaints_cli.handling.stages import Definition

DefinitionText = Annotated[
    str | None,
    Option("--definition", metavar="TEXT", help="Your understanding of the complaint, in a few sentences."),
    Ask(STORY, "How do you understand the complaint?"),
]
ForAll = Annotated[
    str | None,
    Option(
        "--responsible",
        metavar="WORD",
        help=f"For the points still open, are you responsible: {params.RESPONSIBLE.expects}.",
    ),
    Ask(params.RESPONSIBLE, "Are you responsible for the points?"),
]
Whose = Annotated[
    str | None,
    Option("--whose", metavar="TEXT", help="With part or no: who is responsible."),
    Ask(STORY, "Who is responsible?"),
]


ASKED_FOR = {
    "outcome-missing": "outcome_",
    "responsibility-missing": "responsible",
    "decider-missing": "decider",
}
"""What the next letter may lack that is given with its own command, and the parameter that gives it."""


def unknown(call: Call, ref: str) -> tuple[str, ...]:
    """What is to be asked of the person at a terminal before the next letter of a complaint.

    Nothing where nobody sits, and nothing where more is lacking than answers can give: then all of it is named.
    """
    if not call.desk.interactive:
        return ()
    with recording(call) as work:
        complaint = work.complaint(ref)
        lacking = [problem.code for problem in missing(complaint, work.bench(complaint))]
    return tuple(ASKED_FOR[code] for code in lacking) if ASKED_FOR.keys() >= set(lacking) else ()


def needed(facts: Facts) -> tuple[str, ...]:
    """Whose it is, where it is not, or not only, the landlord's."""
    return ("whose",) if facts.choice("responsible", Responsible, None) in (Responsible.PART, Responsible.NO) else ()


def defined(facts: Facts, work: Recording) -> Definition:
    """The definition that the facts give."""
    outcome = facts.text("outcome_", "")
    return Definition(
        outcome="" if outcome == params.NONE_GIVEN else outcome,
        none_given=outcome == params.NONE_GIVEN,
        definition=facts.text("definition", ""),
        handler=work.person(facts.text("handler", None)),
        responsible=facts.choice("responsible", Responsible, None),
        whose=facts.text("whose", ""),
        points=facts.numbers("points"),
    )
