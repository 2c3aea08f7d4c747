"""How letters put what the record holds: the beginning of a story, a whole sentence, nothing of what was erased."""

import re

from complaints_cli.domain.event import ERASED
from complaints_cli.domain.plain import one_line

SHORT = 70

_SENTENCE = re.compile(r".{15,}?[.!?](?= |$)")


def shortened(text: str) -> str:
    """The beginning of a text, for a heading: its first sentence where that is short enough."""
    line = one_line(text)
    first = _SENTENCE.match(line)
    if first and len(first[0]) <= SHORT:
        return first[0].rstrip(".")
    return line if len(line) <= SHORT else f"{line[:SHORT].rsplit(' ', 1)[0]}…"


def sentence(text: str) -> str:
    """The text on one line, with a full stop where it has no end of its own."""
    line = one_line(text)
    return line if line.endswith((".", "!", "?", "…", ":", ";")) else f"{line}."


def held(text: str) -> str:
    """The text, unless it was erased."""
    return "" if text == ERASED else text.strip()


def first_sentence(text: str) -> tuple[str, ...]:
    """The first sentence of a text, on one line, without which no letter tells that text; empty for none."""
    line = one_line(text)
    first = _SENTENCE.match(line)
    return (first[0] if first else line,) if line else ()
