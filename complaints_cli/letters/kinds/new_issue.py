"""New issue: what was raised meanwhile is looked at in this complaint, or is a complaint of its own (Code 6.8)."""

from collections.abc import Mapping
from datetime import date
from functools import cache

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.parts import Point
from complaints_cli.domain.terms import Apart, LetterKind
from complaints_cli.letters.defined import point_name, responsibility
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, LetterSpec, Part
from complaints_cli.letters.running import answer_day, respond_by, running
from complaints_cli.letters.usual_parts import ombudsman, reference
from complaints_cli.ombudsman_code.provision import Objection

RAISED, DEALT_WITH = "What you raised", "How we deal with it"
RULE = "6.8"
BECAUSE: Mapping[Apart, str] = {
    Apart.ANSWERED: "We had answered the earlier complaint already.",
    Apart.UNRELATED: "It is about something else than the earlier complaint.",
    Apart.WOULD_DELAY: "To add it would have put off our answer to the earlier complaint.",
}


@cache
def parts(_: int) -> tuple[Part, ...]:
    """What it must hold."""
    return (
        reference(RULE),
        Part(
            id="raised",
            provision=RULE,
            tells="what the resident raised, and when",
            heading=RAISED,
            days=_raised_on,
            lacking=_nothing_raised,
        ),
        Part(
            id="dealt-with",
            provision=RULE,
            tells="whether it joins the complaint or stands on its own, and when we answer",
            heading=DEALT_WITH,
            words=_where,
            days=answer_day,
        ),
        ombudsman("3.7"),
    )


def _added(matter: Matter) -> Point | None:
    """The point that joined after the complaint had arrived: of the number asked for, else the last."""
    complaint, number = matter.complaint, matter.setting.asked.number
    later = [each for each in complaint.points if each.added_on > complaint.received_on or each.number == number]
    return next((each for each in reversed(later) if number in (None, each.number)), None)


def _on_its_own(matter: Matter) -> bool:
    return matter.complaint.split_from is not None and _added(matter) is None


def _raised_on(matter: Matter) -> tuple[date, ...]:
    added = _added(matter)
    return (added.added_on if added else matter.complaint.received_on,)


def _where(matter: Matter) -> tuple[str, ...]:
    if _on_its_own(matter):
        return (matter.complaint.ref, matter.complaint.split_from or "")
    added = _added(matter)
    return (point_name(added.number),) if added else ()


def _nothing_raised(matter: Matter) -> Objection | None:
    if _on_its_own(matter) or _added(matter) is not None:
        return None
    return Objection("Nothing was added to it later, and it was not split from another.", "point add REF TEXT")


def _our_words(matter: Matter) -> tuple[str, ...]:
    added = _added(matter)
    return (added.whose,) if added else ()


def facts(matter: Matter) -> Facts:
    """What was raised, whether it stands on its own and why, and when the answer comes."""
    added, complaint = _added(matter), matter.complaint
    texts = [added.text] if added else [each.text for each in matter.points]
    because = complaint.split_because
    return {
        "texts": texts,
        "raised_on": "".join(map(long_day, _raised_on(matter))),
        "point": added.number if added else 0,
        "responsible": responsibility(added) if added and added.responsible else "",
        "split_from": complaint.split_from or "",
        "because": BECAUSE[because] if because else "",
        "acknowledge_by": long_day(matter.clock.acknowledge_due[0]),
        "acknowledged": matter.stage.acknowledged_on is not None,
        **running(matter),
    }


LETTERS = (
    LetterSpec(
        kind=LetterKind.NEW_ISSUE,
        title="What you raised while we look into your complaint",
        template="new-issue",
        stages=(1,),
        stage=lambda _: 1,
        command=None,
        parts=parts,
        facts=facts,
        our_words=_our_words,
        respond_by=respond_by,
    ),
)
