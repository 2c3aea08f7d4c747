"""`handover`: one page of what somebody has in hand; with `--to` all of it goes to another in one write, or none."""

import pytest

from officer import REF, Officer

TO_PIOTR = ("handover", "Jane Evans", "--to", "Piotr Łukasz", "--yes")


@pytest.fixture
def lived(officer: Officer) -> Officer:
    """Jane has a complaint with a promise of hers and one of Ann's, a sensitive one, a request and a change to make."""
    officer.done("2026-12-01", "staff", "add", "Ann Other")
    officer.logs("2026-12-14", "--category", "repairs")
    officer.acknowledges("2026-12-15")
    officer.done("2026-12-15", "remedy", REF, "--what", "Fit a <new> boiler", "--due", "2027-01-20")
    officer.done("2026-12-15", "remedy", REF, "--what", "Paint", "--due", "2027-01-22", "--owner", "Ann Other")
    officer.done("2026-12-15", "remedy", REF, "--what", "Call", "--due", "2027-01-21", "--owner", "Jane Evans")
    officer.done("2026-12-15", "learn", REF, "--change", "Parts", "--due", "2027-01-29", "--owner", "Jane Evans")
    officer.logs("2026-12-14", "--flag", "sensitive", "--category", "harassment")
    officer.done("2026-12-15", "request", "add", "--via", "phone", "--summary", "A gutter", "--handler", "Jane Evans")
    officer.logs("2026-12-14", "--handler", "Piotr Łukasz", "--summary", "Another matter")
    return officer


class TestThePage:
    def test_says_what_is_due_promised_and_waited_for(self, lived: Officer) -> None:
        lived.done("2026-12-15", "finding", REF, "1", "--decision", "upheld", "--reasons", "x")
        lived.done("2026-12-15", "comment", "ask", REF, "--by", "2026-12-22", "--via", "email", "--text", "x")
        page = lived.sees("2026-12-15", "handover", "Jane Evans")
        assert "# Handover from Jane Evans, Tuesday 15 December 2026" in page
        assert "Jane Evans has 2 complaints, 2 promises and 1 request in hand." in page
        # Acknowledged on Tue 15 December: 16, 17, 18, 21, 22, 23, 24, 29, 30, 31.
        assert "| Thu 31 Dec 2026 | Respond, stage 1 | C-2026-0001 | in 10 working days |" in page
        assert "| Wed 20 Jan 2027 | C-2026-0001, 1 | Fit a \\<new\\> boiler |" in page
        assert "| the resident | C-2026-0001: The resident's comment 1 | Tue 22 Dec 2026 |" in page
        assert "| SR-2026-0001 | Tue 15 Dec 2026 |" in page
        assert [name for name in ("Holm", "Paint", "C-2026-0003", "gutter") if name in page] == []

    def test_has_a_sensitive_complaint_by_its_reference_alone(self, lived: Officer) -> None:
        lived.done("2026-12-15", "remedy", "C-2026-0002", "--what", "Apologise to her", "--due", "2027-01-20")
        page = lived.sees("2026-12-15", "handover", "Jane Evans")
        assert "| C-2026-0002 | Mon 14 Dec 2026 | 1, open | Kept close: see the record |" in page
        assert "| Mon 21 Dec 2026 | Kept close: see the record | C-2026-0002 |" in page
        assert "| Wed 20 Jan 2027 | C-2026-0002, 1 | Kept close: see the record |" in page
        assert ("harassment" in page, "Apologise" in page) == (False, False)
        assert lived.done("2026-12-15", "handover", "Jane Evans")["kept_close"] == ["C-2026-0002"]

    def test_of_somebody_with_nothing_says_so(self, lived: Officer) -> None:
        lived.done("2026-12-15", "staff", "add", "Bo Lee")
        page = lived.sees("2026-12-15", "handover", "Bo Lee")
        assert ("Nothing is due." in page, "No promise is open." in page, "We wait for nobody." in page) == (True,) * 3

    def test_goes_to_a_file_of_any_form_and_over_none(self, lived: Officer) -> None:
        path = lived.folder / "handover.txt"
        lived.done("2026-12-15", "handover", "Jane Evans", "--output", str(path))
        assert path.read_text(encoding="utf-8").startswith("Handover from Jane Evans, Tuesday 15 December 2026\n==")
        again = ("handover", "Jane Evans", "--output", str(path))
        assert lived.refused("2026-12-15", *again, code=6) == [("exists", None)]
        assert lived.refused("2026-12-15", *again, "--to", "Piotr Łukasz", "--yes", code=6) == [("exists", None)]

    def test_records_nothing(self, lived: Officer) -> None:
        before = lived.db.read_bytes()
        lived.done("2026-12-15", "handover", "Jane Evans")
        assert lived.db.read_bytes() == before

    def test_tells_of_money_and_of_what_was_erased(self, lived: Officer) -> None:
        lived.done(
            "2026-12-15",
            "remedy",
            REF,
            "--kind",
            "money",
            "--amount",
            "50",
            "--what",
            "For the cold",
            "--due",
            "2027-01-23",
        )
        assert "| For the cold (£50.00) |" in lived.sees("2026-12-15", "handover", "Jane Evans")

    def test_nobody_of_that_name(self, lived: Officer) -> None:
        assert lived.refused("2026-12-15", "handover", "Nobody Known", code=4) == [("person", None)]


