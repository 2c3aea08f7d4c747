"""Lines lived through one after the other: before the next, whoever tries something with one has the office for it."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from trials.aftermath import Known, events_in, files_in, put_back
from trials.every_line import Typed, lay_out
from trials.office import Office


def lived(
    lines: Sequence[Typed], folder: Path, first: Callable[[], object] | None = None
) -> Iterator[tuple[Typed, Office, Known]]:
    """Each line once it was accepted, with what was there before and after; then the office is as it was after it.

    What is printed is kept beside the folder: it is no part of it, and has room where the folder has none.
    Raises RuntimeError for a line that is not accepted.
    """
    office = Office(folder)
    office.printed = folder.parent
    office.env["MPLCONFIGDIR"] = str(folder.parent)  # what it remembers of fonts takes seconds to find out again
    lay_out(folder)
    for line in lines:
        before, events = files_in(folder), events_in(office.db)
        ran = office.start(*line.at(folder), today=line.day, first=first).ended()
        if ran.code:
            raise RuntimeError(f"{line}: {ran.err.decode()}")
        known = Known(before, files_in(folder), events, events_in(office.db))
        yield line, office, known
        put_back(folder, known.after)
