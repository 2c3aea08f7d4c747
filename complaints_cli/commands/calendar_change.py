"""`calendar import|add|remove|refresh`: a change of the bank holidays is previewed, then recorded with all it moves."""

from pathlib import Path
from typing import Annotated

from complaints_cli.commands.asking import gather
from complaints_cli.commands.calendar_impact import installed
from complaints_cli.commands.kinds import DAY, TEXT, Ask
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.commands.sources import LONGEST_FILE, STDIN, read_text_file
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.calendar import WEEKEND, BankHoliday, WorkingCalendar, changes, official
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.gov_uk import parse_official
from complaints_cli.domain.official_days import SOURCE
from complaints_cli.errors import Misuse, refuse
from complaints_cli.result import Result

DryRun = Annotated[bool, Option("--dry-run", help="Say what would move, and record nothing.")]
Day = Annotated[str, Argument(metavar="DATE", help="The day."), Ask(DAY, "Which day?")]
Source = Annotated[
    str | None,
    Option(metavar="TEXT", help="Who published it, and where."),
    Ask(TEXT, "Who published it, and where?"),
]


def import_(
    call: Call,
    file: Annotated[str, Argument(metavar="FILE", help="gov.uk's bank-holidays.json; - is stdin.")],
    dry_run: DryRun = False,
) -> Result:
    """Take over the bank holidays that gov.uk publishes, for whole years, in place of those that were known."""
    text = read_text_file(file, LONGEST_FILE)
    source = "standard input" if file == STDIN else Path(file).name
    with recording(call) as work:
        old = _in_force(work)
        new = old.with_official(parse_official(text, old.division), version=old.version + 1)
        return installed(work, old, new, f"gov.uk bank holidays, {source}", dry_run=dry_run)


def add(
    call: Call,
    day: Day,
    name: Annotated[str, Argument(metavar="NAME", help="What it is called."), Ask(TEXT, "What is it called?")],
    source: Source = None,
    dry_run: DryRun = False,
) -> Result:
    """Add a bank holiday that was proclaimed after the list was published."""
    facts = gather(call, required=("source",))
    added, called = facts.day("day"), facts.text("name")
    with recording(call) as work:
        old = _in_force(work)
        if old.holidays.get(added) == called:
            raise refuse("no-change", f"{long_day(added)} is {called} already.")
        if added.weekday() in WEEKEND:
            raise Misuse("calendar-day", f"{long_day(added)} never counts, bank holiday or not.")
        new = old.with_days([BankHoliday(added, called)], version=old.version + 1)
        return installed(work, old, new, facts.text("source"), dry_run=dry_run)


def remove(call: Call, day: Day, source: Source = None, dry_run: DryRun = False) -> Result:
    """Remove a bank holiday: it was moved to another day, or never was one."""
    facts = gather(call, required=("source",))
    with recording(call) as work:
        old = _in_force(work)
        new = old.without_day(facts.day("day"), version=old.version + 1)
        return installed(work, old, new, facts.text("source"), dry_run=dry_run)


def refresh(call: Call, dry_run: DryRun = False) -> Result:
    """Work out again the years that nobody has published yet, and say what differs.

    Years that were published since come from the list that this program brings. A year that is covered already is left
    as it is: where that list differs from it, it is said.
    """
    from importlib.metadata import version

    source = f"{SOURCE}; later years worked out by holidays {version('holidays')}"
    with recording(call) as work:
        known = work.record.calendars()
        old = known[max(known)] if known else None
        division = work.landlord.division
        published = official(division)
        kept = old if old and old.division == division else published
        new = _with_later_years(kept, published, old.version + 1 if old else 1)
        for said in _otherwise(new, published):
            work.at.say(said)
        return installed(work, old, new, source, dry_run=dry_run)


def _in_force(work: Recording) -> WorkingCalendar:
    return work.record.calendars()[work.record.current_calendar()]


def _with_later_years(kept: WorkingCalendar, published: WorkingCalendar, version: int) -> WorkingCalendar:
    """What is covered stays; then the years published since; then those that are only worked out."""
    from complaints_cli.store.later_years import later_years

    covered = max(kept.covered_until, published.covered_until)
    days = {day: name for day, name in kept.holidays.items() if day <= kept.covered_until}
    since = {day: name for day, name in published.holidays.items() if day > kept.covered_until}
    later = {each.day: each.name for each in later_years(kept.division) if each.day > covered}
    return WorkingCalendar(kept.division, {**days, **since, **later}, covered, version)


def _otherwise(new: WorkingCalendar, published: WorkingCalendar) -> list[str]:
    """Where the covered years differ from the published list: days added by hand, or a list that was imported."""
    ours = {day: name for day, name in new.holidays.items() if day <= published.covered_until}
    covered = WorkingCalendar(new.division, ours, published.covered_until)
    return [
        f"Not in the list that came with this program: {long_day(each.day)}, {each.name}. It stays."
        if each.what == "removed"
        else f"In the list that came with this program, and not here: {long_day(each.day)}, {each.name}. "
        "To take it over: complaints calendar add, or import."
        for each in changes(covered, published)
    ]
