"""A PDF says what the page says, to a reader and to a screen reader, and what was typed is only ever text in it."""

import re
import sys
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typst import TypstError

from complaints_cli.domain.media import HTML
from complaints_cli.domain.plain import inline, paragraphs
from complaints_cli.domain.print_size import POINTS, Size
from complaints_cli.domain.terms import LetterKind
from complaints_cli.errors import Misuse
from complaints_cli.letters import all_letters, compose
from complaints_cli.pages import pdf as making
from complaints_cli.pages.html import to_html
from complaints_cli.pages.outline import everything, outline
from complaints_cli.pages.pdf import to_pdf
from complaints_cli.pages.sheet import Sheet
from complaints_cli.pages.told_days import days
from letter_stories import LANDLORD, RECEIVED, STORIES, folded, setting, story
from pdf_read import headings, opened, squeezed, structure, told, words

pytestmark = pytest.mark.slow

SHEET = Sheet(title="Your complaint")
KINDS = pytest.mark.parametrize("kind", LetterKind, ids=str)
HOSTILE = [
    '#read("/etc/passwd")',
    '#import "@preview/cetz:0.3.0"',
    "#let x = 1; #x",
    "#panic()",
    "$x^2$",
    "@ref <label>",
    "= heading",
    "== heading",
    "*bold* _italic_ `raw` ```typ #1 ```",
    "\\u{41} \\ ~ --- ...",
    "// comment",
    "/* comment */",
    "[content] {code}",
    '"} , {"kind": "heading", "level": 1}',
    "# A heading",
    "**bold** <b>bold</b> {{ 7*7 }} {% if %}",
    "a | b\n--- | ---",
    "turned \u202eround",
    "control \x1b[31m \x00",
    "- one\n1. two\n> three",
]


def letter(kind: LetterKind, size: Size = Size.NORMAL) -> bytes:
    return to_pdf(compose(kind, *story(kind)).markdown, Sheet(title=all_letters()[kind].title, size=size))


def sizes(pdf: bytes) -> dict[float, str]:
    """How large the letters are, with what stands in each size."""
    found: dict[float, str] = {}

    def seen(text: str, matrix: list[float], line: list[float], _: object, size: float) -> None:
        if text.strip():
            key = round(abs(size * line[3] * matrix[3]), 1)
            found[key] = found.get(key, "") + text

    for page in opened(pdf).pages:
        page.extract_text(visitor_text=seen)
    return found


class TestALetter:
    @KINDS
    def test_a_screen_reader_is_given_the_headings_of_the_page_in_their_order(self, kind: LetterKind) -> None:
        page = to_html(compose(kind, *story(kind)).markdown, SHEET)
        wanted = [(each.level, each.heading) for each in outline(page.encode(), HTML) if each.level]
        assert headings(letter(kind)) == wanted

    @KINDS
    def test_it_says_what_the_page_says_with_every_date(self, kind: LetterKind) -> None:
        page = everything(outline(to_html(compose(kind, *story(kind)).markdown, SHEET).encode(), HTML))
        said = words(letter(kind))
        assert days(said) == days(" ".join(page.split()))
        unmarked = re.sub(r"^- ", "", page, flags=re.MULTILINE)
        assert sorted(squeezed(said.replace("•", ""))) == sorted(squeezed(unmarked))

    @KINDS
    def test_it_says_that_it_is_for_everybody(self, kind: LetterKind) -> None:
        assert told(letter(kind)) == {
            "tagged": "True",
            "language": "en-GB",
            "title": all_letters()[kind].title,
            "title in the window": "True",
            "PDF/UA": "1",
        }

    def test_a_table_has_headers_that_head_their_columns(self) -> None:
        tags = structure(letter(LetterKind.RESPONSE_1))
        start = tags.index("/Table")
        cells = [tag for tag in tags[start:] if tag != "/P"]
        assert cells[:8] == ["/Table", "/THead", "/TR", "/TH", "/TH", "/TBody", "/TR", "/TD"]

    def test_the_same_letter_is_the_same_bytes_and_says_no_moment(self) -> None:
        assert letter(LetterKind.LATE) == letter(LetterKind.LATE)
        assert b"CreationDate" not in letter(LetterKind.LATE)


