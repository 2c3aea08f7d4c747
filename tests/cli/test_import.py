"""`import`: what comes over, what waits, what is never recorded twice or over something else, and the way back."""

import csv
import io
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from complaints_cli.domain.event import Event
from complaints_cli.exchange.importing.adopting import Adoption
from officer import REF, Officer

DAY = "2026-12-14"
HEADERS = "Ref,Date received,Complainant,Details,Officer,Date acknowledged,Stage 1 response sent,Stage 1 outcome"
HOLM = "H-01,01/04/2026,Maja Holm,No heating,Jane Evans,09/04/2026,24/04/2026,Upheld"
WOJCIK = "H-02,13/05/2026,Piotr Wójcik,Damp,Jane Evans,,28/05/2026,Not upheld"
OPEN = "H-03,07/12/2026,Ann Lee,The lift,,09/12/2026,,"
NEW = "H-04,11/12/2026,Ben Osei,The bins,,,,"


def register(officer: Officer, *rows: str, name: str = "register.csv", headers: str = HEADERS) -> str:
    """The path of an older register of those rows."""
    return officer.file(name, "\n".join((headers, *rows)) + "\n")


def imports(officer: Officer, *rows: str, name: str = "register.csv") -> dict[str, Any]:
    return officer.done(DAY, "import", register(officer, *rows, name=name))


def ref_of(officer: Officer, old: str) -> str:
    return str(officer.done(DAY, "show", old)["ref"])


class TestComesOver:
    def test_it_says_what_became_of_every_row(self, officer: Officer) -> None:
        data = imports(officer, HOLM, WOJCIK, OPEN, NEW)
        assert (data["batch"], data["rows"], data["imported"], data["held"]) == (1, 4, 4, 0)
        assert data["by_year"] == {"2026/27": 4}
        # 1 April to 24 April: Good Friday 3 and Easter Monday 6 April do not count, so 23 April was the last day.
        assert data["judged"] == {
            "past": 2,
            "acknowledged_late": 0,
            "acknowledgement_unrecorded": 1,
            "answered_late": 1,
            "decision_unrecorded": 0,
            "refused": 0,
            "open": 2,
            "overdue": 0,
            "late_of_open": 0,
        }

    def test_the_days_are_those_of_the_register_and_recorded_today(self, officer: Officer) -> None:
        imports(officer, HOLM)
        timeline = officer.done(DAY, "show", "h-01")["timeline"]
        assert [(each["on"], each["recorded_on"]) for each in timeline][-1] == ("2026-04-24", DAY)

    def test_a_dry_run_says_the_same_and_changes_not_one_byte(self, officer: Officer) -> None:
        path = register(officer, HOLM, "H-09,31/02/2026,X Y,z,,,,")
        before = officer.db.read_bytes()
        dry = officer.done(DAY, "import", path, "--dry-run")
        assert officer.db.read_bytes() == before
        wet = officer.done(DAY, "import", path)
        assert (dry["batch"], wet["batch"]) == (None, 1)
        assert {**dry, "batch": 1} == wet

    def test_what_nobody_recorded_is_not_called_late(self, officer: Officer) -> None:
        said = officer.sees(DAY, "import", register(officer, HOLM, WOJCIK))
        assert (
            "Of 2 past complaints, 0 acknowledgements were late, 1 response was late; 1 has no day of acknowledgement."
            in said
        )
        assert "no day of it is on record; it was due Wed 20 May 2026" in officer.sees(DAY, "show", "h-02")

    def test_measures_count_it(self, officer: Officer) -> None:
        imports(officer, HOLM, WOJCIK)
        measures = officer.done(DAY, "report", "annual", "--year", "2026/27")["measures"]
        answered = next(each for each in measures if each["id"] == "answered-in-time-1")
        assert (answered["numerator"], answered["denominator"]) == (1, 2)

    def test_who_decided_and_what_may_be_unknown(self, officer: Officer) -> None:
        imports(officer, "H-05,01/06/2026,Ida Roe,The path,,03/06/2026,17/06/2026,")
        (stage,) = officer.done(DAY, "show", "h-05")["stages"]
        assert (stage["decision"], stage["decider"], stage["response_state"]) == (None, None, "met")
        assert "not on record, by nobody on record" in officer.sees(DAY, "show", "h-05")

    def test_a_new_name_joins_the_staff_list_in_the_same_write(self, officer: Officer) -> None:
        imports(officer, OPEN.replace("The lift,,", "The lift,Carol Ng,"))
        assert officer.done(DAY, "show", "h-03")["handler"] == "Carol Ng"
        assert [each["name"] for each in officer.done(DAY, "staff", "list")["items"]].count("Carol Ng") == 1

    def test_a_name_that_fits_two_is_nobodys_and_said(self, officer: Officer) -> None:
        officer.done(DAY, "staff", "add", "Jan Evans")
        (doubt,) = imports(officer, HOLM.replace("Jane Evans", "J Evans"))["review"]
        assert (doubt["column"], doubt["value"], doubt["held"]) == ("staff", "J Evans", False)
        assert officer.done(DAY, "show", "h-01")["handler"] is None

    def test_as_somebody_unclear_is_refused(self, officer: Officer) -> None:
        officer.done(DAY, "staff", "add", "Jan Evans")
        before = officer.db.read_bytes()
        ran = officer(DAY, "--as", "J Evans", "import", register(officer, HOLM))
        assert (ran.code, ran.codes) == (2, ["person-unclear"])
        assert officer.db.read_bytes() == before

    def test_months_before_days_stop_it(self, officer: Officer) -> None:
        path = register(officer, "A,03/06/2026,P Q,x,,,,", "B,06/25/2026,R S,y,,,,")
        assert officer.refused(DAY, "import", path) == [("date-order", None)]
        (said,) = officer.sentences(DAY, "import", path)
        assert "03/06/2026" in said
        assert "06/25/2026" in said


