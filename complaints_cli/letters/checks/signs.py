"""What is looked for with care is looked for only where a word or a sign of it stands: most letters have none."""

from collections.abc import Iterable

_DOT_ABOVE, _NO_DOT = "\u0307", "\u0131"


def folded(text: str) -> str:
    """The text with one space between words, and every letter as a pattern without regard to case takes it."""
    plain = text.casefold().replace(_DOT_ABOVE, "").replace(_NO_DOT, "i")
    return " ".join(plain.split())


def has_one(text: str, signs: Iterable[str]) -> bool:
    """Whether one of the signs stands in a text."""
    return any(sign in text for sign in signs)
