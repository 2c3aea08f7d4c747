"""What each table and column holds, in one file a subject, for whoever shows or hands out a column.

A day is written 2026-11-30 and a switch 1 or 0; a note says what a blank means where there can be one.
"""

import sys
from collections.abc import Mapping
from functools import cache

from complaints_cli.domain.folder import modules
from complaints_cli.store.notes.about import About

__all__ = ["About", "all_notes"]


@cache
def all_notes() -> Mapping[str, About]:
    """What is said of each table and view, by its name. Raises ValueError when two files speak of one."""
    found: dict[str, About] = {}
    for module in modules(sys.modules[__name__]):
        for name, about in getattr(module, "NOTES", {}).items():
            if name in found:
                raise ValueError(f"the table {name} has notes twice")
            found[name] = about
    return found
