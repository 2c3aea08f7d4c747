"""Cron: silent when nothing changed and nothing is urgent, never when something is wrong, and missed when it stops.

Fri 25 December 2026 is Christmas Day, Mon 28 Boxing Day (substitute day), Fri 1 January 2027 New Year's Day.
"""

import json
import os
from pathlib import Path
from shutil import rmtree

import pytest

from officer import REF, Officer

QUIET = ("due", "--quiet-if-unchanged")
posix = pytest.mark.skipif(os.name != "posix", reason="modes and links are POSIX's")


def state(folder: Path) -> Path:
    (path,) = folder.glob("morning.*.json")
    return path


@pytest.fixture
def lived(officer: Officer) -> Officer:
    """Received on Fri 18 December, to be acknowledged by Tue 29 December: 21, 22, 23, 24, 29."""
    officer.logs("2026-12-18")
    return officer


class TestSilence:
    def test_the_first_run_prints_and_the_next_says_nothing(self, lived: Officer) -> None:
        assert REF in lived.sees("2026-12-21", *QUIET)
        ran = lived.screen("2026-12-22", *QUIET)
        assert (ran.code, ran.out, ran.err) == (0, "", "")

    def test_json_says_that_it_is_unchanged_and_still_has_the_list(self, lived: Officer) -> None:
        assert lived.done("2026-12-21", *QUIET)["unchanged"] is False
        again = lived.done("2026-12-22", *QUIET)
        assert (again["unchanged"], [item["ref"] for item in again["items"]]) == (True, [REF])

    def test_what_is_new_is_printed(self, lived: Officer) -> None:
        lived.sees("2026-12-21", *QUIET)
        lived.logs("2026-12-21")
        assert "C-2026-0002" in lived.sees("2026-12-22", *QUIET)
        assert lived.sees("2026-12-23", *QUIET) == ""

    @pytest.mark.parametrize(
        "words",
        [
            ("assign", REF, "Piotr Łukasz"),
            ("ack", REF, "--responsible", "yes", "--outcome", "A boiler"),
            ("withdraw", REF, "--said-on", "2026-12-21", "--via", "phone"),
            ("away", "Jane Evans", "2026-12-22..2026-12-24", "--cover", "Piotr Łukasz"),
        ],
        ids=lambda words: words[0],
    )
    def test_what_changed_is_printed(self, lived: Officer, words: tuple[str, ...]) -> None:
        lived.sees("2026-12-21", *QUIET)
        lived.done("2026-12-21", *words)
        assert lived.sees("2026-12-22", *QUIET) != ""

    @pytest.mark.parametrize("day", ["2026-12-29", "2026-12-30", "2026-12-31"])
    def test_due_today_and_overdue_are_printed_every_working_day(self, lived: Officer, day: str) -> None:
        lived.sees(day, *QUIET)
        assert REF in lived.sees(day, *QUIET)

    def test_an_emergency_is_printed_however_often(self, officer: Officer) -> None:
        officer.logs("2026-12-18")
        officer.done("2026-12-18", "hazard", "add", REF, "--kind", "fire", "--what", "x", "--at", "18/12/2026 16:40")
        officer.done("2026-12-18", "hazard", "assess", REF, "1", "emergency")
        for day in ("2026-12-18", "2026-12-18", "2026-12-19", "2026-12-20"):
            assert "hazard 1" in officer.sees(day, *QUIET)

    def test_another_question_has_a_silence_of_its_own(self, lived: Officer) -> None:
        lived.sees("2026-12-21", *QUIET)
        assert REF in lived.sees("2026-12-21", *QUIET, "--handler", "Jane Evans")
        assert REF in lived.sees("2026-12-21", *QUIET, "--within", "9")
        assert lived.sees("2026-12-22", *QUIET) == ""

    def test_a_run_that_may_print_whatever_is_new_does_not_silence_the_other(self, lived: Officer) -> None:
        lived.sees("2026-12-21", "due", "--output", str(lived.folder / "mail.txt"))
        assert REF in lived.sees("2026-12-21", *QUIET)


