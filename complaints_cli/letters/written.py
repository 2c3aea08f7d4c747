"""What people typed is data: it arrives in a letter as text, never as markup, template code or control sequence."""

import re
import unicodedata

REPLACEMENT = "\ufffd"
SHORT = 70

_LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Embeddings, overrides and isolates turn the order of text around; the marks that names need stay.
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_MARKUP = re.compile(r"[\\`*_\[\]<>&|{}~!$^]")
_SENTENCE = re.compile(r".{15,}?[.!?](?= |$)")
_AT_LINE_START = re.compile(r"^(?:[#+=:-]|[0-9]+(?=[.)]))")


class Written(str):
    """Markdown that we wrote, or made safe: it is printed as it stands."""

    __slots__ = ()


def clean(text: str) -> str:
    """The text with one kind of line end, single spaces, and U+FFFD for what could steer a screen or a page."""
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    text = _DIRECTION.sub(REPLACEMENT, text)
    visible = (c if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs", "Cn") else REPLACEMENT for c in text)
    lines = (" ".join(line.split()) for line in "".join(visible).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def inline(text: str) -> Written:
    """The text on one line, as Markdown that reads as this text and nothing more."""
    return Written(_escaped(" ".join(clean(text).split())))


def paragraphs(text: str) -> Written:
    """The text with its paragraphs and line breaks, as Markdown that reads as this text and nothing more."""
    return Written("\n".join(_escaped(line) for line in clean(text).split("\n")))


def quoted(text: str) -> Written:
    """The same as a quotation: what somebody told us, set apart from what we say."""
    return Written("\n".join(f"> {line}".rstrip() for line in paragraphs(text).split("\n")))


def shortened(text: str) -> str:
    """The beginning of a text, for a heading: its first sentence where that is short enough."""
    line = " ".join(clean(text).split())
    first = _SENTENCE.match(line)
    if first and len(first[0]) <= SHORT:
        return first[0].rstrip(".")
    return line if len(line) <= SHORT else f"{line[:SHORT].rsplit(' ', 1)[0]}…"


def sentence(text: str) -> str:
    """The text on one line, with a full stop where it has no end of its own."""
    line = " ".join(clean(text).split())
    return line if line.endswith((".", "!", "?", "…", ":", ";")) else f"{line}."


def money(pence: int) -> str:
    """An amount as in "£1,250.00"."""
    return f"£{pence // 100:,}.{pence % 100:02d}"


def _escaped(line: str) -> str:
    text = _MARKUP.sub(lambda found: f"\\{found[0]}", line)
    return _AT_LINE_START.sub(_put_out, text)


def _put_out(found: re.Match[str]) -> str:
    """A list number keeps its digits: the mark after them loses its meaning instead."""
    return f"\\{found[0]}" if not found[0][0].isdigit() else f"{found[0]}\\"
