"""`hazard`, what was done about one: each answers a legal time, and the law says what follows it."""

from collections.abc import Callable
from typing import Annotated

from complaints_cli import clock
from complaints_cli.commands import params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.hazard import Number, saved
from complaints_cli.commands.kinds import STORY, Ask
from complaints_cli.commands.moments import stamped
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.hazards import (
    HazardInvestigated,
    HazardMadeSafe,
    HazardRehoused,
    HazardSummarised,
    HazardWorks,
)
from complaints_cli.domain.hazard_clocks import limits
from complaints_cli.domain.hazards import Hazard, Progress, Stamp
from complaints_cli.errors import Misuse
from complaints_cli.handling import hazards
from complaints_cli.result import Result

Words = Annotated[str | None, Option("--words", metavar="TEXT", help="In words."), Ask(STORY, "In words?")]
Timed = HazardInvestigated | HazardMadeSafe | HazardRehoused


def investigated(
    call: Call,
    ref: params.Ref,
    number: Number = None,
    found: Annotated[
        str | None, Option("--found", metavar="TEXT", help="What was found."), Ask(STORY, "What was found?")
    ] = None,
    at: params.At = None,
    on: params.On = None,
    from_file: params.FromFile = None,
) -> Result:
    """Record that the investigation of a hazard ended: its summary, making safe and works are counted from here."""

    def event(hazard: Hazard, when: Stamp, facts: Facts) -> HazardInvestigated:
        words = facts.text("found", "")
        return HazardInvestigated(on=when.on, hazard=hazard.number, at=when.at, noted=when.noted, found=words)

    return _done(call, ref, number, "investigated", event, hazards.investigate)


def safe(
    call: Call,
    ref: params.Ref,
    number: Number = None,
    how: Annotated[str | None, Option("--how", metavar="TEXT", help="How, and by whom."), Ask(STORY, "How?")] = None,
    at: params.At = None,
    on: params.On = None,
    from_file: params.FromFile = None,
) -> Result:
    """Record that the home was made safe. Of an emergency, say the time: 24 hours are counted to the minute."""

    def event(hazard: Hazard, when: Stamp, facts: Facts) -> HazardMadeSafe:
        words = facts.text("how", "")
        return HazardMadeSafe(on=when.on, hazard=hazard.number, at=when.at, noted=when.noted, how=words)

    return _done(call, ref, number, "made safe", event, hazards.make_safe)


def rehoused(
    call: Call,
    ref: params.Ref,
    number: Number = None,
    where: Annotated[
        str | None,
        Option("--where", metavar="TEXT", help="Where, and until when."),
        Ask(STORY, "Where do they live meanwhile?"),
    ] = None,
    at: params.At = None,
    on: params.On = None,
    from_file: params.FromFile = None,
) -> Result:
    """Record that they live elsewhere until the home is safe, which the law asks for where it cannot be in time."""

    def event(hazard: Hazard, when: Stamp, facts: Facts) -> HazardRehoused:
        words = facts.text("where", "")
        return HazardRehoused(on=when.on, hazard=hazard.number, at=when.at, noted=when.noted, where=words)

    return _done(call, ref, number, "housed elsewhere", event, hazards.rehouse)


def summary_sent(
    call: Call,
    ref: params.Ref,
    number: Number = None,
    words: Words = None,
    on: params.On = None,
    from_file: params.FromFile = None,
) -> Result:
    """Record that the written summary of the investigation went to the resident."""
    facts = gather(call)
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        hazard = hazards.known(complaint, number)
        event = HazardSummarised(on=day, hazard=hazard.number, words=facts.text("words", ""))
        events = hazards.summarise(complaint, event, work.bench(complaint))
        return saved(work, complaint, events, hazard.number, "summary sent")


def works_begun(
    call: Call,
    ref: params.Ref,
    number: Number = None,
    steps_only: Annotated[
        bool, Option("--steps-only", help="Only steps towards them were taken; the works have 12 weeks then.")
    ] = False,
    none: Annotated[
        str | None,
        Option("--none", metavar="REASON", help="No further works are needed, and why."),
        Ask(STORY, "Why are no further works needed?"),
    ] = None,
    words: Words = None,
    on: params.On = None,
    from_file: params.FromFile = None,
) -> Result:
    """Record that further works began, that steps towards them were taken, or that none are needed."""
    facts = gather(call)
    if steps_only and "none" in facts:
        raise Misuse("usage", "Steps were taken, or no works are needed: --steps-only or --none, not both.")
    progress = Progress.STEPS if steps_only else Progress.NOT_NEEDED if "none" in facts else Progress.BEGUN
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        hazard = hazards.known(complaint, number)
        said = facts.text("none", facts.text("words", ""))
        event = HazardWorks(on=day, hazard=hazard.number, progress=progress, words=said)
        events = hazards.begin_works(complaint, event, work.bench(complaint))
        return saved(work, complaint, events, hazard.number, f"further works: {progress.replace('-', ' ')}")


def _done(
    call: Call,
    ref: str,
    number: int | None,
    words: str,
    event: Callable[[Hazard, Stamp, Facts], Timed],
    decide: Callable[..., tuple[Event, ...]],
) -> Result:
    """One thing done about a hazard at a moment."""
    facts = gather(call)
    with recording(call) as work:
        complaint, when = work.complaint(ref), stamped(facts, work.today)
        hazard = hazards.known(complaint, number)
        events = decide(complaint, event(hazard, when, facts), work.bench(complaint), clock.time_of_day())
        warnings = [] if when.at else _hour_missing(hazard, work, complaint, when)
        return saved(work, complaint, events, hazard.number, words, warnings)


def _hour_missing(hazard: Hazard, work: Recording, complaint: Complaint, when: Stamp) -> list[str]:
    """Done on the very day on which the hours ended, and nothing shows whether before they did."""
    calendar = work.record.rules_for(complaint).calendar(None)
    ends = [each.due_at for each in limits(hazard, calendar) if each.due_at and each.due_on == when.on]
    return [f"On that day the hours ended at {ends[0]:%H:%M}: undo it, and give the time with --at."] if ends else []
