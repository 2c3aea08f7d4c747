"""What arrives is recorded, never refused, even when a person, a consent or an earlier step is missing."""

from collections.abc import Sequence
from datetime import date

from complaints_cli.dataclass import replace
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.concerns import SafeguardingRaised
from complaints_cli.domain.events.hazards import HazardReported
from complaints_cli.domain.events.record import Linked, Noted
from complaints_cli.domain.events.representing import RepProven
from complaints_cli.domain.events.stages import Escalated, PointAdded, PointGiven, PointSet, Received
from complaints_cli.domain.hazards import Stamp
from complaints_cli.domain.representing import ProofKind
from complaints_cli.domain.terms import Apart, Flag, Responsible
from complaints_cli.errors import Misuse, NotFound, Problem, Refused, refuse
from complaints_cli.handling.judging import KEEP_THE_DATES, Bench, in_order, judged
from complaints_cli.handling.table import Command

LONGEST_BACK = date(2012, 1, 1)


def receive(
    received: Received,
    points: Sequence[str],
    bench: Bench,
    rep_proof: ProofKind | None = None,
    *,
    aware: Stamp | None = None,
    hazard_since: date | None = None,
) -> tuple[Event, ...]:
    """A complaint arrived. Without points of its own the summary is point 1; a proof is the first representative's.

    A hazard in it is hazard 1, known since that day, or `hazard_since` where the request it grew out of was flagged
    as one already; `aware` is when the complaint reached us, for the time of day.

    Raises Refused for a day that is still to come or before the record can reach, or a matter that happened, or was
    known, after the complaint about it arrived.
    """
    problems = in_order(received.on, LONGEST_BACK, bench.today)
    said = {"happened": received.occurred, "became known to the resident": received.known}
    said["was first reported"] = received.reported
    for words, day in said.items():
        if day is not None and day > received.on:
            problems.append(
                Problem("out-of-order", f"The matter {words} after the complaint about it arrived.", KEEP_THE_DATES)
            )
    if problems:
        raise Refused(problems)
    texts = [text for text in points if text.strip()] or [received.summary]
    if not any(text.strip() for text in texts):
        raise Misuse("missing-option", "Say what the complaint is about: --summary, or a --point.")
    if rep_proof is not None and not received.rep:
        raise Misuse("missing-option", "A proof is of somebody who speaks for the resident: add --rep.")
    added = (PointAdded(on=received.on, point=n, text=text) for n, text in enumerate(texts, start=1))
    proven = () if rep_proof is None else (RepProven(on=received.on, rep=1, proof=rep_proof),)
    return (received, *added, *proven, *_hazard(received, aware, hazard_since), *_concern(received))


def _concern(received: Received) -> tuple[Event, ...]:
    if Flag.SAFEGUARDING not in received.flags:
        return ()
    return (SafeguardingRaised(on=received.on, concern=1, with_arrival=True),)


def hazard_on(received: Received, since: date | None) -> date:
    """The day from which a hazard's legal times run: the earlier of day zero and the day it was known `since`."""
    return received.on if since is None else min(since, received.on)


def _hazard(received: Received, aware: Stamp | None, since: date | None) -> tuple[Event, ...]:
    """The hazard that came with it. One that was known before does not move when the complaint's day is corrected."""
    if Flag.HAZARD not in received.flags and not received.danger_now:
        return ()
    on = hazard_on(received, since)
    known = aware if aware is not None and aware.on == on else Stamp(on=on)
    danger, came = received.danger_now, since is None
    return (HazardReported(on=on, hazard=1, at=known.at, noted=known.noted, danger_now=danger, with_arrival=came),)


def add_point(complaint: Complaint, text: str, bench: Bench, *, on: date) -> tuple[Event, ...]:
    """One more point joins stage 1 (Code 6.8). Raises Refused once that is answered: it then stands on its own."""
    added = PointAdded(on=on, point=len(complaint.points) + 1, text=text)
    return judged(Command.POINT_ADD, complaint, [added], bench)


def stands_apart(complaint: Complaint, apart: Apart | None) -> Apart | None:
    """Why a further matter becomes a complaint of its own, linked to this one; None when it joins stage 1 (Code 6.8).

    `apart` is what the officer says of it: it is unrelated, or would unreasonably delay the answer.
    """
    if complaint.stages[0].is_open and complaint.ended_on is None:
        return apart
    return apart or Apart.ANSWERED


def set_point(
    complaint: Complaint,
    number: int,
    responsible: Responsible | None,
    whose: str,
    bench: Bench,
    on: date,
    *,
    service: str = "",
) -> tuple[Event, ...]:
    """It is settled whether we answer for a point (Code 5.7), or which of our services does."""
    known_points(complaint, [number])
    if responsible in (Responsible.PART, Responsible.NO) and not whose.strip():
        raise refuse("responsibility-missing", f"Say who is responsible for point {number}: --whose.", "5.7")
    settled: list[Event] = []
    if responsible is not None:
        settled.append(PointSet(on=on, point=number, responsible=responsible, whose=whose))
    if service.strip():
        settled.append(PointGiven(on=on, point=number, service=service))
    return judged(Command.POINT_SET, complaint, settled, bench)


def escalate(complaint: Complaint, request: Escalated, bench: Bench) -> tuple[Event, ...]:
    """The resident asked for stage 2, with or without reasons; an unanswered stage 1 stays due (Code 6.10, 6.12)."""
    known_points(complaint, request.points)
    # Closing takes nothing from the resident: the request is judged as if it had not been closed.
    return judged(Command.ESCALATE, replace(complaint, closed_on=None), [request], bench)


def note(complaint: Complaint, noted: Noted, bench: Bench) -> tuple[Event, ...]:
    """A conversation or a piece of correspondence is kept (Code 5.12)."""
    return judged(Command.NOTE, complaint, [noted], bench)


def link(complaint: Complaint, other: str, bench: Bench, apart: Apart | None = None) -> tuple[Event, ...]:
    """Two complaints are said to belong together. Raises Refused for itself or a link that stands."""
    if other == complaint.ref:
        raise refuse("link-to-itself", f"{other} cannot be linked to itself.", KEEP_THE_DATES)
    if other in complaint.links:
        raise refuse("linked-already", f"{complaint.ref} and {other} are linked already.", KEEP_THE_DATES)
    return judged(Command.LINK, complaint, [Linked(on=bench.today, other=other, apart=apart)], bench)


def known_points(complaint: Complaint, numbers: Sequence[int]) -> None:
    """Raises NotFound for a point that the complaint does not have."""
    for number in numbers:
        if complaint.point(number) is None:
            raise NotFound("point", f"{complaint.ref} has no point {number}; it has {len(complaint.points)}.")
