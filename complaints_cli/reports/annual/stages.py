"""The numbers of a year by stage and by kind of home: what came in, how fast it was answered, how it was decided."""

from collections.abc import Callable
from typing import Any

from complaints_cli.reports import caveats
from complaints_cli.reports.disclosure import NOT_SHOWN
from complaints_cli.reports.measures.times import STOCKS
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.sections.answered import how_answered
from complaints_cli.reports.words import a_table

DECISIONS = {"upheld": "Upheld", "partly-upheld": "Partly upheld", "not-upheld": "Not upheld"}
Line = tuple[str, Callable[[int], str]]
"""A figure by what it is, and how it is shown of a stage."""


def by_stage(year: Span) -> dict[str, Any]:
    """The numbers of both stages: what was received and how fast it was acknowledged and answered."""
    received: list[Line] = [
        ("Received and accepted", lambda stage: year.measured(f"answered-in-time-{stage}").shown_total),
        ("Per 1,000 homes", lambda stage: _per_1000(year, stage).value),
        ("Acknowledged within 5 working days", lambda stage: year.measured(f"acknowledged-in-time-{stage}").share),
    ]
    became: list[Line] = [
        ("Working days to the answer, mean", lambda stage: year.measured(f"working-days-{stage}").spread.mean),
        ("Working days to the answer, median", lambda stage: year.measured(f"working-days-{stage}").spread.median),
        *((label, _decisions(year, word)) for word, label in DECISIONS.items()),
        ("Asked for stage 2", lambda stage: year.measured("escalated").share if stage == 1 else "does not apply"),
        ("Open at the end of the year", lambda stage: year.measured(f"open-at-end-{stage}").shown),
    ]
    answered = how_answered(*(year.measured(f"answered-in-time-{stage}") for stage in (1, 2)))
    rows = [*_both(received), *answered, *_both(became)]
    return a_table(("", "Stage 1", "Stage 2"), rows, 2)


def _both(lines: list[Line]) -> list[tuple[str, str, str]]:
    return [(label, at(1), at(2)) for label, at in lines]


def by_stock(year: Span) -> dict[str, Any]:
    """CH01 and CH02, by kind of home and stage: never added together."""
    rows = [
        (f"{STOCKS[stock].capitalize()}, stage {stage}", *_measures(year, stage, stock))
        for stock in STOCKS
        if not caveats.is_absent(year, stock)
        for stage in (1, 2)
    ]
    return a_table(("", "Complaints", "CH01: per 1,000 homes", "CH02: answered in time"), rows, 3)


def _measures(year: Span, stage: int, stock: str) -> tuple[str, str, str]:
    made, answered = (year.measured(name, stage, stock) for name in ("CH01", "CH02"))
    return made.shown, made.value, answered.share


def _decisions(year: Span, word: str) -> Callable[[int], str]:
    return lambda stage: _decided(year.measured(f"decided-{stage}"), word)


def _decided(measured: Measured, word: str) -> str:
    """The share with its counts; the number alone where only that is told."""
    share = measured.share_of(word)
    return measured.shown_of(word) if share == NOT_SHOWN else share


def _per_1000(year: Span, stage: int) -> Measured:
    return year.measured("complaints-per-1000" if stage == 1 else "escalations-per-1000")
