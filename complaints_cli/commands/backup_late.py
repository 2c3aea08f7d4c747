"""A backup that nobody made is missed on the one day it is needed: so somebody is told while there is time."""

from typing import TYPE_CHECKING

from complaints_cli.desk import Desk

if TYPE_CHECKING:
    from complaints_cli.store.last_backup import LastBackup

DAILY, WEEKLY = 1, 7
BESIDE_THE_POINT = ("backup", "restore", "init", "demo", "where", "doctor")
"""Commands at which nobody needs to be told."""


def tell(at: Desk, every: int) -> None:
    """Says so, once in so many days, where the last verified backup is old and something was recorded since.

    Whoever sits at the keyboard is told each day; a list that is mailed each morning says it once a week.
    """
    from complaints_cli.store.last_backup import last_backup
    from complaints_cli.store.witness import first_in

    last = last_backup(at.db)
    if last is not None and last.is_late and first_in(every, at.db, "backup-late"):
        at.say(_said(last))


def _said(last: "LastBackup") -> str:
    import shlex

    if last.file is None:
        return (
            f"Warning: no backup of this record was made from this computer since it was first seen here, on "
            f"{last.day}. Make one, best on another disk: complaints backup DIR"
        )
    return (
        f"Warning: the last verified backup was made on {last.day}, {last.days} days ago; {last.since}. "
        f"Make one: complaints backup {shlex.quote(str(last.file.parent))}"
    )
