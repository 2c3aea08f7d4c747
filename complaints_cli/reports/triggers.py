"""The figures at which a policy is to be reviewed, how the year stands against them, and where it is heading.

Every figure comes from the measures of a year. What has its day still to come is kept apart: with all of it in time
the year ends at its best, with none of it at its worst.
"""

from enum import StrEnum

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.ombudsman import AGAINST_US
from complaints_cli.domain.policy import Targets
from complaints_cli.reports.measures.ombudsman import FAILURE_ORDERS
from complaints_cli.reports.measures.times import LIMIT, NOT_DUE, OVERDUE
from complaints_cli.reports.measuring.figures import ratio
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.measuring.tallied import refs

LATE_AND_OPEN = (OVERDUE, "not acknowledged")
HOPELESS = """
    SELECT s.ref FROM stage AS s
    WHERE s.stage = :stage AND s.is_open = 1 AND s.acknowledged_on IS NOT NULL AND s.code_due < :today
        AND NOT EXISTS (
            SELECT 1 FROM notice AS n
            WHERE n.ref = s.ref AND n.stage = s.stage AND n.kind = 'extension' AND n.within_cap = 1
                AND n.to_date >= :today
                AND (SELECT MIN(f.told_on) FROM notice AS f
                    WHERE f.ref = s.ref AND f.stage = s.stage AND f.kind = 'extension') <= s.code_due)"""
"""Open, and never again in time: what was extended beyond the limit is there too, or first told of it too late."""


class TriggerState(StrEnum):
    """How a figure stands against the one at which the policy is reviewed."""

    HIT = "hit"
    WILL_BE_HIT = "will-be-hit"
    """Even with all that is open in time."""
    AT_RISK = "at-risk"
    CLEAR = "clear"
    NOT_SET = "not-set"


STANDING = {
    TriggerState.HIT: "reached: the policy is to be reviewed",
    TriggerState.WILL_BE_HIT: "will be reached, even with all that is open in time",
    TriggerState.CLEAR: "not reached, whatever becomes of what is open",
    TriggerState.NOT_SET: "your policy names no figure",
}


@dataclass(frozen=True, kw_only=True)
class Trigger:
    """One figure of a year, over both stages: what was in time, what was missed, what has its day still to come."""

    id: str
    words: str
    threshold: int | None = None
    kept: int = 0
    missed: int = 0
    lost: int = 0
    """Of what is open: not late yet, and in time no more."""
    waiting: int = 0
    reached: str = ""
    """The share that was in time of all whose day has come, with its counts, for a reader."""
    late: tuple[str, ...] = ()
    """The open complaints that are late."""
    against: tuple[str, ...] | None = None
    """The complaints on which the Ombudsman found against the landlord; None where it is a share that counts."""

    @property
    def decided(self) -> int:
        """Everything whose day has come."""
        return self.kept + self.missed

    @property
    def now(self) -> str:
        """The share that was in time, of all whose day has come."""
        return ratio(self.kept, self.decided, 100)

    @property
    def at_best(self) -> str:
        """The share once everything that can be in time was."""
        return ratio(self.kept + self.waiting, self.total, 100)

    @property
    def at_worst(self) -> str:
        """The share if nothing more was."""
        return ratio(self.kept, self.total, 100)

    @property
    def total(self) -> int:
        """Everything of the year so far."""
        return self.kept + self.missed + self.lost + self.waiting

    @property
    def misses_to_hit(self) -> int | None:
        """How many of those with their day to come may not be missed; None where no number of them would matter."""
        return next((n for n in range(self.waiting + 1) if self._reached(self.kept + self.waiting - n)), None)

    @property
    def state(self) -> TriggerState:
        """How it stands."""
        if self.against is not None:
            return TriggerState.HIT if self.against else TriggerState.CLEAR
        if self.threshold is None:
            return TriggerState.NOT_SET
        if self.decided and self.kept * 100 <= self.threshold * self.decided:
            return TriggerState.HIT
        if self.misses_to_hit == 0:
            return TriggerState.WILL_BE_HIT
        return TriggerState.CLEAR if self.misses_to_hit is None else TriggerState.AT_RISK

    @property
    def standing(self) -> str:
        """How it stands, in words."""
        if self.against == ():
            return "not reached"
        if self.state is not TriggerState.AT_RISK:
            return STANDING[self.state]
        missed = self.misses_to_hit or 0
        return f"reached once {missed} of the {self.waiting} still to come {'is' if missed == 1 else 'are'} missed"

    def _reached(self, kept: int) -> bool:
        return self.threshold is not None and self.total > 0 and kept * 100 <= self.threshold * self.total


def triggers(year: Span, targets: Targets) -> tuple[Trigger, ...]:
    """Each trigger of a policy, against a year."""
    found = [
        _performance(year, "acknowledged", targets.review_acknowledged_percent),
        _performance(year, "answered", targets.review_answered_percent),
    ]
    if targets.no_adverse_determination:
        found.append(_determinations(year))
    return tuple(found)


def _performance(year: Span, what: str, threshold: int | None) -> Trigger:
    measured = year.measured(f"{what}-when-due")
    lost = _lost(year) if what == "answered" else 0
    return Trigger(
        id=f"{what}-in-time",
        words=f"{what.capitalize()} in time",
        threshold=threshold,
        kept=measured.count,
        missed=measured.total - measured.count,
        lost=lost,
        waiting=measured.of(NOT_DUE) - lost,
        late=refs(measured.those(*LATE_AND_OPEN)),
        reached=measured.share,
    )


def _lost(year: Span) -> int:
    """How many of those not yet due cannot be in time any more."""
    lost = 0
    for stage in LIMIT:
        hopeless = {row["ref"] for row in year.ask(HOPELESS, stage=stage)}
        waiting = [row.ref for row in year.measured(f"answered-in-time-{stage}").those(NOT_DUE)]
        lost += sum(ref in hopeless for ref in waiting)
    return lost


def _determinations(year: Span) -> Trigger:
    """Maladministration, service failure or a failure order: a single one of the year is enough."""
    found = {row.ref for row in year.measured("determinations").those(*AGAINST_US)}
    ordered = {row.ref for row in year.measured("failure-orders").those(*FAILURE_ORDERS)}
    return Trigger(
        id="determinations",
        words="Findings of the Ombudsman against us",
        against=tuple(sorted(found | ordered)),
    )
