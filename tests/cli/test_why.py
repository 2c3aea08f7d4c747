"""`why`: each date with every day counted and every day left out; expected days are typed in, with their holidays."""

from typing import Any

import pytest

from officer import REF, Officer


def dates(officer: Officer, what: str = "respond", stage: int = 1, ref: str = REF) -> list[dict[str, Any]]:
    found = officer.done("2027-01-04", "why", ref)["dates"]
    return [each for each in found if (each["what"], each["stage"]) == (what, stage)]


def holidays(reason: dict[str, Any]) -> list[dict[str, str]]:
    return [each for each in reason["skipped"] if each["reason"] not in ("Saturday", "Sunday")]


def test_the_acknowledgement(officer: Officer) -> None:
    officer.logs("2026-12-14")
    (found,) = dates(officer, "acknowledge")
    assert found == {
        "what": "acknowledge",
        "stage": 1,
        "rule": "6.2",
        "provision": "6.2",
        "from_event": "received",
        "from": "2026-12-14",
        "from_at": None,
        "hours": None,
        "working_days": 5,
        "due_on": "2026-12-21",
        "due_at": None,
        "counted": ["2026-12-15", "2026-12-16", "2026-12-17", "2026-12-18", "2026-12-21"],
        "skipped": [{"date": "2026-12-19", "reason": "Saturday"}, {"date": "2026-12-20", "reason": "Sunday"}],
        "other_reading": None,
        "backstop": None,
        "governed_by": "code",
        "governs": True,
        "provisional": False,
    }


def test_the_response_names_the_holidays_it_leaves_out(officer: Officer) -> None:
    officer.logs("2026-12-14")
    officer.acknowledges("2026-12-21")
    found = dates(officer)[0]
    assert (found["due_on"], found["governed_by"], found["provision"]) == ("2027-01-07", "code", "6.3")
    assert (found["from"], found["from_event"], found["working_days"]) == ("2026-12-21", "acknowledged", 10)
    assert [each["date"] for each in holidays(found)] == ["2026-12-25", "2026-12-28", "2027-01-01"]
    assert holidays(found)[1]["reason"] == "Boxing Day (substitute day)"
    assert found["counted"][-1] == "2027-01-07"


def test_acknowledged_late_the_backstop_governs_and_the_clock_from_it_is_beside(officer: Officer) -> None:
    officer.logs("2026-12-14")
    officer.acknowledges("2026-12-23")
    governing, from_it, *_ = dates(officer)
    assert (governing["due_on"], governing["governed_by"], governing["backstop"]) == (
        "2027-01-07",
        "backstop",
        "2027-01-07",
    )
    assert (from_it["due_on"], from_it["governed_by"], from_it["governs"]) == ("2027-01-11", "code", False)
    (cap,) = dates(officer, "respond, furthest extension")
    assert cap["due_on"] == "2027-01-21"


def test_before_the_acknowledgement_there_is_the_backstop(officer: Officer) -> None:
    officer.logs("2026-12-14")
    assert [(each["due_on"], each["governed_by"]) for each in dates(officer)] == [("2027-01-07", "backstop")]


def test_what_came_on_a_saturday_has_another_reading(officer: Officer) -> None:
    officer.logs("2026-12-19")
    (found,) = dates(officer, "acknowledge")
    assert (found["due_on"], found["other_reading"]) == ("2026-12-29", "2026-12-30")
    assert "Wednesday 30 December 2026" in officer.sees("2026-12-21", "why", REF)


def test_an_extension_governs_and_says_what_it_replaced(officer: Officer) -> None:
    officer.logs("2026-12-14")
    officer.acknowledges("2026-12-21")
    officer.done("2027-01-06", "extend", REF, "--to", "2027-01-20", "--reason", "Parts", "--update-every", "5")
    governing, *others = dates(officer)
    assert (governing["due_on"], governing["governed_by"], governing["from"]) == (
        "2027-01-20",
        "extension",
        "2027-01-07",
    )
    assert {each["governed_by"] for each in others} == {"code", "backstop", "promise"}
    out = " ".join(officer.sees("2027-01-06", "why", REF).split())
    assert "From day zero Thu 7 Jan 2027, 15 working days after Mon 14 Dec 2026 (received); not Fri 25 Dec 2026" in out
    (update,) = dates(officer, "update")
    assert (update["due_on"], update["from"], update["working_days"], update["counted"]) == (
        "2027-01-13",
        None,
        None,
        [],
    )


