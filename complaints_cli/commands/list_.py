"""`list`: the complaints that fit what was asked for, newest first, in words that carry no personal data."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.kinds import TEXT, Ask
from complaints_cli.commands.looking_back import AsOf, seen
from complaints_cli.commands.people_named import on_the_list
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.people import Person
from complaints_cli.domain.terms import State
from complaints_cli.result import Block, Cell, Result, Table, Text
from complaints_cli.store.kept_close import how_many_kept_close
from complaints_cli.store.queries import Fitting, Listed, complaints_fitting, number_of_complaints

STATE = kinds.choice(State)
STAGE = kinds.number(1, 2)
MOST = 1_000_000
SET_ASIDE = "Each is a second entry of a complaint that is kept: it is in no figure, and nothing is due on it."


def listed(
    call: Call,
    status: Annotated[
        str | None,
        Option(metavar="STATE", help=f"Where it stands: {STATE.expects}."),
        Ask(STATE, "In which state?"),
    ] = None,
    stage: Annotated[str | None, Option(metavar="N", help="At stage 1 or 2."), Ask(STAGE, "At which stage?")] = None,
    category: Annotated[
        str | None, Option(metavar="WORD", help="Of this category."), Ask(TEXT, "Of which category?")
    ] = None,
    handler: params.Handler = None,
    overdue: Annotated[
        bool, Option("--overdue", help="Only where anything is overdue: a step, a promise, an update.")
    ] = False,
    received: params.Period = None,
    limit: Annotated[int | None, Option(metavar="N", min=1, max=MOST, help="No more than so many.")] = None,
    as_of: AsOf = None,
) -> Result:
    """List complaints, newest first: all of them, or those that fit every option given."""
    facts = gather(call)
    with seen(call, as_of) as view:
        record, today = view.record, view.today
        people = record.staff() if "handler" in facts else ()
        wanted = _wanted(facts, people, today if overdue else None)
        found = complaints_fitting(record, wanted, limit + 1 if limit else None)
        all_of_them = number_of_complaints(record)
        close = how_many_kept_close(record) if wanted.category else 0
    shown = found[:limit]
    return Result(
        data={"as_of": today, "items": [vars(each) for each in shown]},
        screen=[*view.heads, *_screen(shown, wanted, today, all_of_them)],
        messages=[
            *([f"There are more: --limit {limit} left them out."] if len(found) > len(shown) else []),
            *([f"Restricted complaints are left out of a list by category; there are {close}."] if close else []),
        ],
    )


def _wanted(facts: Facts, people: Sequence[Person], overdue_at: date | None) -> Fitting:
    first, last = facts.days("received") or (None, None)
    return Fitting(
        status=facts.choice("status", State, None),
        stage=facts.number("stage", None),
        category=facts.text("category", None),
        handler=on_the_list(facts.text("handler"), people).id if "handler" in facts else None,
        first=first,
        last=last,
        overdue_at=overdue_at,
    )


def _screen(shown: Sequence[Listed], wanted: Fitting, today: date, all_of_them: int) -> list[Block]:
    if not shown:
        if not all_of_them:
            return [Text("There are no complaints yet. The first: complaints log")]
        return [Text(f"None of the {all_of_them} complaints fits.")]
    columns = ["Complaint", "State", "Received", "Next due", "About"]
    if wanted.status == State.ENTERED_TWICE:
        return [Table(columns, [_row(each, today) for each in shown]), Text(SET_ASIDE)]
    number = f"{len(shown)} complaint{'' if len(shown) == 1 else 's'}"
    of_all = f" of {all_of_them}" if wanted != Fitting() else ""
    return [Table(columns, [_row(each, today) for each in shown]), Text(f"{number}{of_all}.")]


def _row(found: Listed, today: date) -> list[str | Cell]:
    due = found.next_due
    late = due is not None and due < today
    return [
        found.ref,
        "entered twice" if found.state is State.ENTERED_TWICE else f"{found.state}, stage {found.stage}",
        short_day(found.received_on),
        Cell(f"{short_day(due)}{' (overdue)' if late else ''}", "bad" if late else "") if due else "",
        f"{found.label} ({found.handler})" if found.handler else found.label,
    ]
