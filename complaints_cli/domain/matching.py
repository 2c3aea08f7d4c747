"""By what two complaints are seen to be of one person or one home, however it was typed.

Keys are compared and never shown: what is told of a match is in words, "same address".
"""

import re
import unicodedata
from collections.abc import Mapping

from complaints_cli.domain.event import ERASED
from complaints_cli.domain.events.stages import Received
from complaints_cli.domain.people import TITLES

PERSON = frozenset({"name", "phone", "email"})
"""What a person is known by; an address is a home's."""
SHORTEST_PHONE = 7
_POSTCODE = re.compile(r"\b([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})\b")
_NUMBER = re.compile(r"\b\d+[a-z]?\b")
_WORD, _NO_DIGIT, _BREAK = re.compile(r"\w+"), re.compile(r"\D"), re.compile(r"[,\n]")
STREETS = {"st": "street", "rd": "road", "ave": "avenue", "ln": "lane", "cl": "close", "dr": "drive", "ct": "court"}
"""What is written short in an address."""
_UNSEEN = frozenset({"Mn", "Mc", "Me", "Cf"})
"""Unicode's categories of accents, and of marks that show nothing."""
_SMALL = {"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae"}
BARRED = str.maketrans(_SMALL | {each.upper(): plain.upper() for each, plain in _SMALL.items() if each != "ß"})
"""Letters that Unicode does not take apart."""


def keys(received: Received) -> Mapping[str, str]:
    """What the person and the home of a complaint are matched by; none for what is unknown, erased or anonymous."""
    return {
        what: key
        for what, read in _READ.items()
        if (typed := getattr(received, what)) and typed != ERASED and (key := read(typed))
    }


def name_key(typed: str) -> str:
    """The words of a name in one order, without titles or accents: "Holm, Mrs Maja" is "holm maja".

    A single word says too little to know somebody by: it is "".
    """
    words = [word for word in _words(typed) if word not in TITLES]
    return " ".join(sorted(words)) if len(words) > 1 else ""


def _phone(typed: str) -> str:
    """The digits of a number as it is dialled here: "+44 20 7946 0000" is "02079460000"."""
    digits = _NO_DIGIT.sub("", typed.replace("(0)", ""))
    for abroad in ("0044", "44"):
        if digits.startswith(abroad) and len(digits) > len(abroad) + SHORTEST_PHONE:
            digits = f"0{digits.removeprefix(abroad).lstrip('0')}"
    return digits if len(digits) >= SHORTEST_PHONE else ""


def _email(typed: str) -> str:
    return typed.strip().casefold() if "@" in typed else ""


def _address(typed: str) -> str:
    """Its numbers and its postcode; without a postcode its first line, with "St" as "street"."""
    plain = _plain(typed)
    if postcode := _POSTCODE.search(plain):
        rest = plain[: postcode.start()] + plain[postcode.end() :]
        numbers = _NUMBER.findall(rest) or _words(_BREAK.split(rest)[0])
        return " ".join([*sorted(numbers), postcode[1] + postcode[2]])
    return " ".join(STREETS.get(word, word) for word in _first_line(plain))


def _first_line(plain: str) -> list[str]:
    """The words before the first comma, and before the second where that is only "Flat 3" or a house's name."""
    lines = [words for line in _BREAK.split(plain) if (words := _words(line))]
    if not lines:
        return []
    is_street = len(lines[0]) > 2 and _NUMBER.search(lines[0][0])
    return lines[0] if is_street or len(lines) == 1 else [*lines[0], *lines[1]]


def _words(typed: str) -> list[str]:
    return _WORD.findall(_plain(typed))


def _plain(typed: str) -> str:
    """Small letters without accents or marks that show nothing."""
    if typed.isascii():
        return typed.casefold().replace("'", "")
    bare = unicodedata.normalize("NFKD", typed.casefold()).translate(BARRED)
    return "".join([c for c in bare if c.isascii() or unicodedata.category(c) not in _UNSEEN]).replace("'", "")


_READ = {"name": name_key, "phone": _phone, "email": _email, "address": _address}
"""What makes a key of each thing that was typed."""
