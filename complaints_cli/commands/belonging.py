"""Whose a complaint is, what it belongs with, and whether it is looked at again: `assign`, `link`, `reopen`."""

from typing import Annotated

from complaints_cli.commands import params, routed
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import TEXT, Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Argument
from complaints_cli.desk import Call
from complaints_cli.domain.events.record import Assigned
from complaints_cli.errors import refuse
from complaints_cli.handling import ending, receiving
from complaints_cli.handling.judging import KEEP_THE_DATES, judged
from complaints_cli.handling.stages import applied
from complaints_cli.handling.table import Command
from complaints_cli.result import Result


def assign(
    call: Call,
    ref: params.Ref,
    name: Annotated[
        str | None, Argument(metavar="NAME", help="Who handles it from now on."), Ask(TEXT, "Who handles it?")
    ] = None,
) -> Result:
    """Give a complaint, at its present stage, to somebody who handles it."""
    facts = gather(call, required=("name",))
    with recording(call) as work:
        complaint = work.complaint(ref)
        handler = work.person(facts.text("name"))
        handled_by = work.names[handler or ""]
        if handler == complaint.handler:
            raise refuse("no-change", f"{handled_by} handles {complaint.ref} already.", KEEP_THE_DATES)
        event = Assigned(on=work.today, handler=handler or "")
        bench = work.bench(complaint)
        events = judged(Command.ASSIGN, complaint, [event], bench)
        warnings = routed.cautions(applied(complaint, events), bench.rules.policy, work)
        warnings += routed.away_now(handler, work)
        written = work.save_on(complaint, events)
        return outcome(work, complaint.ref, written, f"assigned to {handled_by}", warnings=warnings)


def link(
    call: Call,
    ref: params.Ref,
    other: Annotated[str, Argument(metavar="REF", read=params.reference, help="The one it belongs with.")],
) -> Result:
    """Say that two complaints belong together. Each of them then names the other; their dates stay their own."""
    with recording(call) as work:
        pair = (work.complaint(ref), work.complaint(other))
        acts = [work.on(one, receiving.link(one, two.ref, work.bench(one))) for one, two in (pair, pair[::-1])]
        written = work.save(*acts)
        return outcome(work, ref, written, f"linked with {other}")


def reopen(
    call: Call,
    ref: params.Ref,
    reason: params.Reason = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Look again at a complaint that had ended. Its day zero stays as it was, so what was not answered is late."""
    facts = gather(call, required=("reason",))
    with recording(call) as work:
        complaint = work.complaint(ref)
        day = facts.day("on", work.today)
        events = ending.reopen(complaint, facts.text("reason"), work.bench(complaint), day)
        return outcome(work, complaint.ref, work.save_on(complaint, events), "reopened")
