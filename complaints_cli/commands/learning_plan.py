"""`learning plan`: the service improvement plan as Markdown, or as JSON for another program."""

from typing import TYPE_CHECKING

from complaints_cli.commands.looking_back import AsOf
from complaints_cli.commands.period_asked import year_asked
from complaints_cli.commands.report_params import As, Output, RunningYear
from complaints_cli.commands.reporting import Wanted, reported
from complaints_cli.desk import Call
from complaints_cli.result import Result
from complaints_cli.store.record import Record

if TYPE_CHECKING:
    from complaints_cli.domain.landlord import Landlord
    from complaints_cli.reports.measuring.span import Span
    from complaints_cli.reports.report import Report


def plan(call: Call, year: RunningYear = None, output: Output = None, format_: As = None, as_of: AsOf = None) -> Result:
    """Write the service improvement plan of the running year: every change by owner and day, with its status.

    Then the themes: root causes, categories and stages, beside the same days of the year before. It names staff and
    no resident; read the changes through before it is shown to others.
    """
    return reported(
        call,
        _plan,
        Wanted(output=output, form=format_, as_of=as_of),
        lambda today, year_end: year_asked(year, today, year_end, running=True),
    )


def _plan(year: "Span", landlord: "Landlord", record: Record) -> "Report":
    from complaints_cli.reports.learning_plan import learning_plan
    from complaints_cli.store.lessons import general, lessons

    return learning_plan(year, landlord, [*lessons(record.rows), *general(record.rows)])
