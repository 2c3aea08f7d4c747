"""Where a complaint was before it was brought over: its reference there, and what stood beside it."""

from collections.abc import Iterator
from typing import Any

from complaints_cli.commands.older import older_data, older_facts
from complaints_cli.commands.show_seen import File
from complaints_cli.result import Block


def data(file: File) -> dict[str, Any]:
    """Each row of an older register that it came from."""
    return {"older": older_data(file.complaint.imported)}


def blocks(file: File) -> Iterator[Block]:
    """The same for a reader, where it came from anywhere."""
    yield from older_facts(file.complaint.imported)
