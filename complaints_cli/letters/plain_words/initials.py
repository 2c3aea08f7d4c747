"""Initials that a letter does not spell out: "ASB" tells a resident nothing until it has said what it stands for."""

import re

from complaints_cli.domain.dates import MONTHS, WEEKDAYS
from complaints_cli.letters.checks.placeholders import PLACEHOLDER

KNOWN = frozenset(
    {
        "BBC",
        "BSL",
        "BT",
        "CCTV",
        "DIY",
        "GP",
        "GPS",
        "ID",
        "IT",
        "MP",
        "NHS",
        "OK",
        "PDF",
        "PIN",
        "PO",
        "SMS",
        "TV",
        "UK",
        "VAT",
    }
)
_OF_A_DATE = frozenset(each for name in (*MONTHS, *WEEKDAYS) for each in (name.upper(), name[:3].upper()))
_INITIALS = re.compile(r"(?<![\w[-])[A-Z]{2,6}(?=s?(?![\w-]))")
_SMALL = re.compile(r"\b[a-z]+\b")


def initials(text: str) -> frozenset[str]:
    """Those of a whole letter that it never explains, by "(ASB)" behind the words, or the words in brackets."""
    lines = PLACEHOLDER.sub(" ", text).splitlines()
    found = {each for line in lines if _is_prose(line) for each in _INITIALS.findall(line)}
    return frozenset(each for each in found - KNOWN - _OF_A_DATE if f"({each})" not in text and f"{each} (" not in text)


def unexplained(sentence: str, never: frozenset[str]) -> list[str]:
    """Those in a sentence."""
    return [each for each in dict.fromkeys(_INITIALS.findall(sentence)) if each in never]


def _is_prose(line: str) -> bool:
    """Not a heading in capitals, which has words and no initials."""
    return _SMALL.search(line) is not None
