"""A matter that is kept close is called by its reference alone wherever others may look; `show` tells it all."""

import pytest

from officer import REF, Officer

DAY = "2026-12-22"
TELLS = ("neighbours", "Fit a new boiler", "Parts are ordered", "2 points", "1 point")


@pytest.fixture(params=["sensitive", "safeguarding", "staff-conduct"])
def close(officer: Officer, request: pytest.FixtureRequest) -> Officer:
    officer.logs("2026-12-14", "--flag", str(request.param), "--category", "neighbours")
    officer.acknowledges("2026-12-21")
    officer.decides(DAY)
    return officer


@pytest.mark.parametrize("line", [("due", "--all"), ("list",), ("action", "list"), ("learning", "list")])
def test_no_list_tells_what_it_is_about(close: Officer, line: tuple[str, ...]) -> None:
    seen, data = close.sees(DAY, *line), str(close.done(DAY, *line)["items"])
    assert REF in seen
    assert "restricted" in seen
    assert [word for word in TELLS if word in seen or word in data] == []


def test_nor_a_calendar_that_others_may_see(close: Officer) -> None:
    path = close.folder / "due.ics"
    close.done(DAY, "due", "--ics", str(path))
    held = path.read_text(encoding="utf-8").replace("\r\n ", "").casefold()
    assert "a step that is restricted" in held
    assert "safeguarding" not in held
    assert "neighbours" not in held


def test_its_own_lists_and_its_file_tell_it(close: Officer) -> None:
    assert "Fit a new boiler" in close.sees(DAY, "action", "list", REF)
    assert "Parts are ordered" in close.sees(DAY, "learning", "list", REF)
    assert close.done(DAY, "show", REF)["category"] == "neighbours"


def test_a_concern_that_is_raised_later_closes_it(officer: Officer) -> None:
    officer.logs("2026-12-14", "--category", "neighbours")
    assert officer.done(DAY, "list")["items"][0]["category"] == "neighbours"
    officer.done(DAY, "safeguarding", "raise", REF, "--what", "Bruises")
    (item,) = officer.done(DAY, "list")["items"]
    assert (item["label"], item["category"]) == ("restricted", None)


def test_a_request_too(officer: Officer) -> None:
    line = ("request", "add", "--via", "phone", "--summary", "A lock", "--category", "locks", "--flag", "sensitive")
    officer.done(DAY, *line)
    (item,) = officer.done(DAY, "request", "list")["items"]
    assert (item["label"], item["category"]) == ("service request, restricted", None)
