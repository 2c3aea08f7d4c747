"""A Word document read back as somebody sees it, and what a word processor keeps beside the text."""

from collections.abc import Sequence

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE

from complaints_cli.domain.media import DOCX, TEXT
from complaints_cli.pages.outline import Section, margins, outline, unresolved
from word_documents import element, saved

RUN = "<w:r><w:t>{}</w:t></w:r>"


def read(document: WordDocument) -> Sequence[Section]:
    return outline(saved(document), DOCX)


def text_of(*inside: str) -> str:
    """The text of one paragraph with those elements in it."""
    document = Document()
    paragraph = document.add_paragraph()
    for xml in inside:
        paragraph._p.append(element(xml))
    (section,) = read(document)
    return section.text


def test_headings_and_the_text_under_each() -> None:
    document = Document()
    document.add_paragraph("Before\nit")
    document.add_heading("One", 1)
    document.add_heading("", 2)
    document.add_paragraph("Item", style="List Bullet")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "left", "right"
    document.add_heading("Part", 3)
    assert read(document) == (
        Section(0, "", "Before\nit"),
        Section(1, "One", "Item\nleft\nright"),
        Section(3, "Part", ""),
    )


def test_a_heading_by_a_style_based_on_one_by_its_outline_and_by_a_name_in_any_case() -> None:
    document = Document()
    own = document.styles.add_style("Kop", WD_STYLE_TYPE.PARAGRAPH)
    own.base_style = document.styles["Heading 2"]
    document.add_paragraph("Derived", style="Kop")
    other = document.styles.add_style("Überschrift", WD_STYLE_TYPE.PARAGRAPH)
    other.element.get_or_add_pPr().append(element('<w:outlineLvl w:val="2"/>'))
    document.add_paragraph("Styled", style="Überschrift")
    document.add_paragraph("Direct")._p.get_or_add_pPr().append(element('<w:outlineLvl w:val="0"/>'))
    document.add_paragraph("Text")._p.get_or_add_pPr().append(element('<w:outlineLvl w:val="9"/>'))
    named = document.styles.add_style("HEADING 2", WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("Named", style=named)
    assert [(each.level, each.heading, each.text) for each in read(document)[1:]] == [
        (2, "Derived", ""),
        (3, "Styled", ""),
        (1, "Direct", "Text"),
        (2, "Named", ""),
    ]


def test_styles_based_on_each_other_in_a_circle_and_a_style_that_is_not_there() -> None:
    document = Document()
    one, two = (document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH) for name in ("One", "Two"))
    one.base_style, two.base_style = two, one
    document.add_paragraph("Text", style="One")
    document.add_paragraph("More")._p.get_or_add_pPr().append(element('<w:pStyle w:val="Gone"/>'))
    assert read(document) == (Section(0, "", "Text\nMore"),)


def test_a_bold_line_is_no_heading() -> None:
    document = Document()
    document.add_paragraph().add_run("What we have learned").bold = True
    assert read(document) == (Section(0, "", "What we have learned"),)


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (f'<w:ins w:id="1" w:author="x">{RUN}</w:ins>', "put in"),
        (f'<w:moveTo w:id="1" w:author="x">{RUN}</w:moveTo>', "put in"),
        (f'<w:hyperlink w:anchor="x">{RUN}</w:hyperlink>', "put in"),
        (f"<w:sdt><w:sdtContent>{RUN}</w:sdtContent></w:sdt>", "put in"),
        (f'<w:fldSimple w:instr=" MERGEFIELD x ">{RUN}</w:fldSimple>', "put in"),
        ('<w:r><w:instrText xml:space="preserve">{}</w:instrText></w:r>', ""),
        (f'<w:del w:id="1" w:author="x">{RUN}</w:del>', ""),
        ('<w:del w:id="1" w:author="x"><w:r><w:delText>{}</w:delText></w:r></w:del>', ""),
        (f'<w:moveFrom w:id="1" w:author="x">{RUN}</w:moveFrom>', ""),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>{}</w:t></w:r>", ""),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>{}</w:t></w:r>', "put in"),
        ("<w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r>", "put in"),
        ('<w:r><w:commentReference w:id="0"/></w:r>', ""),
    ],
)
def test_what_is_seen_is_read_and_what_is_not_is_not(inside: str, text: str) -> None:
    assert text_of(RUN.format("a"), inside.format("put in"), RUN.format("b")) == f"a{text}b"


def test_a_style_may_hide_words_or_a_whole_paragraph() -> None:
    document = Document()
    for name, kind in (("Away", WD_STYLE_TYPE.CHARACTER), ("Gone", WD_STYLE_TYPE.PARAGRAPH)):
        document.styles.add_style(name, kind).font.hidden = True
    paragraph = document.add_paragraph("seen")
    paragraph.add_run(" and not", style="Away")
    document.add_paragraph("nor this", style="Gone")
    assert read(document) == (Section(0, "", "seen"),)


def test_breaks_tabs_and_hyphens() -> None:
    marks = "<w:br/>{0}<w:cr/>{0}<w:tab/>{0}<w:noBreakHyphen/>{0}".format("<w:t>{}</w:t>").format(*"bcde")
    assert text_of(f"<w:r><w:t>a</w:t>{marks}</w:r>") == "a\nb\nc d-e"


def test_a_text_box_is_read_once_after_what_it_is_tied_to() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent>"
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    inside = (
        f'<w:r xmlns:mc="{mc}"><w:t>tied</w:t><mc:AlternateContent><mc:Choice>{box.format("boxed")}</mc:Choice>'
        f"<mc:Fallback>{box.format('boxed')}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert text_of(inside) == "tied\nboxed"


class TestUnresolved:
    def test_nothing(self) -> None:
        assert unresolved(saved(Document()), DOCX) == (0, 0)
        assert unresolved(b"x", TEXT) == (0, 0)

    def test_changes_and_comments_also_at_the_foot(self) -> None:
        document = Document()
        paragraph = document.add_paragraph("We uphold")
        document.add_comment(paragraph.runs, "Do we?")
        for xml in (
            '<w:ins w:id="1" w:author="x"><w:r><w:t>a</w:t></w:r></w:ins>',
            '<w:del w:id="2" w:author="x"><w:r><w:delText>b</w:delText></w:r></w:del>',
        ):
            paragraph._p.append(element(xml))
        document.sections[0].footer.paragraphs[0]._p.append(element('<w:ins w:id="3" w:author="x"/>'))
        assert unresolved(saved(document), DOCX) == (3, 1)


def test_what_stands_at_the_head_and_the_foot_of_pages_is_read_apart() -> None:
    document = Document()
    document.add_paragraph("a letter")
    document.sections[0].header.paragraphs[0].text = "Dear [NAME]"
    document.sections[0].footer.paragraphs[0].text = "page 1"
    content = saved(document)
    assert sorted(margins(content, DOCX).split("\n")) == ["Dear [NAME]", "page 1"]
    assert outline(content, DOCX) == (Section(0, "", "a letter"),)
    assert margins(b"a letter", TEXT) == ""
