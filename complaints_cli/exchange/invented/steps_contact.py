"""How contact is limited in a tale: the warning, the restriction, its review, and its end."""

from complaints_cli.domain.events.restriction import BehaviourWarned, Restricted
from complaints_cli.domain.restriction import Behaviour, Outcome, Party
from complaints_cli.domain.terms import Channel, LetterKind
from complaints_cli.exchange.invented.findings import day
from complaints_cli.exchange.invented.scene import Scene
from complaints_cli.exchange.invented.steps import step
from complaints_cli.exchange.invented.tale import Step
from complaints_cli.handling import restricting
from complaints_cli.handling.restricting import Look


def warned(on: str, behaviour: Behaviour, evidence: str, said: str) -> Step:
    """The resident is told what is not acceptable."""

    @step(on)
    def do(scene: Scene) -> None:
        event = BehaviourWarned(
            on=scene.on,
            warning=1,
            party=Party.RESIDENT,
            behaviours=(behaviour,),
            via=Channel.LETTER,
            evidence=evidence,
            said=said,
        )
        scene.send(LetterKind.RESTRICTION_WARNING, restricting.warn(scene.complaint, event, scene.bench))

    return do


def restricted(restriction: Restricted) -> Step:
    """Contact is limited, and they are told."""

    def do(scene: Scene) -> None:
        events = restricting.restrict(scene.complaint, restriction, (), scene.bench, bars_complaints=False)
        scene.send(LetterKind.RESTRICTION, events)

    return Step(restriction.on, do)


def eased(on: str, frequency: str, reasons: str, *, again: str, decider: str) -> Step:
    """The restriction was looked at again, and less of it is left."""

    @step(on)
    def do(scene: Scene) -> None:
        look = Look(outcome=Outcome.EASE, reasons=reasons, next=day(again), frequency=frequency, decider=decider)
        events = restricting.look_again(scene.complaint, 1, look, scene.bench, on=scene.on, appeal=False)
        scene.send(LetterKind.RESTRICTION_REVIEW, events)

    return do


def lifted(on: str, reasons: str) -> Step:
    """The restriction is at an end before its review."""

    @step(on)
    def do(scene: Scene) -> None:
        scene.send(LetterKind.RESTRICTION_LIFTED, restricting.lift(scene.complaint, 1, reasons, scene.bench, scene.on))

    return do
