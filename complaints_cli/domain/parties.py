"""Whoever can be told from what is written: people, and by what they are known, found again in a text.

A surname alone is found only as names are written, with a capital; a whole name, or a surname behind a title, in any
letters. Nothing is found inside a longer word.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from enum import StrEnum

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.dates import MONTHS
from complaints_cli.domain.event import ERASED
from complaints_cli.domain.likeness import alike
from complaints_cli.domain.matching import STREETS
from complaints_cli.domain.people import TITLES
from complaints_cli.domain.written import PHONE, POSTCODE, Written, emails, postcodes, runs, words_of, written

SHORTEST_SURNAME = 3
SHORTEST_PHONE = 7
_REFERENCE = re.compile(r"\b(?:C|SR|F|K|M)-20\d\d-\d{4,}\b")
_PEOPLE = re.compile(r"\s+(?:and|&|\+)\s+|[;/\n]")
_FLAT = re.compile(r"(?:flat|apartment|apt|unit|room) \w+")
_HONOURS = frozenset({"jr", "jnr", "sr", "snr", "obe", "mbe", "cbe"})
Words = tuple[str, ...]
Index = dict[str, set[tuple[Words, str]]]


class Known(StrEnum):
    """By what somebody can be told."""

    NAME = "name"
    SURNAME = "surname"
    EMAIL = "email address"
    PHONE = "phone number"
    POSTCODE = "postcode"
    ADDRESS = "address"
    REFERENCE = "reference"


@dataclass(frozen=True, kw_only=True)
class Party:
    """What the record has of somebody, as it was typed, and the reference of the complaint or whatever it is of."""

    ref: str
    name: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, order=True)
class Sighting:
    """That somebody can be told from a text: by what, and of which references the people are who may be meant.

    `words` are what stands there where that is a name or a reference, else empty.
    """

    known: Known
    words: str
    refs: tuple[str, ...]


@dataclass
class Parties:
    """Everybody who is looked for, by the first word of what they are known by.

    `public` is what may stand in any text, such as the landlord's own address: it tells of nobody. `within` is there
    where they are looked for in some texts alone: whatever does not stand in those is not kept.
    """

    public: Collection[str] = ()
    within: Written | None = None
    _surnames: Index = field(default_factory=dict)
    _titled: Index = field(default_factory=dict)
    _names: Index = field(default_factory=dict)
    _streets: Index = field(default_factory=dict)
    _exact: dict[tuple[Known, str], set[str]] = field(default_factory=dict)
    _lengths: set[int] = field(default_factory=set)
    """How long the phone numbers are that are looked for."""

    @classmethod
    def looked_for_in(cls, texts: Iterable[str], public: Collection[str] = ()) -> "Parties":
        """Nobody yet, to be looked for in these texts and no others, of which only so much is kept."""
        return cls(public, written(_without(public, alike(text)) for text in texts))

    def add(self, party: Party) -> None:
        """Looks for one more; what was erased of them cannot be looked for."""
        within, name, address = self.within, _held(party.name), _held(party.address)
        if within is None or within.may_have(name, 1):
            for person in _people(name):
                self._add_person(person, party.ref)
        if within is None or within.may_have(address, 2):
            for door in _doors(alike(address).casefold()):
                _keep(self._streets, door, party.ref, within.streets if within else None)
        for known, read, typed, there in (
            (Known.POSTCODE, _postcodes, address, within.postcodes if within else None),
            (Known.EMAIL, emails, _held(party.email), within.emails if within else None),
            (Known.PHONE, _numbers, _held(party.phone), within.digits if within else None),
        ):
            for each in read(typed) if there != "" else ():
                if there is None or each in there:
                    self._add_exactly(known, each, party.ref)

    def seen_in(self, text: str, allowed: Collection[str] = ()) -> tuple[Sighting, ...]:
        """Who can be told from a text, in which "|" or a line end parts what does not belong together.

        `allowed` are names that may stand in it, in any letters.
        """
        plain, but = _without(self.public, alike(text)), {_folded(each) for each in allowed}
        found: dict[tuple[Known, str], set[str]] = {}
        for known, words, refs in (
            *self._told_by_name(words_of(plain)),
            *self._told_exactly(plain.casefold()),
            *((Known.REFERENCE, each, {each}) for each in _REFERENCE.findall(plain)),
        ):
            if not words or _folded(words) not in but:
                found.setdefault((known, words), set()).update(refs)
        return tuple(sorted(Sighting(known, words, tuple(sorted(refs))) for (known, words), refs in found.items()))

    def _add_exactly(self, known: Known, words: str, ref: str) -> None:
        self._exact.setdefault((known, words), set()).add(ref)
        if known is Known.PHONE:
            self._lengths.add(len(words))

    def _add_person(self, person: Words, ref: str) -> None:
        whole, last = _folded(" ".join(person)), person[-1]
        folded, as_written = (self.within.folded, self.within.words) if self.within else (None, None)
        for name in _hyphened(whole):
            if len(name) > 1:
                _keep(self._names, name, ref, folded)
        if len(person) > 2:
            _keep(self._names, (person[0].casefold(), last.casefold()), ref, folded)
        for name in _hyphened(last.casefold()):
            if self.within is None or name[0] in self.within.titled:
                _keep(self._titled, name, ref, folded)
        if len(last) >= SHORTEST_SURNAME:
            for form in _forms(last):
                for name in _hyphened(form):
                    _keep(self._surnames, name, ref, as_written)

    def _told_by_name(self, words: Sequence[str]) -> Iterator[tuple[Known, str, set[str]]]:
        folded = [word.casefold() for word in words]
        streets = [STREETS.get(word, word) for word in folded]
        taken = -1
        for at in range(len(words)):
            if found := _at(self._streets, streets, at):
                yield Known.ADDRESS, "", found[1]
            if found := _at(self._names, folded, at):
                taken = max(taken, at + found[0])
                yield Known.NAME, " ".join(words[at : at + found[0]]), found[1]
            if at < taken:
                continue
            if at and folded[at - 1] in TITLES and (found := _at(self._titled, folded, at)):
                taken = at + found[0]
                yield Known.NAME, " ".join(words[at - 1 : taken]), found[1]
            elif (found := _at(self._surnames, words, at)) and not _is_date(folded, at):
                yield Known.SURNAME, " ".join(words[at : at + found[0]]), found[1]

    def _told_exactly(self, text: str) -> Iterator[tuple[Known, str, set[str]]]:
        looked = [
            *((Known.EMAIL, each) for each in emails(text)),
            *((Known.POSTCODE, each) for each in postcodes(text)),
            *((Known.PHONE, part) for run in runs(text) for part in _windows(run, self._lengths)),
        ]
        for key in looked:
            if refs := self._exact.get(key):
                yield key[0], "", refs


def ways_to_say(name: str) -> frozenset[str]:
    """How somebody may be called in a text by their surname, or by their whole name with or without a title."""
    found: set[str] = set()
    for person in _people(_held(name)):
        whole, last = " ".join(person), person[-1]
        found |= {whole, f"{person[0]} {last}", *_forms(last), *(f"{title} {last}" for title in TITLES)}
    return frozenset(found)


def surnames(name: str) -> frozenset[str]:
    """The surname of each person in a name as it was typed, as it is compared."""
    return frozenset(person[-1].casefold() for person in _people(_held(name)))


def first_names(name: str) -> frozenset[str]:
    """The first name of each person in a name as it was typed, as it is compared; an initial is none."""
    people = (person for person in _people(_held(name)) if len(person) > 1)
    return frozenset(person[0].casefold() for person in people if len(person[0]) >= SHORTEST_SURNAME)


def is_called(party: Party, name: str) -> bool:
    """Whether the whole name is one of somebody's, spelling apart."""
    wanted = {_folded(" ".join(person)) for person in _people(name)}
    return bool(wanted & {_folded(" ".join(person)) for person in _people(_held(party.name))})


