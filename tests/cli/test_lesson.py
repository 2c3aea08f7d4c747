"""What is learned from elsewhere than one complaint is followed like what a complaint taught (Code 9.1 to 9.3)."""

from typing import Any

import pytest

from officer import Officer

DAY = "2026-12-14"
ADD = ("lesson", "add", "--source", "ombudsmans-report", "--what", "Damp, [red]{{ 7*7 }}", "--change", "Ring Żaneta")
WHAT = (*ADD[:2], *ADD[4:], "--source")


def owed(officer: Officer, today: str = DAY) -> list[tuple[str, str, int]]:
    items = officer.done(today, "due", "--all")["items"]
    return [(each["ref"], each["due_on"], each["item"]) for each in items if each["what"] == "learning"]


def only(officer: Officer) -> dict[str, Any]:
    (item,) = officer.done("2027-12-31", "lesson", "list")["items"]
    assert isinstance(item, dict)
    return item


@pytest.mark.parametrize("source", ["ombudsmans-report", "service-review", "requests", "good-practice"])
def test_is_due_until_it_was_made_and_people_are_told(source: str, officer: Officer) -> None:
    officer.done(DAY, *WHAT, source, "--owner", "Jane Evans", "--due", "2027-02-01")
    assert owed(officer) == [("lessons", "2027-02-01", 1)]
    assert "Ring" not in officer.sees(DAY, "due", "--all")
    assert "planned, by Mon 1 Feb 2027" in officer.sees(DAY, "lesson", "list")
    officer.done("2027-01-29", "lesson", "done", "1", "--proof", "The rota")
    assert owed(officer, "2027-02-02") == []
    officer.done("2027-01-30", "lesson", "told", "1", "--how", "staff-news", "--text", "Page 2")
    officer.done("2027-01-31", "lesson", "told", "1", "--how", "heads-of-service")
    found = only(officer)
    assert (found["source"], found["owner"], found["status"], found["proof"]) == (
        *(source, "Jane Evans"),
        *("implemented", "The rota"),
    )
    assert [each["how"] for each in found["told"]] == ["staff-news", "heads-of-service"]
    assert "told: staff-news, heads-of-service" in " ".join(officer.sees("2027-02-01", "lesson", "list").split())
    assert officer.done("2027-02-01", "verify")["problems"] == []
    assert officer.done("2027-02-01", "db", "rebuild")["problems"] == []


def test_stands_in_the_one_plan(officer: Officer) -> None:
    officer.logs(DAY)
    officer.done(DAY, "learn", "C-2026-0001", "--change", "Ring first", "--owner", "Jane Evans")
    officer.done(DAY, *ADD, "--owner", "Piotr Łukasz", "--due", "2027-02-01")
    officer.done(DAY, *ADD[:4], "--what", "A report on leaks", "--none", "We do so")
    data = officer.done(DAY, "learning", "plan")
    assert [(each["ref"], each["n"], each["category"]) for each in data["items"]] == [
        ("C-2026-0001", 1, None),
        ("lesson", 1, "ombudsmans-report"),
    ]
    assert data["left_out"] == 1
    assert "lesson, 1" in officer.sees(DAY, "learning", "plan")


def test_that_changes_nothing_says_why(officer: Officer) -> None:
    officer.done(DAY, *ADD[:6], "--none", "We do so already", "--due", "2027-02-01")
    assert (owed(officer), only(officer)["status"], only(officer)["change"]) == ([], "no-change", "We do so already")
    assert "nothing changes" in officer.sees(DAY, "lesson", "list")
    done = ("lesson", "done", "1", "--proof", "x")
    assert officer.refused(DAY, *done) == [("nothing-changes", "9.1")]
    assert officer.ways_out(DAY, *done) == ["complaints lesson add --change TEXT"]


def test_may_come_from_a_file_and_names_nobody_elsewhere(officer: Officer) -> None:
    officer.done(
        DAY, "lesson", "add", "--from", officer.file("l.toml", 'source = "outages"\nwhat = "x"\nchange = "ŵ"\n')
    )
    assert (only(officer)["change"], only(officer)["owner"], owed(officer)) == ("ŵ", None, [])
    assert "planned" in officer.sees(DAY, "lesson", "list")


def test_refusals(officer: Officer) -> None:
    assert "lesson add" in officer.sees(DAY, "lesson", "list")
    assert officer.refused(DAY, *ADD[:2], code=2) == [("missing-option", None)] * 3
    assert officer.refused(DAY, *ADD, "--none", "x", code=2) == [("change-and-none", None)]
    assert officer.refused(DAY, *WHAT, "gossip", code=2) == [("choice", None)]
    assert officer.refused(DAY, *ADD, "--on", "2026-12-15") == [("in-the-future", "5.12")]
    assert officer.refused(DAY, *ADD, "--due", DAY) == [("out-of-order", "5.12")]
    assert officer.refused(DAY, "lesson", "done", "1", "--proof", "x", code=4) == [("lesson", None)]
    officer.done(DAY, *ADD)
    assert officer.refused(DAY, "lesson", "done", "1", code=2) == [("missing-option", None)]
    assert officer.refused(DAY, "lesson", "told", "1", "--how", "shouting", code=2) == [("choice", None)]
    assert officer.refused(DAY, "lesson", "told", "1", "--how", "board", "--on", "2026-12-13") == [
        ("out-of-order", "5.12")
    ]
    assert officer.refused(DAY, "lesson", "told", "2", "--how", "board", code=4) == [("lesson", None)]
    officer.done(DAY, "lesson", "done", "1", "--proof", "x")
    assert officer.refused(DAY, "lesson", "done", "1", "--proof", "x") == [("done-already", "9.2")]
