"""A whole older register is brought in within one transaction: all of it, or none of it, and memory stays flat.

Each act begins a stream of its own, so its rows are made of the events in hand, and nothing has to be taken out first.
"""

import gc
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import field
from itertools import islice
from pathlib import Path

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Recorded
from complaints_cli.store import heads
from complaints_cli.store.appending import Who, append
from complaints_cli.store.entry import Rows
from complaints_cli.store.laying import Chain
from complaints_cli.store.numbering import Numbers
from complaints_cli.store.record import Record
from complaints_cli.store.registering import put_rows, register
from complaints_cli.store.shelves import register_tables, shelf_of
from complaints_cli.store.shelves.shelf import register_rows
from complaints_cli.store.transaction import Saving, saving
from complaints_cli.store.writing import Act

CHUNK = 100
"""How many acts are written, read back and registered at a time."""

TABLES = register_tables()
IN_MEMORY = 131_072
"""KiB of what is not saved yet that stay in memory: once more goes to the file, readers are shut out until the end."""
SELDOM = 1_000_000
"""How many more objects there are before the collector looks through them."""


@dataclass(frozen=True)
class BroughtIn:
    """What was saved: how many streams of each kind ("C", "SR"), how many events, and the hash of the last of them."""

    streams: Mapping[str, int]
    events: int
    head: str


def bring_in(
    path: Path,
    who: Who,
    acts: Iterable[Act],
    *,
    progress: Callable[[int], None] | None = None,
    given: Callable[[Sequence[str]], None] | None = None,
    last: Callable[[Mapping[str, int]], Sequence[Act]] | None = None,
    wait: float | None = None,
) -> BroughtIn:
    """Saves acts that each begin a new stream, and then those that `last` makes of their counts; or nothing at all.

    After every hundred, `given` hears the references that they got, in their order, and `progress` how many there
    are by now. `last` is given the count of streams by what their references begin with ("C", "SR"); its acts go on
    in streams of the landlord's. `wait` is in seconds, 30 if None. Until it is saved, readers see the record as it
    was; of very many acts (tens of thousands) the file is held so long that they are told to try again.
    Raises as `write` does, ValueError for an act of a stream that is there, and what `acts` and the callables raise.
    """
    counts: Counter[str] = Counter()
    with _seldom_collecting(), saving(path, wait=wait) as at_work:
        at_work.driver.execute(f"PRAGMA cache_size=-{IN_MEMORY}")
        before, _ = heads.last(at_work.driver)
        new = _New(at_work.driver, numbers=Numbers(at_work.driver))
        for chunk in _chunks(acts):
            references = _bring(at_work, who, new, chunk)
            counts.update(reference.partition("-")[0] for reference in references)
            if given:
                given(references)
            if progress:
                progress(counts.total())
        if last:
            for act in last(counts):
                _end_with(at_work, who, act)
        seq, head = heads.last(at_work.driver)
    return BroughtIn(streams=counts, events=seq - before, head=head)


@dataclass(frozen=True)
class _New(Record):
    """The record as it stands, with what is about to be in it: the events in hand are not asked of the file."""

    numbers: Numbers = field(kw_only=True)
    in_hand: dict[str, tuple[Recorded, ...]] = field(default_factory=dict, repr=False)

    def history(self, stream: str) -> tuple[Recorded, ...]:
        """The events of a stream, in order."""
        return self.in_hand.get(stream) or super().history(stream)


@contextmanager
def _seldom_collecting() -> Iterator[None]:
    """Nearly everything here is let go of at once, and there is little for Python's collector to find."""
    before = gc.get_threshold()
    gc.set_threshold(SELDOM, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _chunks(acts: Iterable[Act]) -> Iterator[list[Act]]:
    left = iter(acts)
    while chunk := list(islice(left, CHUNK)):
        yield chunk


def _bring(at_work: Saving, who: Who, new: _New, acts: Sequence[Act]) -> tuple[str, ...]:
    chain = Chain(*heads.last(at_work.driver))
    for act in acts:
        if act.stream is not None:
            raise ValueError(f"{act.stream} is not a new stream")
        reference = new.numbers.following(act.events[0])
        new.in_hand[reference] = chain.put(who, reference, 0, act.events)
    chain.lay_down(at_work.driver)
    references = tuple(new.in_hand)
    put_rows(at_work.driver, _rows(new, references))
    new.in_hand.clear()
    return references


def _rows(record: Record, references: Iterable[str]) -> Rows:
    """The rows of new streams, by table, each table after those it refers to."""
    found: Rows = defaultdict(list)
    for reference in references:
        shelf = shelf_of(reference)
        for name, entries in register_rows(reference, shelf, shelf.drawer(record, reference)).items():
            found[name] += entries
    return {name: found[name] for name in TABLES if name in found}


def _end_with(at_work: Saving, who: Who, act: Act) -> None:
    stream = act.stream or Numbers(at_work.driver).following(act.events[0])
    append(at_work, who, stream, act.after, act.events)
    register(at_work, [stream])
