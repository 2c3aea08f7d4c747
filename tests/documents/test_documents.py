"""What residents and staff are given about complaining. After a change that was meant: UPDATE_GOLDEN=1, and read it."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from complaints_cli.documents import TITLES, Paper, compose
from complaints_cli.documents.facts import facts
from complaints_cli.domain.policy import CODE_2024, StageLimits, StartsFrom, Wording
from complaints_cli.domain.terms import CODE_DEFINITION, Channel
from document_stories import ABOUT, BARE, FULL, LEAST, POLICY, sender

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("paper", Paper, ids=str)
def test_a_document_as_it_was_read_through(paper: Paper) -> None:
    text, path = compose(paper, sender(FULL, POLICY), ABOUT[paper]), GOLDEN / f"{paper}.md"
    if "UPDATE_GOLDEN" in os.environ:
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("paper", Paper, ids=str)
def test_it_is_there_for_whoever_has_set_nothing_but_a_name(paper: Paper) -> None:
    text = compose(paper, sender(replace(BARE, advice="")), LEAST[paper])
    assert "Alder Homes" in text or paper is Paper.NEWSLETTER
    assert TITLES[paper]


@pytest.mark.parametrize("paper", [Paper.FACT_SHEET, Paper.SCRIPT])
def test_the_definition_stands_word_for_word(paper: Paper) -> None:
    ours = replace(POLICY, wording=Wording(definition="a moan"))
    assert f"A complaint is {CODE_DEFINITION}." in compose(paper, sender(FULL, ours), {})


@pytest.mark.parametrize("paper", [Paper.FACT_SHEET, Paper.FORM, Paper.SCRIPT, Paper.NEWSLETTER])
def test_the_ombudsman_can_be_asked_at_any_time(paper: Paper) -> None:
    text = compose(paper, sender(BARE), {})
    assert "at any time" in text
    assert "0300 111 3000" in text
    assert "Local Government" not in text


@pytest.mark.parametrize(
    ("limits", "told"),
    [
        (CODE_2024.stage_1, (5, 10, "that letter", 10)),
        (StageLimits(3, 10, StartsFrom.RECEIPT, 5), (3, 10, "the day it reached us", 5)),
        (StageLimits(7, 28, StartsFrom.RECEIPT, None), (5, 10, "that letter", 10)),
        (StageLimits(5, 10, StartsFrom.FIRST_RECEIPT, 20), (5, 10, "that letter", 10)),
    ],
)
def test_no_time_is_told_that_is_laxer_than_the_codes(limits: StageLimits, told: tuple[object, ...]) -> None:
    stage = facts(sender(BARE, replace(CODE_2024, stage_1=limits)))["stage_1"]
    assert isinstance(stage, dict)
    assert (stage["acknowledge"], stage["respond"], stage["start"], stage["extension"]) == told


@pytest.mark.parametrize(("asked", "told"), [(None, None), (3, 12), (12, 12), (24, 24)])
def test_nobody_is_told_of_less_than_twelve_months(asked: int | None, told: int | None) -> None:
    policy = replace(CODE_2024, complain_within_months=asked)
    assert facts(sender(BARE, policy))["months"] == told
    assert ("Please tell us within" in compose(Paper.FACT_SHEET, sender(BARE, policy), {})) is (told is not None)


def test_only_the_policys_ways_are_told_each_with_where_to() -> None:
    policy = replace(CODE_2024, channels=(Channel.LETTER, Channel.PHONE))
    assert facts(sender(FULL, policy))["ways"] == ["By phone: 01632 960100", "By letter: 1 High Street, Alderton"]
