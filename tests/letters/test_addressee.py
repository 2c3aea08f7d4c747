"""An edited letter goes to whom the record names: another name or house is named, another way of writing it is not."""

from dataclasses import replace

import pytest

from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters import check, compose
from edited import MEDIA, changed, forms
from letter_stories import story

RESPONSE = LetterKind.RESPONSE_1
BLOCK = "Mrs Jean Okafor\n12 Elm Court\nWestfield\nWF1 3CD\n"
RIGHT = "the record says Mrs Jean Okafor, 12 Elm Court, Westfield, WF1 3CD."


@pytest.mark.parametrize(
    ("block", "said"),
    [
        ("Rob Day\n99 Other St\n", "Rob Day, 99 Other St"),
        ("To: Mr R Day\n", "Mr R Day"),
        ("Rob Day\n12 Elm Court\nWestfield\nWF1 3CD\n", "Rob Day, 12 Elm Court, Westfield, WF1 3CD"),
        ("Private and confidential\nRob Day\n12 Elm Court\n", "Rob Day, 12 Elm Court"),
        ("Mrs Jean Okafor\n14 Elm Court\nWestfield\nWF1 3CD\n", "Mrs Jean Okafor, 14 Elm Court, Westfield, WF1 3CD"),
        ("Mrs Jean Okafor\n12 Oak Road\n", "Mrs Jean Okafor, 12 Oak Road"),
        ("Mrs Jean Okafor\n12 Elm Court\nWestfield\nWF1 3CE\n", "Mrs Jean Okafor, 12 Elm Court, Westfield, WF1 3CE"),
    ],
)
def test_somebody_else_or_somewhere_else_is_named_with_the_right_one(block: str, said: str) -> None:
    assert changed(RESPONSE, BLOCK, block) == [("addressee", f"It is addressed to {said}; {RIGHT}")]


@pytest.mark.parametrize(
    "block",
    [
        "",
        "MRS J. OKAFOR\n12 Elm Court,\nWESTFIELD wf13cd\n",
        "Jean Okafor, 12 Elm Ct, Westfield\n",
        "Ms Okafor and Mr Okafor\nFlat 12, Elm Court\n",
        "Private and confidential\nBy email: jean@example.com\nJean\n",
        "12 Elm Court\nWest Yorkshire\n",
        "Our ref: C-2026-0001\nMrs Okafor\n",
        "Head Office\n5 New Street\nLS1 1AA\nMrs Jean Okafor\n12 Elm Court\nWF1 3CD\n",
    ],
)
def test_the_same_person_may_be_written_to_in_other_ways(block: str) -> None:
    assert changed(RESPONSE, BLOCK, block) == []


@pytest.mark.parametrize("name", ["Rob Day", "Mr Day", "Jane", "Mrs Jean Day"])
def test_somebody_else_is_not_greeted(name: str) -> None:
    assert changed(RESPONSE, "Dear Mrs Jean Okafor", f"Dear {name},") == [
        ("addressee", f"It greets {name}; the record says Mrs Jean Okafor.")
    ]


@pytest.mark.parametrize("name", ["Mrs Okafor", "jean", "Ms. J. Okáfor", "Mr & Mrs Okafor", "Sir or Madam", "resident"])
def test_a_greeting_of_theirs_is_welcome(name: str) -> None:
    assert changed(RESPONSE, "Dear Mrs Jean Okafor", f"Dear {name}:") == []


@pytest.mark.parametrize("kind", LetterKind, ids=str)
@pytest.mark.parametrize("media", MEDIA)
def test_in_every_letter_and_format_it_is_read(kind: LetterKind, media: str) -> None:
    complaint, setting = story(kind)
    markdown = compose(kind, complaint, setting).markdown
    start = markdown.index("Dear ")
    other = f"{markdown[:start]}Dear Rob Day{markdown[markdown.index(chr(10), start) :]}"
    gaps = check(forms(other)[media], media, kind, complaint, setting)
    assert [gap.part for gap in gaps if gap.provision == "UK GDPR"] == ["addressee"]


def test_whoever_has_no_name_in_the_record_is_written_to_as_it_is() -> None:
    complaint, setting = story(RESPONSE)
    nameless = replace(complaint, received=replace(complaint.received, name="", preferred_name="", address=""))
    assert changed(RESPONSE, "Dear resident", "Dear Rob Day", (nameless, setting)) == []


def test_without_a_date_and_a_greeting_it_has_no_address() -> None:
    complaint, setting = story(RESPONSE)
    markdown = compose(RESPONSE, complaint, setting).markdown
    edited = f"Rob Day\n\n{markdown[markdown.index('# Our stage') :]}"
    gaps = check(edited.encode(), "text/markdown", RESPONSE, complaint, setting)
    assert "addressee" not in {gap.part for gap in gaps}
