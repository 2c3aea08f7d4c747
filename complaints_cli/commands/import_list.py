"""`import list`: what was brought over from older registers, file by file, and what was taken back."""

from collections.abc import Mapping
from typing import Any

from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.exchange import Batch, batches
from complaints_cli.result import Cell, Result, Table, Text
from complaints_cli.store.reading import reading


def listed(call: Call) -> Result:
    """List the files that were brought over, with what became of their rows."""
    with reading(call.desk.db) as record:
        history = record.history("exchange")
    items = [_item(each) for each in batches(history)]
    if not items:
        return Result(data={"items": []}, screen=[Text("Nothing was brought over. `complaints import FILE` does it.")])
    columns = ["Import", "On", "File", "Rows", "Complaints", "Held back", ""]
    return Result(data={"items": items}, screen=[Table(columns, [_row(item) for item in items])])


def _item(batch: Batch) -> dict[str, Any]:
    event = batch.imported
    return {
        "batch": batch.number,
        "on": batch.on,
        "file": event.name or None,
        "digest": event.digest,
        "rows": event.rows,
        "imported": event.imported,
        "merged": event.merged,
        "duplicates": event.duplicates,
        "not_complaints": event.not_complaints,
        "skipped": event.skipped,
        "held": event.held,
        "first_received_on": event.first,
        "last_received_on": event.last,
        "taken_back_on": batch.taken_back_on,
        "reason": batch.reason or None,
    }


def _row(item: Mapping[str, Any]) -> list[str | Cell]:
    counts = [f"{item[name]:,}" for name in ("rows", "imported", "held")]
    back = item["taken_back_on"]
    said = Cell(f"taken back on {short_day(back)}: {item['reason']}", "warn") if back else ""
    return [str(item["batch"]), short_day(item["on"]), item["file"] or "", *counts, said]
