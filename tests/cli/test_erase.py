"""`erase`: the names and stories are out of the bytes of the file; dates, figures and the chain are as they were."""

from officer import REF, Officer

NAMES = ("Szczęsny-Holm", "Kanalgata 7", "Recently bereaved", "The boiler fails")


def lived(officer: Officer) -> None:
    officer.logs("2026-12-14", "--name", NAMES[0], "--address", NAMES[1], "--vulnerability", NAMES[2])
    officer.acknowledges("2026-12-21")
    officer.decides("2026-12-22")
    officer.done("2026-12-22", "respond", REF)
    officer.done("2026-12-23", "close", REF, "--reason", "responded")


def test_nothing_of_it_is_left_in_the_file(officer: Officer) -> None:
    lived(officer)
    assert all(name.encode() in officer.db.read_bytes() for name in NAMES)
    data = officer.done("2027-01-04", "erase", REF, "--reason", "Six years have passed", "--yes")
    assert (data["ref"], data["state"], len(data["events"])) == (REF, "closed", 2)
    assert not any(name.encode() in officer.db.read_bytes() for name in NAMES)


def test_dates_verdicts_and_the_chain_stay(officer: Officer) -> None:
    lived(officer)
    before = officer.done("2027-01-04", "show", REF)
    officer.done("2027-01-04", "erase", REF, "--reason", "Six years have passed", "--yes")
    after = officer.done("2027-01-04", "show", REF)
    kept = ("ack_state", "response_state", "responded_on", "working_days_taken", "decision", "decider")
    assert [after["stages"][0][key] for key in kept] == [before["stages"][0][key] for key in kept]
    assert (after["erased"], after["points"][0]["text"], after["parties"]["name"]) == (True, "[erased]", "[erased]")
    assert officer.done("2027-01-04", "verify")["problems"] == []
    assert "personal data has been erased" in officer.sees("2027-01-04", "show", REF)


def test_another_complaint_is_not_touched(officer: Officer) -> None:
    lived(officer)
    other = officer.logs("2026-12-14")
    officer.done("2027-01-04", "erase", REF, "--reason", "Asked for", "--yes")
    assert officer.done("2027-01-04", "show", other)["parties"]["name"] == "Maja Holm"


def test_says_what_stays_and_what_is_elsewhere(officer: Officer) -> None:
    lived(officer)
    out = officer.sees("2027-01-04", "erase", REF, "--reason", "Asked for", "--yes")
    assert "What stays" in out
    assert "Backups" in out


def test_whoever_erases_is_on_record(officer: Officer) -> None:
    lived(officer)
    officer.done("2027-01-04", "--as", "Cy New", "erase", REF, "--reason", "Asked for", "--yes")
    assert officer.done("2027-01-04", "show", REF)["timeline"][-1]["who"] == "Cy New"


def test_a_withdrawal_is_taken_of_what_was_erased_and_its_letter_names_no_point(officer: Officer) -> None:
    officer.logs("2026-12-14")
    officer.done("2026-12-15", "erase", REF, "--reason", "Asked for", "--yes")
    officer.done("2026-12-16", "withdraw", REF, "--said-on", "2026-12-16", "--via", "phone")
    letter = officer.posted(1)
    assert "no longer want us to look at it" in letter
    assert "erased" not in letter
    assert "was about" not in letter


class TestRefuses:
    def test_without_yes_where_nobody_sits(self, officer: Officer) -> None:
        lived(officer)
        assert officer.refused("2027-01-04", "erase", REF, "--reason", "x", code=2) == [("not-confirmed", None)]

    def test_without_a_reason(self, officer: Officer) -> None:
        lived(officer)
        assert officer.refused("2027-01-04", "erase", REF, "--yes", code=2) == [("missing-option", None)]

    def test_what_is_no_complaint(self, officer: Officer) -> None:
        assert officer.refused("2027-01-04", "erase", "C-2026-0009", "--reason", "x", "--yes", code=4) == [
            ("complaint", None)
        ]

    def test_when_the_officer_says_no(self, officer: Officer) -> None:
        lived(officer)
        officer.run.sit_down()
        before = officer.events()
        ran = officer.screen("2027-01-04", "erase", REF, "--reason", "x", typed="n\n")
        assert (ran.code, officer.events()) == (130, before)

    def test_and_says_that_an_open_one_is_open(self, officer: Officer) -> None:
        officer.logs("2026-12-14")
        (sentence,) = officer.sentences("2026-12-14", "erase", REF, "--reason", "x")
        assert "still open" in sentence
