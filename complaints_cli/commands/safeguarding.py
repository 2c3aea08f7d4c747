"""`safeguarding` and `asb`: what a complaint touches that is dealt with beside it, and never waits for it."""

from typing import Annotated

from complaints_cli.commands import params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import STORY, TEXT, Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.events.concerns import (
    AsbCaseNoted,
    SafeguardingRaised,
    SafeguardingReferred,
    SafeguardingRuledOut,
)
from complaints_cli.handling import concerns
from complaints_cli.result import Result

Number = Annotated[
    int | None, Argument(metavar="[N]", min=1, help="The number of the concern; not needed where there is one.")
]
Words = Annotated[str | None, Option("--words", metavar="TEXT", help="In words."), Ask(STORY, "In words?")]
APART = "The behaviour itself is dealt with in its own case; the complaint looks at how reports of it were handled."


def raise_(
    call: Call,
    ref: params.Ref,
    what: Annotated[
        str | None,
        Option(metavar="TEXT", help="What calls for it, no more than needed."),
        Ask(STORY, "What calls for it?"),
    ] = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record that somebody may be abused or neglected. It is due the same day, beside the complaint."""
    facts = gather(call, required=("what",))
    with recording(call) as work:
        complaint = work.complaint(ref)
        number = len(complaint.concerns) + 1
        event = SafeguardingRaised(on=facts.day("on", work.today), concern=number, what=facts.text("what"))
        events = concerns.raise_concern(complaint, event, work.bench(complaint))
        return outcome(work, complaint.ref, work.save_on(complaint, events), f"safeguarding concern {number} raised")


def refer(
    call: Call,
    ref: params.Ref,
    number: Number = None,
    to: Annotated[
        str | None,
        Option("--to", metavar="TEXT", help="Who it was referred to, and who there was told."),
        Ask(TEXT, "Who was it referred to?"),
    ] = None,
    reference: Annotated[
        str | None, Option(metavar="TEXT", help="Their reference."), Ask(TEXT, "What is their reference?")
    ] = None,
    words: Words = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record that a safeguarding concern was referred, to whom and when."""
    facts = gather(call, required=("to",))
    with recording(call) as work:
        complaint = work.complaint(ref)
        event = SafeguardingReferred(
            on=facts.day("on", work.today),
            concern=concerns.known_concern(complaint, number).number,
            to=facts.text("to"),
            reference=facts.text("reference", ""),
            words=facts.text("words", ""),
        )
        events = concerns.refer(complaint, event, work.bench(complaint))
        said = f"safeguarding concern {event.concern} referred"
        return outcome(work, complaint.ref, work.save_on(complaint, events), said)


def not_needed(
    call: Call,
    ref: params.Ref,
    number: Number = None,
    by: Annotated[str | None, Option("--by", metavar="NAME", help="Who decided."), Ask(TEXT, "Who decided?")] = None,
    reasons: params.Reasons = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record that somebody decided that a concern need not be referred, and why."""
    facts = gather(call, required=("by", "reasons"))
    with recording(call) as work:
        complaint = work.complaint(ref)
        event = SafeguardingRuledOut(
            on=facts.day("on", work.today),
            concern=concerns.known_concern(complaint, number).number,
            decider=work.person(facts.text("by")) or "",
            reasons=facts.text("reasons"),
        )
        events = concerns.rule_out(complaint, event, work.bench(complaint))
        said = f"safeguarding concern {event.concern} needs no referral"
        return outcome(work, complaint.ref, work.save_on(complaint, events), said)


def asb(
    call: Call,
    ref: params.Ref,
    case: Annotated[
        str | None,
        Option("--case", metavar="TEXT", help="The reference of the case."),
        Ask(TEXT, "What is the reference of the case?"),
    ] = None,
    words: Words = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record the case in which anti-social behaviour itself is dealt with, beside a complaint about its handling."""
    facts = gather(call, required=("case",))
    with recording(call) as work:
        complaint = work.complaint(ref)
        event = AsbCaseNoted(on=facts.day("on", work.today), case=facts.text("case"), words=facts.text("words", ""))
        events = concerns.note_case(complaint, event, work.bench(complaint))
        work.at.say(APART)
        return outcome(
            work, complaint.ref, work.save_on(complaint, events), f"anti-social behaviour: case {event.case}"
        )
