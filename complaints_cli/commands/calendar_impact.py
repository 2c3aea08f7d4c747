"""What a change of the bank holidays does to complaints, and the one write that installs it.

Dates still open move, each with an event of its own; a stage that was answered keeps the calendar it was judged by.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from complaints_cli.commands.recording import Recording
from complaints_cli.dataclass import dataclass, replace
from complaints_cli.domain.calendar import Change, WorkingCalendar, changes
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import long_day, short_day
from complaints_cli.handling.calendar_on_record import on_record
from complaints_cli.handling.consequences import Consequence, moved_dates, of_calendar, told_too_late
from complaints_cli.result import Block, Cell, Heading, Result, Table, Text
from complaints_cli.store.queries import Answered, answered_across, with_an_open_stage


@dataclass(frozen=True)
class Moved:
    """A complaint with dates that move."""

    complaint: Complaint
    consequences: tuple[Consequence, ...]
    too_late: bool
    """A letter told a later date than the new one."""

    @property
    def dates(self) -> list[tuple[Consequence, date, date]]:
        """Each date that moves: what it is, the old day and the new."""
        return [(each, each.was, each.now) for each in self.consequences if each.was and each.now]

    @property
    def told(self) -> list[Consequence]:
        """What letters had told the resident of dates that move."""
        return [each for each in self.consequences if each.what == "letter"]


def installed(
    work: Recording, old: WorkingCalendar | None, new: WorkingCalendar, source: str, *, dry_run: bool
) -> Result:
    """Says what a new calendar changes and, unless it is a dry run, installs it and moves the open dates with it."""
    differences = changes(old, new) if old else ()
    moved = _moved(work, new) if old else []
    stays = answered_across(work.record, [each.day for each in differences])
    same = old is not None and old.digest() == new.digest()
    recorded = not dry_run and not same
    seqs = _install(work, new, source, moved) if recorded else ()
    return Result(
        data={
            "version": new.version if recorded else old and old.version,
            "division": new.division,
            "covered_until": new.covered_until,
            "dry_run": dry_run,
            "events": list(seqs),
            "changes": [{"date": each.day, "change": each.what, "name": each.name} for each in differences],
            "moves": [_move_data(each, *day) for each in moved for day in each.dates],
            "letters": [_letter_data(each, told) for each in moved for told in each.told],
            "answered": [_answered_data(each) for each in stays],
        },
        screen=[
            Heading(_heading(new, recorded=recorded, dry_run=dry_run)),
            *_changes(differences, first=old is None),
            *_moves(moved),
            *_letters(moved),
            *_stays(stays),
        ],
        messages=_alarms(moved),
    )


def _moved(work: Recording, new: WorkingCalendar) -> list[Moved]:
    found = []
    for ref in with_an_open_stage(work.record):
        complaint = work.complaint(ref)
        rules = work.record.rules_for(complaint)
        after = replace(rules, calendars={**rules.calendars, new.version: new}, current=new.version)
        consequences = of_calendar(complaint, rules, after)
        if consequences:
            found.append(Moved(complaint, consequences, told_too_late(complaint, after)))
    return found


def _install(work: Recording, new: WorkingCalendar, source: str, moved: Sequence[Moved]) -> Sequence[int]:
    from complaints_cli.store.writing import Act

    event = on_record(new, work.today, source)
    acts = [Act("calendar", work.record.version("calendar"), (event,))]
    acts += [
        work.on(each.complaint, dates)
        for each in moved
        if (dates := moved_dates(each.consequences, new.version, work.today))
    ]
    return work.save(*acts).seqs


def _heading(new: WorkingCalendar, *, recorded: bool, dry_run: bool) -> str:
    if recorded:
        return f"The bank holidays of {new.division} were changed"
    return "What would change (nothing is recorded)" if dry_run else "Nothing differs, so nothing is recorded"


def _changes(differences: Sequence[Change], *, first: bool) -> list[Block]:
    if first:
        return [Text("These are the first bank holidays on record.")]
    if not differences:
        return [Text("The bank holidays are the same.")]
    return [Table(["Day", "", "Bank holiday"], [[short_day(each.day), each.what, each.name] for each in differences])]


def _moves(moved: Sequence[Moved]) -> list[Block]:
    """Dates that come earlier first: those can be missed without anybody noticing."""
    rows = [(each, *day) for each in moved for day in each.dates]
    if not rows:
        return [Text("No open date moves.")]
    rows.sort(key=lambda row: (row[3] >= row[2], row[3], row[0].complaint.ref))
    return [
        Table(
            ["Complaint", "Stage", "What", "Was", "Is now", ""],
            [
                [
                    each.complaint.ref,
                    str(what.stage),
                    what.what,
                    short_day(was),
                    short_day(now),
                    Cell("EARLIER", "bad") if now < was else Cell("later"),
                ]
                for each, what, was, now in rows
            ],
        )
    ]


def _letters(moved: Sequence[Moved]) -> list[Block]:
    return [
        Text(f"{each.complaint.ref}: {told.message} {_correction(each)}", "bad" if each.too_late else "")
        for each in moved
        for told in each.told
    ]


def _stays(stays: Sequence[Answered]) -> list[Block]:
    if not stays:
        return []
    rows = [[each.ref, str(each.stage), short_day(each.responded_on), each.state] for each in stays]
    return [
        Text("Answered stages keep the calendar that they were judged by:"),
        Table(["Complaint", "Stage", "Answered", "Stays"], rows),
    ]


def _alarms(moved: Sequence[Moved]) -> list[str]:
    return [
        f"EARLIER: {each.complaint.ref}, stage {what.stage}: {what.what} by {long_day(now)}, not {long_day(was)}."
        for each in moved
        for what, was, now in each.dates
        if now < was
    ]


def _correction(moved: Moved) -> str:
    """What to do about a letter: a date told too early is kept, and stays the one to work to."""
    if moved.too_late:
        return f"Put it right: complaints letter draft {moved.complaint.ref} correction."
    return "What was promised stays the date to work to."


def _move_data(moved: Moved, what: Consequence, was: date, now: date) -> dict[str, Any]:
    return {
        "ref": moved.complaint.ref,
        "stage": what.stage,
        "what": what.what,
        "was": was,
        "now": now,
        "earlier": now < was,
    }


def _answered_data(stage: Answered) -> dict[str, Any]:
    return {"ref": stage.ref, "stage": stage.stage, "responded_on": stage.responded_on, "state": stage.state}


def _letter_data(moved: Moved, told: Consequence) -> dict[str, Any]:
    return {
        "ref": moved.complaint.ref,
        "stage": told.stage,
        "told": moved.complaint.promised_on(told.stage),
        "correct": moved.too_late,
        "message": told.message,
    }
