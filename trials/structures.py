"""What stands in a file but for its words: two files whose words differ have the same structure, or one is broken."""

import csv
import io
import json
import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import html5lib
from icalendar import Calendar, Component
from pypdf import PdfReader

from complaints_cli.pages.markdown import tree

STEERS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]")
NUMBER = re.compile(r"-?\d+(\.\d+)?%?")
LINKS = re.compile(r"(https?:|mailto:|tel:|#|[\w./-]*$)")
_WORDS = re.compile(r"\{.*\}(t|r|rPr|br|span|line-break|s|c|v|is|tab|col|i|b|color|rFonts|xf|alignment|lang|proofErr)")
_ACTS = ("}f", "}instrText", "}fldSimple", "}script", "}hyperlink")
ACTIVE = ("script", "iframe", "object", "embed", "form", "base", "applet", "frame")
UNSAFE_PDF = (b"/JavaScript", b"/JS", b"/Launch", b"/EmbeddedFile", b"/OpenAction", b"/AA", b"/SubmitForm", b"/URI")


class BrokenError(Exception):
    """Something in it would act, or it cannot be read."""


def of(name: str, content: bytes) -> object:
    """The structure of a file by the ending of its name. Raises BrokenError."""
    ending = name.rpartition(".")[2]
    readers = {"md": _markdown, "html": _html, "csv": _csv, "json": _json, "ics": _ics, "pdf": _pdf}
    if ending in ("docx", "odt", "xlsx"):
        return _archive(content)
    if ending in readers:
        return readers[ending](content)
    plain(content)
    return None


def plain(content: bytes) -> None:
    """Text for a screen, a mail or a page: nothing in it steers anything. Raises BrokenError."""
    if found := STEERS.search(content.decode()):
        raise BrokenError(f"{found[0]!r} at {found.start()}")


def _markdown(content: bytes) -> list[str]:
    plain(content)
    return [each.type for each in tree(content.decode()).walk() if each.type not in ("softbreak", "hardbreak", "text")]


def _html(content: bytes) -> list[str]:
    plain(content)
    page: Any = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False).parse(content.decode())
    found = []
    for element in page.iter():
        tag = element.tag if isinstance(element.tag, str) else "comment"
        names = sorted(set(element.attrib) - {"class", "id", "style"})
        if tag in ACTIVE or any(name.startswith("on") for name in names):
            raise BrokenError(f"<{tag} {names}>")
        for name in ("href", "src", "action"):
            if name in names and not LINKS.match(element.get(name)):
                raise BrokenError(f"{name}={element.get(name)!r}")
        if tag not in ("br", "wbr") and not (tag == "div" and "wide" in element.get("class", "")):
            found.append(tag if tag == "table" else " ".join((tag, *names)))
    return found


def _csv(content: bytes) -> list[int]:
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    for row in rows:
        for cell in row:
            if FORMULA.match(cell) and not NUMBER.fullmatch(cell):
                raise BrokenError(f"a cell begins {cell[:20]!r}")
    return [len(row) for row in rows]


def _json(content: bytes) -> object:
    return shape(json.loads(content))


def shape(value: object) -> object:
    """What JSON is made of, without its texts."""
    if isinstance(value, dict):
        return {key: shape(each) for key, each in value.items()}
    if isinstance(value, list):
        return [shape(each) for each in value]
    return type(value).__name__


def _ics(content: bytes) -> list[tuple[str, list[str]]]:
    for line in content.split(b"\r\n"):
        if len(line) > 75:
            raise BrokenError("a line is longer than 75 bytes")
    calendar = Calendar.from_ical(content)
    return [(each.name or "", sorted(each)) for each in _components(calendar)]


def _components(component: Component) -> Iterator[Component]:
    yield component
    for each in component.subcomponents:
        yield from _components(each)


def _pdf(content: bytes) -> None:
    PdfReader(io.BytesIO(content))
    for each in UNSAFE_PDF:
        if re.search(re.escape(each) + rb"\b", content):
            raise BrokenError(each.decode())


def _archive(content: bytes) -> dict[str, list[str]]:
    """The elements of each part of a document, without those of its words."""
    found = {}
    with ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if re.search(r"vbaProject|externalLink|embeddings|activeX", name):
                raise BrokenError(name)
            if not name.endswith((".xml", ".rels")):
                continue
            elements = [each.tag for each in ET.fromstring(archive.read(name)).iter()]  # noqa: S314 - we wrote it
            is_ours = name.startswith("word/footer")  # the number of the page
            if not is_ours and any(tag.endswith(_ACTS) for tag in elements):
                raise BrokenError(f"{name} has what acts")
            if not name.startswith(("docProps", "xl/sharedStrings", "xl/styles")):
                kept = [tag for tag in elements if not _WORDS.fullmatch(tag)]
                # A text longer than a cell goes on in as many rows as it needs.
                found[name] = [tag for tag, _ in groupby(kept)] if name.startswith("xl/worksheets") else kept
    return found
