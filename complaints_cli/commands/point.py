"""`point`: what a complaint is about, matter by matter; what comes too late is a complaint of its own (Code 6.8)."""

from typing import Annotated

from complaints_cli.commands import kinds, params
from complaints_cli.commands.arriving import arrive
from complaints_cli.commands.asking import gather
from complaints_cli.commands.definition import Whose, needed
from complaints_cli.commands.kinds import STORY, TEXT, Ask
from complaints_cli.commands.outcome import outcome
from complaints_cli.commands.recording import recording
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.parts import Point
from complaints_cli.domain.terms import Apart, Channel, Responsible
from complaints_cli.handling import receiving
from complaints_cli.handling.afresh import afresh
from complaints_cli.result import Block, Result, Table
from complaints_cli.store.reading import reading

APART = kinds.choice("unrelated", "would-delay")
REASONS = {
    Apart.ANSWERED: "stage 1 was answered",
    Apart.UNRELATED: "it is unrelated",
    Apart.WOULD_DELAY: "it would unreasonably delay the answer",
}


def add(
    call: Call,
    ref: params.Ref,
    text: Annotated[
        str | None,
        Argument(metavar="TEXT", help="The matter; or leave it out and answer the question."),
        Ask(STORY, "What is the matter?"),
    ] = None,
    new_complaint: Annotated[
        str | None,
        Option(metavar="WHY", help=f"Make it a complaint of its own: {APART.expects}."),
        Ask(APART, "Why does it stand on its own?"),
    ] = None,
    via: params.Via = None,
    on: params.On = None,
    from_file: params.FromFile = None,
    edit: params.Edit = False,
    resume: params.Resume = False,
) -> Result:
    """Add a matter to a complaint (Code 6.8).

    While stage 1 is unanswered it joins it. Afterwards, or when it is unrelated or would unreasonably delay the answer,
    it becomes a linked complaint with a day zero of its own.
    """
    facts = gather(call, required=("text",))
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        asked = Apart(facts.text("new_complaint")) if "new_complaint" in facts else None
        apart = receiving.stands_apart(complaint, asked)
        if apart is not None:
            matter = afresh(
                complaint,
                facts.text("text"),
                day,
                facts.choice("via", Channel, None),
                work.record.policy_on(day)[0],
                work.record.current_calendar(),
            )
            made = arrive(work, matter, links=[complaint.ref], apart=apart)
            words = f"logged as a complaint of its own, because {REASONS[apart]}; linked to {complaint.ref}"
            return outcome(work, made.ref, made.written, words, warnings=made.told)
        events = receiving.add_point(complaint, facts.text("text"), work.bench(complaint), on=day)
        written = work.save_on(complaint, events)
        number = len(complaint.points) + 1
        warnings = _unheard(number) if complaint.stages[0].acknowledged_on else []
        return outcome(work, complaint.ref, written, f"point {number} added", warnings=warnings)


def _unheard(number: int) -> list[str]:
    """What a point still lacks that the acknowledgement, gone out already, could not name."""
    told = (
        f"The acknowledgement went out without point {number}: tell the resident "
        f"(complaints letter send REF new-issue --number {number})"
    )
    return [f"{told}, and settle whether you are responsible (complaints point set REF {number})."]


def settle(
    call: Call,
    ref: params.Ref,
    number: params.PointNumber,
    responsible: Annotated[
        str | None,
        Option(metavar="WORD", help=f"Whether you answer for it: {params.RESPONSIBLE.expects}."),
        Ask(params.RESPONSIBLE, "Are you responsible for it?"),
    ] = None,
    whose: Whose = None,
    service: Annotated[
        str | None,
        Option("--service", metavar="TEXT", help="Which of your services, or contractors, answers for it."),
        Ask(TEXT, "Which of your services answers for it?"),
    ] = None,
    on: params.On = None,
    from_file: params.FromFile = None,
) -> Result:
    """Say whether you are responsible for a point, and who else is (Code 5.7); or which of your services is."""
    facts = gather(call, required=(("responsible", "service"),), then=needed)
    with recording(call) as work:
        complaint, day = work.complaint(ref), facts.day("on", work.today)
        events = receiving.set_point(
            complaint,
            number,
            facts.choice("responsible", Responsible, None),
            facts.text("whose", ""),
            work.bench(complaint),
            day,
            service=facts.text("service", ""),
        )
        written = work.save_on(complaint, events)
        return outcome(work, complaint.ref, written, f"point {number} settled")


def listed(call: Call, ref: params.Ref) -> Result:
    """List the points of a complaint."""
    with reading(call.desk.db) as record:
        complaint = record.complaint(ref)
    columns = ("Point", "Responsible", "For", "Matter")
    rows = [(str(p.number), p.responsible or "not settled", p.service, p.text) for p in complaint.points]
    screen: list[Block] = [Table(columns, rows)]
    return Result(data={"ref": complaint.ref, "points": [_data(p) for p in complaint.points]}, screen=screen)


def _data(point: Point) -> dict[str, object]:
    return {
        "n": point.number,
        "text": point.text,
        "responsible": point.responsible,
        "whose": point.whose or None,
        "service": point.service or None,
        "refused": point.refused,
        "added_on": point.added_on,
    }
