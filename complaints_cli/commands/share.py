"""`share`: what of a complaint somebody outside was told, and what the resident knew of it."""

from typing import Annotated

from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import DAY, STORY, SWITCH, TEXT, Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.events.contact import Shared
from complaints_cli.domain.sharing import SharingAgreed
from complaints_cli.handling import sharing
from complaints_cli.result import Result

AGREED = kinds.choice(SharingAgreed)


def share(
    call: Call,
    ref: params.Ref,
    with_whom: Annotated[
        str | None,
        Option("--with", metavar="NAME", help="Who was told, such as a contractor."),
        Ask(TEXT, "Who was told?"),
    ] = None,
    what: Annotated[
        str | None, Option(metavar="TEXT", help="What they were told."), Ask(STORY, "What were they told?")
    ] = None,
    discussed: Annotated[
        str | None,
        Option(metavar="DATE", help="When you talked it over with the resident."),
        Ask(DAY, "When did you talk it over with the resident?"),
    ] = None,
    agreed: Annotated[
        str | None,
        Option(metavar="ANSWER", help=f"What the resident said: {AGREED.expects}."),
        Ask(AGREED, "Did the resident agree?"),
    ] = None,
    sensitive: Annotated[
        bool, Option("--sensitive", help="It is sensitive, such as health."), Ask(SWITCH, "Is it sensitive?")
    ] = False,
    despite: Annotated[
        str | None,
        Option(metavar="REASON", help="Why it could not wait for the resident."),
        Ask(STORY, "Why could it not wait for the resident?"),
    ] = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record what was shared with somebody outside, such as a contractor, to look into a complaint.

    What is sensitive is talked over with the resident first (UK GDPR); on a complaint that is flagged as sensitive, or
    for safeguarding, everything is.
    """
    facts = gather(call, required=("with_whom", "what"), wished=("discussed", "agreed"))
    with recording(call) as work:
        complaint = work.complaint(ref)
        event = Shared(
            on=facts.day("on", work.today),
            discussed=facts.day("discussed", None),
            agreed=facts.choice("agreed", SharingAgreed, None),
            sensitive=facts.flag("sensitive"),
            with_whom=facts.text("with_whom"),
            what=facts.text("what"),
            despite=facts.text("despite", ""),
        )
        written = work.save_on(complaint, sharing.share(complaint, event, work.bench(complaint)))
        return outcome(work, complaint.ref, written, "shared", warnings=sharing.share_warnings(event))
