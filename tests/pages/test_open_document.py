"""An OpenDocument text read back as somebody sees it."""

import pytest
from odfdo import Document, Element, Header, Paragraph

from complaints_cli.domain.media import ODT
from complaints_cli.errors import Misuse
from complaints_cli.pages.outline import Section, margins, outline, unresolved
from open_documents import holding, odt, packed

HIDDEN = '<style:style style:name="Away" style:family="text"><style:text-properties text:display="none"/></style:style>'


def paragraph(inside: str) -> Element:
    return Element.from_tag(f"<text:p>a{inside}b</text:p>")


def test_headings_lists_tables_and_line_ends() -> None:
    content = odt("12 Elm Court\nWestfield\n\n# One\n\n- a\n- b\n\n## Two\n\n| c | d |\n| --- | --- |\n| e | f |\n")
    assert outline(content, ODT) == (
        Section(0, "", "12 Elm Court\nWestfield"),
        Section(1, "One", "a\nb"),
        Section(2, "Two", "c\nd\ne\nf"),
    )


def test_a_heading_without_a_level_is_the_first_and_an_empty_one_is_none() -> None:
    plain = Element.from_tag("<text:h>Plain</text:h>")
    odd = Element.from_tag('<text:h text:outline-level="x">Odd</text:h>')
    sections = outline(holding(plain, odd, Header(2, ""), Paragraph("Text")), ODT)
    assert sections[1:] == (Section(1, "Plain", ""), Section(1, "Odd", "Text"))


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<text:span>in</text:span>", "ainb"),
        ('<text:a xlink:href="https://example.org">in</text:a>', "ainb"),
        ('<text:change-start text:change-id="c1"/>in<text:change-end text:change-id="c1"/>', "ainb"),
        ("<text:line-break/>", "a\nb"),
        ("<text:tab/><text:s/>", "a  b"),
        ("<office:annotation><dc:creator>x</dc:creator><text:p>Is it?</text:p></office:annotation>", "ab"),
        ("<text:hidden-text>in</text:hidden-text>", "ab"),
        ('<text:span text:style-name="Away">in</text:span>', "ab"),
        ("<draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame>", "ab\nboxed"),
    ],
)
def test_what_is_seen_is_read_and_what_is_not_is_not(inside: str, text: str) -> None:
    document = Document("text")
    document.body.clear()
    document.body.append(paragraph(inside))
    document.insert_style(HIDDEN, automatic=True)
    assert outline(packed(document), ODT) == (Section(0, "", text),)


def test_what_was_deleted_is_no_text_and_changes_and_comments_are_counted() -> None:
    deleted = Element.from_tag(
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>gone</text:p></text:deletion>'
        "</text:changed-region></text:tracked-changes>"
    )
    content = holding(deleted, paragraph("<office:annotation><text:p>Is it?</text:p></office:annotation>"))
    assert outline(content, ODT) == (Section(0, "", "ab"),)
    assert unresolved(content, ODT) == (1, 1)
    assert unresolved(odt("a"), ODT) == (0, 0)


def test_a_hidden_section_is_not_seen() -> None:
    hidden, shown = (
        Element.from_tag(f'<text:section text:name="{name}" {more}><text:p>{name}</text:p></text:section>')
        for name, more in (("a", 'text:display="none"'), ("b", ""))
    )
    assert outline(holding(hidden, shown), ODT) == (Section(0, "", "b"),)


def test_a_spreadsheet_is_no_letter() -> None:
    with pytest.raises(Misuse, match=r"damaged, or is no OpenDocument text \(.odt\)"):
        outline(packed(Document("spreadsheet")), ODT)


def test_what_stands_at_the_head_and_the_foot_of_pages_is_read_apart() -> None:
    document = Document("text")
    document.body.clear()
    document.body.append(Element.from_tag("<text:p>a letter</text:p>"))
    page = document.get_style("master-page", "Standard") or document.get_style("master-page")
    assert page is not None
    for place, text in (("header", "Dear [NAME]"), ("footer", "page 1")):
        page.append(Element.from_tag(f"<style:{place}><text:p>{text}</text:p></style:{place}>"))
    content = packed(document)
    assert set(margins(content, ODT).split("\n")) >= {"Dear [NAME]", "page 1"}
    assert outline(content, ODT) == (Section(0, "", "a letter"),)
