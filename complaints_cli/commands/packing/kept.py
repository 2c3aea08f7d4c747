"""The papers in a pack: byte for byte as they went out or came in; in a redacted one, as text without other people.

A paper's name in the pack says what it is and of which day, and never of whom.
"""

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from complaints_cli.commands.packing.scene import Scene
from complaints_cli.dataclass import dataclass
from complaints_cli.domain.media import BINARY, CSV, FORMS, MARKDOWN, READ, TEXT
from complaints_cli.domain.parts import Enclosure, SentLetter
from complaints_cli.domain.redacting import WITHHELD
from complaints_cli.errors import NotFound

if TYPE_CHECKING:
    from complaints_cli.store.record import Record

ERASED_PAPER = "it was erased"
NO_TEXT = "somebody else may be told from it, and it is no text that can be struck"
UNREAD = "it cannot be read as text"
_ENDING = re.compile(r"[a-z0-9]{1,8}")


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A paper: its number, and where it is in the pack; `why` says why it is not there."""

    number: int
    path: str = ""
    content: bytes = b""
    why: str = ""


def letters(record: "Record", scene: Scene) -> list[Kept]:
    """The letters that went out, in order."""
    return [_kept(record, scene, each, each.number, letter_name(each), each.media) for each in scene.complaint.letters]


def files(record: "Record", scene: Scene) -> list[Kept]:
    """The files that were copied in, in order."""
    return [
        _kept(record, scene, each, number, file_name(number, each), _media(each))
        for number, each in enumerate(scene.complaint.files, 1)
    ]


def letter_name(letter: SentLetter) -> str:
    """Where a letter is in a pack."""
    return f"letters/{letter.number:02d}-{letter.letter}-{letter.on}.{FORMS.get(letter.media, 'bin')}"


def file_name(number: int, file: Enclosure) -> str:
    """Where a file that was copied in is in a pack."""
    ending = PurePath(file.name).suffix.lower().lstrip(".")
    return f"files/{number:02d}-{file.evidence or 'file'}-{file.on}.{ending if _ENDING.fullmatch(ending) else 'bin'}"


def _media(file: Enclosure) -> str:
    ending = PurePath(file.name).suffix.lower().lstrip(".")
    return CSV if ending == FORMS[CSV] else READ.get(ending, "")


def _kept(record: "Record", scene: Scene, paper: SentLetter | Enclosure, number: int, path: str, media: str) -> Kept:
    from complaints_cli.pages.outline import as_text

    try:
        content = record.document(scene.complaint.ref, paper.version)
    except NotFound:
        return Kept(number=number, why=ERASED_PAPER)
    if not scene.redacted:
        return Kept(number=number, path=path, content=content)
    text = as_text(content, media)
    if text is None:
        return Kept(number=number, why=NO_TEXT if media in BINARY or not media else UNREAD)
    told = "\n".join(scene.told(line) for line in _by_paragraph(text))
    form = FORMS[media] if media in (MARKDOWN, TEXT, CSV) else FORMS[TEXT]
    return Kept(number=number, path=f"{path.rpartition('.')[0]}.{form}", content=f"{told}\n".encode())


def _by_paragraph(text: str) -> list[str]:
    """What is struck by itself, so that a paragraph that must be left out whole takes no other with it."""
    return re.split(r"\n(?=\s*\n)", text.strip("\n"))


def withheld(papers: list[Kept]) -> int:
    """How many passages of the papers are left out whole."""
    return sum(each.content.decode(errors="replace").count(WITHHELD) for each in papers)
