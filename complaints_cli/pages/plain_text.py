"""A page as plain text. A line of dashes under a line is always a heading of ours, and never what somebody typed."""

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import TYPE_CHECKING

from complaints_cli.pages.markdown import tree
from complaints_cli.pages.unbroken import broken

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

WIDTH = 78
UNDERLINES = {"h1": "=", "h2": "-", "h3": "."}
_LIKE_AN_UNDERLINE = re.compile(r"^(?=[=.-]+$)", re.MULTILINE)


def to_text(markdown: str) -> str:
    """The text: headings underlined, quotations set in, each row of a table spelt out."""
    return broken("\n\n".join(blocks(tree(markdown).children))) + "\n"


def blocks(nodes: Iterable["SyntaxTreeNode"]) -> Iterator[str]:
    """The text of each block that says something."""
    for node in nodes:
        text = _block(node)
        if text:
            yield text


def _block(node: "SyntaxTreeNode") -> str:
    if node.type == "heading":
        heading = _inline(node).replace("\n", " ")
        return f"{heading}\n{UNDERLINES.get(node.tag, '.') * min(len(heading), WIDTH)}"
    if node.type == "paragraph":
        return _wrapped(_inline(node))
    if node.type == "blockquote":
        return textwrap.indent("\n\n".join(blocks(node.children)), "    ")
    if node.type in ("bullet_list", "ordered_list"):
        return _list(node)
    if node.type == "table":
        return _table(node)
    return textwrap.indent(node.content.rstrip("\n"), "    ")


def _wrapped(text: str) -> str:
    lines = (
        textwrap.wrap(line, WIDTH, break_long_words=False, break_on_hyphens=False) or [""] for line in text.split("\n")
    )
    return _LIKE_AN_UNDERLINE.sub(" ", "\n".join(line for wrapped in lines for line in wrapped))


def _list(node: "SyntaxTreeNode") -> str:
    numbers = count(int(node.attrs.get("start", 1)))
    marks = (f"{next(numbers)}. " if node.type == "ordered_list" else "- " for _ in node.children)
    items = (
        textwrap.indent("\n".join(blocks(item.children)), " " * len(mark)).replace(" " * len(mark), mark, 1)
        for mark, item in zip(marks, node.children, strict=True)
    )
    return "\n".join(items)


def _table(node: "SyntaxTreeNode") -> str:
    """Each row as lines of "heading: what stands there", which reads well aloud and in any typeface."""
    rows = rows_of(node)
    return "\n\n".join(_row(rows[0], row) for row in rows[1:])


def rows_of(table: "SyntaxTreeNode") -> list[list[str]]:
    """The text of each cell, row by row, its headings first."""
    return [[_inline(cell) for cell in row.children] for part in table.children for row in part.children]


def _row(headings: Sequence[str], cells: Sequence[str]) -> str:
    lines = (f"{heading}: {cell}" if heading else cell for heading, cell in zip(headings, cells, strict=True))
    return _wrapped("\n".join(lines))


def _inline(node: "SyntaxTreeNode") -> str:
    if node.type in ("softbreak", "hardbreak"):
        return "\n"
    if not node.children:
        return "" if node.nester_tokens else node.content
    text = "".join(_inline(child) for child in node.children)
    return f"{text} ({node.attrs['href']})" if node.type == "link" and node.attrs["href"] != text else text
