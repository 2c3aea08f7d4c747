"""A header is understood by its words, whatever their order, ending or punctuation, or it is not understood."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from complaints_cli.exchange.importing.columns.fields import AT_A_STAGE, DAYS, Field, Target
from complaints_cli.exchange.importing.columns.phrases import FINAL_IS_STAGE_2, LIKELY, SURE


class Claim(NamedTuple):
    """What a header stands for, and how outright it says so: of two columns the stronger is taken."""

    target: Target
    strength: int
    is_outright: bool = True
    """Not where a stage is only meant: "final" and "review" are of stage 2 in a register that has one."""


_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_FORMATS = re.compile(r"\b(?:dd?|mm?)[/. -](?:mm?m?|dd?)[/. -](?:yy(?:yy)?)\b|\b(?:y ?/ ?n|yes ?/ ?no)\b")
_STAGE = re.compile(
    r"\b(?:(?:stage|stg|st|s)\s*(?P<number>1|2|one|two|i{1,2})(?:'?s)?|(?P<ordinal>1st|2nd|first|second)\s+stage)\b"
)
_PARTS = re.compile(r"\s+[-–]\s+|[:?/\n;]")
_TICKED = re.compile(r"(not|part|partly|partially) (?:upheld|justified)")
"""One of several columns to tick, and no question that yes would answer the other way round."""
_NOT_WORDS = re.compile(r"[^\w#£]+|_")
_SAME = {
    short: word
    for word, forms in {
        "received": "recd rec rcvd received receipt receive rcd recieved recvd",
        "acknowledged": "ack ackd acks acked acknowledged acknowledgement acknowledgment acknowledge ackn",
        "responded": "resp response responded reply replied answer answered responses",
        "ref": "ref reference id refno urn",
        "number": "no number num nr",
        "complaint": "complaint complaints cmplt complaint's",
        "compensation": "compensation comp comps compo",
        "extension": "extension ext extended extn",
        "comments": "comments comment",
        "notes": "notes note",
        "learnt": "learnt learned learning learnings",
        "lesson": "lesson lessons",
        "escalated": "escalated escalation escalate esc",
        "address": "address addr adress",
        "phone": "phone tel telephone mobile mob",
        "category": "category cat categories",
        "description": "description desc descr",
        "details": "details detail",
        "closed": "closed close closure closing",
        "satisfied": "satisfied satisfaction sat",
        "withdrawn": "withdrawn withdrawal withdrew wdn",
        "resident": "resident tenant customer complainant client residents tenants customers complainants",
        "date": "date dt dates when",
        "requested": "requested request",
        "sent": "sent issued",
        "action": "action actions",
        "email": "email emails",
        "money": "£",
        "hash": "#",
        "postcode": "postcode",
        "representative": "representative rep reps",
        "officer": "officer officers",
        "upheld": "upheld uphold",
        "improvement": "improvement improvements",
    }.items()
    for short in forms.split()
}
_SMALL = frozenset(
    {
        "the",
        "of",
        "a",
        "an",
        "was",
        "were",
        "is",
        "to",
        "for",
        "and",
        "or",
        "in",
        "at",
        "on",
        "this",
        "with",
        "any",
        "please",
    }
)
_NOISE = ("date", "complaint", "sent", "formal", "letter", "resident", "name", "money")
"""Words without which a header may say the same, the first left out first."""
_WORKED_OUT = frozenset(
    {
        "due",
        "target",
        "deadline",
        "sla",
        "kpi",
        "rag",
        "overdue",
        "elapsed",
        "timescale",
        "timescales",
        "remaining",
        "late",
        "age",
    }
)
_COUNTED = frozenset({"days", "wd", "quarter", "qtr", "month", "year", "fy", "week", "time", "timescale"})
_MOVED = frozenset({"new", "revised", "extension", "agreed"})


@lru_cache(maxsize=4096)
def words_of(header: str) -> tuple[frozenset[str], int | None]:
    """The words a header is made of, each in one form, and the stage that it names."""
    text = unicodedata.normalize("NFKC", header).casefold().replace("’", "'")
    # What stands in brackets is a format or an example, but for a stage.
    text = _BRACKETS.sub(lambda found: f" {found[0][1:-1]} " if _STAGE.search(found[0]) else " ", text)
    text = _FORMATS.sub(" ", text).replace("'", "")
    text = " ".join(_NOT_WORDS.sub(" ", text).split())
    stage = None
    if found := _STAGE.search(text):
        stage = (
            1 if found.group("number", "ordinal")[0] in ("1", "one", "i") or found["ordinal"] in ("1st", "first") else 2
        )
        text = f"{text[: found.start()]} {text[found.end() :]}"
    if found := _TICKED.fullmatch(text.strip()):
        return frozenset({"not upheld" if found[1] == "not" else "partly upheld"}), stage
    return frozenset(_SAME.get(word, word) for word in text.split() if word not in _SMALL), stage


def _table() -> dict[tuple[frozenset[str], int | None], tuple[Field, int]]:
    table: dict[tuple[frozenset[str], int | None], tuple[Field, int]] = {}
    for strength, phrases in ((20, SURE), (10, LIKELY)):
        for field, listed in phrases.items():
            for phrase in listed.split(", "):
                table.setdefault(words_of(phrase), (field, strength))
    return table


_TABLE = _table()


@lru_cache(maxsize=4096)
def understood(header: str, group: int | None = None) -> Claim | None:
    """What a header stands for; `group` is the stage named above it. None where it is not understood."""
    return _whole(header, group) or _its_beginning(header, group)


def _whole(header: str, group: int | None) -> Claim | None:
    words, named = words_of(header)
    stage = named or group
    if not words and not named:
        return None
    claim = _claim(words, stage, named is not None)
    if words & _WORKED_OUT and "reason" not in words and not (claim and words & _MOVED):
        return Claim(Target(Field.WORKED_OUT), 20)
    if not claim and (words & _COUNTED or (words & {"day", "days"} and any(map(str.isdigit, words)))):
        return Claim(Target(Field.WORKED_OUT), 20) if "received" not in words else None
    return claim or _as_stage_2(words, stage)


def _its_beginning(header: str, group: int | None) -> Claim | None:
    """A header that goes on says it before the dash: "Complaint reason - why was it made?"."""
    for part in _PARTS.split(header):
        if part != header and (claim := _whole(part, group)):
            return claim._replace(strength=claim.strength - len(_NOISE))
    return None


def _claim(words: frozenset[str], stage: int | None, is_named: bool) -> Claim | None:
    found = _found(words, stage)
    if not found:
        return None
    field, strength = found
    if field in DAYS and "date" in words:
        strength += 1
    if field in AT_A_STAGE and stage:
        return Claim(Target(field, stage), strength + is_named)
    return Claim(Target(field), strength)


def _found(words: frozenset[str], stage: int | None) -> tuple[Field, int] | None:
    """By all its words with the stage, then without the stage where that does not change what it is, then by fewer."""
    left = words
    for lost, noise in enumerate(("", *_NOISE)):
        left = left - {noise}
        if noise and noise not in words:
            continue
        found = _TABLE.get((left, stage))
        if not found and left and (found := _TABLE.get((left, None))) and not _says_the_same_with(stage, found[0]):
            found = None
        if found:
            return (found[0], found[1] - lost) if _may_lose(found[0], words - left) else None
    return None


def _may_lose(field: Field, lost: frozenset[str]) -> bool:
    """When somebody was given a complaint is no handler, and a resident's own number is no complaint's."""
    return not ("date" in lost and field not in DAYS) and not (field is Field.REF and lost & {"resident", "name"})


def _says_the_same_with(stage: int | None, field: Field) -> bool:
    """Whether a stage changes nothing: an outcome stays one, what was received at stage 2 is no new complaint."""
    return stage is None or field in AT_A_STAGE or (stage == 1 and field is Field.RECEIVED)


def _as_stage_2(words: frozenset[str], stage: int | None) -> Claim | None:
    if stage or not words & FINAL_IS_STAGE_2:
        return None
    claim = _claim(words - FINAL_IS_STAGE_2, 2, is_named=True)
    return claim._replace(is_outright=False) if claim and claim.target.stage else None
