"""Adjustments, representatives, disclosures and the resident's details, as they then stand."""

from typing import Any

from complaints_cli.domain.adjusting import Adjustment
from complaints_cli.domain.applying import apply, changed, copied
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.disclosed import Disability, Vulnerability
from complaints_cli.domain.events.adjusting import AdjustmentAgreed, AdjustmentEnded, AdjustmentReviewed
from complaints_cli.domain.events.disclosed import (
    DisabilityDisclosed,
    DisabilityEnded,
    VulnerabilityChecked,
    VulnerabilityEnded,
    VulnerabilityNoted,
)
from complaints_cli.domain.events.person import HolderPermitted, PersonSet
from complaints_cli.domain.events.representing import RepAdded, RepEnded, RepObjected, RepProven, RepScoped
from complaints_cli.domain.representing import Proof, Representative
from complaints_cli.domain.resident import HolderPermission


def _changed(complaint: Complaint, where: str, number: int, **changes: Any) -> Complaint:
    """The complaint with something changed about one of its numbered parts."""
    parts: Any = tuple(changed(p, **changes) if p.number == number else p for p in getattr(complaint, where))
    return changed(complaint, **{where: parts})


@apply.register
def _(event: AdjustmentAgreed, complaint: Complaint, version: int) -> Complaint:
    agreed = copied(Adjustment, event, number=event.adjustment)
    return changed(complaint, adjustments=(*complaint.adjustments, agreed))


@apply.register
def _(event: AdjustmentReviewed, complaint: Complaint, version: int) -> Complaint:
    return _changed(complaint, "adjustments", event.adjustment, review=event.review, reviewed_on=event.on)


@apply.register
def _(event: AdjustmentEnded, complaint: Complaint, version: int) -> Complaint:
    return _changed(complaint, "adjustments", event.adjustment, ended_on=event.on)


@apply.register
def _(event: DisabilityDisclosed, complaint: Complaint, version: int) -> Complaint:
    told = copied(Disability, event, number=event.disability)
    return changed(complaint, disabilities=(*complaint.disabilities, told))


@apply.register
def _(event: DisabilityEnded, complaint: Complaint, version: int) -> Complaint:
    return _changed(complaint, "disabilities", event.disability, ended_on=event.on)


@apply.register
def _(event: VulnerabilityNoted, complaint: Complaint, version: int) -> Complaint:
    noted = copied(Vulnerability, event, number=event.vulnerability, checked_on=event.on)
    return changed(complaint, vulnerabilities=(*complaint.vulnerabilities, noted))


@apply.register
def _(event: VulnerabilityChecked, complaint: Complaint, version: int) -> Complaint:
    return _changed(complaint, "vulnerabilities", event.vulnerability, checked_on=event.on)


@apply.register
def _(event: VulnerabilityEnded, complaint: Complaint, version: int) -> Complaint:
    return _changed(complaint, "vulnerabilities", event.vulnerability, ended_on=event.on)


@apply.register
def _(event: RepAdded, complaint: Complaint, version: int) -> Complaint:
    added = copied(Representative, event, number=event.rep)
    return changed(complaint, representatives=(*complaint.representatives, added))


@apply.register
def _(event: RepProven, complaint: Complaint, version: int) -> Complaint:
    proofs = next((each.proofs for each in complaint.representatives if each.number == event.rep), ())
    return _changed(complaint, "representatives", event.rep, proofs=(*proofs, copied(Proof, event)))


@apply.register
def _(event: RepScoped, complaint: Complaint, version: int) -> Complaint:
    now = {name: getattr(event, name) for name in ("basis", "points", "stage", "copies", "object_by")}
    return _changed(complaint, "representatives", event.rep, **now)


@apply.register
def _(event: RepObjected, complaint: Complaint, version: int) -> Complaint:
    return _changed(complaint, "representatives", event.rep, objected=True, ended_on=event.on)


@apply.register
def _(event: RepEnded, complaint: Complaint, version: int) -> Complaint:
    return _changed(complaint, "representatives", event.rep, ended_on=event.on)


@apply.register
def _(event: PersonSet, complaint: Complaint, version: int) -> Complaint:
    names = (
        *("contact_by", "reply_as", "group", "name", "preferred_name", "address", "phone", "email", "members"),
        "language",
    )
    now = {name: getattr(event, name) for name in names if getattr(event, name)}
    return changed(complaint, received=changed(complaint.received, **now))


@apply.register
def _(event: HolderPermitted, complaint: Complaint, version: int) -> Complaint:
    return changed(complaint, permission=copied(HolderPermission, event))
