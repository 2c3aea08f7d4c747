"""The complaint definition as a letter tells it: points, who answers for each, the outcome sought (Code 5.6, 5.7)."""

from collections.abc import Iterator, Mapping

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.events.ends import Refusal
from complaints_cli.domain.parts import Finding, Point
from complaints_cli.domain.terms import Ground, Responsible
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, Part, Wanted
from complaints_cli.letters.wording import sentence, shortened

DEFINITION, OUTCOME = "What you complained about", "What you would like to happen"
RESPONSIBLE, NOT_ACCEPTED = "What we are responsible for", "What we are not looking at"

GROUNDS: Mapping[Ground, str] = {
    Ground.OVER_12_MONTHS: "When you complained, more than 12 months had passed since it happened, and since you "
    "came to know of it.",
    Ground.PROCEEDINGS_FILED: "Court proceedings about it have begun: the claim form and its particulars were filed.",
    Ground.ALREADY_CONSIDERED: "We have already considered it under our complaints policy.",
    Ground.OTHER: "It is not something that our complaints policy can deal with.",
}


def point_name(number: int) -> str:
    """How a letter calls a point, and what its section's heading begins with."""
    return f"Point {number}"


def point_heading(point: Point) -> str:
    """Over a point's section: its name, and how it begins."""
    return f"{point_name(point.number)}: {shortened(point.text)}"


def finding_of(matter: Matter, point: Point) -> Finding | None:
    """What was found on a point at the stage that the letter is about."""
    return matter.complaint.finding(matter.stage.number, point.number)


def definition(matter: Matter) -> Facts:
    """The definition in words, its points, what the resident wants, and the points that were not accepted."""
    stage = matter.stage
    return {
        "definition": stage.definition,
        "points": points(matter),
        "outcome": "" if stage.none_given else stage.outcome,
        "not_accepted": [_not_accepted(refusal, matter.complaint) for refusal in matter.complaint.part_refusals],
    }


def points(matter: Matter) -> list[Facts]:
    """The points, each with its text and who answers for it."""
    return [_point(point, named=matter.names_staff) for point in matter.points]


def _point(point: Point, *, named: bool = False) -> Facts:
    return {
        "name": point_name(point.number),
        "heading": point_heading(point),
        "text": point.text,
        "responsible": responsibility(point) + (_service(point) if named else ""),
    }


def responsibility(point: Point) -> str:
    """Whether we answer for a point, and who does where we do not."""
    if point.responsible is Responsible.PART:
        return f"We are responsible for part of this. Who is responsible for the rest: {sentence(point.whose)}"
    if point.responsible is Responsible.NO:
        return f"We are not responsible for this. Who is: {sentence(point.whose)}"
    return "We are responsible for this."


def _service(point: Point) -> str:
    """Which of our services answers for it, where the policy lets letters name people."""
    return f" Who looks at it with us: {sentence(point.service)}" if point.service.strip() else ""


def _not_accepted(refusal: Refusal, complaint: Complaint) -> Facts:
    return {"points": refused_points(refusal, complaint), "ground": GROUNDS[refusal.ground], "reasons": refusal.reasons}


def refused_points(refusal: Refusal, complaint: Complaint) -> list[Facts]:
    """The points that a refusal is about: those it names, else all."""
    return [_point(p) for p in complaint.points if not refusal.points or p.number in refusal.points]


def _each_point_set_out(matter: Matter) -> tuple[Wanted, ...]:
    rule = "5.6"
    whole = Wanted(
        part="definition",
        provision=rule,
        tells="how we understand the complaint, point by point",
        headings=(DEFINITION,),
    )
    points = (
        Wanted(
            part=f"definition-{point.number}",
            provision=rule,
            tells=f"how we understand point {point.number}",
            headings=(DEFINITION, point_name(point.number)),
        )
        for point in matter.points
    )
    return (whole, *points)


def _each_point_named(matter: Matter) -> tuple[str, ...]:
    return tuple(point_name(point.number) for point in matter.points)


def defining_words(matter: Matter) -> Iterator[str]:
    """What is told beside the points in words of ours: who is responsible, and why a point was not accepted."""
    yield from (point.whose for point in matter.points)
    yield from (refusal.reasons for refusal in matter.complaint.part_refusals)


def _some_refused(matter: Matter) -> bool:
    return bool(matter.complaint.part_refusals)


def definition_part(rule: str) -> Part:
    """The definition on its own, where the points have their sections further on."""
    return Part(
        id="definition",
        provision=rule,
        tells="how we understand the complaint",
        heading=DEFINITION,
        words=_each_point_named,
        need="no-points",
    )


SET_OUT = Part(
    id="definition",
    provision="5.6",
    tells="how we understand the complaint",
    need="no-points",
    each=_each_point_set_out,
)
OUTCOME_SOUGHT = Part(
    id="outcome", provision="5.6", tells="what the resident wants", heading=OUTCOME, need="outcome-missing"
)
RESPONSIBILITY = Part(
    id="responsibility",
    provision="5.7",
    tells="which points we are and are not responsible for",
    heading=RESPONSIBLE,
    words=_each_point_named,
    need="responsibility-missing",
)
PART_REFUSED = Part(
    id="not-accepted",
    provision="2.4",
    tells="which points we did not accept, why, and that this can be taken to the Ombudsman",
    heading=NOT_ACCEPTED,
    words=lambda _: ("Ombudsman",),
    applies=_some_refused,
)
