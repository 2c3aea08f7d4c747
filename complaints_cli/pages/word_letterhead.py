"""A page in the landlord's own Word document: where `{{ letter }}` stands, with everything around it as it is there."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from docx import Document
from docx.oxml.ns import qn
from docxtpl import DocxTemplate

from complaints_cli.domain.media import DOCX
from complaints_cli.domain.print_size import POINTS, Size
from complaints_cli.errors import Misuse, Unavailable
from complaints_cli.pages.archive import LARGEST, damaged, look_through
from complaints_cli.pages.sheet import Sheet
from complaints_cli.pages.word_blocks import Writer
from complaints_cli.pages.word_sheet import PARAGRAPHS, lend
from complaints_cli.templating import run_code

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement
    from markdown_it.tree import SyntaxTreeNode

_HERE = "\ue000"
"""What `{{ letter }}` becomes first, since no text that the letter has is to be taken for template code."""


def filled(sheet: Sheet, path: Path, nodes: Sequence["SyntaxTreeNode"]) -> "WordDocument":
    """The document with the page in it. Its own styles are used; those that it lacks are added.

    Raises Unavailable "letterhead" when there is no such file or its template code is wrong; Misuse "file" for one
    that is no sound Word document, "letterhead" for one without a place for the letter.
    """
    content = _read(path)
    document = _rendered(content, path, sheet)
    place = _place(document, path)
    known = {style.name for style in document.styles}
    for name in PARAGRAPHS:
        if name not in known:
            lend(document, name, POINTS[Size.NORMAL])
    body = document.element.body
    before = len(body.inner_content_elements)
    Writer(document, POINTS[sheet.size], sheet.pictures, sized=sheet.size is not Size.NORMAL).write(nodes)
    for element in body.inner_content_elements[before:]:
        place.addprevious(element)
    # A cell of a table must end with a paragraph, so that one stays there.
    holder = place.getparent()
    if holder is not None and (holder is body or place.getnext() is not None):
        holder.remove(place)
    else:
        _empty(place)
    return document


def _read(path: Path) -> bytes:
    try:
        with path.expanduser().open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        message = f"The letterhead {path} cannot be read. Put it right with: complaints settings set letterhead FILE"
        raise Unavailable("letterhead", message) from error
    look_through(content, DOCX, f"The letterhead {path}")
    return content


def _rendered(content: bytes, path: Path, sheet: Sheet) -> "WordDocument":
    facts = {"letter": _HERE, "title": sheet.title, "lang": sheet.lang}
    try:
        template = DocxTemplate(BytesIO(content))
        run_code(lambda environment: template.render(facts, environment, autoescape=True), f"letterhead {path}")
        made = BytesIO()
        template.save(made)
        return Document(BytesIO(made.getvalue()))
    except (KeyError, ValueError, AttributeError, SyntaxError) as error:
        raise damaged(f"The letterhead {path}", DOCX) from error


def _place(document: "WordDocument", path: Path) -> "BaseOxmlElement":
    """The paragraph for the letter."""
    paragraphs: list[BaseOxmlElement] = [each for each in document.element.body.iter(qn("w:p")) if _HERE in _text(each)]
    if len(paragraphs) != 1 or _text(paragraphs[0]).strip() != _HERE:
        message = (
            f"The letterhead {path} has no place for the letter: write {{{{ letter }}}} there once, in a paragraph of "
            "its own."
        )
        raise Misuse("letterhead", message)
    return paragraphs[0]


def _text(paragraph: "BaseOxmlElement") -> str:
    return "".join(each.text or "" for each in paragraph.iter(qn("w:t")))


def _empty(paragraph: "BaseOxmlElement") -> None:
    for child in list(paragraph):
        if child.tag != qn("w:pPr"):
            paragraph.remove(child)
