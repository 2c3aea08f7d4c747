"""The register is what the record adds up to: rows made from events alone, so that they can be made again at any time.

A verdict has a column only once the thing is done; until then it depends on the day it is asked for.
"""

from collections.abc import Sequence
from datetime import date

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Rules
from complaints_cli.domain.end_events import Refusal
from complaints_cli.domain.event import Recorded
from complaints_cli.domain.parts import Action, Finding, Learning, Note, Point, SentLetter
from complaints_cli.domain.terms import LetterKind
from complaints_cli.domain.timetable import Due, clocks, due_items
from complaints_cli.ombudsman_code.guards_acceptance import accept_until
from complaints_cli.store.register_stage import Entry, iso, notice_row, stage_row

Rows = dict[str, list[Entry]]

COMPLAINT_TABLES = (
    "complaint",
    "stage",
    "point",
    "finding",
    "action",
    "learning",
    "notice",
    "due",
    "letter",
    "note",
    "link",
    "refusal",
)
"""The tables that hold a complaint, each after those it refers to."""

NOT_ACCEPTED = {1: LetterKind.REFUSAL, 2: LetterKind.REFUSAL_TO_ESCALATE}


def complaint_rows(complaint: Complaint, history: Sequence[Recorded], rules: Rules) -> Rows:
    """Every row of a complaint, by table."""
    seqs = {recorded.version: recorded.seq for recorded in history}
    last_findings = {(finding.stage, finding.point): finding for finding in complaint.findings}
    rows: Rows = {
        "complaint": [_complaint(complaint, history[0].recorded_on)],
        "point": [_point(point) for point in complaint.points],
        "finding": [_finding(finding) for finding in last_findings.values()],
        "action": [_action(action) for action in complaint.actions],
        "learning": [_learning(learning) for learning in complaint.learning],
        "letter": [_letter(letter, seqs[letter.version]) for letter in complaint.letters],
        "note": [_note(number, note) for number, note in enumerate(complaint.notes, 1)],
        "link": [{"other": other} for other in dict.fromkeys(complaint.links)],
        "refusal": [_refusal(complaint, *each) for each in enumerate(_refusals(complaint), 1)],
        **_timed(complaint, rules),
    }
    return {name: [{"ref": complaint.ref, **row} for row in rows[name]] for name in COMPLAINT_TABLES}


def label(complaint: Complaint) -> str:
    """What a complaint is called where anybody may look: "repairs, 2 points"."""
    points = len(complaint.points)
    return ", ".join(
        part for part in (complaint.received.category, f"{points} point{'' if points == 1 else 's'}") if part
    )


def _timed(complaint: Complaint, rules: Rules) -> Rows:
    times = clocks(complaint, rules)
    return {
        "stage": [stage_row(complaint, each) for each in times],
        "notice": [
            notice_row(each, number, notice) for each in times for number, notice in enumerate(each.stage.notices, 1)
        ],
        "due": [_due(number, item) for number, item in enumerate(due_items(complaint, rules), 1)],
    }


def _due(number: int, item: Due) -> Entry:
    return {
        "n": number,
        "what": item.what,
        "stage": item.stage,
        "action": item.action,
        "due_on": iso(item.due_on),
        "governed_by": item.governed_by.value,
        "rule": item.rule,
        "original_due": iso(item.original_due),
        "provisional": int(item.provisional),
        "handler": item.handler,
    }


def _complaint(complaint: Complaint, recorded_on: date) -> Entry:
    received, first = complaint.received, complaint.stages[0]
    _, year, number = complaint.ref.split("-")
    return {
        "year": int(year),
        "number": int(number),
        "state": complaint.state.value,
        "situation": complaint.situation.value,
        "stage": complaint.current.number,
        "received_on": iso(complaint.received_on),
        "recorded_on": iso(recorded_on),
        "via": received.via.value,
        "home": received.home and received.home.value,
        "category": received.category,
        "flags": " ".join(received.flags),
        "handler": complaint.handler,
        "taken_by": received.taken_by,
        "label": label(complaint),
        "summary": received.summary or None,
        "name": received.name or None,
        "address": received.address or None,
        "anonymous": int(received.anonymous),
        "rep": received.rep or None,
        "rep_basis": received.rep_basis and received.rep_basis.value,
        "has_adjustment": int(bool(received.adjustment)),
        "has_vulnerability": int(bool(received.vulnerability)),
        "outcome_known": int(bool(first.outcome) or first.none_given or received.none_given),
        "policy": received.policy,
        "occurred_on": iso(received.occurred),
        "known_on": iso(received.known),
        "accept_until": iso(accept_until(received)),
        **_ending(complaint),
        "corrections": complaint.corrections,
        "erased": int(complaint.erased),
        "version": complaint.version,
    }


