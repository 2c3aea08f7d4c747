"""Figures of a period beside those of the one before it, and of the same one of the year before."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any

from complaints_cli.dataclass import dataclass
from complaints_cli.reports.compared import compared
from complaints_cli.reports.disclosure import NOT_SHOWN
from complaints_cli.reports.measures import ALL
from complaints_cli.reports.measuring.bounds import Between, exactly
from complaints_cli.reports.measuring.figures import NOT_APPLICABLE
from complaints_cli.reports.measuring.measure import Unit
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.words import a_table

NOT_ON_RECORD = "not on record"
UP_OR_DOWN = ("up", "down")


@dataclass(frozen=True)
class Spans:
    """A month or a quarter, the one before it, and the same one of the year before."""

    now: Span
    before: Span
    a_year_before: Span

    @classmethod
    def around(cls, now: Span) -> "Spans":
        """The three of them, by the one that is reported on."""
        return cls(now, now.of(now.period.before), now.of(now.period.a_year_before))

    @property
    def labels(self) -> tuple[str, str, str]:
        """What people call each."""
        return self.now.period.label, self.before.period.label, self.a_year_before.period.label

    def shown(self, measure: str, *words: str) -> tuple[str, str, str]:
        """How many of a measure carry one of these words, in each of the three."""
        now, before, a_year_before = (
            each.measured(measure).shown_of(*words) if each.has_record else NOT_ON_RECORD for each in _all(self)
        )
        return now, before, a_year_before

    def words(self, measure: str) -> list[str]:
        """The words of a measure in any of the three, those of this one first."""
        return list(dict.fromkeys(word for each in _all(self) for word in each.measured(measure).words))


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line of figures: which measure, how a reader sees it, and what it is compared by.

    `certain` is where the figure lies for certain, as a reader is told; `words` are for more of it and for less.
    """

    label: str
    measure: str
    stage: int | None = None
    stock: str | None = None
    shown: Callable[[Measured], str]
    certain: Callable[[Measured], Between | None]
    words: tuple[str, str] = UP_OR_DOWN

    def row(self, now: Span, before: Span, *more: Span) -> tuple[str, ...]:
        """The label, the figure of each period, and how that of now compares with that of the period before."""
        shown = [self.shown(self._of(each)) if each.has_record else NOT_ON_RECORD for each in (before, *more)]
        return self.label, self.shown(self._of(now)), *shown, self._compared(now, before)

    def _compared(self, now: Span, before: Span) -> str:
        one, other = self._of(now), self._of(before)
        if not before.has_record or NOT_SHOWN in (self.shown(one), self.shown(other)):
            return NOT_APPLICABLE
        return compared(self.certain(one), self.certain(other), self.words)

    def _of(self, span: Span) -> Measured:
        return span.measured(self.measure, self.stage, self.stock)


def whole(label: str, measure: str, words: tuple[str, str] = UP_OR_DOWN) -> Line:
    """How many are in the base."""
    return Line(
        label=label,
        measure=measure,
        shown=lambda each: each.shown_total,
        certain=lambda each: each.total_between,
        words=words,
    )


def looked_at(label: str, measure: str) -> Line:
    """How many were looked at, those set apart included."""
    return _as_shown(label, measure, lambda each: each.shown_everything)


def counted(label: str, measure: str) -> Line:
    """How many count."""
    return _as_shown(label, measure, lambda each: each.shown)


def part(label: str, measure: str, *words: str) -> Line:
    """Which share of the base carries one of these words."""
    return _as_shown(label, measure, lambda each: each.share_of(*words))


def percent(label: str, measure: str) -> Line:
    """Which share of the base counts."""
    return _by_value(label, measure, lambda each: each.share)


def value(label: str, measure: str) -> Line:
    """A rate or a mean."""
    return _by_value(label, measure, lambda each: each.value)


def pounds(label: str, measure: str) -> Line:
    """A sum of money."""
    return _by_value(label, measure, lambda each: each.sentence)


def in_full(measure: str, words: tuple[str, str]) -> Line:
    """A figure by its own title: a percentage with its counts, any other by its value."""
    definition = ALL[measure, None, None]
    is_share = definition.unit is Unit.PERCENT
    return Line(
        label=definition.title,
        measure=measure,
        shown=lambda each: each.share if is_share else each.value,
        certain=lambda each: each.between,
        words=words,
    )


def beside(spans: Spans, lines: Sequence[Line]) -> dict[str, Any]:
    """A row for each line that any of the three has a figure for; the last column compares with the period before."""
    columns = ("", *spans.labels, f"Since the {spans.now.period.length} before")
    rows = [line.row(*_all(spans)) for line in lines]
    return a_table(columns, [row for row in rows if not all(_is_none(cell) for cell in row[1:4])], 0)


def beside_the_year_before(year: Span, lines: Sequence[Line], column: str = "") -> dict[str, Any]:
    """A row for each line, of a year and of the one before it; the last column compares them."""
    before = year.of(year.period.before)
    columns = (column, year.period.label, before.period.label, "Compared with the year before")
    return a_table(columns, [line.row(year, before) for line in lines], 0)


def _by_value(label: str, measure: str, shown: Callable[[Measured], str]) -> Line:
    return Line(label=label, measure=measure, shown=shown, certain=lambda each: each.between)


def _as_shown(label: str, measure: str, shown: Callable[[Measured], str]) -> Line:
    """A line that is compared by the number that it shows: how many, or the percentage in front of its counts."""
    return Line(label=label, measure=measure, shown=shown, certain=lambda each: _read(shown(each)))


def _read(shown: str) -> Between | None:
    try:
        return exactly(Fraction(shown.partition("%")[0]))
    except ValueError:
        return None


def _is_none(cell: str) -> bool:
    return cell == NOT_ON_RECORD or cell.startswith(NOT_APPLICABLE)


def _all(spans: Spans) -> tuple[Span, Span, Span]:
    return spans.now, spans.before, spans.a_year_before
