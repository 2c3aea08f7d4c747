"""Periods counted by hand, and the day from which each kind of record's period runs."""

from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.domain.claim import claim
from complaints_cli.domain.compensation import Head
from complaints_cli.domain.event import Event, Recorded
from complaints_cli.domain.events.claims import ClaimAnswered, ClaimPaid, ClaimReceived, Granted
from complaints_cli.domain.events.feedback import FeedbackReceived, Signposted
from complaints_cli.domain.events.learning import LearningKept
from complaints_cli.domain.feedback import fold_feedback
from complaints_cli.domain.learning import Learning
from complaints_cli.domain.learning_kept import kept
from complaints_cli.domain.parties import Parties, Party
from complaints_cli.domain.retention_ends import claim_ended, feedback_ended
from complaints_cli.domain.retention_periods import Kind, checked_setting, period, periods
from complaints_cli.domain.service_terms import FeedbackFrom
from complaints_cli.domain.terms import Channel
from complaints_cli.errors import Misuse


def recorded(*events: Event) -> tuple[Recorded, ...]:
    return tuple(
        Recorded(
            seq=n,
            stream="M-2026-0001",
            version=n,
            act=n,
            event=event,
            recorded_on=event.on,
            instant="",
            login="office",
            person=None,
        )
        for n, event in enumerate(events, 1)
    )


@pytest.mark.parametrize(
    ("typed", "ended", "last"),
    [
        ("6 years", date(2020, 2, 29), date(2026, 2, 28)),  # 2026 has no 29 February
        ("4 years", date(2020, 2, 29), date(2024, 2, 29)),
        ("6 years", date(2026, 12, 14), date(2032, 12, 14)),
        ("1 month", date(2027, 1, 31), date(2027, 2, 28)),
        ("18 months", date(2026, 8, 31), date(2028, 2, 29)),
        ("1 year", date(2026, 12, 31), date(2027, 12, 31)),
    ],
)
def test_the_last_day_of_a_period(typed: str, ended: date, last: date) -> None:
    assert period(typed).until(ended) == last


@pytest.mark.parametrize(
    ("typed", "said"),
    [(" 6  YEARS ", "6 years"), ("1 year", "1 year"), ("24 months", "2 years"), ("18 months", "18 months")],
)
def test_it_is_said_back(typed: str, said: str) -> None:
    assert str(period(typed)) == said


@pytest.mark.parametrize("typed", ["", "6", "years", "1189 months", "100 years", "0 months", "1.5 years", "6 years!"])
def test_what_is_no_period(typed: str) -> None:
    with pytest.raises(Misuse, match="is no period"):
        period(typed)


def test_no_end_after_it_can_be_past_the_period() -> None:
    assert period("6 years").latest_end(date(2032, 12, 15)) == date(2026, 12, 15)


def test_what_is_set_and_what_is_not() -> None:
    assert periods({"retention_claim": "6 years", "retention_basis": "x"}) == {Kind.CLAIM: period("6 years")}
    assert checked_setting("retention_basis", "Because") == "Because"
    assert checked_setting("retention_complaint", "") == ""
    assert checked_setting("retention_feedback", "1 month") == "1 month"
    with pytest.raises(Misuse, match="at least 12 months"):
        checked_setting("retention_complaint", "11 months")


RECEIVED = ClaimReceived(on=date(2026, 12, 14), via=Channel.EMAIL, heads=(Head.DAMAGE,), policy="code")
ANSWERED = ClaimAnswered(on=date(2026, 12, 21), granted=Granted.REFUSED)
OWED = replace(ANSWERED, granted=Granted.GRANTED, amount=5000, pay_by=date(2027, 1, 11))
PAID = ClaimPaid(on=date(2027, 1, 4))


@pytest.mark.parametrize(
    ("events", "ended"),
    [
        ((RECEIVED,), None),
        ((RECEIVED, ANSWERED), date(2026, 12, 21)),
        ((RECEIVED, OWED), None),
        ((RECEIVED, OWED, PAID), date(2027, 1, 4)),
    ],
)
def test_a_claim_is_over_when_it_is_answered_and_paid(events: tuple[Event, ...], ended: date | None) -> None:
    assert claim_ended(claim("M-2026-0001", recorded(*events))) == ended


SAID = FeedbackReceived(on=date(2026, 12, 14), source=FeedbackFrom.SURVEY, via=Channel.WEB)


@pytest.mark.parametrize(
    ("events", "ended"),
    [
        ((SAID,), date(2026, 12, 14)),
        ((replace(SAID, unhappy=True),), None),
        ((replace(SAID, unhappy=True), Signposted(on=date(2026, 12, 16))), date(2026, 12, 16)),
    ],
)
def test_feedback_is_over_when_they_were_told_how_to_complain(events: tuple[Event, ...], ended: date | None) -> None:
    assert feedback_ended(fold_feedback("F-2026-0001", recorded(*events))) == ended


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("Orders are closed with a photograph.", True),
        ("Mrs Holm is rung first.", False),
        ("Ring 020 7946 0123 first.", False),
        ("The boiler fails each night and nobody answers.", False),
        ("We heard that the boiler fails each night.", False),
        ("It fails.", True),
        ("The boiler fails each night and nobody answers", False),
        ("[erased]", False),
        ("", False),
        ("?!", False),
    ],
)
def test_what_was_learned_stays_where_it_tells_of_nobody(text: str, stays: bool) -> None:
    people = Parties()
    people.add(Party(ref="C-2026-0001", name="Maja Holm", phone="020 7946 0123"))
    learned = [Learning(number=3, stage=1, on=date(2026, 12, 14), change=text, wrong="Mrs Holm said so.")]
    told = ["The boiler fails each night and nobody answers."]
    found = list(kept(learned, people, ["Maja Holm"], told, date(2033, 1, 4)))
    assert found == ([LearningKept(on=date(2033, 1, 4), learning=3, change=text)] if stays else [])
    nothing = [replace(learned[0], none=True)]
    assert list(kept(nothing, people, ["Maja Holm"], told, date(2033, 1, 4))) == []
