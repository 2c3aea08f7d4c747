"""The language of a complaint's letters: recorded once, used by every draft, and said where a letter is not in it."""

from pathlib import Path

import pytest

from officer import REF, Officer

pytestmark = pytest.mark.slow

DAY = "2026-12-14"
TEMPLATES = Path(__file__).parents[2] / "examples" / "templates"
DRAFT = ("letter", "draft", REF, "acknowledgement-1")


@pytest.fixture
def welsh(officer: Officer) -> Officer:
    """An officer with the example templates, and a complaint by somebody who reads Welsh."""

    def lived() -> None:
        officer.done(DAY, "settings", "set", "templates", str(TEMPLATES))
        officer.logs(DAY, "--language", "Welsh", "--outcome", "Gwres.")
        officer.done(DAY, "point", "set", REF, "1", "--responsible", "yes")

    officer.once("written to in Welsh", lived)
    return officer


@pytest.mark.parametrize("language", ["Klingon", "../cy", "welsh, please"])
def test_what_is_no_language_is_refused(officer: Officer, language: str) -> None:
    officer.logs(DAY)
    assert officer.refused(DAY, "person", "set", REF, "--language", language, code=2) == [("language", None)]


def test_the_same_language_again_is_no_change(welsh: Officer) -> None:
    assert welsh.refused(DAY, "person", "set", REF, "--language", "cy") == [("no-change", "5.12")]


def test_a_draft_is_in_it_and_says_so_to_a_screen_reader(welsh: Officer) -> None:
    page = welsh.done(DAY, *DRAFT, "--format", "html")
    assert page["language"] == "cy"
    assert '<html lang="cy">' in page["text"]
    assert "<title>Mae eich cwyn gennym (cam 1)</title>" in page["text"]


def test_an_english_letter_is_said_to_be_english(welsh: Officer) -> None:
    welsh.done(DAY, "person", "set", REF, "--language", "pl")
    ran = welsh(DAY, *DRAFT, "--format", "html")
    assert '<html lang="en-GB">' in ran.answer["data"]["text"]
    assert "not in Polish: your templates have no pl/letters/acknowledgement-1.md.j2." in ran.answer["messages"][0]
    welsh.done(DAY, "person", "set", REF, "--language", "English")
    assert welsh(DAY, *DRAFT).answer["messages"] == []


def test_parts_that_are_not_translated_are_named(welsh: Officer) -> None:
    welsh.done(DAY, "person", "set", REF, "--group", "3")
    (message,) = welsh(DAY, *DRAFT).answer["messages"]
    assert message.endswith("in Welsh: letters/parts/behalf.md.j2.")


def test_it_goes_out_in_it_and_is_shown_in_it(welsh: Officer) -> None:
    welsh.done(DAY, "ack", REF)
    shown = welsh.done(DAY, "letter", "show", REF, "1", "--format", "html")["text"]
    assert '<html lang="cy">' in shown
    assert "Annwyl Maja Holm" in shown


def test_an_edited_draft_in_it_is_checked_and_sent(welsh: Officer) -> None:
    path = welsh.folder / "llythyr Siân Ŵyn – Łukasz.md"
    welsh.done(DAY, *DRAFT, "--output", str(path))
    assert welsh.done(DAY, "letter", "check", str(path), REF)["findings"] == []
    path.write_text(path.read_text(encoding="utf-8").replace("Cymorth a chefnogaeth", "Arall"), encoding="utf-8")
    assert ("letter-help", "5.10") in welsh.refused(DAY, "ack", REF, "--letter", str(path))


def test_a_draft_of_its_command_is_in_it_too(welsh: Officer) -> None:
    path = welsh.folder / "Siân.html"
    assert welsh(DAY, "ack", REF, "--draft", str(path)).answer["messages"] == []
    assert '<html lang="cy">' in path.read_text(encoding="utf-8")
    welsh.done(DAY, "ack", REF)
    late = ("--expect", "2027-01-20", "--reason", "The engineer is ill.")
    ran = welsh("2027-01-13", "late", REF, *late)
    assert any("your templates have no cy/letters/late.md.j2." in each for each in ran.answer["messages"])
    assert "Yours sincerely" in welsh.letter(2).decode()


def test_it_is_shown_with_the_complaint(welsh: Officer) -> None:
    assert welsh.done(DAY, "show", REF)["parties"]["language"] == "cy"
    assert "Welsh" in welsh.sees(DAY, "show", REF)
