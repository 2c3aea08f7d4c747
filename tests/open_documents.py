"""A letter as LibreOffice would save it: an OpenDocument text, which the program reads and never writes."""

from collections.abc import Iterator
from io import BytesIO

from markdown_it.tree import SyntaxTreeNode
from odfdo import Cell, Document, Element, Header, List, ListItem, Paragraph, Row, Table

from complaints_cli.pages.markdown import tree


def odt(markdown: str) -> bytes:
    """The page, block by block."""
    return holding(*_blocks(tree(markdown)))


def holding(*elements: Element) -> bytes:
    """A document of those paragraphs and tables, and nothing else."""
    document = Document("text")
    document.body.clear()
    for element in elements:
        document.body.append(element)
    return packed(document)


def packed(document: Document) -> bytes:
    """The document's bytes."""
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _blocks(node: SyntaxTreeNode) -> Iterator[Element]:
    for child in node.children:
        if child.type == "heading":
            yield Header(int(child.tag[1]), _text(child))
        elif child.type == "paragraph":
            yield Paragraph(_text(child))
        elif child.type in ("bullet_list", "ordered_list"):
            items = List()
            for item in child.children:
                held = ListItem()
                for block in _blocks(item):
                    held.append(block)
                items.append(held)
            yield items
        elif child.type == "table":
            yield _table(child)
        else:
            yield from _blocks(child)


def _table(node: SyntaxTreeNode) -> Table:
    table = Table("Table")
    for part in node.children:
        for line in part.children:
            row = Row()
            for cell in line.children:
                held = Cell()
                held.append(Paragraph(_text(cell)))
                row.append_cell(held)
            table.append_row(row)
    return table


def _text(node: SyntaxTreeNode) -> str:
    if node.type in ("softbreak", "hardbreak"):
        return "\n"
    return "".join(map(_text, node.children)) if node.children else node.content if not node.nester_tokens else ""
