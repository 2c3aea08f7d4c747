"""An export whose texts somebody changed, and whose seals and chain they then made anew."""

import json
from collections.abc import Callable
from hashlib import sha256
from typing import Any

from complaints_cli.store.log import COLUMNS, document_fields, hash_of


def forged(record: dict[str, Any], change: Callable[[str, str], str]) -> None:
    """Changes every sealed text of the record of an export, by its field; documents stay as they are."""
    kinds = {event["seq"]: event["kind"] for event in record["record_event"]}
    seals = {}
    for each in record["record_text"]:
        kept = document_fields(kinds[each["event"]])
        texts = json.loads(each["content"])
        each["content"] = json.dumps(
            {field: text if field in kept else change(field, text) for field, text in texts.items()}
        )
        seals[each["event"]] = sha256(bytes.fromhex(each["salt"]) + each["content"].encode()).hexdigest()
    previous = record["record_event"][0]["previous"]
    for event in record["record_event"]:
        event["seal"] = seals.get(event["seq"], event["seal"])
        event["previous"] = previous
        event["hash"] = previous = hash_of([event[name] for name in COLUMNS[:-1]])
    record["record_head"][0]["head"] = previous
