"""The command line before it is parsed: what may stand before or after the command is brought to the front of it."""

import re
from collections.abc import Callable, Sequence

from complaints_cli.dataclass import dataclass

SWITCHES = ("--json", "--plain", "--yes", "--no-input", "--clock-is-right")
VALUED = ("--db", "--today", "--as")
OF_THE_COMMAND = {"involve": "--as"}
"""A command with an option of its own of the same name: behind it, that is what is meant."""
BARE = "due"
"""What `complaints` alone means."""
_REFERENCE = re.compile(r"[A-Z]{1,3}-\d{4}-\d{4,}", re.IGNORECASE)


@dataclass(frozen=True)
class Typed:
    """What was typed, with what must be known even if the parser fails."""

    front: list[str]
    """What stands in front of the command by its nature."""
    rest: list[str]
    """The command, and what belongs to it."""
    command: str | None
    """The words of the command, joined by a space; None when there is none."""
    switches: frozenset[str]

    @property
    def args(self) -> list[str]:
        """All of it, in the order that the parser wants."""
        return [*self.front, *self.rest]

    @property
    def json(self) -> bool:
        return "--json" in self.switches

    @property
    def plain(self) -> bool:
        return "--plain" in self.switches


def read(args: Sequence[str], in_group: Callable[[str, str], bool]) -> Typed:
    """Sorts the arguments. Nothing after `--` is touched. `in_group` says whether two words make one command."""
    front, rest = sorted_out(args)
    rest = rest or [BARE]
    return Typed(front, rest, _words(rest, in_group), frozenset(front) & frozenset(SWITCHES))


def sorted_out(args: Sequence[str]) -> tuple[list[str], list[str]]:
    """What stands in front of the command by its nature, and the command with what belongs to it."""
    front: list[str] = []
    rest: list[str] = []
    ahead = list(args)
    while ahead and ahead[0] != "--":
        token = ahead.pop(0)
        option, joined, _ = token.partition("=")
        ours = option in VALUED and OF_THE_COMMAND.get(next(iter(rest), "")) != option
        if token in SWITCHES or (ours and joined):
            front.append(token)
        elif ours:
            front += [token, *ahead[:1]]
            del ahead[:1]
        elif token == "--draft" and _no_value_follows(ahead):
            rest.append("--draft=")
        else:
            rest.append(token)
    return front, rest + ahead


def _no_value_follows(ahead: Sequence[str]) -> bool:
    if not ahead:
        return True
    following = ahead[0]
    return (following.startswith("-") and following != "-") or _REFERENCE.fullmatch(following) is not None


def _words(rest: Sequence[str], in_group: Callable[[str, str], bool]) -> str | None:
    first, *others = rest
    if first.startswith("-"):
        return None
    return f"{first} {others[0]}" if others and in_group(first, others[0]) else first