class TestGoesOn:
    def test_an_open_one_is_a_living_complaint(self, officer: Officer) -> None:
        imports(officer, OPEN)
        ref = ref_of(officer, "H-03")
        officer.done(DAY, "point", "add", "h-03", "The light on the stairs")
        for point in ("1", "2"):
            officer.done(DAY, "point", "set", "h-03", point, "--responsible", "yes")
            reasons = "We saw it on Monday and it had stood still for a week."
            officer.done(DAY, "finding", "h-03", point, "--decision", "upheld", "--reasons", reasons)
        officer.done(DAY, "remedy", "h-03", "--what", "We are sorry", "--kind", "apology")
        officer.done(DAY, "learn", "h-03", "--change", "We look at the lift each week")
        assert officer.refused(DAY, "respond", "h-03", "--decider", "Jane Evans") == [("part-missing", "5.6")]
        assert officer.ways_out(DAY, "respond", "h-03", "--decider", "Jane Evans") == [
            f"complaints correct {ref} outcome TEXT --reason TEXT"
        ]
        officer.done(DAY, "correct", "h-03", "outcome", "A lift that works", "--reason", "We asked her")
        answered = officer.done(DAY, "respond", "h-03", "--decider", "Jane Evans")
        assert (answered["ref"], answered["state"]) == (ref, "answered")
        assert b"A lift that works" in officer.letter(1, ref)

    def test_one_that_nobody_acknowledged_is_acknowledged(self, officer: Officer) -> None:
        imports(officer, NEW)
        words = ("--responsible", "yes", "--outcome", "none-given")
        assert officer.done(DAY, "ack", "h-04", *words)["letter"]["kind"] == "acknowledgement-1"

    def test_one_that_was_answered_goes_to_stage_2(self, officer: Officer) -> None:
        imports(officer, WOJCIK)
        officer.done(DAY, "escalate", "h-02", "--reason", "Still damp")
        officer.done(DAY, "ack", "h-02", "--responsible", "yes", "--outcome", "none-given")
        assert officer.done(DAY, "show", "h-02")["situation"] == "acknowledged-2"

    def test_what_is_wanted_at_stage_2_is_put_right_there(self, officer: Officer) -> None:
        imports(officer, WOJCIK)
        assert officer.refused(DAY, "correct", "h-02", "outcome-2", "x", "--reason", "y") == [
            ("nothing-to-correct", "5.12")
        ]
        officer.done(DAY, "escalate", "h-02")
        officer.done(DAY, "correct", "h-02", "outcome-2", "none-given", "--reason", "We asked him")
        assert "they did not say" in officer.sees(DAY, "show", "h-02")


