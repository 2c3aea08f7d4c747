"""Who gets a complaint, and what an officer is told when it lies with somebody who should not have it.

Receiving is never refused for it: the warning says why, and where the complaint should go.
"""

from collections.abc import Sequence
from typing import TypeVar

from complaints_cli.commands.recording import Recording
from complaints_cli.dataclass import replace
from complaints_cli.domain.absence import absences, away_on
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.events.stages import Escalated, Received
from complaints_cli.domain.fold import begun
from complaints_cli.domain.independence import Bar, bars
from complaints_cli.domain.people import Person
from complaints_cli.domain.policy import Policy
from complaints_cli.domain.routing import Route, way
from complaints_cli.handling.stages import applied

_Arrival = TypeVar("_Arrival", Received, Escalated)
WHO_CAN = "complaints who-can REF shows who may, and where else it can go."


def received(arrived: Received, policy: Policy, work: Recording) -> tuple[Received, list[str]]:
    """A complaint as it comes in, with its handler, and what an officer should know about that."""
    return _given(arrived, begun("", arrived, version=0), 1, policy, work)


def escalated(request: Escalated, complaint: Complaint, policy: Policy, work: Recording) -> tuple[Escalated, list[str]]:
    """The same of a request for stage 2."""
    if complaint.stage(2) is not None:
        return request, []
    return _given(request, applied(complaint, [request]), 2, policy, work)


def cautions(complaint: Complaint, policy: Policy, work: Recording, stage: int | None = None) -> list[str]:
    """What stands against whoever has a complaint, at the stage it is at unless said, and where it should go."""
    number = stage or complaint.current.number
    if not complaint.stages[number - 1].is_open or complaint.ended_on is not None:
        return []
    return _cautions(complaint, number, way(complaint, number, policy, work.people), work)


def away_now(handler: str | None, work: Recording) -> list[str]:
    """A warning where somebody is given a thing who is away today, with who covers."""
    absence = away_on(absences(work.record.history("staff")), handler, work.today) if handler else None
    if absence is None:
        return []
    until, cover = short_day(absence.last), work.names[absence.cover]
    return [f"{work.names[absence.person]} is away to {until}; {cover} covers and finds it in `complaints due`."]


def decided_elsewhere(complaint: Complaint, decider: str, policy: Policy, work: Recording) -> list[str]:
    """A warning where a stage is decided by somebody whom neither the policy nor their standing sends it to."""
    going = way(complaint, complaint.current.number, policy, work.people)
    if going is None or not going.able or decider in {person.id for person in going.able}:
        return []
    return [f"It is one for {going.role}, as {going.why}; {work.names[decider]} decides it."]


def explained(found: Sequence[Bar]) -> str:
    """Why somebody may not decide, each reason with its provision."""
    return "; ".join(bar.reason + (f" (Code {bar.provision})" if bar.provision else "") for bar in found)


def _given(
    arrived: _Arrival, complaint: Complaint, stage: int, policy: Policy, work: Recording
) -> tuple[_Arrival, list[str]]:
    going: Route | None = way(complaint, stage, policy, work.people)
    if arrived.handler is None and going is not None and going.able:
        chosen = going.able[0]
        return replace(arrived, handler=chosen.id), _given_to(chosen, going, work)
    return arrived, [*_cautions(complaint, stage, going, work), *away_now(arrived.handler, work)]


def _given_to(chosen: Person, going: Route, work: Recording) -> list[str]:
    return [f"Given to {chosen.name}, as one for {going.role}: {going.why}.", *away_now(chosen.id, work)]


def _cautions(complaint: Complaint, stage: int, going: Route | None, work: Recording) -> list[str]:
    handler = complaint.stages[stage - 1].handler
    against = bars(complaint, stage, handler) if handler else ()
    told = []
    if handler and against:
        only = " without a reason" if all(bar.yields for bar in against) else ""
        told.append(f"{work.names[handler]} has it and may not decide it{only}: {explained(against)}.")
    if going is None:
        return [*told, WHO_CAN] if told else []
    if not going.able:
        nobody = f"It is one for {going.role}, as {going.why}; nobody on the staff list is that and may judge it."
        return [*told, f"{nobody} {WHO_CAN}"]
    if handler not in {person.id for person in going.able}:
        name = going.able[0].name
        told.append(f'It is one for {going.role}, as {going.why}: complaints assign REF "{name}"')
    return told
