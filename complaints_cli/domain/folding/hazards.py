"""The hazards of a complaint, as they then stand."""

from typing import Any

from complaints_cli.domain.applying import apply, changed
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.events.hazards import (
    HazardAssessed,
    HazardAware,
    HazardInvestigated,
    HazardMadeSafe,
    HazardRehoused,
    HazardReported,
    HazardSummarised,
    HazardWorks,
)
from complaints_cli.domain.hazards import Assessment, Hazard, Progress, Stamp


@apply.register
def _(event: HazardReported, complaint: Complaint, version: int) -> Complaint:
    hazard = Hazard(
        number=event.hazard,
        aware=_stamp(event),
        sort=event.sort,
        danger_now=event.danger_now,
        what=event.what,
        with_arrival=event.with_arrival,
    )
    return changed(complaint, hazards=(*complaint.hazards, hazard))


@apply.register
def _(event: HazardAware, complaint: Complaint, version: int) -> Complaint:
    return _with(complaint, event.hazard, aware=Stamp(on=event.on, at=event.at), with_arrival=False)


@apply.register
def _(event: HazardAssessed, complaint: Complaint, version: int) -> Complaint:
    hazard = complaint.hazards[event.hazard - 1]
    assessed = Assessment(grade=event.grade, when=_stamp(event), reasons=event.reasons)
    sort = event.sort or hazard.sort
    return _with(complaint, event.hazard, assessments=(*hazard.assessments, assessed), sort=sort)


@apply.register
def _(event: HazardInvestigated, complaint: Complaint, version: int) -> Complaint:
    return _with(complaint, event.hazard, investigated=_stamp(event))


@apply.register
def _(event: HazardSummarised, complaint: Complaint, version: int) -> Complaint:
    return _with(complaint, event.hazard, summary_on=event.on)


@apply.register
def _(event: HazardMadeSafe, complaint: Complaint, version: int) -> Complaint:
    return _with(complaint, event.hazard, safe=_stamp(event))


@apply.register
def _(event: HazardWorks, complaint: Complaint, version: int) -> Complaint:
    if event.progress is Progress.STEPS:
        return _with(complaint, event.hazard, steps_on=event.on)
    return _with(complaint, event.hazard, works_on=event.on)


@apply.register
def _(event: HazardRehoused, complaint: Complaint, version: int) -> Complaint:
    return _with(complaint, event.hazard, rehoused=_stamp(event))


def _stamp(event: HazardReported | HazardAssessed | HazardInvestigated | HazardMadeSafe | HazardRehoused) -> Stamp:
    return Stamp(on=event.on, at=event.at, noted=event.noted)


def _with(complaint: Complaint, number: int, **changes: Any) -> Complaint:
    hazards = tuple(changed(each, **changes) if each.number == number else each for each in complaint.hazards)
    return changed(complaint, hazards=hazards)
