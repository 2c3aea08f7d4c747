"""A new date for an answer: `extend` while there is time, `late` once it has passed. No clock is ever held."""

from typing import Annotated

from complaints_cli.commands import params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.kinds import DAY, STORY, Ask
from complaints_cli.commands.posting import carried_out, post
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.events.stages import Extended
from complaints_cli.domain.terms import Agreed, LetterKind
from complaints_cli.handling import stages
from complaints_cli.handling.stages import Delay
from complaints_cli.result import Result


def extend(
    call: Call,
    ref: params.Ref,
    to: Annotated[str | None, Option(metavar="DATE", help="The new date."), Ask(DAY, "Until when?")] = None,
    days: Annotated[
        str | None,
        Option(metavar="N", help="Or: so many working days after the date that is due."),
        Ask(params.COUNT, "By how many working days?"),
    ] = None,
    reason: params.Reason = None,
    good_reason: Annotated[
        str | None,
        Option(metavar="TEXT", help="What justifies going beyond the Code's limit."),
        Ask(STORY, "What justifies going beyond the Code's limit?"),
    ] = None,
    update_every: params.UpdateEvery = None,
    agreed: params.AgreedToIt = None,
    on: params.On = None,
    sent: params.Sent = None,
    draft: params.Draft = None,
    letter: params.Letter = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Extend the time for a response, and tell the resident why, until when, and how to reach the Ombudsman.

    The notice goes out while the Code still leaves time. All extensions of a stage together reach 10 working days
    (20 at stage 2) beyond the Code's date, unless a good reason is recorded (Code 6.4, 6.5, 6.15, 6.16).
    """
    facts = gather(call, required=(("to", "days"), "reason"))
    asked = post(facts, draft, letter)
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        events = stages.extend(
            complaint,
            _delay(facts),
            work.bench(complaint),
            on=day,
            to=facts.day("to", None),
            days=facts.number("days", None),
        )
        extended = next(event for event in events if isinstance(event, Extended))
        warnings = stages.short_of_the_policy(complaint, extended, work.bench(complaint).rules)
        recorded = f"stage {extended.stage} extended to {short_day(extended.to)}"
        return carried_out(work, complaint, events, LetterKind.EXTENSION, day, asked, recorded, warnings)


def late(
    call: Call,
    ref: params.Ref,
    expect: Annotated[
        str | None,
        Option(metavar="DATE", help="When the answer will come."),
        Ask(DAY, "When will the answer come?"),
    ] = None,
    reason: params.Reason = None,
    update_every: params.UpdateEvery = None,
    agreed: params.AgreedToIt = None,
    on: params.On = None,
    sent: params.Sent = None,
    draft: params.Draft = None,
    letter: params.Letter = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Tell the resident that the answer is late, and when to expect it.

    The time has passed, so this is no extension: the date stays missed. Agree how often the resident hears from you in
    the meantime (Code 5.9); those updates then become due.
    """
    facts = gather(call, required=("expect", "reason"))
    asked = post(facts, draft, letter)
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        events = stages.tell_late(complaint, _delay(facts), work.bench(complaint), on=day, expect=facts.day("expect"))
        warnings = (
            []
            if "update_every" in facts
            else ["Agree how often the resident hears from you: --update-every (Code 5.9)."]
        )
        recorded = f"told that stage {complaint.current.number} is late"
        return carried_out(work, complaint, events, LetterKind.LATE, day, asked, recorded, warnings)


def _delay(facts: Facts) -> Delay:
    return Delay(
        reason=facts.text("reason"),
        good_reason=facts.text("good_reason", ""),
        update_every=facts.number("update_every", None),
        agreed=facts.choice("agreed", Agreed, None),
    )
