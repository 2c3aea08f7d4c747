"""An entry may be set aside as the same complaint as another: nothing is hidden by it, and no clock is won."""

from collections.abc import Iterator, Sequence
from datetime import date

from complaints_cli.domain.awaab import LAW
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import long_day, short_day
from complaints_cli.domain.event import Event, Recorded
from complaints_cli.domain.events.adjusting import AdjustmentAgreed
from complaints_cli.domain.events.concerns import AsbCaseNoted, SafeguardingRaised
from complaints_cli.domain.events.disclosed import DisabilityDisclosed, VulnerabilityChecked, VulnerabilityNoted
from complaints_cli.domain.events.exchange import Imported
from complaints_cli.domain.events.hazards import HazardAware, HazardReported
from complaints_cli.domain.events.holds import HoldLifted, HoldPlaced
from complaints_cli.domain.events.person import HolderPermitted, PersonSet
from complaints_cli.domain.events.record import (
    Assigned,
    Attached,
    Corrected,
    DateMoved,
    Linked,
    Noted,
    TextErased,
    Undone,
)
from complaints_cli.domain.events.representing import RepAdded, RepProven, RepScoped
from complaints_cli.domain.events.stages import PointAdded, PointGiven, PointSet, Received
from complaints_cli.domain.events.twice import EnteredTwice
from complaints_cli.domain.fold import standing
from complaints_cli.domain.people import Person, find
from complaints_cli.errors import Problem, Refused, refuse
from complaints_cli.handling.judging import KEEP_THE_DATES, Bench

ARRIVED: frozenset[type[Event]] = frozenset(
    {
        *(Received, Imported, PointAdded, PointSet, PointGiven, Noted, Attached, Linked, Assigned, Corrected, Undone),
        *(DateMoved, TextErased, HoldPlaced, HoldLifted, HazardReported, HazardAware, SafeguardingRaised, AsbCaseNoted),
        *(PersonSet, HolderPermitted, RepAdded, RepProven, RepScoped, AdjustmentAgreed),
        *(DisabilityDisclosed, VulnerabilityNoted, VulnerabilityChecked),
    }
)
"""What may be on record of an entry that is set aside: what came in. Whatever else there is was done on it."""
DAY_ZERO = "6.2"


def set_aside(
    entry: Complaint, history: Sequence[Recorded], kept: Complaint, behind: Sequence[str], reason: str, bench: Bench
) -> tuple[Event, ...]:
    """An entry is the same complaint as the one that is kept. `behind` are those set aside for the entry before.

    Raises Refused with all that stands against it: either of them counts no more, something went out or was decided on
    the entry, it is another person's, it was received earlier, or a danger is on record of it alone.
    """
    if entry.ref == kept.ref:
        raise refuse("same-complaint", f"{entry.ref} cannot be set aside for itself.", KEEP_THE_DATES)
    problems = [*_counting(entry, kept, behind), *_handled(entry, history, kept), *_people(entry, kept)]
    problems += against(entry, kept)
    if problems:
        raise Refused(problems)
    return (EnteredTwice(on=bench.today, other=kept.ref, reason=reason),)


def refuse_set_aside(complaint: Complaint) -> None:
    """Raises Refused where a complaint is an entry that was set aside: everything is done on the one that was kept."""
    if complaint.same_as is not None:
        raise refuse(
            "entered-twice",
            f"{complaint.ref} was entered twice and is set aside: do it on {complaint.same_as}, which is the same "
            f"complaint. If they are two after all: complaints undo {complaint.ref}.",
            KEEP_THE_DATES,
            f"show {complaint.same_as}",
        )


def keeps_up(kept: Complaint, entries: Sequence[Complaint]) -> None:
    """Raises Refused where one that was kept would, as it is to be now, no longer stand for its second entries."""
    for entry in entries:
        if problem := next(against(entry, kept), None):
            raise refuse(
                problem.code,
                f"{entry.ref} is set aside as the same complaint, and would not be any more: {problem.message}",
                problem.provision,
                f"undo {entry.ref}",
            )


def against(entry: Complaint, kept: Complaint) -> Iterator[Problem]:
    """What would be won by counting only the one that is kept: a later day zero, or a danger that nobody sees to."""
    if entry.received_on < kept.received_on:
        yield Problem(
            "earlier-entry",
            f"{entry.ref} was received on {long_day(entry.received_on)}, before {kept.ref} "
            f"({long_day(kept.received_on)}), and the times run from the earlier day. Keep the earlier one, or put the "
            f"day right: complaints correct {kept.ref} received {entry.received_on.isoformat()} --reason TEXT.",
            DAY_ZERO,
            f"duplicate {kept.ref} --of {entry.ref} --reason TEXT",
        )
    yield from _hazards(entry, kept)
    if len(entry.concerns) > len(kept.concerns):
        yield Problem(
            "concern-elsewhere",
            f"{entry.ref} has a safeguarding concern that {kept.ref} does not have. Raise it there first.",
            KEEP_THE_DATES,
            f"safeguarding raise {kept.ref}",
        )


