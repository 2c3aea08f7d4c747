"""A Word document read back as whoever opens it sees it: without what was deleted, is hidden or is a comment."""

import re
from collections.abc import Iterator, Mapping, Set
from io import BytesIO
from typing import TYPE_CHECKING

from docx import Document
from docx.oxml.ns import qn

from complaints_cli.domain.media import DOCX
from complaints_cli.pages.archive import damaged, look_through

if TYPE_CHECKING:
    from lxml.etree import _Element

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""It says once more, for an old Word, what stands beside it."""
_UNSEEN = frozenset({_FALLBACK, *(qn(f"w:{tag}") for tag in ("del", "moveFrom", "instrText", "pPr", "rPr", "sectPr"))})
_MARKS = {qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:tab"): " ", qn("w:noBreakHyphen"): "-"}
_CHANGES = tuple(qn(f"w:{tag}") for tag in ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange"))
_MARGINS = (qn("w:hdr"), qn("w:ftr"))
_HEADING = re.compile(r"heading ([1-6])", re.IGNORECASE)
_OFF = ("0", "false", "off")


def lines(content: bytes) -> Iterator[tuple[int, str]]:
    """Each paragraph in order, with its level where it is a heading, else 0. Raises Misuse "file"."""
    body, styling, _ = _opened(content)
    styles = _styles(styling)
    for paragraph, text in _read(body, styles):
        yield _level(paragraph, styles), text


def margins(content: bytes) -> str:
    """What stands at the head and the foot of its pages, a line each paragraph. Raises Misuse "file"."""
    _, styling, roots = _opened(content)
    styles = _styles(styling)
    return "\n".join(text for root in roots if root.tag in _MARGINS for _, text in _read(root, styles))


def table_rows(content: bytes) -> Iterator[tuple[str, ...]]:
    """Every row of every table in order, each cell with its paragraphs a line each. Raises Misuse "file"."""
    body, styling, _ = _opened(content)
    styles = _styles(styling)
    for row in body.iter(qn("w:tr")):
        cells = (cell for cell in row.iterchildren(qn("w:tc"), qn("w:sdt")))
        yield tuple("\n".join(filter(None, (text for _, text in _read(cell, styles)))) for cell in cells)


def unresolved(content: bytes) -> tuple[int, int]:
    """How many tracked changes, and how many comments, the document still has. Raises Misuse "file"."""
    _, _, roots = _opened(content)
    changes, comments = (
        sum(1 for root in roots for _ in root.iter(*tags)) for tags in (_CHANGES, (qn("w:commentReference"),))
    )
    return changes, comments


def _opened(content: bytes) -> tuple["_Element", "_Element", list["_Element"]]:
    """The body, the styles, and every part of the text: the body, what stands at the head and the foot of pages."""
    look_through(content, DOCX, "The file")
    try:
        document = Document(BytesIO(content))
        parts = (document.part, *document.part.related_parts.values())
        body, styles = document.element.body, document.styles.element
    except (KeyError, ValueError, AttributeError, SyntaxError) as error:
        raise damaged("The file", DOCX) from error
    if body is None:
        raise damaged("The file", DOCX)
    return body, styles, [each.element for each in parts if hasattr(each, "element")]


def _styles(styling: "_Element") -> Mapping[str, "_Element"]:
    return {str(style.get(qn("w:styleId"))): style for style in styling.iter(qn("w:style"))}


def _read(element: "_Element", styles: Mapping[str, "_Element"]) -> Iterator[tuple["_Element", str]]:
    """Each paragraph with what is seen of it."""
    hidden = frozenset(name for name, style in styles.items() if _hides(style))
    for paragraph in _paragraphs(element):
        yield paragraph, "" if _style(paragraph, "p") in hidden else _text(paragraph, hidden).strip()


def _paragraphs(element: "_Element") -> Iterator["_Element"]:
    """Every paragraph in order, in tables and text boxes too; one that a text box is tied to comes before its own."""
    for child in element:
        if child.tag not in _UNSEEN:
            if child.tag == qn("w:p"):
                yield child
            yield from _paragraphs(child)


def _level(paragraph: "_Element", styles: Mapping[str, "_Element"]) -> int:
    """By its own level in the outline, else by its style or one that the style is based on."""
    style = _style(paragraph, "p")
    level = _outlined(paragraph)
    for _ in styles:  # no more often than that: styles may be based on each other in a circle
        if level is not None or style not in styles:
            break
        level = _outlined(styles[style])
        named = _HEADING.fullmatch(_value(styles[style], "w:name"))
        level = int(named[1]) if level is None and named else level
        style = _value(styles[style], "w:basedOn")
    return level or 0


def _outlined(element: "_Element") -> int | None:
    """1 to 6 for a heading, 0 for body text that says so, None where nothing is said."""
    value = _value(element.find(qn("w:pPr")), "w:outlineLvl")
    if not value.isdecimal():
        return None
    return int(value) + 1 if int(value) < 6 else 0


def _value(element: "_Element | None", tag: str) -> str:
    found = None if element is None else element.find(qn(tag))
    return "" if found is None else str(found.get(qn("w:val"), ""))


def _style(element: "_Element", kind: str) -> str:
    """The style of a paragraph ("p") or of a run ("r") of words."""
    return _value(element.find(qn(f"w:{kind}Pr")), f"w:{kind}Style")


def _text(element: "_Element", hidden: Set[str]) -> str:
    """What is seen of it, but for the paragraphs of a text box in it. `hidden` are styles of what nobody sees."""
    if element.tag == qn("w:t"):
        return element.text or ""
    if element.tag in _MARKS:
        return _MARKS[element.tag]
    if element.tag == qn("w:r") and (_hides(element) or _style(element, "r") in hidden):
        return ""
    seen = (child for child in element if child.tag not in _UNSEEN and child.tag != qn("w:txbxContent"))
    return "".join(_text(child, hidden) for child in seen)


def _hides(element: "_Element") -> bool:
    """Whether a run, or a style, is one of words that are there and not shown."""
    properties = element.find(qn("w:rPr"))
    hidden = None if properties is None else properties.find(qn("w:vanish"))
    return hidden is not None and hidden.get(qn("w:val")) not in _OFF
