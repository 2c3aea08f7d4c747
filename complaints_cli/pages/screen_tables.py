"""Tables and charts on a screen: what heads a row says so, and what is wider than a phone is a region that scrolls.

A region is reached by a keyboard, and has the name of the heading above it; a second one under it has a number too.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

from complaints_cli.pages.plain_text import rows_of
from complaints_cli.pages.unbroken import broken
from complaints_cli.pages.wide import is_scrolled

if TYPE_CHECKING:
    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode

LONG = 50
"""Letters of a cell from which on a phone gives it the width to be read in."""


class Names:
    """What the tables and charts of a page are called, each by what stands above it."""

    def __init__(self) -> None:
        self._above = ""
        self._used: Counter[str] = Counter()

    def saw(self, block: "SyntaxTreeNode") -> None:
        """Takes a heading, or a line that is one in all but name: a paragraph of bold words."""
        inner = block.children[0].children if block.type in ("heading", "paragraph") and block.children else []
        said = [each for each in inner if each.type != "text" or each.content]
        if block.type == "heading" or (len(said) == 1 and said[0].type == "strong"):
            self._above = " ".join(broken(" ".join(_texts(inner))).split())

    def following(self, otherwise: str) -> str:
        """The name of the next one; `otherwise` where nothing stands above it."""
        name = self._above or otherwise
        self._used[name] += 1
        return name if self._used[name] == 1 else f"{name} ({self._used[name]})"


def region(name: str, inner: str) -> str:
    """What may be wider than the screen, in a region that scrolls."""
    return f"{_opened(name)}\n{inner}\n</div>"


def set_table(table: "SyntaxTreeNode", names: Names, points: int) -> None:
    """Says what heads a column and a row, and what the table is called."""
    head, *body = (row for part in table.children for row in part.children)
    for cell in head.children:
        if cell.children[0].content:
            _opening(cell).attrSet("scope", "col")
        else:  # what says nothing heads nothing
            _be(cell, "td")
    labelled = len(head.children) > 1 and not cell_is_number(head.children[0])
    for row in body:
        first = row.children[0]
        if labelled and first.children[0].content:
            _be(first, "th")
            _opening(first).attrSet("scope", "row")
    rows = rows_of(table)
    name = names.following(", ".join(filter(None, rows[0])))
    opened, closed = _tokens(table)
    if not is_scrolled(table, points):
        opened.attrSet("aria-label", name)
        return
    for row, texts in zip(body, rows[1:], strict=True):
        _widen(row.children, texts)
    opened.type, opened.content = "html_block", f"{_opened(name)}\n<table>\n"
    closed.type, closed.content = "html_block", "</table>\n</div>\n"


def cell_is_number(cell: "SyntaxTreeNode") -> bool:
    """Whether it is set to the right, as figures are."""
    return "right" in str(cell.attrs.get("style"))


def _widen(cells: Sequence["SyntaxTreeNode"], texts: Sequence[str]) -> None:
    for cell, text in zip(cells, texts, strict=True):
        if len(text) >= LONG and not cell_is_number(cell):
            _opening(cell).attrSet("class", "long")


def _opened(name: str) -> str:
    return f'<div class="wide" role="region" aria-label="{escape(name)}" tabindex="0">'


def _be(cell: "SyntaxTreeNode", tag: str) -> None:
    for token in _tokens(cell):
        token.tag = tag


def _opening(node: "SyntaxTreeNode") -> "Token":
    return _tokens(node)[0]


def _tokens(node: "SyntaxTreeNode") -> tuple["Token", "Token"]:
    """What opens and what closes it."""
    opening, closing = node.to_tokens()[:: len(node.to_tokens()) - 1]
    return opening, closing


def _texts(nodes: Sequence["SyntaxTreeNode"]) -> Iterator[str]:
    for node in nodes:
        if node.children:
            yield from _texts(node.children)
        elif node.content:
            yield node.content
