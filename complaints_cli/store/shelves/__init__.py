"""The register's shelves, in one file a kind of stream: each has its `SHELVES`, by name or by prefix of the stream."""

import sys
from collections.abc import Mapping
from functools import cache

from complaints_cli.domain.folder import modules
from complaints_cli.errors import Damaged
from complaints_cli.store.shelves.shelf import DUE, Shelf


@cache
def all_shelves() -> Mapping[str, Shelf]:
    """Every shelf: the landlord's own streams by name ("policy"), the others by their prefix ("C").

    Raises ValueError when two files claim one stream.
    """
    found: dict[str, Shelf] = {}
    for module in modules(sys.modules[__name__]):
        for name, shelf in getattr(module, "SHELVES", {}).items():
            if name in found:
                raise ValueError(f"the stream {name} has two shelves")
            found[name] = shelf
    return found


def shelf_of(stream: str) -> Shelf:
    """The shelf of a stream. Raises Damaged for one that nothing here reads."""
    shelf = all_shelves().get(stream.partition("-")[0])
    if shelf is None:
        raise Damaged("stream", f"The record holds {stream}, which is of a kind that is not known here.")
    return shelf


def landlord_streams() -> tuple[str, ...]:
    """The streams there is only one of: settings, staff, policies, ..."""
    return tuple(name for name in all_shelves() if name.islower())


def register_tables() -> tuple[str, ...]:
    """Every table of the register, each after those it refers to."""
    shelves = all_shelves().values()
    return tuple(dict.fromkeys([*(name for s in shelves for name in (*s.whole, *s.by_ref)), DUE]))
