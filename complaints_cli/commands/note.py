"""`note`: a conversation or a piece of correspondence is kept with the complaint, whenever it is written down."""

from typing import Annotated

import typer

from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import STORY, SWITCH, Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.recording import recording
from complaints_cli.commands.restricted import came_by
from complaints_cli.domain.events.record import Noted
from complaints_cli.domain.obligations.updates import RESIDENT_SIDE, UPDATE
from complaints_cli.domain.terms import Channel, NotedWith
from complaints_cli.handling import receiving
from complaints_cli.result import Result

PARTY = kinds.choice(NotedWith)
ABOUT = kinds.choice(UPDATE, "conversation", "visit", "evidence", "advice", "other")


def note(
    ctx: typer.Context,
    ref: params.Ref,
    party: Annotated[
        str | None, typer.Option("--with", metavar="WHO", help=f"Who with: {PARTY.expects}."), Ask(PARTY, "Who with?")
    ] = None,
    text: Annotated[
        str | None, typer.Option(metavar="TEXT", help="What was said or sent."), Ask(STORY, "What was said or sent?")
    ] = None,
    via: params.Via = None,
    kind: Annotated[
        str | None,
        typer.Option(metavar="WORD", help=f"What it was: {ABOUT.expects}. An update counts as the one agreed."),
        Ask(ABOUT, "What was it?"),
    ] = None,
    on: params.On = None,
    legal: Annotated[
        bool, typer.Option("--legal", help="It is legal advice."), Ask(SWITCH, "Is it legal advice?")
    ] = False,
    hr: Annotated[
        bool, typer.Option("--hr", help="It is about an employee."), Ask(SWITCH, "Is it about an employee?")
    ] = False,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Keep a conversation or a piece of correspondence with the complaint (Code 5.12).

    With `--kind update` it is the update that was agreed with the resident while an answer is late or extended (5.9):
    the next one then falls due. Legal advice and matters of an employee are marked, and stay out of what is shared.
    """
    facts = gather(ctx, required=("party", "text"))
    with recording(ctx) as work:
        complaint = work.complaint(ref)
        noted = Noted(
            on=facts.day("on", work.today),
            party=facts.choice("party", NotedWith),
            via=facts.choice("via", Channel, None),
            about=facts.text("kind", None),
            legal=facts.flag("legal"),
            hr=facts.flag("hr"),
            text=facts.text("text"),
        )
        elsewhere = noted.about == UPDATE and noted.party not in RESIDENT_SIDE
        warnings = ["An update counts when the resident, or who speaks for them, had it."] if elsewhere else []
        warnings += came_by(work, complaint, noted.via if noted.party in RESIDENT_SIDE else None)
        written = work.save_on(complaint, receiving.note(complaint, noted, work.bench(complaint)))
        return outcome(work, complaint.ref, written, f"noted, with {noted.party}", warnings=warnings)
