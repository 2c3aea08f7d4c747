"""A register that was brought over is judged by its days at once: what was late, what nobody can say, what is open."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from complaints_cli.domain.deadlines import Clock
from complaints_cli.domain.reporting_years import YearEnds, year_around
from complaints_cli.domain.terms import Verdict
from complaints_cli.exchange.importing.line import Line


@dataclass
class Judged:
    """Complaints as their days tell, at either stage. `unrecorded` are answered without a day of acknowledgement.

    What was late is counted of those that are past; of those that are open still, apart.
    """

    past: int = 0
    open: int = 0
    refused: int = 0
    acknowledged_late: int = 0
    unrecorded: int = 0
    answered_late: int = 0
    late_of_open: int = 0
    undecided: int = 0
    overdue: int = 0
    first: date | None = None
    last: date | None = None
    by_year: Counter[str] = field(default_factory=Counter)

    def add(self, line: Line, clocks: Sequence[Clock], ends: YearEnds, today: date) -> None:
        """Counts one more complaint, with the dates of its stages. Its days are judged by the Code, as on `today`."""
        if line.received is None:
            return
        self.by_year[_called(year_around(line.received, ends))] += 1
        self.first = min(self.first or line.received, line.received)
        self.last = max(self.last or line.received, line.received)
        if line.refused:
            self.refused += 1
            return
        is_open = not (line.withdrawn or line.closed) and any(clock.stage.is_open for clock in clocks)
        self.open += is_open
        self.past += not is_open
        for clock in clocks:
            self._stage(clock, today, is_open=is_open)
        self.overdue += is_open and any(_due(clock) < today for clock in clocks if clock.stage.is_open)

    def _stage(self, clock: Clock, today: date, *, is_open: bool) -> None:
        stage = clock.stage
        acknowledged_late = stage.acknowledged_on is not None and clock.acknowledged(today)[0] is Verdict.MISSED
        answered_late = stage.responded_on is not None and clock.responded(today)[0] is Verdict.MISSED
        if is_open:
            self.late_of_open += acknowledged_late + answered_late
        else:
            self.acknowledged_late += acknowledged_late
            self.answered_late += answered_late
        if stage.responded_on:
            self.unrecorded += stage.acknowledged_on is None
            self.undecided += stage.decision is None

    def data(self) -> dict[str, Any]:
        """As JSON has it."""
        return {
            "past": self.past,
            "acknowledged_late": self.acknowledged_late,
            "acknowledgement_unrecorded": self.unrecorded,
            "answered_late": self.answered_late,
            "decision_unrecorded": self.undecided,
            "refused": self.refused,
            "open": self.open,
            "overdue": self.overdue,
            "late_of_open": self.late_of_open,
        }


def _due(clock: Clock) -> date:
    return clock.respond_due[0] if clock.stage.acknowledged_on else clock.acknowledge_due[0]


def _called(year: tuple[date, date]) -> str:
    """2025/26, or 2026 where a year begins and ends in one."""
    first, last = year
    return str(last.year) if first.year == last.year else f"{first.year}/{last.year % 100:02d}"
