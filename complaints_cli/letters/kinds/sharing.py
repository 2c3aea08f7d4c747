"""Sharing: the resident is told who is given what, and is asked first about what is sensitive (UK GDPR)."""

from datetime import date
from functools import cache

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.sharing import Share, SharingAgreed
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters.asked import reply_day, told, unasked, unsaid
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, LetterSpec, Part
from complaints_cli.letters.running import answer_day
from complaints_cli.letters.signing import person
from complaints_cli.letters.third_party import LAW, not_shared, share
from complaints_cli.letters.usual_parts import help_part, ombudsman, reference
from complaints_cli.letters.wording import sentence
from complaints_cli.ombudsman_code.provision import Objection

WHO, WHAT, WHY = "Who we share it with", "What we share", "Why we share it"
TOLD = ("with_whom", "shared_on", "what", "sensitive", "discussed_on", "agreed", "despite")
SENSITIVE, OBJECT = "What is sensitive", "If you do not want this"


@cache
def parts(_: int) -> tuple[Part, ...]:
    """What the resident must be told of sharing."""
    return (
        reference("5.12"),
        Part(id="who", provision=LAW, tells="who is told", heading=WHO, lacking=_nothing_to_tell),
        Part(id="what", provision=LAW, tells="what they are told", heading=WHAT),
        Part(id="why", provision=LAW, tells="why, and what allows it", heading=WHY),
        Part(
            id="sensitive",
            provision=LAW,
            tells="what is sensitive, or that nothing is",
            heading=SENSITIVE,
            days=_answer_by,
            lacking=_no_day,
        ),
        Part(id="object", provision=LAW, tells="what happens if they do not want it", heading=OBJECT),
        help_part(),
        ombudsman("3.7"),
    )


def _said(matter: Matter) -> tuple[str, ...]:
    shared = share(matter)
    return (shared.with_whom, shared.what, shared.despite) if shared else ()


def _nothing_to_tell(matter: Matter) -> Objection | None:
    """Where nothing is shared yet, the resident can be asked first: `--say` then says whom we would tell what."""
    return None if matter.setting.asked.number is None and _asks(matter) else not_shared(matter)


def _answer_by(matter: Matter) -> tuple[date, ...]:
    return reply_day(matter) if _asks(matter) else ()


def _no_day(matter: Matter) -> Objection | None:
    """Whoever is asked about something sensitive has until a day to come."""
    return unasked(matter, LetterKind.SHARING) if _asks(matter) else None


def _asks(matter: Matter) -> bool:
    """We ask the resident first about something more."""
    return unsaid(matter, LetterKind.SHARING) is None


def facts(matter: Matter) -> Facts:
    """Who is told what; `more` is what we would like to share besides, which is sensitive."""
    shared, asked = share(matter), matter.setting.asked
    return {
        **(_told(shared) if shared else dict.fromkeys(TOLD, "")),
        "more": asked.words.strip(),
        "answer_by": told(_answer_by(matter)),
        "respond_by": told(answer_day(matter)),
        "signed": person(matter, matter.complaint.handler),
    }


def _told(shared: Share) -> Facts:
    """What was shared already, by the names of `TOLD`."""
    discussed_on = long_day(shared.discussed) if shared.discussed else ""
    agreed = shared.agreed is SharingAgreed.YES
    known = (sentence(shared.with_whom), long_day(shared.on), shared.what, shared.sensitive, discussed_on, agreed)
    return dict(zip(TOLD, (*known, shared.despite), strict=True))


LETTERS = (
    LetterSpec(
        kind=LetterKind.SHARING,
        title="Who we share details of your complaint with",
        template="sharing",
        command=None,
        parts=parts,
        facts=facts,
        our_words=_said,
    ),
)
