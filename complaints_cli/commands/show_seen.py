"""A complaint as it is seen on a day: how far off its dates are, people by name."""

from collections.abc import Mapping
from datetime import date, time

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.calendar import WorkingCalendar
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.deadlines import Clock
from complaints_cli.domain.due import Due
from complaints_cli.domain.holds import Hold
from complaints_cli.domain.policy import Policy

KEPT_APART = "kept apart; shown with --private"
"""What stands in place of the words of legal advice, or of a matter of an employee."""


@dataclass(frozen=True, kw_only=True)
class File:
    """A complaint with its dates, as seen today."""

    complaint: Complaint
    clocks: tuple[Clock, ...]
    due: tuple[Due, ...]
    calendar: WorkingCalendar
    names: Mapping[str, str]
    today: date
    now: time | None
    """The time of day, where it is known."""
    policy: Policy
    private: bool
    linked: tuple[Complaint, ...] = ()
    """The complaints that belong with it."""
    entries: tuple[str, ...] = ()
    """What was set aside as a second entry of it, by reference."""
    holds: tuple[Hold, ...] = ()
    """What keeps it from being erased."""

    def name(self, person: str | None) -> str | None:
        """A person's name."""
        return self.names.get(person, person) if person else None

    def away(self, day: date) -> int:
        """How many working days off a day is, negative when it has passed."""
        return self.calendar.away(self.today, day)
