"""`governance respond`, `statement`, `comment`, `concern`: what the governing body and others say (Code 8.2, 9.7)."""

from typing import Annotated

from complaints_cli.commands import about_days, kinds, params
from complaints_cli.commands.about_days import YEAR_OR_PART, period_of
from complaints_cli.commands.asking import gather
from complaints_cli.commands.governance_seen import found_in, next_number, recorded
from complaints_cli.commands.kinds import DAY, STORY, TEXT, Ask
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.events.governance import BodyResponded, ConcernPassedOn, StatementMade
from complaints_cli.domain.events.reporting import Commented
from complaints_cli.domain.governance import given_to_the_board
from complaints_cli.domain.governance_terms import Forum, PassedTo, Section, SpokenBy
from complaints_cli.handling import governance
from complaints_cli.result import Result

FORUM, PASSED_TO = kinds.choice(Forum), kinds.choice(PassedTo)
SECTION, SPOKEN_BY = kinds.choice(Section), kinds.choice(SpokenBy)
Words = Annotated[
    str | None, Option("--text", metavar="TEXT", help="The words, or @FILE."), Ask(STORY, "What does it say?")
]


def respond(
    call: Call,
    year: about_days.Year = None,
    text: Words = None,
    approved_on: Annotated[
        str | None,
        Option(metavar="DATE", help="The day on which it was approved."),
        Ask(DAY, "On which day was it approved?"),
    ] = None,
    body: Annotated[
        str | None,
        Option("--by", metavar="BODY", help="Who approved it: the board, or a name and role."),
        Ask(TEXT, "Who approved it?"),
    ] = None,
    minute: Annotated[
        str | None,
        Option(metavar="TEXT", help="The agenda item, paper or minute."),
        Ask(TEXT, "Under which agenda item or minute?"),
    ] = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record the governing body's response to a year's report, which is published beside it (Code 8.2).

    The last response to a year stands; earlier ones stay on record.
    """
    facts = gather(call, required=("year", "text", "approved_on", "body"))
    with recording(call) as work:
        found = found_in(work)
        days = period_of(facts, work.today, work.landlord.year_ends)
        event = BodyResponded(
            on=facts.day("approved_on"),
            number=next_number(work),
            first_on=days.first,
            last_on=days.last,
            approved_by=facts.text("body"),
            minute=facts.text("minute", ""),
            words=facts.text("text"),
        )
        governance.respond(found, event, work.today)
        unseen = [f"The report of {days.label} is not on record as presented to the board."]
        warnings = [] if given_to_the_board(found, days.first, days.last) else unseen
        return recorded(work, event.number, [event], warnings=warnings)


def statement(
    call: Call,
    year: about_days.Year = None,
    by_role: Annotated[
        str | None,
        Option(metavar="WORD", help=f"Whose it is: {SPOKEN_BY.expects}; mrc unless said."),
        Ask(SPOKEN_BY, "Whose is it?"),
    ] = None,
    text: Words = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record what the Member Responsible for Complaints, or another in their role, says in a year's report.

    The last statement in a role stands for a year; earlier ones stay on record.
    """
    facts = gather(call, required=("year", "text"))
    with recording(call) as work:
        days = period_of(facts, work.today, work.landlord.year_ends)
        event = StatementMade(
            on=facts.day("on", work.today),
            number=next_number(work),
            first_on=days.first,
            last_on=days.last,
            role=facts.choice("by_role", SpokenBy, SpokenBy.MRC),
            words=facts.text("text"),
        )
        governance.state(event, work.today)
        return recorded(work, event.number, [event])


def comment(
    call: Call,
    year: about_days.Year = None,
    quarter: about_days.Quarter = None,
    month: about_days.Month = None,
    section: Annotated[
        str | None,
        Option(metavar="WORD", help=f"Where it stands: {SECTION.expects}."),
        Ask(SECTION, "In which section does it stand?"),
    ] = None,
    text: Words = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record your own words for a section of a report: a month's, a quarter's or the year's.

    The last words for a section stand; earlier ones stay on record.
    """
    facts = gather(call, required=(YEAR_OR_PART, "section", "text"))
    with recording(call) as work:
        days = period_of(facts, work.today, work.landlord.year_ends)
        event = Commented(
            on=facts.day("on", work.today),
            number=next_number(work),
            first_on=days.first,
            last_on=days.last,
            section=facts.choice("section", Section),
            words=facts.text("text"),
        )
        governance.comment(event, work.today)
        return recorded(work, event.number, [event])


def concern(
    call: Call,
    body: Annotated[
        str | None,
        Option("--by", metavar="BODY", help=f"Whose concern it is: {FORUM.expects}."),
        Ask(FORUM, "Whose concern is it?"),
    ] = None,
    to: Annotated[
        str | None,
        Option(metavar="WHOM", help=f"Who was told: {PASSED_TO.expects}."),
        Ask(PASSED_TO, "Who was told?"),
    ] = None,
    text: Words = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record that a body told the board, or the board's champion of residents, of a concern."""
    facts = gather(call, required=("body", "to", "text"))
    with recording(call) as work:
        event = ConcernPassedOn(
            on=facts.day("on", work.today),
            number=next_number(work),
            raised_by=facts.choice("body", Forum),
            passed_to=facts.choice("to", PassedTo),
            words=facts.text("text"),
        )
        governance.pass_on(event, work.today)
        return recorded(work, event.number, [event])
