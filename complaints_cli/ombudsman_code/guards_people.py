"""Who speaks for a resident, and for a group: what must be on record before they are written to (Code 1.2, 3.6)."""

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.representing import Representative
from complaints_cli.domain.stage import Stage
from complaints_cli.ombudsman_code.provision import Objection


def without_ground(complaint: Complaint) -> tuple[Representative, ...]:
    """Everybody who speaks for the resident now, and nothing says why they may."""
    now = (each for each in complaint.representatives if each.is_known and each.ended_on is None)
    return tuple(each for each in now if each.basis is None)


def authority_missing(complaint: Complaint, _: Stage) -> Objection | None:
    """An answer goes out only once there is a ground for whoever speaks for the resident (Code 1.3, 3.6)."""
    for each in without_ground(complaint):
        return Objection(
            "Somebody speaks for the resident, and nothing says why they may. Put the ground on record: consent, "
            "capacity, physical-capacity, child or deceased.",
            f"rep scope REF {each.number} --basis consent",
        )
    return None


def contact_missing(complaint: Complaint, _: Stage) -> Objection | None:
    """A group of residents has one contact, whom we write to (Code 1.2, 3.6)."""
    received = complaint.received
    if received.group is not None and not received.name.strip() and not received.anonymous:
        return Objection(
            f"A group of {received.group} complains, and nobody is named whom we can write to. Ask them to name one.",
            "person set REF --name NAME",
        )
    return None
