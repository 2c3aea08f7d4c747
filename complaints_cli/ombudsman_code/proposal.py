"""What a guard judges: the complaint as it is, the event that is asked for, and the dates that count."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Clock, Rules
from complaints_cli.domain.event import Event
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

    @property
    def clock(self) -> Clock:
        """The dates of the stage that awaits its response."""
        number = self.complaint.current.number
        return clocks(self.complaint, self.rules)[number - 1]
