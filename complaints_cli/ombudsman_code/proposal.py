"""What a guard judges: the complaint as it is, the event that is asked for, and the dates that count."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Clock, Rules
from complaints_cli.domain.event import Event
from complaints_cli.domain.fold import apply
from complaints_cli.domain.stage import Stage
from complaints_cli.domain.timetable import clocks


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """An event that somebody asks to record on a complaint, on a day."""

    complaint: Complaint
    event: Event
    rules: Rules
    today: date
    names: Mapping[str, str]
    """People's names by id, for the sentence that refuses."""

    @cached_property
    def after(self) -> Complaint:
        """The complaint as it will be once the event is recorded."""
        return apply(self.event, self.complaint, self.complaint.version + 1)

    @property
    def stage(self) -> Stage:
        """The stage that the event is about, as it will be; where it names none, the current one."""
        number: int = getattr(self.event, "stage", self.complaint.current.number)
        return self.after.stages[number - 1]

    @property
    def clock(self) -> Clock:
        """The dates of the stage that awaits its response."""
        number = self.complaint.current.number
        return clocks(self.complaint, self.rules)[number - 1]
