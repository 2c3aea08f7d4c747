"""Text that a spreadsheet program would take for a formula is marked as text, and the mark can be taken off again.

The mark is the apostrophe that these programs know it by. Only text is marked: numbers and days are never passed in.
"""

import re

MARK = "'"
_TAKEN_FOR_ONE = re.compile(r"['\s\ufeff\u200b\x00-\x1f]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")


def guarded(text: str) -> str:
    """The text as a cell may hold it: marked where it begins, after any blanks, as a formula does."""
    return MARK + text if _TAKEN_FOR_ONE.match(text) else text


def unguarded(text: str) -> str:
    """The text that was guarded; any other as it is."""
    bare = text[1:]
    return bare if text.startswith(MARK) and _TAKEN_FOR_ONE.match(bare) else text
