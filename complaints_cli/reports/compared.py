"""How a figure compares with an earlier one, in a word, from what a reader is told of both."""

from complaints_cli.reports.measuring.bounds import Between
from complaints_cli.reports.measuring.figures import NOT_APPLICABLE

MORE = ("more", "fewer")
HIGHER = ("higher", "lower")
BETTER = ("better", "worse")
"""The words for more of a figure and for less: a share of what was kept in time is better or worse."""
THE_SAME = "the same"


def compared(now: Between | None, then: Between | None, words: tuple[str, str]) -> str:
    """How what is told of a figure compares with what is of another; "n/a" where it could be either way."""
    if now is None or then is None:
        return NOT_APPLICABLE
    if now.is_as(then):
        return THE_SAME
    return words[0] if now.is_over(then) else words[1] if then.is_over(now) else NOT_APPLICABLE
