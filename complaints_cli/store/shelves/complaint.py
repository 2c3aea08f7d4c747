"""What a complaint adds up to in the register. A verdict has a column only once the thing is done.

Until then it depends on the day it is asked for.
"""

from typing import TYPE_CHECKING

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.fold import fold
from complaints_cli.domain.folder import modules
from complaints_cli.domain.kept_close import RESTRICTED, is_kept_close
from complaints_cli.domain.obligations import due_items
from complaints_cli.domain.representing import representing
from complaints_cli.ombudsman_code.guards_acceptance import accept_until, raised_on
from complaints_cli.store import rows
from complaints_cli.store.entry import Entry, Rows, iso
from complaints_cli.store.folded import Folded
from complaints_cli.store.shelves import twice
from complaints_cli.store.shelves.shelf import Drawer, Shelf

if TYPE_CHECKING:
    from complaints_cli.store.record import Record

SUBJECTS = tuple(modules(rows))


def drawer(record: "Record", ref: str) -> Drawer:
    """A complaint's rows and what it has due. Raises Damaged when its record cannot be read."""
    history = record.history(ref)
    complaint = fold(ref, history)
    rules = record.rules_for(complaint)
    folded = Folded(complaint, history, rules)
    called = label(complaint)
    # What was set aside has no row where complaints are looked for or counted, so nothing has to leave it out.
    whole = _complaint(folded, called)
    found = twice.rows(folded, whole) or _counting(folded, whole)
    return Drawer(label=called, rows=found, due=due_items(complaint, rules), complaint=complaint)


def _counting(folded: Folded, whole: Entry) -> Rows:
    found: Rows = {"complaint": [whole]}
    for subject in SUBJECTS:
        found |= subject.rows(folded)
    return found


def label(complaint: Complaint) -> str:
    """What a complaint is called where anybody may look: "repairs, 2 points"; of one kept close, nothing more."""
    if is_kept_close(complaint.received.flags, complaint.concerns):
        return RESTRICTED
    points = len(complaint.points)
    return ", ".join(
        part for part in (complaint.received.category, f"{points} point{'' if points == 1 else 's'}") if part
    )


def _complaint(folded: Folded, called: str) -> Entry:
    complaint = folded.complaint
    received, first = complaint.received, complaint.stages[0]
    rep = representing(complaint.representatives)
    _, year, number = complaint.ref.split("-")
    return {
        "year": int(year),
        "number": int(number),
        "state": str(complaint.state),
        "situation": str(complaint.situation),
        "stage": complaint.current.number,
        "received_on": iso(complaint.received_on),
        "recorded_on": iso(folded.history[0].recorded_on),
        "via": str(received.via),
        "home": received.home and str(received.home),
        "category": received.category,
        "flags": " ".join(received.flags),
        "kept_close": int(is_kept_close(received.flags, complaint.concerns)),
        "handler": complaint.handler,
        "taken_by": received.taken_by,
        "label": called,
        "summary": received.summary or None,
        "name": received.name or None,
        "address": received.address or None,
        "anonymous": int(received.anonymous),
        "rep": rep.name or None if rep else None,
        "rep_basis": str(rep.basis) if rep and rep.basis else None,
        "has_adjustment": int(bool(complaint.adjustments)),
        "has_vulnerability": int(bool(complaint.vulnerabilities)),
        "outcome_known": int(bool(first.outcome) or first.none_given or received.none_given),
        "policy": received.policy,
        "occurred_on": iso(received.occurred),
        "known_on": iso(received.known),
        "accept_until": iso(accept_until(received)),
        "request": received.request,
        "feedback": received.feedback,
        "claim": received.claim,
        "reported_on": iso(received.reported),
        "raised_on": iso(raised_on(received)),
        "heat": received.heat and str(received.heat),
        "because": received.because and str(received.because),
        **_ending(complaint),
        "corrections": complaint.corrections,
        "erased": int(complaint.erased),
        "version": complaint.version,
    }


def _ending(complaint: Complaint) -> Entry:
    refusal = complaint.refusal
    return {
        "closed_on": iso(complaint.closed_on),
        "close_reason": complaint.close_reason and str(complaint.close_reason),
        "satisfied": str(complaint.satisfied),
        "withdrawn_on": iso(complaint.withdrawn_on),
        "refused_on": iso(refusal.on if refusal else None),
        "refusal_ground": str(refusal.ground) if refusal else None,
        "reopened_on": iso(complaint.reopened_on),
    }


SHELVES = {
    "C": Shelf(
        drawer=drawer,
        by_ref=("complaint", *(name for subject in SUBJECTS for name in subject.TABLES), twice.TABLE),
    ),
}
