"""Evidence for the Ombudsman: what it asked for, an index of what is enclosed, and who to contact (Code 4.1)."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.dates import long_day
from complaints_cli.domain.ombudsman import SCHEME, EvidenceRequest
from complaints_cli.domain.terms import LetterKind
from complaints_cli.letters.at_the_ombudsman import CONTACT_NAMED, addressed, erased, the_ombudsman
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, LetterSpec, Part, last_stage
from complaints_cli.letters.usual_parts import reference
from complaints_cli.letters.wording import sentence
from complaints_cli.ombudsman_code.provision import Objection

ASKED, ENCLOSED = "What you asked for", "What is enclosed"


@cache
def parts(_: int) -> tuple[Part, ...]:
    """What the cover of evidence must hold."""
    return (
        reference(SCHEME),
        Part(
            id="asked",
            provision=SCHEME,
            tells="what the Ombudsman asked for, and by when",
            heading=ASKED,
            days=lambda matter: tuple(filter(None, [request.by])) if (request := _request(matter)) else (),
            lacking=_not_asked,
        ),
        Part(id="enclosed", provision=SCHEME, tells="what is enclosed, or that nothing is on record", heading=ENCLOSED),
        CONTACT_NAMED,
    )


def _request(matter: Matter) -> EvidenceRequest | None:
    """The request that was asked about, else the last one."""
    number = matter.setting.asked.number
    found = [each for each in matter.complaint.ombudsman.evidence if number in (None, each.number)]
    return found[-1] if found else None


def _not_asked(matter: Matter) -> Objection | None:
    if gone := erased(matter):
        return gone
    if _request(matter) is not None:
        return None
    number = matter.setting.asked.number
    message = "The Ombudsman has asked for no evidence here." if number is None else f"There is no request {number}."
    return Objection(message, "ombudsman evidence REF --by DATE --what TEXT")


def facts(matter: Matter) -> Facts:
    """The request, the complaint's own days, and every paper that is on record."""
    request = _request(matter)
    return {
        **addressed(matter),
        **({} if request is None else _told(request, matter.setting.on)),
        "account": matter.setting.asked.words,
        "so_far": list(_so_far(matter.complaint)),
        "enclosed": [{"number": n, **each} for n, each in enumerate(_enclosed(matter), 1)],
        "files": bool(matter.complaint.files),
    }


def _told(request: EvidenceRequest, on: date) -> Facts:
    return {
        "asked_on": long_day(request.on),
        "by": long_day(request.by) if request.by else "",
        "first_by": long_day(request.first_by) if request.first_by and request.was_moved else "",
        "late": request.by is not None and request.by < on,
        "what": request.what.strip() or "Evidence about this complaint.",
    }


def _so_far(complaint: Complaint) -> Iterator[str]:
    for stage in complaint.stages:
        began = "The complaint reached us" if stage.number == 1 else "Stage 2 was asked for"
        yield f"{began} on {long_day(stage.opened_on)}."
        if stage.acknowledged_on:
            yield f"We acknowledged it at stage {stage.number} on {long_day(stage.acknowledged_on)}."
        if stage.responded_on:
            yield f"We answered it at stage {stage.number} on {long_day(stage.responded_on)}."


def _enclosed(matter: Matter) -> Iterator[Facts]:
    """The letters that went out to the resident, then the files, each in the order in which they came."""
    for letter in matter.complaint.letters:
        if title := matter.titles.get(letter.letter):
            yield {"what": f"Our letter “{title}”", "on": long_day(letter.on)}
    for file in matter.complaint.files:
        sort = f" ({file.evidence.replace('-', ' ')})" if file.evidence else ""
        yield {"what": sentence(f"{file.name}{sort}").removesuffix("."), "on": long_day(file.on)}


LETTERS = (
    LetterSpec(
        kind=LetterKind.OMBUDSMAN_EVIDENCE,
        title="Evidence for the Ombudsman: what is enclosed",
        template="ombudsman-evidence",
        stage=last_stage,
        command=None,
        parts=parts,
        facts=facts,
        reader=the_ombudsman,
        outside=True,
    ),
)
