"""`ack`: a stage is acknowledged, with its complaint definition, by a letter that says when the answer is due."""

from complaints_cli.commands import params, routed
from complaints_cli.commands.asking import gather
from complaints_cli.commands.definition import DefinitionText, ForAll, Whose, defined, needed, unknown
from complaints_cli.commands.posting import carried_out, post
from complaints_cli.commands.recording import recording
from complaints_cli.commands.representing import unproven
from complaints_cli.desk import Call
from complaints_cli.handling.missing import ACKNOWLEDGEMENTS
from complaints_cli.handling.stages import acknowledge, applied
from complaints_cli.result import Result


def ack(
    call: Call,
    ref: params.Ref,
    on: params.On = None,
    responsible: ForAll = None,
    whose: Whose = None,
    outcome_: params.Outcome = None,
    definition: DefinitionText = None,
    points: params.Points = None,
    handler: params.Handler = None,
    sent: params.Sent = None,
    draft: params.Draft = None,
    letter: params.Letter = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Acknowledge a complaint, or a request for stage 2, with its definition (Code 5.6, 5.7, 6.2, 6.11).

    It means that the letter went out on that day. The definition is complete when there is a point, when it is said for
    each whether you are responsible, and when the outcome sought is known or none was given.
    """
    facts = gather(call, required=unknown(call, ref), then=needed)
    asked = post(facts, draft, letter)
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        bench = work.bench(complaint)
        events = acknowledge(complaint, defined(facts, work), bench, day)
        stage = (complaint.awaiting_acknowledgement or complaint.current).number
        warnings = routed.cautions(applied(complaint, events), bench.rules.policy, work, stage)
        warnings += unproven(complaint)
        said = f"stage {stage} acknowledged"
        return carried_out(work, complaint, events, ACKNOWLEDGEMENTS[stage], day, asked, said, warnings)
