"""What is written to whoever was in touch and did not complain: who is named, who is not, and what is said of money."""

from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.documents import Paper, compose
from complaints_cli.documents.answers import claim_answer, feedback_answer, request_choice, thanks
from complaints_cli.documents.authority import authority
from complaints_cli.documents.exceptional import notice
from complaints_cli.domain.event import ERASED
from complaints_cli.domain.events.claims import ClaimPaid, Granted
from complaints_cli.domain.events.record import Erased
from complaints_cli.domain.events.representing import RepAdded
from complaints_cli.domain.events.requests import RequestDone
from complaints_cli.domain.events.triage import ChoiceAnswered
from complaints_cli.domain.policy import CODE_2024
from complaints_cli.domain.policy_money import Money
from complaints_cli.domain.representing import Copies
from complaints_cli.domain.service_request import begin, step
from complaints_cli.domain.service_terms import FeedbackFrom
from complaints_cli.domain.terms import Flag, RepBasis
from complaints_cli.domain.triage import Choice
from document_stories import (
    ANSWERED,
    BY,
    CLAIM,
    COMPLAINT,
    CRITICISED,
    CRITICISM,
    FULL,
    ON,
    PLAN,
    PRAISE,
    REQUEST,
    REQUESTED,
    TIME,
    sender,
)
from letter_stories import HEATING, RECEIVED, folded
from stories_beside import SPEAKS

NO_NAMES = sender(policy=replace(CODE_2024, staff_names_in_letters=False))
NOBODY = ("Tom Reeve", "Ada Cole", "Priya Shah")


def request_letter(**more: object) -> str:
    made = begin("SR-2026-0001", replace(REQUESTED, **more))  # type: ignore[arg-type]
    return compose(Paper.REQUEST_CHOICE, sender(), request_choice(made, sender(), PLAN, BY))


class TestNobodyOfOursIsNamedWhereThePolicyNamesNobody:
    def test_in_an_answer_to_a_request(self) -> None:
        said = compose(Paper.REQUEST_CHOICE, NO_NAMES, request_choice(REQUEST, NO_NAMES, PLAN, BY))
        assert not any(name in said for name in NOBODY)

    def test_in_an_answer_to_feedback(self) -> None:
        said = compose(Paper.FEEDBACK_ANSWER, NO_NAMES, feedback_answer(CRITICISM, NO_NAMES, ""))
        assert not any(name in said for name in NOBODY)

    def test_in_an_answer_to_a_claim(self) -> None:
        said = compose(Paper.CLAIM_ANSWER, NO_NAMES, claim_answer(CLAIM, ANSWERED, NO_NAMES))
        assert "This was decided on Friday 11 December 2026." in said
        assert not any(name in said for name in NOBODY)

    def test_in_thanks_the_team_alone_or_those_whom_it_is_about(self) -> None:
        said = compose(Paper.THANKS, NO_NAMES, thanks(PRAISE, NO_NAMES))
        assert "passed your words on to our grounds care team." in said
        bare = replace(PRAISE, received=replace(PRAISE.received, team=None))
        assert "passed your words on to the people whom they are about." in compose(
            Paper.THANKS, NO_NAMES, thanks(bare, NO_NAMES)
        )
        assert thanks(bare, sender())["told"] == "Tom Reeve and Ada Cole"
        one = replace(PRAISE, received=replace(PRAISE.received, team=None, about=("tom",)))
        assert thanks(one, sender())["told"] == "Tom Reeve"


class TestWhoeverIsWrittenTo:
    @pytest.mark.parametrize("name", ["", ERASED, "  "])
    def test_without_a_name_it_is_a_resident(self, name: str) -> None:
        said = request_letter(name=name, address=ERASED, adjustment=ERASED)
        assert "\nDear resident\n" in said
        assert "erased" not in said
        assert "Would you like this letter in large print" in said

    def test_somebody_with_one_adjustment_is_told_that_it_is_known(self) -> None:
        assert "- Large print." in request_letter()


class TestRequest:
    def test_what_was_done_is_told_with_its_day_and_no_day_to_come(self) -> None:
        done = step(REQUEST, RequestDone(on=date(2026, 12, 11), how="A new latch was fitted."))
        said = compose(Paper.REQUEST_CHOICE, sender(), request_choice(done, sender(), "", None))
        assert "We have done what you asked for." in said
        assert "## What we did\n\nA new latch was fitted.\n\nWe did this by Friday 11 December 2026." in said
        assert "We go on with your request" not in said

    def test_whoever_declined_can_still_choose(self) -> None:
        unhappy = begin("SR-2026-0001", replace(REQUESTED, unhappy=True))
        declined = step(unhappy, ChoiceAnswered(on=ON, choice=Choice.DECLINED))
        said = compose(Paper.REQUEST_CHOICE, sender(), request_choice(declined, sender(), PLAN, BY))
        assert "You told us that you do not want to complain about it. You can still choose to." in said

    def test_a_heat_network_has_a_second_ombudsman_and_a_council_another(self) -> None:
        assert "Energy Ombudsman" in request_letter(flags=(Flag.HEAT_NETWORK,))
        assert "Energy Ombudsman" not in request_letter()
        assert "Local Government" not in request_letter()
        made = begin("SR-2026-0001", replace(REQUESTED, category="planning"))
        council = sender(FULL)
        said = compose(Paper.REQUEST_CHOICE, council, request_choice(made, council, PLAN, BY))
        assert "## The Local Government and Social Care Ombudsman" in said


