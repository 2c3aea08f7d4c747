"""The Code is complete: every provision once, in order, readable on the form, with evidence that has a name."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from complaints_cli.domain.terms import CODE_DEFINITION
from complaints_cli.errors import NOT_FOUND, NotFound
from complaints_cli.ombudsman_code import all_provisions, in_order, on_form, provision
from complaints_cli.ombudsman_code.provision import Provision
from complaints_cli.reports.assessment.facts import FACTS

PARAGRAPHS = {1: 6, 2: 5, 3: 7, 4: 3, 5: 15, 6: 20, 7: 4, 8: 5, 9: 8}

MEASURES = {
    "learning-by-cause",
    "learning-by-category",
    "impact-recorded",
    "not-accepted-2",
    "risk-at-the-start",
    "answered-early",
    "acknowledged-in-time-1",
    "acknowledged-in-time-2",
    "actions-kept",
    "added-points",
    "adjustments",
    "answered-in-time-1",
    "answered-in-time-2",
    "channels",
    "choice-offered",
    "compensation",
    "complaints-per-1000",
    "defined-1",
    "determinations",
    "different-decider",
    "conflicts-declared",
    "decided-with-a-part",
    "escalated",
    "escalations-refused",
    "extensions-1",
    "extensions-2",
    "extensions-with-ombudsman",
    "feedback-signposted",
    "late-complaints-considered",
    "learning-changes",
    "learning-implemented",
    "learning-recorded",
    "learning-told",
    "linked-new-complaints",
    "ombudsman-in-letters",
    "orders-complied",
    "points-answered",
    "points-answered-2",
    "points-responsibility",
    "records-complete",
    "refusals-before-due",
    "refusals-with-letter",
    "refused-by-ground",
    "remedies",
    "remedies-by-stage",
    "remedies-with-date",
    "representatives",
    "requests-complained-of",
    "requests-done",
    "responses-complete-1",
    "responses-complete-2",
    "restrictions",
    "restrictions-reviewed",
    "staff-taking-complaints",
    "taken-on-instruction",
    "updates-agreed",
}

every_provision = pytest.mark.parametrize("entry", all_provisions(), ids=lambda entry: entry.number)


def an_entry(number: str) -> Provision:
    return Provision(number=number, title="T", requirement="R.", assess="statement", prompt="P.")


def test_the_code_has_73_provisions() -> None:
    assert len(all_provisions()) == 73
    assert Counter(entry.section for entry in all_provisions()) == PARAGRAPHS


def test_numbers_run_in_order_without_a_gap() -> None:
    expected = [f"{section}.{n}" for section, last in PARAGRAPHS.items() for n in range(1, last + 1)]
    assert [entry.number for entry in all_provisions()] == expected


def test_the_form_has_72_rows_and_starts_at_1_2() -> None:
    assert len(on_form()) == 72
    assert on_form()[0].number == "1.2"
    assert on_form()[-1].number == "9.8"


def test_6_2_comes_before_6_10_however_they_are_given() -> None:
    shuffled = [an_entry(number) for number in ("6.10", "9.1", "6.2", "1.1")]
    assert [entry.number for entry in in_order(shuffled)] == ["1.1", "6.2", "6.10", "9.1"]


def test_a_provision_written_down_twice_is_refused() -> None:
    again = replace(provision("6.13"), title="Another entry with the same number")
    with pytest.raises(ValueError, match=r"6\.13 is written down twice"):
        in_order([*all_provisions(), again])


@pytest.mark.parametrize("number", ["1.1", "6.2", "6.20", "9.8"])
def test_a_provision_is_found_by_its_number(number: str) -> None:
    assert provision(number).number == number


@pytest.mark.parametrize("number", ["6.21", "10.1", "0.1", "6", "6.02", "", "six"])
def test_a_number_that_the_code_does_not_have_is_refused(number: str) -> None:
    with pytest.raises(NotFound, match=r"from 1\.1 to 9\.8") as refusal:
        provision(number)
    assert refusal.value.exit_code == NOT_FOUND
    assert refusal.value.problems[0].code == "provision"


def test_1_2_quotes_the_definition_word_for_word() -> None:
    assert provision("1.2").requirement.split('"')[1] == CODE_DEFINITION


@every_provision
def test_a_requirement_is_a_sentence_that_fits_its_row(entry: Provision) -> None:
    assert entry.requirement[0].isupper()
    assert entry.requirement.endswith(".")
    assert entry.requirement.count(". ") <= 1
    assert len(entry.requirement) < 320
    assert "  " not in entry.requirement


@every_provision
def test_a_title_and_a_prompt_are_short(entry: Provision) -> None:
    assert len(entry.title) <= 60
    assert not entry.title.endswith(".")
    assert entry.prompt.endswith(".")
    assert entry.prompt.count(". ") == 0
    assert len(entry.prompt) < 120


def test_no_two_provisions_share_a_title_or_a_requirement() -> None:
    assert len({entry.title for entry in all_provisions()}) == 73
    assert len({entry.requirement for entry in all_provisions()}) == 73


@pytest.mark.parametrize(
    ("number", "limit"),
    [
        ("2.3", "12 months"),
        ("6.2", "5 working days"),
        ("6.3", "10 working days"),
        ("6.4", "10 working days"),
        ("6.11", "5 working days"),
        ("6.14", "20 working days"),
        ("6.15", "20 working days"),
    ],
)
def test_a_time_limit_is_stated(number: str, limit: str) -> None:
    assert limit in provision(number).requirement


@pytest.mark.parametrize(
    ("number", "last_part"),
    [("5.8", "(d)"), ("6.9", "(g)"), ("6.19", "(g)"), ("8.1", "(f)"), ("9.7", "(d)"), ("9.8", "(c)")],
)
def test_lettered_parts_are_all_there(number: str, last_part: str) -> None:
    letters = [f"({letter})" for letter in "abcdefg"]
    expected = letters[: letters.index(last_part) + 1]
    assert [part for part in letters if part in provision(number).requirement] == expected


def test_evidence_names_known_measures_and_leaves_none_unused() -> None:
    assert {measure for entry in all_provisions() for measure in entry.evidence} == MEASURES


def test_facts_are_known_and_none_is_left_unused() -> None:
    assert {fact for entry in all_provisions() for fact in entry.facts} == set(FACTS)


@pytest.mark.parametrize(
    ("number", "assess", "evidence"),
    [
        ("1.2", "document", ()),
        ("3.3", "statement", ("complaints-per-1000",)),
        ("6.2", "register", ("acknowledged-in-time-1", "defined-1")),
        ("6.5", "register", ("extensions-with-ombudsman",)),
        ("6.16", "register", ("extensions-with-ombudsman",)),
        ("6.20", "statement", ()),
        ("7.3", "register", ("remedies-with-date", "actions-kept")),
        ("9.5", "document", ()),
    ],
)
def test_where_the_evidence_comes_from(number: str, assess: str, evidence: tuple[str, ...]) -> None:
    assert (provision(number).assess, provision(number).evidence) == (assess, evidence)


@every_provision
def test_a_provision_is_in_force_since_april_2024_and_names_its_source(entry: Provision) -> None:
    assert entry.in_force_from == date(2024, 4, 1)
    assert entry.source.startswith("https://www.housing-ombudsman.org.uk/")
