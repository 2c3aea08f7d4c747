"""What is refused of what boards add: nothing before its time, nothing of nothing, nothing twice."""

from datetime import date

import pytest

from complaints_cli.domain.events.governance import (
    BodyResponded,
    ConcernPassedOn,
    EntryTakenBack,
    PaperDecided,
    PaperPresented,
    StatementMade,
)
from complaints_cli.domain.events.reporting import Commented, NoneFound, ReportPublished
from complaints_cli.domain.governance import Concern, Presentation, Publication, Response
from complaints_cli.domain.governance_terms import (
    Forum,
    NoneOf,
    Paper,
    PassedTo,
    PublicationKind,
    Published,
    Section,
    SpokenBy,
)
from complaints_cli.errors import ComplaintsError, NotFound, Refused
from complaints_cli.handling import governance

D = date
FIRST, LAST = D(2025, 4, 1), D(2026, 3, 31)
TODAY = D(2026, 5, 20)
PAPER = Presentation(
    number=1,
    report=Paper.ANNUAL,
    first_on=FIRST,
    last_on=LAST,
    given_to=Forum.BOARD,
    presented_on=D(2026, 5, 19),
    version=1,
    media="application/pdf",
    size=3,
    name="report.pdf",
    sha256="ab",
)
CONCERN = Concern(number=2, raised_by=Forum.COMMITTEE, passed_to=PassedTo.BOARD, passed_on=D(2026, 5, 4), words="Damp")
RESPONSE = Response(
    number=3, first_on=FIRST, last_on=LAST, approved_on=D(2026, 5, 19), approved_by="The board", words="x"
)


def codes(error: pytest.ExceptionInfo[ComplaintsError]) -> list[tuple[str, str | None]]:
    return [(each.code, each.provision) for each in error.value.problems]


def presented(on: date, report: Paper, first: date = FIRST, last: date = LAST) -> PaperPresented:
    return PaperPresented(
        on=on, number=1, report=report, first_on=first, last_on=last, given_to=Forum.MRC, media="text/plain", size=1
    )


def responded(on: date) -> BodyResponded:
    return BodyResponded(on=on, number=4, first_on=FIRST, last_on=LAST, approved_by="The board", words="x")


class TestPresenting:
    def test_figures_are_presented_from_the_day_after_their_last(self) -> None:
        event = presented(D(2026, 4, 1), Paper.QUARTERLY, D(2026, 1, 1))
        assert governance.present(event, TODAY) is event

    @pytest.mark.parametrize("report", [Paper.ANNUAL, Paper.TSM, Paper.QUARTERLY, Paper.MONTHLY, Paper.BOARD])
    def test_figures_of_days_that_are_not_over_are_no_report(self, report: Paper) -> None:
        with pytest.raises(Refused) as refused:
            governance.present(presented(LAST, report), TODAY)
        assert codes(refused) == [("not-over", "8.1")]

    @pytest.mark.parametrize("report", [Paper.SELF_ASSESSMENT, Paper.LEARNING_PLAN, Paper.OTHER])
    def test_what_tells_how_things_stand_may_come_within_the_year_and_not_before(self, report: Paper) -> None:
        event = presented(FIRST, report)
        assert governance.present(event, TODAY) is event
        with pytest.raises(Refused) as refused:
            governance.present(presented(D(2025, 3, 31), report), TODAY)
        assert codes(refused) == [("not-begun", "8.1")]

    def test_nothing_is_presented_in_the_future(self) -> None:
        with pytest.raises(Refused) as refused:
            governance.present(presented(D(2026, 5, 21), Paper.ANNUAL), TODAY)
        assert codes(refused) == [("in-the-future", "5.12")]


class TestDeciding:
    def test_on_the_day_it_was_presented(self) -> None:
        event = PaperDecided(on=D(2026, 5, 19), number=1, minutes="7")
        assert governance.decide([PAPER], event, TODAY) is event

    def test_not_before(self) -> None:
        with pytest.raises(Refused) as refused:
            governance.decide([PAPER], PaperDecided(on=D(2026, 5, 18), number=1), TODAY)
        assert codes(refused) == [("out-of-order", "5.12")]

    @pytest.mark.parametrize(("number", "code"), [(2, "paper"), (3, "governance")])
    def test_on_a_paper_that_was_presented(self, number: int, code: str) -> None:
        with pytest.raises(NotFound) as refused:
            governance.decide([PAPER, CONCERN], PaperDecided(on=TODAY, number=number), TODAY)
        assert codes(refused) == [(code, None)]


