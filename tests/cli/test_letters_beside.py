"""Letters that have no command of their own: somebody's authority asked for, and what goes to the Ombudsman."""

from pathlib import Path

import pytest

from officer import Officer
from restrictions import ADD, CHANNELS, WARN

REF = "C-2026-0001"
DAY = "2026-12-15"
SCHEME = "Housing Ombudsman Scheme"


@pytest.fixture
def logged(officer: Officer) -> Officer:
    officer.logs()
    return officer


@pytest.fixture
def spoken_for(logged: Officer) -> Officer:
    logged.done(DAY, "rep", "add", REF, "Ola Holm", "--basis", "consent")
    return logged


ASK = ("letter", "send", REF, "authority-request")


class TestAuthority:
    def test_it_is_asked_for_by_a_day_of_somebody_who_has_still_to_show_it(self, spoken_for: Officer) -> None:
        assert spoken_for.refused(DAY, *ASK) == [("part-missing", "3.6")]
        assert spoken_for.ways_out(DAY, *ASK) == [f"complaints letter send {REF} authority-request --by DATE"]
        assert spoken_for.refused(DAY, *ASK, "--by", "2026-12-14") == [("part-missing", "3.6")]
        spoken_for.done(DAY, "rep", "proof", REF, "1", "--kind", "signed-form")
        assert spoken_for.refused(DAY, *ASK, "--by", "2027-01-04") == [("part-missing", "3.6")]
        assert spoken_for.refused(DAY, *ASK, "--by", "2027-01-04", "--number", "2") == [("part-missing", "3.6")]

    def test_what_went_out_is_kept_and_moves_no_date(self, spoken_for: Officer) -> None:
        before = spoken_for.done(DAY, "show", REF)["due"]
        data = spoken_for.done(DAY, *ASK, "--by", "2027-01-04")
        assert (data["letter"]["kind"], data["letter"]["sent"]) == ("authority-request", "post")
        assert spoken_for.done(DAY, "show", REF)["due"] == before
        kept = spoken_for.letter(1).decode()
        assert "by **Monday 4 January 2027** whether you want that" in kept

    def test_an_edited_one_is_checked(self, spoken_for: Officer) -> None:
        path = spoken_for.folder / "ask.md"
        asked = ("--by", "2027-01-04")
        spoken_for.done(DAY, "letter", "draft", REF, "authority-request", *asked, "--output", str(path))
        check = ("letter", "check", str(path), REF, "--kind", "authority-request")
        assert spoken_for.done(DAY, *check, *asked)["findings"] == []
        other = spoken_for.refused(DAY, *check, "--by", "2027-01-11")
        assert set(other) == {("letter-needed", "3.6"), ("letter-dates", "6.3")}
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("Ola Holm", "your brother"), encoding="utf-8")
        assert ("letter-needed", "3.6") in spoken_for.refused(DAY, *ASK, *asked, "--letter", str(path))