class TestDaysOfRest:
    @pytest.mark.parametrize("day", ["2027-01-01", "2027-01-02", "2027-01-03"])  # New Year's Day, Saturday, Sunday
    def test_print_nothing_again_and_exit_as_on_the_last_working_day(self, lived: Officer, day: str) -> None:
        assert lived.screen("2026-12-31", *QUIET, "--exit-code").code == 11
        ran = lived.screen(day, *QUIET, "--exit-code")
        assert (ran.code, ran.out) == (11, "")

    def test_what_fell_due_on_friday_is_no_worse_on_saturday(self, officer: Officer) -> None:
        officer.logs("2026-12-11")  # to be acknowledged by Fri 18 December
        assert officer.screen("2026-12-18", *QUIET, "--exit-code").code == 10
        assert (officer.screen("2026-12-19", *QUIET, "--exit-code").code, officer.sees("2026-12-20", *QUIET)) == (
            10,
            "",
        )
        assert officer.screen("2026-12-21", *QUIET, "--exit-code").code == 11

    def test_what_is_new_on_a_saturday_is_printed_once_and_again_on_monday(self, lived: Officer) -> None:
        lived.sees("2026-12-18", *QUIET)
        lived.logs("2026-12-19")
        assert "C-2026-0002" in lived.sees("2026-12-19", *QUIET)
        assert lived.sees("2026-12-20", *QUIET) == ""
        assert "C-2026-0002" in lived.sees("2026-12-21", *QUIET)
        assert lived.sees("2026-12-22", *QUIET) == ""

    def test_the_very_first_run_prints_on_any_day(self, lived: Officer) -> None:
        assert REF in lived.sees("2026-12-26", *QUIET)


class TestWhatIsRemembered:
    @posix
    def test_is_for_its_owner_alone_and_names_nobody(self, lived: Officer, drafts: Path) -> None:
        lived.sees("2026-12-21", *QUIET, "--handler", "Jane Evans")
        path = state(drafts)
        assert path.stat().st_mode & 0o777 == 0o600
        kept = path.read_text(encoding="utf-8")
        assert [word for word in ("Jane", "Evans", "Holm", "boiler", REF) if word in kept] == []
        assert [each.name for each in drafts.iterdir() if each != path] == ["witness"]

    @pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"\xff", b'{"shape": 9}', b'{"shape": 1, "ran_on": "x"}'])
    def test_what_cannot_be_read_is_as_good_as_nothing(self, lived: Officer, drafts: Path, content: bytes) -> None:
        lived.sees("2026-12-21", *QUIET)
        state(drafts).write_bytes(content)
        assert REF in lived.sees("2026-12-22", *QUIET)
        assert lived.sees("2026-12-23", *QUIET) == ""

    def test_what_was_changed_by_hand_is_no_exit_code(self, lived: Officer, drafts: Path) -> None:
        lived.sees("2026-12-24", *QUIET)
        path = state(drafts)
        path.write_bytes(path.read_bytes().replace(b'"exit_code": 10', b'"exit_code": 77'))
        assert lived.screen("2026-12-25", *QUIET, "--exit-code").code == 10

    def test_no_more_is_kept_than_the_last_questions(self, lived: Officer, drafts: Path) -> None:
        for within in range(52):
            lived.sees("2026-12-21", *QUIET, "--within", str(within))
        assert len(json.loads(state(drafts).read_bytes())["runs"]) == 50
        assert lived.sees("2026-12-21", *QUIET, "--within", "51") == ""

    def test_where_it_cannot_be_kept_the_list_is_printed_and_that_is_said(self, lived: Officer, drafts: Path) -> None:
        rmtree(drafts)
        drafts.write_text("a file where the folder should be", encoding="utf-8")
        ran = lived.screen("2026-12-21", *QUIET)
        assert (REF in ran.out, "not remembered" in ran.err) == (True, True)

    def test_is_of_one_database(self, lived: Officer) -> None:
        lived.sees("2026-12-21", *QUIET)
        copy = lived.folder / "copy.db"
        copy.write_bytes(lived.db.read_bytes())
        assert REF in lived.run("--db", str(copy), "--today", "2026-12-21", *QUIET).out

    def test_its_place_is_printed_by_where(self, lived: Officer, drafts: Path) -> None:
        lived.sees("2026-12-21", *QUIET)
        assert lived.done("2026-12-21", "where")["morning"] == str(state(drafts))

    def test_a_run_at_a_terminal_is_no_morning_run(self, lived: Officer, drafts: Path) -> None:
        lived.run.sit_down()
        assert REF in lived.sees("2026-12-21", *QUIET)
        assert list(drafts.glob("morning.*")) == []