class TestFeedback:
    def test_criticism_said_to_us_is_theirs_to_make_a_complaint(self) -> None:
        said_to_us = replace(CRITICISM, received=replace(CRITICISED, source=FeedbackFrom.COMMENT))
        said = compose(Paper.FEEDBACK_ANSWER, sender(), feedback_answer(said_to_us, sender(), "We hire somebody."))
        assert "It is for you to choose" in said
        assert "not a complaint by itself" not in said
        assert "## What we do with it\n\nWe hire somebody." in said


class TestClaim:
    @pytest.mark.parametrize(
        ("granted", "amount", "told"),
        [
            (Granted.GRANTED, 9500, "We have decided to pay you **£95.00**.\n"),
            (Granted.PART, 6000, "This is a part of what you asked for."),
            (Granted.REFUSED, None, "We have decided not to pay you compensation."),
            (Granted.INSURERS, None, "We have passed your request on to our insurers."),
        ],
    )
    def test_each_answer_in_its_words(self, granted: Granted, amount: int | None, told: str) -> None:
        answer = replace(ANSWERED, granted=granted, amount=amount, pay_by=ANSWERED.pay_by if amount else None)
        said = compose(Paper.CLAIM_ANSWER, sender(), claim_answer(CLAIM, answer, sender()))
        assert told in said
        assert ("pay it by" in said) is (amount is not None)
        assert "## If you are unhappy with this answer\n\nYou can complain." in said
        assert "designated" not in said

    def test_what_was_paid_and_what_is_late(self) -> None:
        paid = replace(CLAIM, paid=ClaimPaid(on=date(2026, 12, 14), how="By bank transfer."))
        assert "We paid it on Monday 14 December 2026." in compose(
            Paper.CLAIM_ANSWER, sender(), claim_answer(paid, ANSWERED, sender())
        )
        last, after = sender(on=date(2027, 1, 8)), sender(on=date(2027, 1, 9))
        assert "We will pay it by" in compose(Paper.CLAIM_ANSWER, last, claim_answer(CLAIM, ANSWERED, last))
        late = compose(Paper.CLAIM_ANSWER, after, claim_answer(CLAIM, ANSWERED, after))
        assert "You should have had it by Friday 8 January 2027. We are sorry that you have not." in late

    def test_the_policys_insurers_and_its_word_on_liability(self) -> None:
        rules = Money(insurers="Alder Insurance", not_an_admission=True)
        ours = sender(policy=replace(CODE_2024, compensation=rules))
        passed_on = replace(ANSWERED, granted=Granted.INSURERS, amount=None, pay_by=None)
        said = compose(Paper.CLAIM_ANSWER, ours, claim_answer(CLAIM, passed_on, ours))
        assert "to Alder Insurance." in said
        assert "do not admit" not in said
        assert "do not admit" in compose(Paper.CLAIM_ANSWER, ours, claim_answer(CLAIM, ANSWERED, ours))


class TestAuthorityForm:
    def test_empty_it_has_a_line_for_everything(self) -> None:
        said = compose(Paper.AUTHORITY_FORM, sender(), authority(None))
        assert "[x]" not in said
        assert "Name: ....." in said
        assert "To record it" not in said

    def test_the_ground_and_the_copies_that_are_on_record_are_ticked(self) -> None:
        other = RepAdded(on=date(2026, 12, 15), rep=2, basis=RepBasis.CHILD, copies=Copies.BOTH, name="Ngozi Okafor")
        both = folded(RECEIVED, HEATING, SPEAKS, other)
        said = compose(Paper.AUTHORITY_FORM, sender(), authority(both, 2))
        assert "[x] The resident is a child" in said
        assert "[x] The resident, with a copy" in said
        assert said.count("[x]") == 2
        assert authority(both)["number"] == 1

    def test_where_nobody_speaks_yet_it_says_how_to_record_who_does(self) -> None:
        said = compose(Paper.AUTHORITY_FORM, sender(), authority(folded(RECEIVED, HEATING)))
        assert "complaints rep add C-2026-0001 NAME" in said
        assert "Mrs Jean Okafor" in said

    def test_what_was_erased_is_left_empty(self) -> None:
        gone = replace(SPEAKS, name=ERASED, address=ERASED, phone=ERASED, email=ERASED)
        erased = folded(
            replace(RECEIVED, name=ERASED, address=ERASED), gone, Erased(on=ON, through=2, reason="Long ago.")
        )
        said = compose(Paper.AUTHORITY_FORM, sender(), authority(erased))
        assert "erased" not in said
        assert "Our reference, if there is a complaint: C-2026-0001" in said

    def test_of_an_unknown_number_there_is_nobody(self) -> None:
        assert authority(COMPLAINT, 7)["number"] == ""


class TestExceptionNotice:
    def test_a_day_that_has_passed_is_no_promise(self) -> None:
        last, after = date(2027, 1, 18), date(2027, 1, 19)
        assert "We expect to keep them again by **Monday 18 January 2027**" in compose(
            Paper.EXCEPTION_NOTICE, sender(on=last), notice(TIME, "", last)
        )
        said = compose(Paper.EXCEPTION_NOTICE, sender(on=after), notice(TIME, "", after))
        assert "We expected to keep them again by Monday 18 January 2027, and do not yet." in said
        assert "We will put a new day here" in said

    def test_which_complaints_it_touches_is_ours_to_say(self) -> None:
        untold = replace(TIME, told=())
        said = compose(Paper.EXCEPTION_NOTICE, sender(), notice(untold, "Those about *repairs*.", ON))
        assert "Those about \\*repairs\\*." in said
        assert "We told the Housing Ombudsman" not in said
