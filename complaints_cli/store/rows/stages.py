"""A stage's row: every date it has, which of them governs, and how each was kept once it is done."""

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Clock
from complaints_cli.domain.stage import Notice
from complaints_cli.domain.terms import State, Verdict
from complaints_cli.domain.timetable import clocks
from complaints_cli.store.entry import Entry, Rows, iso
from complaints_cli.store.folded import Folded

TABLES = ("stage", "notice")


def rows(folded: Folded) -> Rows:
    """A complaint's rows in these tables."""
    times = clocks(folded.complaint, folded.rules)
    return {
        "stage": [stage_row(folded.complaint, each) for each in times],
        "notice": [
            notice_row(each, number, notice) for each in times for number, notice in enumerate(each.stage.notices, 1)
        ],
    }


def stage_row(complaint: Complaint, times: Clock) -> Entry:
    """The row of one stage, all but its complaint's reference."""
    stage = times.stage
    return {
        "stage": stage.number,
        "category": complaint.received.category,
        "home": complaint.received.home and str(complaint.received.home),
        "received_on": iso(complaint.received_on),
        "opened_on": iso(stage.opened_on),
        "via": str(stage.via),
        "handler": stage.handler,
        "state": _state(complaint, times),
        **_dates(times),
        "responded_on": iso(stage.responded_on),
        "decision": stage.decision and str(stage.decision),
        "decider": stage.decider,
        "override": stage.override or None,
        **_kept(times),
        "remedy_ruled_out": int(bool(stage.remedy_ruled_out)),
        "is_open": int(_awaits(complaint, times)),
    }


def _state(complaint: Complaint, times: Clock) -> str:
    """Open, answered, refused or withdrawn; a stage left unanswered ends as its complaint did."""
    if times.stage.refusal is not None:
        return str(State.REFUSED)
    if times.stage.responded_on is not None:
        return str(State.ANSWERED)
    return str(complaint.state)


def _awaits(complaint: Complaint, times: Clock) -> bool:
    return times.stage.is_open and complaint.state is State.OPEN


def _dates(times: Clock) -> Entry:
    acknowledge_due, acknowledge_by = times.acknowledge_due
    respond_due, respond_by = times.respond_due
    return {
        "acknowledged_on": iso(times.stage.acknowledged_on),
        "acknowledge_due": iso(acknowledge_due),
        "acknowledge_governed_by": str(acknowledge_by),
        "acknowledge_code_due": iso(times.acknowledge.due_on),
        "code_due": iso(times.unextended.due_on),
        "backstop": iso(times.backstop.due_on),
        "cap": iso(times.cap.due_on),
        "extended_to": iso(times.extension.to if times.extension else None),
        "code_date": iso(times.code_date),
        "extensions": len(times.stage.extensions),
        "beyond_cap": int(any(times.is_beyond_cap(notice) for notice in times.stage.extensions)),
        "respond_due": iso(respond_due),
        "respond_governed_by": str(respond_by),
        "policy_due": iso(times.policy_date),
        "promised_on": iso(times.promised_on),
    }


def _kept(times: Clock) -> Entry:
    """How the dates were kept, by the Code; None for what is not done.

    What ended undone has no verdict, but the working days by which it was missed on the day it ended.
    """
    kept: Entry = {
        "acknowledge_kept": None,
        "acknowledge_missed_by": None,
        "answered_in": None,
        "respond_missed_by": None,
        "working_days_taken": times.working_days_taken,
        "in_time_for_return": int(times.in_time_for_return),
    }
    stage, ended_on = times.stage, times.stopped_on
    acknowledged, answered = stage.acknowledged_on or ended_on, stage.responded_on or ended_on
    if acknowledged is not None:
        verdict, kept["acknowledge_missed_by"] = times.acknowledged(acknowledged)
        kept["acknowledge_kept"] = int(verdict is Verdict.MET) if stage.acknowledged_on else None
    if answered is not None:
        verdict, kept["respond_missed_by"] = times.responded(answered)
        kept["answered_in"] = str(verdict) if stage.responded_on else None
    return kept


def notice_row(times: Clock, number: int, notice: Notice) -> Entry:
    """The row of one notice of another date: an extension, or word that the answer is late."""
    replaces = notice.replaces
    return {
        "stage": times.stage.number,
        "notice": number,
        "kind": "extension" if notice.is_extension else "late",
        "told_on": iso(notice.on),
        "replaces": iso(replaces),
        "to_date": iso(notice.to),
        "working_days": None if replaces is None else times.backstop.calendar.between(replaces, notice.to),
        "within_cap": int(not times.is_beyond_cap(notice)) if notice.is_extension else None,
        "reason": notice.reason or None,
        "good_reason": notice.good_reason or None,
        "update_every": notice.update_every,
        "agreed": notice.agreed and str(notice.agreed),
    }
