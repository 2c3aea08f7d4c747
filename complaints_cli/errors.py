"""Every way of saying no, each with the exit code and the stable code that scripts rely on."""

from collections.abc import Sequence

from complaints_cli.dataclass import dataclass

OK, FAILED, USAGE, REFUSED, NOT_FOUND, DAMAGED, UNAVAILABLE = range(7)
DUE_SOON, OVERDUE, INTERRUPTED = 10, 11, 130


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: a stable code, a sentence that says what to do, and the rule it rests on.

    `command` puts it right: the words to type after the program's name, with REF where the complaint's reference goes.
    """

    code: str
    message: str
    provision: str | None = None
    command: str | None = None

    @property
    def cited(self) -> str:
        """The rule as a sentence names it: "Code 6.2", or "policy" where it is the landlord's own; "" without one."""
        rule = self.provision or ""
        return f"Code {rule}" if rule[:1].isdigit() else rule

    @property
    def way_out(self) -> str | None:
        """The command that puts it right, as it is typed."""
        return f"complaints {self.command}" if self.command else None


class ComplaintsError(Exception):
    """Something the officer can be told in a sentence. Subclasses fix the exit code."""

    exit_code = FAILED

    def __init__(self, code: str, message: str, provision: str | None = None) -> None:
        super().__init__(message)
        self.problems: tuple[Problem, ...] = (Problem(code, message, provision),)


class Declined(Exception):
    """Somebody was asked whether to go on, and said no."""


class Misuse(ComplaintsError):
    """What was typed cannot be: an unknown word, a missing option, an impossible date or number."""

    exit_code = USAGE


class Refused(ComplaintsError):
    """A rule of the Code or of the policy stands against it. All broken rules are named at once."""

    exit_code = REFUSED

    def __init__(self, problems: Sequence[Problem]) -> None:
        if not problems:
            raise ValueError("a refusal names at least one problem")
        super().__init__(problems[0].code, problems[0].message, problems[0].provision)
        self.problems = tuple(problems)


def refuse(code: str, message: str, provision: str | None = None, command: str | None = None) -> Refused:
    """A refusal for a single reason, with the command that puts it right where one does."""
    return Refused([Problem(code, message, provision, command)])


class NotFound(ComplaintsError):
    """No such complaint, point, policy, letter or person."""

    exit_code = NOT_FOUND


class Damaged(ComplaintsError):
    """The content of the database does not verify."""

    exit_code = DAMAGED


class Unavailable(ComplaintsError):
    """The database or a file cannot be opened or written, or somebody else changed the complaint meanwhile."""

    exit_code = UNAVAILABLE
