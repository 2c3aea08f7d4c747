"""A PDF read back: what a screen reader is given, in its order, and what stands on the paper."""

import io
import re
from collections.abc import Iterator, Mapping

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, PdfObject, StreamObject

INSIDE_A_LINE = frozenset({"/Span", "/Strong", "/Em"})
SPACE = {0x200B: ""}
"""Where a word of many letters may go on in the next line: nothing that anybody sees or hears."""


def opened(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf), strict=True)


def words(pdf: bytes) -> str:
    """All words on the paper but the numbers of the pages, one space between them."""
    pages = (page.extract_text().rpartition("Page ")[0] for page in opened(pdf).pages)
    return " ".join(" ".join(pages).translate(SPACE).split())


def squeezed(text: str) -> str:
    """The text without any space, which a PDF has none of: it has words that stand apart."""
    return "".join(text.translate(SPACE).split())


def told(pdf: bytes) -> Mapping[str, str]:
    """What the file says of itself."""
    reader = opened(pdf)
    root = reader.root_object
    marked, shown = (root[name].get_object() for name in ("/MarkInfo", "/ViewerPreferences"))
    about = root["/Metadata"].get_object()
    assert isinstance(marked, DictionaryObject)
    assert isinstance(shown, DictionaryObject)
    assert isinstance(about, StreamObject)
    assert reader.metadata is not None
    return {
        "tagged": str(marked["/Marked"]),
        "language": str(root["/Lang"]),
        "title": str(reader.metadata.title),
        "title in the window": str(shown["/DisplayDocTitle"]),
        "PDF/UA": "".join(re.findall(r"<pdfuaid:part>(.+)</pdfuaid:part>", about.get_data().decode())),
    }


def structure(pdf: bytes) -> list[str]:
    """The tags in reading order, without those inside a line."""
    return [tag for tag, _ in _tags(pdf) if tag not in INSIDE_A_LINE]


def headings(pdf: bytes) -> list[tuple[int, str]]:
    """Each heading, by its level."""
    return [(int(tag[2:]), title) for tag, title in _tags(pdf) if re.fullmatch(r"/H[1-6]", tag)]


def _tags(pdf: bytes) -> list[tuple[str, str]]:
    return list(_below(opened(pdf).root_object["/StructTreeRoot"]))


def _below(node: PdfObject) -> Iterator[tuple[str, str]]:
    found = node.get_object()
    if isinstance(found, ArrayObject):
        for each in found:
            yield from _below(each)
    elif isinstance(found, DictionaryObject):
        if "/S" in found:
            yield str(found["/S"]), str(found.get("/T", ""))
        if "/K" in found:
            yield from _below(found["/K"])
