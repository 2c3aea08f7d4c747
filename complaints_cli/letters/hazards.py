"""What a letter tells of a hazard: what was done, and what we do by when. Its dates are not the complaint's."""

from datetime import date

from complaints_cli.domain.awaab import LAW
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.hazard_clocks import Limit, Step, limits
from complaints_cli.domain.hazards import Hazard, HazardKind
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts

NAMES = {
    HazardKind.DAMP_MOULD: "Damp and mould",
    HazardKind.EXCESS_COLD: "Cold",
    HazardKind.EXCESS_HEAT: "Heat",
    HazardKind.FALLS: "The risk of a fall",
    HazardKind.STRUCTURE: "The structure of the building",
    HazardKind.FIRE: "Fire safety",
    HazardKind.ELECTRICAL: "Electrical safety",
    HazardKind.HYGIENE: "Hygiene",
}
WILL = {
    Step.INVESTIGATE: "look into it",
    Step.SUMMARY: "send you a written summary of what we found",
    Step.SAFE: "make it safe, or find you somewhere else to live until it is",
    Step.WORKS: "begin any further works",
    Step.RETURN: "make your home safe, so that you can come back",
}
DID = {
    Step.INVESTIGATE: "We looked into it",
    Step.SUMMARY: "We sent you a written summary of what we found",
    Step.SAFE: "We made it safe",
    Step.WORKS: "We dealt with further works",
    Step.RETURN: "We made your home safe",
}
ELSEWHERE = "We found you somewhere else to live until it is safe"


def hazards(matter: Matter) -> list[Facts]:
    """Every hazard with a line for each legal time."""
    calendar = matter.setting.rules.calendar(None)
    return [
        {
            "name": _name(hazard),
            "limits": [_line(hazard, each, matter.setting.on) for each in limits(hazard, calendar) if _told(each)],
        }
        for hazard in matter.complaint.hazards
    ]


def _told(limit: Limit) -> bool:
    """How grave it is, is for us to say to ourselves."""
    return limit.step in WILL


def _name(hazard: Hazard) -> str:
    name = NAMES.get(hazard.sort, "") if hazard.sort else ""
    return f"{name or 'What you told us of'}, under {LAW}"


def _line(hazard: Hazard, limit: Limit, on: date) -> str:
    by = f"{limit.due_at:%H:%M} on {long_day(limit.due_on)}" if limit.due_at else long_day(limit.due_on)
    if limit.done is not None:
        elsewhere = limit.step is Step.SAFE and limit.done != hazard.safe
        return f"{ELSEWHERE if elsewhere else DID[limit.step]}, on {long_day(limit.done.on)}."
    if limit.due_on < on:
        return f"We should have done this by {by}, and are sorry that we have not: {WILL[limit.step]}."
    return f"By {by} we will {WILL[limit.step]}."
