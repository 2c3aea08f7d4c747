"""`governance publication` and `published`: what the Ombudsman published of you, and where you published (8.1, 8.2)."""

from datetime import date
from typing import Annotated

from complaints_cli.commands import about_days, kinds, params
from complaints_cli.commands.about_days import period_of
from complaints_cli.commands.asking import Needed, gather
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.governance_seen import found_in, next_number, recorded
from complaints_cli.commands.kinds import STORY, TEXT, Ask
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.reporting import NoneFound, OmbudsmanPublished, ReportPublished
from complaints_cli.domain.governance_terms import NoneOf, PublicationKind, Published
from complaints_cli.errors import Misuse
from complaints_cli.handling import governance
from complaints_cli.handling.own_record import dated
from complaints_cli.reports.measuring.period import Period
from complaints_cli.result import Result

KIND, NONE, WHAT = kinds.choice(PublicationKind), kinds.choice(NoneOf), kinds.choice(Published)


def publication(
    call: Call,
    year: about_days.Year = None,
    kind: Annotated[
        str | None, Option(metavar="WORD", help=f"What it is: {KIND.expects}."), Ask(KIND, "What is it?")
    ] = None,
    title: Annotated[str | None, Option(metavar="TEXT", help="Its title."), Ask(TEXT, "What is its title?")] = None,
    about: Annotated[
        str | None,
        Option(metavar="TEXT", help="What it says that concerns you."),
        Ask(STORY, "What does it say that concerns you?"),
    ] = None,
    url: Annotated[
        str | None, Option(metavar="ADDRESS", help="Where it is to be read."), Ask(TEXT, "Where is it?")
    ] = None,
    none: Annotated[
        str | None,
        Option(metavar="WORD", help=f"In place of a kind: you looked, and there was none: {NONE.expects}."),
        Ask(NONE, "What did you look for, that was not there?"),
    ] = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record what the Ombudsman published that concerns you, for the report of a year (Code 8.1 e and f).

    Its report on you, or a finding, spotlight or guidance that you look at. Where you looked and there was none, say so
    with --none: the report then tells that none was received.
    """
    facts = gather(call, required=("year", ("kind", "none")), then=_title)
    with recording(call) as work:
        found = found_in(work)
        days, number = period_of(facts, work.today, work.landlord.year_ends), next_number(work)
        if "none" in facts:
            none_found = NoneFound(
                on=facts.day("on", work.today),
                number=number,
                none_of=facts.choice("none", NoneOf),
                first_on=days.first,
                last_on=days.last,
            )
            return recorded(work, number, [governance.find_none(found, none_found, work.today)])
        event = dated(_came(facts, number, days, facts.day("on", work.today)), work.today)
        return recorded(work, number, [event])


def published(
    call: Call,
    what: Annotated[
        str,
        Argument(metavar="WHAT", help=f"What was published: {WHAT.expects}."),
        Ask(WHAT, "What was published?"),
    ],
    year: about_days.Year = None,
    where: Annotated[
        str | None,
        Option(metavar="PLACE", help="Its address on the website, or another place."),
        Ask(TEXT, "Where was it published?"),
    ] = None,
    on: params.On = None,
) -> Result:
    """Record that a year's report, the response to it or the self-assessment was published, and where (Code 8.2)."""
    facts = gather(call, required=("what", "year", "where"))
    with recording(call) as work:
        found = found_in(work)
        days = period_of(facts, work.today, work.landlord.year_ends)
        event = ReportPublished(
            on=facts.day("on", work.today),
            number=next_number(work),
            what=facts.choice("what", Published),
            first_on=days.first,
            last_on=days.last,
            place=facts.text("where"),
        )
        return recorded(work, event.number, [governance.publish(found, event, work.today)])


def _title(facts: Facts) -> Needed:
    if "none" not in facts:
        return ("title",)
    if "kind" in facts:
        raise Misuse("kind-and-none", "It was published, or there was none: give --kind or --none, not both.")
    return ()


def _came(facts: Facts, number: int, days: Period, on: date) -> Event:
    return OmbudsmanPublished(
        on=on,
        number=number,
        publication=facts.choice("kind", PublicationKind),
        first_on=days.first,
        last_on=days.last,
        title=facts.text("title"),
        about=facts.text("about", ""),
        url=facts.text("url", ""),
    )
