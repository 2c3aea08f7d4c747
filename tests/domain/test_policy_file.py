"""A policy file is read whole or refused with everything that is wrong with it."""

from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.domain.policy import CODE_2024, Exclusion, ExclusionGround, StageLimits, StartsFrom, Targets
from complaints_cli.domain.policy_file import parse_policy, write_policy
from complaints_cli.domain.terms import Channel
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


def problems(text: str) -> list[str]:
    with pytest.raises(Misuse) as refused:
        parse_policy(text)
    assert refused.value.exit_code == 2
    assert {problem.code for problem in refused.value.problems} == {"policy-file"}
    return [problem.message for problem in refused.value.problems]


def test_what_a_file_leaves_out_is_as_the_code_has_it() -> None:
    policy = parse_policy(LEAST)
    assert (policy.name, policy.version, policy.in_force_from) == ("Ours", "1", date(2026, 4, 1))
    assert (policy.stage_1, policy.stage_2) == (CODE_2024.stage_1, CODE_2024.stage_2)
    assert policy.complain_within_months == 12
    assert policy.wording == CODE_2024.wording
    assert policy.exclusions == ()
    assert policy.roles == {}


def test_what_a_file_says_is_read() -> None:
    policy = parse_policy(
        LEAST.replace("respond_days = 20", 'respond_days = 15\nrespond_from = "first-receipt"\nextension_days = "none"')
        + """
[complaining]
complain_within_months = "none"
channels = ["phone", "web"]
[escalating]
escalate_within_days = 28
[targets]
answered_percent = 0
[roles]
stage_2 = "Director"
"lead officer" = "Ana"
[[exclusions]]
ground = "police"
words = "A police matter."
case_by_case = false
"""
    )
    assert policy.stage_2 == StageLimits(5, 15, StartsFrom.FIRST_RECEIPT, None)
    assert policy.complain_within_months is None
    assert policy.channels == (Channel.PHONE, Channel.WEB)
    assert policy.escalate_within_days == 28
    assert policy.targets == Targets(answered_percent=0)
    assert policy.roles == {"stage_2": "Director", "lead officer": "Ana"}
    assert policy.exclusions == (Exclusion(ExclusionGround.POLICE, "A police matter.", case_by_case=False),)


def test_a_byte_order_mark_and_windows_line_ends_are_read() -> None:
    assert parse_policy("\ufeff" + LEAST.replace("\n", "\r\n")) == parse_policy(LEAST)


def test_what_is_written_reads_back_the_same() -> None:
    odd = replace(
        CODE_2024,
        name="[red]x[/] \"q\" \\ 'a' {{ 7*7 }} Łŵ",
        stage_1=StageLimits(5, 10, StartsFrom.RECEIPT, None),
        exclusions=(Exclusion(ExclusionGround.OTHER, "two\nlines\tand \x1b[31m \x7f \u202e", case_by_case=False),),
        channels=(Channel.PHONE,),
        roles={"stage_1": "A", "the Łead": "B", "a.b": "=cmd|'/c'"},
        reporting={"board": "quarterly"},
    )
    assert parse_policy(write_policy(odd)) == odd
    assert parse_policy(write_policy(CODE_2024)) == CODE_2024


@pytest.mark.parametrize("text", ["[policy", 'name = "a"\nname = "b"', "a = 2026-02-31", "x = " + "[" * 5000])
def test_what_is_not_toml_is_refused(text: str) -> None:
    assert problems(text)[0].startswith("The policy file is not valid TOML: ")


def test_an_empty_file_names_everything_that_is_missing() -> None:
    assert problems("") == [
        "policy.name is missing.",
        "policy.version is missing.",
        "policy.in_force_from is missing.",
        "stage_1.acknowledge_days is missing.",
        "stage_1.respond_days is missing.",
        "stage_2.acknowledge_days is missing.",
        "stage_2.respond_days is missing.",
    ]


