"""A page as it is handed over: on the screen, or in a new file that takes the place of none."""

from hashlib import sha256
from pathlib import Path
from typing import Any

from complaints_cli import new_files
from complaints_cli.dataclass import dataclass
from complaints_cli.domain.media import BINARY, FORMS
from complaints_cli.result import Block, Document


@dataclass(frozen=True)
class Written:
    """The bytes of a page, what they are, and the file that they went to; None for the screen."""

    content: bytes
    media: str
    path: Path | None

    @property
    def sha256(self) -> str:
        """The digest of the bytes."""
        return sha256(self.content).hexdigest()

    @property
    def text(self) -> str:
        """What it says; empty for what is no text to look at."""
        return "" if self.media in BINARY else self.content.decode("utf-8-sig")

    @property
    def data(self) -> dict[str, Any]:
        """As the JSON answer has it."""
        return {"format": FORMS[self.media], "path": self.path, "sha256": self.sha256, "text": self.text}

    def screen(self, *instead: Block) -> list[Block]:
        """The page itself; `instead` where it went to a file."""
        return [Document(self.text, exact=self.content)] if self.path is None else list(instead)


def written(content: bytes, media: str, output: Path | None) -> Written:
    """The page, in its file where there is one. Raises Unavailable when the file exists already."""
    if output is not None:
        new_files.write_new(output, content)
    return Written(content, media, output)
