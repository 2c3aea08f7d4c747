"""Acknowledging, extending and answering a stage: nothing goes out before all that the Code asks for is there."""

from collections.abc import Sequence
from datetime import date

from complaints_cli.dataclass import dataclass, replace
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.deadlines import Clock, Rules
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.stages import Acknowledged, Extended, PointSet, Responded, ToldLate
from complaints_cli.domain.fold import apply
from complaints_cli.domain.independence import bars, panel
from complaints_cli.domain.stage import Stage
from complaints_cli.domain.terms import Agreed, Decision, Responsible
from complaints_cli.domain.timetable import clocks
from complaints_cli.errors import Misuse, Refused, refuse
from complaints_cli.handling import involving
from complaints_cli.handling.judging import Bench, judged
from complaints_cli.handling.persons import permission_missing
from complaints_cli.handling.receiving import known_points
from complaints_cli.handling.table import Command, refusal


@dataclass(frozen=True, kw_only=True)
class Definition:
    """The complaint definition as an officer gives it: what is still open is settled, what is known is kept."""

    outcome: str = ""
    none_given: bool = False
    definition: str = ""
    handler: str | None = None
    responsible: Responsible | None = None
    whose: str = ""
    points: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Delay:
    """A new date and why: told in time it is an extension, told too late it is not."""

    reason: str
    good_reason: str = ""
    update_every: int | None = None
    agreed: Agreed | None = None


def awaited(complaint: Complaint, bench: Bench) -> Clock:
    """The dates of the stage that awaits its response."""
    return clocks(complaint, bench.rules)[complaint.current.number - 1]


def acknowledge(complaint: Complaint, given: Definition, bench: Bench, on: date) -> tuple[Event, ...]:
    """The earliest stage without one is acknowledged, with its definition (Code 5.6, 5.7, 6.2, 6.11)."""
    stage = complaint.awaiting_acknowledgement or complaint.current
    unpermitted = permission_missing(complaint, bench.rules.policy)
    if unpermitted is not None and refusal(Command.ACK, complaint.situation) is None:
        raise Refused([unpermitted])
    return judged(Command.ACK, complaint, acknowledgement(complaint, given, bench, on), bench, after=stage.opened_on)


def acknowledgement(complaint: Complaint, given: Definition, bench: Bench, on: date) -> list[Event]:
    """The events of an acknowledgement, unjudged: what was settled about the points, then the definition.

    Raises Misuse "points-at-stage-1" when points are named there: only at stage 2 can some of them be disputed still.
    """
    stage = complaint.awaiting_acknowledgement or complaint.current
    known_points(complaint, given.points)
    if stage.number == 1 and given.points:
        message = "Stage 1 answers every point. To refuse one, with your reasons: complaints refuse REF --point N."
        raise Misuse("points-at-stage-1", message)
    settled: list[Event] = []
    if given.responsible is not None:
        settled = [
            PointSet(on=on, point=p.number, responsible=given.responsible, whose=given.whose)
            for p in complaint.points
            if p.responsible is None and not p.refused
        ]
    outcome = given.outcome or stage.outcome
    defined = Acknowledged(
        on=on,
        stage=stage.number,
        calendar=bench.rules.current,
        points=(given.points or stage.points) if stage.number == 2 else (),
        handler=given.handler,
        none_given=given.none_given or (stage.none_given and not outcome),
        outcome="" if given.none_given else outcome,
        definition=given.definition,
    )
    return [*settled, defined]


def extend(
    complaint: Complaint, delay: Delay, bench: Bench, *, on: date, to: date | None = None, days: int | None = None
) -> tuple[Event, ...]:
    """The response date moves to a day, or by so many working days from the date that is due (Code 6.4, 6.15)."""
    times = awaited(complaint, bench)
    if (to is None) == (days is None):
        raise Misuse("missing-option", "Say until when, in one way: --to DATE, or --days N working days.")
    _positive(delay.update_every, "--update-every")
    _positive(days, "--days")
    event = Extended(
        on=on,
        stage=times.stage.number,
        replaces=times.code_date,
        to=to or bench.rules.calendar(None).add(times.respond_due[0], days or 0),
        reason=delay.reason,
        good_reason=delay.good_reason,
        update_every=delay.update_every,
        agreed=delay.agreed,
    )
    begun = times.stage.acknowledged_on or times.stage.opened_on
    told = [notice.on for notice in times.stage.notices]
    return judged(Command.EXTEND, complaint, [event], bench, after=max([begun, *told]))


