"""A record begins in one save: its bank holidays, the landlord's policy, its settings, its people."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from complaints_cli import new_files
from complaints_cli.commands.policy_files import breaches, findings_of, id_of, read_policy
from complaints_cli.commands.settings_changed import changes
from complaints_cli.commands.staff_joining import joined, joining_events
from complaints_cli.dataclass import dataclass
from complaints_cli.desk import Desk
from complaints_cli.domain.calendar import WorkingCalendar, official
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.landlord import PolicyAdopted
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.people import Person, find
from complaints_cli.domain.policy import to_facts
from complaints_cli.errors import Problem, Refused
from complaints_cli.handling.calendar_on_record import on_record
from complaints_cli.settings import Joining, LandlordFile

SOURCE = "gov.uk, and the holidays package for later years"


@dataclass(frozen=True)
class Begun:
    """What is on a record from its first day: the policy's id where it is the landlord's own, the people's names."""

    calendar: WorkingCalendar
    policy: str | None
    staff: tuple[str, ...]
    events: tuple[int, ...]


def begin(at: Desk, told: LandlordFile, folder: Path) -> Begun:
    """Makes the database, which has what the landlord's file says; its policy's path is seen from the folder.

    Raises Refused with every breach of the Code in that policy; Misuse, Unavailable as the database cannot be made.
    """
    calendar = _calendar(told.settings.get("division", Landlord().division))
    policy = None if told.policy is None else _adopted(folder / told.policy, at.today)
    people = _people(told.staff, at.claimed)
    acts: dict[str, list[Event]] = {
        "calendar": [on_record(calendar, at.today, SOURCE)],
        "policy": [policy] if policy else [],
        "landlord": [*changes(told.settings, {}, at.today)],
        "staff": joining_events(people, at.today),
    }
    return Begun(
        calendar=calendar,
        policy=policy.policy if policy else None,
        staff=tuple(person.name for person in people),
        events=_make(at, acts, people),
    )


def _calendar(division: str) -> WorkingCalendar:
    """The published bank holidays, and the years after them as the law now stands."""
    from complaints_cli.store.later_years import later_years

    return official(division).with_days(later_years(division), version=1)


def _adopted(path: Path, today: date) -> PolicyAdopted:
    """The landlord's own policy, from the day it says. Raises Refused with every breach of the Code."""
    policy = read_policy(str(path))
    if problems := breaches(findings_of(policy, today)):
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
