"""An entry of learning is set with something, or not at all."""

from datetime import date

import pytest

from complaints_cli.domain.events.learning import LearningSet
from complaints_cli.errors import Misuse
from complaints_cli.handling import deciding, learning
from complaints_cli.handling.deciding import Lesson
from stories import Story

DAY = date(2026, 12, 14)


def test_nothing_given_is_nothing_recorded() -> None:
    story = Story(DAY)
    story.record(DAY, deciding.learn(story.complaint, Lesson(change="Ring first."), story.bench(DAY), DAY))
    with pytest.raises(Misuse, match="--cause, --because, --owner, --training or --risk"):
        learning.put(story.complaint, LearningSet(on=DAY, learning=1), story.bench(DAY))
