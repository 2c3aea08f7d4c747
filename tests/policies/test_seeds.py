"""Five policies as landlords wrote them: every clash with the Code that was found by hand is found by the program."""

from functools import cache
from pathlib import Path

import pytest

from complaints_cli.domain.policy import CODE_2024, Policy, StartsFrom
from complaints_cli.domain.policy_check import check
from complaints_cli.domain.policy_file import parse_policy, write_policy

FOLDER = Path(__file__).parents[2] / "examples" / "policies"
NAMES = ("westfield-2024", "wdh", "westfield-web-2023", "older-people-association-2026", "council-housing")


@cache
def policy(name: str) -> Policy:
    return parse_policy((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


REFUSING = "escalating.refusal_grounds_for_escalation"

CLASHES = [
    # What was found by hand, the policy, and the findings that stand for it.
    ("S0-18", "westfield-2024", "exclusions.proceedings", "2.2", "breach", "before a court"),
    ("S0-20", "westfield-2024", "complaining.counts_from_known", "2.3", "breach", "false"),
    ("S0-20", "westfield-2024", "complaining.discretion", "2.3", "breach", "false"),
    ("S0-40", "westfield-2024", "stage_1.extension_days", "6.4", "breach", "none"),
    ("S0-40", "westfield-2024", "stage_1.extension_needs_agreement", "6.4", "warn", "true"),
    ("S0-49", "westfield-2024", "wording.stage_1_next_step", "6.9 g", "breach", "ombudsman"),
    ("S0-58", "westfield-2024", "escalating.escalate_within_days", "6.10", "explain", "28"),
    ("S0-59", "westfield-2024", "escalating.direct_to_stage_2", "5.3", "warn", "true"),
    ("S0-62", "westfield-2024", "stage_2.respond_from", "6.14", "explain", "first-receipt"),
    ("S0-69", "westfield-2024", "wording.designated_person", "3.7", "outdated", "true"),
    ("S0-106", "westfield-2024", "exclusions.police", "2.2", "explain", "police"),
    ("S0-117", "westfield-2024", "behaviour.restricts_complaining", "5.15", "breach", "true"),
    ("S0-117", "westfield-2024", "behaviour.reviewed", "5.14", "breach", "false"),
    ("S0-119", "westfield-2024", "behaviour.appeal_to", "5.8", "warn", "Operations Director"),
    ("S1-18", "wdh", "wording.adjustments", "3.1", "breach", "on-request"),
    ("S1-27", "wdh", "complaining.complain_within_months", "2.3", "breach", "6"),
    ("S1-33", "wdh", "exclusions.behaviour", "2.2", "explain", "Vexatious"),
    ("S1-33", "wdh", "exclusions", "2.5", "breach", "behaviour"),
    ("S1-34", "wdh", "exclusions.staff-conduct", "2.2", "explain", "conduct"),
    ("S1-36", "wdh", "wording.refusal_names_ombudsman", "2.4", "breach", "where-appropriate"),
    ("S1-38", "wdh", "handling.informal_stage_days", "5.2", "breach", "7"),
    ("S1-52", "wdh", "escalating.before_stage_2", "6.10", "warn", "discussion"),
    ("S1-55", "wdh", REFUSING, "5.11", "breach", "upheld"),
    ("S1-55", "wdh", REFUSING, "5.11", "breach", "out-of-reach"),
    ("S1-55", "wdh", REFUSING, "5.11", "explain", "behaviour"),
    ("S2-3", "westfield-web-2023", "roles.complaints_officer", "4.1", "breach", ""),
    ("S2-14", "westfield-web-2023", "exclusions.proceedings", "2.2", "breach", "Court action"),
    ("S2-22", "westfield-web-2023", "wording.feedback_outside_process", "1.3", "breach", "true"),
    ("S2-23", "westfield-web-2023", "complaining.complain_within_months", "2.3", "breach", "3"),
    ("S2-27", "westfield-web-2023", "wording.designated_person", "3.7", "outdated", "true"),
    ("S2-28", "westfield-web-2023", "wording.ombudsman_wait_weeks", "3.7", "outdated", "8"),
    ("S2-40", "westfield-web-2023", "wording.ombudsman_address", "3.7", "outdated", "E14 4PU"),
    ("S3-112", "older-people-association-2026", "escalating.before_stage_2", "6.10", "warn", "discussion"),
    ("S3-113", "older-people-association-2026", REFUSING, "6.10", "breach", "compensation-only"),
    ("S3-142", "older-people-association-2026", "wording.ombudsman_address", "3.7", "outdated", "L33 7WQ"),
    ("S3-142", "older-people-association-2026", "wording.new_cases_by_email", "3.7", "outdated", "true"),
    ("S4-2", "council-housing", "handling.early_resolution", "5.2", "explain", "before-formal"),
    ("S4-15", "council-housing", "exclusions.withdrawn", "2.2", "explain", "withdrawn"),
]


@pytest.mark.parametrize(
    ("name", "setting", "provision", "severity", "value"), [row[1:] for row in CLASHES], ids=[row[0] for row in CLASHES]
)
def test_a_clash_found_by_hand_is_found(name: str, setting: str, provision: str, severity: str, value: str) -> None:
    hits = [
        finding
        for finding in check(policy(name))
        if (finding.setting, finding.provision, finding.severity) == (setting, provision, severity)
        and value in finding.value
    ]
    assert len(hits) == 1
    assert len(hits[0].message) > 60


def test_no_clash_found_by_hand_is_left_out() -> None:
    listed = """S0-18 S0-20 S0-40 S0-49 S0-58 S0-59 S0-62 S0-69 S0-106 S0-117 S0-119 S1-18 S1-27 S1-33 S1-34 S1-36 S1-38
    S1-52 S1-55 S2-3 S2-14 S2-22 S2-23 S2-27 S2-28 S2-40 S3-112 S3-113 S3-142 S4-2 S4-15"""
    assert list(dict.fromkeys(row[0] for row in CLASHES)) == listed.split()


FINDINGS = {
    "westfield-2024": [
        ("breach", "stage_1.extension_days", "6.4"),
        ("breach", "complaining.counts_from_known", "2.3"),
        ("breach", "complaining.discretion", "2.3"),
        ("breach", "wording.stage_1_next_step", "6.9 g"),
        ("breach", "behaviour.restricts_complaining", "5.15"),
        ("breach", "behaviour.reviewed", "5.14"),
        ("breach", "exclusions.proceedings", "2.2"),
        ("explain", "stage_2.respond_from", "6.14"),
        ("explain", "escalating.escalate_within_days", "6.10"),
        ("explain", "exclusions.appeal-route", "2.2"),
        ("explain", "exclusions.police", "2.2"),
        ("explain", "exclusions.information-rights", "2.2"),
        ("warn", "stage_1.extension_needs_agreement", "6.4"),
        ("warn", "stage_2.extension_needs_agreement", "6.15"),
        ("warn", "escalating.direct_to_stage_2", "5.3"),
        ("warn", "behaviour.appeal_to", "5.8"),
        ("outdated", "wording.designated_person", "3.7"),
    ],
    "wdh": [
        ("breach", "stage_1.extension_days", "6.4"),
        ("breach", "stage_2.extension_days", "6.15"),
        ("breach", "handling.informal_stage_days", "5.2"),
        ("breach", "complaining.complain_within_months", "2.3"),
        ("breach", "complaining.discretion", "2.3"),
        ("breach", "wording.definition", "1.2"),
        ("breach", "wording.refusal_names_ombudsman", "2.4"),
        ("breach", "wording.adjustments", "3.1"),
        ("breach", "exclusions.proceedings", "2.2"),
        ("breach", "exclusions", "2.5"),
        ("breach", "escalating.refusal_grounds_for_escalation", "5.11"),
        ("breach", "escalating.refusal_grounds_for_escalation", "5.11"),
        ("explain", "handling.offsets_arrears", "7.2"),
        ("explain", "exclusions.insurance", "2.2"),
        ("explain", "exclusions.appeal-route", "2.2"),
        ("explain", "exclusions.behaviour", "2.2"),
        ("explain", "exclusions.staff-conduct", "2.2"),
        ("explain", "escalating.refusal_grounds_for_escalation", "5.11"),
        ("warn", "escalating.before_stage_2", "6.10"),
        ("warn", "policy.in_force_from", "5.1"),
        ("outdated", "wording.designated_person", "3.7"),
    ],
    "westfield-web-2023": [
        ("breach", "stage_1.extension_days", "6.4"),
        ("breach", "stage_2.extension_days", "6.15"),
        ("breach", "complaining.complain_within_months", "2.3"),
        ("breach", "complaining.counts_from_known", "2.3"),
        ("breach", "complaining.discretion", "2.3"),
        ("breach", "wording.definition", "1.2"),
        ("breach", "wording.feedback_outside_process", "1.3"),
        ("breach", "roles.complaints_officer", "4.1"),
        ("breach", "exclusions.proceedings", "2.2"),
        ("breach", "exclusions", "2.5"),
        ("explain", "escalating.escalate_within_days", "6.10"),
        ("explain", "exclusions.appeal-route", "2.2"),
        ("warn", "stage_1.extension_needs_agreement", "6.4"),
        ("warn", "stage_2.extension_needs_agreement", "6.15"),
        ("warn", "policy.in_force_from", "5.1"),
        ("outdated", "wording.designated_person", "3.7"),
        ("outdated", "wording.ombudsman_wait_weeks", "3.7"),
        ("outdated", "wording.ombudsman_address", "3.7"),
        ("outdated", "wording.new_cases_by_email", "3.7"),
    ],
    "older-people-association-2026": [
        ("breach", "complaining.counts_from_known", "2.3"),
        ("breach", "escalating.refusal_grounds_for_escalation", "6.10"),
        ("explain", "exclusions.anonymous", "2.2"),
        ("warn", "stage_1.extension_needs_agreement", "6.4"),
        ("warn", "escalating.before_stage_2", "6.10"),
        ("outdated", "wording.ombudsman_address", "3.7"),
        ("outdated", "wording.new_cases_by_email", "3.7"),
    ],
    "council-housing": [
        ("breach", "stage_1.extension_days", "6.4"),
        ("breach", "stage_2.extension_days", "6.15"),
        ("breach", "wording.definition", "1.2"),
        ("breach", "exclusions.proceedings", "2.2"),
        ("breach", "exclusions", "2.5"),
        ("explain", "handling.early_resolution", "5.2"),
        ("explain", "complaining.complain_within_months", "2.2"),
        ("explain", "exclusions.withdrawn", "2.2"),
        ("explain", "exclusions.appeal-route", "2.2"),
    ],
}


@pytest.mark.parametrize("name", NAMES)
def test_a_policy_has_these_findings_and_no_others(name: str) -> None:
    assert [(finding.severity, finding.setting, finding.provision) for finding in check(policy(name))] == FINDINGS[name]


def test_the_code_has_no_findings() -> None:
    assert check(CODE_2024) == ()


def test_every_example_is_one_of_these() -> None:
    assert {path.stem for path in FOLDER.glob("*.toml")} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_an_example_is_written_and_read_back_the_same(name: str) -> None:
    assert parse_policy(write_policy(policy(name))) == policy(name)


@pytest.mark.parametrize(
    ("name", "stage", "limits"),
    [
        ("westfield-2024", 1, (5, 10, "acknowledgement", None, True)),
        ("westfield-2024", 2, (5, 20, "first-receipt", 10, True)),
        ("wdh", 1, (5, 10, "receipt", None, False)),
        ("wdh", 2, (5, 20, "receipt", None, False)),
        ("westfield-web-2023", 1, (5, 10, "receipt", None, True)),
        ("westfield-web-2023", 2, (5, 20, "receipt", None, True)),
        ("older-people-association-2026", 1, (5, 10, "acknowledgement", 10, True)),
        ("older-people-association-2026", 2, (5, 20, "acknowledgement", 20, False)),
        ("council-housing", 1, (5, 10, "receipt", None, False)),
        ("council-housing", 2, (5, 20, "receipt", None, False)),
    ],
)
def test_the_clocks_of_each(name: str, stage: int, limits: tuple[int, int, str, int | None, bool]) -> None:
    held = policy(name).stage_1 if stage == 1 else policy(name).stage_2
    acknowledge, respond, start, extension, agreement = limits
    assert (held.acknowledge_days, held.respond_days, held.extension_days) == (acknowledge, respond, extension)
    assert held.respond_from is StartsFrom(start)
    assert held.extension_needs_agreement is agreement


def test_other_settings_that_differ() -> None:
    assert [policy(name).complain_within_months for name in NAMES] == [12, 6, 3, 12, None]
    assert [policy(name).escalate_within_days for name in NAMES] == [28, None, 28, None, None]
    assert [policy(name).no_contact_close_days for name in NAMES] == [28, None, None, None, None]
    assert [policy(name).staff_names_in_letters for name in NAMES] == [True, True, True, False, True]
    assert policy("wdh").targets.review_acknowledged_percent == 90
    assert policy("wdh").targets.review_answered_percent == 80
