"""`init`: makes the database, with what the landlord says of itself; what is there already is never overwritten."""

from pathlib import Path
from typing import Annotated

from complaints_cli.commands.asking import gather
from complaints_cli.commands.beginning import Begun, begin
from complaints_cli.commands.kinds import TEXT, Ask
from complaints_cli.commands.letter_templates import refuse_unsound
from complaints_cli.commands.sources import STDIN, read_toml
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.calendar import WorkingCalendar
from complaints_cli.domain.dates import long_day
from complaints_cli.errors import Misuse, Unavailable
from complaints_cli.result import Block, Facts, Heading, Result, Text
from complaints_cli.settings import LandlordFile, read_landlord
from complaints_cli.store.landlord_record import BUILT_IN


def init(
    call: Call,
    name: Annotated[
        str | None, Option(metavar="TEXT", help="The landlord's name."), Ask(TEXT, "The landlord's name")
    ] = None,
    landlord_file: Annotated[
        str | None, Option("--from", metavar="FILE", help="The settings in a TOML file; - is stdin.")
    ] = None,
    shared_folder: Annotated[
        str | None,
        Option(metavar="REASON", help="Why it must be in a folder of a sync service or on a network share."),
    ] = None,
) -> Result:
    """Make the database, with the landlord's settings.

    Only the name is required. The keys of the file: name, address, phone, email, website, complaints_officer,
    member_responsible, homes_lcra, homes_lcho, year_end, division, policy, staff, and the Ombudsman's details.
    """
    at = call.desk
    if at.db.exists() or at.db.is_symlink():
        raise Unavailable("exists", f"{at.db} is there already and is never overwritten. Name another with --db.")
    told = _told(call, name, landlord_file)
    if shared_folder is not None:
        told = told.saying("shared_folder", shared_folder)
    refuse_unsound(call, told.settings.get("templates", ""))
    folder = Path() if landlord_file in (None, STDIN) else Path(landlord_file).parent
    begun = begin(at, told, folder)
    return Result(
        data={
            "database": at.db.absolute(),
            "settings": dict(told.settings),
            "staff": list(begun.staff),
            "policy": begun.policy or BUILT_IN,
            "calendar": _calendar_data(begun.calendar),
            "events": list(begun.events),
        },
        screen=_screen(told.settings["name"], at.db, begun),
    )


def _told(call: Call, name: str | None, landlord_file: str | None) -> LandlordFile:
    """What the file says, under the name that was given. Raises Misuse "missing-option" where neither gives one."""
    told = read_landlord(read_toml(landlord_file)) if landlord_file else LandlordFile(settings={})
    if not name and "name" in told.settings:
        return told
    if landlord_file and not name:
        raise Misuse("missing-option", f'{landlord_file} gives no name: it needs name = "...".')
    return told.saying("name", gather(call, required=("name",)).text("name"))


def _covering(calendar: WorkingCalendar) -> str:
    published = f"{calendar.division}, published to {long_day(calendar.covered_until)}"
    return f"{published}; worked out, and provisional, to {calendar.last_day.year}"


def _calendar_data(calendar: WorkingCalendar) -> dict[str, object]:
    return {
        "division": calendar.division,
        "version": calendar.version,
        "covered_until": calendar.covered_until,
        "provisional_until": calendar.last_day,
    }


def _screen(landlord: str, database: Path, begun: Begun) -> list[Block]:
    return [
        Heading(f"{landlord}: the record is ready"),
        Facts(
            [
                ("Database", str(database.absolute())),
                ("Policy", begun.policy or f"{BUILT_IN}, the Complaint Handling Code itself"),
                ("Bank holidays", _covering(begun.calendar)),
                ("Staff", ", ".join(begun.staff) or "nobody yet: complaints staff add NAME"),
            ]
        ),
        Text(
            "The first complaint: complaints log. What you set: complaints settings show.\n"
            "A register that you have kept until now: complaints import FILE --dry-run."
        ),
    ]
