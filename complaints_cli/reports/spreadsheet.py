"""The figures of a report as a sheet of rows: its own, or one for each measure and each word that it counts."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from complaints_cli.pages.csv_rows import csv_bytes
from complaints_cli.reports.disclosure import NOT_SHOWN
from complaints_cli.reports.report import measure_data

if TYPE_CHECKING:
    from complaints_cli.reports.measuring.measured import Measured
    from complaints_cli.reports.report import Report

COLUMNS = (
    *("measure", "title", "part", "stock", "word", "value", "says", "unit", "numerator", "denominator"),
    *("without_extension", "with_extension", "set_apart", "means", "in_year_by", "leaves_out", "rules", "from", "to"),
)


def to_csv(report: "Report") -> bytes:
    """The report's own rows; else a row for each measure, and one for each word of a measure that has words."""
    if report.sheet is not None:
        return csv_bytes(report.sheet.columns, report.sheet.rows)
    return csv_bytes(COLUMNS, ([_said(row.get(name)) for name in COLUMNS] for row in _rows(report)))


def _rows(report: "Report") -> Iterator[dict[str, object]]:
    common = {"from": report.period.first.isoformat(), "to": report.period.last.isoformat()}
    for measured in report.measures:
        yield {**common, **_whole(measured)}
        for word, number in measured.shown_words.items():
            value = number if number.isdecimal() else NOT_SHOWN
            yield {**common, "measure": measured.measure.id, "word": word, "value": value, "says": number}


def _whole(measured: "Measured") -> dict[str, object]:
    data = measure_data(measured)
    return {"measure": data["id"], **{name: data[name] for name in COLUMNS if name in data}}


def _said(value: object) -> str:
    return "" if value is None else str(value)
