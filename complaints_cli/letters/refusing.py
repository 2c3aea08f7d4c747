"""What a letter says of a thing not accepted: ground, reasons, and the right to question it (Code 2.2 to 2.5)."""

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.events.ends import Refusal
from complaints_cli.domain.terms import Ground
from complaints_cli.letters.defined import GROUNDS, refused_points
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.letterhead import ombudsman_of
from complaints_cli.letters.part import Facts
from complaints_cli.letters.signing import person, who
from complaints_cli.letters.wording import sentence
from complaints_cli.ombudsman_code.guards_acceptance import unreasoned
from complaints_cli.ombudsman_code.provision import Objection

DECISION, WHY, CONSIDERED = "Our decision", "Why", "What we considered"
INSTEAD = "What will happen instead"


def question_it(matter: Matter) -> str:
    """Over the section that tells where a refusal can be taken."""
    return f"You can take this decision to the {ombudsman_of(matter).called}"


def refused(matter: Matter, refusal: Refusal) -> Facts:
    """The facts of a refusal."""
    claim_date = long_day(refusal.claim_date) if refusal.claim_date else ""
    return {
        "points": refused_points(refusal, matter.complaint),
        "ground": GROUNDS[refusal.ground],
        "reasons": refusal.reasons,
        "claim_date": claim_date,
        "claim_number": refusal.claim_number,
        "evidence": sentence(refusal.evidence) if refusal.evidence.strip() else "",
        "discretion": refusal.discretion,
        "is_old": refusal.ground is Ground.OVER_12_MONTHS,
        "instead": refusal.instead,
        "refused_on": long_day(refusal.on),
        "signed": person(matter, refusal.decider),
        "decided_by": who(matter, refusal.decider),
    }


def refusing_words(refusal: Refusal | None) -> tuple[str, ...]:
    """What a refusal says in our words."""
    if refusal is None:
        return ()
    return (refusal.reasons, refusal.evidence, refusal.discretion, refusal.instead, refusal.claim_number)


def lacking(refusal: Refusal | None, command: str) -> Objection | None:
    """What the record of a refusal still lacks."""
    if refusal is None:
        return Objection("No refusal is recorded.", f"{command} REF --ground WORD --reasons TEXT")
    return unreasoned(refusal)
