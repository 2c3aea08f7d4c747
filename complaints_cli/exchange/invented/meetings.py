"""Who was given which report on which day, what was decided on it, and what was said and published of a year."""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256

from complaints_cli.domain.events.governance import (
    BodyResponded,
    ConcernPassedOn,
    PaperDecided,
    PaperPresented,
    StatementMade,
)
from complaints_cli.domain.events.reporting import NoneFound, OmbudsmanPublished, ReportPublished
from complaints_cli.domain.governance_terms import (
    Forum,
    NoneOf,
    Paper,
    PassedTo,
    PublicationKind,
    Published,
    SpokenBy,
    Taken,
)
from complaints_cli.domain.media import MARKDOWN
from complaints_cli.exchange.invented.association import (
    BOARD_OF_2025,
    BOARD_OF_2026,
    LAST_YEAR,
    QUARTERS,
    THIS_YEAR,
    Days,
)

PAGE = "www.larkmere.example/complaints/performance"
Filed = (
    PaperPresented
    | PaperDecided
    | ConcernPassedOn
    | BodyResponded
    | StatementMade
    | OmbudsmanPublished
    | NoneFound
    | ReportPublished
)
FILED = 0
"""The number of what is filed, until all of it is counted."""
APPROVED = "Minute 7: approved for publication."


def _meetings() -> Iterator[Filed]:
    yield _published(date(2024, 4, 23), Published.POLICY, LAST_YEAR, "www.larkmere.example/complaints/policy")
    yield _from_the_ombudsman(date(2024, 10, 22), LAST_YEAR, "Keeping in touch while a case runs", "Read by the team.")
    yield _none(date(2025, 5, 12), LAST_YEAR)
    yield _spoken(
        date(2025, 5, 14),
        LAST_YEAR,
        "I was appointed in July 2024 and have read every complaint of the year. The figures are those of the files. "
        "I asked that the post is looked through each day, and that I am given the figures each quarter on paper. "
        "Both were agreed.",
    )
    yield from _given(BOARD_OF_2025, Paper.SELF_ASSESSMENT, LAST_YEAR, Forum.BOARD, "Item 5", "Minute 5: approved.")
    yield from _given(BOARD_OF_2025, Paper.ANNUAL, LAST_YEAR, Forum.BOARD, "Item 7, paper 2025/14", APPROVED)
    yield _answered(
        BOARD_OF_2025,
        LAST_YEAR,
        "We read what was late, and why. We do not want a letter to lie unanswered again because the office is busy "
        "with itself. We asked for a course for everybody who handles complaints, by the end of July 2025, and for the "
        "figures each quarter.",
    )
    for what in (Published.REPORT, Published.RESPONSE, Published.SELF_ASSESSMENT):
        yield _published(date(2025, 6, 3), what, LAST_YEAR, PAGE)
    yield from _quarter(
        QUARTERS[0],
        (date(2025, 7, 15), "She asked what mould waits for. Inspections within five days were brought forward."),
        (date(2025, 7, 22), "Item 5", "The board asked to see closed orders checked; ten were looked at."),
    )
    yield from _quarter(
        QUARTERS[1],
        (date(2025, 10, 13), "She asked what late answers had waited for. Each Monday the reports due are read out."),
        (date(2025, 10, 21), "Item 6", "The certificates of shared boilers come to the board each April."),
    )
    yield _from_the_ombudsman(
        date(2025, 10, 14),
        THIS_YEAR,
        "Repairs that were closed without a visit",
        "We ring three tenants each week whose repair was closed.",
    )
    yield from _quarter(
        QUARTERS[2],
        (date(2026, 1, 19), "She read six whole files and asked that somebody goes to look before stage 1 says no."),
        (date(2026, 1, 27), "Item 5", "The board put a surveyor of our own into the budget of 2026/27."),
    )
    yield from _winter()
    yield from _year()


def _winter() -> Iterator[Filed]:
    met = date(2026, 4, 28)
    yield _none(date(2026, 4, 14), THIS_YEAR)
    yield from _to_the_member(date(2026, 4, 27), QUARTERS[3], "She asked for the winter's repairs, block by block.")
    yield _paper(met, Paper.QUARTERLY, QUARTERS[3], Forum.COMMITTEE, "Item 4")
    yield _decided(met, Taken.DISCUSSED, "Item 4.", "A survey of the roofs that leaked was brought forward to June.")
    yield ConcernPassedOn(
        on=met,
        number=FILED,
        raised_by=Forum.COMMITTEE,
        passed_to=PassedTo.CHAMPION,
        words="The same building comes up in each quarter; residents there ought to be asked.",
    )


