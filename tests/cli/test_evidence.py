"""What was weighed on each point is listed, and where nothing was (Code 5.8 d)."""

import pytest

from officer import REF, Officer

DAY = "2026-12-22"


@pytest.fixture
def weighed(officer: Officer) -> Officer:
    """Three points, with something on the first two."""
    officer.logs("2026-12-14", "--point", "The boiler", "--point", "The bill", "--point", "The lift")
    officer.acknowledges()
    photo = officer.file("boiler.jpg", "x")
    officer.done(DAY, "attach", REF, photo, "--points", "1,2", "--kind", "photo", "--name", "Boiler, [red]")
    officer.done(DAY, "attach", REF, officer.file("rent.csv", "y"))
    more = ("--decision", "upheld", "--reasons", "As seen.", "--evidence", "The job sheet")
    officer.done(DAY, "finding", REF, "2", *more)
    officer.done(DAY, "comment", "ask", REF, "--by", "2026-12-29", "--points", "2")
    officer.done(DAY, "comment", "received", REF, "--text", "It was cold")
    officer.done(DAY, "note", REF, "--with", "staff", "--kind", "visit", "--text", "The flue is blocked")
    officer.done(DAY, "note", REF, "--with", "staff", "--kind", "evidence", "--text", "Counsel's view", "--legal")
    return officer


def test_point_by_point(weighed: Officer) -> None:
    data = weighed.done(DAY, "evidence", REF)
    one, two, three = data["points"]
    assert (one["files"], one["nothing"]) == ([{"n": 1, "name": "Boiler, [red]", "kind": "photo"}], False)
    assert two["findings"] == [{"stage": 1, "evidence": "The job sheet"}]
    assert two["comments"] == [{"n": 1, "stage": 1, "reply": "It was cold"}]
    assert three["nothing"]
    assert (data["files"], [note["text"] for note in data["notes"]]) == (["rent.csv"], ["The flue is blocked"])


def test_on_the_screen(weighed: Officer) -> None:
    out = " ".join(weighed.sees(DAY, "evidence", REF).split())
    assert "Boiler, [red] (photo); stage 1: The job sheet; the resident: It was cold" in out
    assert "nothing on record yet" in out
    assert "On the whole: rent.csv" in out
    assert "Counsel" not in out


def test_the_file_says_what_it_is_of(weighed: Officer) -> None:
    [first, second] = weighed.done(DAY, "file", "list", REF)["files"]
    assert (first["points"], first["evidence"]) == ([1, 2], "photo")
    assert (second["points"], second["evidence"]) == ([], None)
    assert weighed.done(DAY, "show", REF)["files"][0]["evidence"] == "photo"


def test_an_unknown_complaint_has_none(weighed: Officer) -> None:
    assert weighed.done(DAY, "verify")["problems"] == []
    assert weighed.refused(DAY, "evidence", "C-2026-0009", code=4) == [("complaint", None)]


def test_refuses_a_point_or_a_kind_that_is_not_there(officer: Officer) -> None:
    officer.logs()
    file = officer.file("a.txt", "x")
    assert officer.refused(DAY, "attach", REF, file, "--points", "2", code=4) == [("point", None)]
    assert officer.refused(DAY, "attach", REF, file, "--kind", "gossip", code=2) == [("choice", None)]
