"""Figures that come from elsewhere: surveys, and what other landlords reached."""

from typing import TYPE_CHECKING

from complaints_cli.domain.benchmarks import benchmarks
from complaints_cli.domain.surveys import surveys
from complaints_cli.store.entry import entry
from complaints_cli.store.shelves.shelf import Drawer, Shelf

if TYPE_CHECKING:
    from complaints_cli.store.record import Record


def _surveys(record: "Record", stream: str) -> Drawer:
    return Drawer(label="surveys", rows={"survey": [entry(each) for each in surveys(record.history(stream))]})


def _benchmarks(record: "Record", stream: str) -> Drawer:
    found = benchmarks(record.history(stream))
    return Drawer(label="benchmarks", rows={"benchmark": [entry(each) for each in found]})


SHELVES = {
    "survey": Shelf(drawer=_surveys, whole=("survey",)),
    "benchmark": Shelf(drawer=_benchmarks, whole=("benchmark",)),
}