def short_of_the_policy(complaint: Complaint, extended: Extended, rules: Rules) -> list[str]:
    """What the policy promised about extensions and this one does not keep; that warns, and closes no door."""
    times = clocks(complaint, rules)[extended.stage - 1]
    policy = rules.policy.stage_1 if extended.stage == 1 else rules.policy.stage_2
    cap, found = times.policy_cap, []
    if cap is not None and extended.to > cap.due_on:
        found.append(
            f"Your policy extends stage {extended.stage} by {cap.working_days} working days at most, to "
            f"{long_day(cap.due_on)}. The Code allows this date; your policy does not."
        )
    if policy.extension_needs_agreement and extended.agreed is not Agreed.YES:
        found.append(
            f"Your policy extends stage {extended.stage} only by agreement. Ask the resident, and say so: --agreed."
        )
    return found


def tell_late(complaint: Complaint, delay: Delay, bench: Bench, *, on: date, expect: date) -> tuple[Event, ...]:
    """The time has passed: the verdict stays missed, and the resident is told when to expect the answer (Code 5.9)."""
    times = awaited(complaint, bench)
    _positive(delay.update_every, "--update-every")
    event = ToldLate(
        on=on,
        stage=times.stage.number,
        expect=expect,
        reason=delay.reason,
        update_every=delay.update_every,
        agreed=delay.agreed,
    )
    decided = judged(Command.LATE, complaint, [event], bench, after=times.stage.opened_on)
    if on <= times.code_date:
        message = f"The response is due by {long_day(times.code_date)}, so it is not late. To move it, extend it."
        raise refuse("not-late", message, times.limits.extension_rule, "extend REF --to DATE --reason TEXT")
    if expect < on:
        raise refuse("out-of-order", f"{long_day(expect)} is past already; say when to expect the answer.", "5.9")
    return decided


def respond(
    complaint: Complaint,
    decider: str | None,
    bench: Bench,
    *,
    on: date,
    with_ack: Definition | None = None,
    override: str = "",
) -> tuple[Event, ...]:
    """The stage is answered, point by point (Code 6.7, 6.9, 6.18, 6.19); open actions never hold it up (6.6, 6.17).

    Whoever was to decide it does, else whoever handles it, unless somebody else is named. With `with_ack` one letter
    is both the acknowledgement and the response. `override` says why somebody decides it who had much to do with the
    matter, or a lesser part in stage 1. What the policy has signed off goes out only once it is.
    """
    stage, events = complaint.current, []
    command = Command.RESPOND
    if with_ack is not None:
        command, events = Command.RESPOND_WITH_ACK, acknowledgement(complaint, with_ack, bench, on)
    defined = applied(complaint, events)
    named = decider or involving.decider(complaint)
    answer = Responded(
        on=on,
        stage=stage.number,
        calendar=bench.rules.current,
        decider=named,
        decision=overall(defined, defined.current) or Decision.NOT_UPHELD,
        override=override,
    )
    judges = [named or "", *panel(complaint, stage.number)]
    if override.strip() and not any(bars(complaint, stage.number, each) for each in judges):
        message = "Nothing keeps them from deciding it, so there is nothing to override. Leave --override out."
        raise refuse("nothing-to-override", message, "6.13", "who-can REF")
    lacking = (
        permission_missing(complaint, bench.rules.policy),
        involving.sign_off_missing(defined, named, bench),
    )
    if (by_policy := [each for each in lacking if each]) and refusal(command, complaint.situation) is None:
        raise Refused(by_policy)
    return judged(command, complaint, [*events, answer], bench, after=stage.acknowledged_on or stage.opened_on)


def overall(complaint: Complaint, stage: Stage) -> Decision | None:
    """The decision on the whole stage: all points alike, or else partly upheld; None while none is decided."""
    found = [complaint.finding(stage.number, point.number) for point in complaint.points_of(stage)]
    decisions = {finding.decision for finding in found if finding is not None}
    if not decisions:
        return None
    return decisions.pop() if len(decisions) == 1 else Decision.PARTLY_UPHELD


def applied(complaint: Complaint, events: Sequence[Event]) -> Complaint:
    """The complaint as it will be once the events are recorded: what a letter is written from."""
    for event in events:
        version = complaint.version + 1
        complaint = replace(apply(event, complaint, version), version=version)
    return complaint


def _positive(number: int | None, option: str) -> None:
    if number is not None and number < 1:
        raise Misuse("number", f"{option} is a number of working days, 1 or more.")
