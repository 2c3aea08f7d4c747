"""How a complaint ends and comes back, each after what it follows."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.domain.events.ends import Closed, ComplaintRefused, EscalationRefused
from complaints_cli.domain.policy import CODE_2024
from complaints_cli.domain.terms import Channel, CloseReason, Ground
from complaints_cli.errors import NotFound, Refused
from complaints_cli.handling import ending
from stories import REF, Story, rules_of

RECEIVED, ACKED, ANSWERED, ASKED = (date(2026, 12, day) for day in (14, 15, 16, 18))
TODAY = date(2026, 12, 21)


def new() -> Story:
    return Story(RECEIVED, points=("No heating.", "Nobody rang back."))


def answered() -> Story:
    return new().acknowledge(ACKED).answer(ANSWERED)


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[tuple[str, str | None]]:
    return [(problem.code, problem.provision) for problem in refused.value.problems]


def refusal(on: date = TODAY, ground: Ground = Ground.OTHER, *points: int) -> ComplaintRefused:
    return ComplaintRefused(on=on, ground=ground, points=points, reasons="Not ours.")


def test_a_refusal_of_a_point_that_is_not_there_is_not_found() -> None:
    story = new()
    with pytest.raises(NotFound, match=f"{REF} has no point 7"):
        ending.refuse_complaint(story.complaint, refusal(TODAY, Ground.OTHER, 1, 7), story.bench(TODAY))


def test_a_ground_that_the_code_does_not_name_is_warned_of() -> None:
    story = new()
    [warning] = ending.refusal_warnings(story.complaint, refusal(), story.bench(TODAY))
    assert "none of them" in warning
    assert "2.2" in warning
    escalation = EscalationRefused(on=TODAY, ground=Ground.ALREADY_CONSIDERED, reasons="Answered in May.")
    assert ending.refusal_warnings(story.complaint, escalation, story.bench(TODAY)) == ()


def test_a_refusal_once_the_answer_was_due_is_warned_of() -> None:
    # Received on Monday 14 December 2026 and acknowledged on the 15th: 10 working days from then, without
    # Friday 25 (Christmas Day) and Monday 28 December (for Boxing Day), end on Thursday 31 December 2026.
    story, over, late = new().acknowledge(ACKED), Ground.OVER_12_MONTHS, date(2027, 1, 5)
    [warning] = ending.refusal_warnings(story.complaint, refusal(late, over), story.bench(late))
    assert warning.startswith("Its answer was due on Thursday 31 December 2026")
    assert ending.refusal_warnings(story.complaint, refusal(date(2026, 12, 31), over), story.bench(late)) == ()
    assert ending.refusal_warnings(story.complaint, refusal(late, over, 1), story.bench(late)) == ()


def test_a_request_is_not_refused_before_it_was_made() -> None:
    story = answered().escalate(ASKED)
    given = EscalationRefused(on=date(2026, 12, 17), ground=Ground.OTHER, reasons="Not ours.")
    with pytest.raises(Refused, match="Thursday 17 December 2026 is before Friday 18 December 2026") as refused:
        ending.refuse_escalation(story.complaint, given, story.bench(TODAY))
    assert codes(refused) == [("out-of-order", "5.12")]


def test_it_is_not_closed_before_it_was_answered() -> None:
    story = answered()
    with pytest.raises(Refused, match="before Wednesday 16 December 2026") as refused:
        ending.close(story.complaint, Closed(on=ACKED, reason=CloseReason.RESPONDED), story.bench(TODAY))
    assert codes(refused) == [("out-of-order", "5.12")]


def test_an_answer_never_waits_for_actions_nor_closing_for_them() -> None:
    story = answered()
    closed = Closed(on=ANSWERED, reason=CloseReason.RESOLVED)
    assert ending.close(story.complaint, closed, story.bench(TODAY)) == (closed,)


@pytest.mark.parametrize("also", [Channel.PHONE, None])
def test_one_way_of_trying_is_not_enough(also: Channel | None) -> None:
    story = answered()
    for via in (Channel.PHONE, also):
        story.note(TODAY, about="contact-attempt", via=via)
    closed = Closed(on=TODAY, reason=CloseReason.NO_CONTACT)
    with pytest.raises(Refused, match="One way of trying to reach the resident is not enough") as found:
        ending.close(story.complaint, closed, story.bench(TODAY))
    assert codes(found) == [("one-way-only", "5.12")]
    story.note(TODAY, about="contact-attempt", via=Channel.LETTER)
    assert ending.close(story.complaint, closed, story.bench(TODAY)) == (closed,)


def test_a_policy_gives_the_days_of_silence() -> None:
    # Answered on Wed 16 December 2026: 28 days on is Wed 13 January 2027.
    story = Story(RECEIVED, rules=rules_of(replace(CODE_2024, no_contact_close_days=28)))
    story.acknowledge(ACKED).answer(ANSWERED)
    for via in (Channel.PHONE, Channel.LETTER):
        story.note(date(2027, 1, 11), about="contact-attempt", via=via)
    for day, refused in ((date(2027, 1, 12), ["contact-too-recent"]), (date(2027, 1, 13), [])):
        closed = Closed(on=day, reason=CloseReason.NO_CONTACT)
        if refused:
            with pytest.raises(Refused, match="not before Wednesday 13 January 2027") as found:
                ending.close(story.complaint, closed, story.bench(day))
            assert codes(found) == [("contact-too-recent", "policy")]
        else:
            assert ending.close(story.complaint, closed, story.bench(day)) == (closed,)


@pytest.mark.parametrize(
    "end",
    [
        lambda: new().withdraw(ASKED),
        lambda: new().refuse(ASKED),
        lambda: answered().close(ASKED),
        lambda: answered().escalate(ANSWERED).refuse_escalation(ASKED),
    ],
)
def test_it_comes_back_no_sooner_than_it_ended(end: Callable[[], Story]) -> None:
    story = end()
    assert ending.reopen(story.complaint, "New facts.", story.bench(TODAY), ASKED)
    with pytest.raises(Refused, match="Thursday 17 December 2026 is before Friday 18 December 2026") as refused:
        ending.reopen(story.complaint, "New facts.", story.bench(TODAY), date(2026, 12, 17))
    assert codes(refused) == [("out-of-order", "5.12")]
