"""The ledger of promises as a letter tells it: what, who, by when, what was done, and which days were changed why."""

from collections.abc import Iterator

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.parts import Action
from complaints_cli.letters.checks.names import named_by_us
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts
from complaints_cli.letters.put_right import promised, seen_to_by, still_open
from complaints_cli.letters.wording import sentence

NO_DAY = "no day was named"


def told_of(matter: Matter, action: Action) -> Facts:
    """One promise: what, who sees to it, the day first named, the day it is for now, and the day it was done."""
    return {
        "what": promised(matter, action),
        "who": seen_to_by(matter, action),
        "first": long_day(action.first_due) if action.first_due else NO_DAY,
        "by": long_day(action.due) if action.due else NO_DAY,
        "done": long_day(action.done_on) if action.done_on else "",
        "proof": _proof(matter, action),
    }


def _proof(matter: Matter, action: Action) -> str:
    """How we know; nothing of it where it names somebody of ours and the policy says that letters do not."""
    return "" if named_by_us(action.proof, matter) else action.proof.strip()


def kept(matter: Matter) -> list[Action]:
    """What was promised and is done."""
    return [action for action in matter.complaint.actions if action.done_on is not None]


def why_moved(matter: Matter) -> Iterator[str]:
    """Why the day of what is still to be done was changed, in our words."""
    return (action.moves[-1].reason for action in still_open(matter) if action.moves)


def moved(matter: Matter) -> list[Facts]:
    """Every promise whose day was changed and that is still to be kept: the day first named, the new one, and why."""
    return [
        {**told_of(matter, action), "why": sentence(action.moves[-1].reason)}
        for action in still_open(matter)
        if action.moves
    ]
