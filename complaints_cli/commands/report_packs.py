"""`report monthly`, `quarterly`, `board`: the papers for managers, for the executive, and for the board."""

from datetime import date, time
from typing import TYPE_CHECKING

import typer

from complaints_cli.commands.governing import step, until
from complaints_cli.commands.period_asked import month_asked
from complaints_cli.commands.report_params import As, Explain, Month, Output
from complaints_cli.commands.reporting import Wanted, reported
from complaints_cli.result import Result
from complaints_cli.store.reading import Record

if TYPE_CHECKING:
    from complaints_cli.domain.landlord import Landlord
    from complaints_cli.reports.measuring.span import Span
    from complaints_cli.reports.packs.waiting import Waiting
    from complaints_cli.reports.report import Report

ALL_DUE = """
    SELECT d.ref, d.what, d.stage, d.item, d.due_on, d.due_at, d.provisional, p.name AS handler
    FROM due_item AS d LEFT JOIN person AS p ON p.id = d.handler
    ORDER BY d.due_on, d.due_at IS NULL, d.due_at, d.rank, d.ref, d.n"""


def monthly(
    ctx: typer.Context,
    month: Month = None,
    output: Output = None,
    format_: As = None,
    explain: Explain = None,
) -> Result:
    """Write the monthly report for managers: what is open and how far off, the month's figures, what to improve.

    What is open is as of today, whichever month it is. It has references and names no resident.
    """
    return reported(
        ctx,
        _monthly,
        Wanted(output=output, form=format_, explain=explain),
        lambda today, year_end: month_asked(month, today, year_end),
    )


def _monthly(month: "Span", landlord: "Landlord", record: Record) -> "Report":
    from complaints_cli.reports.packs.monthly import monthly as compose

    return compose(month, landlord, _waiting(record, month.today))


def _waiting(record: Record, today: date) -> list["Waiting"]:
    """Everything that is due, in the words of `due`."""
    from complaints_cli.reports.packs.waiting import Waiting

    calendar = record.calendar_in_force()
    found = []
    for row in record.rows(ALL_DUE):
        day = date.fromisoformat(row["due_on"])
        away = calendar.away(today, day)
        found.append(
            Waiting(
                ref=row["ref"],
                what=row["what"],
                step=step(row["what"], row["stage"], row["item"]),
                due_on=day,
                away=away,
                how_far=until(away, day, time.fromisoformat(row["due_at"]) if row["due_at"] else None, today, None),
                handler=row["handler"] or "nobody yet",
                provisional=bool(row["provisional"]),
            )
        )
    return found