@pytest.mark.parametrize(
    ("was", "becomes", "setting", "expected"),
    [
        ("acknowledge_days = 5", "acknowledge_days = -1", "stage_1.acknowledge_days", "a whole number from 1 to 366"),
        ("acknowledge_days = 5", "acknowledge_days = 0", "stage_1.acknowledge_days", "a whole number from 1 to 366"),
        ("respond_days = 10", "respond_days = 367", "stage_1.respond_days", "a whole number from 1 to 366"),
        ("respond_days = 10", "respond_days = 10.5", "stage_1.respond_days", "a whole number from 1 to 366"),
        ("respond_days = 10", "respond_days = true", "stage_1.respond_days", "a whole number from 1 to 366"),
        ("respond_days = 10", 'respond_days = "10"', "stage_1.respond_days", "a whole number from 1 to 366"),
        ("respond_days = 10", 'respond_days = "none"', "stage_1.respond_days", "a whole number from 1 to 366"),
        ('name = "Ours"', "name = 3", "policy.name", "text in quotes"),
        ('name = "Ours"', 'name = "  "', "policy.name", "one line of text"),
        ('name = "Ours"', 'name = "a\\nb"', "policy.name", "one line of text"),
        ('version = "1"', 'version = "\\u001b[2J"', "policy.version", "one line of text"),
        ("2026-04-01", '"2026-04-01"', "policy.in_force_from", "a date between 1990 and 2100, without quotes"),
        ("2026-04-01", "2026-04-01T09:00:00", "policy.in_force_from", "a date between 1990 and 2100"),
        ("2026-04-01", "0204-04-01", "policy.in_force_from", "a date between 1990 and 2100"),
        ("2026-04-01", "2204-04-01", "policy.in_force_from", "a date between 1990 and 2100"),
    ],
)
def test_a_required_setting_that_cannot_be_is_named(was: str, becomes: str, setting: str, expected: str) -> None:
    (problem,) = problems(LEAST.replace(was, becomes, 1))
    assert problem.startswith(f"{setting} is ")
    assert f"; expected {expected}" in problem


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("[policy]\nstages = 0", "policy.stages is 0; expected a whole number from 1 to 9."),
        (
            "[stage_2]\nextension_days = -1",
            'stage_2.extension_days is -1; expected a whole number from 0 to 366 or "none".',
        ),
        ('[stage_2]\nextension_days = "no"', "stage_2.extension_days is 'no'; expected a whole number from 0 to 366"),
        ('[stage_2]\nrespond_from = "post"', "expected one of acknowledgement, receipt, first-receipt."),
        ('[stage_1]\nrespond_from = "first-receipt"', 'stage_1.respond_from is "first-receipt", which only stage 2'),
        ("[complaining]\ncomplain_within_months = 121", "a whole number from 1 to 120"),
        ("[complaining]\ncounts_from_known = 1", "complaining.counts_from_known is 1; expected true or false."),
        ('[complaining]\nchannels = "phone"', "complaining.channels is 'phone'; expected a list in square brackets."),
        ('[complaining]\nchannels = ["pigeon"]', "expected one of phone, text, email, web"),
        ("[wording]\nombudsman_wait_weeks = 53", "wording.ombudsman_wait_weeks is 53; expected a whole number from 1"),
        ("[targets]\nanswered_percent = 101", "a whole number from 0 to 100"),
        ("[roles]\nstage_1 = 5", "roles.stage_1 is 5; expected text in quotes."),
        ("[handling]\ninformal_days = 7", "handling.informal_days is not a setting. The settings there are: early_res"),
        ("[stage_3]\nrespond_days = 7", "[stage_3] is not a section of a policy file. The sections are: policy, comp"),
        ("[exclusions]\nground = 1", "expected sections headed [[exclusions]]."),
        ('[[exclusions]]\nwords = "x"', "exclusions[1].ground is missing."),
        ('[[exclusions]]\nground = "police"', "exclusions[1].words is missing."),
        ('[[exclusions]]\nground = "police"\nwords = " "', "expected the ground in the policy's words."),
        ('[[exclusions]]\nground = "whim"\nwords = "x"', "exclusions[1].ground is 'whim'; expected one of time-limit"),
    ],
)
def test_a_setting_that_cannot_be_is_named(line: str, expected: str) -> None:
    section = line.partition("\n")[0]
    text = LEAST.replace(section, line) if section in LEAST else f"{LEAST}\n{line}"
    (problem,) = problems(text)
    assert expected in problem


@pytest.mark.parametrize("section", ["wording", "roles", "complaining"])
def test_a_value_where_a_section_belongs_is_refused(section: str) -> None:
    (problem,) = problems(f"{section} = 3\n{LEAST}")
    assert problem == f"{section} is 3; expected a section headed [{section}]."


def test_exclusions_that_are_no_sections_are_refused() -> None:
    assert problems(f"exclusions = 3\n{LEAST}") == ["exclusions is 3; expected sections headed [[exclusions]]."]
    assert problems(f"exclusions = [3]\n{LEAST}") == ["exclusions[1] is 3; expected a section headed [[exclusions]]."]


def test_everything_wrong_is_named_at_once() -> None:
    text = LEAST.replace("respond_days = 10", "respond_days = -10").replace('version = "1"\n', "") + "[nonsense]\n"
    assert len(problems(text)) == 3


def test_a_long_value_is_not_echoed_whole() -> None:
    (problem,) = problems(LEAST.replace("respond_days = 10", f'respond_days = "{"9" * 20_000}"'))
    assert len(problem) < 200
