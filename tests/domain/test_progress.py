"""How far a change has come is told in the same words wherever it is told."""

from datetime import date

import pytest

from complaints_cli.domain.dates import short_day
from complaints_cli.domain.learning import LearningStatus, Progress

MONDAY, TUESDAY = date(2026, 6, 1), date(2026, 6, 2)
PLANNED, UNDER_WAY = LearningStatus.PLANNED, LearningStatus.UNDER_WAY


@pytest.mark.parametrize(
    ("progress", "words", "with_day"),
    [
        (Progress(status=PLANNED, due=None), "planned", "planned"),
        (Progress(status=UNDER_WAY, due=TUESDAY), "under way", "under way, by Tue 2 Jun 2026"),
        (Progress(status=PLANNED, due=MONDAY), "planned, overdue", "planned, by Mon 1 Jun 2026, overdue"),
        (
            Progress(status=PLANNED, due=date(2026, 7, 1), first_due=MONDAY),
            "planned, first by Mon 1 Jun 2026",
            "planned, by Wed 1 Jul 2026, first by Mon 1 Jun 2026",
        ),
        *(
            (Progress(status=each, due=MONDAY, first_due=MONDAY, ended_on=TUESDAY), *[f"{each} on Tue 2 Jun 2026"] * 2)
            for each in (LearningStatus.IMPLEMENTED, LearningStatus.DROPPED)
        ),
        (Progress(status=LearningStatus.NO_CHANGE, due=MONDAY), "nothing changes", "nothing changes"),
    ],
)
def test_is_told_in_words(progress: Progress, words: str, with_day: str) -> None:
    assert progress.words(TUESDAY, short_day) == words
    assert progress.words(TUESDAY, short_day, by=True) == with_day


def test_only_what_is_still_to_be_made_is_late_and_only_after_its_day() -> None:
    assert Progress(status=PLANNED, due=MONDAY).is_late(TUESDAY)
    assert not Progress(status=PLANNED, due=TUESDAY).is_late(TUESDAY)
    assert not Progress(status=LearningStatus.DROPPED, due=MONDAY, ended_on=TUESDAY).is_late(TUESDAY)
