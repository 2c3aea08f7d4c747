"""What can happen to a complaint in a tale: each word makes the decision that the command of its name makes."""

from collections.abc import Callable, Sequence

from complaints_cli.domain.events.ends import Closed, ComplaintRefused, EscalationRefused, Withdrawn
from complaints_cli.domain.events.learning import LearningDone
from complaints_cli.domain.events.record import Noted
from complaints_cli.domain.events.stages import Escalated
from complaints_cli.domain.obligations.updates import UPDATE
from complaints_cli.domain.terms import (
    Agreed,
    Channel,
    CloseReason,
    Ground,
    LetterKind,
    NotedWith,
    Responsible,
    Satisfied,
)
from complaints_cli.exchange.invented.findings import day
from complaints_cli.exchange.invented.scene import Scene
from complaints_cli.exchange.invented.tale import Step
from complaints_cli.handling import deciding, ending, involving, learning, mending, receiving, stages
from complaints_cli.handling.deciding import Found, Lesson, Remedy
from complaints_cli.handling.missing import ACKNOWLEDGEMENTS, RESPONSES
from complaints_cli.handling.stages import Definition, Delay


def step(on: str) -> Callable[[Callable[[Scene], None]], Step]:
    """Makes a step, on a day (ISO), of what is done in it."""
    return lambda do: Step(day(on), do)


def ack(
    on: str,
    *,
    outcome: str = "",
    responsible: Responsible = Responsible.YES,
    whose: str = "",
    definition: str = "",
) -> Step:
    """A stage is acknowledged, with its definition."""

    @step(on)
    def do(scene: Scene) -> None:
        given = Definition(outcome=outcome, responsible=responsible, whose=whose, definition=definition)
        awaiting = scene.complaint.awaiting_acknowledgement or scene.complaint.current
        events = stages.acknowledge(scene.complaint, given, scene.bench, scene.on)
        scene.send(ACKNOWLEDGEMENTS[awaiting.number], events)

    return do


def set_point(on: str, number: int, responsible: Responsible, whose: str = "") -> Step:
    """It is settled who answers for a point."""

    @step(on)
    def do(scene: Scene) -> None:
        scene.record(receiving.set_point(scene.complaint, number, responsible, whose, scene.bench, scene.on))

    return do


def point(on: str, text: str) -> Step:
    """The resident raises something more while stage 1 is open."""

    @step(on)
    def do(scene: Scene) -> None:
        scene.record(receiving.add_point(scene.complaint, text, scene.bench, on=scene.on))

    return do


def answer(
    on: str,
    *found: Found,
    learned: Lesson,
    offers: Sequence[Remedy] = (),
    nothing_offered: str = "",
    decider: str | None = None,
    override: str = "",
    approver: str = "",
    quick: bool = False,
) -> Step:
    """Every point is decided, remedies and learning noted, and the response goes out; `quick` acknowledges as well.

    `override` says why somebody decides who had a lesser part; an `approver` signs it off before it goes out.
    """

    @step(on)
    def do(scene: Scene) -> None:
        for finding in found:
            scene.record(deciding.find(scene.complaint, finding, scene.bench, scene.on))
        if offers:
            scene.record(deciding.offer(scene.complaint, offers, scene.bench, scene.on))
        if nothing_offered:
            scene.record(deciding.offer_nothing(scene.complaint, nothing_offered, scene.bench, scene.on))
        scene.record(deciding.learn(scene.complaint, learned, scene.bench, scene.on))
        if approver:
            scene.record(involving.approve(scene.complaint, approver, scene.bench, scene.on))
        definition = Definition(responsible=Responsible.YES) if quick else None
        kind = LetterKind.QUICK_RESPONSE if quick else RESPONSES[scene.complaint.current.number]
        events = stages.respond(
            scene.complaint, decider, scene.bench, on=scene.on, with_ack=definition, override=override
        )
        scene.send(kind, events)

    return do


def extend(
    on: str,
    to: str,
    reason: str,
    *,
    good_reason: str = "",
    every: int | None = None,
    agreed: Agreed | None = None,
) -> Step:
    """The response date moves, in time."""

    @step(on)
    def do(scene: Scene) -> None:
        delay = Delay(reason=reason, good_reason=good_reason, update_every=every, agreed=agreed)
        events = stages.extend(scene.complaint, delay, scene.bench, on=scene.on, to=day(to))
        scene.send(LetterKind.EXTENSION, events)

    return do


def late(on: str, expect: str, reason: str, *, every: int, agreed: Agreed) -> Step:
    """The time has passed, and the resident is told."""

    @step(on)
    def do(scene: Scene) -> None:
        delay = Delay(reason=reason, update_every=every, agreed=agreed)
        scene.send(
            LetterKind.LATE, stages.tell_late(scene.complaint, delay, scene.bench, on=scene.on, expect=day(expect))
        )

    return do


