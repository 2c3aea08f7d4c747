"""Figures of a month or a quarter beside the one before it and the same one of the year before."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from complaints_cli.reports.compared import compared
from complaints_cli.reports.measuring.figures import NOT_APPLICABLE
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


@dataclass(frozen=True)
class Line:
    """A line of figures: which measure, how a reader sees it, and the bare figure that it is compared by."""

    label: str
    measure: str
    shown: Callable[[Measured], str]
    figure: Callable[[Measured], str]


def whole(label: str, measure: str) -> Line:
    """How many are in the base."""
    return Line(label, measure, lambda each: each.shown_total, lambda each: each.shown_total)


def looked_at(label: str, measure: str) -> Line:
    """How many were looked at, those set apart included."""
    return Line(label, measure, lambda each: each.shown_everything, lambda each: each.shown_everything)


def counted(label: str, measure: str) -> Line:
    """How many count."""
    return Line(label, measure, lambda each: each.shown, lambda each: each.shown)


def percent(label: str, measure: str) -> Line:
    """Which share of the base counts."""
    return Line(label, measure, lambda each: each.share, lambda each: each.value)


def value(label: str, measure: str) -> Line:
    """A rate or a mean."""
    return Line(label, measure, lambda each: each.value, lambda each: each.value)


def pounds(label: str, measure: str) -> Line:
    """A sum of money."""
    return Line(label, measure, lambda each: each.sentence, lambda each: each.value)


def part(label: str, measure: str, *words: str) -> Line:
    """Which share of the base carries one of these words."""
    return Line(
        label, measure, lambda each: each.share_of(*words), lambda each: each.share_of(*words).partition("%")[0]
    )


def beside(spans: Spans, lines: Sequence[Line]) -> dict[str, Any]:
    """A row for each line that any of the three has a figure for; the last column compares with the period before."""
    columns = ("", *spans.labels, f"Since the {spans.now.period.length} before")
    rows = [_row(spans, line) for line in lines]
    return a_table(columns, [row for row in rows if not all(_is_none(cell) for cell in row[1:4])], 0)


def _row(spans: Spans, line: Line) -> tuple[str, ...]:
    now, before, a_year_before = (each.measured(line.measure) for each in _all(spans))
    return (
        line.label,
        line.shown(now),
        line.shown(before) if spans.before.has_record else NOT_ON_RECORD,
        line.shown(a_year_before) if spans.a_year_before.has_record else NOT_ON_RECORD,
        compared(line.figure(now), line.figure(before), UP_OR_DOWN) if spans.before.has_record else NOT_APPLICABLE,
    )


def _is_none(cell: str) -> bool:
    return cell == NOT_ON_RECORD or cell.startswith(NOT_APPLICABLE)


def _all(spans: Spans) -> tuple[Span, Span, Span]:
    return spans.now, spans.before, spans.a_year_before
