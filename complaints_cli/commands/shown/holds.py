"""What keeps a complaint from being erased."""

from collections.abc import Iterator
from typing import Any

from complaints_cli.commands.hold_seen import hold_data
from complaints_cli.commands.show_seen import File
from complaints_cli.result import Block, Facts, Heading


def data(file: File) -> dict[str, Any]:
    """Every hold on it, with the command that ends it."""
    return {"holds": [hold_data(file.complaint.ref, each, asked=True) for each in file.holds]}


def blocks(file: File) -> Iterator[Block]:
    """A line each, where there is one."""
    if file.holds:
        yield Heading("Not to be erased")
        yield Facts([(each.ground.value, each.reason or each.says) for each in file.holds])
