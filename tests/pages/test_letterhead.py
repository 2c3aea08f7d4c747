"""A page in the landlord's own Word document: its head, its foot and its styles stay, and nothing of ours is code."""

from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Pt

from complaints_cli.domain.media import DOCX
from complaints_cli.domain.plain import paragraphs
from complaints_cli.domain.print_size import Size
from complaints_cli.domain.terms import LetterKind
from complaints_cli.errors import ComplaintsError, Misuse, Unavailable
from complaints_cli.letters import check, compose
from complaints_cli.pages import Sheet, made
from letter_stories import LANDLORD, story
from word_documents import opened, saved, with_member

RESPONSE = LetterKind.RESPONSE_1
PAGE = "Alder Homes\n2 Mill Lane\n\nDear Ann\n\n## Part\n\n- one\n- two\n\n> said\n\n| a |\n| --- |\n| b |\n"


def document(*written: str) -> WordDocument:
    """A letterhead with a head, a foot, a typeface of its own, and those paragraphs."""
    head = Document()
    head.sections[0].header.paragraphs[0].text = "Alder Homes, 2 Mill Lane: {{ title }}"
    head.sections[0].footer.paragraphs[0].text = "Registered society 12345R"
    head.styles["Normal"].font.name = "Georgia"
    for text in written:
        head.add_paragraph(text)
    return head


@pytest.fixture
def keep(tmp_path: Path) -> Callable[[WordDocument], Path]:
    def kept(head: WordDocument) -> Path:
        path = tmp_path / "head.docx"
        head.save(str(path))
        return path

    return kept


Keep = Callable[[WordDocument], Path]


def on(path: Path, markdown: str = PAGE, **sheet: object) -> WordDocument:
    page = Sheet(title="Our response", letterhead=path, sender="Alder Homes", **sheet)  # type: ignore[arg-type]
    return opened(made(markdown, DOCX, page))


def texts(page: WordDocument) -> list[str]:
    return [paragraph.text for paragraph in page.paragraphs]


def test_the_page_stands_in_its_place_and_what_is_around_it_stays(keep: Keep) -> None:
    page = on(keep(document("Before", "{{ letter }}", "After")))
    assert texts(page) == ["Before", "Dear Ann", "Part", "one", "two", "said", "After"]
    assert page.sections[0].header.paragraphs[0].text == "Alder Homes, 2 Mill Lane: Our response"
    assert page.sections[0].footer.paragraphs[0].text == "Registered society 12345R"
    assert page.styles["Normal"].font.name == "Georgia"
    assert [cell.text for cell in page.tables[0]._cells] == ["a", "b"]


def test_the_place_may_be_written_in_pieces_and_in_a_table(keep: Keep) -> None:
    head = document()
    place = head.add_table(1, 2).cell(0, 1).paragraphs[0]
    place.paragraph_format.space_after = Pt(0)
    for piece in ("{", "{ let", "ter }}"):
        place.add_run(piece).bold = piece == "{"
    cell = on(keep(head)).tables[0].cell(0, 1)
    assert [paragraph.text for paragraph in cell.paragraphs] == ["Dear Ann", "Part", "one", "two", "said", ""]
    assert cell.tables[0].cell(1, 0).text == "b"


def test_who_writes_is_not_said_twice_and_another_beginning_stays(keep: Keep) -> None:
    path = keep(document("{{ letter }}"))
    assert texts(on(path))[0] == "Dear Ann"
    assert texts(on(path, "Beech Homes\n\nDear Ann"))[0] == "Beech Homes"
    assert texts(on(path, "# Alder Homes\n\nText"))[0] == "Alder Homes"
    assert texts(opened(made(PAGE, DOCX, Sheet(title="x", letterhead=path))))[0] == "Alder Homes\n2 Mill Lane"
    assert texts(opened(made(PAGE, DOCX, Sheet(title="x", sender="Alder Homes"))))[0] == "Alder Homes\n2 Mill Lane"
    assert [p.text for p in on(path, "").paragraphs if p.text] == []


