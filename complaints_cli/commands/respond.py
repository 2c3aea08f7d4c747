"""`respond`: the full answer to a stage goes out, with every point decided and nothing mandatory missing."""

from collections.abc import Sequence
from typing import Annotated

from complaints_cli.commands import params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.definition import DefinitionText, ForAll, Whose, defined, needed, unknown
from complaints_cli.commands.discretion import discreet
from complaints_cli.commands.judges import judge
from complaints_cli.commands.kinds import STORY, Ask
from complaints_cli.commands.posting import carried_out, post
from complaints_cli.commands.posting import sent as its_letter
from complaints_cli.commands.recording import recording, spelt_out
from complaints_cli.commands.routed import decided_elsewhere
from complaints_cli.declared import Option
from complaints_cli.desk import Call
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.events.stages import Responded
from complaints_cli.domain.terms import LetterKind
from complaints_cli.handling import contacting, stages
from complaints_cli.handling.missing import RESPONSES
from complaints_cli.handling.stages import applied
from complaints_cli.result import Facts, Heading, Result


def respond(
    call: Call,
    ref: params.Ref,
    on: params.On = None,
    decider: params.Decider = None,
    check: Annotated[bool, Option("--check", help="Say whether it could go out; record nothing.")] = False,
    override: Annotated[
        str | None,
        Option(metavar="REASON", help="Why somebody with a lesser part in stage 1 decides stage 2."),
        Ask(STORY, "Why does somebody with a part in stage 1 decide stage 2?"),
    ] = None,
    with_ack: Annotated[
        bool, Option("--with-ack", help="A quick answer: one letter that acknowledges and answers.")
    ] = False,
    responsible: ForAll = None,
    whose: Whose = None,
    outcome_: params.Outcome = None,
    definition: DefinitionText = None,
    handler: params.Handler = None,
    sent: params.Sent = None,
    draft: params.Draft = None,
    letter: params.Letter = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Answer the stage that awaits its response.

    The letter is composed from the findings, remedies and learning on record; all that is missing is named at once. An
    answer never waits for promised actions (Code 6.6, 6.7, 6.9, 6.17 to 6.19).
    """
    facts = gather(call, required=unknown(call, ref), then=needed if with_ack else None)
    asked = post(facts, draft, letter)
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        decided_by = judge(facts.text("decider", None), complaint.current.number, day, work)
        definition_ = defined(facts, work) if with_ack else None
        events = stages.respond(
            complaint,
            decided_by,
            work.bench(complaint),
            on=day,
            with_ack=definition_,
            override=facts.text("override", ""),
        )
        stage = complaint.current.number
        kind = LetterKind.QUICK_RESPONSE if with_ack else RESPONSES[stage]
        answer = next(event for event in events if isinstance(event, Responded))
        elsewhere = decided_elsewhere(complaint, answer.decider or "", work.bench(complaint).rules.policy, work)
        warnings = [*elsewhere, *contacting.unheard(complaint, day), *discreet(complaint, answer_of(complaint, stage))]
        if check:
            if letter is not None:
                its_letter(work, applied(complaint, events), kind, day, asked)
            return _ready(complaint, [spelt_out(warning, complaint.ref) for warning in warnings])
        return carried_out(work, complaint, events, kind, day, asked, f"stage {stage} answered", warnings)


def answer_of(complaint: Complaint, stage: int) -> str:
    """What the findings of a stage say."""
    return " ".join(
        f"{each.reasons} {each.evidence} {each.impact}" for each in complaint.findings if each.stage == stage
    )


def _ready(complaint: Complaint, warnings: Sequence[str]) -> Result:
    stage, decision = complaint.current.number, stages.overall(complaint, complaint.current)
    return Result(
        data={"ref": complaint.ref, "stage": stage, "ready": True, "decision": decision, "warnings": list(warnings)},
        screen=[
            Heading(f"{complaint.ref}: stage {stage} can be answered"),
            Facts([("Decision on the whole", decision.value.replace("-", " ") if decision else None)]),
        ],
        messages=[f"Warning: {warning}" for warning in warnings],
    )
