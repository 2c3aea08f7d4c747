"""`rep`: who speaks for a resident, what shows that they may, in what, and until when (Code 3.6)."""

from typing import Annotated

from complaints_cli.commands import kinds, params
from complaints_cli.commands.asking import gather
from complaints_cli.commands.facts import Facts
from complaints_cli.commands.kinds import DAY, STORY, TEXT, Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.recording import recording
from complaints_cli.commands.rep_seen import rep_data, rep_table
from complaints_cli.commands.representing import unproven
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.events.representing import RepAdded, RepProven, RepScoped
from complaints_cli.domain.representing import Copies, ProofKind
from complaints_cli.domain.terms import RepBasis, SentBy
from complaints_cli.errors import NotFound
from complaints_cli.handling import representing
from complaints_cli.handling.stages import applied
from complaints_cli.result import Heading, Result, Text
from complaints_cli.store.reading import reading

COPIES, STAGES = kinds.choice(Copies), kinds.choice("1", "2", "both")
Number = Annotated[int, Argument(metavar="N", min=1, help="The number of the representative.")]
Basis = Annotated[
    str | None,
    Option("--basis", metavar="WORD", help=f"Why they may speak: {params.REP_BASIS.expects}."),
    Ask(params.REP_BASIS, "Why may they speak for the resident?"),
]
Stage = Annotated[
    str | None,
    Option("--stage", metavar="1|2|both", help="At which stage they speak; both unless said."),
    Ask(STAGES, "At which stage do they speak?"),
]
LettersTo = Annotated[
    str | None,
    Option("--copies", metavar="WHO", help=f"Who gets letters: {COPIES.expects}."),
    Ask(COPIES, "Who gets letters?"),
]
ObjectBy = Annotated[
    str | None,
    Option("--object-by", metavar="DATE", help="By when the resident may object, after asking by word of mouth."),
    Ask(DAY, "By when may the resident object?"),
]
Reference = Annotated[
    str | None,
    Option("--reference", metavar="TEXT", help="Where to find it, such as the number of a form."),
    Ask(TEXT, "Where is it to be found?"),
]


