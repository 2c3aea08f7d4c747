"""How large a page is set: as it was asked for, else as whoever gets it needs it, else as the landlord always does."""

from complaints_cli.desk import Desk
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.media import BINARY, HTML
from complaints_cli.domain.print_size import POINTS, Size
from complaints_cli.errors import Misuse


def size_asked(large_print: bool | None, giant_print: bool) -> Size | None:
    """The size that the options say; None for the usual one."""
    if giant_print:
        return Size.GIANT
    return None if large_print is None else Size.LARGE if large_print else Size.NORMAL


def size_for(at: Desk, asked: Size | None, media: str, landlord: Landlord, needed: Size) -> Size:
    """The size of a page, and it is said when that is as the resident needs it.

    Raises Misuse "large-print" where a size is asked for and it is no page.
    """
    if media not in {HTML, *BINARY}:
        if asked not in (None, Size.NORMAL):
            raise Misuse("large-print", "Only a page can be set in large print: add --format html, docx or pdf.")
        return Size.NORMAL
    if asked is not None:
        return asked
    usual = Size.LARGE if landlord.large_print else Size.NORMAL
    size = max(needed, usual, key=POINTS.__getitem__)
    if size is needed and needed is not Size.NORMAL:
        at.say(f"It is set in {size} print: the resident's adjustment mentions it.")
    return size