def _ending(complaint: Complaint) -> Entry:
    refusal = complaint.refusal
    return {
        "closed_on": iso(complaint.closed_on),
        "close_reason": complaint.close_reason and complaint.close_reason.value,
        "satisfied": complaint.satisfied.value,
        "withdrawn_on": iso(complaint.withdrawn_on),
        "refused_on": iso(refusal.on if refusal else None),
        "refusal_ground": refusal.ground.value if refusal else None,
        "reopened_on": iso(complaint.reopened_on),
    }


def _point(point: Point) -> Entry:
    return {
        "point": point.number,
        "text": point.text or None,
        "responsible": point.responsible and point.responsible.value,
        "whose": point.whose or None,
        "refused": int(point.refused),
        "added_on": iso(point.added_on),
    }


def _finding(finding: Finding) -> Entry:
    return {
        "stage": finding.stage,
        "point": finding.point,
        "decision": finding.decision.value,
        "made_on": iso(finding.on),
        "reasons": finding.reasons or None,
        "policy": finding.policy or None,
        "evidence": finding.evidence or None,
        "impact": finding.impact or None,
        "unchanged": int(finding.unchanged),
    }


def _action(action: Action) -> Entry:
    return {
        "action": action.number,
        "stage": action.stage,
        "remedy": action.remedy.value,
        "what": action.what or None,
        "point": action.point,
        "due_on": iso(action.due),
        "first_due_on": iso(action.first_due),
        "done_on": iso(action.done_on),
        "owner": action.owner,
        "amount": action.amount,
        "head": action.head or None,
        "agreed": int(action.agreed),
        "offered_on": iso(action.offered_on),
        "moves": len(action.moves),
        "is_open": int(action.is_open),
    }


def _learning(learning: Learning) -> Entry:
    return {
        "learning": learning.number,
        "stage": learning.stage,
        "noted_on": iso(learning.on),
        "change": learning.change or None,
        "none": int(learning.none),
        "heard": learning.heard or None,
        "wrong": learning.wrong or None,
        "owner": learning.owner,
        "due_on": iso(learning.due),
    }


def _letter(letter: SentLetter, seq: int) -> Entry:
    return {
        "letter": letter.number,
        "kind": letter.letter.value,
        "stage": letter.stage,
        "sent_on": iso(letter.on),
        "sent_by": letter.sent.value,
        "media": letter.media,
        "respond_by": iso(letter.respond_by),
        "event": seq,
        "version": letter.version,
    }


def _note(number: int, note: Note) -> Entry:
    return {
        "note": number,
        "noted_on": iso(note.on),
        "party": note.party.value,
        "via": note.via and note.via.value,
        "about": note.about,
    }


def _refusals(complaint: Complaint) -> list[tuple[int, Refusal]]:
    """Each refusal with the stage that was not accepted: points left out, the complaint, its escalation."""
    whole = [complaint.refusal] if complaint.refusal else []
    return [(1, refusal) for refusal in (*complaint.part_refusals, *whole)] + [
        (stage.number, stage.refusal) for stage in complaint.stages if stage.refusal is not None
    ]


def _refusal(complaint: Complaint, number: int, refused: tuple[int, Refusal]) -> Entry:
    stage, refusal = refused
    return {
        "refusal": number,
        "stage": stage,
        "refused_on": iso(refusal.on),
        "ground": refusal.ground.value,
        "points": " ".join(str(point) for point in refusal.points),
        "discretion": int(bool(refusal.discretion)),
        "with_letter": int(any(letter.letter is NOT_ACCEPTED[stage] for letter in complaint.letters)),
        "decider": refusal.decider,
    }
