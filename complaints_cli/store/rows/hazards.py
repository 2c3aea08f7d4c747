"""The hazards of a complaint, and each legal time with how it was kept once it is done."""

from complaints_cli.domain.hazard_clocks import Limit, limits
from complaints_cli.domain.hazards import Hazard, Stamp
from complaints_cli.store.entry import Entry, Rows, stored
from complaints_cli.store.folded import Folded

TABLES = ("hazard", "hazard_limit")


def rows(folded: Folded) -> Rows:
    """A complaint's rows in these tables."""
    hazards, calendar = folded.complaint.hazards, folded.rules.calendar(None)
    return {
        "hazard": [_hazard(each) for each in hazards],
        "hazard_limit": [_limit(each.number, limit) for each in hazards for limit in limits(each, calendar)],
    }


def _hazard(hazard: Hazard) -> Entry:
    return {
        "hazard": hazard.number,
        "kind": stored(hazard.sort),
        "what": stored(hazard.what),
        "danger_now": stored(hazard.danger_now),
        "assessed": stored(hazard.grade),
        "assessed_on": stored(hazard.assessments[-1].when.on if hazard.assessments else None),
        "summary_on": stored(hazard.summary_on),
        "steps_on": stored(hazard.steps_on),
        "works_on": stored(hazard.works_on),
        "investigated_on": stored(hazard.investigated and hazard.investigated.on),
        **_stamp("aware", hazard.aware),
        **_stamp("safe", hazard.safe),
        **_stamp("rehoused", hazard.rehoused),
    }


def _limit(number: int, limit: Limit) -> Entry:
    kept = limit.kept(limit.done.on) if limit.done else None
    return {
        "hazard": number,
        "step": str(limit.step),
        "due_on": stored(limit.due_on),
        "due_at": stored(limit.due_at),
        "governed_by": str(limit.governed_by),
        **_stamp("done", limit.done),
        "kept": stored(kept),
    }


def _stamp(name: str, stamp: Stamp | None) -> Entry:
    return {f"{name}_on": stored(stamp and stamp.on), f"{name}_at": stored(stamp and stamp.at)}
