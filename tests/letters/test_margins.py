"""What stands at the head or the foot of a word processor's pages is read like the letter, and is no part of it."""

from io import BytesIO

import pytest
from docx import Document

from complaints_cli.domain.media import DOCX
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters import check, compose
from complaints_cli.pages import made
from complaints_cli.pages.sheet import Sheet
from letter_stories import story

RESPONSE = LetterKind.RESPONSE_1


def with_foot(words: str) -> list[str]:
    """The parts with something wrong in a letter whose pages end with these words."""
    complaint, setting = story(RESPONSE)
    content = made(compose(RESPONSE, complaint, setting).markdown, DOCX, Sheet(title="A letter"))
    document = Document(BytesIO(content))
    for section in document.sections:
        section.footer.paragraphs[0].add_run(f" {words}")
    changed = BytesIO()
    document.save(changed)
    return [gap.part for gap in check(changed.getvalue(), DOCX, RESPONSE, complaint, setting)]


@pytest.mark.parametrize(
    ("words", "part"),
    [("Page of [NAME]", "placeholder"), ("Ask your designated person.", "designated-person"), ("TBC", "placeholder")],
)
def test_it_is_looked_through(words: str, part: str) -> None:
    assert with_foot(words) == [part]


@pytest.mark.parametrize("words", ["Registered society 1234", "Since 12 June 1999"])
def test_what_every_letter_has_there_is_welcome(words: str) -> None:
    assert with_foot(words) == []
