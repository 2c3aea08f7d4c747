"""`list`: the complaints that fit what was asked for, newest first, in words that carry no personal data."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated, Any

import typer

from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.kinds import TEXT, Ask
from complaints_cli.commands.people_named import on_the_list
from complaints_cli.desk import desk
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.terms import State
from complaints_cli.result import Block, Cell, Result, Table, Text
from complaints_cli.store.reading import Row, reading

STATE = kinds.choice(State)
STAGE = kinds.number(1, 2)
FITTING = """
    SELECT l.ref, l.state, l.stage, l.received_on, l.category, p.name AS handler, l.label, l.next_due
    FROM complaint_list AS l LEFT JOIN person AS p ON p.id = l.handler
    WHERE (:status IS NULL OR l.state = :status) AND (:stage IS NULL OR l.stage = :stage)
        AND (:category IS NULL OR l.category = :category COLLATE NOCASE) AND (:handler IS NULL OR l.handler = :handler)
        AND (:first IS NULL OR l.received_on BETWEEN :first AND :last)
        AND (:overdue_at IS NULL OR (l.state = 'open' AND l.next_due < :overdue_at))
    ORDER BY l.received_on DESC, l.ref DESC LIMIT :limit"""


def listed(
    ctx: typer.Context,
    status: Annotated[
        str | None,
        typer.Option(metavar="STATE", help=f"Where it stands: {STATE.expects}."),
        Ask(STATE, "In which state?"),
    ] = None,
    stage: Annotated[
        str | None, typer.Option(metavar="N", help="At stage 1 or 2."), Ask(STAGE, "At which stage?")
    ] = None,
    category: Annotated[
        str | None, typer.Option(metavar="WORD", help="Of this category."), Ask(TEXT, "Of which category?")
    ] = None,
    handler: params.Handler = None,
    overdue: Annotated[bool, typer.Option("--overdue", help="Only where the next step is overdue.")] = False,
    received: params.Period = None,
    limit: Annotated[int | None, typer.Option(metavar="N", min=1, help="No more than so many.")] = None,
) -> Result:
    """List complaints, newest first: all of them, or those that fit every option given."""
    facts = gather(ctx)
    today = desk(ctx).today
    with reading(desk(ctx).db) as record:
        people = record.staff() if "handler" in facts else ()
        wanted = _wanted(facts, today if overdue else None)
        wanted["handler"] = on_the_list(facts.text("handler"), people).id if "handler" in facts else None
        rows = record.rows(FITTING, {**wanted, "limit": limit + 1 if limit else -1})
        (counted,) = record.rows("SELECT count(*) AS n FROM complaint")
    shown = rows[:limit]
    return Result(
        data={"items": [dict(row) for row in shown]},
        screen=_screen(shown, wanted, today, all_of_them=counted["n"]),
        messages=[f"There are more: --limit {limit} left them out."] if len(rows) > len(shown) else [],
    )


def _wanted(facts: Facts, overdue_at: date | None) -> dict[str, Any]:
    days = facts.days("received")
    return {
        "status": facts.choice("status", State, None),
        "stage": facts.number("stage", None),
        "category": facts.text("category", None),
        "first": days and days[0].isoformat(),
        "last": days and days[1].isoformat(),
        "overdue_at": overdue_at and overdue_at.isoformat(),
    }


def _screen(rows: Sequence[Row], wanted: Mapping[str, object], today: date, all_of_them: int) -> list[Block]:
    if not rows:
        if not all_of_them:
            return [Text("There are no complaints yet. The first: complaints log")]
        return [Text(f"None of the {all_of_them} complaints fits.")]
    columns = ["Complaint", "State", "Received", "Next due", "About"]
    number = f"{len(rows)} complaint{'' if len(rows) == 1 else 's'}"
    of_all = f" of {all_of_them}" if any(value is not None for value in wanted.values()) else ""
    return [Table(columns, [_row(row, today) for row in rows]), Text(f"{number}{of_all}.")]


def _row(row: Row, today: date) -> list[str | Cell]:
    due = date.fromisoformat(row["next_due"]) if row["next_due"] else None
    late = due is not None and due < today
    return [
        row["ref"],
        f"{row['state']}, stage {row['stage']}",
        short_day(date.fromisoformat(row["received_on"])),
        Cell(f"{short_day(due)}{' (overdue)' if late else ''}", "bad" if late else "") if due else "",
        f"{row['label']} ({row['handler']})" if row["handler"] else row["label"],
    ]
