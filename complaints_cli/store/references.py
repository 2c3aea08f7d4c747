"""What a reference stands for by how it begins, and what to say where nothing was recorded under it."""

from typing import TYPE_CHECKING

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.dates import long_day
from complaints_cli.errors import NotFound

if TYPE_CHECKING:
    from complaints_cli.domain.events.exchange import TakenBack


@dataclass(frozen=True)
class Named:
    """A kind of thing that has references: the code and the words for it, and the commands that show it."""

    code: str
    words: str
    listed: str
    shown: str


NAMED = {
    "C": Named("complaint", "complaint", "list", "show"),
    "SR": Named("request", "service request", "request list", "request show"),
    "F": Named("feedback", "feedback", "feedback list", "feedback show"),
    "K": Named("compliment", "compliment", "compliment list", "compliment show"),
    "M": Named("claim", "claim", "claim list", "claim show"),
}
"""By the letters before the first hyphen."""


def no_complaint(ref: str) -> NotFound:
    """The error where a complaint is asked for, and none has the reference."""
    return nothing_called(ref, "C")


def nothing_called(ref: str, prefix: str) -> NotFound:
    """The error where one kind of thing is asked for: a reference of another kind, or one never given out."""
    wanted, given = NAMED[prefix], NAMED.get(ref.partition("-")[0])
    if given is None or given is wanted:
        there = f"`complaints {wanted.listed}` shows those that there are."
        called = ref if " " not in ref else "called so"  # a phrase is no reference, and may be somebody's name
        return NotFound(wanted.code, f"There is no {wanted.words} {called}. {there}")
    return NotFound(
        wanted.code,
        f"{ref} is the reference of a {given.words}, not of a {wanted.words}: complaints {given.shown} {ref}.",
    )


def taken_back(ref: str, gone: "TakenBack") -> NotFound:
    """The error where what is asked for was brought over with an import that was taken back."""
    return NotFound(
        "taken-back",
        f"{ref} came in with import {gone.batch}, which was taken back on {long_day(gone.on)}: it counts no more. "
        "`complaints import list` shows why.",
    )
