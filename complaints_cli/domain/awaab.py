"""Awaab's Law as data, phase by phase: whichever is in force on the day a landlord becomes aware of a hazard counts.

The Hazards in Social Housing (Prescribed Requirements) (England) Regulations 2025. A further phase is an entry more.
"""

from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.hazards import HazardKind

LAW = "Awaab's Law"


@dataclass(frozen=True, kw_only=True)
class Phase:
    """What the law asks for from a day on. An emergency is covered whatever its kind, another hazard by its kind."""

    name: str
    in_force_from: date
    kinds: frozenset[HazardKind]
    emergency_hours: int
    """To investigate an emergency and make it safe, from becoming aware of it."""
    investigate_days: int
    """Working days from becoming aware to the end of the investigation."""
    summary_days: int
    """Working days from the end of the investigation to its written summary."""
    safe_days: int
    """Working days from the end of the investigation until it is safe, or they live elsewhere."""
    works_days: int
    """Working days from the end of the investigation until further works, or steps towards them, begin."""
    works_weeks: int
    """Weeks from the end of the investigation by which works begin at the latest."""


PHASES = (
    Phase(
        name="phase 1, in force from 27 October 2025",
        in_force_from=date(2025, 10, 27),
        kinds=frozenset({HazardKind.DAMP_MOULD}),
        emergency_hours=24,
        investigate_days=10,
        summary_days=3,
        safe_days=5,
        works_days=5,
        works_weeks=12,
    ),
)
"""The earliest first. Taken from the published summaries of the regulations, checked in November 2026."""


def phase(aware_on: date, kind: HazardKind | None, *, emergency: bool) -> Phase | None:
    """What applies to a hazard; None where no phase reaches it. A kind that nobody has settled yet may be any."""
    reached = [each for each in PHASES if each.in_force_from <= aware_on]
    return next((each for each in reversed(reached) if emergency or kind is None or kind in each.kinds), None)
