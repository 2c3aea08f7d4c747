"""What an officer says for a letter that has no command of its own: in words, for a day, about one of several."""

from datetime import date

from complaints_cli.domain.adjusting import resident_has_until
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.running import answer_day
from complaints_cli.ombudsman_code.provision import Objection


def unsaid(matter: Matter, kind: LetterKind) -> Objection | None:
    """Nothing was said of what the letter is to tell."""
    if matter.setting.asked.words.strip():
        return None
    return Objection("Say what the letter is to tell: --say TEXT.", f"letter send REF {kind} --say TEXT")


def unasked(matter: Matter, kind: LetterKind) -> Objection | None:
    """No day was named, or one that does not come after the letter."""
    if matter.setting.asked.by is None:
        return Objection("Name the day that the letter asks for: --by DATE.", f"letter send REF {kind} --by DATE")
    return too_soon(matter, kind)


def too_soon(matter: Matter, kind: LetterKind) -> Objection | None:
    """A day was named that does not come after the letter."""
    by, on = matter.setting.asked.by, matter.setting.on
    if by is None or by > on:
        return None
    message = f"{long_day(by)} is not after {long_day(on)}, the day of the letter. Name a later one: --by DATE."
    return Objection(message, f"letter send REF {kind} --by DATE")


def unasked_in_time(matter: Matter, kind: LetterKind) -> Objection | None:
    """As `unasked`, or a day that comes after our own answer is due, which waits for nobody."""
    if objection := unasked(matter, kind):
        return objection
    late = [day for day in asked_day(matter) if day > matter.response_day]
    if not late or not answer_day(matter):
        return None
    message = f"{long_day(late[0])} is after {long_day(matter.response_day)}, when our own answer is due."
    return Objection(f"{message} Name an earlier day, or extend the time first.", f"letter send REF {kind} --by DATE")


def unsaid_and_unasked(matter: Matter, kind: LetterKind) -> Objection | None:
    """Neither was said, and both are named at once; else what is wrong with one of them."""
    if not matter.setting.asked.words.strip() and matter.setting.asked.by is None:
        message = "Say what the letter is to tell, and name the day that it asks for: --say TEXT --by DATE."
        return Objection(message, f"letter send REF {kind} --say TEXT --by DATE")
    return unsaid(matter, kind) or unasked_in_time(matter, kind)


def asked_day(matter: Matter) -> tuple[date, ...]:
    """The day that was named."""
    return (matter.setting.asked.by,) if matter.setting.asked.by else ()


def reply_day(matter: Matter, otherwise: date | None = None) -> tuple[date, ...]:
    """The day by which the resident is asked to reply, with the extra time that was agreed with them."""
    limit = matter.setting.asked.by or otherwise
    if limit is None:
        return ()
    calendar = matter.setting.rules.calendar(None)
    return (resident_has_until(limit, matter.complaint.adjustments, matter.setting.on, calendar),)


def told(days: tuple[date, ...]) -> str:
    """The day as a letter tells it; empty where there is none."""
    return "".join(map(long_day, days))
