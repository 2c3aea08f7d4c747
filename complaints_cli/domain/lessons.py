"""A lesson that belongs to no one complaint is followed like those that do, until it is made (Code 9.1 to 9.3)."""

from collections.abc import Iterable
from datetime import date

from complaints_cli.dataclass import dataclass, replace
from complaints_cli.domain.applying import copied
from complaints_cli.domain.due import Due, in_order
from complaints_cli.domain.event import Recorded
from complaints_cli.domain.events.lessons import LessonDone, LessonNoted, LessonTold
from complaints_cli.domain.landlord_terms import LessonFrom
from complaints_cli.domain.learning import LearningStatus, Progress, Told
from complaints_cli.domain.terms import Governs


@dataclass(frozen=True, kw_only=True)
class GeneralLesson:
    """One lesson, where it came from, and what became of it."""

    number: int
    on: date
    source: LessonFrom
    what: str
    change: str
    none: bool = False
    owner: str | None = None
    due: date | None = None
    done_on: date | None = None
    proof: str = ""
    told: tuple[Told, ...] = ()

    @property
    def status(self) -> LearningStatus:
        """How far it has come."""
        if self.none:
            return LearningStatus.NO_CHANGE
        return LearningStatus.PLANNED if self.done_on is None else LearningStatus.IMPLEMENTED

    @property
    def progress(self) -> Progress:
        """How far it has come, to be told."""
        return Progress(status=self.status, due=self.due, ended_on=self.done_on)


def general_lessons(history: Iterable[Recorded]) -> tuple[GeneralLesson, ...]:
    """The lessons that the events of the stream add up to, in the order in which they were noted."""
    events = [recorded.event for recorded in history]
    done = {event.lesson: event for event in events if isinstance(event, LessonDone)}
    told = [event for event in events if isinstance(event, LessonTold)]
    return tuple(
        _followed(copied(GeneralLesson, event, number=event.lesson), done.get(event.lesson), told)
        for event in events
        if isinstance(event, LessonNoted)
    )


def _followed(lesson: GeneralLesson, done: LessonDone | None, told: Iterable[LessonTold]) -> GeneralLesson:
    heard = tuple(Told(on=each.on, how=each.how, words=each.words) for each in told if each.lesson == lesson.number)
    if done is None:
        return replace(lesson, told=heard)
    return replace(lesson, told=heard, done_on=done.on, proof=done.proof)


def lessons_due(found: Iterable[GeneralLesson]) -> tuple[Due, ...]:
    """Each change that has a day and was not made yet."""
    return in_order([_item(each, each.due) for each in found if each.due and each.status is LearningStatus.PLANNED])


def _item(lesson: GeneralLesson, day: date) -> Due:
    promise = Governs.PROMISE
    return Due(what="learning", due_on=day, rule="9.2", governed_by=promise, item=lesson.number, handler=lesson.owner)
