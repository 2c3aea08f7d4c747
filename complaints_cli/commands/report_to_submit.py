"""`report submission`: what the Ombudsman is sent for a year, by when, and what of it is still missing (8.1, 8.2)."""

from typing import TYPE_CHECKING

from complaints_cli.commands.looking_back import AsOf
from complaints_cli.commands.report_params import As, Output, Year
from complaints_cli.commands.reporting import Wanted, reported
from complaints_cli.desk import Call
from complaints_cli.result import Result
from complaints_cli.store.record import Record

if TYPE_CHECKING:
    from complaints_cli.domain.landlord import Landlord
    from complaints_cli.reports.measuring.span import Span
    from complaints_cli.reports.report import Report


def submission(call: Call, year: Year = None, output: Output = None, format_: As = None, as_of: AsOf = None) -> Result:
    """List what the Ombudsman is sent for a year: what is on record of it, what is missing, and the last day.

    It is six months after the end of the year, or 30 September with more than 1,000 homes. When it was sent:
    complaints assess submitted.
    """
    return reported(call, _submission, Wanted(year=year, output=output, form=format_, as_of=as_of))


def _submission(year: "Span", landlord: "Landlord", record: Record) -> "Report":
    from complaints_cli.reports.assessment.answers import answers
    from complaints_cli.reports.submission import submission as compose

    return compose(year, landlord, answers(record.rows, year.period.last))
