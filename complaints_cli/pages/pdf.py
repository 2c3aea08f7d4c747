"""A PDF to post, or for a screen reader: tagged, with its title and language, and compiled against PDF/UA-1.

The blocks of the page go to `page.typ` as data. The same page makes the same bytes: no PDF says when it was made.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.print_size import POINTS
from complaints_cli.errors import Misuse
from complaints_cli.pages.extras import extra
from complaints_cli.pages.markdown import tree
from complaints_cli.pages.picture import Picture, chart_of
from complaints_cli.pages.plain_text import rows_of
from complaints_cli.pages.shares import WIDTH_OF_A_LETTER, columns
from complaints_cli.pages.sheet import Sheet
from complaints_cli.pages.wide import is_wide

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode
    from typst import Compiler, TypstError

SOURCE = Path(__file__).with_name("page.typ")
_NOT_SHOWN = re.compile(r'PDF/UA-1 error: the text (?:contains the disallowed codepoint )?`"((?:[^"\\]|\\.)+)"`')
_CHARTS = ("picture", "bars")
_LED_UP_TO = (*_CHARTS, "table", "bullet_list", "ordered_list", "quote")
"""What the paragraph before it speaks of, so that no page ends between them."""
UPRIGHT, LYING = (481.0, 722.0), (728.0, 476.0)
"""Points between the margins of `page.typ`: across, and down."""
SET_IN = 10
"""Letters that a line in a list or a quotation is shorter."""
_CODEPOINT = re.compile(r"\\u\{([0-9a-f]+)\}")


@dataclass(frozen=True)
class _Paper:
    """The size of its letters and what is between its margins, in points; and its pictures."""

    points: int
    room: tuple[float, float]
    pictures: Mapping[str, Picture]


def to_pdf(markdown: str, sheet: Sheet) -> bytes:
    """The page as a PDF. Raises Misuse "extra" without the packages, "characters" naming what no font of it has."""
    lang, *more = sheet.lang.split("-")
    paper = _Paper(POINTS[sheet.size], LYING if sheet.landscape else UPRIGHT, sheet.pictures)
    data = {
        "title": sheet.title,
        "lang": lang,
        "region": next((each for each in more if len(each) == 2), None),
        "points": POINTS[sheet.size],
        "landscape": sheet.landscape,
        "letters": int(paper.room[0] / (paper.points * WIDTH_OF_A_LETTER)) - SET_IN,
        "blocks": _page(markdown, paper),
    }
    extra("typst", "pdf")
    from typst import TypstError

    try:
        made = _compiler().compile(
            SOURCE, format="pdf", sys_inputs={"page": json.dumps(data)}, pdf_standards=["ua-1"], timestamp=0
        )
    except TypstError as error:
        if named := _unshown(error):
            message = f"A PDF cannot show {named}: no font of it has them. Write it as docx or html, which can."
            raise Misuse("characters", message) from error
        raise
    return cast(bytes, made)


@cache
def _compiler() -> "Compiler":
    """Made once, since it reads the fonts. They are those of the extra: a page is the same on every machine."""
    extra("manimgx_fonts", "pdf")
    from typst import Compiler, Fonts

    folder = str(files("manimgx_fonts"))
    fonts = Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[folder])
    return Compiler(SOURCE, root=SOURCE.parent, font_paths=fonts)


def _unshown(error: "TypstError") -> str:
    """The characters that no font has, named; empty for any other error."""
    said = "".join(_NOT_SHOWN.findall(error.diagnostic))
    return ", ".join(_named(each) for each in dict.fromkeys(_CODEPOINT.sub(lambda each: chr(int(each[1], 16)), said)))


def _named(character: str) -> str:
    name = unicodedata.name(character, f"the character U+{ord(character):04X}")
    return f"{character} ({name})" if character.isprintable() else name


def _page(markdown: str, paper: _Paper) -> list[dict[str, Any]]:
    blocks = list(_blocks(tree(markdown).children, paper))
    _in_order(blocks)
    # "Yours sincerely" does not stand at the foot of a page with the name on the next, nor a title without its chart.
    last = len(blocks) - 2
    kept = [
        n == last or (before["kind"] == "paragraph" and after["kind"] in _LED_UP_TO)
        for n, (before, after) in enumerate(pairwise(blocks))
    ]
    return [
        {"kind": "kept", "blocks": [block]} if stays else block
        for block, stays in zip(blocks, [*kept, False], strict=False)
    ]


def _in_order(blocks: Iterable[dict[str, Any]], level: int = 0) -> int:
    """Leaves out no level of heading: a reader of PDF/UA goes from one to the next by level. Gives that of the last."""
    for block in blocks:
        if block["kind"] == "heading":
            level = block["level"] = min(block["level"], level + 1)
        for inner in (block.get("blocks", ()), *block.get("items", ())):
            level = _in_order(inner, level)
    return level


def _blocks(nodes: Iterable["SyntaxTreeNode"], paper: _Paper) -> Iterator[dict[str, Any]]:
    for node in nodes:
        if node.type == "heading":
            if _words(node).strip():  # PDF/UA has no heading that says nothing
                yield {"kind": "heading", "level": int(node.tag[1:]), "parts": _line(node)}
        elif node.type == "paragraph":
            yield {"kind": "paragraph", "parts": _line(node)}
        elif node.type == "blockquote":
            yield {"kind": "quote", "blocks": list(_blocks(node.children, paper))}
        elif node.type in ("bullet_list", "ordered_list"):
            items = [list(_blocks(item.children, paper)) for item in node.children]
            yield {"kind": node.type, "start": int(node.attrs.get("start", 1)), "items": items}
        elif node.type == "table" and is_wide(node, paper.points):
            yield from _spelt_out(_table(node, paper))
        elif node.type == "table":
            yield _table(node, paper)
        elif node.content.strip():
            yield _as_typed(node, paper.pictures)


def _as_typed(node: "SyntaxTreeNode", pictures: Mapping[str, Picture]) -> dict[str, Any]:
    text = node.content.strip("\n")
    if node.type != "fence" or not (name := chart_of(node.info)):
        return {"kind": "paragraph", "parts": list(_lines(text))}
    if name not in pictures:
        return {"kind": "bars", "text": text}
    picture = pictures[name]
    return {"kind": "picture", "svg": picture.svg.decode(), "alt": picture.alt, "width": picture.width}


def _table(node: "SyntaxTreeNode", paper: _Paper) -> dict[str, Any]:
    head, *rows = [[_line(cell) for cell in row.children] for part in node.children for row in part.children]
    right = ["right" in str(cell.attrs.get("style")) for cell in node.children[0].children[0].children]
    found = columns(rows_of(node), paper.room, paper.points)
    return {
        "kind": "table",
        "right": right,
        "shares": found.shares,
        "letters": found.letters,
        "is_narrow": found.is_narrow,
        "stays": found.stays,
        "rows_stay": found.rows_stay[1:],
        "head": head,
        "rows": rows,
    }


def _spelt_out(table: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A paragraph for each row, with a line "heading: what stands there" for each cell."""
    for row in table["rows"]:
        lines = []
        for head, cell in zip(table["head"], row, strict=True):
            named = (
                [{"kind": "strong", "parts": [*head, {"kind": "text", "text": ": "}]}]
                if any(part.get("text", True) for part in head)
                else []
            )
            lines += [*named, *cell, {"kind": "break"}]
        yield {"kind": "paragraph", "parts": lines[:-1]}


def _line(node: "SyntaxTreeNode") -> list[dict[str, Any]]:
    return [part for child in node.children for part in _inline(child)]


def _inline(node: "SyntaxTreeNode") -> Iterator[dict[str, Any]]:
    if node.type in ("softbreak", "hardbreak"):
        yield {"kind": "break"}
    elif node.type in ("strong", "em"):
        yield {"kind": node.type, "parts": _line(node)}
    elif node.children:
        yield from _line(node)
    elif not node.nester_tokens:
        yield {"kind": "text", "text": node.content}
    if node.type == "link" and node.attrs["href"] != _words(node):
        yield {"kind": "text", "text": f" ({node.attrs['href']})"}


def _words(node: "SyntaxTreeNode") -> str:
    return "".join(part.get("text", "") for child in node.children for part in _inline(child))


def _lines(text: str) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(text.split("\n")):
        if number:
            yield {"kind": "break"}
        yield {"kind": "text", "text": line}
