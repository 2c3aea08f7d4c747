"""What the policy aims at beside what was reached, and the figures at which the policy is to be reviewed."""

from collections.abc import Sequence
from typing import Any

from complaints_cli.domain.ombudsman import Determined
from complaints_cli.domain.policy import Targets
from complaints_cli.reports.measuring.figures import NOT_APPLICABLE, share
from complaints_cli.reports.measuring.span import Span
from complaints_cli.reports.triggers import Trigger, triggers
from complaints_cli.reports.words import a_table

FINDINGS = {
    "No finding of maladministration": (Determined.SEVERE_MALADMINISTRATION, Determined.MALADMINISTRATION),
    "No finding of service failure": (Determined.SERVICE_FAILURE,),
}


def targets(now: Span, year: Span, aims: Targets) -> dict[str, Any]:
    """Each target, with the period and the year so far, and whether it was met; no rows where there is no target."""
    wanted = {"acknowledged": aims.acknowledged_percent, "answered": aims.answered_percent}
    rows = [
        _performance(what, percent, _of(now, what), _of(year, what))
        for what, percent in wanted.items()
        if percent is not None
    ]
    if aims.no_adverse_determination:
        rows += [_none(label, _found(now, *words), _found(year, *words)) for label, words in FINDINGS.items()]
        rows.append(_none("No complaint handling failure order", _orders(now), _orders(year)))
    columns = ("Target", now.period.label, "Met", f"{year.period.label}{_so_far(year)}", "Met")
    return a_table(columns, rows, 0)


def called_for(year: Span, aims: Targets) -> dict[str, Any]:
    """Each figure at which the policy is to be reviewed: how the year stands, and where it is heading."""
    columns = ("Review at", f"{year.period.label}{_so_far(year)}", "At best", "At worst", "How it stands")
    return a_table(columns, [_trigger(each) for each in triggers(year, aims)], 0)


def open_and_late(year: Span, aims: Targets) -> list[str]:
    """The open complaints that are late."""
    return sorted({ref for each in triggers(year, aims) for ref in each.late})


def not_met(table: dict[str, Any]) -> Sequence[str]:
    """The targets of the period that were not met, by their words."""
    return [row[0] for row in table["rows"] if row[2] == "no"]


def _so_far(year: Span) -> str:
    return " so far" if year.is_running else ""


def _of(span: Span, what: str) -> Trigger:
    return next(each for each in triggers(span, Targets()) if each.id == f"{what}-in-time")


def _performance(what: str, percent: int, now: Trigger, year: Trigger) -> tuple[str, ...]:
    reached = [part for each in (now, year) for part in (_share(each), _met(each, percent))]
    return (f"{percent}% {what} in time, both stages", *reached)


def _share(each: Trigger) -> str:
    waiting = f"; {each.waiting} not due yet" if each.waiting else ""
    return f"{share(each.kept, each.decided)}{waiting}"


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
        share(each.kept, each.decided),
        *(figure if figure == NOT_APPLICABLE else f"{figure}%" for figure in ahead),
        each.standing,
    )
