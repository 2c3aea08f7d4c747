"""What a stage must hold before it is acknowledged or answered: the event and its letter have this one judge.

The definition (Code 5.6, 5.7), the decisions (6.7, 6.18), what puts things right (7.1), and what is learned (9.1).
"""

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.exchange_terms import NO_WORDS
from complaints_cli.domain.parts import Point
from complaints_cli.domain.stage import Stage
from complaints_cli.domain.terms import Decision, Responsible
from complaints_cli.ombudsman_code.provision import Objection


def _points(numbers: list[int]) -> str:
    return f"point{'s' if len(numbers) > 1 else ''} {', '.join(map(str, numbers))}"


def without_points(complaint: Complaint, stage: Stage) -> Objection | None:
    """A complaint definition sets out at least one point (Code 5.6)."""
    if complaint.points_of(stage):
        return None
    return Objection("The complaint definition has no point. Add what the complaint is about.", "point add REF TEXT")


def without_words(complaint: Complaint, stage: Stage) -> Objection | None:
    """A complaint definition says what each point is about (Code 5.6): an older register may not have."""
    missing = [point.number for point in complaint.points_of(stage) if point.text == NO_WORDS]
    if not missing:
        return None
    return Objection(
        f"The older register does not say what {_points(missing)} is about, and the letter would have to. Write it "
        "down as the resident put it.",
        "correct REF summary TEXT --reason TEXT",
    )


def without_outcome(complaint: Complaint, stage: Stage) -> Objection | None:
    """A complaint definition sets out the outcome sought, or that none was given (Code 5.6)."""
    if stage.outcome.strip() or stage.none_given:
        return None
    if complaint.imported:
        return Objection(
            "The older register does not say what the resident wants. Write it down; where they did not say, write "
            "none-given.",
            "correct REF outcome TEXT --reason TEXT",
        )
    return Objection(
        "The complaint definition does not say what the resident wants. Add --outcome TEXT or --outcome none-given.",
        "ack REF --outcome TEXT",
    )


def without_responsibility(complaint: Complaint, stage: Stage) -> Objection | None:
    """The acknowledgement says which points the landlord is, and is not, responsible for (Code 5.7)."""
    points = complaint.points_of(stage)
    unsettled = [point.number for point in points if point.responsible is None]
    if unsettled:
        return Objection(
            f"Say whether we are responsible for {_points(unsettled)}: --responsible yes, part or no.",
            "ack REF --responsible yes",
        )
    unclear = [point.number for point in points if _without_whose(point)]
    if unclear:
        return Objection(
            f"Say who is responsible for {_points(unclear)}: --whose.",
            f"point set REF {unclear[0]} --responsible part --whose TEXT",
        )
    return None


def _without_whose(point: Point) -> bool:
    return point.responsible in (Responsible.PART, Responsible.NO) and not point.whose.strip()


def points_unanswered(complaint: Complaint, stage: Stage) -> Objection | None:
    """Every point of the definition is decided, with reasons (Code 6.7, 6.18)."""
    findings = {p.number: complaint.finding(stage.number, p.number) for p in complaint.points_of(stage)}
    missing = [n for n, finding in findings.items() if finding is None or not finding.reasons.strip()]
    if not missing:
        return None
    return Objection(
        f"Decide {_points(missing)} and give the reasons.",
        f"finding REF {missing[0]} --decision WORD --reasons TEXT",
    )


def remedy_missing(complaint: Complaint, stage: Stage) -> Objection | None:
    """Where something went wrong, the response says what puts it right (Code 7.1)."""
    missing = []
    for point in complaint.points_of(stage):
        finding = complaint.finding(stage.number, point.number)
        wrong = finding is not None and finding.decision is not Decision.NOT_UPHELD
        if wrong and not any(action.point in (None, point.number) for action in complaint.actions):
            missing.append(point.number)
    if not missing:
        return None
    return Objection(f"Offer a remedy for {_points(missing)}, which you uphold.", "remedy REF --what TEXT")


def learning_missing(complaint: Complaint, stage: Stage) -> Objection | None:
    """Every response looks beyond the one complaint (Code 9.1)."""
    if any(learning.stage == stage.number for learning in complaint.learning):
        return None
    return Objection("Say what we learn from it, or with --none why nothing.", "learn REF --change TEXT")
