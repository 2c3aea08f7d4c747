"""`governance list`, `show` and `save`, and what the commands that record something there answer."""

from collections.abc import Container, Sequence
from pathlib import Path
from typing import Annotated

from complaints_cli import new_files
from complaints_cli.commands import about_days, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.governance_words import about, data, state, title, told
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.governance import EntryTakenBack
from complaints_cli.domain.governance import Entry, day_of, entries, ever, is_about, stands, taken_back
from complaints_cli.handling.governance import one, paper, take_back
from complaints_cli.result import Block, Facts, Heading, Result, Table, Text
from complaints_cli.store.reading import reading

STREAM = "governance"
Number = Annotated[int, Argument(metavar="N", min=1, help="The number in complaints governance list.")]


def listed(call: Call, year: about_days.Year = None) -> Result:
    """List what was presented, decided, answered, commented on and published, by the day it happened.

    With a year, what is about that year or a part of it.
    """
    facts = gather(call)
    with reading(call.desk.db) as record:
        ends, gone = record.landlord(call.desk.today).year_ends, taken_back(record.history(STREAM))
        found = sorted(ever(record.history(STREAM)), key=lambda each: (day_of(each), each.number))
    if "year" in facts:
        days = about_days.period_of(facts, call.desk.today, ends)
        found = [each for each in found if is_about(each, days.first, days.last)]
    rows = [
        [str(each.number), short_day(day_of(each)), title(each), about(each, ends), _state(each, gone)]
        for each in found
    ]
    none = Text("Nothing is on record. The first: complaints governance present FILE")
    return Result(
        data={"items": [{**data(each, ends), "taken_back": each.number in gone} for each in found]},
        screen=[Table(["N", "On", "What", "About", ""], rows) if rows else none],
    )


def show(call: Call, number: Number) -> Result:
    """Show one of them whole: a response with its words, a paper with what was decided on it."""
    with reading(call.desk.db) as record:
        ends = record.landlord(call.desk.today).year_ends
        entry = one(ever(record.history(STREAM)), number)
        undone = taken_back(record.history(STREAM)).get(number)
    back = [("Taken back", f"{short_day(undone.on)}: {undone.reason}")] if undone else []
    pairs = [("About", about(entry, ends) or None), *told(entry), *back]
    return Result(
        data={**data(entry, ends), "taken_back": undone is not None},
        screen=[
            Heading(f"{number}: {title(entry)}"),
            Facts(pairs),
        ],
    )


def save(
    call: Call,
    number: Number,
    output: Annotated[Path, Option(metavar="FILE", help="A new file to write it to; never over another.")],
) -> Result:
    """Write a report as it was presented to a new file, and check it against its SHA-256."""
    with reading(call.desk.db) as record:
        kept = paper(ever(record.history(STREAM)), number)
        content = record.document(STREAM, kept.version)
    new_files.write_new(output, content)
    return Result(
        data={"n": number, "path": output, "name": kept.name, "size": kept.size, "sha256": kept.sha256},
        screen=[Facts([("Written", str(output)), ("As it was presented, SHA-256", kept.sha256)])],
    )


def undo(call: Call, number: Number, reason: params.Reason = None) -> Result:
    """Take back what was recorded wrongly: no report tells it any more.

    What it had taken the place of stands again. Its number is not given out again, and the file of a paper stays kept:
    complaints governance save.
    """
    facts = gather(call, required=("reason",))
    with recording(call) as work:
        event = EntryTakenBack(on=work.today, number=number, reason=facts.text("reason"))
        found = found_in(work)
        seqs = work.save_in(STREAM, [take_back(found, event, work.today)]).seqs
    return Result(
        data={"n": number, "reason": event.reason, "events": list(seqs)},
        screen=[Heading(f"{number} is taken back: {title(one(found, number))}")],
    )


def next_number(work: Recording) -> int:
    """The number of what is recorded next: none is given out again."""
    return len(ever(work.record.history(STREAM))) + 1


def found_in(work: Recording) -> tuple[Entry, ...]:
    """Everything in the stream as it stands."""
    return entries(work.record.history(STREAM))


def _state(entry: Entry, gone: Container[int]) -> str:
    return "taken back" if entry.number in gone else state(entry)


def recorded(
    work: Recording,
    number: int,
    events: Sequence[Event],
    *,
    more: Sequence[Block] = (),
    warnings: Sequence[str] = (),
) -> Result:
    """Writes what was decided on; the answer tells the entry of that number as it then stands, and what it replaces."""
    stood = {each.number for each in found_in(work) if stands(each)}
    ends, seqs = work.landlord.year_ends, work.save_in(STREAM, events).seqs
    with reading(work.at.db) as record:
        now = entries(record.history(STREAM))
    entry, days = one(now, number), about(one(now, number), ends)
    gone = [
        Text(f"It takes the place of {each.number}, of {short_day(day_of(each))}, which stays on record.")
        for each in now
        if each.number in stood and not stands(each)
    ]
    heading = f"{number}: {title(entry)}{f', {days}' if days else ''}, {short_day(events[0].on)}"
    return Result(
        data={**data(entry, ends), "events": list(seqs), "warnings": list(warnings)},
        screen=[Heading(heading), *more, *gone],
        messages=[f"Warning: {warning}" for warning in warnings],
    )
