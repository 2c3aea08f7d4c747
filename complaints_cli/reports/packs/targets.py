"""What the policy aims at beside what was reached, and the figures at which the policy is to be reviewed."""

from collections.abc import Sequence
from typing import Any

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.ombudsman import Determined
from complaints_cli.domain.policy import Targets
from complaints_cli.reports.measuring.figures import NOT_APPLICABLE
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.period import Period
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.triggers import Trigger, triggers
from complaints_cli.reports.words import a_table

FINDINGS = {
    "No finding of maladministration": (Determined.SEVERE_MALADMINISTRATION, Determined.MALADMINISTRATION),
    "No finding of service failure": (Determined.SERVICE_FAILURE,),
}
PRINTED = ("acknowledged-when-due", "answered-when-due")
"""The measures that the targets and the triggers of a policy are held against."""


@dataclass(frozen=True)
class Standing:
    """A period and its reporting year, each as it stands against what the policy aims at."""

    now: Span
    year: Span
    aims: Targets
    of_now: tuple[Trigger, ...]
    of_year: tuple[Trigger, ...]

    @classmethod
    def of(cls, now: Span, aims: Targets) -> "Standing":
        """That of a period, by the targets of a policy."""
        year = now.of(now.period.year)
        return cls(now, year, aims, triggers(now, aims), triggers(year, aims))

    @property
    def label(self) -> str:
        """What the year is called, and whether it still runs."""
        return f"{self.year.period.label}{' so far' if self.year.is_running else ''}"


def of_the_year(now: Span) -> list[tuple[Period, Measured]]:
    """The same of the reporting year, which the triggers are of."""
    year = now.of(now.period.year)
    return [(year.period, year.measured(name)) for name in PRINTED]


def targets(standing: Standing) -> dict[str, Any]:
    """Each target, with the period and the year, and whether it was met; no rows where there is no target."""
    aims = standing.aims
    wanted = {"acknowledged": aims.acknowledged_percent, "answered": aims.answered_percent}
    rows = [_performance(standing, what, percent) for what, percent in wanted.items() if percent is not None]
    if aims.no_adverse_determination:
        rows += [_none(label, *(_found(span, *words) for span in _both(standing))) for label, words in FINDINGS.items()]
        rows.append(_none("No complaint handling failure order", *(_orders(span) for span in _both(standing))))
    return a_table(("Target", standing.now.period.label, "Met", standing.label, "Met"), rows, 0)


def called_for(standing: Standing) -> dict[str, Any]:
    """Each figure at which the policy is to be reviewed: how the year stands, and where it is heading."""
    columns = ("Review at", standing.label, "At best", "At worst", "How it stands")
    return a_table(columns, [_trigger(each) for each in standing.of_year], 0)


def open_and_late(standing: Standing) -> list[str]:
    """The open complaints of the year that are late."""
    return sorted({ref for each in standing.of_year for ref in each.late})


def not_met(table: dict[str, Any]) -> Sequence[str]:
    """The targets of the period that were not met, by their words."""
    return [row[0] for row in table["rows"] if row[2] == "no"]


def _both(standing: Standing) -> tuple[Span, Span]:
    return standing.now, standing.year


def _performance(standing: Standing, what: str, percent: int) -> tuple[str, ...]:
    both = [next(e for e in found if e.id == f"{what}-in-time") for found in (standing.of_now, standing.of_year)]
    reached = [part for each in both for part in (_share(each), _met(each, percent))]
    return (f"{percent}% {what} in time, both stages", *reached)


def _share(each: Trigger) -> str:
    waiting = f"; {each.waiting} not due yet" if each.waiting else ""
    return f"{each.reached}{waiting}"


def _met(each: Trigger, percent: int) -> str:
    if not each.decided:
        return NOT_APPLICABLE
    return "yes" if each.kept * 100 >= percent * each.decided else "no"


def _none(label: str, now: str, year: str) -> tuple[str, ...]:
    return (label, *(part for each in (now, year) for part in (each, "yes" if each == "0" else "no")))


def _found(span: Span, *words: str) -> str:
    return span.measured("determinations").shown_of(*words)


def _orders(span: Span) -> str:
    return span.measured("failure-orders").shown


def _trigger(each: Trigger) -> tuple[str, ...]:
    if each.against is not None:
        found = f"{len(each.against)}: {', '.join(each.against)}" if each.against else "none"
        return (f"{each.words}: any", found, "", "", each.standing)
    threshold = "no figure" if each.threshold is None else f"{each.threshold}%"
    ahead = [each.at_best, each.at_worst]
    return (
        f"{each.words}: {threshold}",
        each.reached,
        *(figure if figure == NOT_APPLICABLE else f"{figure}%" for figure in ahead),
        each.standing,
    )
