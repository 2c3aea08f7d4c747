"""A trial says what it tried, how often, and how often what must hold did not."""

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class Line:
    """One row of the table of results. `failed` counts the times that `must` was not so: it must be 0."""

    what: str
    tried: int
    must: str
    failed: int
    said: str = ""
    """What else was counted on the way, for whoever reads the figure."""


@dataclass(frozen=True)
class Scale:
    """How much is tried: all of it (1), or a share of it, with chance fixed by a seed."""

    share: float = 1.0
    seed: int = 20261130

    def of(self, full: int, least: int = 1) -> int:
        """How often to try what is tried `full` times in all."""
        return max(least, round(full * self.share))

    def chance(self, name: str) -> Random:
        """The chance of one trial: the same in each run with this seed."""
        return Random(f"{self.seed} {name}")  # noqa: S311 - what is tried must come again, not be a secret
