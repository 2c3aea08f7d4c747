"""Lives that are looked back at: what a day's commands answered at its end, they answer of it ever after."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import rule, run_state_machine_as_test

from life.test_state_machine import LifeOfComplaints

Line = tuple[str, ...]
ERASED = re.compile(r"\\?\[erased\\?\]")


class LivesLookedBackAt(LifeOfComplaints):
    """The same lives; some days are kept, and at the end much is put right, taken back and erased."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[date, dict[Line, object]] = {}

    @rule()
    def keep_the_day(self) -> None:
        """At the very end of it: nothing more is recorded under this day."""
        lines: list[Line] = [("due", "--all"), ("list",), ("list", "--overdue")]
        lines += [line for ref in self.model for line in (("show", ref, "--timeline"), ("why", ref))]
        first = self.today.year - (self.today.month < 4)
        year = ("--year", f"{first}/{(first + 1) % 100:02d}")
        lines += [("report", "annual", *year), ("report", "tsm", *year), ("learning", "plan", *year)]
        self.kept[self.today] = {line: self.accepted(*line) for line in lines}
        self.today += timedelta(days=1)

    @rule(days=st.integers(0, 20))
    def pass_time(self, days: int) -> None:
        self.keep_the_day()
        super().pass_time(days)

    @rule(homes=st.integers(1, 999), back=st.integers(0, 400))
    def count_the_homes_again(self, homes: int, back: int) -> None:
        self.accepted("settings", "set", "homes_lcra", str(homes), "--at", str(self.on(back)))

    def teardown(self) -> None:
        try:
            if hasattr(self, "db"):
                self.mend_and_erase()
                self.look_back()
        finally:
            super().teardown()

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

    def look_back(self) -> None:
        before = self.fingerprint()
        for day, answers in self.kept.items():
            for line, then in answers.items():
                now = self.accepted(*line, "--as-of", str(day))
                assert list(differences(then, now)) == [], (day, line)
        assert self.fingerprint() == before


def differences(then: object, now: object, where: str = "") -> list[tuple[str, object, object]]:
    """Where the answer is another one; a text that was erased since stands for any."""
    if isinstance(then, str) and isinstance(now, str):
        told = ".+".join(map(re.escape, ERASED.split(now)))
        return [] if re.fullmatch(told, then, re.DOTALL) else [(where, then, now)]
    if isinstance(then, dict) and isinstance(now, dict) and then.keys() == now.keys():
        return [found for key in then for found in differences(then[key], now[key], f"{where}/{key}")]
    if isinstance(then, list) and isinstance(now, list) and len(then) == len(now):
        pairs = enumerate(zip(then, now, strict=True))
        return [found for n, pair in pairs for found in differences(*pair, f"{where}/{n}")]
    return [] if then == now else [(where, then, now)]


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
