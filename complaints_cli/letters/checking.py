"""No letter goes out with a mandatory part missing, empty, or saying other than the record: ours or an edited one."""

import re
from collections.abc import Iterator, Sequence, Set
from datetime import date, timedelta

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.languages import Words
from complaints_cli.domain.terms import Decision
from complaints_cli.letters.findings import WORDS
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, Gap, LetterSpec, Wanted
from complaints_cli.pages.outline import Section, Told, bare, days, opening, outline, under, without, words_of

DAYS_IN_THE_TRAY = 7
"""How many days a letter may have been written before it goes out."""

OF_THE_HOUSE = ("landlord_signature", "standard")
"""Facts that the landlord wrote for every letter: no complaint's record told them."""

_NOT_UPHELD = re.compile(r"\bnot\s+(?:been\s+)?uph(?:e|o)ld|\bcannot\s+uphold|\bdo\s*n[o’']t\s+uphold", re.IGNORECASE)
_UPHELD = re.compile(r"\buph(?:e|o)ld", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?;]\s|\n")
_CLAUSE_END = re.compile(r"[.!?;:]\s|\n")
_PARTLY = re.compile(r"\bpart(?:ly|ially)?\b", re.IGNORECASE)

_EIGHT_WEEKS = re.compile(r"\b(?:8|eight)[\s-]+weeks?\b", re.IGNORECASE)
_OMBUDSMAN = re.compile(r"\bombudsman\b", re.IGNORECASE)
_DESIGNATED = re.compile(r"\bdesignated[\s-]+(?:persons?|people|tenants?)\b", re.IGNORECASE)
_WAITING = (
    "The letter speaks of eight weeks before an ombudsman. Nobody waits for the Housing Ombudsman, and what another "
    "service asks for is no time of this complaint. Take it out."
)
_GO_BETWEEN = (
    "The letter speaks of a designated person. That way to the Housing Ombudsman ended on 1 October 2022: everybody "
    "can go there themselves, and anybody may help them. Take it out."
)
_ABOLISHED = (("eight-weeks", (_EIGHT_WEEKS, _OMBUDSMAN), _WAITING), ("designated-person", (_DESIGNATED,), _GO_BETWEEN))
"""Ways to the Ombudsman that are no more: the words, all in one clause, that a letter tells them by."""


def missing_parts(spec: LetterSpec, matter: Matter) -> tuple[Gap, ...]:
    """The parts that the record cannot fill yet."""
    parts = (part for part in spec.parts(matter.stage.number) if part.applies(matter))
    return tuple(gap for part in parts for gap in part.gaps(matter))


def check(
    content: bytes, media: str, spec: LetterSpec, matter: Matter, facts: Facts, words: Words | None
) -> tuple[Gap, ...]:
    """What is wrong with a letter of that media type: first its parts in order, then dates that the record has not.

    `words` are those of a language other than English that it may be in; `facts` are in English.
    """
    sections = outline(content, media)
    if words is not None:
        sections = _in_english(sections, words)
    said = without(sections, tuple(_strings(facts["standard"])))
    gaps: list[Gap] = []
    told = list[str]()
    for part in spec.parts(matter.stage.number):
        if part.applies(matter):
            wanted = part.wanted(matter)
            for one in wanted:
                gaps.extend(_missing(one, said, gaps))
            told += [_found(one, said) or "" for one in wanted if one.days and one.headings]
    gaps.extend(_unsound(sections, matter))
    at_the_start = days(opening(sections))
    known = {found.day for found in _in_facts(facts)}
    gaps.extend(_misdated(at_the_start[:1], known, matter))
    gaps.extend(_unknown([*at_the_start[1:], *(found for text in told for found in days(text))], known, matter))
    gaps.extend(_named(sections, facts, matter))
    gaps.extend(_abolished(sections, facts))
    return tuple(gaps)


def _in_english(sections: Sequence[Section], words: Words) -> tuple[Section, ...]:
    """The sections as though the letter were in English. The title stands for the letter's first words."""
    return tuple(
        Section(
            each.level,
            words.english_heading(words.english(each.heading) if each.level < 2 else each.heading),
            words.english(each.text),
        )
        for each in sections
    )


def _found(wanted: Wanted, sections: Sequence[Section]) -> str | None:
    """The text where a part should stand; None where even the section is missing."""
    if not wanted.headings:
        return opening(sections)
    for heading in wanted.headings:
        inside = under(sections, heading)
        if inside is None:
            return None
        sections = inside
    return words_of(sections)


def _missing(wanted: Wanted, sections: Sequence[Section], before: Sequence[Gap]) -> Iterator[Gap]:
    text = _found(wanted, sections)
    heading = wanted.headings[-1] if wanted.headings else ""
    if text is None:
        outer = f"{wanted.part.rsplit('-', 1)[0]}"
        if not (len(wanted.headings) > 1 and any(gap.part == outer for gap in before)):
            yield _gap(wanted, f"The section “{heading}” is missing. It must tell {wanted.tells}.")
    elif not text:
        yield _gap(
            wanted, f"The section “{heading}” is empty. It must tell {wanted.tells}; if there is nothing, say so."
        )
    else:
        yield from _other(wanted, text, f"under “{heading}”" if heading else "at the start of the letter")


