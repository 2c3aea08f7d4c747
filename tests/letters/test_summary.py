"""A letter in one text message: at most 300 characters, with nothing in it that nobody else should read."""

from dataclasses import replace

import pytest

from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.parts import SentLetter
from complaints_cli.domain.terms import LetterKind, SentBy
from complaints_cli.letters import all_letters, compose
from complaints_cli.letters.summary import summary
from letter_stories import LANDLORD, story

LONG = replace(LANDLORD, name="The United Charities and Almshouses of the Borough of Westfield " * 5)


def short(kind: LetterKind, landlord: Landlord) -> str:
    complaint, setting = story(kind)
    letter = compose(kind, complaint, setting)
    went_out = SentLetter(
        number=1,
        on=setting.on,
        letter=kind,
        stage=letter.stage,
        sent=SentBy.TEXT,
        media="text/markdown",
        respond_by=letter.respond_by,
        sha256="",
        version=1,
    )
    return summary(all_letters()[kind].title, went_out, complaint.ref, landlord)


@pytest.mark.parametrize("kind", LetterKind, ids=str)
@pytest.mark.parametrize("landlord", [LANDLORD, LONG, replace(LONG, phone="0" * 60)], ids=["short", "long", "longest"])
def test_every_kind_fits_in_300_characters(kind: LetterKind, landlord: Landlord) -> None:
    text = short(kind, landlord)
    assert len(text) <= 300
    assert text.startswith((landlord.name, "The United"))
    assert "C-2026-0001" in text
    assert f"Ring {landlord.phone}." in text


@pytest.mark.parametrize("kind", LetterKind, ids=str)
def test_nothing_of_the_record_is_in_it(kind: LetterKind) -> None:
    text = short(kind, LANDLORD)
    assert [word for word in ("Okafor", "Elm Court", "boiler", "children", "Priya", "heating") if word in text] == []


def test_the_date_of_the_response_is_told_where_the_letter_tells_it() -> None:
    assert short(LetterKind.EXTENSION, LANDLORD) == (
        "Alder Homes wrote to you on Tuesday 5 January 2027 about complaint C-2026-0001: We need more time to answer "
        "your complaint. You will have our response by Thursday 21 January 2027. Any question? Ring 01632 960 400."
    )
    assert "our response by" not in short(LetterKind.RESPONSE_2, LANDLORD)


@pytest.mark.parametrize(
    ("kind", "way_on"),
    [
        (LetterKind.RESPONSE_1, "ask for stage 2"),
        (LetterKind.QUICK_RESPONSE, "ask for stage 2"),
        (LetterKind.RESPONSE_2, "go to the Ombudsman"),
    ],
)
def test_an_answer_says_that_there_is_a_way_on(kind: LetterKind, way_on: str) -> None:
    assert f": {all_letters()[kind].title}. It tells what we decided and how to {way_on}. Any" in short(kind, LANDLORD)


def test_a_long_name_is_cut_and_a_long_phone_number_is_left_out() -> None:
    text = short(LetterKind.ACKNOWLEDGEMENT_1, replace(LONG, phone="1" * 61))
    assert 297 <= len(text) <= 300
    assert "... wrote to you" in text
    assert "Ring" not in text


def test_without_a_name_and_a_phone_number() -> None:
    assert short(LetterKind.WITHDRAWAL, Landlord()) == (
        "Your landlord wrote to you on Tuesday 22 December 2026 about complaint C-2026-0001: "
        "You have withdrawn your complaint."
    )


def test_no_control_sequence_and_no_second_line() -> None:
    text = short(LetterKind.WITHDRAWAL, replace(LANDLORD, name="Al\x1b[31mder\nHomes\u202e"))
    assert text.startswith("Al\ufffd[31mder Homes\ufffd wrote to you")
