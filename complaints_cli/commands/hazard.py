"""`hazard`: what is dangerous in a home, with the legal times of Awaab's Law, which never wait for the complaint."""

from collections.abc import Sequence
from typing import Annotated

from complaints_cli import clock
from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import STORY, SWITCH, Ask, Offered
from complaints_cli.commands.moments import stamped
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.commands.shown import hazards as shown
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.hazards import (
    HazardAssessed,
    HazardAware,
    HazardReported,
)
from complaints_cli.domain.hazards import Graded, HazardKind
from complaints_cli.errors import Misuse
from complaints_cli.handling import hazards
from complaints_cli.result import Result, Text
from complaints_cli.store.reading import reading

SORT = kinds.choice(HazardKind)
GRADE = kinds.choice(Graded)
Number = Annotated[
    int | None, Argument(metavar="[N]", min=1, help="The number of the hazard; not needed where there is one.")
]
Sort = Annotated[
    str | None,
    Option("--kind", metavar="WORD", help=f"What sort of hazard: {SORT.expects}."),
    Ask(SORT, "What sort of hazard is it?"),
]


def add(
    call: Call,
    ref: params.Ref,
    what: Annotated[
        str | None, Option(metavar="TEXT", help="What is dangerous, and where."), Ask(STORY, "What is dangerous?")
    ] = None,
    sort: Sort = None,
    danger_now: Annotated[
        str | None,
        Option(metavar="ANSWER", help="Is anyone in danger now? yes or no."),
        Ask(SWITCH, "Is anyone in danger now?"),
    ] = None,
    at: params.At = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record a hazard, and the moment at which anybody who works for you became aware of it.

    Its legal times run beside the complaint's, whatever becomes of that. Until it is assessed it counts as one that may
    be an emergency, unless you say that nobody is in danger now.
    """
    facts = gather(call, required=("danger_now", "what") if call.desk.interactive else ())
    with recording(call) as work:
        complaint, when = work.complaint(ref), stamped(facts, work.today)
        event = HazardReported(
            on=when.on,
            hazard=len(complaint.hazards) + 1,
            sort=facts.choice("sort", HazardKind, None),
            at=when.at,
            noted=when.noted,
            danger_now=facts.flag("danger_now") if "danger_now" in facts else None,
            what=facts.text("what", ""),
        )
        events = hazards.report(complaint, event, work.bench(complaint), clock.time_of_day())
        return saved(work, complaint, events, event.hazard, "recorded")


def aware(
    call: Call, ref: params.Ref, number: Number = None, at: params.At = None, reason: params.Reason = None
) -> Result:
    """Put right the moment at which you became aware of a hazard."""
    facts = gather(call, required=("at", "reason"))
    with recording(call) as work:
        complaint, moment = work.complaint(ref), facts.moment("at")
        hazard = hazards.known(complaint, number)
        when = stamped(facts, hazard.aware.on if moment and moment.day is None else work.today)
        event = HazardAware(on=when.on, hazard=hazard.number, at=when.at, reason=facts.text("reason"))
        events = hazards.put_right(complaint, event, work.bench(complaint), clock.time_of_day())
        return saved(work, complaint, events, hazard.number, "put right: when you became aware")


def assess(
    call: Call,
    ref: params.Ref,
    first: Annotated[str | None, Argument(metavar="[N]", help="The number of the hazard.")] = None,
    second: Annotated[
        str | None, Argument(metavar="GRADE", help=f"How grave: {GRADE.expects}."), Offered(GRADE.words)
    ] = None,
    sort: Sort = None,
    reasons: params.Reasons = None,
    at: params.At = None,
    on: params.On = None,
    from_file: params.FromFile = None,
) -> Result:
    """Say how grave a hazard is. An emergency has 24 hours from the moment you became aware.

    Where it was thought to be less, they run from the moment at which it is found to be one. A milder grade than an
    emergency, or none, needs its reasons.
    """
    number, grade = _number_and_grade(call, first, second)
    facts = gather(call)
    with recording(call) as work:
        complaint, when = work.complaint(ref), stamped(facts, work.today)
        hazard = hazards.known(complaint, number)
        event = HazardAssessed(
            on=when.on,
            hazard=hazard.number,
            grade=grade,
            sort=facts.choice("sort", HazardKind, None),
            at=when.at,
            noted=when.noted,
            reasons=facts.text("reasons", ""),
        )
        events = hazards.assess(complaint, event, work.bench(complaint), clock.time_of_day())
        return saved(work, complaint, events, hazard.number, f"assessed: {grade}")


def listed(call: Call, ref: params.Ref) -> Result:
    """List the hazards of a complaint with each legal time, and how it was kept."""
    with reading(call.desk.db) as record:
        complaint = record.complaint(ref)
        calendar = record.rules_for(complaint).calendar(None)
    today, now = call.desk.today, clock.time_of_day()
    return Result(
        data={"ref": complaint.ref, "hazards": shown.told(complaint, calendar, today, now)},
        screen=[*shown.screen(complaint, calendar, today, now)] or [Text(f"{complaint.ref} has no hazard on record.")],
    )


def saved(
    work: Recording,
    complaint: Complaint,
    events: Sequence[Event],
    number: int,
    words: str,
    warnings: Sequence[str] = (),
) -> Result:
    """The answer after something was recorded about a hazard."""
    return outcome(work, complaint.ref, work.save_on(complaint, events), f"hazard {number}, {words}", warnings=warnings)


def _number_and_grade(call: Call, first: str | None, second: str | None) -> tuple[int | None, Graded]:
    """The two words in either form: "1 emergency", or "emergency" where there is one hazard."""
    number, word = (None, first) if second is None else (first, second)
    if word is None:
        raise Misuse("missing-option", f"Say how grave it is: {GRADE.expects}.")
    grade = Graded(str(GRADE.read(word, call.desk.today)))
    return None if number is None else int(str(kinds.number(1, 999).read(number, call.desk.today))), grade
