"""What a letter that goes out meanwhile tells of the answer: when it comes, or that its date has passed."""

from datetime import date

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.stage import Notice
from complaints_cli.domain.terms import Agreed, State
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts
from complaints_cli.ombudsman_code.provision import Objection


def is_running(matter: Matter) -> bool:
    """The stage awaits its answer."""
    return matter.stage.is_open and matter.complaint.state is State.OPEN


def not_running(matter: Matter) -> Objection | None:
    """The stage was answered, or the complaint has ended, so that no answer is still to come."""
    if is_running(matter):
        return None
    return Objection("No stage awaits its answer. This letter is for a complaint that we are still looking into.")


def answer_day(matter: Matter) -> tuple[date, ...]:
    """When the answer comes, where that day is still to come."""
    return (matter.response_day,) if is_running(matter) and not matter.has_passed else ()


def running(matter: Matter) -> Facts:
    """Whether the stage awaits its answer, and by when it comes, or should have come."""
    return {
        "running": is_running(matter),
        "respond_by": long_day(matter.response_day),
        "has_passed": matter.has_passed,
    }


def respond_by(matter: Matter) -> date | None:
    """The response date that such a letter tells, where it is still to come."""
    return next(iter(answer_day(matter)), None)


def new_date(matter: Matter, notice: Notice) -> Facts:
    """The new date, its reason, and how often we will write until then."""
    every = notice.update_every
    calendar = matter.setting.rules.calendar(None)
    return {
        "to": long_day(notice.to),
        "reason": notice.reason,
        "provisional": calendar.is_provisional(notice.to),
        "update_every": every or 0,
        "next_update": long_day(calendar.add(notice.on, every)) if every else "",
        "agreed": notice.agreed is Agreed.YES,
        "not_agreed": notice.agreed is Agreed.NO,
    }
