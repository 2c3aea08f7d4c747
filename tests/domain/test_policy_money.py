"""What a policy says about money is read, written and checked: limits by role, own rates, insurers, days to pay."""

from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.domain.compensation import Head, Unit
from complaints_cli.domain.compensation_rates import own_rate, rate_of, rates_on
from complaints_cli.domain.parts import promise_state
from complaints_cli.domain.policy import CODE_2024, from_facts, to_facts
from complaints_cli.domain.policy_check import check
from complaints_cli.domain.policy_file import parse_policy, write_policy
from complaints_cli.domain.policy_money import Money
from complaints_cli.errors import Misuse

LEAST = """
[policy]
name = "Ours"
version = "1"
in_force_from = 2026-04-01
[stage_1]
acknowledge_days = 5
respond_days = 10
[stage_2]
acknowledge_days = 5
respond_days = 20
"""
SAID = """
[compensation]
reference = "Compensation policy"
insurance_over_pounds = 500
pay_within_days = 28
not_an_admission = true
[authority]
stage_1 = 250.00
"Head of Łódź" = 1000
board = "none"
[rates]
loss-of-room = "£5.00 a day"
missed-appointment = "20 each item"
"""


def problems(text: str) -> list[str]:
    with pytest.raises(Misuse) as refused:
        parse_policy(LEAST + text)
    return [problem.message for problem in refused.value.problems]


def test_money_is_read_and_reads_back_the_same() -> None:
    policy = parse_policy(LEAST + SAID)
    assert policy.compensation == Money(
        reference="Compensation policy", insurance_over_pounds=500, pay_within_days=28, not_an_admission=True
    )
    assert policy.authority == {"stage_1": 250, "Head of Łódź": 1000, "board": None}
    assert parse_policy(write_policy(policy)) == policy
    assert from_facts(to_facts(policy)) == policy


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[authority]\nstage_1 = 250.50", "authority.stage_1 is 250.5; expected a whole number from 1 to 1000000"),
        ("[authority]\nstage_1 = 0", "authority.stage_1 is 0; expected a whole number"),
        ('[authority]\nstage_1 = "lots"', "authority.stage_1 is 'lots'; expected a whole number"),
        ("[authority]\nstage_1 = true", "authority.stage_1 is True; expected a whole number"),
        ("[compensation]\ninsurance_over_pounds = 0", "compensation.insurance_over_pounds is 0; expected"),
        ('[rates]\nmoon = "5.00 a day"', "rates.moon is '5.00 a day'; expected a rate of one of loss-of-heating"),
        ('[rates]\nloss-of-room = "5"', "rates.loss-of-room is '5'; expected an amount and its unit"),
        ("[rates]\nloss-of-room = 5", "rates.loss-of-room is 5; expected an amount and its unit"),
    ],
)
def test_what_cannot_be_is_refused(text: str, expected: str) -> None:
    (problem,) = problems(text)
    assert problem.startswith(expected)


@pytest.mark.parametrize(
    ("text", "unit", "pence"),
    [("8.00 a day", Unit.DAY, 800), ("£10 per week", Unit.WEEK, 1000), ("15 each item", Unit.ITEM, 1500)],
)
def test_a_rate_as_a_policy_writes_it(text: str, unit: Unit, pence: int) -> None:
    assert own_rate(text) == (unit, pence)


@pytest.mark.parametrize("text", ["", "8.0 a day", "8.00 a month", "-8.00 a day", "8.00 a day each"])
def test_what_is_no_rate(text: str) -> None:
    with pytest.raises(ValueError, match="is no rate"):
        own_rate(text)


def test_rates_hold_from_their_day_and_the_policys_come_first() -> None:
    own = {"loss-of-heating": "6.00 a day"}
    assert rates_on(date(2026, 3, 31), {}, date(2026, 1, 1)) == ()
    assert len(rates_on(date(2026, 4, 1), {}, date(2026, 1, 1))) == 6
    ours = rate_of(Head.HEATING, rates_on(date(2026, 4, 1), own, date(2026, 1, 1)))
    assert ours is not None
    assert (ours.pence, ours.source, ours.since) == (600, "your policy", date(2026, 1, 1))
    assert rate_of(Head.DISTRESS, rates_on(date(2026, 4, 1), own, date(2026, 1, 1))) is None


@pytest.mark.parametrize(
    ("rate", "found"),
    [
        ("7.99 a day", [("explain", "rates.loss-of-heating", "7.99 a day", "7.4")]),
        ("8.00 a day", []),
        ("5.00 a week", []),
    ],
)
def test_a_rate_below_the_guidance_is_to_be_explained(rate: str, found: list[tuple[str, ...]]) -> None:
    clashes = check(replace(CODE_2024, rates={"loss-of-heating": rate, "loss-of-room": "1.00 a day"}))
    assert [(e.severity, e.setting, e.value, e.provision) for e in clashes] == found


def test_an_offer_that_ended_is_neither_open_nor_overdue() -> None:
    day = date(2026, 12, 1)
    assert promise_state(day, None, date(2026, 12, 2), "declined") == "declined"
    assert promise_state(day, day, date(2026, 12, 2), "replaced") == "done"
