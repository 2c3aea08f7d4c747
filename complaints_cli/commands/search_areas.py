"""What a text on record is a part of, as a search tells it and as `--in` narrows it to."""

from collections.abc import Collection, Iterable, Sequence
from enum import StrEnum
from functools import cache

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.sharing import SENSITIVE_FLAGS
from complaints_cli.store.texts import Spot

NAMES = frozenset({"name", "preferred_name", "members", "address", "phone", "email", "contact", "rep", "names"})
"""The fields that say who somebody is and how they are reached."""


class Area(StrEnum):
    """Where to look."""

    COMPLAINTS = "complaints"
    POINTS = "points"
    NOTES = "notes"
    LETTERS = "letters"
    FILES = "files"
    FINDINGS = "findings"
    REMEDIES = "remedies"
    LEARNING = "learning"
    OMBUDSMAN = "ombudsman"
    PEOPLE = "people"
    OLD_REFERENCES = "old-references"
    REQUESTS = "requests"
    FEEDBACK = "feedback"
    COMPLIMENTS = "compliments"
    CLAIMS = "claims"
    OWN_WORDS = "own-words"
    """The landlord's own: self-assessment, board papers, lessons, paragraphs."""


@dataclass(frozen=True)
class Part:
    """A part of a file: its area, what it is called, and the fact that has its number."""

    area: Area
    called: str
    number: str = ""


BY_STREAM = {"SR": Area.REQUESTS, "F": Area.FEEDBACK, "K": Area.COMPLIMENTS, "M": Area.CLAIMS}
OWN = frozenset(
    {"assessment", "benchmark", "exceptions", "governance", "lessons", "outages", "policy", "survey", "training"}
)
"""The landlord's own streams whose texts are words about the work: not the names of staff, nor settings."""
PARAGRAPH = "paragraph"
"""The first word of the kinds of event that bring a standard paragraph, which stands among the settings."""
BY_KIND = {
    "noted": Part(Area.NOTES, "note"),
    "letter-sent": Part(Area.LETTERS, "letter"),
    "attached": Part(Area.FILES, "file"),
    "received": Part(Area.COMPLAINTS, "complaint"),
    "imported": Part(Area.OLD_REFERENCES, "old reference"),
    "finding": Part(Area.FINDINGS, "finding", "point"),
    "point": Part(Area.POINTS, "point", "point"),
    "remedy": Part(Area.REMEDIES, "remedy", "action"),
    "action": Part(Area.REMEDIES, "remedy", "action"),
    "compensation": Part(Area.REMEDIES, "compensation", "action"),
    "learning": Part(Area.LEARNING, "learning", "learning"),
    "ombudsman": Part(Area.OMBUDSMAN, "the Ombudsman"),
}
"""By the kind of event, or by the first word of it."""
OF_AN_OLD_FILE = frozenset({"file", "sheet"})
"""What is the same of every row that was brought over together."""
COUNTED = frozenset({"noted", "letter-sent", "attached"})
"""What is numbered in the order in which it stands in its file."""
GUARDED = frozenset({"safeguarding", "disability", "vulnerability"})
"""What is told of only with `show --private`, by the first word of the kind of event."""


def parts_of(spot: Spot, fields: Iterable[str], only: Area | None = None) -> Sequence[tuple[str, Part]]:
    """The fields of an event whose texts are looked through, each with what it is a part of; of one area `only`."""
    prefix, dash, _ = spot.stream.partition("-")
    return _parts(prefix + dash, spot.kind, tuple(fields), only)


@cache
def _parts(stream: str, kind: str, fields: tuple[str, ...], only: Area | None) -> Sequence[tuple[str, Part]]:
    """By the stream as far as its first hyphen: the same for very many events."""
    found = ((field, _part_of(stream, kind, field)) for field in fields)
    return tuple((field, part) for field, part in found if part is not None and only in (None, part.area))


def _part_of(stream: str, kind: str, field: str) -> Part | None:
    """None for names of staff, settings, and what is handed in and out."""
    first = kind.partition("-")[0]
    if stream in OWN or first == PARAGRAPH:
        return Part(Area.OWN_WORDS, kind.replace("-", " "))
    prefix = stream.removesuffix("-")
    if prefix == stream or not (prefix == "C" or prefix in BY_STREAM):
        return None
    if kind == "imported" and field in OF_AN_OLD_FILE:
        return None
    if field in NAMES and kind != "attached":
        return Part(Area.PEOPLE, "people")
    known = BY_KIND.get(kind) or BY_KIND.get(first)
    if known is not None and (prefix == "C" or known.area is Area.OLD_REFERENCES):
        return known
    return Part(BY_STREAM.get(prefix, Area.COMPLAINTS), kind.replace("-", " "))


def is_guarded(spot: Spot, field: str, flags: Collection[str]) -> bool:
    """Whether a text is told of, and not shown: of a sensitive complaint, legal, of an employee, or disclosed."""
    facts = spot.facts
    kept_apart = bool(facts.get("legal") or facts.get("hr"))
    disclosed = field == "vulnerability" or spot.kind.partition("-")[0] in GUARDED
    return kept_apart or disclosed or bool(SENSITIVE_FLAGS & {*flags})
