"""What the association's board, committee and member responsible are given and say, and figures from elsewhere."""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256

from complaints_cli.domain.compared_terms import Compared, Stock
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.compared import BenchmarkSet, SurveyCounted
from complaints_cli.domain.events.governance import (
    BodyResponded,
    ConcernPassedOn,
    PaperDecided,
    PaperPresented,
    StatementMade,
)
from complaints_cli.domain.events.reporting import Commented, NoneFound, OmbudsmanPublished, ReportPublished
from complaints_cli.domain.governance import Entry
from complaints_cli.domain.governance_terms import (
    Forum,
    NoneOf,
    Paper,
    PassedTo,
    PublicationKind,
    Published,
    Section,
    SpokenBy,
    Taken,
)
from complaints_cli.domain.media import MARKDOWN
from complaints_cli.exchange.invented.association import HELEN, RUTH
from complaints_cli.handling import governance
from complaints_cli.handling.own_record import dated

Days = tuple[date, date]
LAST_YEAR: Days = (date(2024, 4, 1), date(2025, 3, 31))
THIS_YEAR: Days = (date(2025, 4, 1), date(2026, 3, 31))
WINTER: Days = (date(2026, 1, 1), date(2026, 3, 31))
PAGE = "www.larkmere.example/complaints/performance"


def told() -> Iterator[tuple[str, str, Event]]:
    """All of it: by whom it was recorded, in which stream, what; in the order in which it happened."""
    yield from ((HELEN, "governance", event) for event in (*_last_year(), *_this_year()))
    yield from ((RUTH, "survey", event) for event in SURVEYS)
    yield from ((RUTH, "benchmark", event) for event in MEDIANS)


def judged(event: Event, found: tuple[Entry, ...], today: date) -> Event:
    """What of it the command of its name would refuse is refused here too."""
    match event:
        case PaperPresented():
            return governance.present(event, today)
        case PaperDecided():
            return governance.decide(found, event, today)
        case BodyResponded():
            return governance.respond(found, event, today)
        case NoneFound():
            return governance.find_none(found, event, today)
        case ReportPublished():
            return governance.publish(found, event, today)
    return dated(event, today)


def _last_year() -> Iterator[Event]:
    met = date(2025, 5, 20)
    yield _paper(1, met, Paper.ANNUAL, LAST_YEAR, Forum.BOARD, "Item 7, paper 2025/14")
    yield PaperDecided(on=met, number=1, decision=Taken.APPROVED, minutes="Minute 7: approved for publication.")
    yield _response(
        2, met, LAST_YEAR, "Minute 7", "We read every late answer of the year, and asked for none to recur."
    )
    for number, what in ((3, Published.REPORT), (4, Published.RESPONSE), (5, Published.SELF_ASSESSMENT)):
        yield _published(number, date(2025, 6, 3), what, LAST_YEAR)


def _this_year() -> Iterator[Event]:
    first, last = THIS_YEAR
    yield OmbudsmanPublished(
        on=date(2025, 10, 14),
        number=6,
        publication=PublicationKind.SPOTLIGHT,
        first_on=first,
        last_on=last,
        title="Repairs that were closed without a visit",
        about="We ring three tenants each week whose repair was closed.",
    )
    looked, met = date(2026, 4, 14), date(2026, 4, 28)
    yield NoneFound(on=looked, number=7, none_of=NoneOf.ANNUAL_REPORT, first_on=first, last_on=last)
    yield _comment(
        8, looked, WINTER, Section.THEMES, "Damp and mould again lead the list, and most of it in one block."
    )
    yield _paper(9, met, Paper.QUARTERLY, WINTER, Forum.COMMITTEE, "Item 4")
    yield PaperDecided(
        on=met,
        number=9,
        decision=Taken.DISCUSSED,
        minutes="Item 4.",
        used="A survey of the block with most damp was brought forward to June.",
    )
    yield ConcernPassedOn(
        on=met,
        number=10,
        raised_by=Forum.COMMITTEE,
        passed_to=PassedTo.CHAMPION,
        words="The same block comes up in each quarter; residents there ought to be asked.",
    )
    yield _comment(
        11, date(2026, 5, 6), THIS_YEAR, Section.TIMES, "Every late answer of the year was one of the winter."
    )
    yield _comment(12, date(2026, 5, 6), THIS_YEAR, Section.NEXT_YEAR, "A surveyor of our own from September 2026.")
    yield StatementMade(
        on=date(2026, 5, 7),
        number=13,
        first_on=first,
        last_on=last,
        role=SpokenBy.MRC,
        words="I saw the figures each quarter and read six whole files. What I asked for was put in place.",
    )
    board = date(2026, 5, 12)
    yield _paper(14, board, Paper.ANNUAL, THIS_YEAR, Forum.BOARD, "Item 7, paper 2026/11")
    yield PaperDecided(
        on=board,
        number=14,
        decision=Taken.APPROVED,
        minutes="Minute 7: approved for publication.",
        used="The board asked for the winter's repairs by block, and put damp on its list of risks.",
    )
    words = "We reviewed the year with the officer. Answers in winter were late, which we do not accept; we watch them."
    yield _response(15, board, THIS_YEAR, "Minute 7", words)


