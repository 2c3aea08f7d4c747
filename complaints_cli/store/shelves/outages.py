"""Outages of heat and hot water; when one is beyond the usual follows from the landlord's settings."""

from typing import TYPE_CHECKING

from complaints_cli.domain.outages import Outage, outages, outages_due
from complaints_cli.store.entry import Entry, iso
from complaints_cli.store.landlord_record import outage_thresholds
from complaints_cli.store.shelves.shelf import Drawer, Shelf

if TYPE_CHECKING:
    from complaints_cli.store.record import Record


def _drawer(record: "Record", stream: str) -> Drawer:
    found = outages(record.history(stream))
    thresholds = outage_thresholds(record.history("landlord"))
    rows = {"outage": [_outage(each) for each in found]}
    return Drawer(label="heat and hot water", rows=rows, due=outages_due(found, thresholds))


def _outage(outage: Outage) -> Entry:
    return {
        "outage": outage.number,
        "began_on": iso(outage.began_on),
        "place": outage.place or None,
        "supply": str(outage.supply),
        "homes": outage.homes,
        "priority": outage.priority and str(outage.priority),
        "complaints": " ".join(outage.complaints),
        "heaters": None if outage.heaters is None else int(outage.heaters),
        "heaters_on": iso(outage.heaters_on),
        "checks": len(outage.checks),
        "last_check": iso(max(outage.checks, default=None)),
        "escalated_on": iso(outage.escalated_on),
        "ended_on": iso(outage.ended_on),
        "learned_on": iso(outage.learned_on),
        "reviewed_on": iso(outage.reviewed_on),
        "review": outage.review.words or None,
        "contractor": outage.review.contractor or None,
        "risk": outage.review.risk or None,
    }


SHELVES = {"outages": Shelf(drawer=_drawer, whole=("outage",), follows=("landlord",))}
