"""Who may decide a stage of a complaint, and why somebody may not (Code 5.8, 6.13)."""

from collections.abc import Iterator, Sequence

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.involvement import PART_OF_STAGE_1, Capacity, Involvement
from complaints_cli.domain.people import Person
from complaints_cli.domain.terms import Standing

IMPARTIAL, ANOTHER_PERSON = "5.8", "6.13"
WAYS_OUT = {
    Standing.CHIEF_EXECUTIVE: ("The chief executive", "complaints staff add NAME --standing chief-executive"),
    Standing.CHAIR: ("The chair of the board", "complaints staff add NAME --standing chair"),
    Standing.BOARD: ("A member of the board", "complaints staff add NAME --standing board"),
    Standing.OUTSIDE: ("Somebody from another landlord", "complaints staff add NAME --outside LANDLORD"),
}
"""Where a decision goes when none of the usual people may make it, and how somebody of that standing is listed."""


@dataclass(frozen=True)
class Bar:
    """Why somebody may not decide. One with `yields` gives way to a reason that is recorded with the decision."""

    code: str
    reason: str
    provision: str | None
    yields: bool = False


def bars(complaint: Complaint, stage: int, person: str) -> tuple[Bar, ...]:
    """All that keeps somebody, by their id, from deciding a stage: each with the provision it rests on."""
    return (*_of_the_complaint(complaint, person), *(_of_stage_2(complaint, person) if stage == 2 else ()))


def subjects(complaint: Complaint) -> frozenset[str]:
    """The ids of those the complaint is about, as it came in or as was found later."""
    return frozenset(each.person for each in _standing(complaint, Capacity.SUBJECT))


def proposed(complaint: Complaint, stage: int) -> str | None:
    """The id of whoever is to decide a stage, where somebody was named."""
    named = [each.person for each in _standing(complaint, Capacity.DECIDER) if each.stage == stage]
    return named[-1] if named else None


def panel(complaint: Complaint, stage: int) -> tuple[str, ...]:
    """The ids of those who sit on the panel of a stage beside whoever decides it, in the order they joined."""
    return tuple(each.person for each in _standing(complaint, Capacity.PANEL) if each.stage == stage)


def route(complaint: Complaint, stage: int, people: Sequence[Person]) -> tuple[str, ...]:
    """Where the decision goes when none of the usual people may make it: never a dead end.

    Those on the list who stand above or outside come first, by name; else who of them may not, and how to list another.
    """
    return tuple(_way(complaint, stage, people, standing) for standing in WAYS_OUT)


def _way(complaint: Complaint, stage: int, people: Sequence[Person], standing: Standing) -> str:
    called, command = WAYS_OUT[standing]
    those = [person for person in people if person.stands is standing and person.left_on is None]
    able = [person for person in those if not bars(complaint, stage, person.id)]
    if able:
        return f"{called}: {', '.join(person.name for person in able)}"
    if those:
        return f"{called}: another than {', '.join(person.name for person in those)}, once listed: {command}"
    return f"{called}, once listed: {command}"


def _standing(complaint: Complaint, capacity: Capacity) -> Iterator[Involvement]:
    return (each for each in complaint.involved if each.ended_on is None and each.capacity is capacity)


def _of_the_complaint(complaint: Complaint, person: str) -> Iterator[Bar]:
    if person in subjects(complaint):
        yield Bar("decider-is-subject", "the complaint is about them", IMPARTIAL)
    declared = [each.on for each in _standing(complaint, Capacity.CONFLICT) if each.person == person]
    if declared:
        yield Bar("decider-has-conflict", f"an interest was declared on {long_day(declared[-1])}", IMPARTIAL)
    if any(each.person == person for each in _standing(complaint, Capacity.MATTER)):
        reason = "they had much to do with what is complained of"
        yield Bar("decider-in-matter", reason, IMPARTIAL, yields=True)


def _of_stage_2(complaint: Complaint, person: str) -> Iterator[Bar]:
    first = complaint.stages[0]
    if first.decider == person:
        yield Bar("same-decider", "they decided stage 1", ANOTHER_PERSON)
        return
    parts = [*_parts_of_stage_1(complaint, person)]
    if parts:
        reason = f"they had a part in stage 1 ({', '.join(dict.fromkeys(parts))})"
        yield Bar("decider-involved", reason, ANOTHER_PERSON, yields=True)


def _parts_of_stage_1(complaint: Complaint, person: str) -> Iterator[str]:
    """What somebody did in stage 1, short of deciding it: also what they have done with since."""
    if complaint.stages[0].handler == person:
        yield "handler"
    for each in complaint.involved:
        if each.person == person and each.stage == 1 and each.capacity in PART_OF_STAGE_1:
            yield each.capacity.value
    if any(each.person == person and each.stage == 1 for each in complaint.approvals):
        yield Capacity.APPROVER.value
