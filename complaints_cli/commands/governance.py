"""`governance present` and `decided`: a report as it was given to a body, and what the body made of it (9.6, 9.7)."""

from hashlib import sha256
from pathlib import Path
from typing import Annotated

from complaints_cli.commands import about_days, kinds, params
from complaints_cli.commands.about_days import YEAR_OR_PART, called, period_of
from complaints_cli.commands.asking import Needed, gather
from complaints_cli.commands.attach import media_of, read_file
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.governance_seen import Number, found_in, next_number, recorded
from complaints_cli.commands.kinds import STORY, TEXT, Ask
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.events.governance import PaperDecided, PaperPresented
from complaints_cli.domain.governance import Presentation, every
from complaints_cli.domain.governance_terms import Forum, Paper, Taken
from complaints_cli.domain.reporting_years import YearEnds
from complaints_cli.handling import governance
from complaints_cli.result import Block, Result, Text
from complaints_cli.result import Facts as Pairs

REPORT, FORUM, TAKEN = kinds.choice(Paper), kinds.choice(Forum), kinds.choice(Taken)
PART = {Paper.QUARTERLY: "quarter", Paper.MONTHLY: "month"}
"""The part of a year that a report is always about."""

Decision = Annotated[
    str | None,
    Option("--decision", metavar="WORD", help=f"What was decided: {TAKEN.expects}."),
    Ask(TAKEN, "What was decided?"),
]
Minutes = Annotated[
    str | None,
    Option("--minutes", metavar="TEXT", help="What the minutes say, or their number."),
    Ask(STORY, "What do the minutes say?"),
]


def present(
    call: Call,
    file: Annotated[Path, Argument(metavar="FILE", help="The report as it was given to them, 25 MB at most.")],
    report: Annotated[
        str | None,
        Option(metavar="WORD", help=f"Which report it is: {REPORT.expects}."),
        Ask(REPORT, "Which report is it?"),
    ] = None,
    year: about_days.Year = None,
    quarter: about_days.Quarter = None,
    month: about_days.Month = None,
    to: Annotated[
        str | None,
        Option(metavar="BODY", help=f"To whom: {FORUM.expects}."),
        Ask(FORUM, "To whom was it presented?"),
    ] = None,
    on: params.On = None,
    paper_ref: Annotated[
        str | None,
        Option(metavar="TEXT", help="The agenda item, or the paper's number."),
        Ask(TEXT, "Under which agenda item, or as which paper?"),
    ] = None,
    decision: Decision = None,
    minutes: Minutes = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record that a report was presented, and keep it byte for byte as it was given out.

    Later changes to the file do not reach the copy; complaints governance save writes it out again. What was decided
    can be said with it, or later: complaints governance decided.
    """
    facts = gather(call, required=("report", "to", YEAR_OR_PART), then=_part)
    with recording(call) as work:
        found = found_in(work)
        content = read_file(file)
        days = period_of(facts, work.today, work.landlord.year_ends)
        event = PaperPresented(
            on=facts.day("on", work.today),
            number=next_number(work),
            report=facts.choice("report", Paper),
            first_on=days.first,
            last_on=days.last,
            given_to=facts.choice("to", Forum),
            media=media_of(file),
            size=len(content),
            paper_ref=facts.text("paper_ref", ""),
            name=file.name,
            sha256=sha256(content).hexdigest(),
            content=content,
        )
        events = [governance.present(event, work.today), *_decided(facts, event)]
        again = [
            f"The same file was presented to {each.given_to.words} on {short_day(each.presented_on)}: {each.number}."
            for each in every(Presentation, found)
            if (each.sha256, each.given_to) == (event.sha256, event.given_to)
        ]
        return recorded(work, event.number, events, more=_kept(event, work.landlord.year_ends), warnings=again)


def decided(
    call: Call,
    number: Number,
    decision: Decision = None,
    minutes: Minutes = None,
    used: Annotated[
        str | None,
        Option(metavar="TEXT", help="How they used it: what they asked, changed or watch."),
        Ask(STORY, "How did they use it?"),
    ] = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record what was decided on a paper, what the minutes say, and how what complaints tell was used.

    What is said again takes the place of what was said before; the rest of it stands.
    """
    facts = gather(call, required=(("decision", "minutes", "used"),))
    with recording(call) as work:
        event = PaperDecided(
            on=facts.day("on", work.today),
            number=number,
            decision=facts.choice("decision", Taken, None),
            minutes=facts.text("minutes", ""),
            used=facts.text("used", ""),
        )
        more = Pairs([("Decided", event.decision), ("Minutes", event.minutes or None), ("Used", event.used or None)])
        return recorded(work, number, [governance.decide(found_in(work), event, work.today)], more=[more])


def _part(facts: Facts) -> Needed:
    part = PART.get(facts.choice("report", Paper))
    return (part,) if part else ()


def _decided(facts: Facts, event: PaperPresented) -> list[PaperDecided]:
    decision, minutes = facts.choice("decision", Taken, None), facts.text("minutes", "")
    if decision is None and not minutes:
        return []
    return [PaperDecided(on=event.on, number=event.number, decision=decision, minutes=minutes)]


def _kept(event: PaperPresented, ends: YearEnds) -> list[Block]:
    pairs = [("File", event.name), ("Size", f"{event.size:,} bytes"), ("SHA-256", event.sha256)]
    if (event.report, event.given_to) != (Paper.ANNUAL, Forum.BOARD):
        return [Pairs(pairs)]
    year = called((event.first_on, event.last_on), ends)
    return [Pairs(pairs), Text(f"When they have responded to it: complaints governance respond --year {year}")]
