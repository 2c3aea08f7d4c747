"""`import undo`, review lists and mapping files; and that an import is whole or has not happened."""

import csv
import io
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from complaints_cli import render
from complaints_cli.domain.event import Event
from complaints_cli.exchange.importing.adoption.adopting import Adoption
from officer import REF, Officer
from older_register import DAY, HOLM, OPEN, WOJCIK, imports, ref_of, register


class TestTakenBack:
    def test_it_is_gone_from_every_list_and_its_reference_for_ever(self, officer: Officer) -> None:
        imports(officer, HOLM, OPEN)
        done = officer.done(DAY, "import", "undo", "1", "--reason", "The wrong file")
        assert (done["taken_back"], done["refs"]) == (2, ["C-2026-0001", "C-2026-0002"])
        assert officer.done(DAY, "list")["items"] == []
        assert [each for each in officer.done(DAY, "due", "--all")["items"] if each["ref"].startswith("C-")] == []
        assert officer.refused(DAY, "show", "C-2026-0001", code=4) == [("taken-back", None)]
        assert officer.refused(DAY, "note", REF, "--with", "staff", "--text", "x", code=4) == [("taken-back", None)]
        assert officer.refused(DAY, "show", "h-01", code=4) == [("complaint", None)]
        assert officer.done(DAY, "log", "--via", "phone", "--summary", "x")["ref"] == "C-2026-0003"
        assert officer.done(DAY, "verify")["problems"] == []

    def test_the_same_file_can_come_over_again(self, officer: Officer) -> None:
        imports(officer, HOLM)
        officer.done(DAY, "import", "undo", "1", "--reason", "The wrong file")
        assert (imports(officer, HOLM)["batch"], ref_of(officer, "h-01")) == (2, "C-2026-0002")
        listed = officer.done(DAY, "import", "list")["items"]
        assert [(each["batch"], each["taken_back_on"], each["reason"]) for each in listed] == [
            (1, DAY, "The wrong file"),
            (2, None, None),
        ]

    def test_the_register_is_written_anew_without_it(self, officer: Officer) -> None:
        imports(officer, HOLM)
        officer.done(DAY, "import", "undo", "1", "--reason", "The wrong file")
        imports(officer, WOJCIK, name="other.csv")
        assert officer.done(DAY, "db", "rebuild")["problems"] == []
        assert [each["ref"] for each in officer.done(DAY, "list")["items"]] == ["C-2026-0002"]

    def test_as_of_the_day_before_it_is_there(self, officer: Officer) -> None:
        imports(officer, HOLM)
        officer.done("2026-12-16", "import", "undo", "1", "--reason", "The wrong file")
        assert len(officer.done("2026-12-17", "list", "--as-of", "2026-12-15")["items"]) == 1
        assert officer.done("2026-12-17", "list", "--as-of", "2026-12-16")["items"] == []

    def test_it_is_refused_once_one_went_on(self, officer: Officer) -> None:
        imports(officer, HOLM, OPEN)
        officer.done(DAY, "note", "h-03", "--with", "staff", "--text", "Rang her")
        assert officer.refused(DAY, "import", "undo", "1", "--reason", "x") == [("gone-on", None)]
        assert "C-2026-0002" in officer.sentences(DAY, "import", "undo", "1", "--reason", "x")[0]

    def test_it_needs_no_reason_where_nobody_can_be_asked(self, officer: Officer) -> None:
        imports(officer, HOLM)
        assert officer.done(DAY, "import", "undo", "1")["taken_back"] == 1
        (batch,) = officer.done(DAY, "import", "list")["items"]
        assert (batch["taken_back_on"], batch["reason"]) == (DAY, None)

    def test_none_of_that_number(self, officer: Officer) -> None:
        assert officer.refused(DAY, "import", "undo", "3", "--reason", "x", code=4) == [("batch", None)]

    def test_not_twice(self, officer: Officer) -> None:
        imports(officer, HOLM)
        officer.done(DAY, "import", "undo", "1", "--reason", "x")
        assert officer.refused(DAY, "import", "undo", "1", "--reason", "x") == [("taken-back", None)]

    def test_an_imported_complaint_is_not_undone_alone(self, officer: Officer) -> None:
        imports(officer, HOLM)
        assert officer.refused(DAY, "undo", "h-01") == [("arrival", "5.12")]


def test_the_list_of_imports_shows_what_fits_a_narrow_screen(officer: Officer) -> None:
    imports(officer, HOLM)
    officer.done(DAY, "import", "undo", "1", "--reason", "The wrong file")
    header, row = officer.sees(DAY, "import", "list").splitlines()
    assert header.split() == ["Import", "On", "File", "Rows", "Complaints", "Held", "back"]
    assert " ".join(row.split()) == (
        "1 Mon 14 Dec 2026 register.csv 1 1 0 taken back on Mon 14 Dec 2026: The wrong file"
    )


