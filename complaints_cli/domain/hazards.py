"""A hazard reported with a complaint: it has legal times of its own, and they never wait for the complaint's."""

from datetime import date, time
from enum import StrEnum

from complaints_cli.dataclass import dataclass, replace


class HazardKind(StrEnum):
    """What sort of hazard it is; the law takes them on phase by phase."""

    DAMP_MOULD = "damp-mould"
    EXCESS_COLD = "excess-cold"
    EXCESS_HEAT = "excess-heat"
    FALLS = "falls"
    STRUCTURE = "structure"
    FIRE = "fire"
    ELECTRICAL = "electrical"
    HYGIENE = "hygiene"
    OTHER = "other"


class Graded(StrEnum):
    """How grave it was found to be."""

    EMERGENCY = "emergency"
    SIGNIFICANT = "significant"
    NONE = "none"


class Progress(StrEnum):
    """How far further works are."""

    BEGUN = "begun"
    STEPS = "steps"
    """Steps towards them were taken, and the works themselves have not begun."""
    NOT_NEEDED = "not-needed"


@dataclass(frozen=True, kw_only=True)
class Stamp:
    """When something happened: its day, and the time of day where that is known.

    `noted` says that the time is the one at which it was recorded, since nobody gave one.
    """

    on: date
    at: time | None = None
    noted: bool = False


@dataclass(frozen=True, kw_only=True)
class Assessment:
    """How it was graded, and when."""

    grade: Graded
    when: Stamp
    reasons: str = ""


@dataclass(frozen=True, kw_only=True)
class Hazard:
    """One hazard, from the moment the landlord became aware of it."""

    number: int
    aware: Stamp
    sort: HazardKind | None = None
    danger_now: bool | None = None
    what: str = ""
    with_arrival: bool = False
    """Reported by the complaint itself: the landlord became aware when that arrived."""
    assessments: tuple[Assessment, ...] = ()
    investigated: Stamp | None = None
    summary_on: date | None = None
    safe: Stamp | None = None
    steps_on: date | None = None
    works_on: date | None = None
    """The day that further works began, or were found not to be needed."""
    rehoused: Stamp | None = None

    @property
    def grade(self) -> Graded | None:
        """The last grading; before the first, an emergency where somebody was in danger; None where nobody knows."""
        if self.assessments:
            return self.assessments[-1].grade
        return Graded.EMERGENCY if self.danger_now else None

    @property
    def emergency_from(self) -> Stamp:
        """From when an emergency's hours run: from becoming aware, or from the moment it was found to be worse."""
        return [self.aware, *(since for since, _ in self.emergencies)][-1]

    @property
    def emergencies(self) -> tuple[tuple[Stamp, Stamp | None], ...]:
        """Each time during which it counted as one, and the moment at which it was found not to be; None if it is.

        What nobody had thought to be less runs from becoming aware, else from the moment it was found to be worse.
        """
        spans: list[tuple[Stamp, Stamp | None]] = []
        since = self.aware if self.danger_now else None
        thought_less = self.danger_now is False
        for each in self.assessments:
            if each.grade is not Graded.EMERGENCY:
                spans += [(since, each.when)] if since else []
                since, thought_less = None, True
            elif since is None:
                since = each.when if thought_less and not self.danger_now else self.aware
        return (*spans, (since, None)) if since else tuple(spans)


def moved_with_arrival(hazards: tuple[Hazard, ...], received_on: date) -> tuple[Hazard, ...]:
    """The hazards when their complaint is found to have arrived on another day, at no time that anybody knows."""
    return tuple(replace(each, aware=Stamp(on=received_on)) if each.with_arrival else each for each in hazards)