class TestEvidence:
    SEND = ("letter", "send", REF, "ombudsman-evidence")

    def test_nothing_is_sent_that_was_not_asked_for(self, logged: Officer) -> None:
        assert logged.refused(DAY, *self.SEND) == [("part-missing", SCHEME)]
        assert logged.ways_out(DAY, *self.SEND) == [f"complaints ombudsman evidence {REF} --by DATE --what TEXT"]

    def test_the_index_has_what_is_on_record(self, logged: Officer, tmp_path: Path) -> None:
        logged.acknowledges()
        photo = tmp_path / "boiler.jpg"
        photo.write_bytes(b"no picture")
        logged.done("2026-12-21", "attach", REF, str(photo))
        logged.done("2026-12-22", "ombudsman", "evidence", REF, "--by", "2027-01-11", "--what", "The repairs record.")
        logged.done("2026-12-23", *self.SEND, "--say", "The part was late.", "--sent", "email")
        kept = logged.letter(2).decode()
        assert "| 1 | Our letter “We have your complaint (stage 1)” | Monday 21 December 2026 |" in kept
        assert "| 2 | boiler.jpg | Monday 21 December 2026 |" in kept
        assert "## Our account\n\nThe part was late." in kept

    def test_the_request_stays_due_until_it_is_recorded_as_sent(self, logged: Officer) -> None:
        logged.done("2026-12-22", "ombudsman", "evidence", REF, "--by", "2027-01-11", "--what", "The repairs record.")
        (warning,) = logged.done("2026-12-23", *self.SEND)["warnings"]
        assert f"complaints ombudsman evidence {REF} 1 --sent DATE --proof TEXT" in warning
        assert "evidence" in {each["what"] for each in logged.done("2026-12-23", "show", REF)["due"]}
        logged.done("2026-12-23", "ombudsman", "evidence", REF, "1", "--sent", "2026-12-23", "--proof", "A receipt")
        assert logged.done("2026-12-23", *self.SEND)["warnings"] == []
        assert "evidence" not in {each["what"] for each in logged.done("2026-12-23", "show", REF)["due"]}

    def test_the_ways_that_are_closed_to_a_resident_are_open_to_the_ombudsman(self, logged: Officer) -> None:
        logged.done("2026-12-14", *WARN)
        logged.done(DAY, *ADD, *CHANNELS)
        logged.done(DAY, "ombudsman", "evidence", REF, "--by", "2027-01-11", "--what", "The repairs record.")
        assert logged.done(DAY, *self.SEND, "--sent", "email")["letter"]["sent"] == "email"

    def test_a_residents_large_print_is_not_the_ombudsmans(self, logged: Officer) -> None:
        logged.done(DAY, "adjust", "add", REF, "--kind", "large-print")
        logged.done(DAY, "ombudsman", "evidence", REF, "--by", "2027-01-11", "--what", "The repairs record.")
        page = ("letter", "draft", REF, "ombudsman-evidence", "--format", "html")
        assert "18pt" not in logged.done(DAY, *page)["text"]
        assert "18pt" in logged.done(DAY, *page, "--large-print")["text"]


class TestOrders:
    def test_what_was_ordered_is_told_and_what_was_done_is_reported(self, logged: Officer) -> None:
        told, report = ("letter", "send", REF, "ombudsman-orders"), ("letter", "send", REF, "ombudsman-compliance")
        assert logged.refused(DAY, *told) == [("part-missing", SCHEME)]
        assert logged.refused(DAY, *report) == [("part-missing", SCHEME)]
        logged.done(DAY, "ombudsman", "order", REF, "--what", "Pay £50.", "--pay", "50", "--by", "2027-01-11")
        logged.done(DAY, *told)
        assert "We will do this by **Monday 11 January 2027**. The payment is £50.00." in logged.letter(1).decode()
        assert logged.refused("2027-01-12", *report) == [("part-missing", SCHEME)]
        logged.done("2027-01-12", "ombudsman", "comply", REF, "1", "--proof", "Bank transfer", "--on", "2027-01-08")
        logged.done("2027-01-12", *report, "--number", "1")
        assert "- Done on: Friday 8 January 2027" in logged.letter(2).decode()

    def test_an_edited_report_that_tells_another_day_is_refused(self, logged: Officer, tmp_path: Path) -> None:
        logged.done(DAY, "ombudsman", "order", REF, "--what", "Pay £50.", "--pay", "50", "--by", "2027-01-11")
        path = tmp_path / "report.md"
        line = (REF, "ombudsman-compliance")
        logged.done(DAY, "letter", "draft", *line, "--output", str(path))
        text = path.read_text(encoding="utf-8").replace("Monday 11 January", "Tuesday 12 January")
        path.write_text(text, encoding="utf-8")
        refused = logged.refused(DAY, "letter", "send", *line, "--letter", str(path))
        assert refused[0] == ("letter-order-1", SCHEME)
