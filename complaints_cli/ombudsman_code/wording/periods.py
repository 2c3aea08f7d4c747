"""How long, and for what: "acknowledge within 5 working days" is five working days for the acknowledgement."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import cache

from complaints_cli.dataclass import dataclass
from complaints_cli.ombudsman_code.wording.rule import Found, Lacking
from complaints_cli.ombudsman_code.wording.sentence import Sentence, Wording

_SPAN = re.compile(r"\b(\d{1,3}) (working |calendar )?(day|week|month|year)s?\b")
_FURTHER = re.compile(r"\b(?:further|additional|additionally|extra|another|more)(?: period)?(?: of)?(?: up to)? $")
_TRIGGER = re.compile(
    r"^\W*(?:of|from|after|following|since|being)\b.{0,60}?(?:acknowledg\w*|recei\w+|respon\w+|decision|request\w*|"
    r"letter)"
)
_ALLOWED = re.compile(r"(?:\b(?:no|not) (?:more|later|longer) than|\bnot (?:normally |usually )?(?:exceed|take)\w*) $")
_NO_LIMIT = re.compile(
    r"\b(?:cannot|unable|not possible|not be able)\b[^,;]{0,60}$|"
    r"\b(?:after|every|least|older than|over|last|past|previous|more than|longer than|exceed\w*|for) $"
)
_EXTENDING = re.compile(r"\bexten(?:d|sion)|\blonger\b|\bdelay")
_ACKNOWLEDGED = re.compile(
    r"\backnowledg|\bconfirm\w*\b[^,;]{0,30}\breceiv|\b(?:know|tell you|that we)\b[^,;]{0,20}\breceived"
)
_AFTER_ACKNOWLEDGING = re.compile(
    r"\b(?:once|after|following|of|from|since)\b[^,;]{0,30}?(?:(?:have|has been|been|being|is|was|we) acknowledged|"
    r"acknowledg(?:ement|ing))"
)
_INFORMS = re.compile(r"\bwe will (?:let|tell|inform|contact|update)\b[^,;]{0,20}$")
_AFTER_STAGE_1 = re.compile(r"\bstage 1\b|\b(?:our|the) (?:written )?(?:response|answer|decision|reply)\b")
_COMES_BACK = re.compile(
    r"\b(?:you|they|customer|resident|tenant|complainant)s?\b[^,;]{0,12}\b(?:need|must|should|have|has)\b[^,;]{0,12}"
    r"\b(?:let us know|tell us|contact us|write to us|come back|notify)"
)
_LANDLORD = re.compile(
    r"\b(?:we|officer|manager|director|team|landlord|staff|investigator|handler)\b[^,;]{0,60}\b(?:respon\w+|repl\w+|"
    r"answer|investigat\w+|issue|resolve|write|provide)|"
    r"\b(?:be|is|are) (?:fully )?(?:responded|answered|investigated|resolved|completed|sent)|"
    r"\b(?:receive|get|have|expect|given)\b[^,;]{0,20}\b(?:response|reply|answer|decision|outcome)"
)
_RESIDENT = re.compile(
    r"\bescalate\b|\b(?:request|ask)\w*\b[^,;]{0,50}\b(?:escalat|stage 2|review|appeal)|\bstage 2\b[^,;]{0,40}\brequest"
    r"|\bescalation\b[^,;]{0,20}\b(?:must|should|has to|needs? to|request)|\bappeal\b"
)
_ANSWER = re.compile(
    r"\b(?:respon[ds]|repl(?:y|ies)|answer|resol[vu]|outcome|decision|investigat|complete|concluded|finali[sz])"
)
_WORKING_DAYS = {"day": 5 / 7, "week": 5.0, "month": 21.7, "year": 260.0}


class Act(Enum):
    """What a time is for."""

    ACKNOWLEDGE = auto()
    RESPOND = auto()
    EXTEND = auto()
    ESCALATE = auto()


@dataclass(frozen=True)
class Period:
    """A time limit in a sentence: its length in working days, what it is for, and whether its days are unclear."""

    act: Act
    working_days: float
    unclear: bool


@cache
def periods(sentence: Sentence) -> tuple[Period, ...]:
    """Every time limit that a sentence sets for one of these acts, in its own words."""
    return tuple(_periods(sentence))


def _periods(sentence: Sentence) -> Iterator[Period]:
    spans = [span for span in _SPAN.finditer(sentence.plain) if span.start() >= len(sentence.lead)]
    starts = [0, *(span.end() for span in spans)]
    ends = [*(span.start() for span in spans), len(sentence.plain)]
    for n, span in enumerate(spans):
        before = sentence.plain[starts[n] : ends[n]]
        if n:
            before = _TRIGGER.sub("", before)
        act = _act(before, sentence.plain[starts[n + 1] : ends[n + 1]])
        if act is None or (act is not Act.EXTEND and _NO_LIMIT.search(before) and not _ALLOWED.search(before)):
            continue
        number, kind, unit = span.groups()
        length = int(number) * (1.0 if kind == "working " else _WORKING_DAYS[unit])
        yield Period(act, length, unclear=unit == "day" and kind is None)


def _act(before: str, after: str) -> Act | None:
    if _FURTHER.search(before) or _EXTENDING.search(before):
        return Act.EXTEND
    if _COMES_BACK.search(before) and _AFTER_STAGE_1.search(f"{before} {after}"):
        return Act.ESCALATE
    if named := _named(before):
        return named
    after = _TRIGGER.sub("", after)
    return None if _INFORMS.search(before) and not _ACKNOWLEDGED.search(after) else _named(after)


def _named(text: str) -> Act | None:
    text = _AFTER_ACKNOWLEDGING.sub("", text)
    if _ACKNOWLEDGED.search(text):
        return Act.ACKNOWLEDGE
    if _LANDLORD.search(text):
        return Act.RESPOND
    if _RESIDENT.search(text):
        return Act.ESCALATE
    return Act.RESPOND if _ANSWER.search(text) else None


def longer(act: Act, limit: int, stage: int | None = None) -> Found:
    """A sentence allows more than so many working days for an act; one that names no stage is taken for stage 1."""

    def found(sentence: Sentence, _: Wording) -> bool:
        return any(
            period.act is act and period.working_days > limit + 0.01
            for period in periods(sentence)
            if stage is None or (sentence.stage or 1) == stage
        )

    return found


def unclear(act: Act, limit: int, stage: int | None = None) -> Found:
    """A sentence counts days without saying which, and only by counting every day are they within the limit."""

    def found(sentence: Sentence, _: Wording) -> bool:
        return any(
            period.act is act and period.unclear and limit * 5 / 7 < period.working_days <= limit + 0.01
            for period in periods(sentence)
            if stage is None or (sentence.stage or 1) == stage
        )

    return found


def none_for(act: Act, stage: int | None = None) -> Lacking:
    """No sentence sets a limit for an act, at that stage or without naming one."""
    return lambda wording: (
        not any(
            period.act is act
            for sentence in wording.sentences
            if stage is None or sentence.stage in (None, stage)
            for period in periods(sentence)
        )
    )
