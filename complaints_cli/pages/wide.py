"""A table that has no room at the size of the letters is set as lines: its words would overlap, or break in pieces."""

from typing import TYPE_CHECKING

from complaints_cli.domain.print_size import POINTS, Size
from complaints_cli.pages.plain_text import rows_of

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

ROOM, WIDTH_OF_A_LETTER = 480, 0.6
"""Points between the margins of an A4 page; and of a letter, beside its size. A cell keeps a letter's size free."""
MANY = 4
"""Columns that giant print has no room for, whatever stands in them."""


def is_wide(table: "SyntaxTreeNode", points: int) -> bool:
    """Whether a table of larger print than usual has no room for its columns, each as wide as its longest word."""
    columns = list(zip(*rows_of(table), strict=True))
    if points <= POINTS[Size.NORMAL]:
        return False
    longest = sum(max(len(word) for cell in column for word in (cell.split() or [""])) for column in columns)
    too_many = points >= POINTS[Size.GIANT] and len(columns) >= MANY
    return too_many or longest * points * WIDTH_OF_A_LETTER > ROOM - len(columns) * points
