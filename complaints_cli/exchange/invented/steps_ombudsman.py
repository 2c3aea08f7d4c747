"""What passes between the Ombudsman and the association in a tale."""

from complaints_cli.domain.ombudsman import Determined, ReferredBy, ReviewStep, Which
from complaints_cli.domain.terms import LetterKind
from complaints_cli.exchange.invented.findings import day
from complaints_cli.exchange.invented.scene import Scene
from complaints_cli.exchange.invented.steps import step
from complaints_cli.exchange.invented.tale import Step
from complaints_cli.handling import ombudsman
from complaints_cli.handling.ombudsman import Demand
from complaints_cli.letters import Asked


def referred(on: str, their_ref: str) -> Step:
    """The resident brought it to the Ombudsman."""

    @step(on)
    def do(scene: Scene) -> None:
        scene.record(ombudsman.refer(scene.complaint, ReferredBy.RESIDENT, their_ref, scene.bench, scene.on))

    return do


def noticed(on: str, by: str, what: str) -> Step:
    """The Ombudsman presses for a step."""

    @step(on)
    def do(scene: Scene) -> None:
        scene.record(
            ombudsman.notice(scene.complaint, Which.FIRST, what, scene.bench, on=scene.on, by=day(by), instructs=False)
        )

    return do


def evidence_asked(on: str, by: str, what: str) -> Step:
    """The Ombudsman asks for papers."""

    @step(on)
    def do(scene: Scene) -> None:
        scene.record(ombudsman.ask_evidence(scene.complaint, what, scene.bench, on=scene.on, by=day(by)))

    return do


def evidence_sent(on: str, account: str, proof: str) -> Step:
    """They went out, with a list of them and the association's account."""

    @step(on)
    def do(scene: Scene) -> None:
        scene.send(LetterKind.OMBUDSMAN_EVIDENCE, asked=Asked(words=account))
        scene.record(ombudsman.send_evidence(scene.complaint, None, proof, scene.bench, on=scene.on))

    return do


def determined(on: str, outcome: Determined, words: str, *orders: Demand) -> Step:
    """The Ombudsman decided, and said what is to be done."""

    @step(on)
    def do(scene: Scene) -> None:
        scene.record(ombudsman.determine(scene.complaint, outcome, None, words, scene.bench, scene.on))
        for each in orders:
            scene.record(ombudsman.order(scene.complaint, each, scene.bench, scene.on))

    return do


def orders_told(on: str) -> Step:
    """The resident is told what was ordered, and by when it is done."""

    @step(on)
    def do(scene: Scene) -> None:
        scene.send(LetterKind.OMBUDSMAN_ORDERS)

    return do


def reported(on: str, why: str = "") -> Step:
    """The Ombudsman is told what was done as ordered, and why some of it is not."""

    @step(on)
    def do(scene: Scene) -> None:
        scene.send(LetterKind.OMBUDSMAN_COMPLIANCE, asked=Asked(words=why))

    return do


def complied(on: str, number: int, proof: str) -> Step:
    """What was ordered was done."""

    @step(on)
    def do(scene: Scene) -> None:
        scene.record(ombudsman.comply(scene.complaint, number, proof, scene.bench, on=scene.on, declined=False))

    return do


def review(on: str, moved: ReviewStep, words: str) -> Step:
    """A review of the determination goes a step on."""

    @step(on)
    def do(scene: Scene) -> None:
        scene.record(ombudsman.review(scene.complaint, moved, words, scene.bench, on=scene.on))

    return do
