"""Nothing is saved to a file with a trigger that is not ours: whatever is saved could become something else by it."""

from functools import cache
from pathlib import Path
from sqlite3 import Connection

from complaints_cli.errors import Damaged
from complaints_cli.store.schema_steps import FOLDER

HELD = "SELECT sql FROM sqlite_schema WHERE type = 'trigger'"


def refuse_foreign(path: Path, driver: Connection) -> None:
    """Raises Damaged "foreign-trigger" for a file that holds a trigger which is not word for word one of ours."""
    if all(text in _ours() for (text,) in driver.execute(HELD)):
        return
    raise Damaged(
        "foreign-trigger",
        f"{path} holds a trigger that this program did not make, and that could change what is saved: nothing was "
        "saved. `complaints verify` names it; `complaints restore` makes a new file from a backup.",
    )


@cache
def _ours() -> str:
    return (FOLDER / "views.sql").read_text(encoding="utf-8")
