"""A table that has no room: on paper it is set as lines, for its words would overlap; a screen scrolls it."""

from typing import TYPE_CHECKING

from complaints_cli.domain.print_size import POINTS, Size
from complaints_cli.pages.plain_text import rows_of
from complaints_cli.pages.shares import WIDTH_OF_A_LETTER, longest_word

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

ROOM, ROOM_OF_A_PHONE = 480, 210
"""Points between the margins of an A4 page, and of a phone. A cell keeps a letter's size free."""
MANY = 4
"""Columns that giant print has no room for, whatever stands in them."""


def is_wide(table: "SyntaxTreeNode", points: int) -> bool:
    """Whether a table of larger print than usual has no room for its columns, each as wide as its longest word."""
    if points <= POINTS[Size.NORMAL]:
        return False
    too_many = points >= POINTS[Size.GIANT] and len(table.children[0].children[0].children) >= MANY
    return too_many or not _fits(table, points, ROOM)


def is_scrolled(table: "SyntaxTreeNode", points: int) -> bool:
    """Whether a phone has no room for its columns, each as wide as its longest word."""
    return not _fits(table, points, ROOM_OF_A_PHONE)


def _fits(table: "SyntaxTreeNode", points: int, room: int) -> bool:
    found = list(zip(*rows_of(table), strict=True))
    longest = sum(max(map(longest_word, column)) for column in found)
    return longest * points * WIDTH_OF_A_LETTER <= room - len(found) * points
