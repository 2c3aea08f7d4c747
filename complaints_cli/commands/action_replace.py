"""`action replace`: a promise that cannot be kept gives way to another, and the resident is told why (Code 7.3)."""

from dataclasses import replace
from typing import Annotated

from complaints_cli.commands import params
from complaints_cli.commands.action import ActionNumber
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import Ask
from complaints_cli.commands.posting import carried_out, post
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.terms import LetterKind
from complaints_cli.handling import promising
from complaints_cli.result import Result


def put_in_place(
    call: Call,
    ref: params.Ref,
    number: ActionNumber,
    instead: Annotated[
        str | None,
        Option(metavar="N", help="The number of the action that takes its place."),
        Ask(params.COUNT, "Which action takes its place?"),
    ] = None,
    reason: params.Reason = None,
    on: params.On = None,
    sent: params.Sent = None,
    draft: params.Draft = None,
    letter: params.Letter = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Put another promise in the place of one that cannot be kept, and tell the resident why (Code 7.3).

    First offer what you do instead, with its day: `complaints remedy`. The letter tells both, and the way on to stage 2
    or the Ombudsman. A promise that gave way to another counts as one that was not kept.
    """
    from complaints_cli.letters import Asked

    facts = gather(call, required=("instead", "reason"))
    asked = replace(post(facts, draft, letter), asked=Asked(number=number))
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        other = facts.number("instead")
        events = promising.give_up(complaint, number, other, facts.text("reason"), work.bench(complaint), day)
        said = f"action {number} gave way to action {other}"
        return carried_out(work, complaint, events, LetterKind.CANNOT_DELIVER, day, asked, said)
