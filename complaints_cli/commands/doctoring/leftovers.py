"""What was left lying and may hold personal data: what is unfinished, drafts that grew old, reports of failures."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shlex import quote

from complaints_cli import clock, places
from complaints_cli.commands.doctoring.finding import Finding, fine, look
from complaints_cli.computer.access import others_look
from complaints_cli.computer.left_behind import Left, left_in

OLD = timedelta(days=30)
"""A draft that nobody went on with for so long will hardly be gone on with."""


def looked_in(database: Path) -> tuple[Path, ...]:
    """The folders in which something of ours may have been left."""
    import tempfile

    return (database.absolute().parent, places.state_folder(), Path.cwd(), Path(tempfile.gettempdir()))


def leftovers(database: Path) -> Iterator[Finding]:
    """Each thing, with its age in days."""
    now = datetime.fromisoformat(clock.now())
    found = list(left_in(looked_in(database), now))
    for each in found:
        yield look("Unfinished", f"{each.path} was left by a run that was cut short, {days(each)}.", "doctor --tidy")
    if not found:
        yield fine(
            "Unfinished",
            "Nothing unfinished lies beside the database, in the program's folder, here, or among temporary files.",
        )
    state = places.state_folder()
    if state.is_dir() and others_look(state):
        yield look("Drafts", f"Others can look into {state}, where drafts are: chmod 700 {quote(str(state))}")
    yield from _kept(state, now)


def days(left: Left) -> str:
    """How old it is."""
    return "today" if left.age == 0 else f"{left.age} day{'' if left.age == 1 else 's'} ago"


def _kept(state: Path, now: datetime) -> Iterator[Finding]:
    for path in sorted(state.glob("*.txt")) if state.is_dir() else ():
        age = now - datetime.fromtimestamp(path.lstat().st_mtime, UTC)
        if path.name.startswith("failure"):
            yield look(
                "Failure", f"{path} reports a failure of the program, without personal data. Send it on, or delete it."
            )
        elif age > OLD:
            message = (
                f"{path} holds what was typed {age.days} days ago and never recorded. Go on with it (--resume), or "
                "delete it: it may hold personal data."
            )
            yield look("Draft", message, "where")
