"""What people typed is data: it arrives in Markdown as text, never as markup, template code or control sequence."""

import re
import unicodedata
from collections.abc import Iterable

REPLACEMENT = "\ufffd"

_LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Embeddings, overrides and isolates turn the order of text around; the marks that names need stay.
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_BLANK_LINES = re.compile(r"\n{3,}")
_MARKUP = re.compile(r"[\\`*_\[\]<>|{}~!$^]|&(?=[#\w])")
_AT_LINE_START = re.compile(r"^(?:[#+=:-]|[0-9]{1,9}(?=[.)](?: |$)))")


class Written(str):
    """Markdown that we wrote, or made safe: it is printed as it stands."""

    __slots__ = ()


def clean(text: str) -> str:
    """The text with one kind of line end, single spaces, and U+FFFD for what could steer a screen or a page."""
    lines = [" ".join(line.split()) for line in _as_typed(text).split("\n")]
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()


def visible(text: str) -> str:
    """The text with U+FFFD for every character that steers a screen or a page, or that no file format can hold."""
    if text.replace("\n", "").isprintable():  # as nearly everything is, and soon told
        return text
    text = _DIRECTION.sub(REPLACEMENT, text)
    shown = (c if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs", "Cn") else REPLACEMENT for c in text)
    return "".join(shown)


def lines(text: str) -> list[str]:
    """The lines of an address, or of whatever was typed line by line, that hold something."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def on_one_line(address: str) -> str:
    """The same lines with a comma between them."""
    return ", ".join(line.strip(" ,") for line in lines(address))


def listed(words: Iterable[str], last: str = "and") -> str:
    """Words as a sentence lists them: "a, b and c". What is empty is left out."""
    *others, end = [*filter(None, words)] or [""]
    return f"{', '.join(others)} {last} {end}" if others else end


def one_line(text: str) -> str:
    """The text on one line, clean."""
    return " ".join(_as_typed(text).split())


def inline(text: str) -> Written:
    """The text on one line, in a paragraph, a heading or a table's cell, as Markdown that reads as it was typed."""
    return Written(_escaped(one_line(text)))


def paragraphs(text: str) -> Written:
    """The text with its paragraphs and line breaks, as Markdown that reads as it was typed."""
    return Written("\n".join(_escaped(line) for line in clean(text).split("\n")))


def quoted(text: str) -> Written:
    """The same as a quotation: what somebody told us, set apart from what we say."""
    return Written("\n".join(f"> {line}".rstrip() for line in paragraphs(text).split("\n")))


def _as_typed(text: str) -> str:
    """The text with one kind of line end and of space, and nothing that steers."""
    if text.isprintable():
        return text
    return visible(_LINE_ENDS.sub("\n", text).replace("\t", " "))


def _escaped(line: str) -> str:
    text = _MARKUP.sub(lambda found: f"\\{found[0]}", line)
    return _AT_LINE_START.sub(_put_out, text)


def _put_out(found: re.Match[str]) -> str:
    """A list number keeps its digits: the mark after them loses its meaning instead."""
    return f"\\{found[0]}" if not found[0][0].isdigit() else f"{found[0]}\\"
