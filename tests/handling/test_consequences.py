"""What a correction or a change of the bank holidays brings with it, said before it is recorded."""

from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.domain.calendar import BankHoliday, WorkingCalendar
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.events.record import DateMoved
from complaints_cli.domain.policy import CODE_2024, StageLimits, StartsFrom
from complaints_cli.domain.terms import Verdict
from complaints_cli.handling import mending, stages
from complaints_cli.handling.consequences import Consequence, in_words, moved_dates, of_calendar, of_correction
from stories import ENGLAND, Story, rules_of

TODAY = date(2026, 11, 25)


def corrected(story: Story, field: str, value: str, today: date = TODAY) -> tuple[Consequence, ...]:
    events = mending.correct(story.complaint, field, value, "Misread.", story.bench(today))
    after: Complaint = stages.applied(story.complaint, events)
    return of_correction(story.complaint, after, story.rules, today)


def messages(consequences: tuple[Consequence, ...]) -> list[str]:
    return [consequence.message for consequence in consequences]


def told_8_december() -> Story:
    """Typed as received on Wed 18 Nov 2026, acknowledged on Tue 24 Nov, the answer promised for 8 Dec."""
    return Story(date(2026, 11, 18)).acknowledge(date(2026, 11, 24), promised=date(2026, 12, 8))


# Corrections


def test_an_earlier_arrival_moves_dates_verdicts_and_what_a_letter_told() -> None:
    story = told_8_december()
    assert corrected(story, "received", "16 Nov 2026") == (
        Consequence(
            what="acknowledge",
            stage=1,
            message="Stage 1: acknowledge by Monday 23 November 2026 instead of Wednesday 25 November 2026.",
            was=date(2026, 11, 25),
            now=date(2026, 11, 23),
        ),
        Consequence(
            what="respond",
            stage=1,
            message="Stage 1: respond by Monday 7 December 2026 instead of Tuesday 8 December 2026.",
            was=date(2026, 12, 8),
            now=date(2026, 12, 7),
        ),
        Consequence(
            what="acknowledgement", stage=1, message="Stage 1: acknowledgement missed by 1 working day; before, met."
        ),
        Consequence(
            what="letter",
            stage=1,
            message="The last letter told the resident Tuesday 8 December 2026; the response is due by "
            "Monday 7 December 2026.",
        ),
    )
    clock = story.correct(TODAY, "received", "2026-11-16").clock()
    assert clock.acknowledged(TODAY) == (Verdict.MISSED, 1)
    assert clock.code_date == date(2026, 12, 7)


def test_a_name_has_no_consequences() -> None:
    assert corrected(told_8_december(), "name", "Ann Lee") == ()
    extended = told_8_december().extend(date(2026, 12, 8), date(2026, 12, 22))  # on the last day, to the last day
    assert corrected(extended, "name", "Ann Lee", date(2026, 12, 9)) == ()


def test_a_later_acknowledgement_makes_it_missed() -> None:
    assert messages(corrected(told_8_december(), "acknowledged", "2026-11-26", date(2026, 11, 30))) == [
        "Stage 1: respond by Wednesday 9 December 2026 instead of Tuesday 8 December 2026.",
        "Stage 1: acknowledgement missed by 1 working day; before, met.",
        "The last letter told the resident Tuesday 8 December 2026; the response is due by Wednesday 9 December 2026.",
    ]


def test_what_was_overdue_and_is_not_any_more_is_said() -> None:
    story = Story(date(2026, 11, 16))
    assert messages(corrected(story, "received", "2026-11-18", date(2026, 11, 24))) == [
        "Stage 1: acknowledge by Wednesday 25 November 2026 instead of Monday 23 November 2026.",
        "Stage 1: respond by Wednesday 9 December 2026 instead of Monday 7 December 2026.",
        "Stage 1: acknowledgement pending; before, missed by 1 working day.",
    ]


def test_an_answered_stage_has_its_verdict_put_right_and_no_letter() -> None:
    story = told_8_december().answer(date(2026, 12, 8))
    found = corrected(story, "received", "2026-11-16", date(2026, 12, 9))
    assert messages(found)[2:] == [
        "Stage 1: acknowledgement missed by 1 working day; before, met.",
        "Stage 1: response missed by 1 working day; before, met.",
    ]


def test_nobody_is_told_anew_about_a_withdrawn_complaint() -> None:
    story = told_8_december().withdraw(date(2026, 11, 30))
    found = corrected(story, "received", "2026-11-16", date(2027, 3, 1))
    assert [consequence.what for consequence in found] == ["acknowledge", "respond", "acknowledgement"]


