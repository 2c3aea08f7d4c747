"""56 checks, each once; a sound policy of ours brings nothing up, however long it is."""

from datetime import date
from pathlib import Path

import pytest

from complaints_cli.domain.policy_rule import Severity
from complaints_cli.ombudsman_code import all_provisions
from complaints_cli.ombudsman_code.wording import all_rules, in_order, lint
from complaints_cli.ombudsman_code.wording.reading import sentences
from complaints_cli.ombudsman_code.wording.rule import Rule
from complaints_cli.ombudsman_code.wording.sentence import Wording
from complaints_cli.pages.outline import outline
from policy_words import prompts

LARKMERE = Path(__file__).parents[3] / "examples" / "policies" / "larkmere-policy.md"


def test_there_are_56_of_them_in_order() -> None:
    assert [rule.id for rule in all_rules()] == [f"L{n:02}" for n in range(1, 57)]


def test_a_number_that_comes_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="check L08 is written down twice"):
        in_order([Rule("L08", ()), Rule("L08", ())])


def test_each_names_a_provision_that_there_is() -> None:
    known = {provision.number for provision in all_provisions()} | {"Awaab's Law", "Energy Ombudsman"}
    assert {look.provision for rule in all_rules() for look in rule.looks} <= known


def test_no_message_is_said_twice_or_without_an_end() -> None:
    messages = [look.message for rule in all_rules() for look in rule.looks]
    assert len(set(messages)) == len(messages)
    assert all(message.endswith(".") for message in messages)


def test_the_worst_comes_first_and_what_is_said_before_what_is_not() -> None:
    found = prompts("We only accept complaints in writing. A designated person helps. We prefer letters in writing.")
    order = [(list(Severity).index(prompt.severity), prompt.sentence is None) for prompt in found]
    assert order == sorted(order)
    assert {prompt.severity for prompt in found} == set(Severity)


@pytest.mark.parametrize("today", [date(2026, 5, 14), date(2027, 4, 30)])
def test_a_sound_policy_brings_nothing_up(today: date) -> None:
    sections = outline(LARKMERE.read_bytes(), "text/markdown")
    read = sentences((section.level, section.heading, section.text) for section in sections)
    assert [(prompt.id, prompt.message) for prompt in lint(Wording(read, today))] == []


def test_a_sound_policy_of_sixty_pages_brings_nothing_up_either() -> None:
    sections = outline(LARKMERE.read_bytes(), "text/markdown")
    read = sentences([(section.level, section.heading, section.text) for section in sections] * 18)
    assert len(read) > 1500
    assert [(prompt.id, prompt.message) for prompt in lint(Wording(read, date(2026, 11, 23)))] == []
