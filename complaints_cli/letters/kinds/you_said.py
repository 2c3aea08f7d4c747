"""You said, we did: whoever's complaint led to a change hears of it (Code 9.3)."""

from functools import cache

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.learning import Learning, LearningStatus, ToldBy
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters.defined import definition
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, LetterSpec, Part, last_stage
from complaints_cli.letters.usual_parts import reference
from complaints_cli.letters.wording import sentence
from complaints_cli.ombudsman_code.provision import Objection

SAID, DID = "What you told us", "What we changed"
RULE = "9.3"


@cache
def parts(_: int) -> tuple[Part, ...]:
    """What it must hold."""
    return (
        reference(RULE),
        Part(id="said", provision=RULE, tells="what the resident had told us", heading=SAID),
        Part(
            id="did",
            provision=RULE,
            tells="what changed because of it",
            heading=DID,
            lacking=_nothing_told,
            words=_change,
        ),
    )


def _told(matter: Matter) -> Learning | None:
    """The change of the number that was asked for; else the last one that the resident was told of."""
    number = matter.setting.asked.number
    changes = [each for each in matter.complaint.learning if not each.none and each.dropped_on is None]
    if number is not None:
        return next((each for each in changes if each.number == number), None)
    heard = [each for each in changes if any(told.how is ToldBy.PERSON for told in each.told)]
    return heard[-1] if heard else None


def _nothing_told(matter: Matter) -> Objection | None:
    if _told(matter) is not None:
        return None
    return Objection("No change to tell of is named.", "learning told REF N --how person --sent WAY")


def _change(matter: Matter) -> tuple[str, ...]:
    told = _told(matter)
    return (told.change,) if told else ()


def _our_words(matter: Matter) -> tuple[str, ...]:
    told = _told(matter)
    return (told.change, told.wrong) if told else ()


def facts(matter: Matter) -> Facts:
    """The points of the complaint, and the change."""
    told = _told(matter)
    return {"points": definition(matter)["points"], **(_changed(told) if told else {})}


def _changed(told: Learning) -> Facts:
    return {
        "change": sentence(told.change),
        "wrong": sentence(told.wrong) if told.wrong.strip() else "",
        "made": told.status is LearningStatus.IMPLEMENTED,
        "made_on": long_day(told.done_on) if told.done_on else "",
        "by": long_day(told.due) if told.due else "",
    }


LETTERS = (
    LetterSpec(
        kind=LetterKind.YOU_SAID,
        title="What changed because you told us",
        template="you-said",
        stage=last_stage,
        command="learning told",
        parts=parts,
        facts=facts,
        our_words=_our_words,
    ),
)