def _hazards(entry: Complaint, kept: Complaint) -> Iterator[Problem]:
    add = f"hazard add {kept.ref}"
    if len(entry.hazards) > len(kept.hazards) or _sorts(entry) - _sorts(kept):
        message = f"{entry.ref} has a hazard that {kept.ref} does not have. Record it there first."
        yield Problem("hazard-elsewhere", message, LAW, add)
    elif entry.hazards and _aware(entry) < _aware(kept):
        message = (
            f"The hazard of {entry.ref} was known from {long_day(_aware(entry))}, and that of {kept.ref} only from "
            f"{long_day(_aware(kept))}. Put that day right first."
        )
        yield Problem("hazard-earlier", message, LAW, f"hazard aware {kept.ref}")
    elif any(each.danger_now for each in entry.hazards) and not any(each.danger_now for each in kept.hazards):
        message = f"On {entry.ref} somebody is in danger now, and {kept.ref} does not say so. Record it there first."
        yield Problem("danger-elsewhere", message, LAW, f"{add} --danger-now yes")


def _sorts(complaint: Complaint) -> frozenset[str]:
    return frozenset(each.sort for each in complaint.hazards if each.sort)


def _aware(complaint: Complaint) -> date:
    return min(each.aware.on for each in complaint.hazards)


def _counting(entry: Complaint, kept: Complaint, behind: Sequence[str]) -> Iterator[Problem]:
    """Both of them count still, and nothing else was set aside for the one that is to go."""
    for each in (entry, kept):
        if each.erased:
            message = f"The personal data of {each.ref} was erased, so nobody can see that the two are one. It counts."
            yield Problem("erased", message, KEEP_THE_DATES)
        if each.same_as is not None:
            message = f"{each.ref} is set aside already: it is the same complaint as {each.same_as}."
            yield Problem("entered-twice", message, KEEP_THE_DATES, f"show {each.same_as}")
    if behind:
        message = f"{', '.join(behind)} is set aside for {entry.ref}, so {entry.ref} is the one to keep."
        yield Problem("kept-already", message, KEEP_THE_DATES, f"duplicate {kept.ref} --of {entry.ref} --reason TEXT")


def _handled(entry: Complaint, history: Sequence[Recorded], kept: Complaint) -> Iterator[Problem]:
    """What went out or was decided on it, and what it grew out of: that stays said of it for good."""
    link = f"link {entry.ref} {kept.ref}"
    done = {
        each.event.kind.replace("-", " "): f" on {short_day(each.event.on)}"
        for each in standing(history)
        if type(each.event) not in ARRIVED | {EnteredTwice}
    }
    if done:
        first = ", ".join(f"{what}{day}" for what, day in list(done.items())[:3])
        message = f"{entry.ref} was handled as a complaint of its own ({first}), so it counts. Link the two instead."
        yield Problem("handled", message, KEEP_THE_DATES, link)
    if entry.split_from == kept.ref or kept.split_from == entry.ref:
        message = f"{entry.ref} and {kept.ref} were set apart as two matters, so each counts. They are linked."
        yield Problem("set-apart", message, "6.8", f"show {kept.ref}")
    received = entry.received
    for origin in filter(None, (received.request, received.feedback, received.claim)):
        message = f"{entry.ref} was made of {origin}, which says so for good: keep {entry.ref}."
        yield Problem("grew-out", message, "1.5", f"duplicate {kept.ref} --of {entry.ref} --reason TEXT")


def _people(entry: Complaint, kept: Complaint) -> Iterator[Problem]:
    """Two people's complaints are two, even of one matter. Nothing follows from a name that is not known."""
    one, other = entry.received.name.strip(), kept.received.name.strip()
    if one and other and find(one, [Person(id="", name=other)]) is None:
        yield Problem(
            "two-people",
            f"{entry.ref} and {kept.ref} are of two people by their names, and each of them has a complaint, even of "
            f"one matter. If a name was typed wrongly: complaints correct {entry.ref} name NAME --reason TEXT.",
            KEEP_THE_DATES,
            f"link {entry.ref} {kept.ref}",
        )
