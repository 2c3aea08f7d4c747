"""What surveys said of how complaints are handled: five answers, counted, of which the last count stands."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from complaints_cli.domain.applying import copied
from complaints_cli.domain.compared_terms import Stock
from complaints_cli.domain.event import Recorded
from complaints_cli.domain.events.compared import SurveyCounted

ANSWERS = ("very_satisfied", "fairly_satisfied", "neither", "fairly_dissatisfied", "very_dissatisfied")
"""The five answers that a question of satisfaction has: the base of the figure is all of them."""


@dataclass(frozen=True, kw_only=True)
class Survey:
    """How many gave each answer, for a year or a part of it, and of which homes where they were asked apart."""

    survey: int
    first_on: date
    last_on: date
    counted_on: date
    very_satisfied: int
    fairly_satisfied: int
    neither: int
    fairly_dissatisfied: int
    very_dissatisfied: int
    own: bool = False
    stock: Stock | None = None
    asked: int | None = None
    sample: str = ""
    method: str = ""
    stands: bool = True

    @property
    def answers(self) -> tuple[tuple[str, int], ...]:
        """Each answer as it is spoken of, and how many gave it."""
        return tuple((answer.replace("_", " "), getattr(self, answer)) for answer in ANSWERS)

    @property
    def answered(self) -> int:
        """How many answered the question."""
        return sum(people for _, people in self.answers)

    @property
    def question(self) -> tuple[object, ...]:
        """Which question it was, for which days: counts of one question for other homes stand beside each other."""
        return (self.first_on, self.last_on, self.own)


def surveys(history: Iterable[Recorded]) -> tuple[Survey, ...]:
    """Every count, in the order in which it was recorded."""
    found: list[Survey] = []
    for recorded in history:
        if isinstance(event := recorded.event, SurveyCounted):
            counted = copied(Survey, event, counted_on=event.on)
            place = (counted.question, counted.stock)
            found = [replace(each, stands=each.stands and (each.question, each.stock) != place) for each in found]
            found.append(counted)
    return tuple(found)
