"""For which points we are responsible, and for which not, a letter tells as the record has it (Code 5.7)."""

import re
from collections.abc import Iterator, Mapping, Sequence

from complaints_cli.domain.terms import Responsible
from complaints_cli.letters.defined import RESPONSIBILITY, RESPONSIBLE, point_name
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Gap
from complaints_cli.pages.outline import Section, under, words_of

_POINT = re.compile(r"\bpoint\s+(\d+)\b", re.IGNORECASE)
_ENDS = re.compile(r"[.!?;\n]")
_WHO = re.compile(r"\bresponsib(?:le|ility)\b", re.IGNORECASE)
_NOT = re.compile(r"\bnot\b|n['’]t\b|\bno\b", re.IGNORECASE)
_PART = re.compile(r"\bpart(?:ly|ially|s)?\b", re.IGNORECASE)
_SAID: Mapping[Responsible, str] = {
    Responsible.YES: "that we are responsible",
    Responsible.NO: "that we are not responsible",
    Responsible.PART: "that we are responsible for part of it",
}


def responsibility(sections: Sequence[Section], matter: Matter) -> Iterator[Gap]:
    """Each point of which the letter says something else than the record does."""
    told = dict(_told(words_of(under(sections, RESPONSIBLE) or ())))
    for point in matter.points:
        said, right = told.get(point.number), point.responsible
        if said is not None and right is not None and said is not right:
            message = f"{point_name(point.number)}: the letter says {_SAID[said]}; the record says {_SAID[right]}."
            yield Gap(RESPONSIBILITY.id, RESPONSIBILITY.provision, message)


def _told(text: str) -> Iterator[tuple[int, Responsible]]:
    """What the first sentence on who is responsible says of each point."""
    _, *pieces = _POINT.split(text)
    for number, words in zip(pieces[::2], pieces[1::2], strict=True):
        sentence = next((each for each in _ENDS.split(words) if _WHO.search(each)), None)
        if sentence is not None:
            yield int(number), _responsible(sentence)


def _responsible(sentence: str) -> Responsible:
    if _PART.search(sentence):
        return Responsible.PART
    return Responsible.NO if _NOT.search(sentence) else Responsible.YES
