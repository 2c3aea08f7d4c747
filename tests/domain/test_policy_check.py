"""Each setting that breaks a rule of the Code is found, once, and nothing stricter than the Code is."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from complaints_cli.domain.policy import (
    CODE_2024,
    Adjustments,
    BeforeStage2,
    EarlyResolution,
    EscalationGround,
    Exclusion,
    ExclusionGround,
    Naming,
    NextStep,
    Policy,
    StartsFrom,
)
from complaints_cli.domain.policy_check import check
from complaints_cli.domain.terms import CODE_DEFINITION, Channel

PARTS = ("stage_1", "stage_2", "wording", "behaviour", "targets")


def with_setting(setting: str, value: object) -> Policy:
    section, _, name = setting.partition(".")
    changed: dict[str, Any] = {name: value}
    if section in PARTS:
        changed = {section: replace(getattr(CODE_2024, section), **changed)}
    elif section == "roles":
        changed = {"roles": {**CODE_2024.roles, **changed}}
    return replace(CODE_2024, **changed)


def found(policy: Policy) -> list[tuple[str, str, str, str]]:
    return [(finding.severity, finding.setting, finding.value, finding.provision) for finding in check(policy)]


def test_the_code_does_not_clash_with_itself() -> None:
    assert check(CODE_2024) == ()


@pytest.mark.parametrize(
    ("severity", "setting", "value", "shown", "provision"),
    [
        ("breach", "stage_1.acknowledge_days", 6, "6", "6.2"),
        ("breach", "stage_1.respond_days", 11, "11", "6.3"),
        ("breach", "stage_1.extension_days", 11, "11", "6.4"),
        ("breach", "stage_1.extension_days", None, "none", "6.4"),
        ("warn", "stage_1.extension_needs_agreement", True, "true", "6.4"),
        ("breach", "stage_2.acknowledge_days", 6, "6", "6.11"),
        ("breach", "stage_2.respond_days", 21, "21", "6.14"),
        ("breach", "stage_2.extension_days", 21, "21", "6.15"),
        ("breach", "stage_2.extension_days", None, "none", "6.15"),
        ("warn", "stage_2.extension_needs_agreement", True, "true", "6.15"),
        ("explain", "stage_2.respond_from", StartsFrom.FIRST_RECEIPT, "first-receipt", "6.14"),
        ("breach", "policy.stages", 1, "1", "5.3"),
        ("breach", "policy.stages", 3, "3", "5.3"),
        ("breach", "handling.informal_stage_days", 7, "7", "5.2"),
        ("explain", "handling.early_resolution", EarlyResolution.BEFORE_FORMAL, "before-formal", "5.2"),
        ("warn", "escalating.direct_to_stage_2", True, "true", "5.3"),
        ("breach", "complaining.complain_within_months", 11, "11", "2.3"),
        ("explain", "complaining.complain_within_months", None, "none", "2.2"),
        ("breach", "complaining.counts_from_known", False, "false", "2.3"),
        ("breach", "complaining.discretion", False, "false", "2.3"),
        ("explain", "escalating.escalate_within_days", 28, "28", "6.10"),
        ("breach", "escalating.escalation_needs_reasons", True, "true", "6.12"),
        ("warn", "escalating.before_stage_2", BeforeStage2.DISCUSSION, "discussion", "6.10"),
        ("breach", "escalating.before_stage_2", BeforeStage2.REQUIRED, "required", "6.10"),
        ("warn", "targets.acknowledged_percent", 99, "99", "6.2"),
        ("warn", "targets.answered_percent", 0, "0", "6.3"),
        ("warn", "targets.fewer_complaints", True, "true", "3.3"),
        ("breach", "wording.definition", " ", " ", "1.2"),
        ("breach", "wording.definition", "any grumble", "any grumble", "1.2"),
        ("breach", "wording.feedback_outside_process", True, "true", "1.3"),
        ("breach", "wording.survey_tells_how_to_complain", False, "false", "1.6"),
        ("breach", "wording.refusal_names_ombudsman", Naming.NEVER, "never", "2.4"),
        ("breach", "wording.adjustments", Adjustments.ON_REQUEST, "on-request", "3.1"),
        ("breach", "wording.stage_1_next_step", NextStep.OMBUDSMAN, "ombudsman", "6.9 g"),
        ("breach", "wording.ombudsman_at_any_time", False, "false", "3.7"),
        ("outdated", "wording.designated_person", True, "true", "3.7"),
        ("outdated", "wording.ombudsman_wait_weeks", 8, "8", "3.7"),
        ("outdated", "wording.ombudsman_address", "Liverpool, l33  7wq", "Liverpool, l33  7wq", "3.7"),
        ("outdated", "wording.ombudsman_address", "London E14 9GE", "London E14 9GE", "3.7"),
        ("outdated", "wording.ombudsman_address", "London E14 4PU", "London E14 4PU", "3.7"),
        ("outdated", "wording.new_cases_by_email", True, "true", "3.7"),
        ("breach", "complaining.channels", (Channel.WEB,), "web", "3.1"),
        ("breach", "complaining.channels", (Channel.WEB, Channel.WEB), "web, web", "3.1"),
        ("breach", "complaining.representatives", False, "false", "3.6"),
        ("breach", "handling.response_waits_for_actions", True, "true", "6.6"),
        ("explain", "handling.offsets_arrears", True, "true", "7.2"),
        ("breach", "behaviour.restricts_complaining", True, "true", "5.15"),
        ("breach", "roles.complaints_officer", "", "", "4.1"),
        ("breach", "roles.senior_lead", "", "", "9.4"),
        ("breach", "roles.member_responsible", "", "", "9.5"),
    ],
)
def test_a_setting_against_the_code_is_found(
    severity: str, setting: str, value: object, shown: str, provision: str
) -> None:
    assert found(with_setting(setting, value)) == [(severity, setting, shown, provision)]


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("stage_1.acknowledge_days", 5),
        ("stage_1.acknowledge_days", 2),
        ("stage_1.respond_days", 5),
        ("stage_1.respond_from", StartsFrom.RECEIPT),
        ("stage_1.extension_days", 0),
        ("stage_2.respond_days", 10),
        ("stage_2.respond_from", StartsFrom.RECEIPT),
        ("stage_2.extension_days", 10),
        ("complaining.complain_within_months", 24),
        ("handling.early_resolution", EarlyResolution.BY_AGREEMENT),
        ("handling.no_contact_close_days", 28),
        ("handling.staff_names_in_letters", False),
        ("targets.acknowledged_percent", 100),
        ("targets.review_answered_percent", 80),
        ("wording.definition", f"“{CODE_DEFINITION.capitalize()}.”"),
        ("wording.ombudsman_email", "someone@example.org"),
        ("behaviour.restricts_contact", True),
        ("behaviour.reviewed", False),
        ("behaviour.decided_by", "Director"),
        ("roles.stage_1", "Officer"),
        ("complaining.channels", (Channel.WEB, Channel.PHONE)),
    ],
)
def test_what_is_as_strict_as_the_code_or_stricter_is_no_clash(setting: str, value: object) -> None:
    assert found(with_setting(setting, value)) == []


def test_no_limit_at_all_to_complain_is_no_clash() -> None:
    assert (
        found(replace(CODE_2024, complain_within_months=None, counts_from_known=False, discretion=False, exclusions=()))
        == []
    )


def test_a_restriction_needs_review_and_regard_to_equality() -> None:
    behaviour = replace(CODE_2024.behaviour, restricts_contact=True, reviewed=False, equality_considered=False)
    assert found(replace(CODE_2024, behaviour=behaviour)) == [
        ("breach", "behaviour.reviewed", "false", "5.14"),
        ("breach", "behaviour.equality_considered", "false", "5.15"),
    ]


def test_whoever_decides_on_behaviour_hears_no_appeal_against_it() -> None:
    behaviour = replace(CODE_2024.behaviour, decided_by="Operations Director", appeal_to="operations  director")
    assert found(replace(CODE_2024, behaviour=behaviour)) == [
        ("warn", "behaviour.appeal_to", "operations  director", "5.8")
    ]


def test_both_stages_are_not_decided_by_one_person() -> None:
    same = replace(CODE_2024, roles={"stage_1": "The Manager", "stage_2": "the manager"})
    assert found(same) == [("breach", "roles.stage_2", "the manager", "6.13")]
    other = replace(CODE_2024, roles={"stage_1": "The Manager", "stage_2": "the director"})
    assert found(other) == []


@pytest.mark.parametrize(
    ("ground", "findings"),
    [
        ("time-limit", []),
        ("proceedings-filed", []),
        ("already-considered", []),
        ("service-request", []),
        ("asb-report", []),
        ("compensation-request", []),
        ("not-our-service", []),
        ("not-eligible", []),
        ("proceedings", [("breach", "exclusions.proceedings", "So.", "2.2")]),
        ("appeal-route", [("explain", "exclusions.appeal-route", "So.", "2.2")]),
        ("insurance", [("explain", "exclusions.insurance", "So.", "2.2")]),
        ("information-rights", [("explain", "exclusions.information-rights", "So.", "2.2")]),
        ("police", [("explain", "exclusions.police", "So.", "2.2")]),
        ("behaviour", [("explain", "exclusions.behaviour", "So.", "2.2")]),
        ("staff-conduct", [("explain", "exclusions.staff-conduct", "So.", "2.2")]),
        ("anonymous", [("explain", "exclusions.anonymous", "So.", "2.2")]),
        ("withdrawn", [("explain", "exclusions.withdrawn", "So.", "2.2")]),
        ("other", [("explain", "exclusions.other", "So.", "2.2")]),
    ],
)
def test_a_ground_for_not_accepting_a_complaint(ground: str, findings: list[tuple[str, str, str, str]]) -> None:
    assert found(replace(CODE_2024, exclusions=(Exclusion(ExclusionGround(ground), "So."),))) == findings


def test_a_blanket_exclusion_is_found_once_for_all_its_grounds() -> None:
    late = Exclusion(ExclusionGround.TIME_LIMIT, "Late.", case_by_case=False)
    asb = Exclusion(ExclusionGround.ASB_REPORT, "ASB.", case_by_case=False)
    assert found(replace(CODE_2024, exclusions=(late, asb))) == [
        ("breach", "exclusions", "time-limit, asb-report", "2.5")
    ]


@pytest.mark.parametrize(
    ("ground", "expected"),
    [
        ("time-limit", ("breach", "5.11")),
        ("upheld", ("breach", "5.11")),
        ("out-of-reach", ("breach", "5.11")),
        ("compensation-only", ("breach", "6.10")),
        ("behaviour", ("explain", "5.11")),
        ("other", ("explain", "5.11")),
    ],
)
def test_a_ground_for_refusing_stage_2(ground: str, expected: tuple[str, str]) -> None:
    severity, provision = expected
    policy = replace(CODE_2024, refusal_grounds_for_escalation=(EscalationGround(ground),))
    assert found(policy) == [(severity, "escalating.refusal_grounds_for_escalation", ground, provision)]


def test_the_codes_own_grounds_may_refuse_stage_2() -> None:
    grounds = (EscalationGround.PROCEEDINGS_FILED, EscalationGround.ALREADY_CONSIDERED)
    assert found(replace(CODE_2024, refusal_grounds_for_escalation=grounds)) == []


def test_a_policy_older_than_the_code_or_than_three_years_is_to_be_reviewed() -> None:
    before = replace(CODE_2024, in_force_from=date(2024, 3, 31))
    assert found(before) == [("warn", "policy.in_force_from", "2024-03-31", "5.1")]
    since = replace(CODE_2024, in_force_from=date(2024, 11, 20))
    assert check(since) == ()
    assert check(since, date(2027, 11, 20)) == ()
    (finding,) = check(since, date(2027, 11, 21))
    assert (finding.severity, finding.value, finding.provision) == ("warn", "2024-11-20", "5.1")


def test_the_worst_comes_first() -> None:
    policy = replace(
        CODE_2024,
        wording=replace(CODE_2024.wording, designated_person=True),
        escalate_within_days=28,
        direct_to_stage_2=True,
        exclusions=(Exclusion(ExclusionGround.PROCEEDINGS, "Legal action."),),
    )
    assert [finding.severity for finding in check(policy)] == ["breach", "explain", "warn", "outdated"]


def test_a_message_says_what_the_policy_has_what_the_code_requires_and_what_to_do() -> None:
    (finding,) = check(with_setting("complaining.complain_within_months", 3))
    assert finding.message == (
        "The policy takes complaints within 3 months. The Code gives residents 12 months. Set it to 12 or more."
    )
    (finding,) = check(with_setting("stage_2.respond_days", 25))
    assert "25 working days" in finding.message
    assert "20 from the acknowledgement" in finding.message


def test_a_policys_own_words_are_data_in_a_message() -> None:
    (finding,) = check(with_setting("wording.ombudsman_address", "{value} {0} [red]x[/] E14 9GE"))
    assert "{value} {0} [red]x[/] E14 9GE" in finding.message
