"""Warnings about behaviour and restrictions of contact that arose in a complaint."""

from complaints_cli.domain.restriction import BehaviourWarning, Restriction, Reviewed
from complaints_cli.store.entry import Entry, Rows, iso, stored
from complaints_cli.store.folded import Folded

TABLES = ("behaviour_warning", "restriction", "restriction_review")


def rows(folded: Folded) -> Rows:
    """A complaint's rows in these tables."""
    complaint = folded.complaint
    return {
        "behaviour_warning": [_warning(each) for each in complaint.behaviour_warnings],
        "restriction": [_restriction(each) for each in complaint.restrictions],
        "restriction_review": [
            _review(each, number, look)
            for each in complaint.restrictions
            for number, look in enumerate(each.reviews, 1)
        ],
    }


def _warning(warning: BehaviourWarning) -> Entry:
    return {
        "warning": warning.number,
        "warned_on": iso(warning.on),
        "party": str(warning.party),
        "behaviours": stored(warning.behaviours),
        "via": warning.via and str(warning.via),
        "evidence": warning.evidence or None,
        "said": warning.said or None,
    }


def _restriction(restriction: Restriction) -> Entry:
    return {
        "restriction": restriction.number,
        "party": str(restriction.party),
        "behaviours": stored(restriction.behaviours),
        "channels": stored(restriction.channels) or None,
        "frequency": restriction.frequency or None,
        "only_with": restriction.only_with,
        "decided_on": iso(restriction.on),
        "starts_on": iso(restriction.starts),
        "review_on": iso(restriction.review),
        "told_by": str(restriction.told_by),
        "decider": restriction.decider,
        "appeal_to": restriction.appeal_to,
        "evidence": restriction.evidence or None,
        "proportionality": restriction.proportionality or None,
        "equality": restriction.equality or None,
        "stays_open": restriction.stays_open or None,
        "without_warning": restriction.without_warning or None,
        "appealed_on": iso(restriction.appealed_on),
        "appeal": restriction.appeal or None,
        "decide_appeal_by": iso(restriction.appeal_by),
        "ended_on": iso(restriction.ended_on),
        "how_ended": restriction.how_ended or None,
    }


def _review(restriction: Restriction, number: int, look: Reviewed) -> Entry:
    return {
        "restriction": restriction.number,
        "review": number,
        "reviewed_on": iso(look.on),
        "was_due_on": iso(look.was_due),
        "on_appeal": int(look.appeal),
        "outcome": str(look.outcome),
        "next_review": iso(look.next),
        "decider": look.decider,
        "reasons": look.reasons or None,
    }
