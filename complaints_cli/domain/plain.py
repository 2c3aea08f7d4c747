"""Text that a person typed, as Markdown that shows it letter for letter: it can never become markup."""

import re

_MARKUP = re.compile(r"([\\`*_\[\]<>|~])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_BLOCK = re.compile(r"^([#+=-])|^(\d{1,9})([.)])(?=\s|$)")
_LINE_ENDS = re.compile(r"[ \t]*(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])[ \t]*")
_UNSAFE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def markdown_line(text: str) -> str:
    """The text on one line of Markdown, in a paragraph or a table's cell, with everything that is markup escaped."""
    line = _UNSAFE.sub("\ufffd", _LINE_ENDS.sub(" ", text.strip())).replace("\t", " ")
    return _BLOCK.sub(_escaped_start, _ENTITY.sub(r"\\&", _MARKUP.sub(r"\\\1", line)))


def _escaped_start(found: re.Match[str]) -> str:
    return f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}"