class TestNeverSilent:
    def test_about_a_database_that_is_missing_or_damaged(self, lived: Officer) -> None:
        lived.sees("2026-12-21", *QUIET)
        kept = lived.db.read_bytes()
        lived.db.write_bytes(kept[:20_000])
        ran = lived.screen("2026-12-22", *QUIET)
        assert (ran.code, bool(ran.err)) == (5, True)
        lived.db.unlink()
        ran = lived.screen("2026-12-22", *QUIET)
        assert (ran.code, bool(ran.err)) == (6, True)

    @pytest.mark.parametrize("other", [("--ics", "x.ics"), ("--closed", "2026-12-24..2027-01-03")], ids=" ".join)
    def test_two_questions_at_once_are_refused(self, lived: Officer, other: tuple[str, ...]) -> None:
        assert lived.refused("2026-12-21", *QUIET, *other, code=2) == [("together", None)]

    @pytest.mark.parametrize(
        "words", [("--quiet-if-unchanged",), ("--output", "x"), ("--closed", "2027-01-01..2027-01-02")]
    )
    def test_a_past_day_has_no_morning(self, lived: Officer, words: tuple[str, ...]) -> None:
        assert lived.refused("2026-12-21", "due", *words, "--as-of", "2026-12-18", code=2) == [("as-of", None)]


class TestMail:
    def test_is_a_subject_and_plain_text_of_72_columns(self, lived: Officer) -> None:
        path = lived.folder / "mail.txt"
        ran = lived.screen("2026-12-21", "due", "--output", str(path))
        assert (ran.out, ran.err) == ("", "")
        subject, empty, *lines = path.read_text(encoding="utf-8").splitlines()
        assert subject == "Subject: Complaints due, Mon 21 Dec 2026: 1 due in the next 5 working days"
        assert (empty, max(map(len, lines)) <= 72) == ("", True)
        assert "Complaint: C-2026-0001" in lines
        assert "Holm" not in path.read_text(encoding="utf-8")

    def test_takes_the_place_of_yesterdays_whole_and_private(self, lived: Officer) -> None:
        path = lived.folder / "mail.txt"
        for day in ("2026-12-21", "2026-12-22"):
            lived.sees(day, "due", "--output", str(path))
        assert "Tue 22 Dec 2026" in path.read_text(encoding="utf-8")
        assert [each.name for each in lived.folder.glob(".*")] == []
        if os.name == "posix":
            assert path.stat().st_mode & 0o777 == 0o600

    def test_is_empty_when_there_is_nothing_to_say(self, lived: Officer) -> None:
        path = lived.folder / "mail.txt"
        line = (*QUIET, "--output", str(path))
        lived.sees("2026-12-21", *line)
        assert path.stat().st_size > 0
        lived.sees("2026-12-22", *line)
        assert path.read_bytes() == b""
        lived.sees("2026-12-29", *line)
        assert path.read_text(encoding="utf-8").startswith("Subject: Complaints due, Tue 29 Dec 2026: 1 due today\n")

    def test_a_file_of_somebody_elses_stays_as_it_is(self, lived: Officer) -> None:
        path = lived.folder / "letter.txt"
        path.write_text("Dear Sir", encoding="utf-8")
        assert lived.refused("2026-12-21", "due", "--output", str(path), code=6) == [("not-our-file", None)]
        assert path.read_text(encoding="utf-8") == "Dear Sir"

    @posix
    def test_a_link_is_not_followed(self, lived: Officer) -> None:
        target, link = lived.folder / "target.txt", lived.folder / "link.txt"
        target.touch()
        link.symlink_to(target)
        assert lived.refused("2026-12-21", "due", "--output", str(link), code=6) == [("not-our-file", None)]
        assert lived.refused("2026-12-21", "due", "--output", str(lived.folder), code=6) == [("not-our-file", None)]

    def test_a_folder_that_is_not_there_is_named(self, lived: Officer) -> None:
        gone = str(lived.folder / "gone" / "mail.txt")
        assert lived.refused("2026-12-21", "due", "--output", gone, code=6) == [("cannot-write", None)]

    def test_says_where_it_is_to_whoever_sits_there(self, lived: Officer) -> None:
        lived.run.sit_down()
        path = lived.folder / "mail.txt"
        assert f"Written to {path}." in lived.screen("2026-12-21", "due", "--output", str(path)).err


