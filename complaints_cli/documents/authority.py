"""The form by which somebody may speak for a resident: empty, or with what the record has of them (Code 3.6)."""

from collections.abc import Mapping

from complaints_cli.documents.facts import BOX, TICKED
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.plain import on_one_line
from complaints_cli.domain.representing import Copies, Representative, representing
from complaints_cli.domain.terms import RepBasis
from complaints_cli.letters.wording import held

BASES = {
    "consent": RepBasis.CONSENT,
    "capacity": RepBasis.CAPACITY,
    "cannot_sign": RepBasis.PHYSICAL_CAPACITY,
    "child": RepBasis.CHILD,
    "deceased": RepBasis.DECEASED,
}


def authority(complaint: Complaint | None, number: int | None = None) -> Mapping[str, object]:
    """The form's facts. `number` tells which representative; without one it is whoever speaks now.

    What was erased is left empty, as what never was on record.
    """
    rep = None if complaint is None else _representative(complaint, number)
    return {
        "ref": complaint.ref if complaint else "",
        "resident": _resident(complaint),
        "rep": _rep(rep),
        "basis": {name: TICKED if rep and rep.basis is basis else BOX for name, basis in BASES.items()},
        "copies": {each.value: TICKED if rep and rep.copies is each else BOX for each in Copies},
        "number": rep.number if rep else "",
    }


def _representative(complaint: Complaint, number: int | None) -> Representative | None:
    if number is None:
        return representing(complaint.representatives)
    return next((each for each in complaint.representatives if each.number == number), None)


def _resident(complaint: Complaint | None) -> Mapping[str, str]:
    received = complaint.received if complaint else None
    return {
        "name": held(received.name) if received else "",
        "address": _on_a_line(received.address) if received else "",
    }


def _rep(rep: Representative | None) -> Mapping[str, str]:
    return {
        "name": held(rep.name) if rep else "",
        "address": _on_a_line(rep.address) if rep else "",
        "phone": held(rep.phone) if rep else "",
        "email": held(rep.email) if rep else "",
    }


def _on_a_line(address: str) -> str:
    return on_one_line(held(address))
