"""A policy's defaults are the Code's rules, and its facts read back exactly."""

import json
from dataclasses import FrozenInstanceError, replace
from datetime import date

import pytest

from complaints_cli.domain.policy import (
    CODE_2024,
    Behaviour,
    EscalationGround,
    Exclusion,
    ExclusionGround,
    Policy,
    StageLimits,
    StartsFrom,
    Targets,
    from_facts,
    to_facts,
)

FULL = Policy(
    name="O'Brien-Łukasz {{ 7*7 }}",
    version="3",
    in_force_from=date(2026, 4, 1),
    stage_1=StageLimits(3, 8, StartsFrom.RECEIPT, None, extension_needs_agreement=True),
    stage_2=StageLimits(5, 15, StartsFrom.FIRST_RECEIPT, 0),
    complain_within_months=None,
    escalate_within_days=28,
    refusal_grounds_for_escalation=(EscalationGround.UPHELD, EscalationGround.OTHER),
    informal_stage_days=7,
    exclusions=(Exclusion(ExclusionGround.POLICE, "Police.", case_by_case=False),),
    behaviour=Behaviour(decided_by="A", appeal_to="B"),
    targets=Targets(answered_percent=95),
    roles={"stage_2": "Director", "complaints_officer": "Officer"},
    reporting={"board": "quarterly"},
)


def test_the_code_gives_5_10_and_10_then_5_20_and_20_and_twelve_months() -> None:
    assert CODE_2024.stage_1 == StageLimits(5, 10, StartsFrom.ACKNOWLEDGEMENT, 10)
    assert CODE_2024.stage_2 == StageLimits(5, 20, StartsFrom.ACKNOWLEDGEMENT, 20)
    assert (CODE_2024.complain_within_months, CODE_2024.counts_from_known, CODE_2024.discretion) == (12, True, True)
    assert CODE_2024.escalate_within_days is None
    assert CODE_2024.informal_stage_days is None
    assert (CODE_2024.stages, CODE_2024.direct_to_stage_2) == (2, False)
    assert CODE_2024.in_force_from == date(2024, 4, 1)


@pytest.mark.parametrize("policy", [CODE_2024, FULL], ids=["the-code", "full"])
def test_facts_survive_json_and_read_back_the_same_policy(policy: Policy) -> None:
    stored = json.dumps(to_facts(policy))
    assert from_facts(json.loads(stored)) == policy
    assert json.dumps(to_facts(from_facts(json.loads(stored)))) == stored


def test_facts_are_plain_and_the_same_for_roles_in_any_order() -> None:
    turned = replace(FULL, roles={"complaints_officer": "Officer", "stage_2": "Director"})
    assert json.dumps(to_facts(turned)) == json.dumps(to_facts(FULL))
    assert to_facts(FULL)["in_force_from"] == "2026-04-01"
    assert to_facts(FULL)["exclusions"] == [{"ground": "police", "words": "Police.", "case_by_case": False}]
    assert to_facts(FULL)["stage_1"]["extension_days"] is None


def test_facts_from_before_a_setting_existed_have_the_codes_value() -> None:
    older = {name: value for name, value in to_facts(FULL).items() if name != "offsets_arrears"}
    assert from_facts(older) == FULL


def test_a_policy_can_be_a_key_and_cannot_be_changed() -> None:
    assert {FULL: 1}[from_facts(to_facts(FULL))] == 1
    with pytest.raises(FrozenInstanceError):
        FULL.name = "other"  # type: ignore[misc]