def _at(known: Mapping[str, set[tuple[Words, str]]], words: Sequence[str], at: int) -> tuple[int, set[str]] | None:
    """The longest of what is known that stands in the words at a place: how many words it has, and whose it is."""
    fits = [(each, ref) for each, ref in known.get(words[at], ()) if tuple(words[at : at + len(each)]) == each]
    if not fits:
        return None
    longest = max(len(each) for each, _ in fits)
    return longest, {ref for each, ref in fits if len(each) == longest}


def _keep(known: Index, words: Words, ref: str, there: Collection[str] | None) -> None:
    """Looks for words of somebody's, unless one of them is not among those that are there."""
    if there is None or all(word in there for word in words):
        known.setdefault(words[0], set()).add((words, ref))


def _without(public: Collection[str], plain: str) -> str:
    ours = sorted({each for said in public if (each := alike(said).strip())}, key=len, reverse=True)
    return re.sub("|".join(map(re.escape, ours)), "|", plain, flags=re.IGNORECASE) if ours else plain


def _held(text: str) -> str:
    return "" if text == ERASED else text


def _folded(text: str) -> str:
    return " ".join(words_of(alike(text))).casefold()


def _people(typed: str) -> Iterator[Words]:
    """The people in a name as it was typed, without titles: "Mr J and Mrs A Nowak" are two, "Nowak, Anna" is one."""
    named = _PEOPLE.split(re.sub(r"\([^)]*\)", " ", alike(typed)))
    found = [_untitled(person) for part in named for person in _turned(part)]
    surname = next((part[-1] for part in reversed(found) if part), "")
    several = sum(map(bool, found)) > 1
    for part in found:
        if part:
            yield (*part, surname) if several and len(part) == 1 and part[0] != surname else part


