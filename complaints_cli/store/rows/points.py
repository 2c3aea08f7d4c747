"""What was decided on a complaint: its points, findings and remedies."""

from complaints_cli.domain.parts import Action, Finding, Point
from complaints_cli.store.entry import Entry, Rows, iso
from complaints_cli.store.folded import Folded

TABLES = ("point", "finding", "action")


def rows(folded: Folded) -> Rows:
    """A complaint's rows in these tables; of the findings the last on each point at each stage."""
    complaint = folded.complaint
    last_findings = {(finding.stage, finding.point): finding for finding in complaint.findings}
    return {
        "point": [_point(point) for point in complaint.points],
        "finding": [_finding(finding) for finding in last_findings.values()],
        "action": [_action(action) for action in complaint.actions],
    }


def _point(point: Point) -> Entry:
    return {
        "point": point.number,
        "text": point.text or None,
        "responsible": point.responsible and str(point.responsible),
        "whose": point.whose or None,
        "service": point.service or None,
        "refused": int(point.refused),
        "added_on": iso(point.added_on),
    }


def _finding(finding: Finding) -> Entry:
    return {
        "stage": finding.stage,
        "point": finding.point,
        "decision": str(finding.decision),
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
        "remedy": str(action.remedy),
        "what": action.what or None,
        "point": action.point,
        "due_on": iso(action.due),
        "first_due_on": iso(action.first_due),
        "done_on": iso(action.done_on),
        "owner": action.owner,
        "others": " ".join(action.others),
        "appointment": action.appointment or None,
        "amount": action.amount,
        "head": action.head or None,
        "agreed": int(action.agreed),
        "offered_on": iso(action.offered_on),
        "moves": len(action.moves),
        "told_on": iso(action.moves[-1].told_on) if action.moves else None,
        "told_by": action.moves[-1].told_by if action.moves else None,
        "proof": action.proof or None,
        "proof_file": action.file or None,
        "proof_sha256": action.sha256 or None,
        "answer": action.answer and str(action.answer),
        "answered_on": iso(action.answered_on),
        "replaced_by": action.replaced_by,
        "is_open": int(action.is_open),
    }
