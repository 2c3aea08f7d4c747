"""Against a yes stands how much was not kept, with the first of the complaints, and never a list without an end."""

import pytest

from complaints_cli.reports.assessment.shown import Failing, Shown, figure
from complaints_cli.reports.measures import ALL
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.tallied import Counted, Tally

ACKNOWLEDGED = ALL["acknowledged-in-time-1", None, None]
LATE = "acknowledged late"
TEN = ", ".join(f"C-2025-{number:04}" for number in range(1, 11))


def late(number: int) -> Measured:
    """So many complaints that were acknowledged late, of which it is known whether they were read one by one."""
    refs = [f"C-2025-{each:04}" for each in range(1, number + 1)]

    def each(_: object) -> list[Counted]:
        raise AssertionError("everything that failed was read")

    return Measured(
        measure=ACKNOWLEDGED,
        tallies=(Tally(LATE, None, number),),
        ask=each,
        ask_first=lambda words, most: [(LATE, ref, number) for ref in refs[:most] if LATE in words],
    )


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "1 acknowledged late (C-2025-0001)"),
        (10, f"10 acknowledged late ({TEN})"),
        (11, f"11 acknowledged late ({TEN} and 1 more)"),
        (2345, f"2345 acknowledged late ({TEN} and 2,335 more)"),
    ],
)
def test_the_first_are_named_and_the_rest_are_counted_without_being_read(number: int, said: str) -> None:
    shown = figure(late(number))
    assert shown.not_kept == f"Acknowledged within 5 working days at stage 1: {said}."
    assert len(shown.failed) == number


def test_nothing_that_failed_is_nothing_to_say() -> None:
    assert not figure(late(0)).failed


def test_of_those_that_are_explained_apart_the_first_are_named_too() -> None:
    shown = Shown(id="reviews", words="some are overdue", title="Reviews")
    failed = [Failing(key=f"{n}", word="overdue", ref=f"C-2025-{n:04}") for n in [*range(12, 0, -1), 3]]
    assert shown.against(failed) == f"Reviews: 13 overdue ({TEN} and 2 more)."


def test_what_is_of_no_complaint_is_said_alone() -> None:
    none = "The settings name no Member Responsible"
    assert Shown(id="member", words=none, failed=(Failing(key="member", word=none),)).not_kept == f"{none}."
