"""How contact is limited in a tale: the warning, the restriction, and its review."""

from complaints_cli.domain.events.restriction import BehaviourWarned, Restricted
from complaints_cli.domain.restriction import Behaviour, Outcome, Party
from complaints_cli.domain.terms import Channel
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
        scene.record(restricting.warn(scene.complaint, event, scene.bench))

    return do


def restricted(restriction: Restricted) -> Step:
    """Contact is limited from the day of the restriction."""

    def do(scene: Scene) -> None:
        scene.record(restricting.restrict(scene.complaint, restriction, (), scene.bench, bars_complaints=False))

    return Step(restriction.on, do)


def eased(on: str, frequency: str, reasons: str, *, again: str, decider: str) -> Step:
    """The restriction was looked at again, and less of it is left."""

    @step(on)
    def do(scene: Scene) -> None:
        look = Look(outcome=Outcome.EASE, reasons=reasons, next=day(again), frequency=frequency, decider=decider)
        scene.record(restricting.look_again(scene.complaint, 1, look, scene.bench, on=scene.on, appeal=False))

    return do
