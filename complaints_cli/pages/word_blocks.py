"""The blocks of a page written into a Word document, each in its style. All text is text: never a field or markup."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.parser import OxmlElement
from docx.shared import Emu, Pt

from complaints_cli.dataclass import dataclass, replace
from complaints_cli.domain.plain import visible
from complaints_cli.pages.picture import Picture, chart_of
from complaints_cli.pages.plain_text import rows_of
from complaints_cli.pages.shares import columns
from complaints_cli.pages.wide import is_wide
from complaints_cli.pages.word_lists import DEEPEST, Lists
from complaints_cli.pages.word_pictures import as_bars, put_picture
from complaints_cli.pages.word_sheet import A4, HEADINGS, MARGIN

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph
    from markdown_it.tree import SyntaxTreeNode

_LED_UP_TO = ("bullet_list", "ordered_list", "blockquote", "table", "fence")
"""What the paragraph before it speaks of, so that no page ends between them."""
_AFTER_NUMBERING = ("w:suppressLineNumbers", "w:pBdr", "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


@dataclass(frozen=True)
class _Place:
    """Where a block stands: how deep in lists (-1 for none), in which one, its first line or not, and if quoted."""

    depth: int = -1
    list: int = 0
    style: str = "Normal"
    first: bool = False
    quoted: bool = False


@dataclass(frozen=True)
class _Ink:
    """How words look; `scale` is their size beside the body text."""

    bold: bool = False
    italic: bool = False
    scale: float = 1.0


class Writer:
    """Writes at the end of a document. `points` is the size of its body text.

    With `sized` every word says its own size, for a document whose styles are not ours to change.
    """

    def __init__(
        self, document: "WordDocument", points: int, pictures: Mapping[str, Picture], *, sized: bool = False
    ) -> None:
        self._document = document
        self._points = points
        self._pictures = pictures
        self._sized = sized
        self._step = points * 1.6
        self._below_table = False
        self._lists = Lists(document, self._step)

    def write(self, nodes: Sequence["SyntaxTreeNode"]) -> None:
        """Adds those blocks."""
        self._blocks(nodes, _Place())

    def _blocks(self, nodes: Sequence["SyntaxTreeNode"], place: _Place) -> None:
        types = ["", *(node.type for node in nodes), ""]
        for node, before, after in zip(nodes, types, types[2:], strict=False):
            self._below_table = before == "table"
            if node.type == "paragraph":
                paragraph = self._paragraph(place)
                self._inline(paragraph, node.children, _Ink())
                if after in _LED_UP_TO:
                    paragraph.paragraph_format.keep_with_next = True
            else:
                self._block(node, place)
            if node.type == after == "table":
                self._document.add_paragraph()  # without one between them Word makes them one table
            place = replace(place, first=False)

    def _block(self, node: "SyntaxTreeNode", place: _Place) -> None:
        if node.type == "heading":
            level = min(int(node.tag[1]), max(HEADINGS))
            heading = self._document.add_paragraph(style=f"Heading {level}")
            self._inline(heading, node.children, _Ink(scale=HEADINGS[level]))
        elif node.type == "blockquote":
            self._blocks(node.children, replace(place, quoted=True))
        elif node.type in ("bullet_list", "ordered_list"):
            self._list(node, place)
        elif node.type == "table" and is_wide(node, self._points):
            self._spelt_out(node, place)
        elif node.type == "table":
            self._table(node)
        elif node.type == "fence" and (name := chart_of(node.info)):
            self._chart(node, self._pictures.get(name), place)
        elif node.content:
            paragraph = self._paragraph(replace(place, quoted=True))
            self._lines(paragraph, node.content.rstrip("\n").split("\n"))

    def _chart(self, node: "SyntaxTreeNode", picture: Picture | None, place: _Place) -> None:
        paragraph = self._paragraph(place)
        if picture is None:
            as_bars(paragraph, node.content)
        else:
            put_picture(self._document, paragraph, picture)

    def _paragraph(self, place: _Place) -> "Paragraph":
        style = "Quote" if place.quoted else place.style if place.first or place.depth < 0 else "List Continue"
        paragraph = self._document.add_paragraph(style=style)
        if self._below_table:
            paragraph.paragraph_format.space_before = Pt(self._points * 0.7)
            self._below_table = False
        if place.depth >= 0:
            lines = paragraph.paragraph_format
            lines.left_indent = Pt(self._step * (place.depth + 1))
            lines.first_line_indent = Pt(-self._step if place.first else 0)
        if place.first:
            level = f'<w:ilvl w:val="{place.depth}"/><w:numId w:val="{place.list}"/>'
            numbering = parse_xml(f"<w:numPr {nsdecls('w')}>{level}</w:numPr>")
            paragraph._p.get_or_add_pPr().insert_element_before(numbering, *_AFTER_NUMBERING)
        return paragraph

    def _list(self, node: "SyntaxTreeNode", place: _Place) -> None:
        counted = node.type == "ordered_list"
        number = self._lists.numbers(int(node.attrs.get("start", 1))) if counted else self._lists.bullets()
        style = "List Number" if counted else "List Bullet"
        depth = min(place.depth + 1, DEEPEST - 1)
        for item in node.children:
            self._blocks(item.children, replace(place, depth=depth, list=number, style=style, first=True))

    def _table(self, node: "SyntaxTreeNode") -> None:
        """With lines around every cell, and its first row again at the top of every page that it goes on to."""
        rows = [row.children for part in node.children for row in part.children]
        table = self._document.add_table(len(rows), len(rows[0]))
        _rule(table)
        width, height = self._room()
        found = columns(rows_of(node), (width / Pt(1), height / Pt(1)), self._points)
        widths = [Emu(round(width * found.width * share)) for share in found.shares]
        for number, (row, cells) in enumerate(zip(table.rows, rows, strict=True)):
            marks = row._tr.get_or_add_trPr()
            marks.append(OxmlElement("w:cantSplit"))
            if number == 0:
                marks.append(OxmlElement("w:tblHeader"))
            for column, (cell, content) in enumerate(zip(row.cells, cells, strict=True)):
                cell.width = table.columns[column].width = widths[column]
                self._cell(cell, content, _Ink(bold=number == 0))
                cell.paragraphs[0].paragraph_format.keep_with_next = found.keeps_next[number] or None

    def _room(self) -> tuple[int, int]:
        """What is between the margins, across and down; on A4 with ours where the document does not say."""
        page = self._document.sections[0]
        across = (page.page_width or A4[0], page.left_margin or MARGIN, page.right_margin or MARGIN)
        down = (page.page_height or A4[1], page.top_margin or MARGIN, page.bottom_margin or MARGIN)
        return _between(*across), _between(*down)

    def _spelt_out(self, node: "SyntaxTreeNode", place: _Place) -> None:
        """A paragraph for each row, with a line "heading: what stands there" for each cell."""
        head, *rows = [row.children for part in node.children for row in part.children]
        for row in rows:
            paragraph = self._paragraph(place)
            for number, (heading, cell) in enumerate(zip(head, row, strict=True)):
                if number:
                    paragraph.add_run().add_break()
                if any(each.content or each.children for each in heading.children):
                    self._inline(paragraph, heading.children, _Ink(bold=True))
                    self._run(paragraph, ": ", _Ink(bold=True))
                self._inline(paragraph, cell.children, _Ink())

    def _cell(self, cell: "_Cell", node: "SyntaxTreeNode", ink: _Ink) -> None:
        paragraph = cell.paragraphs[0]
        lines = paragraph.paragraph_format
        lines.space_before = lines.space_after = Pt(self._points / 4)
        lines.line_spacing = 1.2
        if "right" in str(node.attrs.get("style", "")):
            lines.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        self._inline(paragraph, node.children, ink)

    def _inline(self, paragraph: "Paragraph", nodes: Sequence["SyntaxTreeNode"], ink: _Ink) -> None:
        for node in nodes:
            if node.type in ("softbreak", "hardbreak"):
                paragraph.add_run().add_break()
            elif node.children:
                bold, italic = ink.bold or node.type == "strong", ink.italic or node.type == "em"
                self._inline(paragraph, node.children, replace(ink, bold=bold, italic=italic))
                self._address(paragraph, node, ink)
            else:
                self._run(paragraph, node.content, ink)

    def _address(self, paragraph: "Paragraph", node: "SyntaxTreeNode", ink: _Ink) -> None:
        """A link's address, to be read: on paper there is nothing to press."""
        if node.type == "link" and node.attrs["href"] != "".join(child.content for child in node.children):
            self._run(paragraph, f" ({node.attrs['href']})", ink)

    def _lines(self, paragraph: "Paragraph", lines: Sequence[str]) -> None:
        for number, line in enumerate(lines):
            if number:
                paragraph.add_run().add_break()
            self._run(paragraph, line, _Ink())

    def _run(self, paragraph: "Paragraph", text: str, ink: _Ink) -> None:
        run = paragraph.add_run(visible(text.replace("\t", " ")))
        if ink.bold:
            run.bold = True
        if ink.italic:
            run.italic = True
        if self._sized:
            run.font.size = Pt(round(self._points * ink.scale * 2) / 2)


def _between(paper: int, before: int, after: int) -> int:
    """What is left of the paper; all of it where the margins say nothing that can be."""
    return paper - before - after if paper > before + after else paper


def _rule(table: "Table") -> None:
    lines = "".join(f'<w:{side} w:val="single" w:sz="6" w:space="0" w:color="555555"/>' for side in _SIDES)
    borders = parse_xml(f"<w:tblBorders {nsdecls('w')}>{lines}</w:tblBorders>")
    table._tblPr.insert_element_before(borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
