"""`init`: makes the database, and nothing else ever does: its bank holidays, the landlord's settings, its people."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

from complaints_cli import new_files
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import TEXT, Ask
from complaints_cli.commands.letter_templates import refuse_unsound
from complaints_cli.commands.policy_files import breaches, findings_of, id_of, read_policy
from complaints_cli.commands.settings_changed import changes
from complaints_cli.commands.sources import STDIN, read_toml
from complaints_cli.commands.staff_joining import joined, joining_events
from complaints_cli.declared import Option
from complaints_cli.desk import Call, Desk
from complaints_cli.domain.calendar import WorkingCalendar, official
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.landlord import PolicyAdopted
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.people import Person, find
from complaints_cli.domain.policy import to_facts
from complaints_cli.errors import Misuse, Problem, Refused, Unavailable
from complaints_cli.handling.calendar_on_record import on_record
from complaints_cli.result import Block, Facts, Heading, Result, Text
from complaints_cli.settings import Joining, LandlordFile, read_landlord
from complaints_cli.store.landlord_record import BUILT_IN

SOURCE = "gov.uk, and the holidays package for later years"


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
        told = _saying(told, "shared_folder", shared_folder)
    refuse_unsound(call, told.settings.get("templates", ""))
    calendar = _calendar(told.settings.get("division", Landlord().division))
    policy = _policy(told.policy, landlord_file, at)
    people = _people(told.staff, at.claimed)
    acts: dict[str, list[Event]] = {
        "calendar": [on_record(calendar, at.today, SOURCE)],
        "policy": [policy] if policy else [],
        "landlord": [*changes(told.settings, {}, at.today)],
        "staff": joining_events(people, at.today),
    }
    events = _make(at, acts, people)
    adopted = policy.policy if policy else None
    staff = [person.name for person in people]
    return Result(
        data={
            "database": at.db.absolute(),
            "settings": dict(told.settings),
            "staff": staff,
            "policy": adopted or BUILT_IN,
            "calendar": _calendar_data(calendar),
            "events": list(events),
        },
        screen=_screen(told.settings["name"], at.db, adopted, calendar, staff),
    )


def _told(call: Call, name: str | None, landlord_file: str | None) -> LandlordFile:
    """What the file says, under the name that was given. Raises Misuse "missing-option" where neither gives one."""
    told = read_landlord(read_toml(landlord_file)) if landlord_file else LandlordFile(settings={})
    if not name and "name" in told.settings:
        return told
    if landlord_file and not name:
        raise Misuse("missing-option", f'{landlord_file} gives no name: it needs name = "...".')
    return _saying(told, "name", gather(call, required=("name",)).text("name"))


def _saying(told: LandlordFile, key: str, value: str) -> LandlordFile:
    return replace(told, settings={**told.settings, **read_landlord({key: value}).settings})


def _calendar(division: str) -> WorkingCalendar:
    """The published bank holidays, and the years after them as the law now stands."""
    from complaints_cli.store.later_years import later_years

    return official(division).with_days(later_years(division), version=1)


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


def _screen(
    landlord: str, database: Path, policy: str | None, calendar: WorkingCalendar, staff: Sequence[str]
) -> list[Block]:
    return [
        Heading(f"{landlord}: the record is ready"),
        Facts(
            [
                ("Database", str(database.absolute())),
                ("Policy", policy or f"{BUILT_IN}, the Complaint Handling Code itself"),
                ("Bank holidays", _covering(calendar)),
                ("Staff", ", ".join(staff) or "nobody yet: complaints staff add NAME"),
            ]
        ),
        Text(
            "The first complaint: complaints log. What you set: complaints settings show.\n"
            "A register that you have kept until now: complaints import FILE --dry-run."
        ),
    ]


def _policy(path: str | None, landlord_file: str | None, at: Desk) -> PolicyAdopted | None:
    """The landlord's own policy, from the day it says; its path is seen from the file that names it.

    Raises Refused with every breach of the Code.
    """
    if path is None:
        return None
    beside = Path(landlord_file).parent if landlord_file not in (None, STDIN) else Path()
    policy = read_policy(str(beside / path))
    if problems := breaches(findings_of(policy, at.today)):
        instead = "Nothing was made. Leave `policy` out, and adopt it afterwards: complaints policy adopt --despite."
        raise Refused([*problems, Problem("policy-breach", instead, "1.1")])
    return PolicyAdopted(on=policy.in_force_from, policy=id_of(policy), settings=to_facts(policy))


def _people(staff: Sequence[Joining], claimed: str | None) -> list[Person]:
    """The people of the file, and whoever makes the database where they are not among them."""
    people = joined([], staff)
    if claimed and find(claimed, people) is None:
        people += joined(people, [Joining(name=claimed)])
    return people


def _make(at: Desk, acts: dict[str, list[Event]], people: Sequence[Person]) -> tuple[int, ...]:
    from complaints_cli.store.founding import founding
    from complaints_cli.store.writing import Act, Who, write

    if at.typed_db is None:
        new_files.private_folder(at.db.parent)
    maker = find(at.claimed, people) if at.claimed else None
    with founding(at.db) as unsettled:
        written = write(
            unsettled,
            Who(at.today, at.login, maker.id if maker else None),
            [Act(stream, 0, tuple(events)) for stream, events in acts.items() if events],
        )
    return written.seqs
