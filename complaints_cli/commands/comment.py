"""`comment ask` and `comment received`: the resident's chance to comment before a decision against them (Code 5.8)."""

from typing import Annotated

from complaints_cli.commands import params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import DAY, STORY, Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.posting import carried_out, post, told_via
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.terms import Channel, LetterKind
from complaints_cli.handling import contacting
from complaints_cli.result import Result


def ask(
    call: Call,
    ref: params.Ref,
    by: Annotated[
        str | None, Option("--by", metavar="DATE", help="Until when."), Ask(DAY, "Until when may they comment?")
    ] = None,
    points: params.Points = None,
    text: Annotated[
        str | None,
        Option(metavar="TEXT", help="What you put to them."),
        Ask(STORY, "What did you put to them?"),
    ] = None,
    via: Annotated[
        str | None,
        Option(metavar="CHANNEL", help=f"How you asked: {params.CHANNEL.expects}."),
        Ask(params.CHANNEL, "How did you ask?"),
    ] = None,
    on: params.On = None,
    sent: params.Sent = None,
    draft: params.Draft = None,
    letter: params.Letter = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record that the resident was asked to comment before a point is decided against them.

    With `--sent`, `--letter` or `--draft` it is a letter, made from `--text` and from the findings on record; without
    one it was asked by word of mouth. The resident has their extra time on top of `--by`. It stands in `due` until the
    comment came or the stage is answered. The date of the response does not move.
    """
    facts = gather(call, required=("by",), wished=("text", "via"))
    asked = post(facts, draft, letter)
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        bench, kind = work.bench(complaint), LetterKind.OPPORTUNITY_TO_COMMENT
        events = contacting.ask(
            complaint,
            facts.numbers("points"),
            facts.day("by"),
            told_via(work, facts.choice("via", Channel, None), complaint, kind, day, asked),
            facts.text("text", ""),
            bench,
            day,
        )
        until = events[0].by
        said = f"the resident may comment until {short_day(until)}"
        warnings = [
            *contacting.more_time(facts.day("by"), until),
            *contacting.after_the_answer(complaint, until, bench.rules),
        ]
        if asked.is_wanted:
            return carried_out(work, complaint, events, kind, day, asked, said, warnings)
        return outcome(work, complaint.ref, work.save_on(complaint, events), said, warnings=warnings)


def received(
    call: Call,
    ref: params.Ref,
    number: Annotated[
        int | None, Argument(metavar="[N]", min=1, help="Which was asked for; the earliest unless said.")
    ] = None,
    text: Annotated[
        str | None, Option(metavar="TEXT", help="What they said."), Ask(STORY, "What did they say?")
    ] = None,
    via: params.Via = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record what the resident said, or that they have nothing to say. It is kept also where nobody had asked."""
    facts = gather(call, required=("text",))
    with recording(call) as work:
        complaint = work.complaint(ref)
        events = contacting.receive(
            complaint,
            number,
            facts.choice("via", Channel, None),
            facts.text("text"),
            work.bench(complaint),
            facts.day("on", work.today),
        )
        return outcome(work, complaint.ref, work.save_on(complaint, events), "comment received")
