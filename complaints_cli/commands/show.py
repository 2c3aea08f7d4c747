"""`show`: a complaint's whole file, where it stands and what is next first; dates as its events have them."""

from typing import Annotated, Any

from complaints_cli.commands import params
from complaints_cli.commands.looking_back import AsOf, seen
from complaints_cli.commands.outcome import due_data
from complaints_cli.commands.show_file import screen
from complaints_cli.commands.show_seen import File
from complaints_cli.commands.shown import beside
from complaints_cli.commands.timeline import timeline
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.adjusting import in_force, in_words
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Clock
from complaints_cli.domain.obligations import due_items
from complaints_cli.domain.parts import Action, Enclosure, Point, SentLetter, promise_state
from complaints_cli.domain.representing import representing
from complaints_cli.domain.timetable import clocks
from complaints_cli.result import Result, pounds
from complaints_cli.store.holding import keeping
from complaints_cli.store.twice import entries_for


def show(
    call: Call,
    ref: params.Ref,
    timeline_too: Annotated[
        bool, Option("--timeline", help="Every event, with the day it happened and the day it was recorded.")
    ] = False,
    private: Annotated[
        bool,
        Option("--private", help="Also what is kept apart: disabilities, vulnerabilities, certain notes."),
    ] = False,
    as_of: AsOf = None,
) -> Result:
    """Show a complaint: where it stands, what is next, then its points, stages, promises, letters and notes."""
    with seen(call, as_of) as view:
        record = view.record
        complaint = record.complaint(ref)
        rules = record.rules_for(complaint)
        names = {person.id: person.name for person in record.staff()}
        events = timeline(record.history(ref), names, private=private)
        linked = tuple(record.complaint(other) for other in dict.fromkeys(complaint.links))
        holds = keeping(record, ref, view.today).holds
        entries = entries_for(record, ref)
    file = File(
        complaint=complaint,
        clocks=clocks(complaint, rules),
        due=due_items(complaint, rules),
        calendar=rules.calendar(None),
        names=names,
        today=view.today,
        now=view.now,
        policy=rules.policy,
        private=private,
        linked=linked,
        holds=holds,
        entries=entries,
    )
    return Result(
        data={**_data(file, events), "as_of": view.today},
        screen=[*view.heads, *screen(file, events if timeline_too else None)],
    )


def _data(file: File, events: list[dict[str, Any]]) -> dict[str, Any]:
    complaint = file.complaint
    return {
        **_standing(file),
        "due": [{**due_data(item), "handler": file.name(item.handler)} for item in file.due],
        "points": [_point(complaint, point) for point in complaint.points],
        "stages": [_stage(file, clock) for clock in file.clocks],
        "actions": [_action(file, action) for action in complaint.actions],
        "letters": [_letter(letter) for letter in complaint.letters],
        "files": [_file(file) for file in complaint.files],
        "links": complaint.links,
        **beside(file),
        **_ended(file),
        "corrections": complaint.corrections,
        "erased": complaint.erased,
        "timeline": events,
    }


def _standing(file: File) -> dict[str, Any]:
    complaint = file.complaint
    received = complaint.received
    return {
        "ref": complaint.ref,
        "state": complaint.state,
        "situation": complaint.situation,
        "stage": complaint.current.number,
        "received_on": complaint.received_on,
        "via": received.via,
        "home": received.home,
        "category": received.category,
        "flags": received.flags,
        "handler": file.name(complaint.handler),
        "policy": received.policy,
        "parties": _parties(file),
        "summary": received.summary or None,
        "outcome": complaint.current.outcome or None,
    }


def _ended(file: File) -> dict[str, Any]:
    complaint, refusal = file.complaint, file.complaint.refusal
    return {
        "closed_on": complaint.closed_on,
        "close_reason": complaint.close_reason,
        "satisfied": complaint.satisfied,
        "withdrawn_on": complaint.withdrawn_on,
        "reopened_on": complaint.reopened_on,
        "refusal": refusal
        and {
            "on": refusal.on,
            "ground": refusal.ground,
            "reasons": refusal.reasons,
            "decider": file.name(refusal.decider),
        },
    }


