"""The training register, and which training is to be taken again."""

from typing import TYPE_CHECKING

from complaints_cli.domain.people import staff
from complaints_cli.domain.training import Training, training_due, trainings
from complaints_cli.store.entry import Entry, iso
from complaints_cli.store.shelves.shelf import Drawer, Shelf

if TYPE_CHECKING:
    from complaints_cli.store.record import Record


def _drawer(record: "Record", stream: str) -> Drawer:
    register = trainings(record.history(stream))
    left = [person.id for person in staff(record.history("staff")) if person.left_on is not None]
    rows = {"training": [_training(each) for each in register]}
    return Drawer(label="training in complaints", rows=rows, due=training_due(register, left))


def _training(training: Training) -> Entry:
    return {
        "training": training.number,
        "person": training.person,
        "taken_on": iso(training.on),
        "what": training.what or None,
        "given_by": training.by or None,
        "refresh_by": iso(training.refresh),
    }


SHELVES = {"training": Shelf(drawer=_drawer, whole=("training",), follows=("staff",))}
