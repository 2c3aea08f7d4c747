"""`escalate`: the resident asks for stage 2. It is always recorded; reasons are welcome and never needed."""

from typing import Annotated

from complaints_cli.commands import params, routed
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import SWITCH, Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.recording import recording
from complaints_cli.commands.representing import unproven
from complaints_cli.commands.restricted import came_by
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.events.stages import Escalated
from complaints_cli.domain.restriction import Party
from complaints_cli.domain.terms import Channel
from complaints_cli.handling import receiving
from complaints_cli.result import Result


def escalate(
    call: Call,
    ref: params.Ref,
    on: params.On = None,
    via: params.Via = None,
    points: params.Points = None,
    outcome_: params.Outcome = None,
    reason: params.Reason = None,
    handler: params.Handler = None,
    from_rep: Annotated[
        bool,
        Option("--from-rep", help="A representative asked."),
        Ask(SWITCH, "Did a representative ask?"),
    ] = False,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record that the resident wants stage 2. The day they asked is its day zero (Code 6.10 to 6.12).

    Before stage 1 is answered the request is kept and stage 1 stays due; after `close` it opens the complaint again.
    """
    facts = gather(call)
    with recording(call) as work:
        complaint = work.complaint(ref)
        request = Escalated(
            on=facts.day("on", work.today),
            via=facts.choice("via", Channel, complaint.received.via),
            points=facts.numbers("points"),
            handler=work.person(facts.text("handler", None)),
            from_rep=facts.flag("from_rep"),
            reason=facts.text("reason", ""),
            outcome=facts.text("outcome_", ""),
        )
        bench = work.bench(complaint)
        request, sent_to = routed.escalated(request, complaint, bench.rules.policy, work)
        events = receiving.escalate(complaint, request, bench)
        warnings = ["Stage 1 is still unanswered, and stays due."] if complaint.stages[0].is_open else []
        asked_by = Party.REPRESENTATIVE if request.from_rep else Party.RESIDENT
        warnings += [*sent_to, *unproven(complaint, asked=request.from_rep)]
        warnings += came_by(work, complaint, request.via, asked_by)
        written = work.save_on(complaint, events)
        return outcome(work, complaint.ref, written, "stage 2 asked for", warnings=warnings)
