"""What a letter is made from: a complaint as it will be, the stage it is about, and the landlord's side of it."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date
from functools import cached_property

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Clock, Rules
from complaints_cli.domain.event import ERASED
from complaints_cli.domain.house_style import Paragraph
from complaints_cli.domain.landlord import Landlord
from complaints_cli.domain.languages import ENGLISH
from complaints_cli.domain.parts import Point
from complaints_cli.domain.restriction import Party
from complaints_cli.domain.stage import Notice, Stage
from complaints_cli.domain.terms import LetterKind
from complaints_cli.domain.timetable import clocks
from complaints_cli.letters.house import house_facts


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What an officer says for one letter that has no command of its own.

    `number` tells which of its kind the letter is about, such as the second request for comments; None for the last.
    """

    number: int | None = None
    words: str = ""
    by: date | None = None
    """The day that the letter asks for: an answer by, a meeting on."""


@dataclass(frozen=True, kw_only=True)
class Setting:
    """The landlord's side of a letter: who writes, the rules of dates, the day it goes out, and our people by id.

    `roles` and `signatures` have those of whom the staff list tells them; `also_called` are other names of theirs.
    """

    landlord: Landlord
    rules: Rules
    names: Mapping[str, str]
    on: date
    asked: Asked = Asked()
    roles: Mapping[str, str] = field(default_factory=dict)
    signatures: Mapping[str, str] = field(default_factory=dict)
    also_called: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    paragraphs: Sequence[Paragraph] = ()
    """The landlord's standard ones, of whatever day and letter."""

    @cached_property
    def house(self) -> Mapping[str, object]:
        """The facts that every letter has of the landlord."""
        return house_facts(self.landlord)


@dataclass(frozen=True)
class Letter:
    """A composed letter, and the response date that it tells the resident."""

    kind: LetterKind
    stage: int
    markdown: str
    respond_by: date | None
    to: Party | None = Party.RESIDENT
    """Whom it is written to; a copy goes beside it. None is somebody else, such as the Ombudsman."""
    for_resident: bool = True
    """It goes to the resident, or to whoever gets the resident's letters: what they need and like holds for it."""
    language: str = ENGLISH
    english: tuple[str, ...] = ()
    """Of a letter in another language, the templates whose words in it are English."""


@dataclass(frozen=True)
class Matter:
    """One stage of one complaint, as a letter sees it."""

    complaint: Complaint
    setting: Setting
    stage: Stage
    titles: Mapping[LetterKind, str]
    """What each kind of letter to the resident is called: a letter may list those that went out before it."""

    @cached_property
    def clock(self) -> Clock:
        """The dates of the stage."""
        return clocks(self.complaint, self.setting.rules)[self.stage.number - 1]

    @property
    def language(self) -> str:
        """The language that the resident is written to in."""
        told = self.complaint.received.language
        return told if told not in ("", ERASED) else ENGLISH

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """The points that the stage answers."""
        return self.complaint.points_of(self.stage)

    @property
    def notice(self) -> Notice | None:
        """What the resident was last told about another date."""
        return self.stage.notices[-1] if self.stage.notices else None

    @property
    def names_staff(self) -> bool:
        """Whether the policy lets letters name people."""
        return self.setting.rules.policy.staff_names_in_letters

    @property
    def response_day(self) -> date:
        """The date to tell the resident: the earliest to come of the Code's, a stricter policy's, a late notice's.

        When all of them have passed it is the Code's. A policy's date that is later than the Code's buys no time.
        """
        code, policy = self.clock.code_date, self.clock.policy_date
        stricter = [policy] if policy is not None and policy < code else []
        days = (code, *stricter, *(notice.to for notice in self.stage.notices))
        return min((day for day in days if day >= self.setting.on), default=code)

    @property
    def has_passed(self) -> bool:
        """No date for the response is still to come."""
        return self.response_day < self.setting.on
