"""`governance list`, `show` and `save`, and what the commands that record something there answer."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Annotated

import typer

from complaints_cli import places
from complaints_cli.commands import about_days
from complaints_cli.commands.asking import gather
from complaints_cli.commands.governance_words import about, data, state, title, told
from complaints_cli.commands.recording import Recording
from complaints_cli.desk import desk
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.event import Event
from complaints_cli.domain.governance import Entry, day_of, entries, is_about, stands
from complaints_cli.errors import Damaged
from complaints_cli.handling.governance import one, paper
from complaints_cli.result import Block, Facts, Heading, Result, Table, Text
from complaints_cli.store.reading import reading

STREAM = "governance"
Number = Annotated[int, typer.Argument(metavar="N", min=1, help="The number in complaints governance list.")]


def listed(ctx: typer.Context, year: about_days.Year = None) -> Result:
    """List what was presented, decided, answered, commented on and published, by the day it happened.

    With a year, what is about that year or a part of it.
    """
    facts = gather(ctx)
    with reading(desk(ctx).db) as record:
        ends = record.landlord(desk(ctx).today).year_ends
        found = sorted(entries(record.history(STREAM)), key=lambda each: (day_of(each), each.number))
    if "year" in facts:
        days = about_days.period_of(facts, desk(ctx).today, ends)
        found = [each for each in found if is_about(each, days.first, days.last)]
    rows = [[str(each.number), short_day(day_of(each)), title(each), about(each, ends), state(each)] for each in found]
    none = Text("Nothing is on record. The first: complaints governance present FILE")
    return Result(
        data={"items": [data(each, ends) for each in found]},
        screen=[Table(["N", "On", "What", "About", ""], rows) if rows else none],
    )


def show(ctx: typer.Context, number: Number) -> Result:
    """Show one of them whole: a response with its words, a paper with what was decided on it."""
    with reading(desk(ctx).db) as record:
        ends = record.landlord(desk(ctx).today).year_ends
        entry = one(entries(record.history(STREAM)), number)
    return Result(
        data=data(entry, ends),
        screen=[Heading(f"{number}: {title(entry)}"), Facts([("About", about(entry, ends) or None), *told(entry)])],
    )


def save(
    ctx: typer.Context,
    number: Number,
    output: Annotated[Path, typer.Option(metavar="FILE", help="A new file to write it to; never over another.")],
) -> Result:
    """Write a report as it was presented to a new file, and check it against its SHA-256."""
    with reading(desk(ctx).db) as record:
        kept = paper(entries(record.history(STREAM)), number)
        content = record.document(STREAM, kept.version)
    if sha256(content).hexdigest() != kept.sha256:
        raise Damaged("file", f"Paper {number} is not what was presented. `complaints verify` says more.")
    places.write_new(output, content)
    return Result(
        data={"n": number, "path": output, "name": kept.name, "size": kept.size, "sha256": kept.sha256},
        screen=[Facts([("Written", str(output)), ("As it was presented, SHA-256", kept.sha256)])],
    )


def found_in(work: Recording) -> tuple[Entry, ...]:
    """Everything in the stream as it stands."""
    return entries(work.record.history(STREAM))


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
