"""An OpenDocument text, as LibreOffice writes it, read back: what somebody sees who opens it."""

from collections.abc import Iterator
from io import BytesIO

from odfdo import Document, Element

from complaints_cli.domain.media import ODT
from complaints_cli.pages.archive import damaged, look_through

_UNSEEN = frozenset(
    {
        "text:tracked-changes",
        "office:annotation",
        "office:annotation-end",
        "text:note",
        "text:hidden-text",
        "text:hidden-paragraph",
        "office:forms",
        "text:sequence-decls",
        "svg:title",
        "svg:desc",
    }
)
"""What was deleted, comments, what is hidden, and what is said of pictures."""
_PARAGRAPHS = ("text:p", "text:h")
_MARGINS = tuple(f"style:{place}{of}" for place in ("header", "footer") for of in ("", "-left", "-first"))
_MARKS = {"text:line-break": "\n", "text:tab": " ", "text:s": " "}


def lines(content: bytes) -> Iterator[tuple[int, str]]:
    """Each paragraph in order, with its level where it is a heading, else 0. Raises Misuse "file"."""
    document, hidden = _opened(content)
    for paragraph in _paragraphs(document.body):
        level = str(paragraph.get_attribute("text:outline-level") or 1) if paragraph.tag == "text:h" else "0"
        yield int(level) if level.isdecimal() else 1, _text(paragraph, hidden).strip()


def unresolved(content: bytes) -> tuple[int, int]:
    """How many tracked changes, and how many comments, the document still has. Raises Misuse "file"."""
    document, _ = _opened(content)
    changes, comments = (
        len(document.body.get_elements(f"//{tag}")) for tag in ("text:changed-region", "office:annotation")
    )
    return changes, comments


def margins(content: bytes) -> str:
    """What stands at the head and the foot of its pages, a line each paragraph. Raises Misuse "file"."""
    document, hidden = _opened(content)
    places = [element for tag in _MARGINS for element in document.styles.get_elements(f"//{tag}")]
    return "\n".join(_text(each, hidden).strip() for place in places for each in _paragraphs(place))


def _opened(content: bytes) -> tuple[Document, frozenset[str]]:
    """The document, and the names of the styles by which text is there and not shown."""
    look_through(content, ODT, "The file")
    try:
        document = Document(BytesIO(content))
        kind, _, hidden = document.get_type(), document.body, _hidden_styles(document)
    except (KeyError, ValueError, TypeError, AttributeError, SyntaxError) as error:
        raise damaged("The file", ODT) from error
    if kind not in ("text", "text-template"):
        raise damaged("The file", ODT)
    return document, hidden


def _hidden_styles(document: Document) -> frozenset[str]:
    found = (
        style.get_attribute_string("style:name")
        for part in (document.content, document.styles)
        for style in part.get_elements('//style:style[style:text-properties/@text:display="none"]')
    )
    return frozenset(name for name in found if name)


def _paragraphs(element: Element) -> Iterator[Element]:
    """Every paragraph in order, in lists, tables and text boxes too."""
    for child in element.children:
        if child.tag not in _UNSEEN and child.get_attribute_string("text:display") != "none":
            if child.tag in _PARAGRAPHS:
                yield child
            yield from _paragraphs(child)


def _text(element: Element, hidden: frozenset[str]) -> str:
    """What is seen of it, but for the paragraphs of a text box in it."""
    if element.tag in _MARKS:
        return _MARKS[element.tag]
    if element.get_attribute_string("text:style-name") in hidden:
        return ""
    seen = [element.text or ""]
    for child in element.children:
        if child.tag not in (*_UNSEEN, *_PARAGRAPHS):
            seen.append(_text(child, hidden))
        seen.append(child.tail or "")
    return "".join(seen)