class TestGiving:
    def test_everything_goes_in_one_write_and_the_rest_is_named(self, lived: Officer) -> None:
        data = lived.done("2026-12-15", *TO_PIOTR)
        assert data["given"] == [REF, "C-2026-0002", "SR-2026-0001"]
        assert data["stays"] == [f"{REF}, Learning 1"]
        due = lived.done("2026-12-15", "due", "--all")["items"]
        mine = {(item["what"], item["item"]): item["handler"] for item in due if item["ref"] == REF}
        assert mine == {
            ("respond", None): "Piotr Łukasz",
            ("action", 1): "Piotr Łukasz",
            ("action", 2): "Ann Other",
            ("action", 3): "Piotr Łukasz",
            ("learning", 1): "Jane Evans",
        }
        assert {item["handler"] for item in due if item["ref"] == "SR-2026-0001"} == {"Piotr Łukasz"}
        assert lived.done("2026-12-15", "verify")["problems"] == []

    def test_moves_no_date(self, lived: Officer) -> None:
        before = [
            (item["ref"], item["what"], item["due_on"]) for item in lived.done("2026-12-15", "due", "--all")["items"]
        ]
        lived.done("2026-12-15", *TO_PIOTR)
        after = [
            (item["ref"], item["what"], item["due_on"]) for item in lived.done("2026-12-15", "due", "--all")["items"]
        ]
        assert after == before

    def test_nobody_is_given_anything_unasked(self, lived: Officer) -> None:
        assert lived.refused("2026-12-15", *TO_PIOTR[:-1], code=2) == [("not-confirmed", None)]

    def test_says_on_a_terminal_how_much_it_is_and_waits(self, lived: Officer) -> None:
        lived.run.sit_down()
        before = lived.db.read_bytes()
        ran = lived.screen("2026-12-15", *TO_PIOTR[:-1], typed="n\n")
        assert "Give 2 complaints, 2 promises and 1 request of Jane Evans to Piotr Łukasz?" in " ".join(
            ran.err.split() + ran.out.split()
        )
        assert (ran.code, lived.db.read_bytes() == before) == (130, True)

    @pytest.mark.parametrize(("to", "code"), [("Jane Evans", "same-person"), ("Ann Other", "left")])
    def test_to_whoever_cannot_take_it_is_refused(self, lived: Officer, to: str, code: str) -> None:
        lived.done("2026-12-15", "staff", "leave", "Ann Other")
        assert lived.refused("2026-12-15", "handover", "Jane Evans", "--to", to, "--yes") == [(code, None)]

    @pytest.mark.parametrize("day", ["2026-12-16", "2026-12-01"])
    def test_in_the_future_or_before_it_arrived_nothing_is_given(self, lived: Officer, day: str) -> None:
        codes = {code for code, _ in lived.refused("2026-12-15", *TO_PIOTR, "--on", day)}
        assert codes == {"in-the-future" if day > "2026-12-15" else "out-of-order"}

    def test_whoever_decided_stage_1_may_not_decide_stage_2_and_that_is_said(self, officer: Officer) -> None:
        officer.reaches_stage_2()
        officer.done("2026-12-30", "assign", REF, "Piotr Łukasz")
        ran = officer("2026-12-30", "handover", "Piotr Łukasz", "--to", "Jane Evans", "--yes")
        told = " ".join(ran.answer["messages"])
        assert f"{REF}: Jane Evans has it and may not decide it" in told
        assert "they decided stage 1" in told

    def test_to_somebody_away_is_told_of(self, lived: Officer) -> None:
        lived.done("2026-12-15", "away", "Piotr Łukasz", "2026-12-15..2026-12-16", "--cover", "Ann Other")
        messages = lived("2026-12-15", *TO_PIOTR).answer["messages"]
        assert any("Piotr Łukasz is away to Wed 16 Dec 2026; Ann Other covers" in each for each in messages)

    def test_of_nothing_gives_nothing(self, lived: Officer) -> None:
        lived.done("2026-12-15", "staff", "add", "Bo Lee")
        data = lived.done("2026-12-15", "handover", "Bo Lee", "--to", "Jane Evans", "--yes")
        assert (data["given"], data["events"]) == ([], [])

    def test_a_promise_outlives_the_answer_and_goes_along(self, officer: Officer) -> None:
        officer.answers_stage_1()
        officer.done("2026-12-22", "close", REF, "--reason", "responded")
        officer.done("2026-12-22", *TO_PIOTR)
        (item,) = [each for each in officer.done("2026-12-22", "due", "--all")["items"] if each["ref"] == REF]
        assert (item["what"], item["handler"]) == ("action", "Piotr Łukasz")
