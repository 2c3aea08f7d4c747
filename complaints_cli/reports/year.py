"""One reporting year of the register: every measure of it, taken once, and whether its figures can still change."""

from datetime import date

from complaints_cli.reports.homes import KINDS, Homes, homes_at, total
from complaints_cli.reports.measure import NO_WORD, Counted, Measure, Measured, Rows, Unit
from complaints_cli.reports.measures import ALL
from complaints_cli.reports.measures_times import NOT_DUE, OVERDUE
from complaints_cli.reports.period import Period


class Year:
    """The register as it stands, seen as one reporting year."""

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
    def is_running(self) -> bool:
        """Whether the year is not over yet."""
        return self.today <= self.period.last

    @property
    def unanswered(self) -> int:
        """How many of the year's complaints, of either stage, still await their response: until then it can change."""
        return sum(self.measured(f"answered-in-time-{stage}").of(NOT_DUE, OVERDUE) for stage in (1, 2))

    @property
    def has_record(self) -> bool:
        """Whether the register goes back to the year at all."""
        last = self.period.last.isoformat()
        return bool(self.rows("SELECT 1 FROM complaint WHERE received_on <= :last LIMIT 1", {"last": last}))

    def _take(self, measure: Measure) -> Measured:
        found = self.rows(
            measure.query,
            {
                "first": self.period.first.isoformat(),
                "last": self.period.last.isoformat(),
                "today": self.today.isoformat(),
                "until": min(self.period.last, self.today).isoformat(),
                "stage": measure.stage,
                "home": KINDS[measure.stock] if measure.stock else None,
            },
        )
        counted = tuple(Counted(row["ref"], row["word"] or NO_WORD, row["amount"]) for row in found)
        return Measured(measure=measure, rows=counted, homes=self._homes(measure))

    def _homes(self, measure: Measure) -> int | None:
        if measure.unit is not Unit.PER_1000:
            return None
        return self.homes[measure.stock].count if measure.stock else total(self.homes)
