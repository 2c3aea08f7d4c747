"""One check of a policy's words: what it looks for in a sentence or in the whole text, and what it then says."""

import re
from collections.abc import Callable, Iterator

from complaints_cli.dataclass import dataclass, field
from complaints_cli.domain.policy_rule import Severity
from complaints_cli.ombudsman_code.wording.sentence import Sentence, Wording

BREACH, EXPLAIN, WARN, OUTDATED = Severity
Found = Callable[[Sentence, Wording], bool]
Lacking = Callable[[Wording], bool]

_A_FEW_WORDS_BACK = 100
_FEW_WORDS = r"[^.;\n]{0,70}?"
_DENIED = re.compile(r"\b(?:not|no|nobody|never|neither|nor|without|cannot)\b(?:\W+\w+){0,4}\W*$")


@dataclass(frozen=True)
class Prompt:
    """Something to look at: which check, how grave, the provision, what to do, and the sentence unless none says it."""

    id: str
    severity: Severity
    provision: str
    message: str
    sentence: Sentence | None = None


@dataclass(frozen=True)
class Says:
    """Sentences that clash, whichever they are; `once` where the first stands for all of them."""

    severity: Severity
    provision: str
    found: Found
    message: str
    once: bool = field(default=False, kw_only=True)

    def prompts(self, rule: str, wording: Wording) -> Iterator[Prompt]:
        """A prompt for each sentence, or one for the first; a heading gives way to what is found below it."""
        found = [sentence for sentence in wording.sentences if self.found(sentence, wording)]
        below = {sentence.heading for sentence in found if not sentence.is_heading}
        told = [sentence for sentence in found if not (sentence.is_heading and sentence.heading in below)]
        for sentence in told[:1] if self.once else told:
            yield Prompt(rule, self.severity, self.provision, self.message, sentence)


@dataclass(frozen=True)
class Lacks:
    """Something that the whole text would have to say, and nowhere does."""

    severity: Severity
    provision: str
    lacking: Lacking
    message: str

    def prompts(self, rule: str, wording: Wording) -> Iterator[Prompt]:
        """One prompt, where it is lacking."""
        if self.lacking(wording):
            yield Prompt(rule, self.severity, self.provision, self.message)


@dataclass(frozen=True)
class Rule:
    """A check by its number, L01 to L56, with each way in which a policy can fail it."""

    id: str
    looks: tuple[Says | Lacks, ...]


def words(pattern: str) -> re.Pattern[str]:
    """A pattern over plain words; `..` stands for a few words more within the sentence."""
    return re.compile(pattern.replace("..", _FEW_WORDS))


def said(pattern: str, unless: str = "", *, denied: bool = True) -> Found:
    """The pattern ends in a sentence's own words; not where `unless` is found in it, nor just behind a "not"."""
    wanted, otherwise = words(pattern), words(unless) if unless else None

    def found(sentence: Sentence, _: Wording) -> bool:
        if otherwise is not None and otherwise.search(sentence.plain):
            return False
        return any(
            match.end() > len(sentence.lead) and not (denied and _is_denied(sentence.plain, match.start()))
            for match in wanted.finditer(sentence.plain)
        )

    return found


def _is_denied(plain: str, at: int) -> bool:
    return _DENIED.search(plain[max(0, at - _A_FEW_WORDS_BACK) : at]) is not None


def excluded(pattern: str, unless: str = "") -> Found:
    """As `said`, of something that the policy does not deal with as a complaint, unless its paragraph takes it back."""
    wanted, otherwise = words(pattern), words(unless) if unless else None

    def found(sentence: Sentence, wording: Wording) -> bool:
        if not wanted.search(sentence.own) or not sentence.excludes:
            return False
        return otherwise is None or not otherwise.search(wording.following(sentence))

    return found


def nowhere(*patterns: str) -> Lacking:
    """One of the patterns, or more, is found in no sentence."""
    wanted = [words(pattern) for pattern in patterns]
    return lambda wording: not all(wording.says(pattern) for pattern in wanted)


def never_near(one: str, other: str, reach: int = 1) -> Lacking:
    """The two are never found within so many sentences of each other."""
    first, second = words(one), words(other)
    return lambda wording: not wording.near(first, second, reach)


def both(*conditions: Lacking) -> Lacking:
    """All of them hold of the text."""
    return lambda wording: all(condition(wording) for condition in conditions)


def somewhere(pattern: str) -> Lacking:
    """The pattern is found: what follows from it is then looked for."""
    wanted = words(pattern)
    return lambda wording: wording.says(wanted)
