"""Adjustments, what was disclosed, representatives, and what the resident prefers."""

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.representing import Representative
from complaints_cli.store.entry import Entry, Rows, entry, iso
from complaints_cli.store.folded import Folded

TABLES = ("adjustment", "disability", "vulnerability", "representative", "resident")


def rows(folded: Folded) -> Rows:
    """A complaint's rows in these tables."""
    complaint = folded.complaint
    return {
        "adjustment": [entry(each) for each in complaint.adjustments],
        "disability": [entry(each) for each in complaint.disabilities],
        "vulnerability": [entry(each) for each in complaint.vulnerabilities],
        "representative": [_representative(each) for each in complaint.representatives],
        "resident": [_resident(complaint)],
    }


def _representative(each: Representative) -> Entry:
    proofs = " ".join(dict.fromkeys(proof.proof for proof in each.proofs))
    first = min((proof.on for proof in each.proofs), default=None)
    return entry(each, points=" ".join(map(str, each.points)) or None, copies=str(each.gets), proofs=proofs or None) | {
        "proven_on": iso(first)
    }


def _resident(complaint: Complaint) -> Entry:
    received, permission = complaint.received, complaint.permission
    return {
        "preferred_name": received.preferred_name or None,
        "contact_by": received.contact_by and str(received.contact_by),
        "reply_as": received.reply_as and str(received.reply_as),
        "group_of": received.group,
        "members": received.members or None,
        "permission": str(permission.proof) if permission else None,
        "permission_on": iso(permission.on if permission else None),
    }
