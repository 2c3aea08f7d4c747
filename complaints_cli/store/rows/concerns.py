"""Safeguarding and anti-social behaviour beside a complaint."""

from complaints_cli.store.entry import Rows, iso
from complaints_cli.store.folded import Folded

TABLES = ("safeguarding_concern", "asb_case")


def rows(folded: Folded) -> Rows:
    """A complaint's rows in these tables."""
    complaint = folded.complaint
    return {
        "safeguarding_concern": [
            {
                "concern": each.number,
                "raised_on": iso(complaint.received_on if each.with_arrival else each.on),
                "what": each.what or None,
                "referred_on": iso(each.referred_on),
                "referred_to": each.to or None,
                "reference": each.reference or None,
                "ruled_out_on": iso(each.ruled_out_on),
            }
            for each in complaint.concerns
        ],
        "asb_case": [
            {"n": n, "case": each.case, "noted_on": iso(each.on), "words": each.words or None}
            for n, each in enumerate(complaint.asb_cases, 1)
        ],
    }
