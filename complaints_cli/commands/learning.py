"""`learning begin`, `move`, `done`, `drop`, `told`, `set`: what becomes of a change that a complaint led to."""

from dataclasses import replace
from typing import Annotated

from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import DAY, STORY, Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.posting import carried_out, post
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.events.learning import (
    LearningBegun,
    LearningDone,
    LearningDropped,
    LearningSet,
    LearningTold,
)
from complaints_cli.domain.learning import Cause, LearningStatus, ToldBy
from complaints_cli.domain.terms import LetterKind
from complaints_cli.errors import Misuse
from complaints_cli.handling import learning
from complaints_cli.result import Result

TOLD = kinds.choice(ToldBy)
EntryNumber = Annotated[int, Argument(metavar="N", min=1, help="The number of the entry: complaints show.")]
Words = Annotated[str | None, Option("--text", metavar="TEXT", help="What was said."), Ask(STORY, "What was said?")]


def begin(
    call: Call,
    ref: params.Ref,
    number: EntryNumber,
    text: Words = None,
    on: params.On = None,
    from_file: params.FromFile = None,
) -> Result:
    """Record that a change is under way."""
    facts = gather(call)
    with recording(call) as work:
        complaint = work.complaint(ref)
        event = LearningBegun(on=facts.day("on", work.today), learning=number, words=facts.text("text", ""))
        written = work.save_on(complaint, learning.begin(complaint, event, work.bench(complaint)))
        return outcome(work, complaint.ref, written, f"learning {number} under way")


def move(
    call: Call,
    ref: params.Ref,
    number: EntryNumber,
    to: Annotated[
        str | None, Option(metavar="DATE", help="The new date, today or later."), Ask(DAY, "Until when?")
    ] = None,
    reason: params.Reason = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Move a change to another day, with the reason. The day first set is kept."""
    facts = gather(call, required=("to", "reason"))
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("to")
        events = learning.move(complaint, number, day, facts.text("reason"), work.bench(complaint))
        written = work.save_on(complaint, events)
        return outcome(work, complaint.ref, written, f"learning {number} moved to {short_day(day)}")


def done(
    call: Call,
    ref: params.Ref,
    number: EntryNumber,
    proof: Annotated[
        str | None,
        Option(metavar="TEXT", help="How you know that it was made."),
        Ask(STORY, "How do you know that it was made?"),
    ] = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record that a change was made, and how you know (Code 9.2). Then tell those who made you see the need for it."""
    facts = gather(call, required=("proof",))
    with recording(call) as work:
        complaint = work.complaint(ref)
        event = LearningDone(on=facts.day("on", work.today), learning=number, proof=facts.text("proof"))
        events = learning.finish(complaint, event, work.bench(complaint))
        heard = any(told.how is ToldBy.PERSON for told in learning.entry(complaint, number).told)
        hint = f"The resident has not been told yet: complaints learning told REF {number} --how person"
        written = work.save_on(complaint, events)
        return outcome(work, complaint.ref, written, f"learning {number} implemented", warnings=[] if heard else [hint])


def drop(
    call: Call,
    ref: params.Ref,
    number: EntryNumber,
    reason: params.Reason = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record that a change is not going to be made after all, and why. It stays in the plan and in the figures."""
    facts = gather(call, required=("reason",))
    with recording(call) as work:
        complaint = work.complaint(ref)
        event = LearningDropped(on=facts.day("on", work.today), learning=number, reason=facts.text("reason"))
        written = work.save_on(complaint, learning.drop(complaint, event, work.bench(complaint)))
        return outcome(work, complaint.ref, written, f"learning {number} dropped")


def told(
    call: Call,
    ref: params.Ref,
    number: EntryNumber,
    how: Annotated[
        str | None,
        Option(metavar="WORD", help=f"How they heard of it: {TOLD.expects}."),
        Ask(TOLD, "How did they hear of it?"),
    ] = None,
    text: Words = None,
    on: params.On = None,
    sent: params.Sent = None,
    draft: params.Draft = None,
    letter: params.Letter = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record that people were told of a change: "you said, we did" (Code 9.3).

    With `--how person` it is the resident whose complaint led to it: with `--sent`, by a letter that goes out with it.
    """
    from complaints_cli.letters import Asked

    facts = gather(call, required=("how",))
    asked = replace(post(facts, draft, letter), asked=Asked(number=number))
    if asked.is_wanted and facts.choice("how", ToldBy) is not ToldBy.PERSON:
        raise Misuse("choice", "The letter goes to the resident whose complaint led to the change: --how person.")
    with recording(call) as work:
        complaint = work.complaint(ref)
        event = LearningTold(
            on=facts.day("on", work.today),
            learning=number,
            how=facts.choice("how", ToldBy),
            words=facts.text("text", ""),
        )
        events = learning.tell(complaint, event, work.bench(complaint))
        made = learning.entry(complaint, number).status is LearningStatus.IMPLEMENTED
        told = f"learning {number} told ({event.how})"
        if asked.is_wanted:
            return carried_out(work, complaint, events, LetterKind.YOU_SAID, event.on, asked, told)
        early = [] if made else ["It is not implemented yet: what you told them should say so."]
        return outcome(work, complaint.ref, work.save_on(complaint, events), told, warnings=early)


def set_(
    call: Call,
    ref: params.Ref,
    number: EntryNumber,
    cause: params.Cause = None,
    because: params.Because = None,
    training: params.TrainingNeed = None,
    risk: params.Risk = None,
    owner: params.Owner = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Put the root cause of an entry on record once you know it, or give it to somebody else."""
    facts = gather(call, required=(("cause", "because", "owner", "training", "risk"),))
    with recording(call) as work:
        complaint = work.complaint(ref)
        event = LearningSet(
            on=facts.day("on", work.today),
            learning=number,
            cause=facts.choice("cause", Cause, None),
            because=facts.text("because", ""),
            training=facts.text("training", ""),
            risk=facts.text("risk", ""),
            owner=work.person(facts.text("owner", None)),
        )
        written = work.save_on(complaint, learning.put(complaint, event, work.bench(complaint)))
        return outcome(work, complaint.ref, written, f"learning {number} set")
