"""The landlord's answers to the Code's provisions, what called for fresh ones, and what went to the Ombudsman."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from complaints_cli.domain.assessing import Call, assessment_due, calls, submissions
from complaints_cli.domain.event import Recorded
from complaints_cli.domain.events.landlord import ProvisionAnswered
from complaints_cli.store.entry import Entry, Rows, iso
from complaints_cli.store.landlord_record import next_submission
from complaints_cli.store.shelves.shelf import Drawer, Shelf

if TYPE_CHECKING:
    from complaints_cli.store.reading import Record


def _drawer(record: "Record", stream: str) -> Drawer:
    history, settings = record.history(stream), record.history("landlord")
    called, sent = calls(history), submissions(history)
    rows: Rows = {
        "provision_answer": _answers(history),
        "assessment_call": [_call(each) for each in called],
        "submission": [{"year_end": iso(year), "sent_on": iso(day)} for year, day in sent.items()],
    }
    # Without settings there is no landlord yet, and so no year whose papers could be owed.
    due = assessment_due(called, next_submission(settings, sent)) if settings else ()
    return Drawer(label="self-assessment", rows=rows, due=due)


def _answers(history: Sequence[Recorded]) -> list[Entry]:
    last = {r.event.number: r.event for r in history if isinstance(r.event, ProvisionAnswered)}
    return [
        {
            "number": number,
            "comply": each.comply,
            "evidence": each.evidence or None,
            "commentary": each.commentary or None,
            "action": each.action or None,
            "due_on": iso(each.due),
            "answered_on": iso(each.on),
        }
        for number, each in last.items()
    ]


def _call(call: Call) -> Entry:
    return {
        "call": call.number,
        "because": call.because.value,
        "complaint": call.complaint,
        "called_on": iso(call.called_on),
        "due_on": iso(call.by),
        "done_on": iso(call.done_on),
        "words": call.words or None,
        "changes": call.changes or None,
    }


SHELVES = {
    "assessment": Shelf(
        drawer=_drawer, whole=("provision_answer", "assessment_call", "submission"), follows=("landlord",)
    )
}