def _other(wanted: Wanted, text: str, where: str) -> Iterator[Gap]:
    """Words, dates and a decision that should stand in a part and do not, or say something else."""
    absent = [word for word in wanted.words if _squeezed(word) not in _squeezed(text)]
    if absent:
        yield _gap(wanted, f"It must tell {wanted.tells}: {' and '.join(absent)}, {where}.")
    told = {found.day for found in days(text)}
    late = [day for day in wanted.days if day not in told]
    if late:
        said = " and ".join(found.words for found in days(text)) or "no date"
        right = " and ".join(long_day(day) for day in late)
        yield _gap(wanted, f"It must tell {wanted.tells}: {right}, {where}. It says {said}.")
    if wanted.decision is not None and decided(text) is not wanted.decision:
        found = decided(text)
        said = WORDS[found] if found else "no decision"
        yield _gap(wanted, f"The record says {WORDS[wanted.decision]}; {where} the letter says {said}.")


def decided(text: str) -> Decision | None:
    """The decision that the first sentence about upholding gives; None when there is none."""
    sentence = next((s for s in _SENTENCE_END.split(text) if _UPHELD.search(s)), None)
    if sentence is None:
        return None
    if _NOT_UPHELD.search(sentence):
        return Decision.NOT_UPHELD
    return Decision.PARTLY_UPHELD if _PARTLY.search(sentence) else Decision.UPHELD


def _gap(wanted: Wanted, message: str) -> Gap:
    return Gap(wanted.part, wanted.provision, message)


def _squeezed(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _unsound(sections: Sequence[Section], matter: Matter) -> Iterator[Gap]:
    """Dates that cannot be: no such day, or the wrong weekday for it."""
    for found in dict.fromkeys(days(words_of(sections))):
        if not found.is_sound:
            right = f"it is {long_day(found.day)}" if found.day else "there is no such day"
            yield Gap("dates", matter.clock.limits.respond_rule, f"“{found.words}” cannot be: {right}.")


def _misdated(own: Sequence[Told], known: Set[date | None], matter: Matter) -> Iterator[Gap]:
    """The letter's own date, the first in it: it may have been written some days before it goes out."""
    on, opened = matter.setting.on, matter.stage.opened_on
    earliest = max(on - timedelta(days=DAYS_IN_THE_TRAY), opened)
    for found in own:
        if found.day and found.is_sound and found.day not in known and not earliest <= found.day <= on:
            message = (
                f"The letter is dated {found.words}. It goes out on {long_day(on)}: date it that day, or up to "
                f"{DAYS_IN_THE_TRAY} days before, and not before {long_day(opened)}."
            )
            yield Gap("dates", matter.clock.limits.respond_rule, message)


def _unknown(told: Sequence[Told], known: Set[date | None], matter: Matter) -> Iterator[Gap]:
    """Other dates at the start of the letter, or where the response date is told, that are not in the record."""
    for found in dict.fromkeys(found for found in told if found.is_sound):
        if found.day not in known:
            message = f"The letter says {found.words}, and no date of the record is that day. Which is right?"
            yield Gap("dates", matter.clock.limits.respond_rule, message)


def _in_facts(facts: Facts) -> Iterator[Told]:
    for text in _strings(facts):
        yield from days(text)


def _strings(value: object) -> Iterator[str]:
    """Every text in the facts of a letter."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def _named(sections: Sequence[Section], facts: Facts, matter: Matter) -> Iterator[Gap]:
    """People of ours whom an edited letter names although the policy says that letters do not."""
    before = bare(str({name: fact for name, fact in facts.items() if name not in OF_THE_HOUSE}))
    after = bare(words_of(sections))
    for name in matter.setting.names.values() if not matter.names_staff else ():
        if f" {bare(name)} " in f" {after} " and bare(name) not in before:
            yield Gap("staff-names", "policy", f"By our policy letters name no staff, and this one names {name}.")


def _abolished(sections: Sequence[Section], facts: Facts) -> Iterator[Gap]:
    """Ways to the Ombudsman that are no more. The record's own texts may speak of them: it is what people said."""
    said = bare("\n".join(_strings(facts)))
    clauses = _CLAUSE_END.split(words_of(sections))
    yield from _no_more([each for each in clauses if f" {bare(each)} " not in f" {said} "])


def banned(text: str) -> tuple[Gap, ...]:
    """The same in words of our own, before they stand in any letter."""
    return tuple(_no_more(_CLAUSE_END.split(text)))


def _no_more(clauses: Sequence[str]) -> Iterator[Gap]:
    for part, words, message in _ABOLISHED:
        if any(all(word.search(clause) for word in words) for clause in clauses):
            yield Gap(part, "3.7", message)
