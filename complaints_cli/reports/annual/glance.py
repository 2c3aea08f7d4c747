"""The year at a glance: its main figures beside those of the year before, and in a word how they compare."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from complaints_cli.reports.compared import BETTER, HIGHER, MORE, compared_for_certain
from complaints_cli.reports.disclosure import NOT_SHOWN
from complaints_cli.reports.measuring.bounds import Between
from complaints_cli.reports.measuring.figures import NOT_APPLICABLE
from complaints_cli.reports.measuring.measure import Unit
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.words import a_table


@dataclass(frozen=True)
class _Row:
    """A figure, and the words for more and for less of it."""

    measure: str
    words: tuple[str, str]


ROWS = (
    _Row("complaints-per-1000", HIGHER),
    _Row("acknowledged-in-time-1", BETTER),
    _Row("answered-in-time-1", BETTER),
    _Row("answered-in-time-2", BETTER),
    _Row("decided-1", HIGHER),
    _Row("escalated", HIGHER),
    _Row("actions-kept", BETTER),
)
RECEIVED = "Complaints received and accepted"


def at_a_glance(year: Span, before: Span) -> dict[str, Any]:
    """The year's main figures beside those of the year before, where the record goes back so far."""
    known = before.has_record
    received = [each.measured("answered-in-time-1") for each in (year, before)]
    rows = [(RECEIVED, *_beside(received, known, _total, lambda each: each.total_between, MORE))]
    for row in ROWS:
        found = [each.measured(row.measure) for each in (year, before)]
        rows.append((found[0].measure.title, *_beside(found, known, _shown, lambda each: each.between, row.words)))
    return a_table(("", year.period.label, before.period.label, "Compared with the year before"), rows, 0)


def _beside(
    found: list[Measured],
    known: bool,
    shown: Callable[[Measured], str],
    between: Callable[[Measured], Between | None],
    words: tuple[str, str],
) -> tuple[str, str, str]:
    now, then = found
    if not known:
        return shown(now), "not on record", NOT_APPLICABLE
    told = shown(now), shown(then)
    certain = NOT_APPLICABLE if NOT_SHOWN in told else compared_for_certain(between(now), between(then), words)
    return *told, certain


def _total(measured: Measured) -> str:
    return measured.shown_total


def _shown(measured: Measured) -> str:
    return measured.share if measured.measure.unit is Unit.PERCENT else measured.value
