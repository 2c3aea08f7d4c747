"""Somebody who speaks for a resident is heard at once; the ground and its proof are asked for (Code 3.6).

A warning tells them by their number: warnings stand where others may read along.
"""

from complaints_cli.domain.complaint import Complaint


def unproven(complaint: Complaint, *, asked: bool = False) -> list[str]:
    """A warning where nobody is on record although one `asked`, and for each who lacks a ground or a proof."""
    now = [each for each in complaint.representatives if each.is_known and each.ended_on is None]
    if asked and not now:
        return ["Nobody is on record who speaks for the resident: complaints rep add REF NAME --basis consent."]
    warnings = []
    for each in now:
        who = f"representative {each.number}"
        if each.basis is None:
            why = f"complaints rep scope REF {each.number} --basis consent (or capacity, child, deceased ...)"
            warnings.append(
                f"Nothing says yet why {who} may speak for the resident, and the answer waits for it: {why}."
            )
        elif not each.proofs:
            warnings.append(
                f"Nothing shows yet that {who} may speak for the resident: "
                f"complaints rep proof REF {each.number} --kind signed-form."
            )
    return warnings
