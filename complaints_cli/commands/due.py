"""`due`: what must be done and by when, worst first. An empty list says how far it looked: silence is a claim too.

Cron runs this every morning, so it reads the view `due_item` and nothing heavier: no event is folded here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

import typer

from complaints_cli.commands.due_seen import Item, seen_from
from complaints_cli.commands.due_words import governing, step
from complaints_cli.commands.looking_back import AsOf, seen
from complaints_cli.domain.dates import short_day, working_days
from complaints_cli.errors import DUE_SOON, OK, OVERDUE, Misuse
from complaints_cli.result import Block, Cell, Heading, Result, Table, Text, Tone
from complaints_cli.store.all_due import all_due

WITHIN = 5
TONES: dict[str, Tone] = {"overdue": "bad", "due-today": "warn", "due-soon": "", "open": ""}


@dataclass(frozen=True)
class Found:
    """All that is due, and by which days it was looked for."""

    today: date
    within: int
    until: date
    items: tuple[Item, ...]

    def count(self, state: str) -> int:
        """How many things are in a state."""
        return sum(item.state == state for item in self.items)


def due(
    ctx: typer.Context,
    everything: Annotated[bool, typer.Option("--all", help="Also what is due later.")] = False,
    within: Annotated[
        int, typer.Option(metavar="N", min=0, max=250, help="How many working days to look ahead.")
    ] = WITHIN,
    handler: Annotated[str | None, typer.Option(metavar="NAME", help="Only what this person handles.")] = None,
    exit_code: Annotated[
        bool,
        typer.Option(
            "--exit-code", help="Exit with 11 when anything is overdue, else 10 when anything is due; not with --as-of."
        ),
    ] = False,
    as_of: AsOf = None,
) -> Result:
    """List what is due: overdue first, then today, then the next 5 working days.

    The counts cover everything that is due, however late or far off. What is counted in hours, because somebody may be
    in danger, is always listed, whoever handles it and however short you look ahead.
    """
    if exit_code and as_of is not None:
        raise Misuse(
            "as-of", "--exit-code says what is due now, and --as-of what was due on a past day: type one of them."
        )
    with seen(ctx, as_of) as view:
        record, today, now = view.record, view.today, view.now
        rows = all_due(record)
        if handler is not None:
            from complaints_cli.commands.people_named import on_the_list

            wanted = on_the_list(handler, record.staff()).id
            rows = [row for row in rows if row["handler"] == wanted or row["due_at"]]
        calendar = record.calendar_in_force()
        last = calendar.add(today, within)
        found = Found(today, within, last, seen_from(today, now, last, rows, calendar))
    shown = [item for item in found.items if everything or item.state != "open"]
    return Result(
        data={
            "as_of": today,
            "items": [_data(item) for item in shown],
            "counts": {state.replace("-", "_"): found.count(state) for state in TONES},
        },
        screen=[*view.heads, *_screen(found, shown, everything=everything, handler=handler)],
        exit_code=_code(found) if exit_code else OK,
    )


def _data(item: Item) -> dict[str, Any]:
    row = item.row
    return {
        "ref": row["ref"],
        "label": row["label"],
        "what": row["what"],
        "stage": row["stage"],
        "item": row["item"],
        "due_on": item.due_on,
        "due_at": row["due_at"],
        "emergency": item.is_emergency,
        "state": item.state,
        "working_days": item.working_days,
        "governed_by": row["governed_by"],
        "original_due": row["original_due"],
        "rule": row["rule"],
        "provisional": bool(row["provisional"]),
        "handler": row["handler_name"],
    }


def _code(found: Found) -> int:
    if found.count("overdue"):
        return OVERDUE
    return DUE_SOON if found.count("due-today") or found.count("due-soon") else OK


def _screen(found: Found, shown: Sequence[Item], *, everything: bool, handler: str | None) -> list[Block]:
    later = found.count("open")
    summary = _summary(found, everything=everything)
    blocks: list[Block] = [Heading(f"{short_day(found.today)}: {summary}{_of(handler)}.")]
    columns = ["Complaint", "Due", "State", "What", "About"]
    blocks.append(Table(columns, [_row(item) for item in shown]))
    if any(item.row["provisional"] for item in shown):
        blocks.append(Text("A provisional date rests on bank holidays that have not been published yet.", "warn"))
    if handler is not None and any(item.is_emergency for item in shown):
        blocks.append(Text("What is counted in hours is listed whoever handles it.", "warn"))
    if later and not everything:
        blocks.append(Text(f"{later} more {'is' if later == 1 else 'are'} due later: complaints due --all"))
    return blocks


def _summary(found: Found, *, everything: bool) -> str:
    counts = [
        (found.count("overdue"), "overdue"),
        (found.count("due-today"), "due today"),
        (found.count("due-soon"), f"due in the next {working_days(found.within)}"),
        (found.count("open") if everything else 0, "due later"),
    ]
    said = ", ".join(f"{number} {words}" for number, words in counts if number)
    nothing = f"Nothing is due in the next {working_days(found.within)}, to {short_day(found.until)}"
    return said or f"{nothing}; {_open(found)}"


def _open(found: Found) -> str:
    number = len({item.row["ref"] for item in found.items if item.row["what"] in ("acknowledge", "respond")})
    return f"{number or 'no'} complaint{' is' if number == 1 else 's are'} open"


def _of(handler: str | None) -> str:
    return f", of those with {handler}" if handler else ""


def _row(item: Item) -> list[str | Cell]:
    row = item.row
    at = f" {row['due_at']}" if row["due_at"] else ""
    was = f", was {short_day(date.fromisoformat(row['original_due']))}" if row["original_due"] else ""
    provisional = ", provisional" if row["provisional"] else ""
    return [
        row["ref"],
        short_day(item.due_on) + at + provisional,
        Cell(item.away, TONES[item.state]),
        f"{step(row['what'], row['stage'], row['item'])} ({governing(row['governed_by'], row['rule'])}{was})",
        f"{row['label']} ({row['handler_name'] or 'no handler'})",
    ]
