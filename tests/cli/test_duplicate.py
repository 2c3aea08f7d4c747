"""A complaint that was entered twice counts once, can be had back, and hides nothing."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from officer import REF, Officer
from older_register import DAY as IMPORTED
from older_register import NEW, OPEN, imports, ref_of

SECOND, THIRD = "C-2026-0002", "C-2026-0003"
DAY, LATER = "2026-12-15", "2026-12-16"
ASIDE = ("duplicate", SECOND, "--of", REF, "--reason", "The call was about the email")


@pytest.fixture
def two(officer: Officer) -> Officer:
    """The boiler by phone on Monday 14 December 2026, and once more by email on the same day."""
    officer.logs()
    officer.logs("2026-12-14", "--via", "email")
    return officer


def refs(officer: Officer, *line: str) -> list[str]:
    return sorted({each["ref"] for each in officer.done(LATER, *line)["items"] if each["ref"].startswith("C-")})


class TestSettingAside:
    def test_one_counts_and_each_names_the_other(self, two: Officer) -> None:
        data = two.done(DAY, *ASIDE)
        assert (data["state"], data["due"], data["same_as"], data["not_carried_over"]) == ("entered-twice", [], REF, [])
        assert (refs(two, "list"), refs(two, "due", "--all")) == ([REF], [REF])
        assert refs(two, "list", "--status", "entered-twice") == [SECOND]
        entry, kept = two.done(LATER, "show", SECOND), two.done(LATER, "show", REF)
        assert (entry["same_as"], entry["set_aside_on"], entry["links"]) == (REF, DAY, [REF])
        assert entry["set_aside_because"] == "The call was about the email"
        assert (kept["entered_twice"], kept["links"], kept["same_as"]) == ([SECOND], [SECOND], None)
        assert "kept as C-2026-0001" in two.sees(LATER, "show", SECOND)
        assert f"{SECOND} is the same complaint, entered a second time" in two.sees(LATER, "show", REF)
        assert "entered twice" in two.sees(LATER, "list", "--status", "entered-twice")

    def test_what_was_missed_is_said_of_the_one_that_counts(self, two: Officer) -> None:
        two.done(DAY, *ASIDE)
        entry, kept = two.sees("2027-01-20", "show", SECOND), two.sees("2027-01-20", "show", REF)
        assert (entry.count(f"judged on {REF}"), "missed by" in entry) == (2, False)
        assert "missed by" in kept

    def test_what_is_found_in_it_is_told_with_the_one_that_is_kept(self, two: Officer) -> None:
        two.done(DAY, *ASIDE)
        found = two.done(LATER, "search", "boiler", "--in", "points")["items"]
        assert {(each["ref"], each["same_as"]) for each in found} == {(REF, None), (SECOND, REF)}
        assert f"{SECOND} is set aside: entered twice, kept as {REF}." in two.sees(LATER, "search", "boiler")
        two.done(LATER, "undo", SECOND)
        assert {each["same_as"] for each in two.done(LATER, "search", "boiler")["items"]} == {None}

    def test_where_they_were_linked_already_nothing_is_said_twice(self, two: Officer) -> None:
        two.done(DAY, "link", REF, SECOND)
        assert len(two.done(DAY, *ASIDE)["events"]) == 1

    def test_what_is_not_with_the_other_is_told_with_how_to_carry_it_over(self, two: Officer) -> None:
        two.done(DAY, "point", "add", SECOND, "And the bill")
        two.done(DAY, "note", SECOND, "--with", "resident", "--text", "She rang.")
        two.done(DAY, "attach", SECOND, two.file("photo.txt", "A boiler"))
        for ref in (REF, SECOND):
            two.done(DAY, "attach", ref, two.file("both.txt", "Known to both"))
        two.done(DAY, "adjust", "add", SECOND, "--text", "Large print", "--review", "2027-06-01")
        found = two.done(DAY, *ASIDE)["not_carried_over"]
        assert [each["what"] for each in found] == ["point 2", "note 1", "file 1", "reasonable adjustments"]
        assert found[0]["command"] == f"complaints point add {REF} TEXT"
        assert found[2]["command"].startswith(f"complaints file save {SECOND} 1 --output FILE")
        saved = two.folder / "again.txt"
        two.done(LATER, "file", "save", SECOND, "1", "--output", str(saved))
        assert saved.read_text(encoding="utf-8") == "A boiler"

    def test_at_a_terminal_it_is_asked_once(self, two: Officer) -> None:
        two.run.sit_down()
        before = two.events()
        assert (two.screen(DAY, *ASIDE, typed="n\n").code, two.events()) == (130, before)
        ran = two.screen(DAY, *ASIDE, typed="y\n")
        assert ran.code == 0
        assert ran.err.count(f"Set {SECOND} aside, and keep {REF}?") == 1

    def test_the_record_verifies_and_is_made_anew(self, two: Officer) -> None:
        two.done(DAY, *ASIDE)
        assert two.done(LATER, "verify")["problems"] == []
        two.done(LATER, "db", "rebuild")
        assert refs(two, "list", "--status", "entered-twice") == [SECOND]

    def test_a_past_day_is_as_it_was(self, two: Officer) -> None:
        two.done(LATER, *ASIDE)
        assert len(two.done(LATER, "list", "--as-of", DAY)["items"]) == 2
        assert two.done(LATER, "show", SECOND, "--as-of", DAY)["state"] == "open"
        assert refs(two, "list", "--as-of", LATER) == [REF]

    def test_a_row_without_a_record_is_found(self, two: Officer) -> None:
        two.done(DAY, *ASIDE)
        with closing(sqlite3.connect(two.db, isolation_level=None)) as connection:
            connection.execute("UPDATE entered_twice SET ref = 'C-2026-0099'")
        told = [each["ref"] for each in two(LATER, "verify").answer["data"]["problems"]]
        assert {SECOND, "C-2026-0099"} <= set(told)


class TestBroughtOver:
    """The bins came in with an older register, and Ben Osei rang about them as well."""

    def test_it_does_not_come_in_again(self, officer: Officer) -> None:
        imports(officer, NEW)
        officer.logs("2026-12-11", "--name", "Ben Osei", "--summary", "The bins")
        officer.done(IMPORTED, "duplicate", "h-04", "--of", SECOND, "--reason", "He rang as well")
        again = imports(officer, NEW, OPEN, name="again.csv")
        assert (again["imported"], again["duplicates"], again["held"]) == (1, 1, 0)
        assert ref_of(officer, "H-04") == REF
        more = imports(officer, NEW.replace(",,,,", ",,14/12/2026,,"), name="more.csv")
        assert (more["imported"], more["review"][0]["reason"]) == (
            0,
            f"It came over before, when other words stood in it: complaints show {REF}.",
        )

    def test_an_import_with_either_of_them_is_not_taken_back(self, officer: Officer) -> None:
        imports(officer, NEW)
        officer.logs("2026-12-11", "--name", "Ben Osei", "--summary", "The bins")
        officer.done(IMPORTED, "duplicate", SECOND, "--of", "h-04", "--reason", "He rang as well")
        refused = officer.refused(IMPORTED, "import", "undo", "1", "--reason", "x")
        assert [code for code, _ in refused] == ["gone-on"]


class TestRefusals:
    def test_what_there_is_not(self, two: Officer) -> None:
        why = ("--reason", "x")
        assert two.refused(DAY, "duplicate", "C-2026-0009", "--of", REF, *why, code=4) == [("complaint", None)]
        assert two.refused(DAY, "duplicate", SECOND, "--of", "C-2026-0009", *why, code=4) == [("complaint", None)]
        assert two.refused(DAY, "duplicate", REF, "--of", REF, *why) == [("same-complaint", "5.12")]
        assert two.refused(DAY, "duplicate", REF, code=2) == [("missing-option", None)] * 2

    def test_what_was_handled_counts(self, two: Officer) -> None:
        two.acknowledges("2026-12-15", ref=SECOND)
        assert two.refused("2026-12-21", *ASIDE) == [("handled", "5.12")]
        assert two.ways_out("2026-12-21", *ASIDE) == [f"complaints link {SECOND} {REF}"]

    def test_the_clock_is_not_won(self, two: Officer) -> None:
        two.done(DAY, "correct", REF, "received", DAY, "--reason", "x")
        assert two.refused(DAY, *ASIDE) == [("earlier-entry", "6.2")]
        assert two.ways_out(DAY, *ASIDE) == [f"complaints duplicate {REF} --of {SECOND} --reason TEXT"]
        two.done(DAY, "duplicate", REF, "--of", SECOND, "--reason", "x")

    def test_nor_is_it_afterwards(self, two: Officer) -> None:
        two.done(DAY, "correct", SECOND, "received", "2026-12-11", "--reason", "x")
        two.done(DAY, "correct", REF, "received", "2026-12-11", "--reason", "x")
        two.done(DAY, *ASIDE)
        assert two.refused(LATER, "correct", REF, "received", "2026-12-14", "--reason", "x") == [
            ("earlier-entry", "6.2")
        ]
        two.done(LATER, "undo", REF)  # the link
        assert two.refused(LATER, "undo", REF) == [("earlier-entry", "6.2")]
        assert two.ways_out(LATER, "undo", REF) == [f"complaints undo {SECOND}"]
        assert two.done(LATER, "show", REF)["entered_twice"] == [SECOND]

    def test_two_people(self, two: Officer) -> None:
        two.done(DAY, "correct", SECOND, "name", "Jan Holm", "--reason", "x")
        assert two.refused(DAY, *ASIDE) == [("two-people", "5.12")]

    def test_no_chain(self, two: Officer) -> None:
        two.logs()
        two.done(DAY, *ASIDE)
        why = ("--reason", "x")
        assert two.refused(DAY, "duplicate", REF, "--of", THIRD, *why) == [("kept-already", "5.12")]
        assert two.refused(DAY, "duplicate", THIRD, "--of", SECOND, *why) == [("entered-twice", "5.12")]
        assert two.refused(DAY, *ASIDE) == [("entered-twice", "5.12")]

    @pytest.mark.parametrize(
        "line",
        [
            ("ack", SECOND, "--responsible", "yes", "--outcome", "x"),
            ("respond", SECOND),
            ("next", SECOND),
            ("note", SECOND, "--with", "resident", "--text", "x"),
            ("letter", "draft", SECOND, "update", "--output", "never.md"),
            ("withdraw", SECOND, "--said-on", DAY, "--via", "phone"),
            ("link", REF, SECOND),
            ("log", "--via", "phone", "--summary", "x", "--link", SECOND),
            ("document", "survey", SECOND),
            ("document", "authority-form", SECOND),
            ("pack", SECOND, "never"),
        ],
    )
    def test_nothing_is_done_on_it_any_more(self, two: Officer, line: tuple[str, ...]) -> None:
        two.done(DAY, *ASIDE)
        assert two.refused(LATER, *line) == [("entered-twice", "5.12")]
        assert two.ways_out(LATER, *line) == [f"complaints show {REF}"]


class TestTakingItBack:
    def test_all_is_as_it_was(self, two: Officer) -> None:
        before = [two.done(LATER, *line)["items"] for line in (("list",), ("due", "--all"))]
        two.done(DAY, *ASIDE)
        assert two.done(LATER, "undo", SECOND)["state"] == "open"
        assert [two.done(LATER, *line)["items"] for line in (("list",), ("due", "--all"))] == before
        assert refs(two, "list", "--status", "entered-twice") == []
        assert two.done(LATER, "verify")["problems"] == []
        two.done(LATER, *ASIDE)


class TestWhatIsHeld:
    def test_it_goes_with_the_one_that_is_kept(self, two: Officer) -> None:
        two.done(DAY, "note", SECOND, "--with", "resident", "--text", "Zebedee told her")
        two.done(DAY, *ASIDE)
        two.done(DAY, "withdraw", REF, "--said-on", DAY, "--via", "phone")
        data = two.done(LATER, "erase", REF, "--reason", "She asked", "--yes")
        assert data["ref"] == REF
        assert two.done(LATER, "show", SECOND)["erased"] is True
        raw = two.db.read_bytes()
        assert (b"Zebedee" in raw, b"Maja Holm" in raw) == (False, False)
        assert two.done(LATER, "verify")["problems"] == []

    def test_a_hold_on_it_holds_both(self, two: Officer) -> None:
        two.done(DAY, "hold", "place", SECOND, "--for", "claim", "--reason", "x")
        two.done(DAY, *ASIDE)
        assert [each["ref"] for each in two.done(LATER, "hold", "list")["items"]] == [SECOND]
        assert two.refused(LATER, "erase", REF, "--reason", "x", "--yes")[0][0] == "held"

    def test_retention_takes_both(self, two: Officer) -> None:
        two.done(DAY, "settings", "set", "retention_complaint", "6 years")
        two.done(DAY, "settings", "set", "retention_basis", "Claims")
        two.done(DAY, *ASIDE)
        two.done(DAY, "withdraw", REF, "--said-on", DAY, "--via", "phone")
        data = two.done("2032-12-16", "retention", "--apply", "--yes")
        assert ([each["ref"] for each in data["past"]], data["erased"]) == ([REF], [REF, SECOND])

    def test_search_and_the_persons_own_data_have_it(self, two: Officer) -> None:
        two.done(DAY, "note", SECOND, "--with", "resident", "--text", "Zebedee told her")
        two.done(DAY, *ASIDE)
        assert [each["ref"] for each in two.done(LATER, "search", "zebedee")["items"]] == [SECOND]
        told = two.done(LATER, "subject", "Maja Holm", str(two.folder / "hers"))
        assert SECOND in str(told)

    def test_the_pack_of_the_one_that_is_kept_says_it(self, two: Officer) -> None:
        two.done(DAY, *ASIDE)
        folder = two.folder / "pack"
        told = two.done(LATER, "pack", REF, str(folder))
        assert "Second entries of it" in str(told["left_out"])
        assert SECOND in (folder / "complaint.html").read_text(encoding="utf-8")

    def test_an_export_brings_it_back(self, two: Officer, tmp_path: Path) -> None:
        two.done(DAY, *ASIDE)
        out = tmp_path / "all.json"
        two.done(LATER, "export", "--output", str(out))
        ran = two.run("--db", str(tmp_path / "new.db"), "--today", LATER, "--json", "import", str(out))
        assert ran.code == 0, ran.out
        shown = two.run("--db", str(tmp_path / "new.db"), "--today", LATER, "--json", "show", SECOND)
        assert shown.answer["data"]["same_as"] == REF
