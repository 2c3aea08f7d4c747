"""What can happen about a hazard in a tale, each word as the command of its name records it."""

from complaints_cli.domain.events.hazards import (
    HazardAssessed,
    HazardInvestigated,
    HazardMadeSafe,
    HazardSummarised,
    HazardWorks,
)
from complaints_cli.domain.hazards import Graded, HazardKind, Progress
from complaints_cli.exchange.invented.findings import day
from complaints_cli.exchange.invented.scene import Scene
from complaints_cli.exchange.invented.tale import Step
from complaints_cli.handling import hazards


def significant(on: str, sort: HazardKind, reasons: str) -> Step:
    """It is a hazard, and nobody is in danger now."""

    def do(scene: Scene) -> None:
        event = HazardAssessed(on=scene.on, hazard=1, grade=Graded.SIGNIFICANT, sort=sort, reasons=reasons)
        scene.record(hazards.assess(scene.complaint, event, scene.bench, None))

    return Step(day(on), do)


def investigated(on: str, found: str) -> Step:
    """The investigation ended."""

    def do(scene: Scene) -> None:
        event = HazardInvestigated(on=scene.on, hazard=1, found=found)
        scene.record(hazards.investigate(scene.complaint, event, scene.bench, None))

    return Step(day(on), do)


def summary_sent(on: str) -> Step:
    """Its written summary went out."""

    def do(scene: Scene) -> None:
        event = HazardSummarised(on=scene.on, hazard=1)
        scene.record(hazards.summarise(scene.complaint, event, scene.bench))

    return Step(day(on), do)


def made_safe(on: str, how: str) -> Step:
    """The home was made safe."""

    def do(scene: Scene) -> None:
        event = HazardMadeSafe(on=scene.on, hazard=1, how=how)
        scene.record(hazards.make_safe(scene.complaint, event, scene.bench, None))

    return Step(day(on), do)


def works(on: str, progress: Progress, words: str) -> Step:
    """How far further works are."""

    def do(scene: Scene) -> None:
        event = HazardWorks(on=scene.on, hazard=1, progress=progress, words=words)
        scene.record(hazards.begin_works(scene.complaint, event, scene.bench))

    return Step(day(on), do)
