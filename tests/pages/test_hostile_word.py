"""What people type arrives in a Word document as text, and as nothing else, whatever it looks like."""

import re
from collections.abc import Sequence
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaints_cli.domain.media import DOCX
from complaints_cli.domain.plain import clean, paragraphs, visible
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters import compose
from complaints_cli.pages import Sheet, made
from letter_stories import setting
from typed_everywhere import said
from word_documents import opened

pytestmark = pytest.mark.slow

HOSTILE = [
    "O'Brien-Łukasz ŵ",
    "{ MERGEFIELD Name }",
    'INCLUDETEXT "c:\\\\secret.txt"',
    "{{ 7*7 }}",
    "{% raise %}",
    "{{r x }} {%p if x %} {_{ x }_}",
    "<w:p><w:r><w:t>x</w:t></w:r></w:p>",
    "</w:t></w:r></w:p>",
    "]]><!--",
    "&lt;b&gt; &amp; &#65; &x;",
    "[link](javascript:alert(1))",
    "Outcome\n=======",
    "# A heading",
    "a | b\n--- | ---\nc | d",
    "=cmd|'/c'",
    "a\x00b\x0bc\x1bd\ufffee\ud800f",
    "left \u202e turned",
    "a  two spaces  ",
]


def letter(text: str) -> bytes:
    """A response to a complaint in which everybody typed that text everywhere."""
    composed = compose(LetterKind.RESPONSE_1, said(text), setting(date(2027, 1, 7)))
    return made(composed.markdown, DOCX, Sheet(title=text))


def structure(content: bytes) -> Sequence[str]:
    """The elements of the document in order; a text of two lines has a line break in it, and that is all."""
    with ZipFile(BytesIO(content)) as archive:
        xml = archive.read("word/document.xml").decode()
    tags = re.findall(r"<(w:(?!body|t\b|r\b|br\b)\w+)", xml)
    return [tag for tag in tags if tag != "w:rPr"]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_letter_has_the_same_structure_whatever_is_typed(text: str) -> None:
    content = letter(text)
    assert structure(content) == structure(letter("x"))
    words = "\n".join(paragraph.text for paragraph in opened(content).paragraphs)
    assert clean(text) in words
    assert "instrText" not in str(structure(content))


@given(st.text(min_size=1))
def test_any_text_arrives_in_one_paragraph_as_it_was_typed(text: str) -> None:
    first, *others = opened(made(f"Before {paragraphs(text)}", DOCX, Sheet(title=text))).paragraphs
    lines = clean(f"Before {clean(text)}").split("\n\n")
    assert [first.text, *(each.text for each in others)] == lines


def test_nothing_that_a_page_of_its_own_holds_breaks_the_file() -> None:
    (paragraph,) = opened(made("a\x0bb\x07c\u202ed\td `e\x1b`", DOCX, Sheet(title="\x00", lang="\x0b"))).paragraphs
    assert paragraph.text == "a\ufffdb\ufffdc\ufffdd d e\ufffd"
    assert visible("a\tb\nc") == "a\ufffdb\nc"


def test_20_000_characters_arrive_whole_in_sentences_and_as_one_word() -> None:
    for text in ("Then nobody came. " * 1200, "a" * 20_000):
        words = "\n".join(paragraph.text for paragraph in opened(letter(text)).paragraphs)
        assert text.strip() in words
