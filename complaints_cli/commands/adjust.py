"""`adjust`: what you do differently for a resident, from the day it is agreed to the day it ends (Code 5.10)."""

from typing import Annotated

from complaints_cli.commands import kinds, params
from complaints_cli.commands.adjust_seen import adjustment_data, adjustment_table
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import DAY, STORY, Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.adjusting import Aid
from complaints_cli.domain.events.adjusting import AdjustmentAgreed
from complaints_cli.handling import adjusting
from complaints_cli.result import Block, Heading, Result, Text
from complaints_cli.store.reading import reading

AID = kinds.choice(Aid)
Number = Annotated[int, Argument(metavar="N", min=1, help="The number of the adjustment.")]
UNREVIEWED = (
    "No day is set to look at it again, and adjustments are kept under review (Code 5.10): complaints adjust review REF"
)
NONE = Text("No adjustment is on record.")


def add(
    call: Call,
    ref: params.Ref,
    kind: Annotated[
        str | None,
        Option("--kind", metavar="WORD", help=f"What it is: {AID.expects}."),
        Ask(AID, "What is it?"),
    ] = None,
    text: Annotated[
        str | None,
        Option("--text", metavar="TEXT", help="In your own words, such as which language."),
        Ask(STORY, "What exactly is done differently?"),
    ] = None,
    days: Annotated[
        str | None,
        Option("--days", metavar="N", help="With extra-time: how many working days more the resident has."),
        Ask(params.COUNT, "How many working days more do they have?"),
    ] = None,
    review: Annotated[
        str | None,
        Option("--review", metavar="DATE", help="When to look at it again."),
        Ask(DAY, "When will you look at it again?"),
    ] = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record a reasonable adjustment. From this day every letter tells it, and large print sets the page.

    More time moves what we ask of the resident, never what we owe: no clock of the Code waits for it.
    """
    facts = gather(call, required=(("kind", "text"),), wished=("review",))
    with recording(call) as work:
        complaint = work.complaint(ref)
        asked = AdjustmentAgreed(
            on=facts.day("on", work.today),
            adjustment=len(complaint.adjustments) + 1,
            aid=facts.choice("kind", Aid, Aid.OTHER),
            days=facts.number("days", None),
            review=facts.day("review", None),
            text=facts.text("text", ""),
        )
        written = work.save_on(complaint, adjusting.agree(complaint, asked, work.bench(complaint)))
        warnings = [] if asked.review else [f"{UNREVIEWED} {asked.adjustment} --again DATE."]
        return outcome(work, complaint.ref, written, f"adjustment {asked.adjustment} agreed", warnings=warnings)


def review(
    call: Call,
    ref: params.Ref,
    number: Number,
    words: Annotated[
        str | None,
        Option("--words", metavar="TEXT", help="What the resident said, and what follows."),
        Ask(STORY, "What did the resident say?"),
    ] = None,
    again: Annotated[
        str | None,
        Option("--again", metavar="DATE", help="When to look at it the next time."),
        Ask(DAY, "When will you look at it the next time?"),
    ] = None,
    on: params.On = None,
) -> Result:
    """Record that an adjustment was looked at again and goes on. What is needed no more is ended."""
    facts = gather(call, required=("again",))
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        next_time = facts.day("again")
        events = adjusting.review(complaint, number, next_time, facts.text("words", ""), work.bench(complaint), day)
        return outcome(work, complaint.ref, work.save_on(complaint, events), f"adjustment {number} reviewed")


def end(
    call: Call,
    ref: params.Ref,
    number: Number,
    why: Annotated[
        str | None, Option("--why", metavar="TEXT", help="Why it ends."), Ask(STORY, "Why does it end?")
    ] = None,
    on: params.On = None,
) -> Result:
    """End an adjustment. Letters from this day on no longer tell it; that it was there stays on record."""
    facts = gather(call, required=("why",))
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        events = adjusting.end(complaint, number, facts.text("why"), work.bench(complaint), day)
        return outcome(work, complaint.ref, work.save_on(complaint, events), f"adjustment {number} ended")


def listed(call: Call, ref: params.Ref) -> Result:
    """List the adjustments of a complaint, with those that ended."""
    with reading(call.desk.db) as record:
        adjustments = record.complaint(ref).adjustments
    found: list[Block] = [Heading(f"{ref}: adjustments"), adjustment_table(adjustments, call.desk.today)]
    return Result(
        data={"ref": ref, "items": [adjustment_data(each) for each in adjustments]},
        screen=found if adjustments else [NONE],
    )
