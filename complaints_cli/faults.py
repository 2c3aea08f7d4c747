"""Every exception becomes an exit code and sentences here. No traceback and no value ever reaches the screen."""

import os
from pathlib import Path

from complaints_cli import new_files, places, stopping
from complaints_cli.errors import DAMAGED, FAILED, UNAVAILABLE, USAGE, ComplaintsError, Declined, Problem

Fault = tuple[int, tuple[Problem, ...]]

_STOPPED = Problem("interrupted", "Stopped. Nothing was recorded.")
_STOPPED_LATE = Problem(
    "interrupted",
    "Stopped, but it is on record by now. Look with `complaints show` or `complaints list` before you enter it again.",
)
_ON_RECORD = Problem(
    "on-record",
    "It is on record all the same. Look before you repeat it: `complaints show`, or `complaints export list` for what "
    "was handed out.",
)
_TELL_IT_THEMSELVES = {"interrupted", "traces", "may-have-been-saved"}
_MALFORMED = Problem("malformed", "The database is malformed. Restore a backup: `complaints restore`.")
_SQLITE_UNAVAILABLE = {
    3: "access is not allowed",
    5: "another program is using it",
    6: "another program has locked it",
    8: "it is read-only",
    10: "the disk does not answer",
    13: "the disk is full",
    14: "it cannot be opened",
}
_SQLITE_MALFORMED = 11
_SQLITE_FOREIGN = 26


def explain(error: BaseException) -> Fault:
    """The exit code for an exception, and what to tell: also that something is on record by now, where it is."""
    code, problems = _explained(error)
    if stopping.has_saved() and not _TELL_IT_THEMSELVES & {problem.code for problem in problems}:
        return code, (*problems, _ON_RECORD)
    return code, problems


def _explained(error: BaseException) -> Fault:
    match error:
        case ComplaintsError():
            return error.exit_code, error.problems
        case KeyboardInterrupt() | EOFError() | Declined():
            return stopping.exit_code(), (_STOPPED_LATE if stopping.has_saved() else _STOPPED,)
        case UnicodeEncodeError():
            return USAGE, (Problem("text", "What was typed holds half a character, which no file has. Type it again."),)
        case UnicodeDecodeError():
            return DAMAGED, (Problem("malformed", "Text was read that is not UTF-8. Run `complaints verify`."),)
    return _from_database(error) or _from_machine(error) or _unexpected(error)


def _from_database(error: BaseException) -> Fault | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    primary = code & 0xFF
    if primary == _SQLITE_MALFORMED:
        return DAMAGED, (_MALFORMED,)
    if primary == _SQLITE_FOREIGN:
        return UNAVAILABLE, (Problem("not-ours", "The file is not a database of this program."),)
    if primary in _SQLITE_UNAVAILABLE:
        return UNAVAILABLE, (Problem("unavailable", f"The database cannot be used: {_SQLITE_UNAVAILABLE[primary]}."),)
    return None


def _from_machine(error: BaseException) -> Fault | None:
    if not isinstance(error, OSError):
        return None
    name = f": {error.filename}" if error.filename else ""
    return UNAVAILABLE, (Problem("unavailable", f"{error.strerror or type(error).__name__}{name}"),)


def _unexpected(error: BaseException) -> Fault:
    name = type(error).__name__
    report = f" A report without personal data is in {_report(error)}." if os.environ.get("COMPLAINTS_DEBUG") else ""
    hint = report or " Run it again with COMPLAINTS_DEBUG=1 for a report without personal data."
    return FAILED, (Problem("unexpected", f"Something unexpected went wrong inside the program: {name}.{hint}"),)


def _report(error: BaseException) -> Path:
    """Writes where the exception came from, place by place: no message and no value, since either can hold a name."""
    from traceback import walk_tb

    places_passed = ((frame.f_code, number) for frame, number in walk_tb(error.__traceback__))
    lines = [type(error).__name__, *(f"{code.co_filename}:{number} {code.co_name}" for code, number in places_passed)]
    folder = new_files.private_folder(places.state_folder())
    path = new_files.free_name(folder, "failure", ".txt")
    new_files.write_new(path, "\n".join([*lines, ""]).encode())
    return path
