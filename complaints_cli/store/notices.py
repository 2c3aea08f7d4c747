"""What the store comes upon and a person should know, though nothing fails for it: whoever listens is told."""

from collections.abc import Callable
from contextvars import ContextVar

_hearer: ContextVar[Callable[[str], None] | None] = ContextVar("hearer", default=None)


def listen(hearer: Callable[[str], None] | None) -> None:
    """From now on this hears every notice; None, and nobody does. Only the door calls it, and tests."""
    _hearer.set(hearer)


def tell(sentence: str) -> None:
    """Says it to whoever listens."""
    hearer = _hearer.get()
    if hearer is not None:
        hearer(sentence)
