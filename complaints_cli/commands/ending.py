"""How a complaint ends: `close` once it is answered, `withdraw` when the resident says so."""

from typing import Annotated

from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import DAY, STORY, Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.posting import carried_out, post
from complaints_cli.commands.recording import recording
from complaints_cli.commands.restricted import came_by
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.events.ends import Closed, Withdrawn
from complaints_cli.domain.terms import Channel, CloseReason, LetterKind, Satisfied
from complaints_cli.handling import ending
from complaints_cli.result import Result

WHY = kinds.choice(CloseReason)
HAPPY = kinds.choice(Satisfied)


def close(
    call: Call,
    ref: params.Ref,
    reason: Annotated[
        str | None, Option(metavar="WORD", help=f"Why: {WHY.expects}."), Ask(WHY, "Why is it closed?")
    ] = None,
    satisfied: Annotated[
        str | None,
        Option(metavar="ANSWER", help=f"Whether the resident is content: {HAPPY.expects}."),
        Ask(HAPPY, "Is the resident content?"),
    ] = None,
    on: params.On = None,
    sent: params.Sent = None,
    draft: params.Draft = None,
    letter: params.Letter = None,
    from_file: params.FromFile = None,
) -> Result:
    """Close a complaint whose stage is answered. What was promised stays due until it is done (Code 6.6, 7.3).

    Whoever could not be reached is told by a letter how you tried. In other cases a letter goes out with `--sent`.
    """
    facts = gather(call, required=("reason",))
    asked = post(facts, draft, letter)
    with recording(call) as work:
        complaint = work.complaint(ref)
        closed = Closed(
            on=facts.day("on", work.today),
            reason=facts.choice("reason", CloseReason),
            satisfied=facts.choice("satisfied", Satisfied, Satisfied.UNKNOWN),
        )
        events = ending.close(complaint, closed, work.bench(complaint))
        if asked.is_wanted or closed.reason is CloseReason.NO_CONTACT:
            kind = LetterKind.NO_CONTACT if closed.reason is CloseReason.NO_CONTACT else LetterKind.CLOSING
            return carried_out(work, complaint, events, kind, closed.on, asked, "closed")
        return outcome(work, complaint.ref, work.save_on(complaint, events), "closed")


def withdraw(
    call: Call,
    ref: params.Ref,
    said_on: Annotated[
        str | None,
        Option(metavar="DATE", help="The day the resident said so."),
        Ask(DAY, "On which day did the resident say so?"),
    ] = None,
    via: params.Via = None,
    words: Annotated[
        str | None, Option(metavar="TEXT", help="Their own words."), Ask(STORY, "What did they say?")
    ] = None,
    sent: params.Sent = None,
    draft: params.Draft = None,
    letter: params.Letter = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record that the resident no longer wants it looked at, and confirm it to them.

    It is the only end without an answer. A withdrawn complaint stays in every figure.
    """
    facts = gather(call, required=("said_on", "via"))
    asked = post(facts, draft, letter)
    with recording(call) as work:
        complaint = work.complaint(ref)
        said = Withdrawn(on=facts.day("said_on"), via=facts.choice("via", Channel), words=facts.text("words", ""))
        events = ending.withdraw(complaint, said, work.bench(complaint))
        came = came_by(work, complaint, said.via)
        return carried_out(work, complaint, events, LetterKind.WITHDRAWAL, work.today, asked, "withdrawn", came)
