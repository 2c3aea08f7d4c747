"""`report monthly`, `quarterly`, `board`: the papers for managers, for the executive, and for the board."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

from complaints_cli.commands import kinds
from complaints_cli.commands.due_seen import Item, seen_from
from complaints_cli.commands.due_words import step
from complaints_cli.commands.kinds import Offered
from complaints_cli.commands.looking_back import AsOf, hour_of
from complaints_cli.commands.period_asked import month_asked, quarter_asked
from complaints_cli.commands.report_params import As, Explain, Month, Output, Quarter, QuartersYear
from complaints_cli.commands.reporting import Wanted, reported
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import parse_day
from complaints_cli.domain.governance_terms import MAY_HAVE_REFERENCES, Forum, Purpose
from complaints_cli.domain.reporting_years import YearEnds
from complaints_cli.errors import Misuse
from complaints_cli.result import Result
from complaints_cli.store.all_due import all_due
from complaints_cli.store.record import Record

if TYPE_CHECKING:
    from complaints_cli.domain.landlord import Landlord
    from complaints_cli.domain.policy import Targets
    from complaints_cli.reports.measuring.period import Period
    from complaints_cli.reports.measuring.span import Span
    from complaints_cli.reports.packs.cover import Cover
    from complaints_cli.reports.packs.waiting import Waiting
    from complaints_cli.reports.report import Report

FORUM, PURPOSE = kinds.choice(Forum), kinds.choice(Purpose)
To = Annotated[
    str,
    Option("--to", metavar="BODY", help=f"To whom the paper goes: {', '.join(MAY_HAVE_REFERENCES)}."),
    Offered(tuple(MAY_HAVE_REFERENCES)),
]
For = Annotated[
    str,
    Option("--purpose", metavar="WORD", help=f"What they are to do: {PURPOSE.expects}."),
    Offered(PURPOSE.words),
]
Meeting = Annotated[str, Option("--meeting", metavar="DATE", help="The day of the meeting.")]
AgendaItem = Annotated[str, Option("--item", metavar="TEXT", help="The number on the agenda.")]
PaperRef = Annotated[str, Option("--paper-ref", metavar="TEXT", help="The paper's own reference.")]
Author = Annotated[str, Option("--author", metavar="ROLE", help="Who wrote it, by their role.")]
Sponsor = Annotated[str, Option("--sponsor", metavar="ROLE", help="Who brings it to the meeting, by their role.")]
Recommendation = Annotated[
    str, Option("--recommendation", metavar="TEXT", help="What is recommended; by the purpose unless said.")
]
Plan = Annotated[str, Option("--plan", metavar="TEXT", help="The aim of the corporate plan that it serves.")]


def monthly(
    call: Call,
    month: Month = None,
    output: Output = None,
    format_: As = None,
    explain: Explain = None,
    as_of: AsOf = None,
) -> Result:
    """Write the monthly report for managers: what is open and how far off, the month's figures, what to improve.

    What is open is as of today, whichever month it is. It has references and names no resident.
    """

    def composed(of_month: "Span", landlord: "Landlord", record: Record) -> "Report":
        from complaints_cli.reports.packs.monthly import monthly as compose

        today, calendar = of_month.today, record.calendar_in_force()
        items = seen_from(today, hour_of(as_of), today, all_due(record, today), calendar)
        return compose(of_month, landlord, [_waiting(item) for item in items], record.head())

    return reported(
        call,
        composed,
        Wanted(output=output, form=format_, explain=explain, as_of=as_of),
        lambda today, year_end: month_asked(month, today, year_end),
    )


def quarterly(
    call: Call,
    quarter: Quarter = None,
    year: QuartersYear = None,
    output: Output = None,
    format_: As = None,
    explain: Explain = None,
    as_of: AsOf = None,
) -> Result:
    """Write the executive's report of a quarter, beside the quarter before and the same quarter of the year before.

    With the policy's targets and triggers, every finding and order of the Ombudsman, and figures from elsewhere. It
    has references and names no resident.
    """
    return reported(
        call,
        _quarterly,
        Wanted(output=output, form=format_, explain=explain, as_of=as_of),
        lambda today, year_end: quarter_asked(quarter, year, today, year_end),
    )


def board(
    call: Call,
    quarter: Quarter = None,
    year: QuartersYear = None,
    to: To = "board",
    purpose: For = "note",
    meeting: Meeting = "",
    item: AgendaItem = "",
    paper_ref: PaperRef = "",
    author: Author = "",
    sponsor: Sponsor = "",
    recommendation: Recommendation = "",
    plan: Plan = "",
    output: Output = None,
    format_: As = None,
    explain: Explain = None,
    as_of: AsOf = None,
) -> Result:
    """Write the board's paper of a quarter: its cover, then the minimum of Code 9.7 in its order.

    For the governing body and the Member Responsible for Complaints. Your words for its sections come from complaints
    governance comment; where there are none, the paper asks for them. The head of the record stands at its end.
    """

    def asked(today: date) -> "Cover":
        from complaints_cli.reports.packs.cover import Cover

        return Cover(
            to=_body(str(FORUM.read(to, today))),
            purpose=Purpose(str(PURPOSE.read(purpose, today))),
            meeting=parse_day(meeting, today) if meeting else None,
            item=item.strip(),
            paper_ref=paper_ref.strip(),
            author=author.strip(),
            sponsor=sponsor.strip(),
            recommendation=recommendation.strip(),
            plan=plan.strip(),
        )

    def composed(now: "Span", landlord: "Landlord", record: Record) -> "Report":
        from complaints_cli.reports.assessment.form import form_of
        from complaints_cli.reports.measuring.period import Length, last_over
        from complaints_cli.reports.packs.board import board as compose

        year = last_over(now.today, landlord.year_ends, Length.YEAR)
        form = form_of(now.of(year), landlord, record.policy_on(min(now.today, year.last)))
        return compose(now, landlord, _targets(now, record), form, asked(now.today), record.head())

    def period(today: date, year_end: YearEnds) -> "Period":
        return quarter_asked(quarter, year, today, year_end)

    return reported(call, composed, Wanted(output=output, form=format_, explain=explain, as_of=as_of), period)


def _quarterly(now: "Span", landlord: "Landlord", record: Record) -> "Report":
    from complaints_cli.reports.packs.quarterly import quarterly as compose

    return compose(now, landlord, _targets(now, record), record.head())


def _body(typed: str) -> Forum:
    """Who the paper is for. Raises Misuse "to" for those who may not have the references of complaints."""
    if (body := Forum(typed)) not in MAY_HAVE_REFERENCES:
        beyond = "A paper with the references of complaints goes to the board, its member responsible, a committee or"
        raise Misuse("to", f"{beyond} the executive. For residents there is: complaints report residents.")
    return body


def _targets(now: "Span", record: Record) -> "Targets":
    """What the policy that held at the end of those days aims at."""
    return record.policy_on(min(now.today, now.period.last))[1].targets


def _waiting(item: Item) -> "Waiting":
    """Something that is due, in the words of `due`."""
    from complaints_cli.reports.packs.waiting import Waiting

    row = item.row
    return Waiting(
        ref=row["ref"],
        what=row["what"],
        step=step(row["what"], row["stage"], row["item"]),
        due_on=item.due_on,
        away=item.working_days,
        how_far=item.away,
        handler=row["handler_name"] or "nobody yet",
        provisional=bool(row["provisional"]),
    )
