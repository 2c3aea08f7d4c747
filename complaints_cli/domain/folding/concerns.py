"""Safeguarding and anti-social behaviour beside a complaint, as they then stand."""

from typing import Any

from complaints_cli.domain.applying import apply, changed, copied
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.concerns import AsbCase, Concern
from complaints_cli.domain.events.concerns import (
    AsbCaseNoted,
    SafeguardingRaised,
    SafeguardingReferred,
    SafeguardingRuledOut,
)


@apply.register
def _(event: SafeguardingRaised, complaint: Complaint, version: int) -> Complaint:
    return changed(complaint, concerns=(*complaint.concerns, copied(Concern, event, number=event.concern)))


@apply.register
def _(event: SafeguardingReferred, complaint: Complaint, version: int) -> Complaint:
    return _with(complaint, event.concern, referred_on=event.on, to=event.to, reference=event.reference)


@apply.register
def _(event: SafeguardingRuledOut, complaint: Complaint, version: int) -> Complaint:
    return _with(complaint, event.concern, ruled_out_on=event.on)


@apply.register
def _(event: AsbCaseNoted, complaint: Complaint, version: int) -> Complaint:
    return changed(complaint, asb_cases=(*complaint.asb_cases, copied(AsbCase, event)))


def _with(complaint: Complaint, number: int, **changes: Any) -> Complaint:
    concerns = tuple(changed(each, **changes) if each.number == number else each for each in complaint.concerns)
    return changed(complaint, concerns=concerns)