def escalate(
    on: str,
    via: Channel,
    *,
    reason: str = "",
    outcome: str = "",
    points: tuple[int, ...] = (),
    handler: str | None = None,
    from_rep: bool = False,
) -> Step:
    """The resident asks for stage 2."""

    @step(on)
    def do(scene: Scene) -> None:
        request = Escalated(
            on=scene.on, via=via, points=points, handler=handler, from_rep=from_rep, reason=reason, outcome=outcome
        )
        scene.record(receiving.escalate(scene.complaint, request, scene.bench))

    return do


def close(on: str, satisfied: Satisfied = Satisfied.UNKNOWN, reason: CloseReason = CloseReason.RESPONDED) -> Step:
    """The complaint is closed; a change without a day is in use by then."""

    @step(on)
    def do(scene: Scene) -> None:
        for each in scene.complaint.learning:
            if each.is_open and each.due is None:
                made = LearningDone(on=scene.on, learning=each.number, proof="Seen in use on the day of closing.")
                scene.record(learning.finish(scene.complaint, made, scene.bench))
        closed = Closed(on=scene.on, reason=reason, satisfied=satisfied)
        scene.record(ending.close(scene.complaint, closed, scene.bench))

    return do


def withdraw(on: str, via: Channel, words: str) -> Step:
    """The resident does not want it looked at any more."""

    @step(on)
    def do(scene: Scene) -> None:
        said = Withdrawn(on=scene.on, via=via, words=words)
        scene.send(LetterKind.WITHDRAWAL, ending.withdraw(scene.complaint, said, scene.bench))

    return do


def refuse(
    on: str,
    ground: Ground,
    reasons: str,
    *,
    points: tuple[int, ...] = (),
    discretion: str = "",
    evidence: str = "",
    instead: str = "",
    decider: str | None = None,
) -> Step:
    """The complaint, or some of its points, is not accepted."""

    @step(on)
    def do(scene: Scene) -> None:
        refusal = ComplaintRefused(
            on=scene.on,
            ground=ground,
            points=points,
            decider=decider,
            reasons=reasons,
            discretion=discretion,
            evidence=evidence,
            instead=instead,
        )
        scene.send(LetterKind.REFUSAL, ending.refuse_complaint(scene.complaint, refusal, scene.bench))

    return do


def refuse_stage_2(on: str, ground: Ground, reasons: str, *, evidence: str, decider: str) -> Step:
    """The request for stage 2 is not accepted."""

    @step(on)
    def do(scene: Scene) -> None:
        refusal = EscalationRefused(on=scene.on, ground=ground, decider=decider, reasons=reasons, evidence=evidence)
        scene.send(LetterKind.REFUSAL_TO_ESCALATE, ending.refuse_escalation(scene.complaint, refusal, scene.bench))

    return do


def reopen(on: str, reason: str) -> Step:
    """A complaint that had ended is looked at again."""

    @step(on)
    def do(scene: Scene) -> None:
        scene.record(ending.reopen(scene.complaint, reason, scene.bench, scene.on))

    return do


def note(on: str, party: NotedWith, text: str, via: Channel = Channel.PHONE, about: str | None = None) -> Step:
    """Somebody was spoken to."""

    @step(on)
    def do(scene: Scene) -> None:
        noted = Noted(on=scene.on, party=party, via=via, about=about, text=text)
        scene.record(receiving.note(scene.complaint, noted, scene.bench))

    return do


def update(on: str, text: str) -> Step:
    """The resident was told how things stand, as was agreed."""
    return note(on, NotedWith.RESIDENT, text, about=UPDATE)


def done(on: str, number: int, proof: str) -> Step:
    """A promise was kept."""

    @step(on)
    def do(scene: Scene) -> None:
        scene.record(deciding.finish(scene.complaint, number, proof, scene.bench, scene.on))

    return do


def move(on: str, number: int, to: str, reason: str) -> Step:
    """A promise gets another day."""

    @step(on)
    def do(scene: Scene) -> None:
        scene.record(deciding.move(scene.complaint, number, day(to), reason, scene.bench))

    return do


def correct(on: str, field: str, value: str, reason: str) -> Step:
    """Something typed wrongly is put right, and the resident is told where a letter gave a later date."""

    @step(on)
    def do(scene: Scene) -> None:
        scene.record(mending.correct(scene.complaint, field, value, reason, scene.bench))

    return do


def correction_letter(on: str) -> Step:
    """The resident is told the right date, with an apology."""

    @step(on)
    def do(scene: Scene) -> None:
        scene.send(LetterKind.CORRECTION)

    return do
