"""What a response says when little was found, nothing is offered, something is late, or stage 1 stands."""

from dataclasses import replace
from datetime import date

from complaints_cli.domain.event import Event
from complaints_cli.domain.events.record import ActionDone
from complaints_cli.domain.events.stages import RemedyRuledOut
from complaints_cli.domain.policy import CODE_2024
from complaints_cli.domain.terms import Decision, LetterKind
from complaints_cli.letters import Letter, Setting, compose
from letter_stories import (
    ACKNOWLEDGED,
    ACKNOWLEDGED_2,
    ANSWERED,
    ESCALATED,
    FINALLY,
    FOUND,
    HEATING,
    LEARNED,
    OFFERED,
    OPEN,
    RECEIVED,
    RESPONDED,
    RULES,
    folded,
    setting,
    story,
)

K = LetterKind


def letter(kind: LetterKind, on: date, *events: Event, at: Setting | None = None) -> Letter:
    return compose(kind, folded(*events), at or setting(on))


def responded(*events: Event, decision: Decision = Decision.NOT_UPHELD, on: date = date(2027, 1, 7)) -> str:
    history = (RECEIVED, HEATING, ACKNOWLEDGED, *events, LEARNED, replace(RESPONDED, on=on, decision=decision))
    return letter(K.RESPONSE_1, on, *history).markdown


def test_a_complaint_that_is_not_upheld_has_nothing_to_put_right() -> None:
    text = responded(replace(FOUND[0], decision=Decision.NOT_UPHELD))
    assert "We did not find that something went wrong, so there is nothing to put right." in text
    assert "There are no outstanding actions." in text
    assert "We are sorry for what went wrong" not in text


def test_nothing_offered_says_why() -> None:
    ruled_out = RemedyRuledOut(on=date(2027, 1, 6), stage=1, reason="You asked us to offer nothing.")
    text = responded(replace(FOUND[0], decision=Decision.NOT_UPHELD), ruled_out)
    assert "We are not offering anything. This is why:\n\nYou asked us to offer nothing." in text


def test_a_remedy_of_another_stage_is_not_offered_twice() -> None:
    events = (*ANSWERED, ESCALATED, ACKNOWLEDGED_2, FINALLY[0], *FINALLY[2:])
    done = (ActionDone(on=date(2027, 1, 15), action=2), ActionDone(on=date(2027, 1, 29), action=4))
    text = letter(K.RESPONSE_2, date(2027, 2, 12), *events[:-1], *done, events[-1]).markdown
    assert "We have already put this right, and are not offering anything more." in text


def test_what_is_done_says_when_and_what_is_late_says_so() -> None:
    done = responded(FOUND[0], OFFERED[1], ActionDone(on=date(2027, 1, 7), action=2), decision=Decision.UPHELD)
    assert "- Fit a new pump to your boiler. We did this on Thursday 7 January 2027." in done
    late = responded(FOUND[0], OFFERED[1], decision=Decision.UPHELD, on=date(2027, 1, 18))
    assert "| Friday 15 January 2027. This day has passed, and we are sorry. |" in late
    assert "What we will do is in the next section, with dates." in late
    assert "You should have had this response by Thursday 7 January 2027. We are sorry that it is late." in late


def test_one_sum_has_no_total() -> None:
    text = responded(FOUND[0], OFFERED[2], decision=Decision.UPHELD)
    assert "We offer you £45.00:" in text


def test_a_lesson_may_have_no_day_and_no_fault() -> None:
    history = (RECEIVED, HEATING, ACKNOWLEDGED, FOUND[0], OFFERED[0], replace(LEARNED, wrong="", due=None), RESPONDED)
    text = letter(K.RESPONSE_1, date(2027, 1, 7), *history).markdown
    assert "\nWhat we are changing: Our contractor now texts us when an appointment is missed.\n" in text


def test_stage_2_says_that_a_decision_stands() -> None:
    same = replace(FINALLY[0], decision=Decision.UPHELD)
    text = letter(K.RESPONSE_2, date(2027, 2, 12), *ANSWERED, ESCALATED, ACKNOWLEDGED_2, same, *FINALLY[1:]).markdown
    assert "This is the same decision as at stage 1." in text


def test_a_point_that_is_new_at_stage_2_has_nothing_to_compare() -> None:
    history = (*ANSWERED[:-1], RESPONDED, replace(ESCALATED, points=()), replace(ACKNOWLEDGED_2, points=()))
    without = tuple(e for e in history if e is not FOUND[0])
    second = replace(FOUND[1], stage=2, on=date(2027, 2, 10))
    text = letter(K.RESPONSE_2, date(2027, 2, 12), *without, second, *FINALLY).markdown
    assert "We have changed our decision" not in text


def test_a_quick_response_at_stage_2_is_final() -> None:
    history = (*ANSWERED, ESCALATED, replace(ACKNOWLEDGED_2, on=date(2027, 2, 12)), *FINALLY)
    text = letter(K.QUICK_RESPONSE, date(2027, 2, 12), *history).markdown
    assert "# Your complaint at stage 2: we have it, and this is our final response" in text
    assert "by Saturday 12 February 2028" in text
    assert "who did not decide your complaint at stage 1" in text


def test_without_a_decision_yet_the_findings_give_it() -> None:
    alike = (*OPEN, *FOUND, *OFFERED, LEARNED)
    assert "We partly uphold your complaint." in letter(K.RESPONSE_1, date(2027, 1, 7), *alike).markdown
    rules = replace(RULES, policy=replace(CODE_2024, staff_names_in_letters=False))
    text = letter(K.RESPONSE_1, date(2027, 1, 7), *alike, at=setting(date(2027, 1, 7), rules=rules)).markdown
    assert "This was decided by a member of our staff." in text


def test_a_final_response_without_names_says_the_role() -> None:
    complaint, _ = story(K.RESPONSE_2)
    for role, said in (("Operations Director", "our Operations Director"), ("", "a senior member of our staff")):
        rules = replace(RULES, policy=replace(CODE_2024, staff_names_in_letters=False, roles={"stage_2": role}))
        text = compose(K.RESPONSE_2, complaint, setting(date(2027, 2, 12), rules=rules)).markdown
        assert f"This was decided by {said}, who did not decide your complaint at stage 1." in text