def _parties(file: File) -> dict[str, Any]:
    complaint, received = file.complaint, file.complaint.received
    rep = representing(complaint.representatives)
    minded = [each.text for each in complaint.vulnerabilities if each.ended_on is None]
    texts = {
        "name": received.name,
        "address": received.address,
        "phone": received.phone,
        "email": received.email,
        "preferred_name": received.preferred_name,
        "members": received.members,
        "language": received.language,
        "representative": rep.name if rep else "",
        "adjustment": "; ".join(in_words(each) for each in in_force(complaint.adjustments, file.today)),
    }
    return {
        **{key: text or None for key, text in texts.items()},
        "contact_by": received.contact_by,
        "anonymous": received.anonymous,
        "format": received.reply_as,
        "group": received.group,
        "rep_basis": rep and rep.basis,
        "about": [file.name(person) for person in received.about],
        "vulnerability_recorded": bool(minded),
        "vulnerability": ("; ".join(minded) or None) if file.private else None,
    }


def _point(complaint: Complaint, point: Point) -> dict[str, Any]:
    found = [complaint.finding(stage.number, point.number) for stage in complaint.stages]
    return {
        "n": point.number,
        "text": point.text,
        "responsible": point.responsible,
        "whose": point.whose or None,
        "service": point.service or None,
        "refused": point.refused,
        "findings": [
            {
                "stage": each.stage,
                "on": each.on,
                "decision": each.decision,
                "reasons": each.reasons,
                "policy": each.policy or None,
                "evidence": each.evidence or None,
                "impact": each.impact or None,
                "unchanged": each.unchanged,
            }
            for each in found
            if each is not None
        ],
    }


def _stage(file: File, clock: Clock) -> dict[str, Any]:
    stage = clock.stage
    ack_state, ack_missed_by = clock.acknowledged(file.today)
    state, missed_by = clock.responded(file.today)
    policy_state, _ = clock.policy_kept(file.today)
    return {
        "stage": stage.number,
        "opened_on": stage.opened_on,
        "via": stage.via,
        "handler": file.name(stage.handler),
        "outcome": stage.outcome or None,
        "definition": stage.definition or None,
        "acknowledged_on": stage.acknowledged_on,
        "ack_due": clock.acknowledge.due_on,
        "ack_state": ack_state,
        "ack_missed_by": ack_missed_by,
        "response_due": clock.code_date,
        "original_due": clock.unextended.due_on,
        "extended_to": clock.extension and clock.extension.to,
        "backstop": clock.backstop.due_on,
        "responded_on": stage.responded_on,
        "response_state": state,
        "response_missed_by": missed_by,
        "policy_due": clock.policy_date,
        "policy_state": policy_state,
        "promised_on": clock.promised_on,
        "working_days_taken": clock.working_days_taken,
        "decision": stage.decision,
        "decider": file.name(stage.decider),
        "override": stage.override or None,
        "refused": stage.refusal.ground if stage.refusal else None,
    }


def _action(file: File, action: Action) -> dict[str, Any]:
    return {
        "n": action.number,
        "stage": action.stage,
        "kind": action.remedy,
        "what": action.what,
        "point": action.point,
        "due_on": action.due,
        "first_due_on": action.first_due,
        "done_on": action.done_on,
        "state": promise_state(action.due, action.done_on, file.today, action.ended),
        "owner": file.name(action.owner),
        "others": [file.name(each) for each in action.others],
        "appointment": action.appointment or None,
        "moves": [
            {"on": m.on, "was": m.was, "reason": m.reason, "told_on": m.told_on, "told_by": file.name(m.told_by)}
            for m in action.moves
        ],
        "proof": action.proof or None,
        "proof_file": action.file or None,
        "proof_sha256": action.sha256 or None,
        "amount": None if action.amount is None else pounds(action.amount),
        "head": action.head or None,
        "agreed": action.agreed,
    }


def _file(file: Enclosure) -> dict[str, Any]:
    return {
        "on": file.on,
        "name": file.name,
        "media": file.media,
        "sha256": file.sha256,
        "points": list(file.points),
        "evidence": file.evidence,
    }


def _letter(letter: SentLetter) -> dict[str, Any]:
    return {
        "n": letter.number,
        "kind": letter.letter,
        "stage": letter.stage,
        "sent_on": letter.on,
        "sent": letter.sent,
        "respond_by": letter.respond_by,
        "sha256": letter.sha256,
    }
