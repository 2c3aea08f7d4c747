"""What an officer says for a letter that has no command of its own: in words, for a day, about one of several."""

from datetime import date

from complaints_cli.domain.adjusting import resident_has_until
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters.letter import Matter
from complaints_cli.ombudsman_code.provision import Objection


def unsaid(matter: Matter, kind: LetterKind) -> Objection | None:
    """Nothing was said of what the letter is to tell."""
    if matter.setting.asked.words.strip():
        return None
    return Objection("Say what the letter is to tell: --say TEXT.", f"letter send REF {kind} --say TEXT")


def unasked(matter: Matter, kind: LetterKind) -> Objection | None:
    """No day was named, or one that does not come after the letter and before our own answer."""
    by, on = matter.setting.asked.by, matter.setting.on
    command = f"letter send REF {kind} --by DATE"
    if by is None:
        return Objection("Name the day that the letter asks for: --by DATE.", command)
    if by <= on:
        message = f"{long_day(by)} is not after {long_day(on)}, the day of the letter. Name a later one: --by DATE."
        return Objection(message, command)
    late = after_our_answer(matter, reply_day(matter, by))
    return Objection(f"{late} Or extend the time first.", "extend REF --to DATE --reason TEXT") if late else None


def unsaid_and_unasked(matter: Matter, kind: LetterKind) -> Objection | None:
    """Neither was said, and both are named at once; else what is wrong with one of them."""
    if not matter.setting.asked.words.strip() and matter.setting.asked.by is None:
        message = "Say what the letter is to tell, and name the day that it asks for: --say TEXT --by DATE."
        return Objection(message, f"letter send REF {kind} --say TEXT --by DATE")
    return unsaid(matter, kind) or unasked(matter, kind)


def after_our_answer(matter: Matter, by: date) -> str:
    """What is wrong with a day that comes after our own answer is due, which waits for nobody; empty for no fault."""
    if not matter.stage.is_open or matter.has_passed or by <= matter.response_day:
        return ""
    return f"{long_day(by)} is after {long_day(matter.response_day)}, when our own answer is due. Name an earlier day."


def asked_day(matter: Matter) -> tuple[date, ...]:
    """The day that the letter asks for."""
    return (matter.setting.asked.by,) if matter.setting.asked.by else ()


def reply_day(matter: Matter, otherwise: date) -> date:
    """The day by which the resident is asked to reply, with the extra time that was agreed with them."""
    limit = matter.setting.asked.by or otherwise
    calendar = matter.setting.rules.calendar(None)
    return resident_has_until(limit, matter.complaint.adjustments, matter.setting.on, calendar)


def day_asked(matter: Matter) -> str:
    """The same, as a letter tells it."""
    return "".join(map(long_day, asked_day(matter)))
