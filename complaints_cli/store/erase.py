"""What is erased is out of the bytes of the file; the chain, the dates and every past figure stay as they were."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from complaints_cli import stopping
from complaints_cli.dataclass import dataclass
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.record import Erased, TextErased
from complaints_cli.domain.learning_kept import kept
from complaints_cli.errors import ComplaintsError, NotFound, Unavailable
from complaints_cli.store import heads, notices
from complaints_cli.store.appending import Who, append
from complaints_cli.store.opening import check_names, connect, told
from complaints_cli.store.parties import names_in_one, of_one
from complaints_cli.store.rebuilding import compact
from complaints_cli.store.registering import register
from complaints_cli.store.shared_folder import refuse_shared
from complaints_cli.store.texts import texts
from complaints_cli.store.traces import has_traces, leaves_traces
from complaints_cli.store.transaction import Saving, saving
from complaints_cli.store.twice import entries_of
from complaints_cli.store.writing import Written

if TYPE_CHECKING:
    from complaints_cli.domain.event import Recorded
    from complaints_cli.store.record import Record

OURS = frozenset({"learning", "finding", "remedy", "action", "compensation"})
"""The first word of the kinds of event whose texts are what the landlord says, and nobody's story."""
Unless = Callable[["Record", str], None]
"""Raises where a stream must not be erased, by the record as it is then: whoever was shown it may have waited."""
Beside = Callable[[str], None]
"""Removes what lies beside the file of a stream that is erased; it raises nothing."""
HELD_BY = "event IN (SELECT seq FROM event WHERE stream = ? AND version BETWEEN ? AND ?)"


@dataclass(frozen=True, kw_only=True)
class ToErase:
    """A complaint, a request or feedback that is to be erased, as it was shown: at that version."""

    ref: str
    after: int
    reason: str


def whatever_holds_it(record: "Record", stream: str) -> None:
    """Nothing stands against it: of what was decided elsewhere."""


def nothing_beside(stream: str) -> None:
    """Nothing lies beside the file that has to go with it."""


def erase(
    path: Path,
    who: Who,
    ref: str,
    reason: str,
    *,
    after: int | None = None,
    unless: Unless = whatever_holds_it,
    beside: Beside = nothing_beside,
) -> Written:
    """Destroys the texts, documents and salts of everything recorded so far of a complaint, a request or feedback.

    What was entered twice of it goes too. That is recorded. What is `beside` the file goes first, once nothing can
    refuse it any more: whoever is killed on the way leaves none of it, since while it is there it is on record too.
    Raises NotFound; Unavailable as any write, "changed-meanwhile" where it went on `after` the version that was shown,
    and "traces" when it was erased but the file could not be rewritten; Damaged; what `unless` raises.
    """
    with _rewritten(path), _erasing(path, beside) as (at_work, gone):
        version = at_work.record().erasable(ref)
        written = _with_entries(at_work, who, ToErase(ref=ref, after=after or version, reason=reason), unless)
        gone.extend(written.streams)
        return written


def erase_each(
    path: Path,
    who: Who,
    several: Iterable[ToErase],
    unless: Unless = whatever_holds_it,
    beside: Beside = nothing_beside,
) -> Iterator[Written]:
    """Erases one after another, each whole in a write of its own, and rewrites the file once, whatever happens.

    Raises Unavailable "changed-meanwhile" at the first that went on since it was shown; else as `erase`.
    """
    with _rewritten(path):
        for each in several:
            with _erasing(path, beside) as (at_work, gone):
                written = _with_entries(at_work, who, each, unless)
                gone.extend(written.streams)
            yield written


def erase_text(
    path: Path,
    who: Who,
    recorded: "Recorded",
    reason: str,
    unless: Unless = whatever_holds_it,
    beside: Beside = nothing_beside,
) -> Written:
    """Destroys the texts, documents and salt of one event of whatever stream. Raises as `erase`."""
    with _rewritten(path), saving(path, last=partial(beside, recorded.stream)) as at_work:
        unless(at_work.record(), recorded.stream)
        return erase_text_in(at_work, who, recorded.stream, recorded.version, reason)


def end_what_was_begun(path: Path) -> bool:
    """Rewrites a file in which an erasure that was cut short may have left traces, which is told; whether it was one.

    Raises Unavailable "two-names" or "shared-folder" as any write does, and "traces".
    """
    if not has_traces(path):
        return False
    check_names(path)
    with told(path), closing(connect(path)) as connection:
        refuse_shared(path, connection)
    wipe(path)
    notices.tell(f"An erasure that was cut short was ended: {path} was rewritten, and no trace of it is left in there.")
    return True