def test_an_extension_now_sent_too_late_stands_and_is_flagged() -> None:
    story = told_8_december().extend(date(2026, 12, 8), date(2026, 12, 22))
    found = corrected(story, "received", "2026-11-16", date(2026, 12, 9))
    assert messages(found)[2:] == [
        "The extension told on Tuesday 8 December 2026 stands, but it went out after the date it replaced.",
        "The extension to Tuesday 22 December 2026 stands, but it is beyond Monday 21 December 2026.",
    ]


def test_one_for_a_good_reason_is_not_beyond_anything() -> None:
    story = told_8_december().extend(date(2026, 12, 1), date(2027, 1, 29), good_reason="The block was evacuated.")
    found = corrected(story, "received", "2026-11-16", date(2026, 12, 9))
    assert {consequence.what for consequence in found} == {"acknowledge", "acknowledgement"}


def test_a_second_extension_is_judged_by_the_first() -> None:
    story = told_8_december().extend(date(2026, 12, 1), date(2026, 12, 10))
    story.extend(date(2026, 12, 10), date(2026, 12, 15))
    found = corrected(story, "received", "2026-11-16", date(2026, 12, 11))
    assert "extension" not in {consequence.what for consequence in found}


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        (
            StageLimits(3, 10, StartsFrom.RECEIPT, 10),
            [
                ("acknowledge", date(2026, 11, 23)),
                ("respond", date(2026, 12, 7)),
                ("acknowledge by the policy", date(2026, 11, 19)),
                ("respond by the policy", date(2026, 11, 30)),
            ],
        ),
        (
            StageLimits(10, 28, StartsFrom.RECEIPT, 10),
            [("acknowledge", date(2026, 11, 23)), ("respond", date(2026, 12, 7))],
        ),
    ],
    ids=["stricter", "laxer"],
)
def test_a_stricter_policys_dates_move_too(limits: StageLimits, said: list[tuple[str, date]]) -> None:
    policy = replace(CODE_2024, stage_1=limits)
    found = corrected(Story(date(2026, 11, 18), rules=rules_of(policy)), "received", "2026-11-16", date(2026, 11, 18))
    assert [(each.what, each.now) for each in found] == said


# Bank holidays


def with_calendar(now: WorkingCalendar) -> Rules:
    return Rules(calendars={0: ENGLAND, 1: now}, current=1, policy=CODE_2024)


LATER = with_calendar(ENGLAND.with_days([BankHoliday(date(2026, 12, 4), "A royal wedding")], version=1))
EARLIER = with_calendar(ENGLAND.without_day(date(2026, 12, 25), version=1))


def test_a_new_holiday_moves_what_is_open_and_names_the_letter() -> None:
    story = told_8_december()
    found = of_calendar(story.complaint, story.rules, LATER)
    assert messages(found) == [
        "Stage 1: respond by Wednesday 9 December 2026 instead of Tuesday 8 December 2026.",
        "The last letter told the resident Tuesday 8 December 2026; the response is due by Wednesday 9 December 2026.",
    ]
    on = date(2026, 11, 26)
    assert moved_dates(found, 1, on) == (
        DateMoved(on=on, calendar=1, stage=1, what="respond", was=date(2026, 12, 8), now=date(2026, 12, 9)),
    )


def test_a_holiday_that_is_none_brings_dates_forward() -> None:
    story = Story(date(2026, 12, 14)).acknowledge(date(2026, 12, 21))
    found = of_calendar(story.complaint, story.rules, EARLIER)
    assert [(each.what, each.was, each.now) for each in found] == [("respond", date(2027, 1, 7), date(2027, 1, 6))]


@pytest.mark.parametrize(
    "story",
    [
        told_8_december().answer(date(2026, 12, 8)),
        told_8_december().withdraw(date(2026, 11, 30)),
        Story(date(2026, 11, 30)).refuse(date(2026, 12, 1)),
    ],
    ids=["answered", "withdrawn", "refused"],
)
def test_what_is_no_longer_open_does_not_move(story: Story) -> None:
    assert of_calendar(story.complaint, story.rules, LATER) == ()


def test_only_the_open_stage_moves() -> None:
    story = told_8_december().answer(date(2026, 11, 30)).escalate(date(2026, 12, 1))
    found = of_calendar(story.complaint, story.rules, LATER)
    assert [(each.stage, each.what, each.now) for each in found] == [
        (2, "acknowledge", date(2026, 12, 9)),
        (2, "respond", date(2027, 1, 11)),
    ]


@pytest.mark.parametrize(
    ("verdict", "missed_by", "words"),
    [
        (Verdict.MET, None, "met"),
        (Verdict.MET_WITH_EXTENSION, None, "met with extension"),
        (Verdict.PENDING, None, "pending"),
        (Verdict.MISSED, 1, "missed by 1 working day"),
        (Verdict.MISSED, 2, "missed by 2 working days"),
    ],
)
def test_a_verdict_in_words(verdict: Verdict, missed_by: int | None, words: str) -> None:
    assert in_words(verdict, missed_by) == words
