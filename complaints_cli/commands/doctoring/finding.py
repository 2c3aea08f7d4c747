"""A finding says what was looked at, whether it is well, and what to do; never a name or a value of the record."""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum

from complaints_cli.dataclass import dataclass
from complaints_cli.errors import OK, UNAVAILABLE, ComplaintsError


class State(StrEnum):
    """Whether it is well: LOOK is nothing wrong yet, but for somebody to look at."""

    FINE = "fine"
    LOOK = "look"
    WRONG = "wrong"


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at. `command` is typed after the program's name; `exit_code` is of what is wrong."""

    what: str
    state: State
    message: str
    command: str | None = None
    exit_code: int = OK
    is_cut_short: bool = False
    """Nothing further can be read of it."""


def fine(what: str, message: str) -> Finding:
    """It is well."""
    return Finding(what, State.FINE, message)


def look(what: str, message: str, command: str | None = None) -> Finding:
    """Nothing is wrong yet."""
    return Finding(what, State.LOOK, message, command)


def wrong(what: str, message: str, command: str | None = None, exit_code: int = UNAVAILABLE) -> Finding:
    """Something is wrong: 5 where content does not verify, 6 where the database cannot or should not be used."""
    return Finding(what, State.WRONG, message, command, exit_code)


def all_of(what: str, check: Callable[[], Iterable[Finding]]) -> Iterator[Finding]:
    """What a check finds; where it is cut short, that is one more thing found."""
    try:
        yield from check()
    except ComplaintsError as error:
        yield Finding(what, State.WRONG, str(error), None, error.exit_code, is_cut_short=True)
    except OSError as error:
        yield wrong(what, f"It could not be looked at: {error.strerror or type(error).__name__}.")
    except (ValueError, LookupError, TypeError, ArithmeticError) as error:
        yield look(what, f"It could not be looked at to the end ({type(error).__name__}).")