@contextmanager
def _erasing(path: Path, beside: Beside) -> Iterator[tuple[Saving, list[str]]]:
    """A save, and the references that are erased in it: what is beside the file goes with each of them."""
    gone: list[str] = []

    def last() -> None:
        for stream in gone:
            beside(stream)

    with saving(path, last=last) as at_work:
        yield at_work, gone


@contextmanager
def _rewritten(path: Path) -> Iterator[None]:
    """The file is rewritten once what is done inside is over; where that was cut short, if anything was erased."""
    try:
        yield
    except BaseException:
        with stopping.held():
            if has_traces(path):
                wipe(path)
        raise
    with stopping.held():
        wipe(path)


def wipe(path: Path) -> None:
    """Rewrites the file, so that no trace is left in it. Raises Unavailable "traces" where it cannot be."""
    try:
        compact(path)
    except ComplaintsError as error:
        raise Unavailable(
            "traces",
            f"The personal data was erased, but {path} could not be rewritten, so traces may be left in it. "
            "Run `complaints db rebuild` when nobody else is using it.",
        ) from error


def event_of(record: "Record", seq: int) -> "tuple[Recorded, bool]":
    """The event of that number, and whether it has, or had, a text that can be erased. Raises NotFound."""
    found = record.rows("SELECT stream, version, seal FROM event WHERE seq = ?", (seq,))
    if not found:
        raise NotFound("event", f"There is no event {seq}; the last is {record.head()[0]}.")
    stream, version, seal = found[0]
    recorded = next(each for each in record.history(stream) if each.version == version)
    return recorded, seal is not None


def erase_in(at_work: Saving, who: Who, ref: str, through: int, reason: str) -> Written:
    """Erases all of a reference up to a version, within a write; the file is to be wiped after it."""
    erased = Erased(on=who.today, through=through, reason=reason)
    stays = _learned(at_work.record(), ref, who.today) if ref.startswith("C-") else []
    return _erased(at_work, who, ref, through, [erased, *stays], range(1, through + 1))


def _with_entries(at_work: Saving, who: Who, wanted: ToErase, unless: Unless) -> Written:
    """All of a reference, and whatever was set aside as a second entry of it: the same story is told there."""
    record = at_work.record()
    entries = [each for each in entries_of(record, wanted.ref) if not each.erased]
    for ref in (wanted.ref, *(each.ref for each in entries)):
        unless(record, ref)
    whole = erase_in(at_work, who, wanted.ref, wanted.after, wanted.reason)
    parts = [whole, *(erase_in(at_work, who, each.ref, each.version, wanted.reason) for each in entries)]
    return Written(
        streams=tuple(stream for each in parts for stream in each.streams),
        seqs=tuple(seq for each in parts for seq in each.seqs),
        head=parts[-1].head,
        complaints={ref: found for each in parts for ref, found in each.complaints.items()},
        due={ref: found for each in parts for ref, found in each.due.items()},
    )


def erase_text_in(at_work: Saving, who: Who, stream: str, version: int, reason: str) -> Written:
    """Erases what one event says, within a write; the file is to be wiped after it."""
    erased = TextErased(on=who.today, version=version, reason=reason)
    return _erased(at_work, who, stream, at_work.record().version(stream), [erased], [version])


def _learned(record: "Record", ref: str, today: date) -> list[Event]:
    """What was learned from it in words that tell of nobody."""
    told = [
        text for spot, held in texts(record, [ref]) if spot.kind.partition("-")[0] not in OURS for text in held.values()
    ]
    people, names = of_one(record.rows, ref), names_in_one(record.rows, ref)
    return list(kept(record.complaint(ref).learning, people, names, told, today))


def _erased(
    at_work: Saving, who: Who, stream: str, after: int, events: Sequence[Event], versions: Sequence[int]
) -> Written:
    """The triggers let the texts go only because the erasure is recorded by then."""
    seqs = append(at_work, who, stream, after, events)
    leaves_traces(at_work.driver, seqs[0])
    for table in ("sealed_text", "document"):
        at_work.driver.execute(f"DELETE FROM {table} WHERE {HELD_BY}", (stream, versions[0], versions[-1]))  # noqa: S608
    registered = register(at_work, [stream])
    return Written((stream,), seqs, heads.last(at_work.driver)[1], registered.complaints, registered.due)
