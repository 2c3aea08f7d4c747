"""Sections of text become sentences: wrapped lines are joined, and an item of a list keeps what leads into it."""

import re
from collections.abc import Iterable, Iterator

from complaints_cli.dataclass import dataclass
from complaints_cli.ombudsman_code.wording.plain_words import plain
from complaints_cli.ombudsman_code.wording.sentence import Sentence

_MARK = re.compile(r"(?:[•●○▪◦·*+‣\uf0b7-]|\(?(?:[a-z]|[ivx]{1,4})[.)])(?:\s+|$)", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]?(?:\s+(?=[A-Z\"“'‘])|$)")
_TITLE = re.compile(r"#{1,6}\s+")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_EMPHASIS = re.compile(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<!\w)_{1,2}(?=\w)|(?<=\w)_{1,2}(?!\w)")
_ENDS = re.compile(r"[.!?:;]['\"”’)]*$")
_BREAK = re.compile(r"(?<=[.!?])['\"”’)]*\s+(?=['\"“‘(]?[A-Z0-9])")
_ABBREVIATED = re.compile(
    r"\b(?:e\.g|i\.e|etc|mr|mrs|ms|dr|st|para|approx|ltd|vs|incl|ref|tel)\.$|\bno\.$", re.IGNORECASE
)
_STAGE = re.compile(r"\bstage ([12])\b")
_ANSWER = re.compile(
    r"\bstage 1 (?:response|decision|outcome|answer|reply|investigation|letter)\b|"
    r"\b(?:part|involved|decided|answered)\b.{0,15}\bstage 1\b|\b(?:as|as per|as at|detailed in) stage [12]\b"
)
_ESCALATED, _FINAL = re.compile(r"\bescalat"), re.compile(r"\bfinal response\b")
_STAGE_TITLE = re.compile(r"stage \S+\b", re.IGNORECASE)
_NO_HEADING = re.compile(r"[.,;:!]$|[.!?]\s")
_GOES_ON = re.compile(
    r"\b(?:a|an|and|any|at|be|by|for|from|in|is|of|on|or|our|may|must|should|stage|that|the|their|to|"
    r"will|with|your)$",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"(?:we|you|our|your|where|if|when|once|each|all|this|these|the following|although|however|in|for|to|there)\b|"
    r".*[.!?]\s+[A-Z]",
    re.IGNORECASE,
)
_FOUND = 7
"""The level of a heading that only its looks give away: below every heading that is marked as one."""
_LONG_LINE, _HEADING_WORDS, _SHORT_LEAD, _ITEM_WORDS = 70, 10, 8, 30


_ITEMS = frozenset({"marked", "listed", "stopped"})


@dataclass
class _Piece:
    """A paragraph, a heading or an item of a list, as it is gathered from lines.

    An item has a mark, is listed without one, or is a sentence of its own that stops with a full stop.
    """

    lines: list[str]
    kind: str = "text"

    @property
    def text(self) -> str:
        """Its lines, joined."""
        return " ".join(self.lines)

    @property
    def last(self) -> str:
        """The line that it ends with so far."""
        return self.lines[-1] if self.lines else ""

    @property
    def is_open(self) -> bool:
        """Its sentence has not plainly ended."""
        return self.kind != "heading" and not _ENDS.search(self.last)


def sentences(sections: Iterable[tuple[int, str, str]]) -> tuple[Sentence, ...]:
    """The sentences of a text, given as sections in order: level, heading, and the text directly under it."""
    reader = _Reader()
    for level, heading, text in sections:
        if heading.strip():
            reader.heading(level, _clean(heading))
        for piece in _pieces(text):
            if piece.kind == "heading":
                reader.heading(_FOUND, piece.text)
            else:
                reader.paragraph(piece.text, is_item=piece.kind in _ITEMS)
    return tuple(reader.found)


class _Reader:
    """Where reading has come to: the headings above, and the words that the next item of a list continues."""

    def __init__(self) -> None:
        self.found: list[Sentence] = []
        self._path: list[tuple[int, str]] = []
        self._lead, self._before = "", ""
        self._paragraph = 0

    def heading(self, level: int, text: str) -> None:
        """A heading, which is read as a sentence too: it may be the one that names a third stage."""
        self._path = [(each, words) for each, words in self._path if each < level] + [(level, text)]
        self._lead = self._before = ""
        self._paragraph += 1
        self._add(text, plain(text), "", self._stage_of_headings())

    def paragraph(self, text: str, *, is_item: bool) -> None:
        """A paragraph or an item; only the first sentence of an item continues what leads into it."""
        self._paragraph += 1
        if not is_item:
            self._lead = self._before = ""
        parts = _split(text)
        above = self._stage_of_headings()
        stage = above or (2 if _FINAL.search(plain(text)) else None)
        for n, words in enumerate(parts):
            lead = self._lead if is_item and n == 0 else ""
            said = f"{lead} {plain(words)}".strip()
            named = _stage_in(said)
            self._add(words, said, lead, named or stage)
            stage = above or named or stage
        if parts and (parts[-1].endswith(":") or (not is_item and not _ENDS.search(parts[-1]))):
            told = [plain(words).rstrip(":") for words in parts[-2:]]
            self._before = " ".join(told)
            self._lead = self._before if len(told[-1].split()) <= _SHORT_LEAD else told[-1]

    def _stage_of_headings(self) -> int | None:
        return next((stage for _, words in reversed(self._path) if (stage := _stage_in(plain(words)))), None)

    def _add(self, words: str, said: str, lead: str, stage: int | None) -> None:
        heading = self._path[-1][1] if self._path else ""
        context = " . ".join([*(plain(each) for _, each in self._path), self._before if lead else ""])
        self.found.append(Sentence(len(self.found), words, heading, said, lead, context, stage, self._paragraph))


def _stage_in(said: str) -> int | None:
    """The stage that words speak of; what came of stage 1 is where stage 2 begins."""
    named = set(_STAGE.findall(_ANSWER.sub("", said)))
    if len(named) == 1:
        return int(named.pop())
    return 2 if not named and _ESCALATED.search(said) else None


def _pieces(text: str) -> Iterator[_Piece]:
    """The paragraphs, items and headings of lines that may be wrapped, also with an empty line between each two."""
    lines = [line.strip() for line in text.splitlines()] or [""]
    held, gap = _Piece([]), True
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        if not line:
            gap = True
            continue
        kind, words = _kind(line, held, gap=gap, is_alone=not below or _starts_anew(below))
        if kind == "text" and _continues(held, words, gap=gap):
            held.lines.append(words)
        else:
            if held.lines:
                yield held
            held = _Piece([words] if words else [], "text" if kind == "numbered" else kind)
        gap = False
    if held.lines:
        yield held


def _kind(line: str, held: _Piece, *, gap: bool, is_alone: bool) -> tuple[str, str]:
    """What a line is after what is held, and its words without a mark or a number."""
    if _TITLE.match(line):
        return "heading", _clean(_TITLE.sub("", line))
    if mark := _MARK.match(line):
        return "marked", _clean(line[mark.end() :])
    number = None if held.is_open and _GOES_ON.search(held.last) else _NUMBER.match(line)
    words = _clean(line[number.end() :] if number else line)
    if held.kind == "marked" and not held.lines:
        return "text", words
    leads = held.last.endswith(":") or held.kind == "stopped" or (held.kind == "listed" and held.last[-1:] != ".")
    names_a_stage = bool(_STAGE_TITLE.match(words)) and not _GOES_ON.search(held.last)
    is_apart = gap or not held.is_open or (names_a_stage and held.kind == "marked")
    if is_apart and (is_alone or names_a_stage) and _looks_a_heading(words):
        is_listed = leads and not number and not _STAGE_TITLE.match(words)
        return ("listed" if is_listed else "heading"), words
    if leads and (gap or not held.is_open) and (words[:1].islower() or words.endswith(";")):
        return "listed", words
    if leads and held.kind != "listed" and gap and is_alone and _looks_stopped(words):
        return "stopped", words
    return ("numbered" if number else "text"), words


def _looks_a_heading(words: str) -> bool:
    short = len(words.split()) <= _HEADING_WORDS and len(words) < _LONG_LINE
    return short and words[:1].isupper() and not _NO_HEADING.search(words) and not _GOES_ON.search(words)


def _looks_stopped(words: str) -> bool:
    """A short paragraph of one sentence that begins as no new paragraph does: an item without a mark."""
    return len(words.split()) <= _ITEM_WORDS and words.endswith(".") and not _OPENS.match(words)


def _starts_anew(line: str) -> bool:
    return bool(_MARK.match(line) or _NUMBER.match(line) or _TITLE.match(line))


def _continues(held: _Piece, words: str, *, gap: bool) -> bool:
    """A line goes on with what is held: directly below it, or where its sentence has plainly not ended."""
    if held.kind == "heading":
        return False
    goes_on = words[:1].islower() or _GOES_ON.search(held.last)
    return not gap or not held.lines or words in ("or", "and") or bool(held.is_open and goes_on)


def _clean(line: str) -> str:
    return " ".join(_EMPHASIS.sub("", _LINK.sub(r"\1", line)).split()) if line else ""


def _split(text: str) -> list[str]:
    parts: list[str] = []
    for part in _BREAK.split(text):
        if parts and _ABBREVIATED.search(parts[-1]):
            parts[-1] = f"{parts[-1]} {part}"
        else:
            parts.append(part)
    return parts
