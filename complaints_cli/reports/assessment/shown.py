"""What the record shows on a provision, whether a figure or another fact, with whatever speaks against a yes."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from complaints_cli.dataclass import dataclass
from complaints_cli.reports.measuring.measured import Measured
from complaints_cli.reports.measuring.tallied import Some

MOST_REFS = 10
"""Complaints that are named where many failed: all of them are asked for with --explain."""


@dataclass(frozen=True, kw_only=True)
class Failing:
    """One thing that the Code was not kept for. `key` tells it from every other; `ref` is its complaint, or empty."""

    key: str
    word: str
    ref: str = ""


@dataclass(frozen=True, kw_only=True)
class Shown:
    """Something that the record shows. `words` name no complaint and nobody: they may be published."""

    id: str
    words: str
    title: str = ""
    supports: bool = True
    """Whether it can carry a yes by itself: a figure over nothing cannot."""
    failed: "tuple[Failing, ...] | Failed" = ()
    first_failed: Callable[[int], Sequence[Some]] | None = None
    """The first so many complaints of each word, where they are not to be found by going through all that failed."""

    @property
    def sentence(self) -> str:
        """What a reader is told of it."""
        return f"{self.title}: {self.words}." if self.title else f"{self.words}."

    @property
    def not_kept(self) -> str:
        """What all its failings say, by what each was, with the first of the complaints."""
        return self._said(self.first_failed(MOST_REFS)) if self.first_failed else self.against(self.failed)

    def against(self, failed: Iterable[Failing]) -> str:
        """What those of its failings say, by what each was, with the first of the complaints."""
        found: dict[str, list[str]] = {}
        for each in failed:
            found.setdefault(each.word, []).append(each.ref)
        refs = {word: sorted(set(those)) for word, those in found.items()}
        return self._said(
            [
                Some(word=word, things=len(those), complaints=len(refs[word]), refs=tuple(refs[word][:MOST_REFS]))
                for word, those in found.items()
            ]
        )

    def _said(self, failed: Sequence[Some]) -> str:
        of_complaints = any(any(each.refs) for each in failed)
        told = "; ".join(_named(each) if of_complaints else each.word for each in failed)
        return f"{self.title}: {told}." if self.title else f"{told}."


class Failed:
    """Whatever a measure shows that the Code was not kept for: counted already, and read when it is gone through."""

    def __init__(self, measured: Measured) -> None:
        self._measured = measured

    def __len__(self) -> int:
        return self._measured.failings

    def __iter__(self) -> Iterator[Failing]:
        return numbered(self._measured.measure.id, ((row.ref, row.word) for row in self._measured.failed))


def figure(measured: Measured) -> Shown:
    """A measure as something that the record shows."""
    return Shown(
        id=measured.measure.id,
        title=measured.measure.title,
        words=measured.sentence,
        supports=measured.total > 0,
        failed=Failed(measured),
        first_failed=measured.first_failed,
    )


def numbered(name: str, refs_and_words: Iterable[tuple[str, str]]) -> Iterator[Failing]:
    """Failings of one measure or fact: a second one of the same complaint is another one."""
    seen: Counter[str] = Counter()
    for ref, word in refs_and_words:
        seen[ref] += 1
        more = f" {seen[ref]}" if seen[ref] > 1 else ""
        yield Failing(key=f"{name} {ref}{more}", word=word, ref=ref)


def _named(some: Some) -> str:
    more = some.complaints - len(some.refs)
    refs = ", ".join(some.refs) + (f" and {more:,} more" if more else "")
    return f"{some.things} {some.word} ({refs})"
