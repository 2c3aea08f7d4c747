"""What surveys said of how complaints are handled: five answers, counted, of which the last count stands."""

from collections.abc import Container, Iterable, Sequence
from datetime import date

from complaints_cli.dataclass import dataclass, replace
from complaints_cli.domain.applying import copied
from complaints_cli.domain.compared_terms import Stock
from complaints_cli.domain.event import Recorded
from complaints_cli.domain.events.compared import SurveyCounted, SurveyRemoved

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
    removed: set[int] = set()
    for recorded in history:
        match recorded.event:
            case SurveyCounted() as event:
                found.append(copied(Survey, event, counted_on=event.on))
            case SurveyRemoved(survey=number):
                removed.add(number)
    return tuple(replace(each, stands=_stands(each, found, removed)) for each in found)


def _stands(survey: Survey, found: Sequence[Survey], removed: Container[int]) -> bool:
    """Neither removed nor counted again; what a removed one had taken the place of stands again."""
    place = (survey.question, survey.stock)
    again = [each for each in found if each.survey > survey.survey and (each.question, each.stock) == place]
    return survey.survey not in removed and all(each.survey in removed for each in again)
