"""What boards say adds up: the last words for a place stand, and "none received" only until something came."""

from datetime import date

from complaints_cli.domain.benchmarks import benchmarks
from complaints_cli.domain.compared_terms import Compared, Stock
from complaints_cli.domain.event import Event, Recorded
from complaints_cli.domain.events.compared import BenchmarkRemoved, BenchmarkSet, SurveyCounted, SurveyRemoved
from complaints_cli.domain.events.governance import (
    BodyResponded,
    ConcernPassedOn,
    PaperDecided,
    PaperPresented,
    StatementMade,
)
from complaints_cli.domain.events.landlord import SettingChanged
from complaints_cli.domain.events.reporting import Commented, NoneFound, OmbudsmanPublished, ReportPublished
from complaints_cli.domain.governance import (
    Presentation,
    Publication,
    Response,
    Statement,
    day_of,
    entries,
    every,
    given_to_the_board,
    is_about,
    stands,
)
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
from complaints_cli.domain.surveys import surveys

D = date
FIRST, LAST = D(2025, 4, 1), D(2026, 3, 31)
OTHER = SettingChanged(on=D(2026, 5, 1), key="phone", value="1")


def recorded(*events: Event) -> list[Recorded]:
    return [
        Recorded(
            seq=n,
            stream="governance",
            version=n,
            act=n,
            event=event,
            recorded_on=event.on,
            instant="2026-05-20T09:00:00.000Z",
            login="jane",
            person=None,
        )
        for n, event in enumerate(events, 1)
    ]


def presented(number: int, on: date, report: Paper = Paper.ANNUAL, to: Forum = Forum.BOARD) -> PaperPresented:
    return PaperPresented(
        on=on,
        number=number,
        report=report,
        first_on=FIRST,
        last_on=LAST,
        given_to=to,
        media="application/pdf",
        size=3,
        name="report.pdf",
        sha256="ab",
    )


def responded(number: int, on: date, words: str, last: date = LAST) -> BodyResponded:
    return BodyResponded(on=on, number=number, first_on=FIRST, last_on=last, approved_by="The board", words=words)


def none(number: int, on: date, of: NoneOf, last: date = LAST) -> NoneFound:
    return NoneFound(on=on, number=number, none_of=of, first_on=FIRST, last_on=last)


def came(number: int, kind: PublicationKind, last: date = LAST) -> OmbudsmanPublished:
    return OmbudsmanPublished(
        on=D(2026, 5, 4), number=number, publication=kind, first_on=FIRST, last_on=last, title="x"
    )


class TestPapers:
    def test_a_decision_is_kept_with_the_paper_and_what_is_not_said_again_stands(self) -> None:
        (paper,) = entries(
            recorded(
                presented(1, D(2026, 5, 5)),
                OTHER,
                PaperDecided(on=D(2026, 5, 5), number=1, decision=Taken.DISCUSSED, minutes="Minute 7"),
                PaperDecided(on=D(2026, 5, 19), number=1, decision=Taken.APPROVED),
                PaperDecided(on=D(2026, 6, 2), number=1, used="Damp is looked at each quarter."),
            )
        )
        assert isinstance(paper, Presentation)
        assert (paper.presented_on, paper.version) == (D(2026, 5, 5), 1)
        assert (paper.decision, paper.decided_on, paper.minutes) == (Taken.APPROVED, D(2026, 5, 19), "Minute 7")
        assert paper.used == "Damp is looked at each quarter."

    def test_the_report_was_given_to_the_board_only_as_that_years_report_to_that_body(self) -> None:
        found = entries(
            recorded(
                presented(1, D(2026, 5, 19)),
                presented(2, D(2026, 5, 5)),
                presented(3, D(2026, 5, 4), to=Forum.COMMITTEE),
                presented(4, D(2026, 5, 4), report=Paper.BOARD),
            )
        )
        assert [each.number for each in given_to_the_board(found, FIRST, LAST)] == [2, 1]
        assert given_to_the_board(found, FIRST, D(2026, 3, 30)) == ()


