"""A report as it is handed over: on the screen, in a file of any form, or the complaints behind one of its figures."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from complaints_cli.commands.explained import explained
from complaints_cli.commands.looking_back import seen
from complaints_cli.commands.page_files import asked_for
from complaints_cli.commands.period_asked import year_asked
from complaints_cli.commands.setting_out import sheet_for
from complaints_cli.commands.written import written
from complaints_cli.dataclass import dataclass
from complaints_cli.desk import Call, Desk
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.media import CSV, DOCX, HTML, JSON, PDF, REPORT_MEDIA
from complaints_cli.domain.print_size import Size
from complaints_cli.domain.reporting_years import YearEnds
from complaints_cli.errors import Misuse, Refused
from complaints_cli.result import Facts, Result
from complaints_cli.store.record import Record

if TYPE_CHECKING:
    from complaints_cli.pages import Picture
    from complaints_cli.reports.measuring.period import Period
    from complaints_cli.reports.measuring.span import Span
    from complaints_cli.reports.report import Report

Compose = Callable[["Span", Landlord, Record], "Report"]
"""Writes a report of a period, from the register seen as that period."""
PeriodOf = Callable[[date, YearEnds], "Period"]
"""The period that was asked for, by the day that it is and the day on which reporting years end."""


_PAGES = (HTML, DOCX, PDF)


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What was asked of a report, as it was typed."""

    year: str | None = None
    output: Path | None = None
    form: str | None = None
    public: bool = False
    explain: str | None = None
    as_of: str | None = None
    allow: Sequence[str] = ()
    """Names that may stand in a public one, because they mean nobody there."""


def reported(call: Call, compose: Compose, wanted: Wanted, period_of: PeriodOf | None = None) -> Result:
    """The report of a period: the year that was named, or the last complete one, unless `period_of` says another.

    Raises Misuse for a period or a form that is none; Refused "small-number" where a public one would tell one all the
    same, as a template of the landlord's own can, "names-somebody" where somebody on record could be told from it;
    Unavailable when the file exists already.
    """
    at = call.desk
    media = asked_for((wanted.form or "").strip().lower(), wanted.output, None, REPORT_MEDIA)
    if wanted.explain is not None and (wanted.public or wanted.form or wanted.output):
        raise Misuse("explain", "--explain lists complaints on the screen: leave out --public, --format and --output.")
    if wanted.allow and not wanted.public:
        raise Misuse("allow", "--allow is for what everybody reads: nothing is looked for in any other report.")
    with seen(call, wanted.as_of, beside=True) as view:
        landlord = view.record.landlord(view.today)
        find = period_of or (lambda today, year_end: year_asked(wanted.year, today, year_end))
        span = span_of(view.record, find(view.today, landlord.year_ends), view.today, public=wanted.public)
        report = compose(span, landlord, view.record)
        if wanted.public:
            _look_over(report, span, wanted.allow)
            for each in wanted.allow:
                at.say(f"Allowed to stand in it: {each}.")
        if wanted.explain is not None:
            return explained(report, wanted.explain)
    page = written(_made(at, report, media, landlord), media, wanted.output)
    where = [("Report", report.title), ("Written", str(page.path))]
    return Result(data={**report.data, "as_of": view.today, **page.data}, screen=page.screen(Facts(where)))


def span_of(record: Record, period: "Period", today: date, *, public: bool = False) -> "Span":
    """The register, seen as a period; `public` without small numbers."""
    from complaints_cli.reports.measuring.span import Span

    return Span(record.rows, period, today, public=public)


def _look_over(report: "Report", span: "Span", allowed: Sequence[str]) -> None:
    from complaints_cli.pages.html import body
    from complaints_cli.reports.disclosure.looking_over import look_over
    from complaints_cli.reports.disclosure.people_seen import in_the_way, seen_on

    look_over(report.markdown)
    problems = [*in_the_way(seen_on({"": body(report.markdown)}, span.lookout, allowed))]
    if problems:
        raise Refused(problems)


def _made(at: Desk, report: "Report", media: str, landlord: Landlord) -> bytes:
    if media == CSV:
        from complaints_cli.reports.spreadsheet import to_csv

        return to_csv(report)
    if media == JSON:
        import json

        return f"{json.dumps(report.data, ensure_ascii=False, indent=2, default=str)}\n".encode()
    from complaints_cli.pages import made

    pages = media in _PAGES and report.size is not Size.NORMAL
    sheet = sheet_for(at, report.size if pages else None, media, report.title, landlord, Size.NORMAL)
    if report.landscape:  # the landlord's own paper stands upright
        sheet = replace(sheet, landscape=True, letterhead=None)
    return made(report.markdown, media, replace(sheet, pictures=_pictures(at, report, media)))


def _pictures(at: Desk, report: "Report", media: str) -> Mapping[str, "Picture"]:
    """What its charts look like; none where the form has no pictures, or nothing is installed to draw them with."""
    if not report.charts or media not in _PAGES:
        return {}
    from complaints_cli.reports.charts.drawing import can_draw, pictures

    if can_draw():
        return pictures(report.charts)
    at.say('Its charts are bars of text. To have them drawn: pip install "complaints-cli[charts]"')
    return {}
