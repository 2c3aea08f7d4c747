"""What may be told of one measure: any number that follows from those that are shown, and no other."""

from collections.abc import Iterable, Iterator

from complaints_cli.dataclass import dataclass


@dataclass(frozen=True)
class Veil:
    """The words whose numbers are not shown, the sets of words whose sums are, and those that are said to be few.

    `amounts` says that days and money are told of although it is not shown how many there are; `tells_none` that none
    is shown wherever there is none, so that there is one at least of what is not shown.
    """

    words: frozenset[str]
    sums: frozenset[frozenset[str]]
    few: frozenset[frozenset[str]] = frozenset()
    amounts: bool = False
    tells_none: bool = False

    def shows(self, words: Iterable[str]) -> bool:
        """Whether the number of things that carry one of these words follows from what is shown."""
        asked = frozenset(words)
        return any(not (asked ^ each) & self.words for each in (frozenset[str](), *self.sums))

    def but_for(self, words: Iterable[str]) -> Iterator[frozenset[str]]:
        """What these words and a set that is said to be few do not share, where nothing of that is hidden."""
        asked = frozenset(words)
        yield from (asked ^ each for each in self.few if not (asked ^ each) & self.words)


def drawn(words: Iterable[str], *sums: Iterable[str]) -> Veil:
    """A veil over these words, through which only these sums are seen."""
    return Veil(frozenset(words), frozenset(frozenset(each) for each in sums))


ALL_SHOWN = drawn(())
"""Nothing is left unsaid."""
