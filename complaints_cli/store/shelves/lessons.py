"""What was learned from elsewhere than one complaint, a row each, and what of it is still to be made."""

from typing import TYPE_CHECKING

from complaints_cli.domain.lessons import GeneralLesson, general_lessons, lessons_due
from complaints_cli.store.entry import Entry, iso
from complaints_cli.store.shelves.shelf import Drawer, Shelf

if TYPE_CHECKING:
    from complaints_cli.store.record import Record


def _drawer(record: "Record", stream: str) -> Drawer:
    found = general_lessons(record.history(stream))
    return Drawer(label="lessons", rows={"lesson": [_lesson(each) for each in found]}, due=lessons_due(found))


def _lesson(lesson: GeneralLesson) -> Entry:
    return {
        "lesson": lesson.number,
        "noted_on": iso(lesson.on),
        "source": str(lesson.source),
        "what": lesson.what or None,
        "change": lesson.change or None,
        "none": int(lesson.none),
        "owner": lesson.owner,
        "due_on": iso(lesson.due),
        "status": str(lesson.status),
        "done_on": iso(lesson.done_on),
        "proof": lesson.proof or None,
        "told": " ".join(sorted({told.how for told in lesson.told})) or None,
    }


SHELVES = {"lessons": Shelf(drawer=_drawer, whole=("lesson",))}
