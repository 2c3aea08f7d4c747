"""A letter kind as data: its facts, its template, and the parts without which it cannot go out, with provisions."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.restriction import Party
from complaints_cli.domain.terms import Decision, LetterKind, SentBy
from complaints_cli.errors import Problem
from complaints_cli.letters.letter import Matter
from complaints_cli.ombudsman_code import unmet
from complaints_cli.ombudsman_code.provision import Objection

Facts = Mapping[str, object]
"""Text, whole numbers, yes or no, and lists and dictionaries of these: all that a template ever sees."""


@dataclass(frozen=True)
class Gap:
    """A mandatory part that is missing, empty or other than the record: which, by what provision, and what to do.

    `command` puts it right where the record lacks something, as in `Problem`. What is only left over has no provision.
    """

    part: str
    provision: str | None
    message: str
    command: str | None = None

    def problem(self, code: str) -> Problem:
        """The gap as it is told."""
        return Problem(code, self.message, self.provision, self.command)


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What must be found in a letter: a section with text under it (no heading: the opening), and words or dates there.

    `headings` lead from the outer section to the inner one. `tells` completes "The letter must tell ...". `least` is
    the number of words below which nothing is said, unless the record itself says no more. What is `dated` tells no day
    but the record's, also where the record has none for it.
    """

    part: str
    provision: str
    tells: str
    headings: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    days: tuple[date, ...] = ()
    decision: Decision | None = None
    least: int = 1
    dated: bool = False


def current_stage(complaint: Complaint) -> int:
    """The stage that awaits something, else the last one."""
    return complaint.current.number


def last_stage(complaint: Complaint) -> int:
    """The last stage that was asked for."""
    return complaint.stages[-1].number


def _always(_: Matter) -> bool:
    return True


def _no_words(_: Matter) -> tuple[str, ...]:
    return ()


def _no_days(_: Matter) -> tuple[date, ...]:
    return ()


def _no_texts(_: Matter) -> Iterable[str]:
    return ()


def _nothing(_: Matter) -> None:
    return None


@dataclass(frozen=True, kw_only=True)
class Part:
    """A mandatory part: where it stands, which words and dates belong there, and what the record may still lack for it.

    `need` is the code of the Code's own `Need` that fills it; `lacking` says what no provision's need covers.
    `each` stands for a part that repeats, such as one section for every point; `dated` is as in `Wanted`.
    """

    id: str
    provision: str
    tells: str
    heading: str = ""
    words: Callable[[Matter], tuple[str, ...]] = _no_words
    days: Callable[[Matter], tuple[date, ...]] = _no_days
    decision: Callable[[Matter], Decision | None] = _nothing
    applies: Callable[[Matter], bool] = _always
    need: str | None = None
    lacking: Callable[[Matter], Objection | None] = _nothing
    each: Callable[[Matter], tuple[Wanted, ...]] | None = None
    dated: bool = False

    def gaps(self, matter: Matter) -> tuple[Gap, ...]:
        """What the record lacks for it: by the Code's needs with the provision that asks, else by its own."""
        own = self.lacking(matter)
        if own is not None:
            return (Gap(self.id, self.provision, own.message, own.command),)
        found = unmet(self.need, matter.complaint, matter.stage) if self.need else ()
        return tuple(Gap(self.id, each.provision or self.provision, each.message, each.command) for each in found)

    def wanted(self, matter: Matter) -> tuple[Wanted, ...]:
        """What a letter on this matter must hold."""
        if self.each is not None:
            return self.each(matter)
        one = Wanted(
            part=self.id,
            provision=self.provision,
            tells=self.tells,
            headings=(self.heading,) if self.heading else (),
            words=self.words(matter),
            days=self.days(matter),
            decision=self.decision(matter),
            dated=self.dated,
        )
        return (one,)


@dataclass(frozen=True, kw_only=True)
class Reader:
    """Whom a letter is written to, where that is not the resident or whoever gets the resident's letters."""

    name: str
    address: tuple[str, ...] = ()
    to: Party | None = None
    """None for somebody outside, such as a contractor: nothing of the resident's own is for them."""
    ref: str = ""
    """Their own reference."""
    by: SentBy | None = None
    """How they like to hear from us."""


@dataclass(frozen=True, kw_only=True)
class LetterSpec:
    """One kind of letter. `stage` picks, of the `stages` that it can be about, the one it is about now.

    `command` is what it goes out with, as it is typed; None for a letter that is all that is recorded.
    """

    kind: LetterKind
    title: str
    template: str
    stage: Callable[[Complaint], int] = current_stage
    command: str | None
    parts: Callable[[int], tuple[Part, ...]]
    facts: Callable[[Matter], Facts]
    respond_by: Callable[[Matter], date | None] = _nothing
    stages: tuple[int, ...] = (1, 2)
    reader: Callable[[Matter], Reader | None] = _nothing
    outside: bool = False
    """It goes to somebody who is neither the resident nor speaks for them."""
    our_words: Callable[[Matter], Iterable[str]] = _no_texts
    """What we said ourselves, beside what was said for this one letter: it names no staff where the policy says so."""
    need_to_know: bool = False
    """Nothing of the resident's own is for whoever reads it."""
