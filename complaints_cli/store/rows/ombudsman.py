"""What the Ombudsman asked, found and ordered on a complaint."""

from complaints_cli.domain.ombudsman import Asked
from complaints_cli.store.entry import Entry, Rows, iso
from complaints_cli.store.folded import Folded

TABLES = (
    "ombudsman_referral",
    "ombudsman_notice",
    "ombudsman_evidence",
    "ombudsman_determination",
    "ombudsman_order",
    "ombudsman_review",
)


def rows(folded: Folded) -> Rows:
    """A complaint's rows in these tables."""
    at = folded.complaint.ombudsman
    return {
        "ombudsman_referral": [
            {
                "referral": n,
                "referred_on": iso(each.on),
                "referred_by": str(each.by),
                "their_ref": each.their_ref or None,
            }
            for n, each in enumerate(at.referrals, 1)
        ],
        "ombudsman_notice": [
            {
                "notice": each.number,
                "which": str(each.which),
                "came_on": iso(each.on),
                "instructs": int(each.instructs),
                "answered_on": iso(each.done_on),
                "taken_back": int(each.taken_back),
                **_asked(each),
            }
            for each in at.notices
        ],
        "ombudsman_evidence": [
            {"evidence": each.number, "asked_on": iso(each.on), "sent_on": iso(each.done_on), **_asked(each)}
            for each in at.evidence
        ],
        "ombudsman_determination": [
            {
                "determination": each.number,
                "determined_on": iso(each.on),
                "outcome": str(each.outcome),
                "point": each.point,
                "words": each.words or None,
            }
            for each in at.determinations
        ],
        "ombudsman_order": [
            {
                "item": each.number,
                "kind": str(each.order),
                "failure_type": each.failure,
                "ordered_on": iso(each.on),
                "amount": each.amount,
                "owner": each.owner,
                "complied_on": iso(each.done_on),
                "declined": int(each.declined),
                **_asked(each),
            }
            for each in at.orders
        ],
        "ombudsman_review": [
            {
                "review": each.number,
                "asked_by": str(each.by),
                "step": str(each.step),
                "step_on": iso(each.on),
                "last_day": iso(each.last_day),
                "asked_on": iso(each.asked_on),
                "words": each.words or None,
            }
            for each in at.reviews
        ],
    }


def _asked(asked: Asked) -> Entry:
    return {
        "due_on": iso(asked.by),
        "first_due_on": iso(asked.first_by),
        "what": asked.what or None,
        "proof": asked.proof or None,
    }
