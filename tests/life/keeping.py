"""What is kept of the record: past days as they were, a copy that tells the same, and one officer's word at a time."""

from datetime import date, timedelta
from shutil import rmtree
from typing import Any
from unittest.mock import patch

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from complaints_cli import stopping
from complaints_cli.store import writing
from life.ending import Ending
from life.looked_back_at import Line, differences
from life.office import LAST, REFS
from plain_model import Act

MOST_KEPT = 4
MOST_COPIED = 2


class Keeping(Ending):
    """Days are remembered and looked back at; the file is copied, rebuilt, and written by two at once."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[date, dict[Line, object]] = {}
        self.copied = self.rebuilt = 0

    def answers(self) -> dict[Line, object]:
        """All that the record tells of what is open, of each complaint and of the year."""
        lines: list[Line] = [("due", "--all"), ("list",), ("report", "tsm", "--year", self.year())]
        lines += [("show", ref, "--timeline") for ref in self.model]
        return {line: self.accepted(*line) for line in lines}

    def year(self) -> str:
        first = self.today.year - (self.today.month < 4)
        return f"{first}/{(first + 1) % 100:02d}"

    @precondition(lambda self: len(self.kept) < MOST_KEPT and self.today < LAST)
    @rule()
    def keep_the_day(self) -> None:
        """At the very end of it: nothing more is recorded under this day."""
        self.kept[self.today] = self.answers()
        self.today += timedelta(days=1)

    @precondition(lambda self: self.kept)
    @rule(data=st.data())
    def look_back(self, data: st.DataObject) -> None:
        """To one of the days that were kept: whatever was recorded since, it comes out as it was."""
        self.compare(data.draw(st.sampled_from(sorted(self.kept)), label="day"))

    def compare(self, day: date) -> None:
        before = self.fingerprint()
        for line, then in self.kept[day].items():
            now = self.accepted(*line, "--as-of", str(day))
            unlike = list(differences(then, now))
            assert unlike == [], (day, line, unlike)
        assert self.fingerprint() == before

    @precondition(lambda self: self.model and self.copied < MOST_COPIED)
    @rule()
    def restore_elsewhere(self) -> None:
        """A backup in another place tells the same as the record it was made of, and neither changes."""
        self.copied += 1
        before, told, here = self.fingerprint(), self.answers(), self.db
        folder = here.parent / "backups"
        self.accepted("backup", str(folder))
        (copy,) = folder.glob("*.db")
        self.accepted("restore", str(copy), "--to", str(folder / "elsewhere.db"))
        assert self.fingerprint() == before
        self.db = folder / "elsewhere.db"
        try:
            assert self.answers() == told
        finally:
            self.db = here
        rmtree(folder)  # copies are not erased with the record: none may be left where traces are looked for

    @precondition(lambda self: self.model and self.rebuilt < MOST_COPIED)
    @rule()
    def rebuild(self) -> None:
        """The register made again tells the same."""
        self.rebuilt += 1
        told = self.answers()
        assert self.accepted("db", "rebuild")["problems"] == []
        assert self.answers() == told

    @rule(ref=REFS)
    def another_officer_is_faster(self, ref: str) -> None:
        """Somebody else records something between reading and saving: the second is told, and nothing is kept."""
        self.touched = ref
        save, after = writing.write, ""

        def too_late(*given: Any) -> writing.Written:
            nonlocal after
            with patch.object(writing, "write", save), stopping.apart():  # as it is in a process of its own
                self.accepted("note", ref, "--with", "staff", "--text", "The other was faster.")
            self.model[ref].acts.append(Act(self.model[ref].snapshot()))
            after = self.fingerprint()
            return save(*given)

        with patch.object(writing, "write", too_late):
            code, answer = self.said("note", ref, "--with", "staff", "--text", "Too late.")
        assert (code, [each["code"] for each in answer["errors"]]) == (6, ["changed-meanwhile"]), answer
        assert self.fingerprint() == after
