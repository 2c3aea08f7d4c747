"""Equality monitoring is counted and never linked: no form belongs to a person, or to a complaint, on this record.

Forms are entered as the sum of several, since one entered alone could be told from the complaint entered beside it.
"""

from collections.abc import Iterable, Mapping

from complaints_cli.domain.event import Recorded
from complaints_cli.domain.events.equality import EqualityTallied

QUESTIONS = (
    "age",
    "disability",
    "gender-reassignment",
    "marriage-and-civil-partnership",
    "pregnancy-and-maternity",
    "race",
    "religion-or-belief",
    "sex",
    "sexual-orientation",
    "employment",
    "income",
    "caring-for-others",
)
"""The nine protected characteristics of the Equality Act 2010, then other disadvantages that landlords ask about."""
FEWEST = 5
"""The fewest forms that are entered together, and the smallest number that is shown."""

Sums = Mapping[str, Mapping[str, int]]


def tally(history: Iterable[Recorded]) -> dict[str, dict[str, int]]:
    """How many gave each answer to each question, over every batch, in the order of the questions."""
    found: dict[str, dict[str, int]] = {}
    for recorded in history:
        if isinstance(recorded.event, EqualityTallied):
            for question, answer, people in recorded.event.answers:
                answers = found.setdefault(question, {})
                answers[answer] = answers.get(answer, 0) + people
    return {question: found[question] for question in QUESTIONS if question in found}


def shown(people: int) -> str:
    """A number as it may be shown: a small one could name somebody."""
    return str(people) if people >= FEWEST else f"fewer than {FEWEST}"
