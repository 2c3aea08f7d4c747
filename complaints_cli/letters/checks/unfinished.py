"""What a word processor keeps beside the text, for whoever works on a letter, never reaches the resident."""

from collections.abc import Iterator

from complaints_cli.letters.part import Gap
from complaints_cli.pages.outline import unresolved


def unfinished(content: bytes, media: str) -> Iterator[Gap]:
    """A letter that still has tracked changes or comments in it."""
    changes, comments = unresolved(content, media)
    counted = [(changes, "tracked change"), (comments, "comment")]
    left = " and ".join(f"{number} {what}{'s' if number > 1 else ''}" for number, what in counted if number)
    if left:
        message = f"The letter still has {left}. Accept or reject changes and delete comments before it goes out."
        yield Gap("unfinished", None, message)
