"""Every kind of letter as it goes out, word for word. After a change that was meant: UPDATE_GOLDEN=1, and read it."""

import os
from pathlib import Path

import pytest

from complaints_cli.domain.print_size import Size
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters import all_letters, compose
from complaints_cli.pages.html import to_html
from complaints_cli.pages.plain_text import to_text
from complaints_cli.pages.sheet import Sheet
from letter_stories import story

GOLDEN = Path(__file__).parent / "golden"


def compare(name: str, text: str) -> None:
    path = GOLDEN / name
    if "UPDATE_GOLDEN" in os.environ:
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("kind", LetterKind, ids=str)
def test_letter_as_markdown(kind: LetterKind) -> None:
    compare(f"{kind}.md", compose(kind, *story(kind)).markdown)


def test_response_as_text() -> None:
    compare("response-1.txt", to_text(compose(LetterKind.RESPONSE_1, *story(LetterKind.RESPONSE_1)).markdown))


@pytest.mark.parametrize("large_print", [False, True])
def test_response_as_a_page(large_print: bool) -> None:
    kind = LetterKind.RESPONSE_1
    letter = compose(kind, *story(kind))
    name = "response-1.large.html" if large_print else "response-1.html"
    compare(
        name,
        to_html(
            letter.markdown, Sheet(title=all_letters()[kind].title, size=Size.LARGE if large_print else Size.NORMAL)
        ),
    )


NEVER = (
    "designated person",
    "eight weeks",
    "8 weeks",
    "informal",
    "formal complaint",
    "sorry you feel",
    "stage 3",
    "without prejudice",
    "please be advised",
    "as per",
    "in respect of",
    "regarding",
    "unfortunately",
)


@pytest.mark.parametrize("kind", LetterKind, ids=str)
def test_no_letter_has_a_word_that_we_never_use(kind: LetterKind) -> None:
    letter = compose(kind, *story(kind)).markdown.lower()
    assert [word for word in NEVER if word in letter] == []
