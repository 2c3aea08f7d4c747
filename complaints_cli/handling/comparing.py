"""Decisions on figures that come from elsewhere: what was counted can have been counted, and is counted once."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from complaints_cli.domain.benchmarks import Benchmark
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.compared import BenchmarkRemoved, BenchmarkSet, SurveyCounted, SurveyRemoved
from complaints_cli.domain.surveys import ANSWERS, Survey
from complaints_cli.errors import Misuse, NotFound, refuse
from complaints_cli.handling.own_record import dated

HUNDRED = Decimal(100)


def count(found: Sequence[Survey], event: SurveyCounted, today: date) -> Event:
    """The answers to a survey, counted.

    Raises Misuse for no answer, or for more than people were asked; Refused before the days that it is about, and where
    all homes together and a kind of home alone would be counted for one question: some would then be counted twice.
    """
    answered = sum(getattr(event, answer) for answer in ANSWERS)
    if not answered:
        raise Misuse("survey", "Nobody answered: there is nothing to count.")
    if event.asked is not None and answered > event.asked:
        raise Misuse("survey", f"{answered:,} answers cannot come from {event.asked:,} people asked.")
    _begun(event.first_on, event.on)
    same = (event.first_on, event.last_on, event.own)
    apart = {each.stock for each in found if each.stands and each.question == same} - {event.stock}
    if (event.stock is None and apart) or None in apart:
        message = "That question is on record for all homes together, or for a kind of home alone: keep to the one."
        first = next(each.survey for each in found if each.stands and each.question == same)
        raise refuse("stock-mixed", message, None, f"survey remove {first} --reason TEXT")
    return dated(event, today)


def compare(event: BenchmarkSet, today: date, *, is_percent: bool) -> Event:
    """A figure from elsewhere. Raises Misuse above 100 %; Refused for days that have not begun."""
    if is_percent and Decimal(event.value) > HUNDRED:
        raise Misuse("figure", f"{event.measure} is a percentage: {event.value} is above 100.")
    _begun(event.first_on, event.on)
    return dated(event, today)


def uncount(found: Sequence[Survey], event: SurveyRemoved, today: date) -> Event:
    """A count of a survey no longer stands. Raises NotFound; Refused where it does not stand."""
    known = next((each for each in found if each.survey == event.survey), None)
    if known is None:
        raise NotFound("survey", f"There is no survey {event.survey}; there are {len(found)}.")
    if not known.stands:
        raise refuse("stands-no-more", f"Survey {event.survey} was removed, or another took its place.")
    return dated(event, today, after=known.counted_on)


def remove(found: Sequence[Benchmark], event: BenchmarkRemoved, today: date) -> Event:
    """A figure from elsewhere no longer stands. Raises NotFound; Refused where it does not stand."""
    known = next((each for each in found if each.benchmark == event.benchmark), None)
    if known is None:
        raise NotFound("benchmark", f"There is no benchmark {event.benchmark}; there are {len(found)}.")
    if not known.stands:
        raise refuse("stands-no-more", f"Benchmark {event.benchmark} was removed, or another took its place.")
    return dated(event, today, after=known.set_on)


def _begun(first: date, on: date) -> None:
    if on < first:
        raise refuse("not-begun", f"What it is about begins on {long_day(first)}.")
