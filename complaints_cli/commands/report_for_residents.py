"""`report residents`: the year in plain words, as a page, a paragraph for the newsletter or a poster."""

from functools import partial
from typing import TYPE_CHECKING, Annotated

from complaints_cli.commands.looking_back import AsOf
from complaints_cli.commands.report_params import Allow, As, Explain, Output, Year, allowed
from complaints_cli.commands.reporting import Wanted, reported
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.errors import Misuse
from complaints_cli.result import Result
from complaints_cli.store.record import Record

if TYPE_CHECKING:
    from complaints_cli.domain.landlord import Landlord
    from complaints_cli.reports.measuring.span import Span
    from complaints_cli.reports.report import Report


def residents(
    call: Call,
    year: Year = None,
    newsletter: Annotated[
        bool, Option("--newsletter", help="A paragraph of at most 120 words for your newsletter.")
    ] = False,
    poster: Annotated[bool, Option("--poster", help="A few words in giant print for a noticeboard.")] = False,
    output: Output = None,
    format_: As = None,
    allow: Allow = None,
    explain: Explain = None,
    as_of: AsOf = None,
) -> Result:
    """Write what residents read of the year: how many, how fast, about what, and what changed.

    A page in large print. It is for everybody, so small numbers, and what would give them away, are never in it.
    """
    if newsletter and poster:
        raise Misuse("edition", "Ask for the paragraph or for the poster: --newsletter or --poster.")
    edition = "newsletter" if newsletter else "poster" if poster else "page"
    wanted = Wanted(
        year=year,
        output=output,
        form=format_,
        public=explain is None,
        explain=explain,
        as_of=as_of,
        allow=allowed(allow),
    )
    return reported(call, partial(_residents, edition), wanted)


def _residents(edition: str, year: "Span", landlord: "Landlord", record: Record) -> "Report":
    from complaints_cli.reports.residents import Edition
    from complaints_cli.reports.residents import residents as compose

    policy = record.policy_on(min(year.today, year.period.last))[1]
    return compose(year, landlord, policy, Edition(edition))
