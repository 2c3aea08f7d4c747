"""Times in which the Code could not be kept, and who was told of them."""

from typing import TYPE_CHECKING

from complaints_cli.domain.exceptional import Exceptional, exceptional_times, exceptions_due
from complaints_cli.domain.landlord_terms import Audience
from complaints_cli.store.entry import Entry, iso
from complaints_cli.store.shelves.shelf import Drawer, Shelf

if TYPE_CHECKING:
    from complaints_cli.store.record import Record


def _drawer(record: "Record", stream: str) -> Drawer:
    times = exceptional_times(record.history(stream))
    rows = {"exceptional_time": [_time(each) for each in times]}
    return Drawer(label="exceptional circumstances", rows=rows, due=exceptions_due(times))


def _time(time: Exceptional) -> Entry:
    told = dict(time.told)
    return {
        "exception": time.number,
        "began_on": iso(time.began_on),
        "expected_back": iso(time.expected_back),
        "ended_on": iso(time.ended_on),
        "what": time.what or None,
        "why": time.why or None,
        "told_ombudsman_on": iso(told.get(Audience.OMBUDSMAN)),
        "told_residents_on": iso(told.get(Audience.RESIDENTS)),
        "on_website_on": iso(told.get(Audience.WEBSITE)),
    }


SHELVES = {"exceptions": Shelf(drawer=_drawer, whole=("exceptional_time",))}
