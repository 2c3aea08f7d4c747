"""What people type arrives as text: in Markdown, in plain text and on a page, and never as anything else."""

from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaints_cli.domain.compensation import money
from complaints_cli.domain.media import DOCX, HTML, TEXT
from complaints_cli.domain.plain import clean, inline, paragraphs, quoted
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters import check, compose
from complaints_cli.letters.wording import sentence, shortened
from complaints_cli.pages import made
from complaints_cli.pages.html import body, to_html
from complaints_cli.pages.outline import outline
from complaints_cli.pages.plain_text import to_text
from complaints_cli.pages.sheet import Sheet
from letter_stories import LANDLORD, setting
from typed_everywhere import said

pytestmark = pytest.mark.slow

RESPONSE = LetterKind.RESPONSE_1
HOSTILE = [
    "O'Brien-Łukasz ŵ",
    "[red]x[/]",
    "[kitchen]",
    "{{ 7*7 }}",
    "{% raise 'no' %}",
    "=cmd|'/c'",
    "# A heading",
    "Outcome\n=======",
    "Outcome\n-------",
    "Outcome\n.......",
    "---",
    "***",
    "**Outcome: UPHELD**",
    "_x_ __y__ ~~z~~ `code` ```",
    "- one",
    "+ one",
    "* one",
    "1. one",
    "123456789) one",
    "> quoted",
    "    four spaces",
    "a | b\n--- | ---\nc | d",
    "a|b\n:-:",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "&lt;b&gt; &amp; &#65;",
    "[link](javascript:alert(1))",
    "![x](http://tracker.example/x.png)",
    "<https://example.org>",
    "http://example.org/_a_",
    "[x]: http://example.org",
    "a\\",
    "\\",
    "$x$ ^y^ ==z== :-)",
    "quotes \" and ' and “ ”",
    "{ MERGEFIELD Name }",
    'INCLUDETEXT "c:\\\\secret.txt"',
    "<w:p><w:r><w:t>x</w:t></w:r></w:p>",
    "</w:t></w:r></w:p>",
    "]]><!--",
    "{{r x }} {%p if x %} {_{ x }_}",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_paragraphs_read_as_they_were_typed(text: str) -> None:
    assert page_words(body(paragraphs(text))) == " ".join(text.split())
    assert " ".join(to_text(paragraphs(text)).split()) == " ".join(text.split())


@pytest.mark.parametrize("text", HOSTILE)
def test_paragraphs_make_nothing_but_a_paragraph(text: str) -> None:
    assert tags(body(paragraphs(text))) <= {"p", "br"}


@given(st.text(min_size=1))
def test_any_text_makes_nothing_but_paragraphs(text: str) -> None:
    assert tags(body(paragraphs(text))) <= {"p", "br"}
    assert page_words(body(paragraphs(text))) == " ".join(clean(text).split())
    assert tags(body(f"## Point 1: {inline(text)}")) == {"h2"}
    assert tags(body(quoted(text))) <= {"blockquote", "p", "br"}
    assert {"h1", "h2", "h3"}.isdisjoint(tags(body(f"| a |\n| --- |\n| {inline(text)} |")))


@given(st.text(alphabet="-=. \nab"))
def test_no_text_looks_like_a_heading_of_ours(text: str) -> None:
    assert [section.level for section in outline(to_text(f"Before\n\n{paragraphs(text)}\n\nAfter").encode(), TEXT)] == [
        0
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_letter_has_the_same_structure_whatever_is_typed(text: str) -> None:
    letter = compose(RESPONSE, said(text), setting(date(2027, 1, 7)))
    plain = compose(RESPONSE, said("x"), setting(date(2027, 1, 7)))
    assert structure(to_html(letter.markdown, Sheet(title=text))) == structure(
        to_html(plain.markdown, Sheet(title="x"))
    )
    headings = [s.heading for s in outline(to_text(letter.markdown).encode(), TEXT) if "Point 1" not in s.heading]
    assert headings == [
        s.heading for s in outline(to_text(plain.markdown).encode(), TEXT) if "Point 1" not in s.heading
    ]
    complaint = said(text)
    for media in (TEXT, HTML, DOCX):
        form = made(letter.markdown, media, Sheet(title=text))
        assert check(form, media, RESPONSE, complaint, setting(date(2027, 1, 7))) == ()


def test_a_heading_that_somebody_typed_stands_for_no_section() -> None:
    complaint = said("The Housing Ombudsman")
    letter = compose(RESPONSE, complaint, setting(date(2027, 1, 7)))
    lines = letter.markdown.split("\n")
    start = lines.index("## The Housing Ombudsman")
    without = "\n".join(lines[:start])
    gaps = check(without.encode(), "text/markdown", RESPONSE, complaint, setting(date(2027, 1, 7)))
    assert [gap.part for gap in gaps] == ["ombudsman"]


def test_an_escape_sequence_and_turned_text_are_made_visible() -> None:
    assert clean("a\x1b[31mb\u202ec\u2067d\x00\x07\x9b\ud800") == "a\ufffd[31mb\ufffdc\ufffdd\ufffd\ufffd\ufffd\ufffd"
    letter = compose(RESPONSE, said("a\x1b[31mb\u202ec"), setting(date(2027, 1, 7)))
    assert "\x1b" not in letter.markdown
    assert "\u202e" not in letter.markdown
    assert "a\ufffd[31mb\ufffdc" in to_text(letter.markdown)


def test_marks_that_names_need_stay() -> None:
    assert clean("ب\u200cت \u200e- Zoë 👩‍👧") == "ب\u200cت \u200e- Zoë 👩‍👧"


def test_every_line_end_is_one_and_paragraphs_stay() -> None:
    assert clean(" a\r\nb\rc\u2028d\x0b e\t f\n\n\n\n g ") == "a\nb\nc\nd\ne f\n\ng"


def test_a_long_story_arrives_whole() -> None:
    story = "Then nobody came. " * 1200
    assert len(story) > 20_000
    letter = compose(RESPONSE, said(story), setting(date(2027, 1, 7)))
    for form in (to_text(letter.markdown), page_words(to_html(letter.markdown, Sheet(title="x")))):
        assert form.count("Then nobody came.") >= 1200
    assert "### What you told us\n\n> Then nobody came. Then nobody came." in letter.markdown


def test_a_word_of_20_000_characters_arrives_whole() -> None:
    word = "a" * 20_000
    assert word in to_text(compose(RESPONSE, said(word), setting(date(2027, 1, 7))).markdown)


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("The boiler is broken. Nobody came.", "The boiler is broken"),
        ("No. Never again, I told them.", "No. Never again, I told them"),
        ("Short", "Short"),
        ("one two three four five six seven eight nine ten eleven twelve thirteen", None),
    ],
)
def test_a_heading_is_the_beginning_of_a_text(text: str, short: str | None) -> None:
    assert shortened(text) == (short or "one two three four five six seven eight nine ten eleven twelve…")


