"""`restriction review`, `appeal`, `lift`: a restriction is looked at again, and ends when nothing calls for it."""

from typing import Annotated

from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import Needed, gather
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.kinds import DAY, STORY, TEXT, Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.posting import carried_out, post
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.commands.restriction import Closed, Frequency, OnlyWith
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.restriction import Outcome
from complaints_cli.domain.terms import Channel, LetterKind
from complaints_cli.errors import Misuse
from complaints_cli.handling import restricting
from complaints_cli.handling.restricting import Look
from complaints_cli.result import Result

OUTCOME = kinds.choice(Outcome)
TOLD = {
    Outcome.KEEP: LetterKind.RESTRICTION_REVIEW,
    Outcome.EASE: LetterKind.RESTRICTION_REVIEW,
    Outcome.LIFT: LetterKind.RESTRICTION_LIFTED,
}
"""The letter that tells them what became of it."""
Number = Annotated[int, Argument(metavar="N", min=1, help="The number of the restriction.")]
What = Annotated[
    str | None,
    Option("--outcome", metavar="WORD", help=f"What becomes of it: {OUTCOME.expects}."),
    Ask(OUTCOME, "What becomes of it?"),
]
Next = Annotated[
    str | None,
    Option("--next", metavar="DATE", help="When it is looked at again; not when it is lifted."),
    Ask(DAY, "When is it looked at again?"),
]


def review(
    call: Call,
    ref: params.Ref,
    number: Number,
    outcome_: What = None,
    reasons: params.Reasons = None,
    next_: Next = None,
    channels: Closed = None,
    frequency: Frequency = None,
    only_with: OnlyWith = None,
    by: Annotated[
        str | None, Option("--by", metavar="NAME", help="Who looked at it."), Ask(TEXT, "Who looked at it?")
    ] = None,
    on: params.On = None,
    sent: params.Sent = None,
    draft: params.Draft = None,
    letter: params.Letter = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Look at a restriction again: keep it, ease it to what `--channels` and `--frequency` say, or lift it (5.14).

    The letter that tells them goes out with it.
    """
    facts = gather(call, required=("outcome_", "reasons"), then=lambda given: _next(call, given))
    asked = post(facts, draft, letter)
    with recording(call) as work:
        complaint = work.complaint(ref)
        look = _look(facts, work)
        day = facts.day("on", work.today)
        events = restricting.look_again(complaint, number, look, work.bench(complaint), on=day, appeal=False)
        said = f"restriction {number}: {look.outcome}"
        return carried_out(work, complaint, events, TOLD[look.outcome], day, asked.about(number), said)


def _next(call: Call, facts: Facts) -> Needed:
    """Asked for at a terminal; without one the Code's rule refuses what has no next review."""
    lifted = facts.choice("outcome_", Outcome) is Outcome.LIFT
    return ("next_",) if call.desk.interactive and not lifted else ()


def appeal(
    call: Call,
    ref: params.Ref,
    number: Number,
    words: Annotated[str | None, Option(metavar="TEXT", help="What they say."), Ask(STORY, "What do they say?")] = None,
    received: Annotated[
        str | None,
        Option(metavar="DATE", help="When it came; today unless said."),
        Ask(DAY, "On which day did it come?"),
    ] = None,
    decide_by: Annotated[
        str | None,
        Option(metavar="DATE", help="When it will be decided; in 20 working days unless said."),
        Ask(DAY, "By when will it be decided?"),
    ] = None,
    outcome_: What = None,
    by: Annotated[
        str | None,
        Option("--by", metavar="NAME", help="Who decided it: not whoever decided the restriction."),
        Ask(TEXT, "Who decided it?"),
    ] = None,
    reasons: params.Reasons = None,
    decided: Annotated[
        str | None,
        Option(metavar="DATE", help="When it was decided; today unless said."),
        Ask(DAY, "On which day was it decided?"),
    ] = None,
    next_: Next = None,
    channels: Closed = None,
    frequency: Frequency = None,
    only_with: OnlyWith = None,
    sent: params.Sent = None,
    draft: params.Draft = None,
    letter: params.Letter = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record an appeal against a restriction, which is due to be decided; or with `--outcome` how it was decided.

    The letter that tells them how goes out with the decision.
    """
    facts = gather(
        call, then=lambda given: ("by", "reasons", *_next(call, given)) if "outcome_" in given else ("words",)
    )
    asked = post(facts, draft, letter)
    if asked.is_wanted and "outcome_" not in facts:
        raise Misuse("no-letter", "A letter goes out once the appeal is decided: add --outcome.")
    with recording(call) as work:
        complaint = work.complaint(ref)
        bench = work.bench(complaint)
        if "outcome_" in facts:
            look, day = _look(facts, work), facts.day("decided", work.today)
            events = restricting.look_again(complaint, number, look, bench, on=day, appeal=True)
            said = f"appeal against restriction {number}: {look.outcome}"
            return carried_out(work, complaint, events, TOLD[look.outcome], day, asked.about(number), said)
        day = facts.day("received", work.today)
        by_ = facts.day("decide_by", None)
        events = restricting.appeal(complaint, number, facts.text("words"), by_, bench, day)
        said = f"appeal against restriction {number}"
        return outcome(work, complaint.ref, work.save_on(complaint, events), said)


def lift(
    call: Call,
    ref: params.Ref,
    number: Number,
    reasons: params.Reasons = None,
    on: params.On = None,
    sent: params.Sent = None,
    draft: params.Draft = None,
    letter: params.Letter = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """End a restriction before its review, with the reasons. The letter that tells them goes out with it."""
    facts = gather(call, required=("reasons",))
    asked = post(facts, draft, letter)
    with recording(call) as work:
        complaint = work.complaint(ref)
        day = facts.day("on", work.today)
        events = restricting.lift(complaint, number, facts.text("reasons"), work.bench(complaint), day)
        kind, said = LetterKind.RESTRICTION_LIFTED, f"restriction {number} lifted"
        return carried_out(work, complaint, events, kind, day, asked.about(number), said)


def _look(facts: Facts, work: Recording) -> Look:
    return Look(
        outcome=facts.choice("outcome_", Outcome),
        reasons=facts.text("reasons"),
        next=facts.day("next_", None),
        channels=facts.choices("channels", Channel),
        frequency=facts.text("frequency", ""),
        only_with=work.person(facts.text("only_with", None)),
        decider=work.person(facts.text("by", None) or work.at.claimed),
    )
