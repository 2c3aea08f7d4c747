"""How a page is set, whatever it says: its title, the size of its letters, its language, its paper and its pictures."""

from collections.abc import Mapping
from pathlib import Path

from complaints_cli.dataclass import dataclass, field
from complaints_cli.domain.print_size import Size
from complaints_cli.pages.picture import Picture


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """`lang` is a language tag such as en-GB; `letterhead` is the landlord's own Word document to write into.

    `sender` is who that document names as writing: a first paragraph that begins with it would say so twice. `pictures`
    are by the names of the charts that the page has a place for; one that is not there stays as bars of text.
    """

    title: str
    size: Size = Size.NORMAL
    lang: str = "en-GB"
    letterhead: Path | None = None
    sender: str = ""
    landscape: bool = False
    """Whether the paper lies on its long side: for a table of many columns."""
    pictures: Mapping[str, Picture] = field(default_factory=dict)
