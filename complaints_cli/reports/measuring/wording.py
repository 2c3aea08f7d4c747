"""Stored words as people write them: hyphens hold a stored word together, and a few of them are the word's own."""

import re

_STAYS = re.compile(r"\b(?:anti|co|non|pre|re)-", re.IGNORECASE)
"""What begins a word and is none by itself keeps its hyphen: anti-social, non-repair."""


def in_words(stored: str) -> str:
    """A stored word without its hyphens: "in-person" is "in person", "anti-social" stays as it is, "asb" is "ASB"."""
    if stored == "asb":
        return "ASB"
    kept = [found.end() - 1 for found in _STAYS.finditer(stored)]
    return "".join(" " if sign == "-" and place not in kept else sign for place, sign in enumerate(stored))
