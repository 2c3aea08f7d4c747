"""The options that every command takes, and the desk that they set up."""

import sys
from pathlib import Path
from typing import Annotated

from complaints_cli import __version__, clock
from complaints_cli.declared import Option
from complaints_cli.desk import Desk, Trail
from complaints_cli.domain.dates import parse_day
from complaints_cli.outlet import is_terminal
from complaints_cli.store import notices

PROGRAM = "complaints"


def _version() -> str:
    return f"{PROGRAM} {__version__}"


def settled(
    trail: Trail,
    command: str,
    db: Annotated[str | None, Option(metavar="PATH", envvar="COMPLAINTS_DB", help="The database file.")] = None,
    today: Annotated[
        str | None, Option(metavar="DATE", envvar="COMPLAINTS_TODAY", help="Take this day for today.")
    ] = None,
    claimed: Annotated[
        str | None, Option("--as", metavar="NAME", envvar="COMPLAINTS_USER", help="Who is doing this.")
    ] = None,
    json: Annotated[bool, Option("--json", help="Answer with one JSON object.")] = False,
    plain: Annotated[bool, Option("--plain", help="One fact a line, no boxes, no colour.")] = False,
    yes: Annotated[bool, Option("--yes", help="Do not ask for confirmation.")] = False,
    no_input: Annotated[bool, Option("--no-input", help="Never ask anything.")] = False,
    clock_is_right: Annotated[
        bool, Option("--clock-is-right", help="Record even if the last event was recorded later than now.")
    ] = False,
    version: Annotated[bool, Option("--version", at_once=_version, help="Print the version.")] = False,
) -> Desk:
    """Handle residents' complaints by the Housing Ombudsman's Complaint Handling Code.

    Without a command: what is due. The options below may stand before or after the command.
    """
    del version  # answered in place of a command
    clock.set_today(parse_day(today, clock.london_date()) if today else None)
    at = Desk(
        typed_db=None if db is None else Path(db),
        claimed=claimed or None,
        json=json,
        plain=plain,
        yes=yes,
        interactive=is_terminal(sys.stdin) and not no_input and not json,
        trail=trail,
    )
    clock.trust(is_right=clock_is_right)
    notices.listen(at.hear)
    if at.interactive:
        from complaints_cli.commands import backup_late, morning_missed

        morning_missed.tell(at)
        if command.partition(" ")[0] not in backup_late.BESIDE_THE_POINT:
            backup_late.tell(at, backup_late.DAILY)
    return at
