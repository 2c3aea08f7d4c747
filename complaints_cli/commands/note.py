"""`note`: what was said, with whom and how, is kept with the complaint."""

from typing import Annotated

from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import STORY, SWITCH, TEXT, Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.recording import recording
from complaints_cli.commands.restricted import came_by
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.contact import FACE_TO_FACE, NoteKind
from complaints_cli.domain.events.record import Noted
from complaints_cli.domain.obligations.updates import RESIDENT_SIDE
from complaints_cli.domain.restriction import Party
from complaints_cli.domain.terms import Channel, NotedWith
from complaints_cli.handling import receiving
from complaints_cli.result import Result

PARTY = kinds.choice(NotedWith)
KIND = kinds.choice(NoteKind)
Said = Annotated[
    str | None, Option("--text", metavar="TEXT", help="What was said or sent."), Ask(STORY, "What was said?")
]


def note(
    call: Call,
    ref: params.Ref,
    party: Annotated[
        str | None, Option("--with", metavar="WHO", help=f"Who with: {PARTY.expects}."), Ask(PARTY, "Who with?")
    ] = None,
    text: Said = None,
    names: Annotated[
        str | None, Option("--names", metavar="TEXT", help="Who was there."), Ask(TEXT, "Who was there?")
    ] = None,
    via: params.Via = None,
    kind: Annotated[
        str | None, Option(metavar="WORD", help=f"What it was: {KIND.expects}."), Ask(KIND, "What was it?")
    ] = None,
    on: params.On = None,
    legal: Annotated[bool, Option("--legal", help="It is legal advice."), Ask(SWITCH, "Is it legal advice?")] = False,
    hr: Annotated[
        bool, Option("--hr", help="It is about an employee."), Ask(SWITCH, "Is it about an employee?")
    ] = False,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Keep a conversation or a piece of correspondence with the complaint (Code 5.12).

    Legal advice and matters of an employee are marked, stay out of what is shared, and are shown with --private only.
    The update that was agreed with the resident has a command of its own: complaints update.
    """
    facts = gather(call, required=("party", "text"), wished=("kind", "via", "names"))
    with recording(call) as work:
        complaint = work.complaint(ref)
        about = facts.choice("kind", NoteKind, None)
        noted = Noted(
            on=facts.day("on", work.today),
            party=facts.choice("party", NotedWith),
            via=facts.choice("via", Channel, None),
            about=about,
            legal=facts.flag("legal"),
            hr=facts.flag("hr"),
            text=facts.text("text"),
            names=facts.text("names", ""),
        )
        unsaid = about in FACE_TO_FACE and noted.via is None
        warnings = ["It is not on record how you spoke: --via in-person, or phone."] if unsaid else []
        if noted.party in RESIDENT_SIDE:
            warnings += came_by(work, complaint, noted.via, Party(noted.party))
        written = work.save_on(complaint, receiving.note(complaint, noted, work.bench(complaint)))
        return outcome(work, complaint.ref, written, f"noted, with {noted.party}", warnings=warnings)
