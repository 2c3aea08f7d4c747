"""What an answer on the form needs, what may be carried over, confirmed and done, and when the form is approved."""

from datetime import date

import pytest

from complaints_cli.domain.event import Event, Recorded
from complaints_cli.domain.events.provision_answers import (
    AnswerCarried,
    AnswerConfirmed,
    AssessmentApproved,
    ContradictionExplained,
    PromisedActionDone,
    ProvisionAnswered,
)
from complaints_cli.domain.provision_answers import Forms, actions_due, approvals, changed_since, explained, forms
from complaints_cli.errors import ComplaintsError, NotFound, Refused
from complaints_cli.handling import assessing
from complaints_cli.handling.assessing import Open

BEFORE, LAST, TODAY = date(2025, 3, 31), date(2026, 3, 31), date(2026, 5, 11)


def answer(number: str = "6.2", comply: str = "yes", year: date = LAST, **more: object) -> ProvisionAnswered:
    return ProvisionAnswered(on=TODAY, year_end=year, number=number, comply=comply, **more)  # type: ignore[arg-type]


def short(number: str = "3.4", year: date = LAST) -> ProvisionAnswered:
    return answer(number, "no", year, action="Publish it.", due=date(2026, 9, 30))


def history(*events: Event) -> list[Recorded]:
    more = {"recorded_on": TODAY, "instant": "", "login": "", "person": None}
    return [
        Recorded(seq=n, stream="assessment", version=n, act=n, event=each, **more)  # type: ignore[arg-type]
        for n, each in enumerate(events, 1)
    ]


def given(*events: Event) -> Forms:
    return forms(history(*events))


def codes(refused: pytest.ExceptionInfo[ComplaintsError]) -> list[str]:
    return [each.code for each in refused.value.problems]


class TestAnAnswer:
    @pytest.mark.parametrize("comply", ["no", "partly"])
    def test_of_no_says_what_will_be_done_and_by_when(self, comply: str) -> None:
        with pytest.raises(Refused) as refused:
            assessing.answer(answer(comply=comply))
        assert codes(refused) == ["action-missing", "due-missing"]
        whole = answer(comply=comply, action="x", due=TODAY)
        assert assessing.answer(whole) is whole

    def test_of_yes_needs_neither(self) -> None:
        assert assessing.answer(answer()) == answer()

    def test_the_last_one_of_a_year_stands_and_another_years_is_another(self) -> None:
        kept = given(answer(year=BEFORE), answer(comply="not-applicable"), answer())
        assert {key: each.comply for key, each in kept.items()} == {(BEFORE, "6.2"): "yes", (LAST, "6.2"): "yes"}


class TestCarriedOver:
    def test_goes_where_no_answer_was_given(self) -> None:
        kept = given(answer(year=BEFORE), short(year=BEFORE), answer())
        (event,) = assessing.carry(kept, BEFORE, LAST, TODAY)
        assert event == AnswerCarried(on=TODAY, year_end=LAST, number="3.4", from_year=BEFORE)

    def test_into_the_same_year_or_with_nothing_is_refused(self) -> None:
        with pytest.raises(Refused) as refused:
            assessing.carry(given(answer()), LAST, LAST, TODAY)
        assert codes(refused) == ["not-later"]
        with pytest.raises(Refused) as refused:
            assessing.carry(given(answer()), BEFORE, LAST, TODAY)
        assert codes(refused) == ["nothing-to-carry"]

    def test_waits_to_be_confirmed(self) -> None:
        carried = (short(year=BEFORE), AnswerCarried(on=TODAY, year_end=LAST, number="3.4", from_year=BEFORE))
        kept = given(*carried)
        assert kept[LAST, "3.4"].to_confirm
        (event,) = assessing.confirm(kept, LAST, ["3.4"], TODAY)
        assert event == AnswerConfirmed(on=TODAY, year_end=LAST, number="3.4")
        kept = given(*carried, event)
        assert not kept[LAST, "3.4"].to_confirm
        with pytest.raises(Refused) as refused:
            assessing.confirm(kept, LAST, ["3.4", "6.2"], TODAY)
        assert codes(refused) == ["not-carried", "not-carried"]


