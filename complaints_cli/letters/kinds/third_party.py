"""Questions to a contractor, and a statement asked of somebody involved: they answer us, in time for our answer.

Whoever works for us is bound by the Code as we are, and the resident deals with us alone (Code 5.4, 5.5, 5.8).
"""

from collections.abc import Callable
from functools import cache

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters.asked import asked_day, told, unasked_in_time, unsaid
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, LetterSpec, Part, Reader
from complaints_cli.letters.signing import person
from complaints_cli.letters.third_party import LAW, exposing, not_shared, share
from complaints_cli.letters.usual_parts import reference
from complaints_cli.ombudsman_code.provision import Objection

MATTER, QUESTIONS, UNTIL = "What it is about", "What we ask you", "When we need your answer"
CONFIDENTIAL, NO_CONTACT = "Please keep it confidential", "Please do not contact the resident about it"
CODE, HEARD = "The rules for complaints bind you too", "Nothing is decided"


def _usual(rule: str, kind: LetterKind) -> tuple[Part, ...]:
    return (
        reference(rule),
        Part(id="matter", provision=rule, tells="what they need to know of it", heading=MATTER, lacking=not_shared),
        Part(
            id="questions",
            provision="5.8 d",
            tells="what we ask them",
            heading=QUESTIONS,
            lacking=lambda matter: unsaid(matter, kind),
        ),
        Part(
            id="reply-by",
            provision=rule,
            tells="by when they are to answer, inside our own time",
            heading=UNTIL,
            days=asked_day,
            lacking=lambda matter: unasked_in_time(matter, kind),
        ),
        Part(id="confidential", provision=LAW, tells="that it is confidential", heading=CONFIDENTIAL),
        Part(id="no-contact", provision="5.4", tells="that the resident deals with us alone", heading=NO_CONTACT),
        Part(id="privacy", provision=LAW, tells="nothing of the resident's own", lacking=_exposed, each=lambda _: ()),
    )


@cache
def contractor_parts(_: int) -> tuple[Part, ...]:
    """What questions to a contractor must hold."""
    return (
        *_usual("5.4", LetterKind.QUESTIONS_TO_CONTRACTOR),
        Part(id="code", provision="5.5", tells="that the Code binds them", heading=CODE),
    )


@cache
def statement_parts(_: int) -> tuple[Part, ...]:
    """What asking somebody for their account must hold."""
    return (
        *_usual("5.8 b", LetterKind.STATEMENT_REQUEST),
        Part(id="heard", provision="5.8 b", tells="that nothing is decided, and that they are heard", heading=HEARD),
    )


def _exposed(matter: Matter) -> Objection | None:
    found = exposing(f"{_what(matter)}\n{matter.setting.asked.words}", matter)
    return Objection(found.message) if found else None


def _what(matter: Matter) -> str:
    """What they were told, where that is nothing sensitive: such things are not written again."""
    shared = share(matter)
    return shared.what if shared is not None and not shared.sensitive else ""


def facts(matter: Matter) -> Facts:
    """What it is about, what is asked, and by when."""
    asked, shared = matter.setting.asked, share(matter)
    return {
        "what": _what(matter),
        "shared_on": long_day(shared.on) if shared else "",
        "questions": asked.words,
        "reply_by": told(asked_day(matter)),
        "signed": person(matter, matter.complaint.handler),
    }


def reader(matter: Matter) -> Reader:
    """Whoever it was shared with. Their own name on a letter to them is no name told to the resident."""
    shared = share(matter)
    return Reader(name=shared.with_whom.strip() if shared else "")


def _spec(kind: LetterKind, title: str, parts: Callable[[int], tuple[Part, ...]]) -> LetterSpec:
    return LetterSpec(
        kind=kind,
        title=title,
        template=str(kind),
        command=None,
        parts=parts,
        facts=facts,
        reader=reader,
        outside=True,
        need_to_know=True,
    )


LETTERS = (
    _spec(LetterKind.QUESTIONS_TO_CONTRACTOR, "We need your answers for a complaint", contractor_parts),
    _spec(LetterKind.STATEMENT_REQUEST, "Please tell us what happened", statement_parts),
)