def test_a_sentence_ends_and_money_is_in_pounds() -> None:
    assert [sentence("We came"), sentence("Did we?"), sentence("a\nb")] == ["We came.", "Did we?", "a b."]
    assert [money(5), money(15000), money(123456789)] == ["£0.05", "£150.00", "£1,234,567.89"]


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # Long words make a table scroll: it has a region around it then, which has the table's name.
        if tag == "table" or ("class", "wide") in attrs:
            attrs = [each for each in attrs if each[0] == "aria-label"]
            tag = "table"
        if (tag, attrs) != ("table", []):
            shown = [each for each in attrs if each != ("class", "long")]
            self.tags.append(f"{tag} {shown}" if shown else tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    return reader


def tags(page: str) -> set[str]:
    return set(read(page).tags)


def page_words(page: str) -> str:
    return " ".join("".join(read(page).words).split())


def structure(page: str) -> list[str]:
    """The tags in order; a text of two lines has a line break in it, and that is all."""
    return [tag for tag in read(page).tags if tag != "br"]


def test_the_landlord_is_data_as_well() -> None:
    landlord = replace(LANDLORD, name="<b>Alder</b> & *Sons*", advice="# Ask", phone="1. 2")
    letter = compose(LetterKind.ACKNOWLEDGEMENT_1, said("x"), setting(date(2026, 12, 21), landlord))
    page = to_html(letter.markdown, Sheet(title="<b>Alder</b>"))
    assert "&lt;b&gt;Alder&lt;/b&gt; &amp; *Sons*" in page
    assert "<title>&lt;b&gt;Alder&lt;/b&gt;</title>" in page
    assert "<b>" not in page
