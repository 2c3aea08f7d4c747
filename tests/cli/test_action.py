"""Promises are a ledger of their own: kept with proof, moved with a reason, and due until they are done."""

import pytest

from office_line import Office

REF = "C-2026-0001"


@pytest.fixture
def promised(office: Office) -> Office:
    """A new boiler promised for Fri 18 Dec 2026, and £50 without a date."""
    office.done("2026-11-18", "log", "--via", "phone", "--summary", "No heating", "--outcome", "none-given")
    line = ("remedy", REF, "--what", "A new boiler", "--due", "2026-12-18", "--owner", "Sam Ade")
    office.done("2026-11-19", *line)
    office.done("2026-11-19", "remedy", REF, "--what", "For the electric heaters", "--amount", "50")
    return office


def test_the_ledger_of_one_complaint_and_of_all(promised: Office) -> None:
    boiler, money = promised.done("2026-11-20", "action", "list", REF)["items"]
    assert boiler == {
        "ref": REF,
        "action": 1,
        "stage": 1,
        "kind": "action",
        "what": "A new boiler",
        "due_on": "2026-12-18",
        "first_due_on": "2026-12-18",
        "moves": 0,
        "done_on": None,
        "owner": "Sam Ade",
        "amount": None,
        "agreed": False,
        "open": True,
    }
    assert (money["amount"], money["due_on"], money["open"]) == ("50.00", None, False)
    assert [item["action"] for item in promised.done("2026-11-20", "action", "list")["items"]] == [1]


def test_the_screen_says_in_words_how_each_stands(promised: Office) -> None:
    for day, words in (("2026-12-17", "to be done"), ("2026-12-18", "due today"), ("2026-12-21", "overdue")):
        assert words in promised.screen(day, "action", "list").out
    assert "no date was given" in promised.screen("2026-12-17", "action", "list", REF).out
    assert "(£50.00)" in promised.screen("2026-12-17", "action", "list", REF).out


def test_done_with_proof_it_leaves_the_due_list(promised: Office) -> None:
    data = promised.done("2026-12-17", "action", "done", REF, "1", "--proof", "Photo of the new boiler")
    assert [item["what"] for item in data["due"]] == ["acknowledge"]
    assert promised.screen("2026-12-17", "action", "list").out == "No promise is open.\n"
    assert "done on Thu 17 Dec 2026" in promised.screen("2026-12-17", "action", "list", REF).out


def test_moved_with_a_reason_the_first_date_is_kept(promised: Office) -> None:
    line = ("action", "move", REF, "1", "--to", "2026-12-22", "--reason", "The part is late")
    data = promised.done("2026-12-17", *line)
    assert [item["due_on"] for item in data["due"] if item["what"] == "action"] == ["2026-12-22"]
    item = promised.done("2026-12-17", "action", "list")["items"][0]
    assert (item["due_on"], item["first_due_on"], item["moves"]) == ("2026-12-22", "2026-12-18", 1)
    assert "first promised for Fri 18 Dec 2026" in promised.screen("2026-12-17", "action", "list").out


def test_a_promise_outlives_its_complaint(promised: Office) -> None:
    promised.done("2026-11-20", "withdraw", REF, "--said-on", "2026-11-20", "--via", "phone")
    data = promised.done("2026-12-17", "action", "move", REF, "1", "--to", "2026-12-22", "--reason", "Part")
    assert (data["state"], [item["what"] for item in data["due"]]) == ("withdrawn", ["action"])


@pytest.mark.parametrize(
    ("words", "code", "found"),
    [
        (("done", REF, "1", "--proof", "x", "--on", "2026-12-18"), 3, [("in-the-future", "5.12")]),
        (("done", REF, "1", "--proof", "x", "--on", "2026-11-18"), 3, [("out-of-order", "5.12")]),
        (("done", REF, "3", "--proof", "x"), 4, [("action", None)]),
        (("done", REF, "1"), 2, [("missing-option", None)]),
        (("move", REF, "1", "--to", "2026-12-16", "--reason", "x"), 3, [("out-of-order", "7.3")]),
        (("move", REF, "1", "--to", "2026-12-18", "--reason", "x"), 3, [("out-of-order", "7.3")]),
        (("move", REF, "1"), 2, [("missing-option", None), ("missing-option", None)]),
        (("list", "C-2026-0009"), 4, [("complaint", None)]),
    ],
)
def test_refusals(promised: Office, words: tuple[str, ...], code: int, found: list[tuple[str, str | None]]) -> None:
    assert promised.refused("2026-12-17", "action", *words, code=code) == found


def test_done_once_is_done(promised: Office) -> None:
    line = ("action", "done", REF, "1", "--proof", "Photo")
    promised.done("2026-12-17", *line)
    assert promised.refused("2026-12-17", *line) == [("done-already", "7.3")]


def test_nothing_was_offered(office: Office) -> None:
    office.done("2026-11-18", "log", "--via", "phone", "--summary", "No heating")
    assert office.screen("2026-11-18", "action", "list", REF).out == "Nothing was offered on it.\n"
