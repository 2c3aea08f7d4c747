"""How a page is set, whatever it says: its title, the size of its letters, its language and its paper."""

from dataclasses import dataclass
from pathlib import Path

from complaints_cli.domain.print_size import Size


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """`lang` is a language tag such as en-GB; `letterhead` is the landlord's own Word document to write into.

    `sender` is who that document names as writing: a first paragraph that begins with it would say so twice.
    """

    title: str
    size: Size = Size.NORMAL
    lang: str = "en-GB"
    letterhead: Path | None = None
    sender: str = ""
    landscape: bool = False
    """Whether the paper lies on its long side: for a table of many columns."""
