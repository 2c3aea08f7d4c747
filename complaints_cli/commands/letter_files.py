"""A letter that comes back as a file: the file's name says what it is."""

from pathlib import Path

from complaints_cli.commands.sources import read_bytes
from complaints_cli.domain.media import BINARY, MEDIA, PDF, READ
from complaints_cli.errors import Misuse

LARGEST = 5_000_000


def _media_of(path: Path) -> str:
    """What a letter is, by its file's ending. Raises Misuse "format" for another ending."""
    ending = path.suffix.lower().removeprefix(".")
    if MEDIA.get(ending) == PDF:
        raise Misuse("format", f"{path.name} is a PDF, which cannot be checked: give the file that it was made from.")
    if ending not in READ:
        raise Misuse("format", f"{path.name} has no ending of a letter: .md, .txt, .html, .docx or .odt.")
    return READ[ending]


def read_letter(path: Path) -> tuple[bytes, str]:
    """A letter's bytes and what they are, by the file's ending.

    Raises Misuse for another ending, what is not UTF-8, or more than 5 MB; Unavailable when it cannot be read.
    """
    media, content = _media_of(path), read_bytes(path, LARGEST)
    if media in BINARY:
        return content, media
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        raise Misuse("text", f"{path.name} is not UTF-8 text. Save it as UTF-8 and try again.") from None
    return content, media
