"""A Word document: A4 of our own, or the landlord's letterhead document with the page in its place."""

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from complaints_cli.domain.plain import one_line
from complaints_cli.domain.print_size import POINTS
from complaints_cli.pages.archive import without_dates
from complaints_cli.pages.extras import extra
from complaints_cli.pages.markdown import tree
from complaints_cli.pages.plain_text import blocks
from complaints_cli.pages.sheet import Sheet

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode


def to_docx(markdown: str, sheet: Sheet) -> bytes:
    """The page as a Word document; the same page makes the same bytes.

    Raises Misuse "extra" when the packages for it are not installed; Misuse or Unavailable for a letterhead document
    that cannot be used.
    """
    extra("docx", "docx")
    from complaints_cli.pages.word_blocks import Writer
    from complaints_cli.pages.word_sheet import blank, describe

    nodes = tree(markdown).children
    if sheet.letterhead is None:
        document = blank(sheet)
        Writer(document, POINTS[sheet.size], sheet.pictures).write(nodes)
    else:
        extra("docxtpl", "docx")
        from complaints_cli.pages.word_letterhead import filled

        document = filled(sheet, sheet.letterhead, _unsigned(nodes, sheet.sender))
    describe(document, sheet)
    made = BytesIO()
    document.save(made)
    return without_dates(made.getvalue())


def _unsigned(nodes: Sequence["SyntaxTreeNode"], sender: str) -> Sequence["SyntaxTreeNode"]:
    """The page without a first paragraph that says who writes: the letterhead document shows it already."""
    name = one_line(sender)
    first = " ".join(next(blocks(nodes[:1]), "").split()) if nodes and nodes[0].type == "paragraph" else ""
    return nodes[1:] if name and first.startswith(name) else nodes
