"""A stage that ended undone has no verdict; by how much it was late is settled on the day it ended."""

from datetime import date

import pytest

from complaints_cli.domain.events.ends import Withdrawn
from complaints_cli.domain.terms import Channel
from record_room import Office


@pytest.mark.parametrize(
    ("withdrawn", "missed_by"),
    [
        (date(2026, 11, 23), (None, None)),
        (date(2026, 11, 24), (1, None)),
        (date(2026, 12, 7), (10, None)),
        (date(2026, 12, 9), (12, 2)),
    ],
)
def test_what_is_withdrawn_stays_as_late_as_it_was(
    office: Office, withdrawn: date, missed_by: tuple[int | None, int | None]
) -> None:
    """Received on Mon 16 Nov: to be acknowledged by Mon 23 Nov, and answered by Mon 7 Dec."""
    office.act(office.log(), Withdrawn(on=withdrawn, via=Channel.PHONE, words="Never mind"))
    (row,) = office.rows(
        "SELECT acknowledge_missed_by, respond_missed_by, acknowledge_kept, answered_in, state FROM stage"
    )
    assert tuple(row) == (*missed_by, None, None, "withdrawn")


def test_what_is_open_is_not_late_yet(office: Office) -> None:
    office.log(date(2024, 11, 18))
    (row,) = office.rows("SELECT acknowledge_missed_by, respond_missed_by FROM stage")
    assert tuple(row) == (None, None)
