"""`report`: each report by its name, for the period that was asked for."""

from functools import partial
from typing import TYPE_CHECKING

from complaints_cli.commands.assess_year import form_report, is_published
from complaints_cli.commands.looking_back import AsOf
from complaints_cli.commands.report_params import Allow, As, CopyFor, Explain, Output, Public, Year, allowed
from complaints_cli.commands.reporting import Wanted, reported
from complaints_cli.desk import Call
from complaints_cli.result import Result
from complaints_cli.store.record import Record

if TYPE_CHECKING:
    from complaints_cli.domain.landlord import Landlord
    from complaints_cli.reports.measuring.span import Span
    from complaints_cli.reports.report import Report


def annual(
    call: Call,
    year: Year = None,
    output: Output = None,
    format_: As = None,
    public: Public = False,
    allow: Allow = None,
    explain: Explain = None,
    as_of: AsOf = None,
) -> Result:
    """Write the annual complaints performance and service improvement report.

    Its first section says where each of the six things stands that the Code asks for (8.1). What you and your governing
    body say of the year comes from complaints governance; what nobody has said yet is marked "To be completed".
    """
    wanted = Wanted(
        year=year, output=output, form=format_, public=public, explain=explain, as_of=as_of, allow=allowed(allow)
    )
    return reported(call, _annual, wanted)


def tsm(
    call: Call,
    year: Year = None,
    output: Output = None,
    format_: As = None,
    public: Public = False,
    allow: Allow = None,
    explain: Explain = None,
    as_of: AsOf = None,
) -> Result:
    """Write the complaint measures of the Tenant Satisfaction Measures: CH01, CH02 and TP09.

    By stage and by kind of home, each with the counts that it comes from, beside the year before and by quarter. TP09
    comes from the survey: complaints survey set.
    """
    wanted = Wanted(
        year=year, output=output, form=format_, public=public, explain=explain, as_of=as_of, allow=allowed(allow)
    )
    return reported(call, _tsm, wanted)


def self_assessment(
    call: Call,
    year: Year = None,
    output: Output = None,
    format_: As = None,
    public: Public = False,
    allow: Allow = None,
    explain: Explain = None,
    copy: CopyFor = None,
    as_of: AsOf = None,
) -> Result:
    """Write the self-assessment against the Code: 72 rows, your answers beside what the record shows.

    The assurance copy is for you and your governing body: it lists first what contradicts the record, or has no
    answer yet, with the complaints. The published copy names no complaint and nobody. Answers: complaints assess edit.
    """
    published = is_published(copy, public=public)
    may_stand = allowed(allow)
    wanted = Wanted(
        year=year, output=output, form=format_, public=published, explain=explain, as_of=as_of, allow=may_stand
    )
    return reported(call, partial(form_report, may_stand), wanted)


def _annual(year: "Span", landlord: "Landlord", record: Record) -> "Report":
    from complaints_cli.reports.annual import annual as compose
    from complaints_cli.reports.assessment.answers import answers

    policy = record.policy_on(min(year.today, year.period.last))[1]
    return compose(year, landlord, policy, answers(record.rows, year.period.last))


def _tsm(year: "Span", landlord: "Landlord", _record: Record) -> "Report":
    from complaints_cli.reports.tsm import tsm as compose

    return compose(year, landlord)
