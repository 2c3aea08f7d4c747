"""`--explain`: the complaints behind a figure, those that count for it and those that do not, each with the reason."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from complaints_cli.errors import NotFound
from complaints_cli.result import Block, Facts, Heading, Result, Table, Text

if TYPE_CHECKING:
    from complaints_cli.reports.measuring.measured import Measured
    from complaints_cli.reports.measuring.tallied import Counted
    from complaints_cli.reports.report import Report


def explained(report: "Report", typed: str) -> Result:
    """Every measure of the report with that id: CH01 has one for each stage and kind of home.

    Raises NotFound "measure" when the report has none.
    """
    name = typed.strip().lower()
    found = [each for each in report.measures if each.measure.id.lower() == name]
    if not found:
        known = ", ".join(dict.fromkeys(each.measure.id for each in report.measures))
        raise NotFound("measure", f"This report has no figure {typed!r}. It has: {known}.")
    data = {
        "report": report.name,
        "period": report.period_data,
        "explained": [_data(each) for each in found],
    }
    return Result(data=data, screen=[block for each in found for block in _screen(each, report.period.label)])


def _data(measured: "Measured") -> dict[str, Any]:
    from complaints_cli.reports.report import measure_data

    return {**measure_data(measured), **{half: _listed(rows) for half, rows in _halves(measured).items()}}


def _halves(measured: "Measured") -> dict[str, list["Counted"]]:
    """What counts for the figure, what only makes up its base, and what is set apart from both."""
    rows = measured.rows
    return {
        "counted": [row for row in rows if measured.counts(row.word)],
        "not_counted": [
            row for row in rows if not measured.counts(row.word) and row.word not in measured.measure.apart
        ],
        "left_apart": [row for row in rows if row.word in measured.measure.apart],
    }


def _listed(rows: Sequence["Counted"]) -> list[dict[str, Any]]:
    return [{"ref": row.ref, "word": row.word, "amount": row.amount} for row in rows]


TITLES = {"counted": "Counted", "not_counted": "In the base, not counted", "left_apart": "Set apart"}


def _screen(measured: "Measured", label: str) -> list[Block]:
    measure = measured.measure
    rows = [
        [TITLES[half], row.ref, row.word, "" if row.amount is None else str(row.amount)]
        for half, listed in _halves(measured).items()
        for row in listed
    ]
    nothing = [] if rows else [Text("There is nothing behind it: nothing of the kind is on record for these days.")]
    return [
        Heading(f"{measure.title}, {label}: {measured.sentence}"),
        Facts(
            [
                ("Counts", measure.means),
                ("In the period by", measure.base.in_year_by),
                ("Left out", measure.base.leaves_out or None),
                ("Rules", measure.rules),
            ]
        ),
        Table(["", "Complaint", "What became of it", _amount(measured)], rows),
        *nothing,
    ]


def _amount(measured: "Measured") -> str:
    from complaints_cli.reports.measuring.measure import Unit

    return {Unit.DAYS: "Working days", Unit.MONEY: "Pence"}.get(measured.measure.unit, "")
