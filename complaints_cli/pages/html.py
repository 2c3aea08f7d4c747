"""A page for a browser and a printer that needs nothing else: no script, no file beside it, nothing fetched."""

from collections.abc import Callable, Mapping
from html import escape

from complaints_cli.domain.print_size import POINTS, Size
from complaints_cli.pages.inline_svg import inline
from complaints_cli.pages.markdown import parser
from complaints_cli.pages.picture import Picture, chart_of
from complaints_cli.pages.screen_tables import Names, region, set_table
from complaints_cli.pages.sheet import Sheet

_STYLE = """
html { background: #fff; color: #000; color-scheme: only light; }
body { font: %dpt/1.5 Arial, Helvetica, sans-serif; max-width: 42em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.5em; line-height: 1.25; }
h2 { font-size: 1.25em; line-height: 1.3; margin-top: 1.6em; }
h3 { font-size: 1.05em; margin-top: 1.2em; }
h1, h2, h3, p, li, blockquote { text-align: left; overflow-wrap: anywhere; }
blockquote { margin: 0.6em 0; padding: 0.1em 0 0.1em 1em; border-left: 4px solid #555; }
table { border-collapse: collapse; width: 100%%; margin: 1em 0; }
th, td { border: 1px solid #555; padding: 0.4em 0.6em; text-align: left; vertical-align: top; }
th, td { overflow-wrap: break-word; }
tbody th { font-weight: normal; }
.wide { margin: 1em 0; overflow-x: auto; }
.wide table { margin: 0; }
figure, pre { margin: 0; }
figure svg { display: block; max-width: 100%%; min-width: 400pt; height: auto; }
pre { font: 10pt/1.3 "DejaVu Sans Mono", Consolas, Menlo, "Courier New", monospace; }
@media screen {
  body:has(.wide) { max-width: 60em; }
  body:has(.wide) :is(p, li, blockquote) { max-width: 42em; }
  .long { min-width: 13em; }
}
@media screen and (max-width: 48em) {
  .wide { border: 1px solid #555; box-shadow: inset -9px 0 9px -6px #555; }
  .wide figure, .wide pre { padding: 0.4em; }
}
@page { size: A4; margin: 20mm; }
@page { @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 10pt Arial, sans-serif; } }
@media print {
  body { margin: 0; max-width: none; padding: 0 1px; }
  h1, h2, h3, p:has(+ :is(.wide, table, ul, ol)) { break-after: avoid; }
  tr, li, figure, pre, table:not(:has(tr:nth-child(9))) { break-inside: avoid; }
  .wide { overflow: visible; }
  figure svg { min-width: 0; }
}
"""
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""What a browser may do with a page: set it as it says itself, and run, load and send nothing."""
_LANDSCAPE = """
body, body:has(.wide) { max-width: 72em; }
@page { size: A4 landscape; margin: 15mm; }
@media print { td, th { font-size: 0.85em; line-height: 1.35; } }
"""


def _drawn(_: str, picture: Picture, number: int) -> str:
    return f"<figure>\n{inline(picture.svg, f'picture-{number}-')}\n</figure>"


def body(
    markdown: str,
    pictures: Mapping[str, Picture] | None = None,
    drawn: Callable[[str, Picture, int], str] = _drawn,
    points: int = POINTS[Size.NORMAL],
) -> str:
    """The HTML of a text, without a page around it, for letters of that size; tables say what heads a row and a column.

    The place of a chart has its picture, or its bars of text. `drawn` makes the HTML of a picture from its name, itself
    and a number of its own on the page.
    """
    from markdown_it.tree import SyntaxTreeNode

    reader = parser()
    tokens = reader.parse(markdown)
    names = Names()
    for number, node in enumerate(SyntaxTreeNode(tokens).walk()):
        if node.type == "table":
            set_table(node, names, points)
        elif node.type == "fence" and (name := chart_of(node.info)):
            picture = (pictures or {}).get(name)
            shown = _bars(node.content) if picture is None else drawn(name, picture, number)
            (token,) = node.to_tokens()
            token.type, token.content = "html_block", f"{region(names.following(name), shown)}\n"
        else:
            names.saw(node)
    return str(reader.renderer.render(tokens, reader.options, {}))


def _bars(text: str) -> str:
    return f"<pre>{escape(text)}</pre>"


def to_html(markdown: str, sheet: Sheet) -> str:
    """The page, set as the sheet says."""
    title = escape(sheet.title)
    wide = '<meta name="viewport" content="width=device-width, initial-scale=1">'
    rule = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    head = f'<meta charset="utf-8">\n{rule}\n{wide}\n<title>{title}</title>'
    style = _STYLE % POINTS[sheet.size]
    if sheet.landscape:
        style += _LANDSCAPE
    main = f"<main>\n{body(markdown, sheet.pictures, points=POINTS[sheet.size])}</main>"
    page = f"<head>\n{head}\n<style>{style}</style>\n</head>\n<body>\n{main}\n</body>"
    return f'<!DOCTYPE html>\n<html lang="{escape(sheet.lang)}">\n{page}\n</html>\n'