def _year() -> Iterator[Filed]:
    yield _spoken(
        date(2026, 5, 7),
        THIS_YEAR,
        "I was given the figures of each quarter and read six whole files. I asked why answers wait for reports from "
        "outside, and that somebody goes to look before we say no. The second is in place. For the first there is a "
        "surveyor from September, and until then I look at what is late each month.",
    )
    item, minute = "Item 8, paper 2026/12", "Minute 8: approved."
    yield from _given(BOARD_OF_2026, Paper.SELF_ASSESSMENT, THIS_YEAR, Forum.BOARD, item, minute)
    yield _paper(BOARD_OF_2026, Paper.BOARD, QUARTERS[3], Forum.BOARD, "Item 6, paper 2026/10")
    yield _decided(
        BOARD_OF_2026, Taken.NOTED, "Minute 6.", "Residents of the building that comes up each quarter are visited."
    )
    yield from _given(
        BOARD_OF_2026,
        Paper.ANNUAL,
        THIS_YEAR,
        Forum.BOARD,
        "Item 7, paper 2026/11",
        APPROVED,
        "The board asked for the winter's repairs by block, and put repairs that come back on its list of risks.",
    )
    yield _answered(
        BOARD_OF_2026,
        THIS_YEAR,
        "We went through the year with the officer. Answers of the summer were late while we waited for others, and "
        "a complaint of March was open when we met. We do not accept either. We asked for a surveyor of our own and "
        "for days in the new repairs contract. Each quarter we look at what is late.\n\n"
        "More people complained than in the year before. We welcome that: we had asked them to tell us. Most of what "
        "they said was right. We expect fewer visits to be missed in 2026/27.",
    )


def _quarter(days: Days, member: tuple[date, str], board: tuple[date, str, str]) -> Iterator[Filed]:
    """A quarter's figures, given to the Member Responsible and then to the board, and what came of it."""
    seen, asked = member
    yield from _to_the_member(seen, days, asked)
    on, item, used = board
    yield _paper(on, Paper.BOARD, days, Forum.BOARD, item)
    yield _decided(on, Taken.DISCUSSED, f"Minute of {item.lower()}.", used)


def _to_the_member(on: date, days: Days, used: str) -> Iterator[Filed]:
    yield _paper(on, Paper.QUARTERLY, days, Forum.MRC, "Meeting with the Complaints Officer")
    yield _decided(on, Taken.DISCUSSED, "Note of the meeting.", used)


def _given(on: date, report: Paper, days: Days, to: Forum, item: str, minutes: str, used: str = "") -> Iterator[Filed]:
    yield _paper(on, report, days, to, item)
    yield _decided(on, Taken.APPROVED, minutes, used)


def _paper(on: date, report: Paper, days: Days, to: Forum, item: str) -> PaperPresented:
    content = f"# Complaints: {report.value} report\n\nOf {days[0]} to {days[1]}, as it was tabled on {on}.\n".encode()
    return PaperPresented(
        on=on,
        number=FILED,
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


def _decided(on: date, decision: Taken, minutes: str, used: str) -> PaperDecided:
    return PaperDecided(on=on, number=FILED, decision=decision, minutes=minutes, used=used)


def _answered(on: date, days: Days, words: str) -> BodyResponded:
    return BodyResponded(
        on=on,
        number=FILED,
        first_on=days[0],
        last_on=days[1],
        approved_by="the board",
        minute="Minute 7",
        words=words,
    )


def _spoken(on: date, days: Days, words: str) -> StatementMade:
    return StatementMade(on=on, number=FILED, first_on=days[0], last_on=days[1], role=SpokenBy.MRC, words=words)


def _from_the_ombudsman(on: date, days: Days, title: str, about: str) -> OmbudsmanPublished:
    return OmbudsmanPublished(
        on=on,
        number=FILED,
        publication=PublicationKind.SPOTLIGHT,
        first_on=days[0],
        last_on=days[1],
        title=title,
        about=about,
    )


def _none(on: date, days: Days) -> NoneFound:
    """The Ombudsman had published no report about the association itself."""
    return NoneFound(on=on, number=FILED, none_of=NoneOf.ANNUAL_REPORT, first_on=days[0], last_on=days[1])


def _published(on: date, what: Published, days: Days, place: str) -> ReportPublished:
    return ReportPublished(on=on, number=FILED, what=what, first_on=days[0], last_on=days[1], place=place)


MEETINGS = tuple(_meetings())
