"""The Markdown that everything of ours is written in: CommonMark with tables, every line end kept, nothing live.

In a cell of a table, which is on one line, `<br>` ends a line. What reads badly in two pieces is kept on one line.
"""

from functools import cache
from typing import TYPE_CHECKING

from complaints_cli.pages.unbroken import unbroken

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline
    from markdown_it.tree import SyntaxTreeNode

LINE_END = "<br>"


@cache
def parser(*, together: bool = True) -> "MarkdownIt":
    """The reader of it, without HTML and without images. What is only read back need not be kept `together`."""
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": False, "breaks": True}).enable("table").disable("image")
    reader.inline.ruler.before("autolink", "line_end", _line_end)
    if together:
        reader.core.ruler.after("text_join", "unbroken", _keep_together)
    return reader


def tree(markdown: str) -> "SyntaxTreeNode":
    """The blocks of a text, for whatever writes them in another form."""
    from markdown_it.tree import SyntaxTreeNode

    return SyntaxTreeNode(parser().parse(markdown))


def _line_end(state: "StateInline", silent: bool) -> bool:
    if not state.src.startswith(LINE_END, state.pos):
        return False
    if not silent:
        state.push("hardbreak", "br", 0)
    state.pos += len(LINE_END)
    return True


def _keep_together(state: "StateCore") -> None:
    for token in state.tokens:
        for each in token.children or ():
            if each.type == "text":
                each.content = unbroken(each.content)
