"""`--explain`: the complaints behind a figure, those that count for it and those that do not, each with the reason.

The definition is printed once: the parts of a measure, by stage and kind of home, differ in nothing else.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from complaints_cli.errors import NotFound
from complaints_cli.result import Block, Facts, Heading, Result, Table, Text

if TYPE_CHECKING:
    from complaints_cli.reports.measuring.measured import Measured
    from complaints_cli.reports.measuring.tallied import Counted
    from complaints_cli.reports.report import Report


def explained(report: "Report", typed: str) -> Result:
    """Every measure of the report with that id, of its days and of others that it prints: CH01 has one for each stage.

    Raises NotFound "measure" when the report has none.
    """
    name = typed.strip().lower()
    figures = [*((report.period, each) for each in report.measures), *report.others]
    found = [(period.label, each) for period, each in figures if each.measure.id.lower() == name]
    if not found:
        known = ", ".join(dict.fromkeys(each.measure.id for _, each in figures))
        raise NotFound("measure", f"This report has no figure {typed!r}. It has: {known}.")
    data = {
        "report": report.name,
        "period": report.period_data,
        "explained": [{**_data(each), "of": label} for label, each in found],
    }
    return Result(data=data, screen=_screen(found))


def halves(measured: "Measured") -> dict[str, list["Counted"]]:
    """What counts for the figure, what only makes up its base, and what is set apart from both."""
    rows = measured.rows
    return {
        "counted": [row for row in rows if measured.counts(row.word)],
        "not_counted": [
            row for row in rows if not measured.counts(row.word) and row.word not in measured.measure.apart
        ],
        "left_apart": [row for row in rows if row.word in measured.measure.apart],
    }


def _data(measured: "Measured") -> dict[str, Any]:
    from complaints_cli.reports.report import measure_data

    return {**measure_data(measured), **{half: _listed(rows) for half, rows in halves(measured).items()}}


def _listed(rows: Sequence["Counted"]) -> list[dict[str, Any]]:
    return [{"ref": row.ref, "word": row.word, "amount": row.amount} for row in rows]


TITLES = {"counted": "Counted", "not_counted": "In the base, not counted", "left_apart": "Set apart"}
NOTHING = "Nothing of the kind is on record for these days."


def _screen(parts: Sequence[tuple[str, "Measured"]]) -> list[Block]:
    """The parts of a measure, each with the label of its period."""
    label, first = parts[0]
    measure, labels = first.measure, dict.fromkeys(label for label, _ in parts)
    counted = Facts(
        [
            ("Counts", measure.means),
            ("In the period by", measure.base.in_year_by),
            ("Left out", measure.base.leaves_out or None),
            ("Rules", measure.rules),
        ]
    )
    if len(parts) == 1:
        heading = f"{measure.title}, {label}: {first.sentence}"
        return [Heading(heading), counted, _behind(first) or Text(NOTHING)]
    blocks: list[Block] = [Heading(f"{measure.id}, {', '.join(labels)}"), counted]
    for label, each in parts:
        of = f", {label}" if len(labels) > 1 else ""
        table, figure = _behind(each), f"{each.measure.title}{of}: {each.sentence}"
        blocks += [Heading(figure), table] if table else [Text(f"{figure}. {NOTHING}")]
    return blocks


def _behind(measured: "Measured") -> Table | None:
    """What is behind a figure, where anything is."""
    rows = [
        [TITLES[half], row.ref, row.word, "" if row.amount is None else str(row.amount)]
        for half, listed in halves(measured).items()
        for row in listed
    ]
    return Table(["", "Complaint", "What became of it", _amount(measured)], rows) if rows else None


def _amount(measured: "Measured") -> str:
    from complaints_cli.reports.measuring.measure import Unit

    return {Unit.DAYS: "Working days", Unit.MONEY: "Pence"}.get(measured.measure.unit, "")
