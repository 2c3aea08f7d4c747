"""The Markdown that everything of ours is written in: CommonMark with tables, every line end kept, nothing live."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode


@cache
def parser() -> "MarkdownIt":
    """The reader of it, without HTML and without images."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False, "breaks": True}).enable("table").disable("image")


def tree(markdown: str) -> "SyntaxTreeNode":
    """The blocks of a text, for whatever writes them in another form."""
    from markdown_it.tree import SyntaxTreeNode

    return SyntaxTreeNode(parser().parse(markdown))
