"""Lives that are looked back at: what a day's commands answered at its end, they answer of it ever after."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import rule, run_state_machine_as_test

from life.looked_back_at import Line
from life.office import LAST
from life.test_state_machine import LifeOfComplaints


class LivesLookedBackAt(LifeOfComplaints):
    """The same lives; every day that ends is kept, and at the end much is put right, taken back and erased."""

    def answers(self) -> dict[Line, object]:
        more = [("list", "--overdue"), ("report", "annual", "--year", self.year())]
        more += [("learning", "plan", "--year", self.year()), *(("why", ref) for ref in self.model)]
        return {**super().answers(), **{line: self.accepted(*line) for line in more}}

    @rule(days=st.integers(0, 20))
    def pass_time(self, days: int) -> None:
        if self.today < LAST:
            self.keep_the_day()
        super().pass_time(days)

    @rule(homes=st.integers(1, 999), back=st.integers(0, 400))
    def count_the_homes_again(self, homes: int, back: int) -> None:
        self.accepted("settings", "set", "homes_lcra", str(homes), "--at", str(self.on(back)))

    def teardown(self) -> None:
        if not hasattr(self, "db"):
            return
        try:
            self.mend_and_erase()
            for day in self.kept:
                self.compare(day)
            assert self.accepted("verify")["problems"] == []
        finally:
            self.folder.cleanup()

    def mend_and_erase(self) -> None:
        """Whether it is accepted or not: what counts is that no past day changes by it."""
        earlier = ("received", str(self.on(30)), "--reason", "It lay in a tray")
        self.today += timedelta(days=1)
        self.said("calendar", "add", str(self.today + timedelta(days=5)), "Jubilee", "--source", "gov.uk")
        for day in self.kept:
            self.accepted("log", "--via", "letter", "--summary", "It was mislaid.", "--received", str(day))
        for n, ref in enumerate(self.model):
            self.said("ack", ref, "--on", str(max(self.kept, default=self.today)), "--outcome", "none-given")
            self.said("correct", ref, *earlier)
            self.said("undo", ref)
            if n % 2:
                self.accepted("erase", ref, "--reason", "Asked for", "--yes")


@pytest.mark.slow
def test_a_past_day_comes_out_as_it_was() -> None:
    run_state_machine_as_test(
        LivesLookedBackAt,
        settings=settings(
            max_examples=5,
            stateful_step_count=15,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.explicit, Phase.generate],
        ),
    )