def test_styles_that_it_lacks_are_added_and_its_own_are_kept(keep: Keep) -> None:
    head = document("{{ letter }}")
    for name in ("List Bullet", "Quote", "Heading 2"):
        head.styles[name].delete()
    for relation in list(head.part.rels.values()):
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
            del head.part.rels[relation.rId]
    page = on(keep(head))
    styles = {p.text: p.style for p in page.paragraphs}
    assert [styles[text].name for text in ("Part", "one", "said")] == ["Heading 2", "List Bullet", "Quote"]  # type: ignore[union-attr]
    for text in ("Part", "one", "said"):
        style = styles[text]
        assert style is not None
        assert style.base_style == page.styles["Normal"]
        assert style.font.name is None
    numbered = [p for p in page.paragraphs if p._p.pPr is not None and p._p.pPr.find(qn("w:numPr")) is not None]
    assert [p.text for p in numbered] == ["one", "two"]
    assert len(page.part.numbering_part.element.findall(qn("w:num"))) == 1


def test_in_large_print_every_word_of_the_page_is_large_and_the_head_is_as_it_was(keep: Keep) -> None:
    page = on(keep(document("Before", "{{ letter }}")), size=Size.LARGE)
    sizes = {run.text: run.font.size.pt if run.font.size else None for p in page.paragraphs for run in p.runs}
    assert sizes == {"Before": None, "Dear Ann": 18, "Part": 22.5, "one": 18, "two": 18, "said": 18}


def test_a_letter_on_it_has_all_its_parts_and_is_the_same_file_every_time(keep: Keep) -> None:
    path = keep(document("{{ letter }}"))
    markdown = compose(RESPONSE, *story(RESPONSE)).markdown
    page = Sheet(title="x", letterhead=path, sender=LANDLORD.name)
    content = made(markdown, DOCX, page)
    assert check(content, DOCX, RESPONSE, *story(RESPONSE)) == ()
    assert made(markdown, DOCX, page) == content


def test_text_of_the_page_is_never_template_code(keep: Keep) -> None:
    text = "{{ 7*7 }} {% raise %} {{ letter }} {_{ x }_} {# y #} {{r x }} {%p if x %}"
    assert texts(on(keep(document("{{ letter }}")), paragraphs(text)))[0] == text


def test_a_title_is_data_too(keep: Keep) -> None:
    page = opened(made("a", DOCX, Sheet(title="<b>{{ 7*7 }}</b> & x", letterhead=keep(document("{{ letter }}")))))
    assert page.sections[0].header.paragraphs[0].text == "Alder Homes, 2 Mill Lane: <b>{{ 7*7 }}</b> & x"


@pytest.mark.parametrize(
    ("written", "kind", "code", "sentence"),
    [
        (("No place",), Misuse, "letterhead", "has no place for the letter: write {{ letter }} there once"),
        (("{{ letter }}", "{{ letter }}"), Misuse, "letterhead", "has no place for the letter"),
        (("Dear all, {{ letter }}",), Misuse, "letterhead", "in a paragraph of its own"),
        (("{{ letter }}", "{{ weather }}"), Unavailable, "template", "'weather' is undefined"),
        (("{{ letter }}", "{{ title"), Unavailable, "template", "The template code in the letterhead"),
        (("{{ letter }}", "{{ title.__class__.__mro__ }}"), Unavailable, "template", "is nothing to print"),
        (("{{ letter }}", "{% include '/etc/hostname' %}"), Unavailable, "template", "wrong"),
    ],
)
def test_what_cannot_be_used(
    keep: Keep, written: tuple[str, ...], kind: type[ComplaintsError], code: str, sentence: str
) -> None:
    with pytest.raises(kind) as raised:
        on(keep(document(*written)))
    assert raised.value.problems[0].code == code
    assert sentence in str(raised.value)


def test_a_letterhead_that_is_not_there_or_is_no_word_document(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match=r"cannot be read.*complaints settings set letterhead FILE"):
        on(tmp_path / "gone.docx")
    other = tmp_path / "head.docx"
    for content in (b"PK", with_member(saved(Document()), "_rels/.rels", b"<a/>")):
        other.write_bytes(content)
        with pytest.raises(Misuse, match=r"The letterhead .*head.docx is damaged"):
            on(other)
