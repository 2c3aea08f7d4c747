"""A claim is what its events add up to, and a record that does not begin with its arrival is damaged."""

from datetime import date

import pytest

from complaints_cli.domain.claim import ClaimState, claim
from complaints_cli.domain.compensation import Head
from complaints_cli.domain.event import Event, Recorded
from complaints_cli.domain.events.claims import ClaimAnswered, ClaimPaid, ClaimReceived, Granted
from complaints_cli.domain.events.record import Undone
from complaints_cli.domain.terms import Channel
from complaints_cli.errors import Damaged

DAY = date(2026, 12, 14)
CAME = ClaimReceived(on=DAY, via=Channel.PHONE, heads=(Head.PROLONGED_LOSS,), policy="code-2024")
GAVE = ClaimAnswered(on=DAY, granted=Granted.PART, amount=500)


def told(*events: Event) -> tuple[Recorded, ...]:
    return tuple(
        Recorded(
            seq=n, stream="M-2026-0001", version=n, act=n, event=e, recorded_on=DAY, instant="", login="", person=None
        )
        for n, e in enumerate(events, 1)
    )


def test_an_answer_that_was_undone_counts_as_never_given() -> None:
    assert claim("M-2026-0001", told(CAME, GAVE)).state is ClaimState.GRANTED
    assert claim("M-2026-0001", told(CAME, GAVE, Undone(on=DAY, first=2, last=2))).state is ClaimState.OPEN


@pytest.mark.parametrize("events", [(), (ClaimPaid(on=DAY),)])
def test_without_its_arrival_it_is_damaged(events: tuple[Event, ...]) -> None:
    with pytest.raises(Damaged):
        claim("M-2026-0001", told(*events))
