"""The figures of a report as a sheet of rows; nothing that people typed can become a formula in it."""

import csv
from io import StringIO
from typing import TYPE_CHECKING

from complaints_cli.domain.formula import guarded
from complaints_cli.reports.disclosure import NOT_SHOWN
from complaints_cli.reports.report import measure_data

if TYPE_CHECKING:
    from complaints_cli.reports.measuring.measured import Measured
    from complaints_cli.reports.report import Report

COLUMNS = (
    *("measure", "title", "part", "stock", "word", "value", "says", "unit", "numerator", "denominator"),
    *("without_extension", "with_extension", "set_apart", "means", "in_year_by", "leaves_out", "rules", "from", "to"),
)
MARK = "\ufeff"
"""Tells a spreadsheet program that the file is UTF-8."""


def to_csv(report: "Report") -> bytes:
    """The report's own rows; else a row for each measure, and one for each word of a measure that has words."""
    page = StringIO()
    if report.sheet is not None:
        rows = csv.writer(page, lineterminator="\r\n")
        rows.writerow(report.sheet.columns)
        rows.writerows([guarded(text) for text in row] for row in report.sheet.rows)
        return (MARK + page.getvalue()).encode()
    sheet = csv.DictWriter(page, COLUMNS, restval="", lineterminator="\r\n")
    sheet.writeheader()
    for measured in report.measures:
        common = {"from": report.period.first.isoformat(), "to": report.period.last.isoformat()}
        sheet.writerow(_safe({**common, **_whole(measured)}))
        for word, number in measured.shown_words.items():
            value = number if number.isdecimal() else NOT_SHOWN
            told = {"measure": measured.measure.id, "word": word, "value": value, "says": number}
            sheet.writerow(_safe({**common, **told}))
    return (MARK + page.getvalue()).encode()


def _whole(measured: "Measured") -> dict[str, object]:
    data = measure_data(measured)
    return {"measure": data["id"], **{name: data[name] for name in COLUMNS if name in data}}


def _safe(row: dict[str, object]) -> dict[str, str]:
    return {name: guarded("" if value is None else str(value)) for name, value in row.items()}
