"""A letter goes to nobody but whom the record names, at the address that it has: what is in it is theirs alone."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from complaints_cli.domain.likeness import alike
from complaints_cli.letters.checks.record import strings
from complaints_cli.letters.part import Facts, Gap
from complaints_cli.pages.outline import Section, bare, opening, squeezed
from complaints_cli.pages.told_days import days

_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[\dA-Z]?\s*\d[A-Z]{2}\b", re.IGNORECASE)
_HOUSE = re.compile(r"(?<![\w@.-])\d{1,4}[a-z]?(?![\w@-])", re.IGNORECASE)
_GREETING = re.compile(r"^\s*dear\s+(\S.{0,80}?)[,:]?\s*$", re.IGNORECASE | re.MULTILINE)
_NAME = re.compile(r"[^\W\d]\S*(?: (?:[^\W\d]\S*|&)){1,5}")
_TO = re.compile(r"^(?:to|for)\s*:\s*", re.IGNORECASE)

_TITLE = re.compile(r"mr|mrs|ms|miss|mx|dr|rev|prof|sir|and|the|for|to")
_ANYBODY = re.compile(
    r"\b(?:sirs?|madam|residents?|tenants?|leaseholders?|customers?|neighbours?|occupiers?|all|both|colleagues?|team)\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\b(?:private|confidential|strictly|personal|addressee|only|email|post|hand|class|recorded|deliver(?:y|ed)|urgent"
    r"|prejudice|draft|office|housing|homes|association|our|your|ref|reference|phone|tel|website|www|date|subject"
    r"|letter|complaints)\b|@",
    re.IGNORECASE,
)
"""Words of a line that is no name: how a letter is sent, and whose head it has."""
_STREET = re.compile(
    r"street|st|road|rd|close|avenue|ave|lane|ln|court|ct|house|flat|drive|place|way|gardens|terrace|crescent|grove"
    r"|walk|the|floor|apartment|room|unit"
)


def addressee(sections: Sequence[Section], ours: Sequence[Section], facts: Facts, near: date) -> Iterator[Gap]:
    """Somebody else's name or address before the letter's date, and somebody else's name behind “Dear”.

    No address at all is welcome, as in an email. `ours` is the letter as we wrote it, dated `near`.
    """
    named = [*strings(facts["addressee"])]
    known = [*named[:1], *strings(facts["salutation"])]
    if not named:
        return
    block = _block(sections, ours, named, near)
    start = next((n for n, line in enumerate(block) if _is_theirs(line, known)), None)
    if start is None and block and _is_a_name(block[0], named):
        yield _gap(f"It is addressed to {_one_line(block)}; the record says {_one_line(named)}.")
    elif start is not None and _is_elsewhere(block[start:], named):
        yield _gap(f"It is addressed to {_one_line(block[start:])}; the record says {_one_line(named)}.")
    for found in _GREETING.findall(opening(sections)):
        if not _is_theirs(found, known) and not _ANYBODY.search(found):
            yield _gap(f"It greets {found}; the record says {known[0]}.")


def _block(sections: Sequence[Section], ours: Sequence[Section], named: Sequence[str], near: date) -> list[str]:
    """What stands before the letter's date, or before “Dear”, and is neither our letterhead nor a reference."""
    right = [bare(line) for line in named]
    usual = Counter(bare(line) for line in opening(ours).split("\n")) - Counter(right)
    lines = list[str]()
    for line in opening(sections).split("\n"):
        if days(line, near) or _GREETING.match(line):
            return lines
        plain = _TO.sub("", line.strip())
        if usual[bare(plain)]:
            usual[bare(plain)] -= 1
        elif bare(plain) and (bare(plain) in right or not _NOBODY.search(plain)):
            lines.append(plain)
    return []


def _is_theirs(text: str, known: Sequence[str]) -> bool:
    """Whether a name is one of these by its surname, whatever the title and first name, or by no other word."""
    if bare(text) in {bare(name) for name in known}:
        return True
    words = [word for word in _words(text) if not _TITLE.fullmatch(word)]
    for name in known:
        whole = [word for word in _words(name) if not _TITLE.fullmatch(word)] or _words(name)
        if whole and (whole[-1] in words or (words and {*words} <= {*whole})):
            return True
    return False


def _is_a_name(line: str, named: Sequence[str]) -> bool:
    """Whether a line names somebody, not a place of the address that the record has."""
    return _NAME.fullmatch(line) is not None and not {*_words(line)} <= {*_words(" ".join(named[1:]))}


def _is_elsewhere(block: Sequence[str], named: Sequence[str]) -> bool:
    """Whether it goes to another postcode, another house or another street than the record's."""
    told, right = "\n".join(block), "\n".join(named[1:])
    pairs = [
        ({squeezed(each) for each in _POSTCODE.findall(text)}, {each.lower() for each in _houses(text)})
        for text in (told, right)
    ]
    (postcodes, houses), (our_postcodes, our_houses) = pairs
    if postcodes and our_postcodes and not postcodes & our_postcodes:
        return True
    if houses and our_houses and not houses & our_houses:
        return True
    words = [word for line in block if _houses(line) for word in _words(_POSTCODE.sub("", line))]
    street = {word for word in words if word.isalpha() and not _STREET.fullmatch(word)} - {*_words(named[0])}
    return bool(street and right and not street & {*_words(right)})


def _houses(text: str) -> list[str]:
    return _HOUSE.findall(_POSTCODE.sub("", text))


def _words(text: str) -> list[str]:
    """Its words without accents, and with no sign inside them: “O’Neil” is one."""
    return [word for each in re.split(r"[\s,/-]+", alike(text)) if (word := squeezed(each))]


def _one_line(lines: Sequence[str]) -> str:
    return ", ".join(line.rstrip(",. ") for line in lines)


def _gap(message: str) -> Gap:
    return Gap("addressee", "UK GDPR", message)
