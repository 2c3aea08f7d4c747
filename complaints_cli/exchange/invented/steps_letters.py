"""Letters of a tale beside those of its stages: what is asked, agreed, told, and the end of it."""

from complaints_cli.domain.dates import day_or_none
from complaints_cli.domain.events.ends import Closed
from complaints_cli.domain.events.learning import LearningTold
from complaints_cli.domain.events.record import Noted
from complaints_cli.domain.learning import ToldBy
from complaints_cli.domain.obligations.updates import UPDATE
from complaints_cli.domain.terms import Channel, CloseReason, LetterKind, NotedWith, Satisfied
from complaints_cli.exchange.invented.scene import Scene
from complaints_cli.exchange.invented.steps import step
from complaints_cli.exchange.invented.tale import Step
from complaints_cli.handling import compensating, deciding, ending, learning, promising, receiving
from complaints_cli.handling.compensating import Terms
from complaints_cli.handling.deciding import Remedy
from complaints_cli.letters import Asked


def sent(on: str, kind: LetterKind, *, say: str = "", by: str = "") -> Step:
    """A letter goes out that has no command of its own."""

    @step(on)
    def do(scene: Scene) -> None:
        scene.send(kind, asked=Asked(words=say, by=day_or_none(by)))

    return do


def agreed(on: str, remedy: Remedy) -> Step:
    """Something is put right before the answer, and confirmed."""

    @step(on)
    def do(scene: Scene) -> None:
        scene.send(LetterKind.EARLY_REMEDY, deciding.offer(scene.complaint, [remedy], scene.bench, scene.on))

    return do


def update_by_letter(on: str, text: str) -> Step:
    """The resident reads how things stand, and which days have changed."""

    @step(on)
    def do(scene: Scene) -> None:
        told = Noted(on=scene.on, party=NotedWith.RESIDENT, via=Channel.LETTER, about=UPDATE, text=text)
        events = receiving.note(scene.complaint, told, scene.bench)
        moved = promising.tell_moved(scene.complaint, scene.complaint.handler, scene.bench, scene.on)
        scene.send(LetterKind.UPDATE, (*events, *moved))

    return do


def replaced(on: str, number: int, instead: Remedy, reason: str) -> Step:
    """A promise cannot be kept: another is made, and takes its place."""

    @step(on)
    def do(scene: Scene) -> None:
        scene.record(deciding.offer(scene.complaint, [instead], scene.bench, scene.on))
        last = scene.complaint.actions[-1].number
        events = promising.give_up(scene.complaint, number, last, reason, scene.bench, scene.on)
        scene.send(LetterKind.CANNOT_DELIVER, events)

    return do


def offered_by_letter(on: str, *, answer_by: str) -> Step:
    """All lines that were not offered yet are, in a letter of their own."""

    @step(on)
    def do(scene: Scene) -> None:
        terms = Terms(answer_by=day_or_none(answer_by))
        events = compensating.offer(scene.complaint, terms, scene.bench, scene.on)
        scene.send(LetterKind.COMPENSATION_OFFER, events)

    return do


def closed_by_letter(on: str, reason: CloseReason, satisfied: Satisfied = Satisfied.UNKNOWN) -> Step:
    """The complaint is closed, and the resident is told."""

    @step(on)
    def do(scene: Scene) -> None:
        closed = Closed(on=scene.on, reason=reason, satisfied=satisfied)
        kind = LetterKind.NO_CONTACT if reason is CloseReason.NO_CONTACT else LetterKind.CLOSING
        scene.send(kind, ending.close(scene.complaint, closed, scene.bench))

    return do


def change_heard(on: str, number: int) -> Step:
    """Whoever's complaint led to a change reads of it."""

    @step(on)
    def do(scene: Scene) -> None:
        told = LearningTold(on=scene.on, learning=number, how=ToldBy.PERSON)
        scene.send(LetterKind.YOU_SAID, learning.tell(scene.complaint, told, scene.bench))

    return do
