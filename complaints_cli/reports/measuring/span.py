"""The register seen as one period: every measure of it, taken once, and whether its figures can still change.

For the public, each measure comes with what may be shown of it. That is decided over the whole reporting year first,
and over its parts after that, so that it is the same in every report of the year.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any

from complaints_cli.reports.disclosure import (
    FEW,
    MUST_BE_PUBLISHED,
    NOT_SHOWN,
    OWNED_IN_SHARES,
    RETURNED_FROM,
    parts,
)
from complaints_cli.reports.disclosure.lookout import Lookout
from complaints_cli.reports.disclosure.veil import ALL_SHOWN, Veil
from complaints_cli.reports.disclosure.year import veils
from complaints_cli.reports.measures import ALL, key_of
from complaints_cli.reports.measures.times import NOT_DUE, OVERDUE
from complaints_cli.reports.measuring import together
from complaints_cli.reports.measuring.homes import KINDS, Homes, all_homes, homes_at
from complaints_cli.reports.measuring.measure import NO_WORD, Base, Measure, Unit
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.period import Length, Period
from complaints_cli.reports.measuring.tallied import Counted, Tally
from complaints_cli.store.asked import Rows

BEGUN = """
    SELECT 1 FROM event WHERE seq = 1 AND recorded_on <= :last
    UNION ALL SELECT 1 FROM complaint WHERE received_on <= :last LIMIT 1"""


class Span:
    """The register as it stands, seen as one period; `public` leaves out small numbers and what gives them away."""

    def __init__(self, rows: Rows, period: Period, today: date, public: bool = False) -> None:
        self.rows = rows
        self.period = period
        self.today = today
        self.public = public
        self.lookout = Lookout(rows, today)
        self.homes: dict[str, Homes] = homes_at(rows, period)
        self._taken: dict[Measure, Measured] = {}
        self._together: dict[Base, dict[Measure, list[Tally]]] = {}
        self._seen: dict[tuple[Period, bool], Span] = {(period, public): self}

    def measured(self, name: str, stage: int | None = None, stock: str | None = None) -> Measured:
        """The measure with that id (of a stage and a kind of home: CH01, CH02). Raises KeyError when there is none."""
        measure = ALL[name, stage, stock]
        if measure not in self._taken:
            self._taken[measure] = self._take_for_the_public(measure) if self.public else self._take(measure)
        return self._taken[measure]

    @property
    def taken(self) -> tuple[Measured, ...]:
        """Every measure that was asked for so far: those that a report's figures come from."""
        return tuple(self._taken.values())

    def ask(self, sql: str, **more: Any) -> Sequence[Any]:
        """What the register answers, asked with :first and :last of the period, :today, and :until, the nearer of both.

        `more` are further named parameters.
        """
        period, today = self.period, self.today
        days = {"first": period.first, "last": period.last, "today": today, "until": min(period.last, today)}
        return self.rows(sql, {**{name: day.isoformat() for name, day in days.items()}, **more})

    def split(self, name: str, column: str) -> dict[str, Measured]:
        """The measure with that id for each value of a column of its base, such as the category.

        Raises KeyError when there is no such measure.
        """
        measure, found = ALL[name, None, None], dict[str, list[Tally]]()
        for row in self.ask(measure.split(column), **_asked(measure)):
            found.setdefault(row["part"] or NO_WORD, []).append(_tally(row))
        split = {
            part: Measured(measure=measure, tallies=tuple(tallies), homes=self._homes(measure))
            for part, tallies in found.items()
        }
        return self._veiled(split, name, column) if self.public else split

    def of(self, period: Period) -> "Span":
        """The same register, seen as another period, for the same readers."""
        return self._as(period, public=self.public)

    @property
    def is_running(self) -> bool:
        """Whether the period is not over yet."""
        return self.today <= self.period.last

    @property
    def unanswered(self) -> int:
        """How many of its complaints, of either stage, still await their response: until then it can change."""
        return sum(self.measured(f"answered-in-time-{stage}").of(NOT_DUE, OVERDUE) for stage in (1, 2))

    @property
    def shown_unanswered(self) -> str:
        """How many of them, for a reader."""
        shown = [self.measured(f"answered-in-time-{stage}").shown_of(NOT_DUE, OVERDUE) for stage in (1, 2)]
        if FEW in shown and "0" in shown:
            return FEW
        return str(self.unanswered) if {FEW, NOT_SHOWN}.isdisjoint(shown) else NOT_SHOWN

    @property
    def has_record(self) -> bool:
        """Whether the register goes back so far at all: to the day on which it began, or to a complaint before."""
        return bool(self.ask(BEGUN))

    def _as(self, period: Period, *, public: bool) -> "Span":
        key = period, public
        if key not in self._seen:
            self._seen[key] = Span(self.rows, period, self.today, public)
            self._seen[key]._seen = self._seen
            self._seen[key].lookout = self.lookout
        return self._seen[key]

    @cached_property
    def _veils(self) -> dict[Measure, Veil]:
        """What may be shown of each measure of a whole year."""
        everything = self._as(self.period, public=False)
        means = {
            one: taken.value
            for one in ALL.values()
            if one.unit is Unit.DAYS and (taken := everything.measured(*key_of(one))).spread.number
        }
        by_law = [measure for measure in ALL.values() if self._is_by_law(measure)]
        return veils({measure: self._numbers(self.period, measure) for measure in ALL.values()}, means, by_law)

    def _take_for_the_public(self, measure: Measure) -> Measured:
        taken = self._as(self.period, public=False).measured(*key_of(measure))
        return replace(taken, veil=self._veil(measure), by_law=self._is_by_law(measure))

    def _is_by_law(self, measure: Measure) -> bool:
        """Whether its value must be published: of a year, and of a kind of home where its landlord returns it."""
        must = measure.id in MUST_BE_PUBLISHED and self.period.length is Length.YEAR
        return must and (measure.stock != OWNED_IN_SHARES or (self.homes[OWNED_IN_SHARES].count or 0) >= RETURNED_FROM)

    def _veil(self, measure: Measure) -> Veil:
        """What may be shown of a measure of this period: of a part of a year, beside the other parts of the whole."""
        if self.period.length is Length.YEAR:
            return self._veils[measure]
        period = self._whole
        whole, numbers = self._as(period, public=True).measured(*key_of(measure)), self._numbers(self.period, measure)
        if self.period.length is Length.DAYS:
            return parts.veil_of_days(whole.veil or ALL_SHOWN, whole.numbers, numbers)
        beside = period.months if self.period.length is Length.MONTH else period.quarters
        found = {each.words: self._numbers(each, measure) for each in beside}
        if not parts.add_up(found, whole.numbers):
            return parts.veil_alone(numbers)
        return parts.veil(measure, whole.veil or ALL_SHOWN, found, self.period.words)

    def _numbers(self, period: Period, measure: Measure) -> dict[str, int]:
        return self._as(period, public=False).measured(*key_of(measure)).numbers

    @property
    def _whole(self) -> Period:
        """What this period is a part of: a month of its quarter, anything else of its year."""
        quarters = self.period.quarters if self.period.length is Length.MONTH else ()
        return next((each for each in quarters if each.first <= self.period.first <= each.last), self.period.year)

    def _veiled(self, split: dict[str, Measured], name: str, column: str) -> dict[str, Measured]:
        """A measure by a column, as the public may see it: not what a measure of the column hides."""
        measure, whole = ALL[name, None, None], self.measured(name).veil or ALL_SHOWN
        already = set(split) if self.period.length is not Length.YEAR else set[str]()
        for each in ALL.values():
            if (each.base, each.word, each.stage) == (measure.base, column, measure.stage):
                already |= (self.measured(*key_of(each)).veil or ALL_SHOWN).words
        numbers = {part: each.numbers for part, each in split.items()}
        return {
            part: replace(each, veil=parts.veil(measure, whole, numbers, part, already)) for part, each in split.items()
        }

    def _take(self, measure: Measure) -> Measured:
        asked = _asked(measure)
        return Measured(
            measure=measure,
            tallies=tuple(self._tallies(measure)),
            homes=self._homes(measure),
            ask=lambda words: [_counted(row) for row in self._behind(measure, words, asked)],
            ask_first=lambda words, most: [
                (row["word"], row["ref"], row["complaints"])
                for row in self.ask(measure.first_behind, words=json.dumps(words), most=most, **asked)
            ],
        )

    def _tallies(self, measure: Measure) -> Sequence[Tally]:
        if not measure.alike:
            return [_tally(row) for row in self.ask(measure.query, **_asked(measure))]
        base = measure.base
        if base not in self._together:
            others = [each for each in ALL.values() if each.alike and each.base == base]
            found: dict[Measure, list[Tally]] = {each: [] for each in others}
            for row in self.ask(together.query(others)):
                found[others[row["place"]]].append(_tally(row))
            self._together[base] = found
        return self._together[base][measure]

    def _behind(self, measure: Measure, words: Sequence[str] | None, asked: Mapping[str, Any]) -> Sequence[Any]:
        if words is None:
            return self.ask(measure.behind, **asked)
        return self.ask(measure.behind_words, words=json.dumps(words), **asked)

    def _homes(self, measure: Measure) -> int | None:
        if measure.unit is not Unit.PER_1000:
            return None
        return self.homes[measure.stock].count if measure.stock else all_homes(self.homes)


def _asked(measure: Measure) -> dict[str, Any]:
    return {"stage": measure.stage, "home": KINDS[measure.stock] if measure.stock else None}


def _tally(row: Mapping[str, Any]) -> Tally:
    return Tally(row["word"] or NO_WORD, row["amount"], row["things"])


def _counted(row: Mapping[str, Any]) -> Counted:
    return Counted(row["ref"], row["word"] or NO_WORD, row["amount"])