class TestWhatStands:
    def test_the_last_response_to_a_year_stands_and_that_to_another_beside_it(self) -> None:
        found = entries(
            recorded(
                responded(1, D(2026, 5, 5), "first"),
                responded(2, D(2026, 5, 4), "entered later"),
                responded(3, D(2026, 5, 4), "of another year", last=D(2026, 6, 30)),
            )
        )
        assert [(each.words, each.stands) for each in every(Response, found)] == [
            ("first", False),
            ("entered later", True),
            ("of another year", True),
        ]

    def test_statements_are_told_apart_by_role_and_comments_by_section(self) -> None:
        def said(number: int, role: SpokenBy) -> StatementMade:
            return StatementMade(on=D(2026, 5, 4), number=number, first_on=FIRST, last_on=LAST, role=role, words="x")

        def comment(number: int, section: Section) -> Commented:
            return Commented(on=D(2026, 5, 4), number=number, first_on=FIRST, last_on=LAST, section=section, words="x")

        found = entries(
            recorded(
                said(1, SpokenBy.MRC),
                said(2, SpokenBy.CHAIR),
                said(3, SpokenBy.MRC),
                comment(4, Section.TIMES),
                comment(5, Section.RISKS),
                comment(6, Section.TIMES),
            )
        )
        assert [each.number for each in found if not stands(each)] == [1, 4]
        assert [each.number for each in every(Statement, found)] == [1, 2, 3]

    def test_none_received_stands_until_something_of_its_part_and_year_came(self) -> None:
        found = entries(
            recorded(
                none(1, D(2026, 4, 20), NoneOf.OTHER),
                none(2, D(2026, 4, 20), NoneOf.ANNUAL_REPORT),
                came(3, PublicationKind.SPOTLIGHT),
                came(4, PublicationKind.ANNUAL_REPORT, last=D(2025, 12, 31)),
            )
        )
        assert {each.number: stands(each) for each in found} == {1: False, 2: True, 3: True, 4: True}

    def test_looked_for_again_it_stands_by_the_later_day(self) -> None:
        found = entries(recorded(none(1, D(2026, 4, 20), NoneOf.OTHER), none(2, D(2026, 5, 4), NoneOf.OTHER)))
        assert [each.number for each in found if stands(each)] == [2]


def test_an_entry_is_about_the_days_that_it_has_a_part_of_and_a_concern_about_its_own() -> None:
    concern = ConcernPassedOn(
        on=D(2026, 5, 4), number=1, raised_by=Forum.COMMITTEE, passed_to=PassedTo.BOARD, words="Damp"
    )
    published = ReportPublished(
        on=D(2026, 9, 9), number=2, what=Published.REPORT, first_on=FIRST, last_on=LAST, place="www.example.org"
    )
    told, report = entries(recorded(concern, published))
    assert (day_of(told), day_of(report)) == (D(2026, 5, 4), D(2026, 9, 9))
    assert not is_about(told, FIRST, LAST)
    assert is_about(told, D(2026, 5, 4), D(2026, 5, 4))
    assert is_about(report, LAST, D(2026, 6, 30))
    assert not is_about(report, D(2026, 4, 1), D(2027, 3, 31))
    assert not is_about(report, D(2024, 4, 1), D(2025, 3, 31))


def test_a_publication_is_kept_with_the_day_it_came_out() -> None:
    (found,) = every(Publication, entries(recorded(came(1, PublicationKind.ORDER))))
    assert (found.published_on, found.publication.part) == (D(2026, 5, 4), NoneOf.OTHER)


class TestSurveys:
    def counted(self, number: int, *, own: bool = False, stock: Stock | None = None) -> SurveyCounted:
        return SurveyCounted(
            on=D(2026, 5, 4),
            survey=number,
            first_on=FIRST,
            last_on=LAST,
            very_satisfied=3,
            fairly_satisfied=4,
            neither=0,
            fairly_dissatisfied=1,
            very_dissatisfied=2,
            own=own,
            stock=stock,
        )

    def test_the_last_count_of_a_question_and_a_kind_of_home_stands(self) -> None:
        found = surveys(
            recorded(
                self.counted(1, stock=Stock.LCRA),
                OTHER,
                self.counted(2, stock=Stock.LCHO),
                self.counted(3, own=True),
                self.counted(4, stock=Stock.LCRA),
            )
        )
        assert [each.survey for each in found if each.stands] == [2, 3, 4]

    def test_one_that_was_removed_gives_back_the_place_that_it_took(self) -> None:
        removed = SurveyRemoved(on=D(2026, 5, 5), survey=2, reason="Typed wrongly")
        found = surveys(recorded(self.counted(1), self.counted(2), removed))
        assert [each.survey for each in found if each.stands] == [1]
        again = surveys(recorded(self.counted(1), self.counted(2), removed, self.counted(3)))
        assert [each.survey for each in again if each.stands] == [3]

    def test_the_base_is_all_five_answers(self) -> None:
        (found,) = surveys(recorded(self.counted(1)))
        assert found.answered == 10
        assert found.answers[3] == ("fairly dissatisfied", 1)


class TestBenchmarks:
    def figure(self, number: int, value: str, compared: Compared = Compared.MEDIAN, source: str = "x") -> BenchmarkSet:
        return BenchmarkSet(
            on=D(2026, 5, 4),
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

    def test_the_last_median_stands_and_each_peer(self) -> None:
        found = benchmarks(
            recorded(
                self.figure(1, "42.5", source="A journal"),
                self.figure(2, "53.9", source="The regulator"),
                OTHER,
                self.figure(3, "30.0", Compared.PEER, "Fellbeck Homes"),
                self.figure(4, "31.0", Compared.PEER, "Mill Homes"),
                self.figure(5, "33.0", Compared.PEER, "fellbeck  homes"),
            )
        )
        assert [each.benchmark for each in found if each.stands] == [2, 4, 5]

    def test_one_that_was_removed_stands_no_more(self) -> None:
        removed = BenchmarkRemoved(on=D(2026, 5, 5), benchmark=1)
        found = benchmarks(recorded(self.figure(1, "42.5"), self.figure(2, "1", Compared.PEER), removed))
        assert [each.stands for each in found] == [False, True]