class TestConcerns:
    def passed(self, by: Forum, to: PassedTo) -> ConcernPassedOn:
        return ConcernPassedOn(on=TODAY, number=1, raised_by=by, passed_to=to, words="Damp")

    def test_a_body_tells_somebody_else(self) -> None:
        event = self.passed(Forum.BOARD, PassedTo.CHAMPION)
        assert governance.pass_on(event, TODAY) is event
        with pytest.raises(Refused) as refused:
            governance.pass_on(self.passed(Forum.BOARD, PassedTo.BOARD), TODAY)
        assert codes(refused) == [("to-itself", None)]


class TestResponding:
    def test_to_a_report_that_the_board_has_or_to_one_nobody_recorded(self) -> None:
        event = responded(D(2026, 5, 19))
        assert governance.respond([PAPER, CONCERN], event, TODAY) is event
        assert governance.respond([], event, TODAY) is event

    @pytest.mark.parametrize(
        ("on", "code"),
        [(D(2026, 5, 18), "out-of-order"), (D(2026, 5, 21), "in-the-future")],
    )
    def test_not_before_the_report_and_not_in_the_future(self, on: date, code: str) -> None:
        with pytest.raises(Refused) as refused:
            governance.respond([PAPER], responded(on), TODAY)
        assert codes(refused) == [(code, "5.12")]

    def test_not_within_the_year(self) -> None:
        with pytest.raises(Refused) as refused:
            governance.respond([], responded(LAST), TODAY)
        assert codes(refused) == [("not-over", "8.1")]

    def test_nor_does_anybody_speak_of_a_year_that_is_not_over(self) -> None:
        event = StatementMade(on=LAST, number=1, first_on=FIRST, last_on=LAST, role=SpokenBy.MRC, words="x")
        with pytest.raises(Refused) as refused:
            governance.state(event, TODAY)
        assert codes(refused) == [("not-over", "8.1")]


def test_no_comment_on_days_that_have_not_begun() -> None:
    event = Commented(
        on=TODAY, number=1, first_on=D(2026, 7, 1), last_on=D(2026, 9, 30), section=Section.TIMES, words="x"
    )
    with pytest.raises(Refused) as refused:
        governance.comment(event, TODAY)
    assert codes(refused) == [("not-begun", "8.1")]


class TestNone:
    publication = Publication(
        number=1,
        publication=PublicationKind.GUIDANCE,
        first_on=FIRST,
        last_on=LAST,
        published_on=D(2026, 2, 3),
        title="On damp",
    )

    def test_is_no_answer_where_something_came(self) -> None:
        event = NoneFound(on=TODAY, number=2, none_of=NoneOf.OTHER, first_on=FIRST, last_on=LAST)
        with pytest.raises(Refused, match="'On damp', of Tuesday 3 February 2026") as refused:
            governance.find_none([self.publication], event, TODAY)
        assert codes(refused) == [("one-came", "8.1")]

    def test_is_an_answer_to_the_other_question(self) -> None:
        event = NoneFound(on=TODAY, number=2, none_of=NoneOf.ANNUAL_REPORT, first_on=FIRST, last_on=LAST)
        assert governance.find_none([self.publication], event, TODAY) is event


class TestTakingBack:
    def test_what_was_recorded_wrongly(self) -> None:
        event = EntryTakenBack(on=TODAY, number=1, reason="The wrong file")
        assert governance.take_back([PAPER], event, TODAY) is event

    def test_is_no_way_for_what_is_not_there(self) -> None:
        with pytest.raises(NotFound) as refused:
            governance.take_back([PAPER], EntryTakenBack(on=TODAY, number=3, reason="x"), TODAY)
        assert codes(refused) == [("governance", None)]

    def test_is_offered_where_a_paper_is_in_the_way(self) -> None:
        with pytest.raises(Refused, match="Monday 18 May 2026 is before Tuesday 19 May 2026, when paper 1") as refused:
            governance.respond([PAPER], responded(D(2026, 5, 18)), TODAY)
        assert refused.value.problems[0].command == "governance undo 1 --reason TEXT"


class TestPublishing:
    def put(self, what: Published, on: date) -> ReportPublished:
        return ReportPublished(on=on, number=5, what=what, first_on=FIRST, last_on=LAST, place="www.example.org")

    def test_a_response_is_published_once_somebody_approved_it(self) -> None:
        with pytest.raises(Refused) as refused:
            governance.publish([PAPER], self.put(Published.RESPONSE, TODAY), TODAY)
        assert codes(refused) == [("no-response", "8.2")]
        with pytest.raises(Refused) as refused:
            governance.publish([RESPONSE], self.put(Published.RESPONSE, D(2026, 5, 18)), TODAY)
        assert codes(refused) == [("out-of-order", "5.12")]
        event = self.put(Published.RESPONSE, D(2026, 5, 19))
        assert governance.publish([RESPONSE], event, TODAY) is event

    def test_the_rest_needs_no_response(self) -> None:
        event = self.put(Published.POLICY, D(2025, 4, 1))
        assert governance.publish([], event, TODAY) is event