class TestThePaper:
    @pytest.mark.parametrize("size", Size)
    def test_its_letters_are_as_large_as_was_asked_for(self, size: Size) -> None:
        found = sizes(letter(LetterKind.RESPONSE_1, size))
        assert "Dear Mrs Jean Okafor" in found[float(POINTS[size])]
        footers = [points for points, text in found.items() if "Page" in text]
        assert min(found) == footers[0]

    def test_in_large_print_nothing_is_small(self) -> None:
        assert min(sizes(letter(LetterKind.RESPONSE_1, Size.LARGE))) >= 16
        assert min(sizes(letter(LetterKind.RESPONSE_1, Size.GIANT))) >= 16

    def test_it_is_a4_and_every_page_has_its_number(self) -> None:
        pages = opened(letter(LetterKind.RESPONSE_1)).pages
        assert [[round(side) for side in page.mediabox[2:]] for page in pages] == [[595, 842]] * len(pages)
        assert [page.extract_text().splitlines()[-1] for page in pages] == [
            f"Page {number} of {len(pages)}" for number in range(1, len(pages) + 1)
        ]

    def test_the_header_of_a_table_stands_on_each_of_its_pages(self) -> None:
        pdf = to_pdf("| What | When |\n| --- | ---: |\n" + "| a | b |\n" * 90, SHEET)
        pages = opened(pdf).pages
        assert len(pages) > 1
        assert all(page.extract_text().startswith("What When") for page in pages)
        assert structure(pdf).count("/TH") == 2

    def test_a_heading_stands_with_what_follows(self) -> None:
        for lines in range(20, 40):
            pages = opened(to_pdf("a\n\n" * lines + "## Heading\n\nText\n", SHEET)).pages
            assert sum("Heading\nText" in page.extract_text() for page in pages) == 1

    def test_the_name_stands_with_yours_sincerely(self) -> None:
        for lines in range(20, 40):
            pages = opened(to_pdf("a\n\n" * lines + "Yours sincerely\n\nPriya Shah\n", SHEET)).pages
            assert sum("Yours sincerely\nPriya Shah" in page.extract_text() for page in pages) == 1

    def test_a_word_of_20_000_letters_and_a_long_story_are_whole(self) -> None:
        assert squeezed(words(to_pdf("ŵ" * 20_000, SHEET))) == "ŵ" * 20_000
        assert words(to_pdf(paragraphs("Then nobody came. " * 1200), SHEET)).count("Then nobody came.") == 1200
        cell = to_pdf(f"| a | b |\n| --- | --- |\n| {'w' * 20_000} | {'Then nobody came. ' * 1200} |", SHEET)
        assert words(cell).count("nobody") == 1200

    @pytest.mark.parametrize("size", Size)
    def test_an_address_that_fits_is_one_word_to_copy(self, size: Size) -> None:
        address = "complaints@larkfieldhousing.example"
        (page,) = opened(to_pdf(f"Email:\n{address}", replace(SHEET, size=size))).pages
        assert address in page.extract_text().split()

    def test_one_that_does_not_fit_is_whole_all_the_same(self) -> None:
        for address in (f"{'complaints.' * 40}@alder.example", f"{'w' * 400}@{'q' * 400}.example"):
            pdf = to_pdf(f"{address}\n\n| a | b |\n| --- | --- |\n| {address} | c |", SHEET)
            assert squeezed(words(pdf)).count(address) == 2


@pytest.mark.parametrize(
    ("markdown", "tags"),
    [
        ("# One\n\n## Two", ["/H1", "/H2"]),
        ("### One\n\n# Two\n\n#### Three\n\n> ##### Four", ["/H1", "/H1", "/H2", "/BlockQuote", "/H3"]),
        ("#\n\n# &nbsp;\n\n## One", ["/H1"]),
        ("> a\n>\n> b", ["/BlockQuote", "/P", "/P"]),
        ("- a\n- b", ["/L", "/LI", "/Lbl", "/LBody", "/P", "/LI", "/Lbl", "/LBody", "/P"]),
        ("a\n\n---\n\n    code\n    more", ["/P", "/P"]),
        ("", []),
    ],
)
def test_what_the_blocks_of_a_page_become(markdown: str, tags: list[str]) -> None:
    assert structure(to_pdf(markdown, SHEET)) == ["/Document", *tags]


