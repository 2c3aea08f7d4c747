"""The hazards of a complaint, each legal time, and how it was kept."""

from collections.abc import Iterator
from datetime import date, time
from typing import Any

from complaints_cli.commands.due_words import STEPS
from complaints_cli.commands.show_seen import File
from complaints_cli.domain.awaab import LAW
from complaints_cli.domain.calendar import WorkingCalendar
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.hazard_clocks import Limit, law_of, limits, unclocked
from complaints_cli.domain.hazards import Hazard
from complaints_cli.domain.moments import moment_words
from complaints_cli.domain.terms import Verdict
from complaints_cli.result import Block, Cell, Facts, Heading, Table, Text, Tone

UNTIMED = "time-missing"
"""Done on the day on which the hours ended, at no time that is on record."""
TONES: dict[str, Tone] = {"missed": "bad", "met": "good", UNTIMED: "warn"}


def data(file: File) -> dict[str, Any]:
    """Every hazard with its times."""
    return {"hazards": told(file.complaint, file.calendar, file.today, file.now)}


def blocks(file: File) -> Iterator[Block]:
    """A table for each."""
    yield from screen(file.complaint, file.calendar, file.today, file.now)


def told(complaint: Complaint, calendar: WorkingCalendar, today: date, now: time | None) -> list[dict[str, Any]]:
    """The same as data, seen at a moment."""
    return [_told(hazard, calendar, today, now) for hazard in complaint.hazards]


def screen(complaint: Complaint, calendar: WorkingCalendar, today: date, now: time | None) -> Iterator[Block]:
    """The same on the screen."""
    for hazard in complaint.hazards:
        yield Heading(f"Hazard {hazard.number}: {_name(hazard)}, {_graded(hazard)}")
        yield Facts([("What", hazard.what or None), ("Aware since", moment_words(hazard.aware.on, hazard.aware.at))])
        found = limits(hazard, calendar)
        if found:
            rows = [_row(each, today, now) for each in found]
            yield Table(["To do", "By", "State"], rows)
        if why := unclocked(hazard):
            yield Text(f"{why[:1].upper()}{why[1:]}.", "warn")


def _told(hazard: Hazard, calendar: WorkingCalendar, today: date, now: time | None) -> dict[str, Any]:
    law = law_of(hazard)
    return {
        "n": hazard.number,
        "kind": hazard.sort,
        "what": hazard.what or None,
        "aware_on": hazard.aware.on,
        "aware_at": _clock(hazard.aware.at),
        "assessed": hazard.grade,
        "danger_now": hazard.danger_now,
        "law": f"{LAW}, {law.name}" if law else None,
        "no_legal_time": unclocked(hazard) or None,
        "investigated_on": hazard.investigated and hazard.investigated.on,
        "summary_sent_on": hazard.summary_on,
        "safe_on": hazard.safe and hazard.safe.on,
        "safe_at": _clock(hazard.safe.at) if hazard.safe else None,
        "rehoused_on": hazard.rehoused and hazard.rehoused.on,
        "steps_taken_on": hazard.steps_on,
        "works_begun_on": hazard.works_on,
        "limits": [
            {
                "what": each.step,
                "due_on": each.due_on,
                "due_at": _clock(each.due_at),
                "governed_by": each.governed_by,
                "done_on": each.done and each.done.on,
                "state": _state(each, today, now),
            }
            for each in limits(hazard, calendar)
        ],
    }


def _row(limit: Limit, today: date, now: time | None) -> list[str | Cell]:
    state = _state(limit, today, now)
    done = f" {moment_words(limit.done.on, limit.done.at)}" if limit.done else ""
    words = "done that day, at no time on record" if state == UNTIMED else f"{state}{done and ', done'}{done}"
    return [
        STEPS[limit.step].removesuffix(", hazard"),
        moment_words(limit.due_on, limit.due_at),
        Cell(words, TONES.get(state, "")),
    ]


def _state(limit: Limit, today: date, now: time | None) -> str:
    kept: Verdict | None = limit.kept(today, now)
    return UNTIMED if kept is None else kept.value


def _name(hazard: Hazard) -> str:
    return (
        hazard.sort.replace("damp-mould", "damp and mould").replace("-", " ")
        if hazard.sort
        else "of a kind not settled"
    )


def _graded(hazard: Hazard) -> str:
    if hazard.grade is None:
        return "nobody in danger now" if hazard.danger_now is False else "not assessed"
    return {"none": "no hazard"}.get(hazard.grade, hazard.grade.value)


def _clock(at: time | None) -> str | None:
    return None if at is None else f"{at:%H:%M}"
