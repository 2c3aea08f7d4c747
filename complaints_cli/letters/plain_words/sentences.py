"""A letter's text in sentences, whatever it was read from: a page's blocks, or lines that were wrapped at a width."""

import re
from collections.abc import Iterator

WRAPPED_AT = range(60, 82)
"""How long a line is that a margin ended, and not whoever wrote it."""

_LIST_MARK = re.compile(r"^(?:[-•*>]|\d{1,2}[.)])\s+")
_END = re.compile(r"(?<=[.!?…])[”’\"')]*\s+(?=[“‘\"'(]?[A-Z0-9£])")
_ABBREVIATED = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|St|No|Rd|Ave|Ltd|vs|e\.g|i\.e|etc)|\b[A-Z])\.$")
_WORD = re.compile(r"[^\W_](?:[^\W_]|['’.,/@:-](?=[^\W_]))*")


def sentences(text: str) -> Iterator[str]:
    """The sentences, in order, each on one line; an address or a heading in a list is one too."""
    for block in _blocks(text):
        held = ""
        for piece in _END.split(block):
            held = f"{held} {piece}".strip()
            if not _ABBREVIATED.search(held):
                yield held
                held = ""
        if held:
            yield held


def words(sentence: str) -> list[str]:
    """Its words: numbers and addresses are one each."""
    return _WORD.findall(sentence)


def count(sentence: str) -> int:
    """How many words it has."""
    return len(words(sentence))


def is_whole(sentence: str) -> bool:
    """Whether it is more than an address, a label or a salutation."""
    return sentence.rstrip("”’\"')").endswith((".", "!", "?", ":"))


def _blocks(text: str) -> Iterator[str]:
    held, last = "", ""
    for line in (line.strip() for line in text.splitlines()):
        wrapped = len(last) in WRAPPED_AT and not last.endswith((".", "!", "?", ":"))
        if held and not (line and wrapped and not _LIST_MARK.match(line)):
            yield held
            held = ""
        held = f"{held} {_LIST_MARK.sub('', line)}".strip()
        last = line
    if held:
        yield held
