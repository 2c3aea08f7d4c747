"""`report`: a year's report as Markdown or JSON, on stdout or in a new file."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from complaints_cli import places
from complaints_cli.commands.looking_back import AsOf, seen
from complaints_cli.domain.dates import long_day
from complaints_cli.errors import Misuse
from complaints_cli.result import Document, Facts, Result
from complaints_cli.store.reading import Record

if TYPE_CHECKING:
    from complaints_cli.domain.landlord import Landlord
    from complaints_cli.reports.report import Report
    from complaints_cli.reports.year import Year

Compose = Callable[["Year", "Landlord", Record], "Report"]


class Format(StrEnum):
    """What a report can be made as."""

    MD = "md"
    JSON = "json"


OTHER_FORMS = ("html", "htm", "docx", "pdf", "csv", "xlsx")
"""Endings that promise what a report cannot be made as: Markdown under such a name would open as rubbish."""

YearTyped = Annotated[
    str | None,
    typer.Option(
        "--year", metavar="YEAR", help="The reporting year, such as 2025/26; the last complete one unless said."
    ),
]
RunningYear = Annotated[
    str | None,
    typer.Option("--year", metavar="YEAR", help="The reporting year, such as 2025/26; the running one unless said."),
]
Output = Annotated[
    str | None, typer.Option("--output", metavar="FILE", help="Write a new file; nothing is ever overwritten.")
]
As = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="md|json",
        help="Markdown, or JSON for another program; by the file's ending, else Markdown.",
    ),
]


def annual(
    ctx: typer.Context, year: YearTyped = None, output: Output = None, format_: As = None, as_of: AsOf = None
) -> Result:
    """Write the annual complaints performance and service improvement report.

    It has the six parts that the Code asks for (8.1), in their order. What the record cannot know is marked
    "To be completed".
    """
    return reported(ctx, _annual, year, output, format_, as_of=as_of)


def tsm(
    ctx: typer.Context, year: YearTyped = None, output: Output = None, format_: As = None, as_of: AsOf = None
) -> Result:
    """Write the complaint measures of the Tenant Satisfaction Measures: CH01 and CH02.

    By stage and by kind of home, each with the counts that it comes from.
    """
    return reported(ctx, _tsm, year, output, format_, as_of=as_of)


def self_assessment(
    ctx: typer.Context, year: YearTyped = None, output: Output = None, format_: As = None, as_of: AsOf = None
) -> Result:
    """Write the self-assessment against the Code: 72 rows, your answers beside what the record shows.

    What contradicts the record, or has no answer yet, is listed before the rows. Answers: complaints assess answer.
    """
    return reported(ctx, _self_assessment, year, output, format_, as_of=as_of)


def year_of(record: Record, typed: str | None, today: date, *, running: bool = False) -> "Year":
    """The reporting year that was named, else the last one that is complete, or the one that is running.

    Raises Misuse "year" for what is no year, or for one that has not begun.
    """
    from complaints_cli.reports import period as periods
    from complaints_cli.reports.year import Year

    year_end = record.landlord(today).year_end
    usual = periods.running if running else periods.ending
    period = periods.named(typed, year_end) if typed else usual(today, year_end)
    if period.first > today:
        raise Misuse("year", f"The year {period.label} begins on {long_day(period.first)}.")
    return Year(record.rows, period, today)


def _annual(year: "Year", landlord: "Landlord", record: Record) -> "Report":
    from complaints_cli.reports.annual import annual as compose
    from complaints_cli.reports.answers import answers

    policy = record.policy_on(min(year.today, year.period.last))[1]
    return compose(year, landlord, policy, answers(record.rows))


def _tsm(year: "Year", landlord: "Landlord", _record: Record) -> "Report":
    from complaints_cli.reports.tsm import tsm as compose

    return compose(year, landlord)


def _self_assessment(year: "Year", landlord: "Landlord", record: Record) -> "Report":
    from complaints_cli.reports.answers import answers
    from complaints_cli.reports.self_assessment import self_assessment as compose

    return compose(year, landlord, answers(record.rows))


def reported(
    ctx: typer.Context,
    compose: Compose,
    typed: str | None,
    output: str | None,
    format_: str | None,
    *,
    running: bool = False,
    as_of: str | None = None,
) -> Result:
    """The report of the year that was named; else of the last complete one, or of the one that is running."""
    wanted = _format(format_) if format_ is not None else _by_name(output)
    with seen(ctx, as_of, beside=True) as view:
        year = year_of(view.record, typed, view.today, running=running)
        report = compose(year, view.record.landlord(view.today), view.record)
    data = {**report.data, "as_of": view.today}
    text = report.markdown if wanted is Format.MD else _json(data)
    if output is None:
        return Result(data=data, screen=[Document(text)])
    path = Path(output).absolute()
    places.write_new(path, text.encode())
    return Result(data={**data, "path": path}, screen=[Facts([("Report", report.name), ("Written", str(path))])])


def _format(typed: str) -> Format:
    try:
        return Format(typed.strip().lower())
    except ValueError:
        raise Misuse("format", f"{typed!r} is no format of a report. Type md or json.") from None


def _by_name(output: str | None) -> Format:
    """The form that a file's ending asks for. Raises Misuse "format" for one that reports do not have."""
    ending = Path(output or "").suffix.lower().lstrip(".")
    if ending in OTHER_FORMS:
        raise Misuse("format", f"A report is not made as {ending}. End the file's name in .md or .json.")
    return Format.JSON if ending == Format.JSON else Format.MD


def _json(data: Mapping[str, object]) -> str:
    import json

    return json.dumps(data, ensure_ascii=False, indent=2, default=str) + "\n"
