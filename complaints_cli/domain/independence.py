"""Who may decide a stage of a complaint, and why somebody may not (Code 5.8, 6.13)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.involvement import PART_OF_STAGE_1, Capacity, Involvement
from complaints_cli.domain.people import Person
from complaints_cli.domain.terms import Standing

IMPARTIAL, ANOTHER_PERSON = "5.8", "6.13"


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
    found = [each.person for each in _standing(complaint) if each.capacity is Capacity.SUBJECT]
    return frozenset([*complaint.received.about, *found])


def route(complaint: Complaint, stage: int, people: Sequence[Person]) -> tuple[str, ...]:
    """Where the decision goes when none of the usual people may make it: never a dead end.

    Those on the list who stand above or outside come first, by name, else by what they are.
    """
    able = [person for person in people if person.left_on is None and not bars(complaint, stage, person.id)]
    return tuple(
        f"{called}: {', '.join(person.name for person in able if person.standing is standing) or nobody}"
        for standing, called, nobody in (
            (Standing.CHIEF_EXECUTIVE, "The chief executive", "complaints staff add NAME --standing chief-executive"),
            (Standing.CHAIR, "The chair of the board", "complaints staff add NAME --standing chair"),
            (Standing.BOARD, "A member of the board", "complaints staff add NAME --standing board"),
            (Standing.OUTSIDE, "Somebody from another landlord", "complaints staff add NAME --outside LANDLORD"),
        )
    )


def _standing(complaint: Complaint) -> Iterator[Involvement]:
    return (each for each in complaint.involved if each.ended_on is None)


def _of_the_complaint(complaint: Complaint, person: str) -> Iterator[Bar]:
    if person in subjects(complaint):
        yield Bar("decider-is-subject", "the complaint is about them", IMPARTIAL)
    for each in _standing(complaint):
        if each.person == person and each.capacity is Capacity.CONFLICT:
            yield Bar("decider-has-conflict", f"an interest was declared on {long_day(each.on)}", IMPARTIAL)


def _of_stage_2(complaint: Complaint, person: str) -> Iterator[Bar]:
    first = complaint.stages[0]
    if first.decider == person:
        yield Bar("same-decider", "they decided stage 1", ANOTHER_PERSON)
        return
    parts = [each.capacity.value for each in complaint.involved if _took_part(each, person)]
    if first.handler == person:
        parts.insert(0, "handler")
    if parts:
        reason = f"they had a part in stage 1 ({', '.join(dict.fromkeys(parts))})"
        yield Bar("decider-involved", reason, ANOTHER_PERSON, yields=True)


def _took_part(involvement: Involvement, person: str) -> bool:
    return involvement.person == person and involvement.stage == 1 and involvement.capacity in PART_OF_STAGE_1
