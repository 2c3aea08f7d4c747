"""`compensation factors`: what a remedy must match, in eight parts, is written down before it is decided (Code 7.2)."""

from typing import Annotated

from complaints_cli.commands import params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import STORY, Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.compensation import FACTORS
from complaints_cli.handling import compensating
from complaints_cli.result import Result

HEADINGS = dict(FACTORS)


def factors(
    call: Call,
    ref: params.Ref,
    wrong: Annotated[str | None, Option(metavar="TEXT", help=HEADINGS["wrong"]), Ask(STORY, "What went wrong?")] = None,
    mend: Annotated[
        str | None, Option(metavar="TEXT", help=HEADINGS["mend"]), Ask(STORY, "Can it be put right?")
    ] = None,
    effect: Annotated[
        str | None,
        Option(metavar="TEXT", help=HEADINGS["effect"]),
        Ask(STORY, "What time, trouble or inconvenience did it cause?"),
    ] = None,
    losses: Annotated[
        str | None, Option(metavar="TEXT", help=HEADINGS["losses"]), Ask(STORY, "Which losses can be shown?")
    ] = None,
    feelings: Annotated[
        str | None, Option(metavar="TEXT", help=HEADINGS["feelings"]), Ask(STORY, "How did it make them feel?")
    ] = None,
    own_part: Annotated[
        str | None,
        Option(metavar="TEXT", help=HEADINGS["own_part"]),
        Ask(STORY, "What did the resident do, or not do?"),
    ] = None,
    duration: Annotated[
        str | None, Option(metavar="TEXT", help=HEADINGS["duration"]), Ask(STORY, "How long did it take?")
    ] = None,
    circumstances: Annotated[
        str | None,
        Option(metavar="TEXT", help=HEADINGS["circumstances"]),
        Ask(STORY, "What made it better or worse: vulnerability, what you did meanwhile?"),
    ] = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Write down what the remedy must match (Code 7.2). What you leave out stays as it was at this stage."""
    facts = gather(call, required=(tuple(HEADINGS),))
    with recording(call) as work:
        complaint = work.complaint(ref)
        given = {name: facts.text(name) for name in HEADINGS if name in facts}
        events = compensating.weigh(complaint, given, work.bench(complaint), facts.day("on", work.today))
        recorded = f"what the remedy must match at stage {complaint.current.number}"
        return outcome(work, ref, work.save_on(complaint, events), recorded)
