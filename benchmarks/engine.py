"""What counting working days costs by the date, beside `holidays` and numpy, which know the same bank holidays."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from statistics import median

import holidays
import numpy as np

from benchmarks.bench import Bench
from benchmarks.figure import Figure
from benchmarks.turns import Taken, here, in_turns
from complaints_cli.domain.calendar import WorkingCalendar, official
from complaints_cli.store.later_years import later_years

FIRST, LAST = date(2015, 1, 1), date(2035, 12, 31)
KNOWN = range(2012, 2038)
COUNTED = (1, 5, 10, 20, 40)
ASKED = (5, 10, 20)
"""How many working days the Code gives: what is timed."""
DATES = 4_000
AGAIN = 25
"""What takes a thousandth of a second is done so often, for a clock to see it."""


def run(bench: Bench) -> Iterator[Figure]:
    """Whether all count alike; then a date by its working days, the working days between two dates, and the index."""
    ours, theirs = _ours(), _theirs()
    numpys = np.busdaycalendar(holidays=[np.datetime64(day) for day in sorted(theirs)])
    yield _differences(ours, theirs, numpys)
    chance = random.Random(5)  # noqa: S311 (the same dates each time)
    starts = [date.fromordinal(chance.randint(FIRST.toordinal(), LAST.toordinal())) for _ in range(DATES)]
    asked = [(start, chance.choice(ASKED)) for start in starts]
    spans = [(start, ours.add(start, n)) for start, n in asked]
    many, numbers = np.array(starts, dtype="datetime64[D]"), np.array([n for _, n in asked])
    rounds = max(5, bench.rounds // 3)

    def add() -> object:
        return [ours.add(start, n) for start, n in asked]

    def between() -> object:
        return [ours.between(a, b) for a, b in spans]

    def nth() -> object:
        return [theirs.get_nth_working_day(start, n) for start, n in asked]

    def count() -> object:
        return [theirs.get_working_days_count(a, b) for a, b in spans]

    def offset() -> object:
        return [np.busday_offset(start, n, "backward", busdaycal=numpys) for start, n in asked]

    def offset_at_once() -> object:
        return np.busday_offset(many, numbers, "backward", busdaycal=numpys)

    yield _by_the_date("`holidays.get_nth_working_day` / `WorkingCalendar.add`", rounds, nth, 1, add, at_least=100)
    yield _by_the_date("`holidays.get_working_days_count` / `between`", rounds, count, 1, between)
    yield _by_the_date("`numpy.busday_offset`, a date at a time / `add`", rounds, offset, 1, add)
    yield _by_the_date(f"`numpy.busday_offset` of {DATES:,} at once / `add`", rounds, offset_at_once, AGAIN, add)
    yield _made(rounds)


def _ours() -> WorkingCalendar:
    published = official("england-and-wales")
    return published.with_days(later_years(published.division, KNOWN[-1]))


def _theirs() -> holidays.HolidayBase:
    return holidays.country_holidays("GB", subdiv="ENG", years=KNOWN)


def _differences(ours: WorkingCalendar, theirs: holidays.HolidayBase, numpys: np.busdaycalendar) -> Figure:
    starts = [date.fromordinal(day) for day in range(FIRST.toordinal(), LAST.toordinal() + 1)]
    many = np.array(starts, dtype="datetime64[D]")
    found, held = 0, 0
    for n in COUNTED:
        by_numpy = np.busday_offset(many, n, "backward", busdaycal=numpys).tolist()
        for start, numpy_says in zip(starts, by_numpy, strict=True):
            day = ours.add(start, n)
            found += (day != numpy_says) + (day != theirs.get_nth_working_day(start, n))
            held += 2
    said = f"{found} differences in {held:,} dates, from every day of {FIRST.year} to {LAST.year}"
    return Figure(
        "what `holidays` or numpy counts otherwise / what they count", found / held, at_most=0, of="dates", said=said
    )


def _by_the_date(
    what: str,
    rounds: int,
    theirs: Callable[[], object],
    again: int,
    ours: Callable[[], object],
    at_least: float | None = None,
) -> Figure:
    pairs = in_turns(rounds, lambda: _again(theirs, again), lambda: _again(ours, AGAIN))
    each = (median(taken.processor for taken in way) * 1e9 / DATES for way in (pairs.ours, pairs.theirs))
    said = f"{' and '.join(f'{amount:,.0f} ns' for amount in each)} a date; {rounds} pairs"
    return Figure(what, pairs.ratio("processor"), at_least=at_least, of="processor time", said=said)


def _made(rounds: int) -> Figure:
    """The first date that a process counts has the index made."""
    calendar = _ours()

    def index() -> object:
        return replace(calendar).add(FIRST, 5)

    pairs = in_turns(rounds, lambda: here(_theirs), lambda: _again(index, AGAIN))
    said = f"{len(KNOWN)} years; {pairs.said('processor')}"
    return Figure("making the days of `holidays` / our index", pairs.ratio("processor"), of="processor time", said=said)


def _again(work: Callable[[], object], times: int) -> Taken:
    """What it takes once, of so many times."""

    def all_times() -> None:
        for _ in range(times):
            work()

    taken = here(all_times)
    return Taken(taken.clock / times, taken.processor / times)
