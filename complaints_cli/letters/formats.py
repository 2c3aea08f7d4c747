"""One letter, three formats: Markdown as written, plain text to send or hear, and a page that reads and prints well."""

from functools import cache
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_SIZE, _LARGE = 12, 18
_STYLE = """
html { background: #fff; color: #000; }
body { font: %dpt/1.5 Arial, Helvetica, sans-serif; max-width: 42em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.5em; line-height: 1.25; }
h2 { font-size: 1.25em; line-height: 1.3; margin-top: 1.6em; }
h3 { font-size: 1.05em; margin-top: 1.2em; }
h1, h2, h3, p, li, td, blockquote { text-align: left; overflow-wrap: anywhere; }
blockquote { margin: 0.6em 0; padding: 0.1em 0 0.1em 1em; border-left: 4px solid #555; }
table { border-collapse: collapse; width: 100%%; }
th, td { border: 1px solid #555; padding: 0.4em 0.6em; text-align: left; vertical-align: top; }
@page { size: A4; margin: 20mm; }
@media print {
  body { margin: 0; max-width: none; padding: 0; }
  h1, h2, h3 { break-after: avoid; }
  tr, li { break-inside: avoid; }
}
"""


@cache
def parser() -> "MarkdownIt":
    """The Markdown that letters are written in: CommonMark with tables, every line end kept, no HTML and no images."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False, "breaks": True}).enable("table").disable("image")


def body(markdown: str) -> str:
    """The letter's own HTML, without a page around it; table headers say that they head a column."""
    reader = parser()
    tokens = reader.parse(markdown)
    for token in tokens:
        if token.type == "th_open":
            token.attrSet("scope", "col")
    return str(reader.renderer.render(tokens, reader.options, {}))


def to_html(markdown: str, title: str, *, large_print: bool = False) -> str:
    """The letter as one page that needs nothing else. Large print is 18 point."""
    head = (
        f'<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>{escape(title)}</title>'
    )
    style = _STYLE % (_LARGE if large_print else _SIZE)
    page = f"<head>\n{head}\n<style>{style}</style>\n</head>\n<body>\n<main>\n{body(markdown)}</main>\n</body>"
    return f'<!DOCTYPE html>\n<html lang="en-GB">\n{page}\n</html>\n'


def to_text(markdown: str) -> str:
    """The letter as plain text: headings underlined, quotations set in, each row of a table spelt out."""
    from markdown_it.tree import SyntaxTreeNode

    from complaints_cli.letters.plain_text import blocks

    return "\n\n".join(blocks(SyntaxTreeNode(parser().parse(markdown)).children)) + "\n"
