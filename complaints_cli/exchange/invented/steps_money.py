"""How money is worked out in a tale: its lines, what was weighed, the offer, and the answer to it."""

from complaints_cli.domain.compensation import Answer, Seen
from complaints_cli.exchange.invented.findings import day
from complaints_cli.exchange.invented.scene import Scene
from complaints_cli.exchange.invented.steps import step
from complaints_cli.exchange.invented.tale import Step
from complaints_cli.handling import compensating
from complaints_cli.handling.compensating import Terms, Worked


def line(on: str, worked: Worked) -> Step:
    """One reason for money is worked out."""

    @step(on)
    def do(scene: Scene) -> None:
        scene.record(compensating.work_out(scene.complaint, worked, scene.bench, scene.on))

    return do


def proof_came(on: str, number: int, words: str) -> Step:
    """What shows a loss is here."""

    @step(on)
    def do(scene: Scene) -> None:
        events = compensating.evidence_seen(scene.complaint, number, Seen.RECEIVED, words, scene.bench, scene.on)
        scene.record(events)

    return do


def weighed(on: str, **factors: str) -> Step:
    """What a remedy must match is written down."""

    @step(on)
    def do(scene: Scene) -> None:
        scene.record(compensating.weigh(scene.complaint, factors, scene.bench, scene.on))

    return do


def offered(on: str, *, due: str = "", decider: str | None = None) -> Step:
    """All lines that were not offered yet are, together."""

    @step(on)
    def do(scene: Scene) -> None:
        terms = Terms(due=day(due) if due else None, decider=decider)
        scene.record(compensating.offer(scene.complaint, terms, scene.bench, scene.on))

    return do


def accepted(on: str, offer: int, words: str) -> Step:
    """The resident takes it; what has no day yet is owed within the days of the policy."""

    @step(on)
    def do(scene: Scene) -> None:
        action = compensating.offer_of(scene.complaint, offer)
        said = Answer.ACCEPTED
        scene.record(compensating.answer(scene.complaint, action, said, None, words, scene.bench, scene.on))

    return do
