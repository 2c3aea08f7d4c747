"""A chart in a Word document: a picture that says what is to be seen on it, or bars of text in letters of one width."""

from io import BytesIO
from typing import TYPE_CHECKING

from docx.oxml.ns import qn
from docx.shared import Pt

from complaints_cli.domain.plain import visible
from complaints_cli.pages.picture import Picture

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph

_FONT, _POINTS = "Courier New", 10
"""Letters of one width with the block that bars are made of, so small that 72 of them fit between the margins."""


def put_picture(document: "WordDocument", paragraph: "Paragraph", picture: Picture) -> None:
    """Puts it there, no wider than the page is between its margins."""
    section = document.sections[-1]
    sides = (section.page_width, section.left_margin, section.right_margin)
    page, left, right = (each or 0 for each in sides)
    width = min(Pt(picture.width), page - left - right) if page else Pt(picture.width)
    shape = paragraph.add_run().add_picture(BytesIO(picture.png()), width=width)
    shape._inline.docPr.set("descr", visible(picture.alt))
    for side in ("distT", "distB", "distL", "distR"):  # where none is said, some programs leave room beside it
        shape._inline.set(side, "0")


def as_bars(paragraph: "Paragraph", text: str) -> None:
    """Writes the lines of text, which stay together on a page."""
    paragraph.paragraph_format.keep_together = True
    paragraph.paragraph_format.line_spacing = 1.2
    for number, line in enumerate(text.rstrip("\n").split("\n")):
        run = paragraph.add_run()
        if number:
            run.add_break()
        run.add_text(visible(line))
        run.font.name, run.font.size = _FONT, Pt(_POINTS)
        for fonts in run._r.iter(qn("w:rFonts")):
            fonts.set(qn("w:eastAsia"), _FONT)  # Word may take a block for a sign of East Asia
