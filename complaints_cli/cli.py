"""The program: the options that every command takes, and the way in for a console and for tests."""

import sys
from pathlib import Path
from typing import Annotated, cast

import typer

from complaints_cli import __version__, clock
from complaints_cli.desk import Desk, Trail
from complaints_cli.domain.dates import parse_day
from complaints_cli.door import HELP_NAMES, PROGRAM, Door
from complaints_cli.outlet import is_terminal
from complaints_cli.store import notices

app = typer.Typer(
    name=PROGRAM,
    cls=Door,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings=HELP_NAMES,
    subcommand_metavar="COMMAND ...",
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"{PROGRAM} {__version__}")
        raise typer.Exit


@app.callback()
def circumstances(
    ctx: typer.Context,
    db: Annotated[str | None, typer.Option(metavar="PATH", envvar="COMPLAINTS_DB", help="The database file.")] = None,
    today: Annotated[
        str | None, typer.Option(metavar="DATE", envvar="COMPLAINTS_TODAY", help="Take this day for today.")
    ] = None,
    claimed: Annotated[
        str | None, typer.Option("--as", metavar="NAME", envvar="COMPLAINTS_USER", help="Who is doing this.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Answer with one JSON object.")] = False,
    plain: Annotated[bool, typer.Option("--plain", help="One fact a line, no boxes, no colour.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask for confirmation.")] = False,
    no_input: Annotated[bool, typer.Option("--no-input", help="Never ask anything.")] = False,
    clock_is_right: Annotated[
        bool, typer.Option("--clock-is-right", help="Record even if the last event was recorded later than now.")
    ] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Handle residents' complaints by the Housing Ombudsman's Complaint Handling Code.

    Without a command: what is due. The options below may stand before or after the command.
    """
    clock.set_today(parse_day(today, clock.london_date()) if today else None)
    ctx.obj = Desk(
        typed_db=None if db is None else Path(db),
        claimed=claimed or None,
        json=json,
        plain=plain,
        yes=yes,
        interactive=is_terminal(sys.stdin) and not no_input and not json,
        trail=cast(Trail, ctx.obj),
    )
    clock.trust(is_right=clock_is_right)
    notices.listen(ctx.obj.hear)
    if ctx.obj.interactive:
        from complaints_cli.commands import backup_late, morning_missed

        morning_missed.tell(ctx.obj)
        if ctx.invoked_subcommand not in backup_late.BESIDE_THE_POINT:
            backup_late.tell(ctx.obj, backup_late.DAILY)
