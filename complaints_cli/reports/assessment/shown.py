"""What the record shows on a provision, whether a figure or another fact, with whatever speaks against a yes."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from complaints_cli.dataclass import dataclass
from complaints_cli.reports.measuring.measured import Measured


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
    failed: tuple[Failing, ...] = ()

    @property
    def sentence(self) -> str:
        """What a reader is told of it."""
        return f"{self.title}: {self.words}." if self.title else f"{self.words}."

    def against(self, failed: Sequence[Failing]) -> str:
        """What those of its failings say, by what each was, with the complaints."""
        found: dict[str, list[str]] = {}
        for each in failed:
            found.setdefault(each.word, []).append(each.ref)
        if not any(each.ref for each in failed):
            return f"{self.title}: {'; '.join(found)}." if self.title else f"{'; '.join(found)}."
        told = (f"{len(refs)} {word} ({', '.join(sorted(set(refs)))})" for word, refs in found.items())
        return f"{self.title}: {'; '.join(told)}."


def figure(measured: Measured) -> Shown:
    """A measure as something that the record shows."""
    return Shown(
        id=measured.measure.id,
        title=measured.measure.title,
        words=measured.sentence,
        supports=measured.total > 0,
        failed=tuple(_failed(measured)) if measured.failings else (),
    )


def numbered(name: str, refs_and_words: Iterable[tuple[str, str]]) -> Iterator[Failing]:
    """Failings of one measure or fact: a second one of the same complaint is another one."""
    seen: Counter[str] = Counter()
    for ref, word in refs_and_words:
        seen[ref] += 1
        more = f" {seen[ref]}" if seen[ref] > 1 else ""
        yield Failing(key=f"{name} {ref}{more}", word=word, ref=ref)


def _failed(measured: Measured) -> Iterator[Failing]:
    return numbered(measured.measure.id, ((row.ref, row.word) for row in measured.failed))
