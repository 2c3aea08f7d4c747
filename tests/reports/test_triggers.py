"""The figures at which a policy is reviewed, counted by hand from the invented register."""

from collections.abc import Callable
from datetime import date

import pytest

from complaints_cli.domain.policy import Targets
from complaints_cli.reports.measuring.period import running
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.triggers import Trigger, TriggerState, triggers

AT_90_AND_80 = Targets(review_acknowledged_percent=90, review_answered_percent=80, no_adverse_determination=True)


def test_a_year_that_is_over(year: Span) -> None:
    acknowledged, answered, determinations = triggers(year, AT_90_AND_80)
    # Ten of the eleven: nine of ten at stage 1, one of one at stage 2.
    assert (acknowledged.kept, acknowledged.missed, acknowledged.now) == (10, 1, "90.9")
    assert acknowledged.state is TriggerState.CLEAR
    # Missed: one late, one by an extension beyond the limit, one overdue. One was withdrawn before its day.
    assert (answered.kept, answered.missed, answered.waiting, answered.now) == (7, 3, 0, "70.0")
    assert (answered.state, answered.late) == (TriggerState.HIT, ("C-2026-0002",))
    assert (determinations.state, determinations.against) == (TriggerState.CLEAR, ())


def test_what_has_its_day_to_come_counts_for_neither_side(seen: Callable[..., Span]) -> None:
    # On 13 April 2026 C-2026-0002 still has until the 17th.
    _, answered = triggers(seen(today=date(2026, 4, 13)), Targets(review_answered_percent=75))
    assert (answered.kept, answered.missed, answered.waiting) == (7, 2, 1)
    assert (answered.now, answered.at_best, answered.at_worst) == ("77.8", "80.0", "70.0")
    assert (answered.state, answered.misses_to_hit, answered.late) == (TriggerState.AT_RISK, 1, ())


def test_without_a_figure_in_the_policy_nothing_is_triggered(year: Span) -> None:
    assert [each.state for each in triggers(year, Targets())] == [TriggerState.NOT_SET] * 2


@pytest.mark.parametrize(
    ("kept", "missed", "lost", "waiting", "state"),
    [
        (9, 1, 0, 0, "hit"),
        (10, 1, 0, 0, "clear"),
        (0, 0, 0, 0, "clear"),
        (0, 0, 0, 3, "at-risk"),
        (19, 1, 1, 0, "clear"),
        (19, 1, 2, 0, "will-be-hit"),
        (19, 1, 1, 1, "at-risk"),
        (99, 1, 0, 3, "clear"),
    ],
)
def test_at_90_percent(kept: int, missed: int, lost: int, waiting: int, state: str) -> None:
    trigger = Trigger(id="x", words="x", threshold=90, kept=kept, missed=missed, lost=lost, waiting=waiting)
    assert trigger.state.value == state


@pytest.mark.parametrize(
    ("day", "year_end", "label"),
    [
        (date(2026, 3, 31), "03-31", "2025/26"),
        (date(2026, 4, 1), "03-31", "2026/27"),
        (date(2026, 12, 31), "12-31", "2026"),
        (date(2027, 1, 1), "12-31", "2027"),
        (date(2028, 2, 29), "02-29", "2027/28"),
        (date(2028, 3, 1), "02-29", "2028/29"),
    ],
)
def test_the_running_year(day: date, year_end: str, label: str) -> None:
    assert running(day, year_end).label == label