def _turned(part: str) -> list[str]:
    """Turns "Nowak, Anna" the way she is spoken of; other commas part people."""
    first, *others = part.split(",")
    is_turned = len(others) == 1 and len(_untitled(first)) == 1 and _untitled(others[0])
    return [f"{others[0]} {first}"] if is_turned else [first, *others]


def _untitled(part: str) -> Words:
    return tuple(word for word in words_of(part) if word.casefold() not in TITLES | _HONOURS | {"|"})


def _forms(surname: str) -> set[str]:
    """A surname as people write it: with its capitals, all in capitals, of one or of a family."""
    written = surname.title() if surname.islower() or surname.isupper() else surname
    written = re.sub(r"'S$", "'s", written)
    return {written, surname.upper(), f"{written}s"}


def _hyphened(name: str) -> Iterator[Words]:
    """A name as words, with its hyphens and without."""
    yield tuple(name.split())
    if "-" in name:
        yield tuple(name.replace("-", " ").split())


def _is_date(folded: Sequence[str], at: int) -> bool:
    """Whether a word is the month of a date."""
    beside = (*folded[max(at - 1, 0) : at], *folded[at + 1 : at + 2])
    return folded[at].title() in MONTHS and any(word.isdigit() for word in beside)


def _doors(address: str) -> Iterator[Words]:
    """Each line of an address that begins with a number and goes on with a street; "Flat 3" with the line after it."""
    lines = [line for line in (" ".join(words_of(part)) for part in re.split(r"[,\n]", address)) if line]
    for line, then in zip(lines, [*lines[1:], ""], strict=False):
        whole = f"{line} {then}".strip() if _FLAT.fullmatch(line) else line
        words = tuple(STREETS.get(word, word) for word in whole.split())
        is_door = words[0][0].isdigit() or (_FLAT.match(whole) and not _FLAT.fullmatch(whole))
        if is_door and len(words) > 1 and words[1][0].isalnum() and not POSTCODE.search(whole):
            yield words


def _postcodes(address: str) -> Iterator[str]:
    return postcodes(alike(address))


def _numbers(typed: str) -> Iterator[str]:
    """Phone numbers as they are dialled inside their country, without the 0 before them."""
    for each in PHONE.findall(alike(typed)):
        digits = re.sub(r"\D", "", each.replace("(0)", ""))
        bare = re.sub(r"^(?:00)?44(?=\d{9})", "", digits).lstrip("0")
        if len(bare) >= SHORTEST_PHONE:
            yield bare


def _windows(run: str, lengths: Iterable[int]) -> Iterator[str]:
    """Every part of a run of digits that is as long as a number that is looked for."""
    yield from (run[at : at + each] for each in lengths for at in range(len(run) - each + 1))