class TestAPromise:
    def test_is_due_until_it_is_done(self) -> None:
        kept = given(short(), answer())
        (due,) = actions_due(kept)
        assert (due.what, due.rule, due.due_on) == ("assessment-action", "3.4", date(2026, 9, 30))
        event = assessing.done(kept, "3.4", "On the website.", TODAY, TODAY)
        assert event == PromisedActionDone(on=TODAY, year_end=LAST, number="3.4", proof="On the website.")
        kept = given(short(), answer(), event)
        assert list(actions_due(kept)) == []
        with pytest.raises(NotFound):
            assessing.done(kept, "3.4", "x", TODAY, TODAY)

    def test_of_an_earlier_form_is_done_with_a_later_yes(self) -> None:
        assert list(actions_due(given(short(year=BEFORE), answer("3.4")))) == []

    def test_is_not_done_before_it_was_made(self) -> None:
        with pytest.raises(Refused) as refused:
            assessing.done(given(short()), "3.4", "x", date(2026, 5, 10), TODAY)
        assert codes(refused) == ["out-of-order"]

    def test_without_a_day_is_not_due(self) -> None:
        assert list(actions_due(given(answer(comply="no")))) == []
        with pytest.raises(NotFound):
            assessing.done(given(answer(comply="no")), "6.2", "x", TODAY, TODAY)


def test_an_explanation_is_of_something() -> None:
    event = ContradictionExplained(on=TODAY, year_end=LAST, number="6.2", failings=("a C-2025-0001",), because="x")
    assert assessing.explain(event) is event
    assert explained(history(event)) == {(LAST, "6.2", "a C-2025-0001"): (TODAY, "x")}
    with pytest.raises(Refused) as refused:
        assessing.explain(ContradictionExplained(on=TODAY, year_end=LAST, number="6.2", failings=()))
    assert codes(refused) == ["nothing-to-explain"]


class TestApproval:
    OPEN = Open(unanswered=["1.2"], to_confirm=["1.3"], bare=["3.5"], contradicted=[("6.2", "6.2 is answered yes.")])

    def approval(self, on: date = TODAY, despite: str = "") -> AssessmentApproved:
        rows = tuple((number, each.digest) for (_, number), each in given(answer(), short()).items())
        return AssessmentApproved(on=on, year_end=LAST, answers=rows, by="The board", despite=despite)

    def test_is_refused_before_the_year_is_over(self) -> None:
        with pytest.raises(Refused) as refused:
            assessing.approve(self.approval(on=LAST), Open(), TODAY)
        assert codes(refused) == ["year-running"]

    def test_names_all_that_is_open(self) -> None:
        with pytest.raises(Refused) as refused:
            assessing.approve(self.approval(), self.OPEN, TODAY)
        assert codes(refused) == ["unanswered", "to-confirm", "bare", "contradicted"]
        assert {each.provision for each in refused.value.problems} == {"8.2"}

    def test_stands_with_nothing_open_or_with_a_reason(self) -> None:
        assert assessing.approve(self.approval(), Open(), TODAY) == self.approval()
        despite = self.approval(despite="The rest follows in June.")
        assert assessing.approve(despite, self.OPEN, TODAY) is despite

    def test_is_not_to_come(self) -> None:
        with pytest.raises(Refused) as refused:
            assessing.approve(self.approval(on=date(2026, 5, 12)), Open(), TODAY)
        assert codes(refused) == ["in-the-future"]

    def test_knows_what_was_answered_otherwise_since(self) -> None:
        approved = approvals(history(self.approval()))[LAST]
        assert changed_since(approved, given(answer(), short())) == ()
        other = (answer(commentary="One slip."), short(), answer("1.2"), answer("1.3", year=BEFORE))
        assert changed_since(approved, given(*other)) == ("6.2", "1.2")
