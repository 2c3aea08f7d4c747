"""What grows old in a record: bank holidays, what is to be looked at again, what letters need, who is there to act."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from complaints_cli.commands.doctoring.finding import Finding, fine, look, wrong
from complaints_cli.commands.due_words import step
from complaints_cli.commands.policy_files import findings_of
from complaints_cli.commands.settings_changed import last_year_end
from complaints_cli.computer.access import others_write
from complaints_cli.domain.dates import add_months, long_day
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.policy_rule import Severity
from complaints_cli.domain.retention_periods import SETTINGS, periods
from complaints_cli.store.record import Record
from complaints_cli.store.retained import retained

MONTHS_AHEAD = 12
"""So far ahead bank holidays should have been published: an order of the Ombudsman's can run as long."""
IN_LETTERS = ("address", "phone", "email", "complaints_officer", "member_responsible")
CLASHES = (Severity.BREACH, Severity.OUTDATED)
MOST_TEMPLATES = 1_000
OWN_DUE = "SELECT what, stage, item, due_on FROM due WHERE ref NOT LIKE '%-%' AND due_on <= ? ORDER BY due_on"


def staleness(record: Record, today: date) -> Iterator[Finding]:
    """All of it, as it stands today."""
    landlord = record.landlord(today)
    yield from _calendar(record.calendar_in_force().covered_until, today)
    due = record.rows(OWN_DUE, (today.isoformat(),))
    for row in due:
        day = long_day(date.fromisoformat(row["due_on"]))
        yield look("To be done", f"{step(row['what'], row['stage'], row['item'])}: it was due on {day}.", "due")
    if not due:
        yield fine("To be done", "Nothing of the landlord's own is overdue: reviews, contact details, self-assessment.")
    yield from _settings(landlord, today)
    yield from _policy(record, today)
    yield from _retention(record, landlord, today)
    if not any(person.left_on is None for person in record.staff()):
        yield look(
            "Staff", "Nobody is on the staff list, so nobody can be the handler of a complaint.", "staff add NAME"
        )
    yield from _templates(landlord.templates)


def _calendar(covered_until: date, today: date) -> Iterator[Finding]:
    until = long_day(covered_until)
    if covered_until < today:
        message = f"The published bank holidays ended on {until}. Dates are now counted with days worked out."
        yield wrong("Bank holidays", message, "calendar import FILE")
    elif covered_until < add_months(today, MONTHS_AHEAD):
        yield look("Bank holidays", f"They are published to {until}: less than a year ahead.", "calendar import FILE")
    else:
        yield fine("Bank holidays", f"They are published to {until}.")


def _settings(landlord: Landlord, today: date) -> Iterator[Finding]:
    missing = [key for key in IN_LETTERS if not getattr(landlord, key)]
    if missing:
        message = f"Letters and reports tell less than they could: {', '.join(missing)} not set."
        yield look("Settings", message, f"settings set {missing[0]} VALUE")
    if landlord.homes_lcra is None and landlord.homes_lcho is None:
        day = last_year_end(landlord.year_end, today)
        message = f"The homes owned on {long_day(day)} are not set: without them there is no CH01."
        yield look("Homes", message, f"settings set homes_lcra NUMBER --at {day}")


def _policy(record: Record, today: date) -> Iterator[Finding]:
    name, policy = record.policy_on(today)
    clashes = [each for each in findings_of(policy, today) if each.severity in CLASHES]
    if clashes:
        number = "1 finding" if len(clashes) == 1 else f"{len(clashes)} findings"
        message = f"The policy in force clashes with the Code, or has grown old: {number}."
        yield look("Policy", message, f"policy check {name}")
    else:
        yield fine("Policy", "The policy in force does not clash with the Code.")


def _retention(record: Record, landlord: Landlord, today: date) -> Iterator[Finding]:
    set_periods = periods({key: getattr(landlord, key) for key in SETTINGS})
    if not set_periods:
        message = "You have not said how long complaints are kept, and personal data must not be kept for ever."
        yield look("Retention", message, "settings set retention_complaint PERIOD")
    elif past := len(retained(record, set_periods, today, today).past):
        message = f"Past the period that you set, and not held: {past}. Look at them, and erase what need not be kept."
        yield look("Retention", message, "retention")
    else:
        yield fine("Retention", "Nothing is past the period that you set for it, or it is held.")


def _templates(folder: str) -> Iterator[Finding]:
    """Whoever can change a template changes what letters say."""
    if not folder:
        return
    home = Path(folder).expanduser()
    if not home.is_dir():
        yield look(
            "Templates",
            "The folder of your own templates is not there: letters are written with ours.",
            "settings show",
        )
        return
    found = [path for _, path in zip(range(MOST_TEMPLATES), home.rglob("*"), strict=False)]
    if any(others_write(path) for path in (home, *found) if not path.is_symlink()):
        yield look(
            "Templates", "Others on this computer can change your templates, and so what letters say: chmod -R go-w."
        )
    if any(not path.resolve().is_relative_to(home.resolve()) for path in found if path.is_symlink()):
        yield look("Templates", "A link among your templates leads out of their folder. Put the file itself there.")
