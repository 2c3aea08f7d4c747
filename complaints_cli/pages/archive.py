"""Word and OpenDocument files are zip archives: looked through before anything reads them, and written without dates.

Whoever sends one may have made it to do harm: one that unpacks to something huge, or whose XML declares anything of
its own, is never read.
"""

import zlib
from collections.abc import Mapping
from io import BytesIO
from struct import error as StructError  # noqa: N812 - it is an exception with a small letter
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from complaints_cli.domain.media import DOCX, ODT
from complaints_cli.errors import Misuse

LARGEST = 50_000_000
"""Bytes that an archive may unpack to."""
MOST_MEMBERS = 2_000

_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_MAIN: Mapping[str, str] = {DOCX: "[Content_Types].xml", ODT: "content.xml"}
_CALLED: Mapping[str, str] = {DOCX: "Word document (.docx)", ODT: "OpenDocument text (.odt)"}
_BROKEN = (BadZipFile, OSError, EOFError, RuntimeError, NotImplementedError, UnicodeError, ValueError, StructError)


class _DeclaredError(Exception):
    """The XML has a document type of its own, in which entities could be declared."""


def look_through(content: bytes, media: str, called: str) -> None:
    """Raises Misuse "file" for what is no sound file of that type, or locked, or too large. `called` names the file."""
    if content.startswith(_OLD):
        _refuse_old(content, called)
    try:
        with ZipFile(BytesIO(content)) as archive:
            members = archive.infolist()
            _refuse_huge(members, called)
            if _MAIN[media] not in archive.namelist():
                raise Misuse("file", f"{called} is no {_CALLED[media]}. Save it as one and try again.")
            for each in members:
                _look_into(archive, each, called)
    except (*_BROKEN, zlib.error, expat.ExpatError) as error:
        raise damaged(called, media) from error


def damaged(called: str, media: str) -> Misuse:
    """The refusal of a file that cannot be read as what it says it is."""
    message = f"{called} is damaged, or is no {_CALLED[media]}. Open it, save it once more and try again."
    return Misuse("file", message)


def without_dates(content: bytes) -> bytes:
    """The same archive, each member of it with one and the same date: what is the same inside is the same file."""
    made = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(made, "w") as new:
        for name in old.namelist():
            member = ZipInfo(name)
            member.compress_type = ZIP_DEFLATED
            member.external_attr = 0o600 << 16
            new.writestr(member, old.read(name))
    return made.getvalue()


def _refuse_old(content: bytes, called: str) -> None:
    if _LOCKED in content:
        raise _locked(called)
    message = f"{called} is in the format of an old Word (.doc). Save it as .docx and try again."
    raise Misuse("file", message)


def _locked(called: str) -> Misuse:
    return Misuse("file", f"{called} is locked with a password. Save it without one and try again.")


def _refuse_huge(members: list[ZipInfo], called: str) -> None:
    # Python's zipfile never unpacks more of a member than its size says.
    if len(members) > MOST_MEMBERS or sum(each.file_size for each in members) > LARGEST:
        most = LARGEST // 1_000_000
        raise Misuse("file", f"{called} unpacks to more than {most} MB. Take large pictures out and try again.")


def _look_into(archive: ZipFile, member: ZipInfo, called: str) -> None:
    name = member.filename.casefold()
    if member.flag_bits & 1 or name == "encrypted-package":
        raise _locked(called)
    content = archive.read(member)
    if name == "meta-inf/manifest.xml" and b"encryption-data" in content:
        raise _locked(called)
    reader = expat.ParserCreate()
    reader.StartDoctypeDeclHandler = _refuse_declarations
    try:
        if content:
            reader.Parse(content, True)  # noqa: FBT003 - it has no name
    except _DeclaredError as error:
        message = f"{called} declares a document type of its own, which no word processor does. It is not read."
        raise Misuse("file", message) from error
    except expat.ExpatError:
        # Any part can be of any name: a picture is no XML, and only what should be is damaged then.
        if name.endswith((".xml", ".rels")):
            raise


def _refuse_declarations(*_: object) -> None:
    raise _DeclaredError
