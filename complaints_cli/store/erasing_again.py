"""What was erased of a record after a copy of it was made is erased in whatever the copy becomes, before it counts."""

from collections.abc import Iterable, Sequence
from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.dates import long_day
from complaints_cli.store.appending import Who
from complaints_cli.store.erase import erase_in, erase_text_in
from complaints_cli.store.erased_before import Erasure, still_there
from complaints_cli.store.transaction import Saving


@dataclass(frozen=True)
class Again:
    """What was erased again; and what somebody must decide on, since in this copy more was recorded of it."""

    done: tuple[Erasure, ...] = ()
    left: tuple[Erasure, ...] = ()


def erase_again(at_work: Saving, who: Who, known: Sequence[Erasure]) -> Again:
    """Erases within a write what is there yet; where anything was, the file is to be wiped after it."""
    record = at_work.record()
    whole = _there(at_work, known, is_whole=True)
    left = tuple(each for each in whole if record.version(each.stream) > each.version)
    done = tuple(each for each in whole if each not in left)
    for each in done:
        erase_in(at_work, who, each.stream, record.version(each.stream), _reason(each))
    texts = _there(at_work, known, is_whole=False)
    for each in texts:
        erase_text_in(at_work, who, each.stream, each.version, _reason(each))
    return Again((*done, *texts), left)


def _there(at_work: Saving, known: Iterable[Erasure], *, is_whole: bool) -> tuple[Erasure, ...]:
    return tuple(each for each in still_there(at_work.driver, known) if each.is_whole is is_whole)


def _reason(erasure: Erasure) -> str:
    return f"It was erased before, on {long_day(date.fromisoformat(erasure.day))}."
