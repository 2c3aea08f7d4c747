"""Update: where we are, what was done, what is still to do by when, when the next word comes (Code 5.9, 6.6)."""

from dataclasses import replace
from datetime import date
from functools import cache

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.obligations.updates import RESIDENT_SIDE, UPDATE
from complaints_cli.domain.obligations.updates import due as next_updates
from complaints_cli.domain.parts import Action, Note
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, LetterSpec, Part
from complaints_cli.letters.promised import kept, moved, told_of, why_moved
from complaints_cli.letters.put_right import OUTSTANDING, outstanding, promise_words, promised_days, still_open
from complaints_cli.letters.running import answer_day, is_running, respond_by, running
from complaints_cli.letters.usual_parts import ombudsman, reference
from complaints_cli.letters.wording import first_sentence
from complaints_cli.ombudsman_code.provision import Objection

WHERE, DONE, NEXT = "Where things stand", "What we have done", "When you will hear from us"


@cache
def parts(_: int) -> tuple[Part, ...]:
    """What an update must hold; the Ombudsman where we are late with anything."""
    return (
        reference("5.9"),
        Part(
            id="where",
            provision="5.9",
            tells="how things stand",
            heading=WHERE,
            words=lambda matter: first_sentence(_text(matter)),
            lacking=_untold,
        ),
        Part(id="done", provision="6.6", tells="what was done since the last time, or that nothing was", heading=DONE),
        Part(
            id="actions",
            provision="6.6",
            tells="what is still to be done and by when, or that there is nothing",
            heading=OUTSTANDING,
            days=promised_days,
        ),
        Part(
            id="next-update",
            provision="5.9",
            tells="when the next word and the answer come",
            heading=NEXT,
            days=lambda matter: (*_next(matter), *answer_day(matter)),
        ),
        replace(ombudsman("3.7"), applies=_is_late),
    )


def _told(complaint: Complaint) -> list[Note]:
    return [note for note in complaint.notes if note.about == UPDATE and note.party in RESIDENT_SIDE]


def _untold(matter: Matter) -> Objection | None:
    """The update of the day itself is not on record."""
    if _text(matter):
        return None
    return Objection("No update of that day is on record.", "update REF --text TEXT --sent WAY")


def _is_late(matter: Matter) -> bool:
    """The answer, or something promised, should have come before."""
    on = matter.setting.on
    waited = is_running(matter) and matter.clock.respond_due[0] < on
    return waited or any(action.due and action.due < on for action in still_open(matter))


def _next(matter: Matter) -> tuple[date, ...]:
    """The next update that was agreed for this stage, or for what is still to be done; none once the answer is due."""
    planned = next_updates(matter.complaint, matter.setting.rules)
    days = [item.due_on for item in planned if item.stage == matter.stage.number]
    return tuple(day for day in days if not any(day >= answer for answer in answer_day(matter)))[:1]


def _since(matter: Matter) -> date:
    """The last time that they heard how things stand, else the day the stage began."""
    before = [note.on for note in _told(matter.complaint) if note.on < matter.setting.on]
    return max([matter.stage.opened_on, *before])


def _done(matter: Matter) -> list[Action]:
    since = _since(matter)
    return [action for action in kept(matter) if action.done_on and action.done_on >= since]


def _text(matter: Matter) -> str:
    """What is told on the day itself."""
    told = [note.text for note in _told(matter.complaint) if note.on == matter.setting.on]
    return told[-1] if told else ""


def _our_words(matter: Matter) -> tuple[str, ...]:
    promises = (*promise_words(_done(matter)), *promise_words(still_open(matter)))
    return (_text(matter), *promises, *why_moved(matter))


def facts(matter: Matter) -> Facts:
    """What was told, what the ledger says, and when the next word comes."""
    return {
        "told": _text(matter),
        "since": long_day(_since(matter)),
        "done": [told_of(matter, action) for action in _done(matter)],
        "promised": bool(kept(matter) or still_open(matter)),
        "outstanding": outstanding(matter),
        "moved": moved(matter),
        "next_update": "".join(map(long_day, _next(matter))),
        "late": _is_late(matter),
        **running(matter),
    }


LETTERS = (
    LetterSpec(
        kind=LetterKind.UPDATE,
        title="How things stand with your complaint",
        template="update",
        command="update",
        parts=parts,
        facts=facts,
        our_words=_our_words,
        respond_by=respond_by,
    ),
)
