"""A lesson that belongs to no one complaint is made once, and told of as often as it is told."""

from collections.abc import Sequence
from datetime import date

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.lessons import LessonDone, LessonTold
from complaints_cli.domain.lessons import GeneralLesson
from complaints_cli.errors import NotFound, refuse
from complaints_cli.handling.own_record import dated


def finish(found: Sequence[GeneralLesson], done: LessonDone, today: date) -> Event:
    """The change was made, and this is how we know. Raises NotFound; Refused where nothing changes, or it was made."""
    lesson = known(found, done.lesson)
    if lesson.none:
        message = f"Lesson {lesson.number} says that nothing changes. If something does after all, note it anew."
        raise refuse("nothing-changes", message, "9.1", "lesson add --change TEXT")
    if lesson.done_on is not None:
        raise refuse("done-already", f"Lesson {lesson.number} was implemented on {long_day(lesson.done_on)}.", "9.2")
    return dated(done, today, after=lesson.on)


def tell(found: Sequence[GeneralLesson], told: LessonTold, today: date) -> Event:
    """People were told of it. Raises NotFound."""
    return dated(told, today, after=known(found, told.lesson).on)


def known(found: Sequence[GeneralLesson], number: int) -> GeneralLesson:
    """The lesson of that number. Raises NotFound."""
    lesson = next((each for each in found if each.number == number), None)
    if lesson is None:
        raise NotFound("lesson", f"There is no lesson {number}; there are {len(found)}.")
    return lesson
