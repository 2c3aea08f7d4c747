"""`refuse` and `refuse-escalation`: not taken on, on a ground and for reasons, by a letter that names the Ombudsman."""

from collections.abc import Mapping
from typing import Annotated, TypeVar

from complaints_cli.commands import params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.judges import judge
from complaints_cli.commands.kinds import DAY, NUMBERS, STORY, TEXT, Ask
from complaints_cli.commands.posting import carried_out, post
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.events.ends import ComplaintRefused, EscalationRefused
from complaints_cli.domain.terms import Ground, LetterKind
from complaints_cli.handling import ending
from complaints_cli.result import Result

R = TypeVar("R", ComplaintRefused, EscalationRefused)

GroundOption = Annotated[
    str | None,
    Option("--ground", metavar="WORD", help=f"The ground: {params.GROUND.expects}."),
    Ask(params.GROUND, "On which ground?"),
]
Discretion = Annotated[
    str | None,
    Option("--discretion", metavar="TEXT", help="How you considered taking it on all the same."),
    Ask(STORY, "How did you consider taking it on all the same?"),
]
ClaimNumber = Annotated[
    str | None,
    Option("--claim-number", metavar="TEXT", help="The claim's number at court."),
    Ask(TEXT, "What is the claim's number at court?"),
]
ClaimDate = Annotated[
    str | None,
    Option("--claim-date", metavar="DATE", help="When the claim was filed."),
    Ask(DAY, "When was the claim filed?"),
]
Instead = Annotated[
    str | None,
    Option("--instead", metavar="TEXT", help="What is done about it instead, and by whom."),
    Ask(STORY, "What is done about it instead?"),
]
PartOnly = Annotated[
    str | None,
    Option("--point", metavar="1,3", help="Only these points; the rest goes on."),
    Ask(NUMBERS, "Which points?"),
]


NEEDED: Mapping[Ground, tuple[str, ...]] = {
    Ground.OVER_12_MONTHS: ("discretion",),
    Ground.PROCEEDINGS_FILED: ("claim_number", "claim_date"),
    Ground.ALREADY_CONSIDERED: ("evidence",),
}
"""What a ground rests on: asked for at a terminal; elsewhere the refusal names it with its provision."""


def _asked(facts: Facts) -> tuple[str, ...]:
    return NEEDED.get(facts.choice("ground", Ground, Ground.OTHER), ())


def refuse(
    call: Call,
    ref: params.Ref,
    ground: GroundOption = None,
    reasons: params.Reasons = None,
    point: PartOnly = None,
    discretion: Discretion = None,
    evidence: params.Evidence = None,
    claim_number: ClaimNumber = None,
    claim_date: ClaimDate = None,
    instead: Instead = None,
    decider: params.Decider = None,
    on: params.On = None,
    sent: params.Sent = None,
    draft: params.Draft = None,
    letter: params.Letter = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Refuse to take on a complaint, or some points of it (Code 2.1 to 2.5).

    Each is judged on its own merits. A matter is too old only 12 months after it happened or became known, and even
    then only once taking it on has been considered; a matter of safety is never too old.
    """
    facts = gather(call, required=("ground", "reasons"), then=_asked if call.desk.interactive else None)
    asked = post(facts, draft, letter)
    with recording(call) as work:
        complaint = work.complaint(ref)
        refusal = _refusal(ComplaintRefused, facts, work, 1)
        bench = work.bench(complaint)
        events = ending.refuse_complaint(complaint, refusal, bench)
        what = f"point {', '.join(map(str, refusal.points))} not accepted" if refusal.points else "not accepted"
        warnings = ending.refusal_warnings(complaint, refusal, bench)
        return carried_out(work, complaint, events, LetterKind.REFUSAL, refusal.on, asked, what, warnings)


def refuse_escalation(
    call: Call,
    ref: params.Ref,
    ground: GroundOption = None,
    reasons: params.Reasons = None,
    discretion: Discretion = None,
    evidence: params.Evidence = None,
    claim_number: ClaimNumber = None,
    claim_date: ClaimDate = None,
    instead: Instead = None,
    decider: params.Decider = None,
    on: params.On = None,
    sent: params.Sent = None,
    draft: params.Draft = None,
    letter: params.Letter = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Refuse a request for stage 2, on a ground on which a complaint can be refused (Code 5.11).

    That time has passed since stage 1 is no ground: the Code sets no time for asking.
    """
    facts = gather(call, required=("ground", "reasons"), then=_asked if call.desk.interactive else None)
    asked = post(facts, draft, letter)
    with recording(call) as work:
        complaint = work.complaint(ref)
        refusal = _refusal(EscalationRefused, facts, work, 2)
        bench = work.bench(complaint)
        events = ending.refuse_escalation(complaint, refusal, bench)
        kind, warnings = LetterKind.REFUSAL_TO_ESCALATE, ending.refusal_warnings(complaint, refusal, bench)
        return carried_out(work, complaint, events, kind, refusal.on, asked, "stage 2 not accepted", warnings)


def _refusal(kind: type[R], facts: Facts, work: Recording, stage: int) -> R:
    return kind(
        on=facts.day("on", work.today),
        ground=facts.choice("ground", Ground),
        points=facts.numbers("point"),
        decider=judge(facts.text("decider", None), stage, facts.day("on", work.today), work),
        claim_date=facts.day("claim_date", None),
        reasons=facts.text("reasons"),
        discretion=facts.text("discretion", ""),
        evidence=facts.text("evidence", ""),
        claim_number=facts.text("claim_number", ""),
        instead=facts.text("instead", ""),
    )
