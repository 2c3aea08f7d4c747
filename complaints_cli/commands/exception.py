"""`exception`: a time in which the Code cannot be kept. It is told to those it concerns, and stops no clock (8.5)."""

from collections.abc import Sequence
from typing import Annotated, Any

from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import DAY, STORY, Ask
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.events.exceptions import ExceptionBegan, ExceptionEnded, ExceptionTold
from complaints_cli.domain.exceptional import Exceptional, exceptional_times
from complaints_cli.domain.landlord_terms import Audience
from complaints_cli.handling import own_record
from complaints_cli.result import Cell, Facts, Heading, Result, Table, Text
from complaints_cli.store.reading import reading

STREAM = "exceptions"
AUDIENCE = kinds.choice(Audience)
NO_CLOCK_STOPS = "Every complaint's clock runs on: what cannot be answered in time is extended, or told to be late."
Number = Annotated[int, Argument(metavar="N", min=1, help="The number of the exceptional time.")]


def add(
    call: Call,
    what: Annotated[str | None, Option(metavar="TEXT", help="What happened."), Ask(STORY, "What happened?")] = None,
    why: Annotated[
        str | None,
        Option(metavar="TEXT", help="Why the Code cannot be kept because of it."),
        Ask(STORY, "Why can the Code not be kept because of it?"),
    ] = None,
    back: Annotated[
        str | None,
        Option(metavar="DATE", help="When you will keep the Code again."),
        Ask(DAY, "When will you keep the Code again?"),
    ] = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record that the Code cannot be kept, since when, why, and when it will be again (Code 8.5).

    The Ombudsman, the residents affected and your website are then owed word of it. No clock stops.
    """
    facts = gather(call, required=("what", "why", "back"))
    with recording(call) as work:
        times = exceptional_times(work.record.history(STREAM))
        event = ExceptionBegan(
            on=facts.day("on", work.today),
            exception=len(times) + 1,
            expected_back=facts.day("back"),
            what=facts.text("what"),
            why=facts.text("why"),
        )
        seqs = work.save_in(STREAM, [own_record.dated(event, work.today, later={"--back": event.expected_back})]).seqs
    return Result(
        data={"n": event.exception, "on": event.on, "expected_back": event.expected_back, "events": list(seqs)},
        screen=[
            Heading(f"Exceptional circumstances {event.exception}, since {short_day(event.on)}"),
            Facts([("What", event.what), ("Why", event.why), ("Back to the Code", short_day(event.expected_back))]),
            Text(NO_CLOCK_STOPS),
            Text(
                f"Tell them: complaints exception told {event.exception} --whom {AUDIENCE.expects.replace(', ', '|')}"
            ),
        ],
    )


def told(
    call: Call,
    number: Number,
    whom: Annotated[
        str | None,
        Option(metavar="WHO", help=f"Who was told: {AUDIENCE.expects}."),
        Ask(AUDIENCE, "Who was told?"),
    ] = None,
    how: Annotated[
        str | None, Option(metavar="TEXT", help="How, and where that can be seen."), Ask(STORY, "How?")
    ] = None,
    on: params.On = None,
) -> Result:
    """Record that the Ombudsman, the residents affected or the readers of your website were told."""
    facts = gather(call, required=("whom",))
    with recording(call) as work:
        times = exceptional_times(work.record.history(STREAM))
        event = ExceptionTold(
            on=facts.day("on", work.today),
            exception=number,
            audience=facts.choice("whom", Audience),
            how=facts.text("how", ""),
        )
        seqs = work.save_in(STREAM, [own_record.tell(times, event, work.today)]).seqs
    left = [audience for audience in times[number - 1].untold if audience is not event.audience]
    still = f"Still to be told: {', '.join(left)}." if left else "All who are owed word of it were told."
    return Result(
        data={"n": number, "audience": event.audience, "on": event.on, "untold": left, "events": list(seqs)},
        screen=[Heading(f"{event.audience.capitalize()}: told on {short_day(event.on)}"), Text(still)],
    )


def end(
    call: Call,
    number: Number,
    words: Annotated[str | None, Option(metavar="TEXT", help="How it ended."), Ask(STORY, "How did it end?")] = None,
    on: params.On = None,
) -> Result:
    """Record that you keep the Code again."""
    facts = gather(call, required=())
    with recording(call) as work:
        times = exceptional_times(work.record.history(STREAM))
        event = ExceptionEnded(on=facts.day("on", work.today), exception=number, words=facts.text("words", ""))
        seqs = work.save_in(STREAM, [own_record.end(times, event, work.today)]).seqs
    return Result(
        data={"n": number, "on": event.on, "events": list(seqs)},
        screen=[Heading(f"Exceptional circumstances {number} ended on {short_day(event.on)}")],
    )


def listed(call: Call) -> Result:
    """List the times in which the Code could not be kept, and who was told when."""
    with reading(call.desk.db) as record:
        times = exceptional_times(record.history(STREAM))
    if not times:
        return Result(data={"items": []}, screen=[Text("There was no such time.")])
    return Result(
        data={"items": [_data(time) for time in times]},
        screen=[Table(["N", "Since", "What", "Back", "Told"], _rows(times))],
    )


def _data(time: Exceptional) -> dict[str, Any]:
    return {
        "n": time.number,
        "on": time.began_on,
        "expected_back": time.expected_back,
        "ended_on": time.ended_on,
        "what": time.what,
        "why": time.why,
        "told": {audience.value: day for audience, day in time.told},
        "untold": list(time.untold),
    }


def _rows(times: Sequence[Exceptional]) -> list[list[str | Cell]]:
    return [
        [
            str(time.number),
            short_day(time.began_on),
            time.what,
            short_day(time.ended_on or time.expected_back) + ("" if time.ended_on else " (expected)"),
            Cell(f"not yet: {', '.join(time.untold)}", "bad") if time.untold else Cell("all", "good"),
        ]
        for time in times
    ]