def test_what_stands_in_a_line() -> None:
    page = "**a** _b_ `c` [d](https://e.example/f) <https://g.example>\\\nh\n\n7. i\n8. j\n\n    k\n    l"
    said = words(to_pdf(page, SHEET))
    assert said == "a b c d (https://e.example/f) https://g.example h 7. i 8. j k l"


@pytest.mark.parametrize(("lang", "said"), [("cy", "cy"), ("en-GB", "en-GB"), ("zh-Hans-CN", "zh-CN")])
def test_it_says_its_language(lang: str, said: str) -> None:
    assert told(to_pdf("a", replace(SHEET, lang=lang)))["language"] == said


@pytest.mark.parametrize(
    "name",
    ["Llŷr Gruffydd-Ŵyn", "Łukasz Żółć-Gęśń", "Ελένη", "Оксана Ґава", "عمران خان", "ਗੁਰਪ੍ਰੀਤ", "☐ ☑ ✓ £½ €"],
)
def test_names_of_many_languages_are_shown(name: str) -> None:
    assert to_pdf(f"Dear {name}", SHEET)


def test_welsh_and_polish_are_read_back() -> None:
    assert words(to_pdf("Annwyl Llŷr Ŵyn, Łukasz Żółć", SHEET)) == "Annwyl Llŷr Ŵyn, Łukasz Żółć"


def test_what_no_font_has_is_named_and_never_left_out() -> None:
    with pytest.raises(Misuse) as refused:
        to_pdf("Dear 北京北\ue000", SHEET)
    assert refused.value.problems[0].code == "characters"
    assert str(refused.value) == (
        "A PDF cannot show 北 (CJK UNIFIED IDEOGRAPH-5317), 京 (CJK UNIFIED IDEOGRAPH-4EAC), the character U+E000: "
        "no font of it has them. Write it as docx or html, which can."
    )


def test_another_error_is_told_as_it_is() -> None:
    with pytest.raises(TypstError, match="language"):
        to_pdf("a", replace(SHEET, lang="English"))


@pytest.mark.parametrize("module", ["typst", "manimgx_fonts"])
def test_without_its_packages_it_says_how_to_get_them(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    making._compiler.cache_clear()
    with pytest.raises(Misuse, match=r'pip install "complaints-cli\[pdf\]"') as refused:
        to_pdf("a", SHEET)
    assert refused.value.problems[0].code == "extra"


class TestWhatWasTyped:
    @pytest.mark.parametrize("text", HOSTILE)
    def test_is_text(self, text: str) -> None:
        shown = squeezed(re.sub("[\u202e\x1b\x00]", "\ufffd", text))
        assert squeezed(words(to_pdf(paragraphs(text), SHEET))) == shown
        pdf = to_pdf(f"# {inline(text)}\n\n| {inline(text)} |\n| --- |\n| {inline(text)} |\n\n- {inline(text)}", SHEET)
        assert squeezed(words(pdf).replace("•", "")) == shown * 4
        assert [level for level, _ in headings(pdf)] == [1]

    @pytest.mark.parametrize("text", HOSTILE)
    def test_changes_nothing_of_how_a_letter_is_built(self, text: str) -> None:
        def built(said: str) -> list[str]:
            events, on = STORIES[LetterKind.LATE]
            one, *rest = events
            complaint = folded(replace(RECEIVED, name=inline(said), summary=said), *rest)
            assert one is RECEIVED
            page = compose(LetterKind.LATE, complaint, setting(on, replace(LANDLORD, name=said))).markdown
            return structure(to_pdf(page, replace(SHEET, title=said)))

        assert built(text) == built("x")

    @given(st.text(alphabet=st.characters(codec="utf-8"), max_size=40))
    def test_is_a_pdf_or_its_characters_are_named(self, text: str) -> None:
        for page in (paragraphs(text), f"# {inline(text)}", text):
            try:
                assert to_pdf(page, SHEET).startswith(b"%PDF")
            except Misuse as refused:
                assert refused.problems[0].code == "characters"  # noqa: PT017 - either is right

    @given(st.text(alphabet="#>-1. \n|*_`[]()<>\\ab:=", max_size=60))
    def test_any_markdown_of_an_own_letter_is_a_pdf(self, text: str) -> None:
        assert to_pdf(text, SHEET).startswith(b"%PDF")
