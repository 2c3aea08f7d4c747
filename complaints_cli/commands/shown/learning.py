"""What a complaint taught, and how far each change has come."""

from collections.abc import Iterator
from typing import Any

from complaints_cli.commands.show_seen import File
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.learning import Learning, LearningStatus
from complaints_cli.result import Block, Cell, Heading, Table


def data(file: File) -> dict[str, Any]:
    """Every entry, by number."""
    return {"learning": [_item(file, each) for each in file.complaint.learning]}


def blocks(file: File) -> Iterator[Block]:
    """The entries as a table."""
    if file.complaint.learning:
        yield Heading("Learning")
        rows: list[list[str | Cell]] = [
            [str(e.number), str(e.stage), _change(e), _cause(e), file.name(e.owner) or "", _state(file, e)]
            for e in file.complaint.learning
        ]
        yield Table(["", "Stage", "What changes", "Cause", "Owner", ""], rows)


def _item(file: File, each: Learning) -> dict[str, Any]:
    return {
        "n": each.number,
        "stage": each.stage,
        "on": each.on,
        "change": each.change,
        "none": each.none,
        "heard": each.heard or None,
        "wrong": each.wrong or None,
        "cause": each.cause,
        "because": each.because or None,
        "training": each.training or None,
        "risk": each.risk or None,
        "owner": file.name(each.owner),
        "due_on": each.due,
        "first_due_on": each.first_due,
        "status": each.status,
        "begun_on": each.begun_on,
        "done_on": each.done_on,
        "proof": each.proof or None,
        "dropped_on": each.dropped_on,
        "dropped_for": each.dropped_for or None,
        "told": [{"on": told.on, "how": told.how, "text": told.words or None} for told in each.told],
    }


def _change(each: Learning) -> str:
    more = [f"Training: {each.training}"] if each.training else []
    more += [f"Risk: {each.risk}"] if each.risk else []
    return "\n".join([f"none: {each.change}" if each.none else each.change, *more])


def _cause(each: Learning) -> str:
    word = each.cause.replace("-", " ") if each.cause else ""
    return ": ".join(filter(None, [word, each.because]))


def _state(file: File, each: Learning) -> Cell:
    words = each.progress.words(file.today, short_day, by=True)
    if each.dropped_for:
        words += f": {each.dropped_for}"
    if each.told:
        words += f"; told: {', '.join(dict.fromkeys(told.how.replace('-', ' ') for told in each.told))}"
    if each.status is LearningStatus.IMPLEMENTED:
        return Cell(words, "good")
    return Cell(words, "bad" if each.progress.is_late(file.today) else "")
