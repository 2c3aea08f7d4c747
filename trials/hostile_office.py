"""The invented association with another text in each place where somebody typed one: its own decisions and letters.

Each text is put in where an event is laid down, so that all that follows is made of it: other letters, reports, pages.
"""

import os
from collections.abc import Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass, field, fields, replace
from io import StringIO
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

from complaints_cli.cli import app
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.landlord import SettingChanged
from complaints_cli.exchange.invented import strands, tales
from complaints_cli.store import writing
from complaints_cli.store.appending import append
from trials.hostile_texts import harmless, hostile

FIXED = ("division", "year_end", "large_print", "letterhead", "templates", "signature", "other_ombudsman_categories")
"""Settings that are checked when they are set: no text of anybody's choice."""
FEW, FIRST = ("bedroom mould", "heat charge", "skip"), 4
"""The tales by which the association is shown, and how many strands beside them: enough to try a trial with."""
_CHECKED = ("_checked_on", "homes_lcra", "homes_lcho", "_days", "_count")


@dataclass
class Pen:
    """Writes a text of its own over each; with `is_harmless` its counterpart."""

    chance: Random
    is_harmless: bool
    written: list[str] = field(default_factory=list)

    def over(self, event: Event) -> Event:
        """The event with other texts."""
        if isinstance(event, SettingChanged) and (event.key in FIXED or event.key.endswith(_CHECKED)):
            return event
        texts: dict[str, Any] = {
            each.name: self._text(getattr(event, each.name))
            for each in fields(event)
            if each.metadata.get("place") == "sealed"
        }
        return replace(event, **texts)

    def _text(self, there: object) -> object:
        if isinstance(there, tuple):
            return tuple(map(self._text, there))
        if not (isinstance(there, str) and there):
            return there
        text = hostile(self.chance)
        self.written.append(text)
        return harmless(text) if self.is_harmless else text


def opened(folder: Path, pen: Pen, *, whole: bool) -> int:
    """Makes the association in a new folder, `whole` or of a few tales. Returns the exit code."""

    def overwritten(at_work: Any, who: Any, stream: str, after: int, events: Sequence[Event]) -> tuple[int, ...]:  # noqa: ANN401
        return append(at_work, who, stream, after, [pen.over(event) for event in events])

    os.environ["COMPLAINTS_USER"] = ""
    told = tales.TALES if whole else tuple(tale for tale in tales.TALES if tale.key in FEW)
    beside = strands.STRANDS if whole else strands.STRANDS[:FIRST]
    with (
        patch.object(writing, "append", overwritten),
        patch.object(tales, "TALES", told),
        patch.object(strands, "STRANDS", beside),
        redirect_stdout(StringIO()),
    ):
        try:
            app(["demo", str(folder)])
        except SystemExit as ended:
            return ended.code if isinstance(ended.code, int) else 1
    return 1