def _paper(number: int, on: date, report: Paper, days: Days, to: Forum, item: str) -> PaperPresented:
    content = f"# Complaints: {report.value} report\n\nOf {days[0]} to {days[1]}, as it was tabled on {on}.\n".encode()
    return PaperPresented(
        on=on,
        number=number,
        report=report,
        first_on=days[0],
        last_on=days[1],
        given_to=to,
        media=MARKDOWN,
        size=len(content),
        paper_ref=item,
        name=f"{report.value}-report-{days[1]}.md",
        sha256=sha256(content).hexdigest(),
        content=content,
    )


def _response(number: int, on: date, days: Days, minute: str, words: str) -> BodyResponded:
    return BodyResponded(
        on=on, number=number, first_on=days[0], last_on=days[1], approved_by="The board", minute=minute, words=words
    )


def _comment(number: int, on: date, days: Days, section: Section, words: str) -> Commented:
    return Commented(on=on, number=number, first_on=days[0], last_on=days[1], section=section, words=words)


def _published(number: int, on: date, what: Published, days: Days) -> ReportPublished:
    return ReportPublished(on=on, number=number, what=what, first_on=days[0], last_on=days[1], place=PAGE)


def _survey(number: int, on: date, days: Days, people: tuple[int, int, int, int, int], *, own: bool) -> SurveyCounted:
    very, fairly, neither, fairly_not, not_at_all = people
    return SurveyCounted(
        on=on,
        survey=number,
        first_on=days[0],
        last_on=days[1],
        very_satisfied=very,
        fairly_satisfied=fairly,
        neither=neither,
        fairly_dissatisfied=fairly_not,
        very_dissatisfied=not_at_all,
        own=own,
        asked=60 if own else None,
        sample="Everybody whose complaint was answered" if own else "Tenants who complained, of all who were rung",
        method="A slip with the answer" if own else "Telephone",
    )


SURVEYS = (
    _survey(1, date(2025, 4, 22), LAST_YEAR, (5, 6, 4, 7, 8), own=False),
    _survey(2, date(2026, 4, 21), THIS_YEAR, (7, 8, 5, 7, 6), own=False),
    _survey(3, date(2026, 4, 21), THIS_YEAR, (9, 7, 3, 2, 4), own=True),
)


def _median(number: int, measure: str, stage: int, value: str) -> BenchmarkSet:
    return BenchmarkSet(
        on=date(2026, 1, 20),
        benchmark=number,
        measure=measure,
        first_on=LAST_YEAR[0],
        last_on=LAST_YEAR[1],
        compared=Compared.MEDIAN,
        value=value,
        stage=stage,
        stock=Stock.LCRA,
        source="The regulator's published figures for large landlords, 2024/25",
    )


MEDIANS = (
    _median(1, "CH01", 1, "53.9"),
    _median(2, "CH01", 2, "8.3"),
    _median(3, "CH02", 1, "89.9"),
    _median(4, "CH02", 2, "88.9"),
)
