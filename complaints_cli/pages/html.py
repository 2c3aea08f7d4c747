"""A page for a browser and a printer that needs nothing else: no script, no file beside it, nothing fetched."""

from collections.abc import Callable, Mapping
from html import escape

from complaints_cli.domain.print_size import POINTS
from complaints_cli.pages.inline_svg import inline
from complaints_cli.pages.markdown import parser
from complaints_cli.pages.picture import Picture, chart_of
from complaints_cli.pages.sheet import Sheet

_STYLE = """
html { background: #fff; color: #000; color-scheme: only light; }
body { font: %dpt/1.5 Arial, Helvetica, sans-serif; max-width: 42em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.5em; line-height: 1.25; }
h2 { font-size: 1.25em; line-height: 1.3; margin-top: 1.6em; }
h3 { font-size: 1.05em; margin-top: 1.2em; }
h1, h2, h3, p, li, th, td, blockquote { text-align: left; overflow-wrap: anywhere; }
blockquote { margin: 0.6em 0; padding: 0.1em 0 0.1em 1em; border-left: 4px solid #555; }
table { border-collapse: collapse; width: 100%%; }
th, td { border: 1px solid #555; padding: 0.4em 0.6em; text-align: left; vertical-align: top; }
figure, pre { margin: 1em 0; overflow-x: auto; }
figure svg { display: block; max-width: 100%%; min-width: 400pt; height: auto; }
pre { font: 10pt/1.3 "DejaVu Sans Mono", Consolas, Menlo, "Courier New", monospace; }
@media screen and (min-width: 48em) { th, td { overflow-wrap: break-word; } }
@page { size: A4; margin: 20mm; }
@page { @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 10pt Arial, sans-serif; } }
@media print {
  body { margin: 0; max-width: none; padding: 0 1px; }
  h1, h2, h3, p:has(+ figure), p:has(+ pre) { break-after: avoid; }
  tr, li, figure, pre { break-inside: avoid; }
  figure, pre { overflow: visible; }
  figure svg { min-width: 0; }
}
"""
_LANDSCAPE = """
body { max-width: 72em; }
@media print, (min-width: 55em) { th, td { overflow-wrap: break-word; } }
@page { size: A4 landscape; margin: 15mm; }
@media print { td, th { font-size: 0.85em; line-height: 1.35; } }
"""


def _drawn(_: str, picture: Picture, number: int) -> str:
    return f'<figure tabindex="0">\n{inline(picture.svg, f"picture-{number}-")}\n</figure>'


def body(
    markdown: str,
    pictures: Mapping[str, Picture] | None = None,
    drawn: Callable[[str, Picture, int], str] = _drawn,
) -> str:
    """The HTML of a text, without a page around it; table headers say that they head a column.

    The place of a chart has its picture, or its bars of text, which a keyboard reaches where they are wider than the
    screen. `drawn` makes the HTML of a picture from its name, itself and a number of its own on the page.
    """
    reader = parser()
    tokens = reader.parse(markdown)
    for number, token in enumerate(tokens):
        if token.type == "th_open" and tokens[number + 1].content:
            token.attrSet("scope", "col")
        elif token.type == "th_open":  # what says nothing heads nothing
            token.tag = tokens[number + 2].tag = "td"
        elif token.type == "fence" and (name := chart_of(token.info)):
            picture = (pictures or {}).get(name)
            shown = _bars(token.content) if picture is None else drawn(name, picture, number)
            token.type, token.content = "html_block", f"{shown}\n"
    return str(reader.renderer.render(tokens, reader.options, {}))


def _bars(text: str) -> str:
    return f'<pre tabindex="0">{escape(text)}</pre>'


def to_html(markdown: str, sheet: Sheet) -> str:
    """The page, set as the sheet says."""
    title = escape(sheet.title)
    wide = '<meta name="viewport" content="width=device-width, initial-scale=1">'
    head = f'<meta charset="utf-8">\n{wide}\n<title>{title}</title>'
    style = _STYLE % POINTS[sheet.size]
    if sheet.landscape:
        style += _LANDSCAPE
    main = f"<main>\n{body(markdown, sheet.pictures)}</main>"
    page = f"<head>\n{head}\n<style>{style}</style>\n</head>\n<body>\n{main}\n</body>"
    return f'<!DOCTYPE html>\n<html lang="{escape(sheet.lang)}">\n{page}\n</html>\n'
