"""A letter sends nobody where the Ombudsman is no more, by email with a new case, or to a number not its own."""

import re
from collections.abc import Iterator, Sequence, Set
from datetime import date
from functools import cached_property

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.ombudsman_once import NO_NEW_CASES_BY_EMAIL_SINCE, OLD_BOXES, OLD_POSTCODES
from complaints_cli.domain.plain import on_one_line
from complaints_cli.letters.checks.record import Record
from complaints_cli.letters.checks.signs import folded, has_one
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.letterhead import POSTCODE, ombudsman_of
from complaints_cli.letters.part import Gap
from complaints_cli.letters.usual_parts import STILL_UNHAPPY
from complaints_cli.pages.outline import Section, everything

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]+\.)*[\w-]*ombudsman[\w-]*(?:\.[\w-]+)+", re.IGNORECASE)
_OLD_SIGNS = tuple(folded(each).replace(" ", "") for each in (*OLD_POSTCODES, *OLD_BOXES))
_OLD = re.compile("|".join(each.replace(" ", r"\s*") for each in (*OLD_POSTCODES, *OLD_BOXES)), re.IGNORECASE)
_PHONE = re.compile(r"(?<![\w£.,-])\+?\d(?:[ ()-]{0,2}\d){8,13}(?!\w)")
_HOST = re.compile(r"(?<![@\w.-])(?:https?://)?((?:[\w-]+\.)+(?:uk|org|com|net|info))\b", re.IGNORECASE)


def ombudsman_contact(sections: Sequence[Section], record: Record, matter: Matter) -> Iterator[Gap]:
    """Old addresses, an email address for new cases, and what is not how the record says to reach the Ombudsman."""
    text, ours = everything(sections), ombudsman_of(matter)
    for words in record.found(_OLD, text) if has_one(folded(text).replace(" ", ""), _OLD_SIGNS) else ():
        yield _gap(f"“{words}” is where the Housing Ombudsman was. Write: {on_one_line(ours.address)}.")
    if matter.setting.on >= NO_NEW_CASES_BY_EMAIL_SINCE and "@" in text:
        for words in record.found(_EMAIL, text):
            yield _gap(_no_email(words, NO_NEW_CASES_BY_EMAIL_SINCE, ours.web))
    there = everything([each for each in sections if _is_about_it(each, matter)])
    known = _Known(record, matter)
    for words in record.found(_PHONE, there):
        if not known.phone(words):
            yield _gap(f"{words} is not the Ombudsman's number. It is {ours.phone}.")
    for words in record.found(POSTCODE, there):
        if not known.postcode(words) and not _OLD.fullmatch(words):
            yield _gap(f"{words} is not where the Ombudsman is. Write: {on_one_line(ours.address)}.")
    strange = dict.fromkeys(record.found(_HOST, there))
    strange |= dict.fromkeys(words for words in record.found(_HOST, text) if "ombudsman" in words.lower())
    for words in strange:
        if not known.host(words):
            yield _gap(f"{words} is not the Ombudsman's website. It is {ours.web}.")


class _Known:
    """Every number, postcode and website that the letter may give: the record's, and those of each ombudsman."""

    def __init__(self, record: Record, matter: Matter) -> None:
        self._record, self._landlord = record, matter.setting.landlord

    @cached_property
    def _text(self) -> str:
        ours = self._landlord
        ways = (ours.ombudsman_web, ours.other_ombudsman_web, ours.energy_ombudsman_web)
        return "\n".join((self._record.text, *ways, ours.ombudsman_phone, ours.ombudsman_address))

    @cached_property
    def _phones(self) -> Set[str]:
        return {_digits(found) for found in _PHONE.findall(self._text)}

    @cached_property
    def _postcodes(self) -> Set[str]:
        return {_squeezed(found) for found in POSTCODE.findall(self._text)}

    @cached_property
    def _hosts(self) -> Set[str]:
        return {_host(found) for found in _HOST.findall(self._text)}

    def phone(self, words: str) -> bool:
        return _digits(words) in self._phones

    def postcode(self, words: str) -> bool:
        return _squeezed(words) in self._postcodes

    def host(self, words: str) -> bool:
        found = _HOST.search(words)
        return found is not None and _host(found[1]) in self._hosts


def _is_about_it(section: Section, matter: Matter) -> bool:
    heading = section.heading.casefold()
    if "energy" in heading:
        return False
    return "ombudsman" in heading or (matter.stage.number == 2 and STILL_UNHAPPY.casefold() in heading)


def _no_email(words: str, since: date, web: str) -> str:
    return (
        f"The letter gives {words}. Since {long_day(since)} the Housing Ombudsman takes no new case by email. "
        f"Take it out: the online form is {web}."
    )


def _gap(message: str) -> Gap:
    return Gap("ombudsman-contact", "3.7", message)


def _digits(words: str) -> str:
    return re.sub(r"^\+?44", "0", re.sub(r"[^\d+]", "", words.replace("(0)", "")))


def _squeezed(words: str) -> str:
    return words.replace(" ", "").upper()


def _host(words: str) -> str:
    return words.casefold().removeprefix("www.")
