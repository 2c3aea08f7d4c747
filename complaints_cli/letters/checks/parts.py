"""Every mandatory part stands in the letter, is not empty, and says what the record says."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.plain import listed
from complaints_cli.domain.terms import Decision
from complaints_cli.letters.checks.record import Record
from complaints_cli.letters.findings import WORDS
from complaints_cli.letters.part import Gap, Wanted
from complaints_cli.pages.outline import Section, bare, is_line, opening, squeezed, under, words_of
from complaints_cli.pages.told_days import Told, days

_NOT_UPHELD = re.compile(r"\bnot\s+(?:been\s+)?uph(?:e|o)ld|\bcannot\s+uphold|\bdo\s*n[o’']t\s+uphold", re.IGNORECASE)
_UPHELD = re.compile(r"\buph(?:e|o)ld", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?;]\s|\n")
_PARTLY = re.compile(r"\bpart(?:ly|ially)?\b", re.IGNORECASE)


def missing(
    wanted: Wanted, sections: Sequence[Section], record: Record, before: Sequence[Gap], near: date
) -> Iterator[Gap]:
    """What is wrong with one part; `before` are the gaps found so far, since a part of a missing part is not named.

    A date without a year is the one nearest to `near`, the day of the letter.
    """
    text = _found(wanted, sections)
    heading = wanted.headings[-1] if wanted.headings else ""
    where = f"under “{heading}”" if heading else "at the start of the letter"
    if text is None:
        outer = wanted.part.rsplit("-", 1)[0]
        if not (len(wanted.headings) > 1 and any(gap.part == outer for gap in before)):
            yield _gap(
                wanted, f"The section “{heading}” is missing. It must tell {wanted.tells}.{_as_text(wanted, sections)}"
            )
    elif not text:
        yield _gap(
            wanted, f"The section “{heading}” is empty. It must tell {wanted.tells}; if there is nothing, say so."
        )
    elif len(bare(text).split()) < wanted.least and not record.says(text):
        yield _gap(wanted, f"It must tell {wanted.tells}, {where}. “{text}” tells nothing of it.")
    else:
        yield from _other(wanted, text, where, days(text, near))


def _as_text(wanted: Wanted, sections: Sequence[Section]) -> str:
    """What to do where the heading is there, and is none."""
    if not is_line(sections, wanted.headings[-1]):
        return ""
    return f" That is there as a line of text: make it a heading (in Word: Heading {len(wanted.headings) + 1})."


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


def _other(wanted: Wanted, text: str, where: str, told: Sequence[Told]) -> Iterator[Gap]:
    """Words, dates and a decision that should stand in a part and do not, or say something else."""
    said = squeezed(text) if wanted.words else ""
    absent = [word for word in wanted.words if squeezed(word) not in said]
    if absent:
        yield _gap(wanted, f"It must tell {wanted.tells}: {listed(absent)}, {where}.")
    late = [day for day in wanted.days if day not in {found.day for found in told}]
    if late:
        dated = listed(found.words for found in told) or "no date"
        right = listed(long_day(day) for day in late)
        yield _gap(wanted, f"It must tell {wanted.tells}: {right}, {where}. It says {dated}.")
    if wanted.decision is not None and decided(text) is not wanted.decision:
        found = decided(text)
        ours = WORDS[found] if found else "no decision"
        yield _gap(wanted, f"The record says {WORDS[wanted.decision]}; {where} the letter says {ours}.")


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
