"""A reference is kept as it is written; a stage that hangs on it is taken off, where it can be nothing else."""

import re

from complaints_cli.exchange.importing.cells.read import Read, as_text
from complaints_cli.exchange.importing.sheets import Cell

_SUFFIX = re.compile(
    r"(?P<ref>.*\d.*?)[\s/_\-.,(\[]+(?:stage|stg|st|s)\s*[-.]?\s*(?P<stage>1|2|one|two)[)\]]?",
    re.IGNORECASE | re.DOTALL,
)
_COUNTED = re.compile(r"(?P<ref>.*\d.*?)\s*[(\[](?P<stage>[12])[)\]]", re.DOTALL)


def reference(cell: Cell) -> Read:
    """The reference and the stage that hangs on it, None without one: "C014/S2" is ("C014", 2)."""
    text = as_text(cell)
    found = _SUFFIX.fullmatch(text)
    if not found:
        return Read((text, None))
    return Read((found["ref"].strip(), 1 if found["stage"].casefold() in ("1", "one") else 2))


def counted(cell: Cell) -> tuple[str, int] | None:
    """What "014(2)" would be if there were a "014": a stage only where the register has the bare reference too."""
    found = _COUNTED.fullmatch(cell) if isinstance(cell, str) else None
    return (found["ref"].strip(), int(found["stage"])) if found else None
