"""The register seen as one period: every measure of it, taken once, and whether its figures can still change."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from complaints_cli.reports.measures import ALL
from complaints_cli.reports.measures.times import NOT_DUE, OVERDUE
from complaints_cli.reports.measuring.homes import KINDS, Homes, homes_at, total
from complaints_cli.reports.measuring.measure import NO_WORD, Measure, Rows, Unit
from complaints_cli.reports.measuring.measured import Counted, Measured, Tally
from complaints_cli.reports.measuring.period import Period


class Span:
    """The register as it stands, seen as one period."""

    def __init__(self, rows: Rows, period: Period, today: date) -> None:
        self.rows = rows
        self.period = period
        self.today = today
        self.homes: dict[str, Homes] = homes_at(rows, period)
        self._taken: dict[Measure, Measured] = {}

    def measured(self, name: str, stage: int | None = None, stock: str | None = None) -> Measured:
        """The measure with that id (of a stage and a kind of home: CH01, CH02). Raises KeyError when there is none."""
        measure = ALL[name, stage, stock]
        if measure not in self._taken:
            self._taken[measure] = self._take(measure)
        return self._taken[measure]

    @property
    def taken(self) -> tuple[Measured, ...]:
        """Every measure that was asked for so far: those that a report's figures come from."""
        return tuple(self._taken.values())

    def split(self, name: str, column: str) -> dict[str, Measured]:
        """The measure with that id for each value of a column of its base, such as the category.

        Raises KeyError when there is no such measure.
        """
        measure, found = ALL[name, None, None], dict[str, list[Tally]]()
        for row in self.rows(measure.split(column), self._asked(measure)):
            found.setdefault(row["part"] or NO_WORD, []).append(_tally(row))
        return {
            part: Measured(measure=measure, tallies=tuple(tallies), homes=self._homes(measure))
            for part, tallies in found.items()
        }

    def of(self, period: Period) -> "Span":
        """The same register, seen as another period."""
        return Span(self.rows, period, self.today)

    @property
    def is_running(self) -> bool:
        """Whether the period is not over yet."""
        return self.today <= self.period.last

    @property
    def unanswered(self) -> int:
        """How many of its complaints, of either stage, still await their response: until then it can change."""
        return sum(self.measured(f"answered-in-time-{stage}").of(NOT_DUE, OVERDUE) for stage in (1, 2))

    @property
    def has_record(self) -> bool:
        """Whether the register goes back so far at all."""
        last = self.period.last.isoformat()
        return bool(self.rows("SELECT 1 FROM complaint WHERE received_on <= :last LIMIT 1", {"last": last}))

    def _take(self, measure: Measure) -> Measured:
        asked = self._asked(measure)
        return Measured(
            measure=measure,
            tallies=tuple(_tally(row) for row in self.rows(measure.query, asked)),
            homes=self._homes(measure),
            ask=lambda: [_counted(row) for row in self.rows(measure.behind, asked)],
        )

    def _asked(self, measure: Measure) -> dict[str, Any]:
        return {
            "first": self.period.first.isoformat(),
            "last": self.period.last.isoformat(),
            "today": self.today.isoformat(),
            "until": min(self.period.last, self.today).isoformat(),
            "stage": measure.stage,
            "home": KINDS[measure.stock] if measure.stock else None,
        }

    def _homes(self, measure: Measure) -> int | None:
        if measure.unit is not Unit.PER_1000:
            return None
        return self.homes[measure.stock].count if measure.stock else total(self.homes)


def _tally(row: Mapping[str, Any]) -> Tally:
    return Tally(row["word"] or NO_WORD, row["amount"], row["things"])


def _counted(row: Mapping[str, Any]) -> Counted:
    return Counted(row["ref"], row["word"] or NO_WORD, row["amount"])
