"""What can happen beside the stages of a tale: to the people in it, and to what was learned from it."""

from complaints_cli.domain.adjusting import Aid
from complaints_cli.domain.events.adjusting import AdjustmentAgreed
from complaints_cli.domain.events.concerns import AsbCaseNoted, SafeguardingRaised, SafeguardingReferred
from complaints_cli.domain.events.contact import Shared
from complaints_cli.domain.events.holds import HoldPlaced
from complaints_cli.domain.events.learning import LearningBegun, LearningDone, LearningTold
from complaints_cli.domain.events.record import Assigned
from complaints_cli.domain.events.representing import RepProven
from complaints_cli.domain.hold_terms import HeldFor
from complaints_cli.domain.involvement import Capacity
from complaints_cli.domain.learning import ToldBy
from complaints_cli.domain.representing import ProofKind
from complaints_cli.domain.sharing import SharingAgreed
from complaints_cli.domain.terms import WRITTEN_BY, Channel, LetterKind
from complaints_cli.exchange.invented.findings import day
from complaints_cli.exchange.invented.scene import Scene
from complaints_cli.exchange.invented.steps import step
from complaints_cli.exchange.invented.tale import Step
from complaints_cli.handling import adjusting, concerns, contacting, involving, learning, representing, sharing
from complaints_cli.letters import Asked


def adjust(on: str, aid: Aid, text: str, review: str) -> Step:
    """Something is done differently for the resident from now on."""

    @step(on)
    def do(scene: Scene) -> None:
        number = len(scene.complaint.adjustments) + 1
        asked = AdjustmentAgreed(on=scene.on, adjustment=number, aid=aid, review=day(review), text=text)
        scene.record(adjusting.agree(scene.complaint, asked, scene.bench))

    return do


def disclosed(on: str, text: str) -> Step:
    """The resident told of a disability."""

    @step(on)
    def do(scene: Scene) -> None:
        scene.record(adjusting.disclose(scene.complaint, text, scene.bench, scene.on))

    return do


def proven(on: str, proof: ProofKind, reference: str) -> Step:
    """What shows that the first representative may speak for the resident came."""

    @step(on)
    def do(scene: Scene) -> None:
        came = RepProven(on=scene.on, rep=1, proof=proof, reference=reference)
        scene.record(representing.prove(scene.complaint, came, scene.bench))

    return do


def authority_asked(on: str, by: str) -> Step:
    """What shows that they may is asked for by a day."""

    @step(on)
    def do(scene: Scene) -> None:
        scene.send(LetterKind.AUTHORITY_REQUEST, asked=Asked(by=day(by)))

    return do


def involve(on: str, person: str, capacity: Capacity, why: str) -> Step:
    """Somebody has a part in the stage that it is at."""

    @step(on)
    def do(scene: Scene) -> None:
        scene.record(involving.involve(scene.complaint, person, capacity, why, scene.bench, scene.on))

    return do


def comment_asked(on: str, by: str, put: str, via: Channel = Channel.EMAIL) -> Step:
    """The resident may comment before a decision against them: asked in a letter, unless by word of mouth."""

    @step(on)
    def do(scene: Scene) -> None:
        events = contacting.ask(scene.complaint, [], day(by), via, put, scene.bench, scene.on)
        if via in WRITTEN_BY.values():
            scene.send(LetterKind.OPPORTUNITY_TO_COMMENT, events)
        else:
            scene.record(events)

    return do


def commented(on: str, reply: str, via: Channel = Channel.PHONE) -> Step:
    """The resident did."""

    @step(on)
    def do(scene: Scene) -> None:
        scene.record(contacting.receive(scene.complaint, None, via, reply, scene.bench, scene.on))

    return do


def shared(on: str, with_whom: str, what: str, discussed: str, *, sensitive: bool = False) -> Step:
    """Somebody was told, with the resident's leave, and the resident hears of it in writing."""

    @step(on)
    def do(scene: Scene) -> None:
        told = Shared(
            on=scene.on,
            discussed=day(discussed),
            agreed=SharingAgreed.YES,
            sensitive=sensitive,
            with_whom=with_whom,
            what=what,
        )
        scene.record(sharing.share(scene.complaint, told, scene.bench))
        scene.send(LetterKind.SHARING)

    return do


def asked_of(on: str, kind: LetterKind, questions: str, by: str) -> Step:
    """Whoever was told last is asked for answers, or for their own account."""

    @step(on)
    def do(scene: Scene) -> None:
        scene.send(kind, asked=Asked(words=questions, by=day(by)))

    return do


def handed_on(on: str, person: str, why: str, to: str) -> Step:
    """Whoever handled it has an interest in it, and it goes to somebody else."""

    @step(on)
    def do(scene: Scene) -> None:
        conflict = Capacity.CONFLICT
        scene.record(involving.involve(scene.complaint, person, conflict, why, scene.bench, scene.on))
        scene.record([Assigned(on=scene.on, handler=to)])
        scene.send(LetterKind.NEW_HANDLER)

    return do


def safeguarding(on: str, what: str, to: str, reference: str) -> Step:
    """Somebody may be at risk, and it is referred the same day."""

    @step(on)
    def do(scene: Scene) -> None:
        number = len(scene.complaint.concerns) + 1
        risen = SafeguardingRaised(on=scene.on, concern=number, what=what)
        scene.record(concerns.raise_concern(scene.complaint, risen, scene.bench))
        referred = SafeguardingReferred(on=scene.on, concern=number, to=to, reference=reference)
        scene.record(concerns.refer(scene.complaint, referred, scene.bench))

    return do


def asb_case(on: str, case: str, words: str) -> Step:
    """The behaviour itself is dealt with in a case of its own."""

    @step(on)
    def do(scene: Scene) -> None:
        noted = AsbCaseNoted(on=scene.on, case=case, words=words)
        scene.record(concerns.note_case(scene.complaint, noted, scene.bench))

    return do


def change_begun(on: str, number: int, words: str) -> Step:
    """A change that the complaint led to is under way."""

    @step(on)
    def do(scene: Scene) -> None:
        begun = LearningBegun(on=scene.on, learning=number, words=words)
        scene.record(learning.begin(scene.complaint, begun, scene.bench))

    return do


def change_moved(on: str, number: int, to: str, reason: str) -> Step:
    """A change is made by another day."""

    @step(on)
    def do(scene: Scene) -> None:
        scene.record(learning.move(scene.complaint, number, day(to), reason, scene.bench))

    return do


def change_made(on: str, number: int, proof: str) -> Step:
    """A change was made, and this shows it."""

    @step(on)
    def do(scene: Scene) -> None:
        made = LearningDone(on=scene.on, learning=number, proof=proof)
        scene.record(learning.finish(scene.complaint, made, scene.bench))

    return do


def change_told(on: str, number: int, how: ToldBy, words: str) -> Step:
    """Somebody was told of a change."""

    @step(on)
    def do(scene: Scene) -> None:
        told = LearningTold(on=scene.on, learning=number, how=how, words=words)
        scene.record(learning.tell(scene.complaint, told, scene.bench))

    return do


def held(on: str, ground: HeldFor, reason: str) -> Step:
    """It must not be erased, whatever its period."""

    @step(on)
    def do(scene: Scene) -> None:
        scene.record((HoldPlaced(on=scene.on, hold=1, ground=ground, reason=reason),))

    return do