class TestNeverTwice:
    def test_the_same_file_adds_nothing(self, officer: Officer) -> None:
        imports(officer, HOLM, WOJCIK, OPEN)
        before = officer.db.read_bytes()
        again = imports(officer, HOLM, WOJCIK, OPEN)
        assert (again["batch"], again["imported"], again["duplicates"], again["review"]) == (None, 0, 3, [])
        assert officer.db.read_bytes() == before

    def test_a_longer_file_adds_what_is_new(self, officer: Officer) -> None:
        imports(officer, HOLM, WOJCIK)
        later = imports(officer, HOLM, WOJCIK, OPEN)
        assert (later["imported"], later["duplicates"]) == (1, 2)

    @pytest.mark.parametrize("name", ["Holm, Maja", "MRS MAJA HOLM", "M Holm"])
    def test_another_spelling_is_no_other_person(self, officer: Officer, name: str) -> None:
        imports(officer, HOLM)
        again = imports(officer, HOLM.replace("Maja Holm", f'"{name}"'))
        assert (again["imported"], again["duplicates"]) == (0, 1)

    def test_what_a_row_says_more_is_listed_with_the_command(self, officer: Officer) -> None:
        imports(officer, OPEN)
        ref = ref_of(officer, "h-03")
        before = officer.db.read_bytes()
        data = imports(officer, "H-03,07/12/2026,Ann Lee,The lift,,09/12/2026,14/12/2026,Upheld")
        (more,) = data["review"]
        assert (data["duplicates"], more["column"], more["value"]) == (1, "stage 1 responded", "Mon 14 Dec 2026")
        assert (more["held"], more["on_record"]) == (False, ref)
        assert more["reason"].endswith(
            f"nothing of it is on record. To record it: complaints respond {ref} --on 2026-12-14."
        )
        assert officer.db.read_bytes() == before

    def test_what_differs_is_put_right_and_never_overwritten(self, officer: Officer) -> None:
        imports(officer, HOLM)
        ref = ref_of(officer, "h-01")
        (more,) = imports(officer, HOLM.replace("09/04/2026", "08/04/2026"))["review"]
        assert more["reason"].endswith(
            f"on record is Thu 9 Apr 2026. To record it: complaints correct {ref} acknowledged 2026-04-08."
        )
        assert officer.done(DAY, "show", ref)["stages"][0]["acknowledged_on"] == "2026-04-09"

    def test_words_that_differ_are_said_to(self, officer: Officer) -> None:
        imports(officer, HOLM)
        (more,) = imports(officer, HOLM.replace("No heating", "No hot water"))["review"]
        assert more["reason"] == f"It came over before, when other words stood in it: complaints show {REF}."

    def test_what_was_logged_here_is_probably_the_same(self, officer: Officer) -> None:
        logged = officer.done("2026-12-07", "log", "--via", "phone", "--name", "ann lee", "--summary", "Lift")["ref"]
        data = imports(officer, OPEN)
        (doubt,) = data["review"]
        assert (data["imported"], data["held"], doubt["held"], doubt["on_record"]) == (0, 1, True, logged)
        assert doubt["reason"].startswith(f"{logged} was logged here of the same person from the same day")

    def test_what_was_erased_does_not_come_back(self, officer: Officer) -> None:
        imports(officer, HOLM, WOJCIK)
        officer.done(DAY, "erase", "h-01", "--reason", "The time to keep it is over", "--yes")
        assert b"Maja Holm" not in officer.db.read_bytes()
        assert officer.refused(DAY, "show", "h-01", code=4) == [("complaint", None)]
        again = imports(officer, HOLM, WOJCIK)
        assert (again["imported"], again["duplicates"]) == (0, 2)


class TestOldReferences:
    @pytest.mark.parametrize("typed", ["H-01", "h-01", " H - 01 "])
    def test_it_works_wherever_a_reference_is_typed(self, officer: Officer, typed: str) -> None:
        imports(officer, HOLM)
        assert ref_of(officer, typed) == REF
        assert officer.done(DAY, "why", typed)["dates"]
        assert officer.done(DAY, "note", typed, "--with", "staff", "--text", "Filed")["ref"] == REF
        assert officer.done(DAY, "log", "--via", "phone", "--summary", "More", "--link", typed)["ref"] != REF

    def test_our_own_reference_wins(self, officer: Officer) -> None:
        imports(officer, HOLM, WOJCIK.replace("H-02", REF))
        assert officer.done(DAY, "show", REF)["parties"]["name"] == "Maja Holm"

    def test_one_that_looks_like_ours_still_works(self, officer: Officer) -> None:
        imports(officer, HOLM.replace("H-01", "C-2019-0007"))
        assert ref_of(officer, "c-2019-0007") == REF

    def test_one_that_fits_two_is_refused_naming_both(self, officer: Officer) -> None:
        imports(officer, HOLM, HOLM.replace("Maja Holm", "John Smith"))
        assert officer.refused(DAY, "show", "h-01", code=4) == [("old-reference", None)]
        (said,) = officer.sentences(DAY, "show", "h-01")
        assert "C-2026-0001 and C-2026-0002" in said

    def test_lists_show_ours_alone(self, officer: Officer) -> None:
        imports(officer, OPEN)
        assert "H-03" not in officer.sees(DAY, "list")
        assert "H-03" not in officer.sees(DAY, "due")


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

    def test_it_says_why(self, officer: Officer) -> None:
        imports(officer, HOLM)
        assert officer.refused(DAY, "import", "undo", "1", code=2) == [("missing-option", None)]

    def test_none_of_that_number(self, officer: Officer) -> None:
        assert officer.refused(DAY, "import", "undo", "3", "--reason", "x", code=4) == [("batch", None)]

    def test_not_twice(self, officer: Officer) -> None:
        imports(officer, HOLM)
        officer.done(DAY, "import", "undo", "1", "--reason", "x")
        assert officer.refused(DAY, "import", "undo", "1", "--reason", "x") == [("taken-back", None)]

    def test_an_imported_complaint_is_not_undone_alone(self, officer: Officer) -> None:
        imports(officer, HOLM)
        assert officer.refused(DAY, "undo", "h-01") == [("arrival", "5.12")]


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
