"""How a command asks whether somebody is unhappy, and what became of the choice to complain (Code 1.3, 1.5)."""

from collections.abc import Sequence
from typing import Annotated, Any, TypedDict

from complaints_cli.commands import kinds
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.kinds import STORY, SWITCH, Ask
from complaints_cli.commands.recording import Recording
from complaints_cli.declared import Option
from complaints_cli.domain.service_request import ServiceRequest
from complaints_cli.domain.terms import State
from complaints_cli.domain.triage import Choice, signs, weighed
from complaints_cli.handling.growing import Origin
from complaints_cli.result import Text

CHOICE = kinds.choice("accepted", "declined", "not-yet")
Unhappy = Annotated[
    str | None,
    Option(
        "--unhappy",
        metavar="ANSWER",
        help="Whether they are dissatisfied: yes or no. What you say counts, not the words.",
    ),
    Ask(SWITCH, "Are they unhappy with how it was handled?"),
]
Chosen = Annotated[
    str | None,
    Option("--choice", metavar="ANSWER", help=f"Were they offered the choice to complain? {CHOICE.expects}."),
    Ask(CHOICE, "Were they offered the choice to complain, and what did they say?"),
]
Why = Annotated[
    str | None,
    Option("--why", metavar="TEXT", help="What they said to it, or why it was not offered yet."),
    Ask(STORY, "What did they say, or why was it not offered yet?"),
]


class Said(TypedDict):
    """What a contact said of being unhappy, as its event has it."""

    unhappy: bool | None
    signs: tuple[str, ...]
    choice: Choice | None
    why: str


def said(facts: Facts, words: str) -> Said:
    """What the officer says, with the words that prompted."""
    return {
        "unhappy": facts.flag("unhappy") if "unhappy" in facts else None,
        "signs": signs(words),
        "choice": chosen(facts),
        "why": facts.text("why", ""),
    }


def chosen(facts: Facts) -> Choice | None:
    """The answer to the choice, where one was given."""
    return Choice(facts.text("choice")) if "choice" in facts else None


def to_ask(facts: Facts, words: str, *, again: bool) -> Sequence[str]:
    """What is worth asking whoever sits there: of words that prompt, and of every second contact."""
    found = signs(facts.text(words, ""))
    return (*(("unhappy",) if found else ()), *(("choice",) if found or again else ()))


def open_of(work: Recording, origin: Origin) -> list[str]:
    """The complaints that grew out of it and have not ended."""
    states = {ref: work.record.complaint(ref).state for ref in origin.complaints}
    return [ref for ref, state in states.items() if state in (State.OPEN, State.ANSWERED)]


def triage_data(request: ServiceRequest) -> dict[str, Any]:
    """What the last contact about a request is, as the JSON answer has it."""
    contact = request.contacts[-1]
    kind, because = weighed(contact, heat=request.is_of_heat)
    return {"is": kind, "because": because, "signs": contact.signs, "unhappy": contact.unhappy}


def triage_block(request: ServiceRequest) -> Text:
    """The same in a sentence."""
    contact = request.contacts[-1]
    kind, because = weighed(contact, heat=request.is_of_heat)
    return Text(f"{kind.value.replace('-', ' ').capitalize()}. {because}", "warn" if contact.is_unanswered else "")
