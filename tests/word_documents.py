"""A Word document, as somebody's hand or Word itself would have changed it."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement


def opened(content: bytes) -> WordDocument:
    """The document in those bytes."""
    return Document(BytesIO(content))


def saved(document: WordDocument) -> bytes:
    """The document's bytes."""
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def with_member(content: bytes, name: str, member: bytes) -> bytes:
    """The archive with one member's bytes put in the place of its own, or added."""
    made = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for each in old.namelist():
            if each != name:
                new.writestr(each, old.read(each))
        new.writestr(name, member)
    return made.getvalue()


def edited(path: Path, change: Callable[[WordDocument], object], name: str = "edited.docx") -> Path:
    """A copy of the file beside it, after that change."""
    document = opened(path.read_bytes())
    change(document)
    copy = path.with_name(name)
    copy.write_bytes(saved(document))
    return copy


def replaced(document: WordDocument, was: str, becomes: str) -> None:
    """Other words in every run that has those."""
    found = [run for paragraph in document.paragraphs for run in paragraph.runs if was in run.text]
    assert found
    for run in found:
        run.text = run.text.replace(was, becomes)


def emptied(document: WordDocument, *headings: str) -> None:
    """Everything under the innermost of the headings is deleted; the heading stays."""
    blocks = list(document.element.body.inner_content_elements)
    start, end = 0, len(blocks)
    for heading in headings:
        start = next(n for n in range(start, end) if _level(blocks[n]) and _words(blocks[n]).startswith(heading))
        level = _level(blocks[start])
        end = next((n for n in range(start + 1, end) if 0 < _level(blocks[n]) <= level), end)
    for block in blocks[start + 1 : end]:
        document.element.body.remove(block)


def element(xml: str) -> BaseOxmlElement:
    """An element of Word's own, written with its usual prefixes."""
    tag = xml.partition(">")[0].rstrip("/").split(" ")[0]
    made: BaseOxmlElement = parse_xml(xml.replace(tag, f"{tag} {nsdecls('w')}", 1))
    return made


def _level(block: BaseOxmlElement) -> int:
    style = str(getattr(block, "style", None) or "")
    return int(style.removeprefix("Heading")) if style.startswith("Heading") else 0


def _words(block: BaseOxmlElement) -> str:
    return "".join(each.text or "" for each in block.iter(qn("w:t")))
