"""The landlord's answers to the Code's provisions, what called for fresh ones, and what went to the Ombudsman."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from complaints_cli.domain.assessing import Call, assessment_due, calls, submissions
from complaints_cli.domain.due import in_order
from complaints_cli.domain.event import Recorded
from complaints_cli.domain.events.provision_answers import AssessmentApproved
from complaints_cli.domain.provision_answers import (
    Forms,
    Given,
    actions_due,
    approvals,
    changed_since,
    explained,
    forms,
)
from complaints_cli.store.entry import Entry, Rows, iso
from complaints_cli.store.landlord_record import next_submission
from complaints_cli.store.shelves.shelf import Drawer, Shelf

if TYPE_CHECKING:
    from complaints_cli.store.record import Record


def _drawer(record: "Record", stream: str) -> Drawer:
    history, settings = record.history(stream), record.history("landlord")
    called, sent, given = calls(history), submissions(history), forms(history)
    rows: Rows = {
        "provision_answer": [_answer(each) for each in given.values()],
        "explained_failing": _explained(history),
        "assessment_approval": [_approval(each, given) for each in approvals(history).values()],
        "assessment_call": [_call(each) for each in called],
        "submission": [{"year_end": iso(year), "sent_on": iso(day)} for year, day in sent.items()],
    }
    # Without settings there is no landlord yet, and so no year whose papers could be owed.
    due = assessment_due(called, next_submission(settings, sent)) if settings else ()
    due = in_order((*due, *actions_due(given)))
    return Drawer(label="self-assessment", rows=rows, due=due)


def _answer(given: Given) -> Entry:
    return {
        "year_end": iso(given.year_end),
        "number": given.number,
        "comply": str(given.comply),
        "evidence": given.evidence or None,
        "commentary": given.commentary or None,
        "action": given.action or None,
        "due_on": iso(given.due),
        "answered_on": iso(given.answered_on),
        "carried_from": iso(given.carried_from),
        "to_confirm": int(given.to_confirm),
        "done_on": iso(given.done_on),
        "proof": given.proof or None,
    }


def _explained(history: Sequence[Recorded]) -> list[Entry]:
    return [
        {
            "year_end": iso(year),
            "number": number,
            "failing": failing,
            "explained_on": iso(on),
            "because": because or None,
        }
        for (year, number, failing), (on, because) in explained(history).items()
    ]


def _approval(approved: AssessmentApproved, given: Forms) -> Entry:
    return {
        "year_end": iso(approved.year_end),
        "approved_on": iso(approved.on),
        "approved_by": approved.by or None,
        "minute": approved.minute or None,
        "despite": approved.despite or None,
        "answered": len(approved.answers),
        "changed": ", ".join(changed_since(approved, given)) or None,
    }


def _call(call: Call) -> Entry:
    return {
        "call": call.number,
        "because": str(call.because),
        "complaint": call.complaint,
        "called_on": iso(call.called_on),
        "due_on": iso(call.by),
        "done_on": iso(call.done_on),
        "words": call.words or None,
        "changes": call.changes or None,
    }


SHELVES = {
    "assessment": Shelf(
        drawer=_drawer,
        whole=("provision_answer", "explained_failing", "assessment_approval", "assessment_call", "submission"),
        follows=("landlord",),
    )
}