def add(
    call: Call,
    ref: params.Ref,
    name: Annotated[
        str | None, Argument(metavar="NAME", help="Who speaks."), Ask(TEXT, "Who speaks for the resident?")
    ] = None,
    basis: Basis = None,
    proof: Annotated[
        str | None,
        Option("--proof", metavar="WORD", help=f"What shows it: {params.PROOF.expects}."),
        Ask(params.PROOF, "What shows it?"),
    ] = None,
    reference: Reference = None,
    points: params.Points = None,
    stage: Stage = None,
    copies: LettersTo = None,
    object_by: ObjectBy = None,
    address: Annotated[
        str | None, Option("--address", metavar="TEXT", help="Where to write."), Ask(STORY, "Where to write?")
    ] = None,
    phone: Annotated[
        str | None, Option("--phone", metavar="TEXT", help="Their telephone."), Ask(TEXT, "Their telephone?")
    ] = None,
    email: Annotated[
        str | None, Option("--email", metavar="TEXT", help="Their email."), Ask(TEXT, "Their email?")
    ] = None,
    contact_by: params.ContactBy = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Record that somebody speaks for the resident. It is never refused for want of a ground or a proof.

    What is missing becomes due. The resident gets the letters and the representative a copy, unless you say otherwise;
    for a child or somebody who died, the representative gets them.
    """
    facts = gather(call, required=("name",), wished=("basis", "proof"))
    with recording(call) as work:
        complaint = work.complaint(ref)
        bench = work.bench(complaint)
        asked = RepAdded(
            on=facts.day("on", work.today),
            rep=len(complaint.representatives) + 1,
            basis=facts.choice("basis", RepBasis, None),
            points=facts.numbers("points"),
            stage=_stage(facts, None),
            copies=facts.choice("copies", Copies, None),
            object_by=facts.day("object_by", None),
            contact_by=facts.choice("contact_by", SentBy, None),
            name=facts.text("name"),
            address=facts.text("address", ""),
            phone=facts.text("phone", ""),
            email=facts.text("email", ""),
        )
        events = representing.add(complaint, asked, bench)
        if "proof" in facts:
            proven = RepProven(
                on=asked.on,
                rep=asked.rep,
                proof=facts.choice("proof", ProofKind),
                reference=facts.text("reference", ""),
            )
            events += representing.prove(applied(complaint, events), proven, bench)
        written = work.save_on(complaint, events)
        warnings = unproven(written.complaints[complaint.ref])
        return outcome(work, complaint.ref, written, f"representative {asked.rep} recorded", warnings=warnings)


def proof(
    call: Call,
    ref: params.Ref,
    number: Number,
    kind: Annotated[
        str | None,
        Option("--kind", metavar="WORD", help=f"What came: {params.PROOF.expects}."),
        Ask(params.PROOF, "What came?"),
    ] = None,
    reference: Reference = None,
    on: params.On = None,
) -> Result:
    """Record what shows that somebody may speak for the resident, and the day you had it."""
    facts = gather(call, required=("kind",))
    with recording(call) as work:
        complaint = work.complaint(ref)
        proven = RepProven(
            on=facts.day("on", work.today),
            rep=number,
            proof=facts.choice("kind", ProofKind),
            reference=facts.text("reference", ""),
        )
        written = work.save_on(complaint, representing.prove(complaint, proven, work.bench(complaint)))
        warnings = unproven(written.complaints[complaint.ref])
        return outcome(work, complaint.ref, written, f"proof for representative {number}", warnings=warnings)


def scope(
    call: Call,
    ref: params.Ref,
    number: Number,
    basis: Basis = None,
    points: params.Points = None,
    stage: Stage = None,
    copies: LettersTo = None,
    object_by: ObjectBy = None,
    on: params.On = None,
) -> Result:
    """Say on what ground somebody speaks for the resident, in what, and who gets letters. The rest stays as it is."""
    facts = gather(call, required=(("basis", "points", "stage", "copies", "object_by"),))
    with recording(call) as work:
        complaint = work.complaint(ref)
        found = next((each for each in complaint.representatives if each.number == number), None)
        if found is None:
            raise NotFound("representative", f"{ref} has no representative {number}: complaints rep list {ref}.")
        now = RepScoped(
            on=facts.day("on", work.today),
            rep=number,
            basis=facts.choice("basis", RepBasis, found.basis),
            points=facts.numbers("points") if "points" in facts else found.points,
            stage=_stage(facts, found.stage),
            copies=facts.choice("copies", Copies, found.copies),
            object_by=facts.day("object_by", found.object_by),
        )
        written = work.save_on(complaint, representing.scope(complaint, now, work.bench(complaint)))
        return outcome(work, complaint.ref, written, f"representative {number} changed")


def object_(
    call: Call,
    ref: params.Ref,
    number: Number,
    words: Annotated[
        str | None,
        Option("--words", metavar="TEXT", help="What the resident said."),
        Ask(STORY, "What did the resident say?"),
    ] = None,
    on: params.On = None,
) -> Result:
    """Record that the resident does not want somebody to speak for them. It ends at once."""
    facts = gather(call)
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        events = representing.object_to(complaint, number, facts.text("words", ""), work.bench(complaint), day)
        return outcome(work, complaint.ref, work.save_on(complaint, events), f"the resident objects to {number}")


def end(
    call: Call,
    ref: params.Ref,
    number: Number,
    why: Annotated[str | None, Option("--why", metavar="TEXT", help="Why."), Ask(STORY, "Why?")] = None,
    on: params.On = None,
) -> Result:
    """Record that somebody speaks for the resident no more."""
    facts = gather(call)
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        events = representing.end(complaint, number, facts.text("why", ""), work.bench(complaint), day)
        return outcome(work, complaint.ref, work.save_on(complaint, events), f"representative {number} ended")


def listed(call: Call, ref: params.Ref) -> Result:
    """List who speaks, or spoke, for the resident, with what shows that they may."""
    with reading(call.desk.db) as record:
        found = record.complaint(ref).representatives
    return Result(
        data={"ref": ref, "items": [rep_data(each) for each in found]},
        screen=[Heading(f"{ref}: representatives"), rep_table(found)]
        if found
        else [Text("Nobody is on record who speaks for the resident.")],
    )


def _stage(facts: Facts, otherwise: int | None) -> int | None:
    """The stage as it was said; "both" is no stage of its own."""
    words = {"1": 1, "2": 2, "both": None}
    return words[facts.text("stage")] if "stage" in facts else otherwise
