"""What a file is shows in its first bytes, whatever its name ends in."""

import stat
from pathlib import Path

from complaints_cli.errors import Misuse
from complaints_cli.exchange.importing.sheets import refusals

_ARCHIVE = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_UNLOCK_IT = "Open it, save a copy without a password, import the copy, and delete it safely."
_OTHERS = {
    b"%PDF": "a PDF",
    b"{\\rtf": "a text document (.rtf)",
    b"PK\x05\x06": "an empty zip archive",
    b"SQLite format 3\x00": "a database",
    b"<!doctype": "a web page, whatever its name says",
    b"<html": "a web page, whatever its name says",
    b"<table": "a web page, whatever its name says",
    b"<?xml": "XML, whatever its name says",
}


def is_archive(path: Path) -> bool:
    """Whether the file is a zip archive, as workbooks are; else it may be text.

    Raises Misuse "file-kind" for what is known to be neither, and for `-`; OSError.
    """
    if str(path) == "-":
        message = "A register is read more than once, so it cannot come from standard input. Name a file."
        raise Misuse(refusals.KIND, message)
    if not stat.S_ISREG(path.stat().st_mode):
        raise Misuse(refusals.KIND, f"{path} is a folder or a device. Name the file that the register is in.")
    with path.open("rb") as file:
        head = file.read(4096)
        if head.startswith(_OLD_OFFICE):
            raise _old_office(path.name, head + file.read())
    begins = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for signature, what in _OTHERS.items():
        if begins.startswith(signature.lower()):
            raise refusals.other_kind(path.name, what)
    return head.startswith(_ARCHIVE)


def _old_office(name: str, content: bytes) -> Misuse:
    if _LOCKED in content:
        return refusals.other_kind(name, "locked with a password", _UNLOCK_IT)
    return refusals.other_kind(name, "in the format of an old Excel (.xls)")
