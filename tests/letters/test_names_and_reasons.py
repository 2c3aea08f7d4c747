"""Where letters name no staff, no form of a name is in an edited one; and a point's section must say something."""

from dataclasses import replace

import pytest

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.policy import CODE_2024
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters import Setting, check, compose
from edited import as_they_said, with_words
from letter_stories import RULES, story

RESPONSE = LetterKind.RESPONSE_1
WHY = "### What we found, and why we decided this\n\nOur records show three appointments that nobody kept."
MORE = "\n\nThe boiler should have been mended in a day."


def unnamed(name: str = "Mrs Jean Okafor") -> tuple[Complaint, Setting]:
    complaint, setting = story(RESPONSE)
    rules = replace(RULES, policy=replace(CODE_2024, staff_names_in_letters=False))
    return replace(complaint, received=replace(complaint.received, name=name)), replace(setting, rules=rules)


@pytest.mark.parametrize("words", ["Tom Reeve came.", "Mr Reeve came.", "T. Reeve came.", "MR  REEVE came."])
def test_each_form_of_a_name_is_found(words: str) -> None:
    (gap,) = with_words(RESPONSE, words, told=unnamed())
    assert (gap.part, gap.provision) == ("staff-names", "policy")
    assert gap.message.endswith("this one names Tom Reeve.")


@pytest.mark.parametrize("words", ["Tom came.", "The Reeve is an old office.", "Mr Reeves came.", "Our plumber came."])
def test_what_may_be_somebody_else_is_not(words: str) -> None:
    assert with_words(RESPONSE, words, told=unnamed()) == ()


@pytest.mark.parametrize(("words", "found"), [("Tom Hale came.", 1), ("Mr Hale came.", 1), ("TR is my size.", 0)])
def test_another_name_that_somebody_is_known_by_is_found_where_it_is_one(words: str, found: int) -> None:
    complaint, setting = unnamed()
    told = complaint, replace(setting, also_called={"tom": ("TR", "Tom Hale")})
    assert [gap.part for gap in with_words(RESPONSE, words, told=told)] == ["staff-names"] * found


def test_a_resident_with_the_same_surname_is_written_to_by_it() -> None:
    assert with_words(RESPONSE, "You know this, Mrs Shah.", told=unnamed("Jean Shah")) == ()
    (gap,) = with_words(RESPONSE, "Priya Shah knows this.", told=unnamed("Jean Shah"))
    assert gap.message.endswith("names Priya Shah.")


def test_somebody_whom_the_resident_named_is_quoted() -> None:
    complaint, _ = as_they_said("Tom Reeve never came. Mr Reeve said that he would.")
    _, setting = unnamed()
    letter = compose(RESPONSE, complaint, setting).markdown
    assert "> Tom Reeve never came." in letter
    assert check(letter.encode(), "text/markdown", RESPONSE, complaint, setting) == ()


def test_somebody_with_a_single_name_is_found_by_it() -> None:
    complaint, setting = unnamed()
    told = complaint, replace(setting, names={"cher": "Cher"})
    assert [gap.part for gap in with_words(RESPONSE, "Cher came.", told=told)] == ["staff-names"]


def test_where_letters_name_staff_any_form_is_welcome() -> None:
    assert with_words(RESPONSE, "Mr Reeve came.") == ()


@pytest.mark.parametrize("words", ["See above.", "As stated above.", "N/A", "…"])
def test_a_section_that_gives_no_reason_is_named(words: str) -> None:
    complaint, setting = story(RESPONSE)
    markdown = compose(RESPONSE, complaint, setting).markdown
    for told in (MORE, "\n\nWhat we looked at: the repairs record and your photographs."):
        markdown = markdown.replace(told, "")
    start = markdown.index(WHY) + WHY.index("Our records")
    edited = markdown[:start] + words + "\n\n" + markdown[markdown.index("## Point 2") :]
    (gap,) = check(edited.encode(), "text/markdown", RESPONSE, complaint, setting)
    assert (gap.part, gap.provision) == ("point-1-reasons", "6.9 d")
    assert gap.message == (
        "It must tell the reasons for our decision on point 1, under “What we found, and why we decided this”. "
        f"“{words}” tells nothing of it."
    )


def test_a_record_that_says_no_more_is_not_held_against_the_letter() -> None:
    complaint, setting = story(RESPONSE)
    short = replace(
        complaint,
        findings=tuple(
            replace(each, reasons="Late.", evidence="", policy="", impact="") for each in complaint.findings
        ),
    )
    letter = compose(RESPONSE, short, setting).markdown
    assert "Late." in letter
    assert check(letter.encode(), "text/markdown", RESPONSE, short, setting) == ()