class TestReviewList:
    ROWS = (HOLM, "H-07,31/02/2026,Zed Zulu,The hall,,,,", "H-08,01/12/2026,Al Pha,x,,,,", "H-09,TBC,Be Ta,y,,,,")

    def review(self, officer: Officer, fixes: dict[str, str]) -> str:
        """The review list of those rows, with what was put under Fix by the row's reference."""
        officer.done("2026-12-01", "log", "--via", "phone", "--name", "Al Pha", "--summary", "x")
        path = officer.folder / "review.csv"
        officer.done(DAY, "import", register(officer, *self.ROWS), "--review-to", str(path))
        assert path.stat().st_mode & 0o777 == 0o600 or os.name == "nt"
        rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))
        for row in rows:
            row["Fix"] = fixes.get(row["Reference"], "")
        page = io.StringIO()
        sheet = csv.DictWriter(page, rows[0])
        sheet.writeheader()
        sheet.writerows(rows)
        return officer.file("fixed.csv", page.getvalue())

    def test_what_was_put_right_comes_over_once(self, officer: Officer) -> None:
        fixed = self.review(officer, {"H-07": "28/02/2026", "H-08": "new", "H-09": "skip"})
        data = officer.done(DAY, "import", fixed)
        assert (data["rows"], data["imported"], data["skipped"], data["held"]) == (2, 2, 1, 0)
        older = officer.done(DAY, "show", "h-07")["older"]
        assert [(each["file"], each["row"]) for each in older] == [("register.csv", 3)]
        again = officer.done(DAY, "import", fixed)
        assert (again["imported"], again["duplicates"]) == (0, 2)

    def test_what_was_put_right_waits_no_more_in_the_first_file(self, officer: Officer) -> None:
        officer.done(DAY, "import", self.review(officer, {"H-07": "28/02/2026", "H-08": "new"}))
        data = officer.done(DAY, "import", register(officer, *self.ROWS))
        assert (data["imported"], data["duplicates"], data["held"]) == (0, 3, 1)
        assert [each["ref"] for each in data["review"]] == ["H-09"]

    def test_what_was_not_waits_on(self, officer: Officer) -> None:
        data = officer.done(DAY, "import", self.review(officer, {"H-07": "30/02/2026"}))
        assert (data["imported"], data["held"]) == (0, 3)
        assert {each["ref"] for each in data["review"] if each["held"]} == {"H-07", "H-08", "H-09"}

    @pytest.mark.parametrize("more", [("--map-to", "map.toml"), ("--sheet", "x")])
    def test_its_columns_are_its_own(self, officer: Officer, more: tuple[str, str]) -> None:
        fixed = self.review(officer, {})
        assert officer.refused(DAY, "import", fixed, *more, code=2) == [("review", None)]

    def test_nothing_in_doubt_writes_none(self, officer: Officer) -> None:
        path = officer.folder / "review.xlsx"
        ran = officer(DAY, "import", register(officer, HOLM), "--review-to", str(path))
        assert not path.exists()
        assert "Nothing is in doubt, so review.xlsx was not written." in ran.answer["messages"]

    def test_a_file_that_is_there_is_not_written_over(self, officer: Officer) -> None:
        path = officer.file("review.csv", "mine")
        assert officer.refused(DAY, "import", register(officer, *self.ROWS), "--review-to", path, code=6)
        assert Path(path).read_text() == "mine"


class TestMapping:
    def test_it_is_written_and_read_back(self, officer: Officer) -> None:
        path, mapping = register(officer, HOLM), officer.folder / "map.toml"
        officer.done(DAY, "import", path, "--dry-run", "--map-to", str(mapping))
        text = mapping.read_text("utf-8")
        assert 'Complainant" = "name"' in text
        mapping.write_text(text.replace('"Details" = "complaint"', '"Details" = "leave out"'), "utf-8")
        officer.done(DAY, "import", path, "--map", str(mapping))
        assert officer.done(DAY, "show", "h-01")["points"][0]["text"] == "Not recorded in the older register"

    def test_what_it_cannot_mean_is_refused(self, officer: Officer) -> None:
        mapping = officer.file("map.toml", '[columns]\n"Details" = "gossip"\n')
        assert officer.refused(DAY, "import", register(officer, HOLM), "--map", mapping, code=2) == [("map", None)]


def test_a_bar_says_how_far_it_has_come(capsys: pytest.CaptureFixture[str]) -> None:
    with render.counting("Reading [red]", 3) as told:
        told(3)
    assert capsys.readouterr().out == ""


class TestAllOrNothing:
    def test_a_failure_on_the_way_leaves_nothing(self, officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
        path = register(officer, HOLM, OPEN)
        begun = Adoption._beginnings

        def broken(adoption: Adoption) -> Iterator[tuple[Event, ...]]:
            yield next(begun(adoption))
            raise OSError("The power went")

        monkeypatch.setattr(Adoption, "_beginnings", broken)
        before = officer.db.read_bytes()
        assert officer(DAY, "import", path).code != 0
        assert officer.db.read_bytes() == before

    def test_killed_on_the_way_it_leaves_nothing(self, officer: Officer) -> None:
        rows = [f"K-{n},01/04/2026,Person{n} Holm,Words {n},,09/04/2026,24/04/2026,Upheld" for n in range(4000)]
        path = register(officer, *rows)
        events = officer.events()
        command = [sys.executable, "-m", "complaints_cli", "--db", str(officer.db), "--today", DAY, "import", path]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            journal = Path(f"{officer.db}-journal")
            while process.poll() is None and not journal.exists():
                pass
            process.kill()
        assert process.returncode != 0
        with closing(sqlite3.connect(officer.db)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert officer.events() == events

    def test_somebody_who_looks_on_is_asked_first(self, officer: Officer) -> None:
        path = register(officer, HOLM)
        officer.run.sit_down()
        before = officer.db.read_bytes()
        no = officer.screen(DAY, "import", path, typed="n\n")
        assert (no.code, officer.db.read_bytes()) == (130, before)
        assert "Record this?" in no.err
        assert officer.screen(DAY, "import", path, typed="y\n").code == 0
        assert ref_of(officer, "h-01") == REF
