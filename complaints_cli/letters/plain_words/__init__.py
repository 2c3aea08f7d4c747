"""Advice on our own words: long sentences, likely passives, jargon, initials, spelling, a reading age. Never a gate."""

from collections.abc import Iterable, Iterator, Sequence

from complaints_cli.dataclass import dataclass
from complaints_cli.letters.plain_words.american import american
from complaints_cli.letters.plain_words.initials import initials, unexplained
from complaints_cli.letters.plain_words.jargon import jargon
from complaints_cli.letters.plain_words.passive import passive
from complaints_cli.letters.plain_words.reading_age import estimated_age
from complaints_cli.letters.plain_words.sentences import count, is_whole, sentences
from complaints_cli.pages.outline import Section, bare

LONGEST = 25
"""Words that a sentence may have before it is advised on."""


@dataclass(frozen=True)
class Advice:
    """What a sentence could do without, and the sentence."""

    kind: str
    message: str
    sentence: str


@dataclass(frozen=True)
class Advised:
    """All advice in the order of the letter, and how old a reader should be: an estimate, None where there is none."""

    advice: tuple[Advice, ...]
    reading_age: int | None


def plainer(sections: Sequence[Section], theirs: Iterable[str] = ()) -> Advised:
    """Advice on what is ours in a text: not on `theirs`, which are the words of somebody else in it."""
    text = "\n\n".join(section.text for section in sections)
    said = f" {bare(' '.join(theirs))} "
    ours = [each for each in sentences(text) if not _is_said(each, said)]
    never = initials(text)
    advice = tuple(advice for each in ours for advice in _on(each, never))
    return Advised(advice, estimated_age([each for each in ours if is_whole(each)]))


def _is_said(sentence: str, said: str) -> bool:
    """Whether somebody else said it: as it stands, or behind a label of ours such as "Point 2:"."""
    label, _, after = sentence.partition(": ")
    return any(f" {bare(words)} " in said for words in (sentence, after if label.startswith("Point ") else sentence))


def quotations(markdown: str) -> tuple[str, ...]:
    """The words of somebody else in a letter of ours."""
    from complaints_cli.pages.markdown import tree
    from complaints_cli.pages.plain_text import blocks

    quotes = (node for node in tree(markdown).children if node.type == "blockquote")
    return tuple(text for quote in quotes for text in blocks(quote.children))


def _on(sentence: str, never: frozenset[str]) -> Iterator[Advice]:
    words = count(sentence)
    if words > LONGEST:
        message = f"It has {words} words. Make two of it: more than {LONGEST} are hard to read."
        yield Advice("long-sentence", message, sentence)
    verb = passive(sentence)
    if verb:
        yield Advice("passive", f"“{verb}” is likely passive. Say who does it.", sentence)
    for found, instead in jargon(sentence):
        yield Advice("jargon", f"“{found}”: {instead}.", sentence)
    for found in unexplained(sentence, never):
        yield Advice("initials", f"“{found}” is not explained. Write out what it stands for.", sentence)
    for found, instead in american(sentence):
        yield Advice("spelling", f"“{found}” is American. Write “{instead}”.", sentence)
