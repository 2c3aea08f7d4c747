"""What is wrong in law, or tells a resident that they are, goes out in no letter; the record's own texts may say it."""

import re
from collections.abc import Iterator, Sequence

from complaints_cli.dataclass import dataclass
from complaints_cli.letters.checks.record import Record
from complaints_cli.letters.checks.signs import folded, has_one
from complaints_cli.letters.part import Gap
from complaints_cli.pages.outline import Section, everything

_SAME_CLAUSE = r"(?:(?![.!?;:]\s|\n\s*(?:\n|[-•*]\s|(?-i:[A-Z]))).){0,300}?"
_EIGHT_WEEKS = r"\b(?:8|eight)[\s-]+weeks?\b"
_OMBUDSMAN = r"\bombudsman\b"
_PROCESS = r"(?:complaints?|process|procedure|policy)\b"


@dataclass(frozen=True)
class Banned:
    """Words that no letter has: how they are found, by which provision they are wrong, and what to write instead.

    One of the `signs`, in lower case, stands in every text where the words are.
    """

    part: str
    provision: str
    signs: tuple[str, ...]
    words: re.Pattern[str]
    message: str


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)


BANNED = (
    Banned(
        "eight-weeks",
        "3.7",
        ("week",),
        _words(f"{_EIGHT_WEEKS}{_SAME_CLAUSE}{_OMBUDSMAN}|{_OMBUDSMAN}{_SAME_CLAUSE}{_EIGHT_WEEKS}"),
        "The letter speaks of eight weeks before an ombudsman. Nobody waits for the Housing Ombudsman, and what "
        "another service asks for is no time of this complaint. Take it out.",
    ),
    Banned(
        "designated-person",
        "3.7",
        ("designated",),
        _words(r"\bdesignated[\s-]+(?:persons?|people|tenants?)\b"),
        "The letter speaks of a designated person. That way to the Housing Ombudsman ended on 1 October 2022: "
        "everybody can go there themselves, and anybody may help them. Take it out.",
    ),
    Banned(
        "informal-stage",
        "5.2",
        ("informal", "stage 0", "stage zero", "precomplaint stage", "pre-complaint stage"),
        _words(
            r"\binformal\s+(?:stages?|complaints?|complaints?\s+process)\b|\bstage\s+(?:0|zero)\b|\bpre-?complaint\s+stage\b"
        ),
        "The letter speaks of something before stage 1. Every complaint is at stage 1 or at stage 2, and no kind of it "
        "is less of a complaint. Say at which stage it is.",
    ),
    Banned(
        "third-stage",
        "5.3",
        ("third stage", "stage 3", "stage three", "stage iii"),
        _words(rf"(?<!no\s)\b(?:third\s+stage|stage\s+(?:3|three|iii))\b(?!\s+of\b(?!{_SAME_CLAUSE}\b{_PROCESS}))"),
        "The letter speaks of a stage after stage 2. There is none: stage 2 ends with our final response, and after it "
        "the resident can go to the Ombudsman. Take it out.",
    ),
    Banned(
        "sorry-you-feel",
        "7.1",
        tuple(
            f"{word} {more}"
            for word in ("sorry", "apologise", "apologize", "regret")
            for more in ("to hear", "that you", "you", "if")
        ),
        _words(
            r"\b(?:sorry|apologi[sz]e|regret)\s+(?:to\s+hear\s+)?(?:that\s+)?you\s+(?:\w+\s+)?"
            r"(?:feel|felt|think|thought|believed?|perceived?)\b"
            r"|\b(?:sorry|apologi[sz]e|regret)\s+(?:to\s+hear\s+)?(?:that\s+)?you(?:\s+(?:are|were|remain)|['’]re)\s+(?:\w+\s+)?"
            r"(?:unhappy|upset|dissatisfied|disappointed|frustrated|displeased)\b"
            r"|\b(?:sorry|apologi[sz]e)\s+if\s+(?:you|we|this|that|it|there|any\w*)\b"
        ),
        "The letter is sorry for what the resident feels, or only if something happened. That is no apology: say what "
        "went wrong, and that we are sorry for it. Where nothing went wrong, leave it out.",
    ),
)
"""What refuses a letter. Words that are only unlucky are advice: `plain_words`."""


def banned(sections: Sequence[Section], record: Record) -> Iterator[Gap]:
    """Each kind of wrong wording, once, with the first place where the letter has it."""
    text = everything(sections)
    plain = folded(text)
    for each in BANNED:
        words = next(record.found(each.words, text), None) if has_one(plain, each.signs) else None
        if words is not None:
            yield Gap(each.part, each.provision, f"{each.message} It says “{_cut(words)}”.")


def _cut(words: str) -> str:
    return words if len(words) <= 80 else f"{words[:80].rsplit(' ', 1)[0]}…"
