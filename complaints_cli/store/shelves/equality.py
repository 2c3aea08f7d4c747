"""The sums of the equality forms, by question and answer."""

from typing import TYPE_CHECKING

from complaints_cli.domain.equality import tally
from complaints_cli.store.entry import Entry
from complaints_cli.store.shelves.shelf import Drawer, Shelf

if TYPE_CHECKING:
    from complaints_cli.store.record import Record


def _drawer(record: "Record", stream: str) -> Drawer:
    sums = tally(record.history(stream))
    rows: list[Entry] = [
        {"question": question, "answer": answer, "people": people}
        for question, answers in sums.items()
        for answer, people in answers.items()
    ]
    return Drawer(label="equality monitoring", rows={"equality_answer": rows})


SHELVES = {"equality": Shelf(drawer=_drawer, whole=("equality_answer",))}