def test_stage_2_and_a_promise(officer: Officer) -> None:
    officer.reaches_stage_2()
    assert dates(officer, "acknowledge", 2)[0]["due_on"] == "2026-12-30"
    assert dates(officer, "respond", 2)[0]["due_on"] == "2027-01-28"
    (promised,) = dates(officer, "action 1")
    assert (promised["due_on"], promised["governed_by"], promised["provision"]) == ("2027-03-01", "promise", "7.3")


def test_the_policys_own_date_governs_when_it_is_the_earliest(officer: Officer) -> None:
    policy = officer.file(
        "ours.toml",
        '[policy]\nname = "Ours"\nversion = "1"\nin_force_from = 2026-12-01\n'
        '[stage_1]\nacknowledge_days = 3\nrespond_days = 10\nrespond_from = "receipt"\nextension_days = 10\n'
        '[stage_2]\nacknowledge_days = 5\nrespond_days = 20\nrespond_from = "acknowledgement"\nextension_days = 20\n',
    )
    officer.done("2026-12-01", "policy", "adopt", policy, "--effective", "2026-12-01")
    officer.logs("2026-12-14")
    officer.acknowledges("2026-12-17")
    ours, code = dates(officer, "acknowledge")
    assert (ours["due_on"], ours["governed_by"], ours["provision"]) == ("2026-12-17", "policy", None)
    assert (code["due_on"], code["governs"]) == ("2026-12-21", False)
    governing = dates(officer)[0]
    # from receipt on Mon 14 Dec: 15 to 18, 21 to 24, 29 and 30 December
    assert (governing["due_on"], governing["governed_by"]) == ("2026-12-30", "policy")
    assert "your policy" in officer.sees("2026-12-17", "why", REF)


def test_a_provisional_date_says_so(officer: Officer) -> None:
    ref = officer.logs("2028-12-27")
    officer.acknowledges("2028-12-27", ref=ref)
    assert dates(officer, ref=ref)[0]["provisional"] is True
    assert "Provisional" in officer.sees("2028-12-27", "why", ref)


def test_on_the_screen_every_day_has_its_place(officer: Officer) -> None:
    officer.logs("2026-12-14")
    officer.acknowledges("2026-12-21")
    out = officer.sees("2026-12-21", "why", REF)
    assert "Stage 1: respond by Thursday 7 January 2027" in out
    assert "10 working days after Mon 21 Dec 2026 (acknowledged): Code 6.3." in out
    assert "Mon 28 Dec 2026, Boxing Day (substitute day)" in " ".join(out.split())
    assert "28 Dec 2026  holiday  4    5    6    holiday  -    -" in out
    assert "Furthest extension  Thu 21 Jan 2027" in out


def test_an_update_and_a_promise_on_the_screen(officer: Officer) -> None:
    officer.logs("2026-12-14")
    officer.acknowledges("2026-12-21")
    officer.done("2026-12-21", "remedy", REF, "--what", "Fit a new boiler", "--due", "2027-01-04")
    officer.done("2027-01-06", "extend", REF, "--to", "2027-01-20", "--reason", "Parts", "--update-every", "5")
    out = officer.sees("2027-01-06", "why", REF)
    assert "Update the resident, stage 1, by Wednesday 13 January 2027" in out
    assert "Action 1, by Monday 4 January 2027" in out


@pytest.mark.parametrize("ref", ["C-2026-0099", "nonsense", "staff", "C-"])
def test_refuses_what_is_no_complaint(officer: Officer, ref: str) -> None:
    assert officer.refused("2026-12-14", "why", ref, code=4) == [("complaint", None)]
    assert officer.refused("2026-12-14", "show", ref, code=4) == [("complaint", None)]
