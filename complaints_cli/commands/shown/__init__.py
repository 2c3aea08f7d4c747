"""What `show` tells of what runs beside the stages, in one file a subject.

Each has `data(file)`, the keys it adds to the JSON answer, and `blocks(file)`, what it adds to the screen.
"""

import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

from complaints_cli.commands.show_seen import File
from complaints_cli.domain.folder import modules
from complaints_cli.result import Block


def beside(file: File) -> dict[str, Any]:
    """Every key that the subjects add to the JSON answer."""
    found: dict[str, Any] = {}
    for subject in modules(sys.modules[__name__]):
        found |= subject.data(file)
    return found


def blocks(file: File, *, but: ModuleType | None = None) -> Iterator[Block]:
    """What the subjects add to the screen, without one of them where that is shown elsewhere."""
    for subject in (each for each in modules(sys.modules[__name__]) if each is not but):
        yield from subject.blocks(file)
