"""A paper that goes to a board or to managers has the head of the record that it rests on: it cannot be made anew."""

from typing import Any

from complaints_cli.store.anchors import LEAST_DIGITS, as_head

Head = tuple[int, str]
"""The number and the hash of the last event of the record that was read."""


def printed(head: Head) -> dict[str, Any]:
    """What a template says of it: the number, the head as it is checked, and how."""
    number, digits = head
    return {"events": number, "head": as_head(number, digits), "short": as_head(number, digits[:LEAST_DIGITS])}


def told(head: Head) -> dict[str, Any]:
    """The same for a program that reads the report."""
    number, digits = head
    return {"head": {"events": number, "hash": digits, "anchor": as_head(number, digits)}}
