"""A complaint about a heat network: what it is about, both ombudsmen, and no date but the Code's."""

import pytest

from officer import REF, Officer

DAY = "2026-12-14"


def test_what_it_is_about_flags_it(officer: Officer) -> None:
    officer.logs(DAY, "--heat", "outage-response")
    shown = officer.done(DAY, "show", REF)
    assert (shown["heat"], shown["flags"]) == ("outage-response", ["heat-network"])
    assert "Of the heat network it is about the response to an outage." in " ".join(
        officer.sees(DAY, "show", REF).split()
    )
    officer.acknowledges("2026-12-21")
    assert b"## The Energy Ombudsman" in officer.letter(1)


def test_its_eight_weeks_are_nobodys_date(officer: Officer) -> None:
    officer.logs(DAY, "--flag", "heat-network")
    items = officer.done(DAY, "due", "--all")["items"]
    assert [(each["what"], each["due_on"]) for each in items if each["ref"] == REF] == [("acknowledge", "2026-12-21")]


def test_the_contact_text_is_a_setting_with_the_day_it_was_checked(officer: Officer) -> None:
    officer.done(DAY, "settings", "set", "energy_ombudsman_phone", "0300 000 0000")
    officer.done(DAY, "settings", "set", "energy_ombudsman_checked_on", "2026-11-01")
    items = officer.done(DAY, "due", "--all")["items"]
    days = {each["item"]: each["due_on"] for each in items if each["what"] == "contact-review"}
    assert days == {None: "2027-12-01", 3: "2027-11-01"}
    line = ("settings", "set", "energy_ombudsman_checked_on", "01/11/2026")
    assert officer.refused(DAY, *line, code=2) == [("setting", None)]
    officer.logs(DAY, "--flag", "heat-network")
    officer.acknowledges("2026-12-21")
    assert b"0300 000 0000" in officer.letter(1)


@pytest.mark.parametrize("kind", ["service", "billing", "communication", "outage-response"])
def test_complaints_about_it_can_be_told_apart_by_four_kinds(kind: str, officer: Officer) -> None:
    officer.logs(DAY, "--heat", kind)
    assert officer.done(DAY, "show", REF)["heat"] == kind


def test_whether_anybody_there_is_vulnerable_is_thought_of(officer: Officer) -> None:
    officer.logs(DAY, "--heat", "service")
    (aside,) = officer.done(DAY, "next", REF)["aside"]
    assert aside.endswith(f"complaints vulnerability add {REF} TEXT")
    officer.done(DAY, "vulnerability", "add", REF, "Lungs")
    assert "somebody there is vulnerable" in officer.sees(DAY, "next", REF)
    assert "Lungs" not in officer.sees(DAY, "next", REF)
    officer.done(DAY, "vulnerability", "end", REF, "1", "--why", "Moved")
    assert officer.done(DAY, "next", REF)["aside"] == [aside]
