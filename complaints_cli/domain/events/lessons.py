"""What is learned from elsewhere than one complaint: the Ombudsman's reports, reviews of a service, good practice."""

from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event, sealed
from complaints_cli.domain.landlord_terms import LessonFrom
from complaints_cli.domain.learning import ToldBy


@dataclass(frozen=True, kw_only=True)
class LessonNoted(Event):
    """Something was learned; with `none` it changes nothing, and `change` says why."""

    kind = "lesson-noted"
    says = "Lesson {lesson}, from {source}: {what} {change}"
    lesson: int
    source: LessonFrom
    none: bool = False
    owner: str | None = None
    due: date | None = None
    what: str = sealed()
    change: str = sealed()


@dataclass(frozen=True, kw_only=True)
class LessonDone(Event):
    """The change was made."""

    kind = "lesson-done"
    says = "Lesson {lesson} implemented. {proof}"
    lesson: int
    proof: str = sealed()


@dataclass(frozen=True, kw_only=True)
class LessonTold(Event):
    """People were told of it."""

    kind = "lesson-told"
    says = "Lesson {lesson} told, by way of {how}. {words}"
    lesson: int
    how: ToldBy
    words: str = sealed()
