"""Figures from elsewhere that ours are held against; of the same one set again, the last stands."""

from collections.abc import Iterable
from datetime import date

from complaints_cli.dataclass import dataclass, replace
from complaints_cli.domain.applying import copied
from complaints_cli.domain.compared_terms import Compared, Stock
from complaints_cli.domain.event import Recorded
from complaints_cli.domain.events.compared import BenchmarkRemoved, BenchmarkSet


@dataclass(frozen=True, kw_only=True)
class Benchmark:
    """One figure from elsewhere: of which measure and which of its parts, for which days, and where it is from."""

    benchmark: int
    measure: str
    stage: int | None
    stock: Stock | None
    first_on: date
    last_on: date
    compared: Compared
    value: str
    source: str
    set_on: date
    stands: bool = True

    @property
    def place(self) -> tuple[object, ...]:
        """What it is a figure of; of peers there may be several, each by its own source."""
        whose = " ".join(self.source.casefold().split()) if self.compared is Compared.PEER else ""
        return (self.measure, self.stage, self.stock, self.first_on, self.last_on, self.compared, whose)


def benchmarks(history: Iterable[Recorded]) -> tuple[Benchmark, ...]:
    """Every one that was set, in the order in which it was recorded."""
    found: list[Benchmark] = []
    for recorded in history:
        match recorded.event:
            case BenchmarkSet() as event:
                new = copied(Benchmark, event, set_on=event.on)
                found = [replace(each, stands=each.stands and each.place != new.place) for each in found]
                found.append(new)
            case BenchmarkRemoved(benchmark=number):
                found = [replace(each, stands=each.stands and each.benchmark != number) for each in found]
    return tuple(found)
