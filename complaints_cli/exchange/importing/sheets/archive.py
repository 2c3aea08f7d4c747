"""A workbook is a zip archive that a stranger may have made: it is looked through before anything reads it.

One that unpacks to something huge, or whose XML declares anything of its own, is never read.
"""

import posixpath
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import BytesIO
from struct import error as StructError  # noqa: N812 - it is an exception with a small letter
from typing import IO
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from complaints_cli.exchange.importing.sheets import refusals
from complaints_cli.exchange.importing.sheets.grid import WORKBOOK, WORKSHEET, Grid, Listed
from complaints_cli.exchange.importing.sheets.patience import Patience

LARGEST = 100_000_000
"""Bytes that a workbook may have, packed or unpacked."""
MOST_PARTS = 1_000
_BLOCK, LONGEST_ELEMENT = 1 << 18, 2_000_000
"""Bytes read at a time, and bytes that an element may have with its attributes, without what is in it."""
_RATIO, _RATIO_FROM = 200, 10_000_000
"""How many times its size a workbook may unpack to, once that is more than so many bytes: less does no harm."""
_DIRECTORY_ENTRY = b"PK\x01\x02"
_BROKEN = (
    ArithmeticError,
    AttributeError,
    BadZipFile,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    StructError,
    SyntaxError,
    TypeError,
    ValueError,
    expat.ExpatError,
    zlib.error,
)
"""What Python and the library raise over an archive, its XML and the numbers in it when they are not as they should."""
_OTHERS = {
    "xl/workbook.bin": "a binary workbook (.xlsb)",
    "xl/vbaProject.bin": "a workbook with macros (.xlsm)",
    "word/document.xml": "a Word document",
    "content.xml": "an OpenDocument spreadsheet or text (.ods, .odt)",
    "Index/Document.iwa": "a Numbers spreadsheet",
}
_TYPES = "[Content_Types].xml"
_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_SAVE_AS_USUAL = "Save it as an ordinary Excel workbook (.xlsx), and import that."


class _DeclaredError(Exception):
    """The XML has a document type of its own, in which entities could be declared."""


@contextmanager
def sound(name: str) -> Iterator[None]:
    """Raises Misuse "file-damaged" for whatever the library cannot make sense of."""
    try:
        yield
    except _BROKEN as error:
        raise refusals.damaged(name, "the workbook is damaged, and cannot be read to its end") from error


def look_through(content: bytes, name: str, patience: Patience) -> Sequence[tuple[Listed, Grid]]:
    """The sheets in which something stands as the workbook lists them, each with what it looks like.

    Raises Misuse: "file-kind", "file-damaged", "file-too-large".
    """
    if len(content) > LARGEST or content.count(_DIRECTORY_ENTRY) > MOST_PARTS:
        what = f"is larger than {LARGEST // 1_000_000} MB, or has more than {MOST_PARTS:,} parts"
        raise refusals.too_large(name, what)
    with patience, sound(name), ZipFile(BytesIO(content)) as archive:
        parts = [archive.getinfo(each) for each in archive.namelist()]
        _refuse_others(parts, name)
        _refuse_huge(parts, name)
        return _sheets({part.filename: _looked_into(archive, part, name, patience) for part in parts}, name)


def _sheets(grids: Mapping[str, Grid], name: str) -> Sequence[tuple[Listed, Grid]]:
    roots = (WORKBOOK, f"{_STRICT} workbook")
    main = next((part for part, grid in grids.items() if grid.root in roots), None)
    if main is None:
        raise refusals.other_kind(name, "no workbook that can be read here")
    if grids[main].root.startswith(_STRICT):
        raise refusals.other_kind(name, "a workbook in the strict form of Open XML", _SAVE_AS_USUAL)
    folder, file = posixpath.split(main)
    targets = grids[posixpath.join(folder, "_rels", f"{file}.rels")].targets
    listed = [
        (sheet, grids[posixpath.normpath(posixpath.join("/", folder, targets[sheet.link])).lstrip("/")])
        for sheet in grids[main].listed
    ]
    return [(sheet, grid) for sheet, grid in listed if grid.root == WORKSHEET and grid.last_row]


def _refuse_others(parts: list[ZipInfo], name: str) -> None:
    names = {part.filename for part in parts}
    for tell_tale, what in _OTHERS.items():
        if tell_tale in names:
            raise refusals.other_kind(name, what)
    if any(part.flag_bits & 1 for part in parts):
        raise refusals.other_kind(name, "locked with a password", "Save a copy without a password, and import that.")
    if _TYPES not in names:
        way_out = "Take the register out of it, and import that."
        raise refusals.other_kind(name, "a zip archive, and no workbook", way_out)


def _refuse_huge(parts: list[ZipInfo], name: str) -> None:
    # Python's zipfile never unpacks more of a part than its size says.
    unpacked, packed = sum(part.file_size for part in parts), sum(part.compress_size for part in parts)
    if unpacked > LARGEST or (unpacked > _RATIO_FROM and unpacked > packed * _RATIO):
        raise refusals.too_large(name, f"would unpack to {unpacked // 1_000_000:,} MB, which no register does")
    if any(part.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for part in parts):
        raise refusals.damaged(name, "it is packed in a way that no spreadsheet packs")


def _looked_into(archive: ZipFile, part: ZipInfo, name: str, patience: Patience) -> Grid:
    grid = Grid()
    reader = expat.ParserCreate(namespace_separator=" ")
    reader.buffer_text = True
    reader.StartElementHandler, reader.EndElementHandler = grid.start, grid.end
    reader.StartDoctypeDeclHandler = _refuse_declarations
    reader.CharacterDataHandler = grid.text
    try:
        with archive.open(part) as file:
            _parse(reader, file, patience)
    except _DeclaredError as error:
        raise refusals.damaged(name, "its XML declares a document type, which no spreadsheet does") from error
    except expat.ExpatError:
        # Any part can be of any name: a picture is no XML, and only what should be is damaged then.
        if part.filename.casefold().endswith((".xml", ".rels")):
            raise
    return grid


def _parse(reader: expat.XMLParserType, file: IO[bytes], patience: Patience) -> None:
    # Expat before 2.6 reads an element from its beginning again with each block of it that arrives.
    read = 0
    while block := file.read(_BLOCK):
        reader.Parse(block, False)  # noqa: FBT003 - it has no name
        read += len(block)
        patience.check()
        if read - reader.CurrentByteIndex > LONGEST_ELEMENT:
            raise ValueError("an element longer than any that a spreadsheet writes")
    reader.Parse(b"", True)  # noqa: FBT003 - it has no name


def _refuse_declarations(*_: object) -> None:
    raise _DeclaredError