class TestTheListThatStopped:
    """The last run was on Wed 25 November 2026; Thu 26 and Fri 27 are missed when Monday the 30th comes."""

    @pytest.fixture
    def stopped(self, officer: Officer) -> Officer:
        officer.sees("2026-11-25", *QUIET)
        officer.run.sit_down()
        return officer

    @pytest.fixture
    def officer(self, officer: Officer) -> Officer:
        officer.logs("2026-12-01")
        return officer

    def test_is_missed_by_the_next_person_once_a_day(self, stopped: Officer) -> None:
        told = "The morning list has not run since Wed 25 Nov 2026: 2 working days are missed."
        assert told in " ".join(stopped.screen("2026-11-30", "list").err.split())
        assert stopped.screen("2026-11-30", "list").err == ""
        assert "3 working days are missed" in " ".join(stopped.screen("2026-12-01", "list").err.split())

    @pytest.mark.parametrize("day", ["2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28"])
    def test_is_not_missed_yet(self, stopped: Officer, day: str) -> None:
        expected = "2 working days" if day == "2026-11-28" else ""  # a Saturday: the 26th and the 27th are over
        err = " ".join(stopped.screen(day, "list").err.split())
        assert (expected in err, bool(err)) == (True, bool(expected))

    def test_says_nothing_to_scripts(self, officer: Officer) -> None:
        officer.sees("2026-11-25", *QUIET)
        assert officer.screen("2026-11-30", "list").err == ""

    def test_says_nothing_where_it_never_ran(self, officer: Officer) -> None:
        officer.run.sit_down()
        assert officer.screen("2026-11-30", "list").err == ""

    def test_holidays_are_not_missed(self, officer: Officer) -> None:
        officer.sees("2026-12-24", *QUIET)
        officer.run.sit_down()
        # The 25th to the 28th are no working days; the 29th alone has passed.
        assert officer.screen("2026-12-30", "list").err == ""
        assert "2 working days" in officer.screen("2026-12-31", "list").err

    def test_keeps_nobody_from_a_database_that_cannot_be_read(self, stopped: Officer) -> None:
        stopped.db.unlink()
        assert stopped.screen("2026-11-30", "where").code == 0

    def test_a_run_from_cron_ends_it(self, stopped: Officer, drafts: Path) -> None:
        stopped.screen("2026-11-30", "list")
        assert json.loads(state(drafts).read_bytes())["told_on"] == "2026-11-30"
        stopped.screen("2026-12-01", *QUIET, "--no-input")
        assert stopped.screen("2026-12-02", "list").err == ""
