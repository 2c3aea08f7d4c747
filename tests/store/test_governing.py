"""What report writers ask comes back from the register as it was decided, of the days that were asked about."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.domain.compared_terms import Compared, Stock
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.assessment import Submitted
from complaints_cli.domain.events.compared import BenchmarkSet, SurveyCounted
from complaints_cli.domain.events.governance import (
    BodyResponded,
    ConcernPassedOn,
    PaperDecided,
    PaperPresented,
    StatementMade,
)
from complaints_cli.domain.events.provision_answers import AssessmentApproved, ProvisionAnswered
from complaints_cli.domain.events.reporting import Commented, NoneFound, OmbudsmanPublished, ReportPublished
from complaints_cli.domain.governance import Presentation, entries
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
from complaints_cli.domain.landlord_terms import Comply
from complaints_cli.domain.provision_answers import answer_given
from complaints_cli.store import governing
from complaints_cli.store.reading import reading
from complaints_cli.store.record import Record
from complaints_cli.store.verify import verify
from record_room import Office

D = date
FIRST, LAST = D(2025, 4, 1), D(2026, 3, 31)
ON = D(2026, 5, 19)
BEFORE = (D(2024, 4, 1), D(2025, 3, 31))


def comment(number: int, words: str, section: Section = Section.TIMES) -> Commented:
    return Commented(on=ON, number=number, first_on=FIRST, last_on=LAST, section=section, words=words)


SAID: tuple[Event, ...] = (
    PaperPresented(
        on=ON,
        number=1,
        report=Paper.ANNUAL,
        first_on=FIRST,
        last_on=LAST,
        given_to=Forum.BOARD,
        media="application/pdf",
        size=3,
        paper_ref="Item 6",
        name="report.pdf",
        sha256="ab",
        content=b"abc",
    ),
    PaperDecided(on=ON, number=1, decision=Taken.REFERRED_BACK, minutes="Minute 7", used="Damp is watched."),
    BodyResponded(on=ON, number=2, first_on=FIRST, last_on=LAST, approved_by="The board", words="first"),
    BodyResponded(on=ON, number=3, first_on=FIRST, last_on=LAST, approved_by="The board", minute="8", words="last"),
    StatementMade(on=ON, number=4, first_on=FIRST, last_on=LAST, role=SpokenBy.MRC, words="I read each."),
    comment(5, "Two late."),
    comment(6, "One late."),
    comment(7, "CS5", Section.RISKS),
    NoneFound(on=ON, number=8, none_of=NoneOf.ANNUAL_REPORT, first_on=FIRST, last_on=LAST),
    NoneFound(on=ON, number=9, none_of=NoneOf.OTHER, first_on=FIRST, last_on=LAST),
    OmbudsmanPublished(
        on=D(2026, 2, 3),
        number=10,
        publication=PublicationKind.SPOTLIGHT,
        first_on=FIRST,
        last_on=LAST,
        title="On damp",
    ),
    ReportPublished(on=ON, number=11, what=Published.REPORT, first_on=FIRST, last_on=LAST, place="www.example.org"),
    ConcernPassedOn(on=ON, number=12, raised_by=Forum.COMMITTEE, passed_to=PassedTo.CHAMPION, words="Damp"),
)


def counted(number: int, *, own: bool, stock: Stock | None = None) -> SurveyCounted:
    return SurveyCounted(
        on=ON,
        survey=number,
        first_on=FIRST,
        last_on=LAST,
        very_satisfied=4,
        fairly_satisfied=5,
        neither=0,
        fairly_dissatisfied=1,
        very_dissatisfied=2,
        own=own,
        stock=stock,
        asked=40,
    )


def figure(number: int, compared: Compared, value: str, source: str) -> BenchmarkSet:
    return BenchmarkSet(
        on=ON,
        benchmark=number,
        measure="CH01",
        first_on=FIRST,
        last_on=LAST,
        compared=compared,
        value=value,
        stage=1,
        stock=Stock.LCRA,
        source=source,
    )


@pytest.fixture
def record(office: Office) -> Iterator[Record]:
    office.act("governance", *SAID, after=0)
    office.act("survey", counted(1, own=True), counted(2, own=False, stock=Stock.LCRA), after=0)
    figures = (
        figure(1, Compared.MEDIAN, "53.9", "The regulator"),
        figure(2, Compared.PEER, "30", "Fellbeck Homes"),
        figure(3, Compared.PEER, "31", "Mill Homes"),
    )
    office.act("benchmark", *figures, after=0)
    assert verify(office.path).problems == ()
    with reading(office.path) as record:
        yield record


def test_a_response_is_the_one_that_stands(record: Record) -> None:
    found = governing.response(record.rows, FIRST, LAST)
    assert found is not None
    assert (found.words, found.minute, found.approved_on, found.stands) == ("last", "8", ON, True)
    assert governing.response(record.rows, *BEFORE) is None


def test_a_paper_comes_back_as_the_record_has_it(record: Record) -> None:
    (paper,) = governing.papers(record.rows, FIRST, LAST)
    assert paper == next(each for each in entries(record.history("governance")) if isinstance(each, Presentation))
    assert (paper.decision, paper.decided_on, paper.used) == (Taken.REFERRED_BACK, ON, "Damp is watched.")
    assert record.document("governance", paper.version) == b"abc"
    assert governing.presentations(record.rows, ON, ON) == (paper,)
    assert governing.presentations(record.rows, FIRST, LAST) == ()
    assert governing.papers(record.rows, *BEFORE) == ()


def given(number: int, on: date, to: Forum = Forum.BOARD, about: tuple[date, date] = (FIRST, LAST)) -> PaperPresented:
    return PaperPresented(
        on=on,
        number=number,
        report=Paper.ANNUAL,
        first_on=about[0],
        last_on=about[1],
        given_to=to,
        media="application/pdf",
        size=3,
        sha256="ab",
        content=b"abc",
    )


def test_how_a_years_report_came_to_the_board_is_asked_once(office: Office) -> None:
    events = (
        given(1, D(2026, 5, 20)),
        given(2, D(2026, 5, 6)),
        given(3, D(2026, 5, 7), Forum.PANEL),
        given(4, D(2025, 5, 7), about=BEFORE),
        PaperDecided(on=D(2026, 5, 21), number=1, decision=Taken.APPROVED, minutes="Minute 4"),
        PaperDecided(on=D(2026, 5, 6), number=2, decision=Taken.REFERRED_BACK),
    )
    office.act("governance", *events, after=0)
    with reading(office.path) as record:
        every = governing.annual_given(record.rows, FIRST, LAST)
        board = governing.annual_to_the_board(record.rows, FIRST, LAST)
        approved = governing.annual_approved(record.rows, FIRST, LAST)
        assert governing.annual_approved(record.rows, *BEFORE) is None
    assert [each.number for each in every] == [2, 3, 1]
    assert [each.number for each in board] == [2, 1]
    assert approved is not None
    assert (approved.number, approved.decided_on, approved.minutes) == (1, D(2026, 5, 21), "Minute 4")


def test_the_policy_stays_where_it_was_published_last(office: Office) -> None:
    def put(number: int, on: date, place: str, what: Published = Published.POLICY) -> ReportPublished:
        return ReportPublished(on=on, number=number, what=what, first_on=FIRST, last_on=LAST, place=place)

    later = put(3, D(2026, 5, 21), "example.org/3", Published.REPORT)
    office.act("governance", put(1, D(2026, 5, 1), "example.org/1"), put(2, ON, "example.org/2"), later, after=0)
    with reading(office.path) as record:
        found = [governing.policy_published(record.rows, by) for by in (D(2026, 4, 30), D(2026, 5, 18), ON)]
    assert [each.place if each else None for each in found] == [None, "example.org/1", "example.org/2"]


def test_an_approval_holds_until_a_row_is_answered_otherwise(office: Office) -> None:
    answer = ProvisionAnswered(on=ON, year_end=LAST, number="1.2", comply=Comply.YES, evidence="Policy, 1.")
    approved = AssessmentApproved(on=ON, year_end=LAST, answers=(("1.2", answer_given(answer).digest),), by="The board")
    again = replace(answer, evidence="Policy, 2.")
    office.act("assessment", answer, approved, Submitted(on=D(2026, 5, 20), year_end=LAST), after=0)
    with reading(office.path) as record:
        before = governing.approval(record.rows, LAST)
        assert governing.submission_sent(record.rows, LAST) == D(2026, 5, 20)
        assert governing.approval(record.rows, BEFORE[1]) is None
        assert governing.submission_sent(record.rows, BEFORE[1]) is None
    office.act("assessment", again, after=3)
    with reading(office.path) as record:
        since = governing.approval(record.rows, LAST)
    assert before is not None
    assert (before.holds, before.on, before.by) == (True, ON, "The board")
    assert since is not None
    assert (since.holds, since.changed) == (False, "1.2")


def test_words_are_found_by_role_and_by_section(record: Record) -> None:
    assert {role: each.words for role, each in governing.statements(record.rows, FIRST, LAST).items()} == {
        SpokenBy.MRC: "I read each."
    }
    assert {section: each.words for section, each in governing.comments(record.rows, FIRST, LAST).items()} == {
        Section.TIMES: "One late.",
        Section.RISKS: "CS5",
    }


def test_none_received_is_told_only_of_what_did_not_come(record: Record) -> None:
    found = governing.publications(record.rows, FIRST, LAST)
    assert [(each.title, each.published_on, each.url) for each in found.came] == [("On damp", D(2026, 2, 3), "")]
    assert found.none == {NoneOf.ANNUAL_REPORT: ON}
    nothing = governing.publications(record.rows, *BEFORE)
    assert (nothing.came, nothing.none) == ((), {})


def test_places_and_concerns(record: Record) -> None:
    assert [each.place for each in governing.published(record.rows, FIRST, LAST)] == ["www.example.org"]
    assert [each.words for each in governing.concerns(record.rows, ON, ON)] == ["Damp"]
    assert governing.concerns(record.rows, FIRST, LAST) == ()


def test_surveys_come_with_the_regulators_question_first(record: Record) -> None:
    found = governing.surveys(record.rows, FIRST, LAST)
    assert [(each.own, each.stock, each.answered, each.asked) for each in found] == [
        (False, Stock.LCRA, 12, 40),
        (True, None, 12, 40),
    ]


def test_benchmarks_are_those_of_the_part_and_the_days_that_were_asked_about(record: Record) -> None:
    found = governing.benchmarks(record.rows, "CH01", FIRST, LAST, stage=1, stock=Stock.LCRA)
    assert {kind: [each.value for each in each_kind] for kind, each_kind in found.items()} == {
        Compared.MEDIAN: ["53.9"],
        Compared.PEER: ["30", "31"],
    }
    assert governing.benchmarks(record.rows, "CH01", FIRST, LAST) == {}
    assert governing.benchmarks(record.rows, "CH01", *BEFORE, stage=1, stock=Stock.LCRA) == {}
