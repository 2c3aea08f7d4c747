"""Promises are a ledger of their own: kept with proof, moved with a reason, and due until they are done."""

from hashlib import sha256
from pathlib import Path

import pytest

from office_line import Office
from officer import Officer

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
        "others": [],
        "appointment": None,
        "amount": None,
        "agreed": False,
        "proof": None,
        "proof_file": None,
        "proof_sha256": None,
        "told_on": None,
        "told_by": None,
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


class TestWhoSeesToIt:
    def test_changes_and_the_date_stays(self, promised: Office) -> None:
        data = promised.done("2026-11-20", "action", "owner", REF, "1", "Ŵyn O'Brien", "--reason", "Sam is away")
        assert [each["due_on"] for each in data["due"] if each["what"] == "action"] == ["2026-12-18"]
        (item,) = promised.done("2026-11-20", "action", "list")["items"]
        assert (item["owner"], item["due_on"]) == ("Ŵyn O'Brien", "2026-12-18")
        events = promised.done("2026-11-20", "show", REF, "--timeline")["timeline"]
        assert events[-1]["what"] == "Action 1 given to Ŵyn O'Brien, until now Sam Ade. Sam is away"
        handlers = {each["what"]: each["handler"] for each in promised.done("2026-12-18", "due", "--all")["items"]}
        assert handlers["action"] == "Ŵyn O'Brien"

    def test_may_be_several_and_each_finds_it(self, promised: Office) -> None:
        line = ("remedy", REF, "--what", "Survey the roof", "--due", "2027-01-15", "--owner", "Sam Ade")
        promised.done("2026-11-20", *line, "--with", "Ola Nowak", "--with", "Ann Lee")
        (item,) = promised.done("2026-11-20", "action", "list", "--owner", "ola nowak")["items"]
        assert (item["action"], item["owner"], item["others"]) == (3, "Sam Ade", ["Ola Nowak", "Ann Lee"])
        assert "Sam Ade, Ola Nowak, Ann Lee" in promised.screen("2026-11-20", "action", "list").out
        assert len(promised.done("2026-11-20", "action", "list", "--owner", "Sam Ade")["items"]) == 2
        promised.done("2026-11-20", "action", "owner", REF, "1", "Ann Lee")
        promised.done("2026-11-20", "action", "done", REF, "3", "--proof", "Report")
        out = promised.screen("2026-11-20", "action", "list", "--owner", "Ola Nowak").out
        assert out == "Nothing is Ola Nowak's to see to.\n"
        assert promised.refused("2026-11-20", "action", "list", "--owner", "Nobody", code=4) == [("person", None)]

    @pytest.mark.parametrize(
        ("words", "code", "found"),
        [
            (("1", "sam ade"), 3, [("owner-already", "7.3")]),
            (("9", "Ann Lee"), 4, [("action", None)]),
            (("1",), 2, [("missing-option", None)]),
        ],
    )
    def test_refusals(
        self, promised: Office, words: tuple[str, ...], code: int, found: list[tuple[str, str | None]]
    ) -> None:
        assert promised.refused("2026-11-20", "action", "owner", REF, *words, code=code) == found


class TestTheResidentIsTold:
    MOVE = ("action", "move", REF, "1", "--to", "2026-12-22", "--reason", "The part is late")

    def test_with_the_move(self, promised: Office) -> None:
        data = promised.done("2026-12-17", *self.MOVE, "--told-by", "Sam Ade")
        assert data["warnings"] == []
        (item,) = promised.done("2026-12-17", "action", "list")["items"]
        assert (item["told_on"], item["told_by"]) == ("2026-12-17", "Sam Ade")
        move = promised.done("2026-12-17", "show", REF)["actions"][0]["moves"]
        assert move == [
            {
                "on": "2026-12-17",
                "was": "2026-12-18",
                "reason": "The part is late",
                "told_on": "2026-12-17",
                "told_by": "Sam Ade",
            }
        ]

    def test_later_and_until_then_it_says_so(self, promised: Office) -> None:
        (warning,) = promised.done("2026-12-17", *self.MOVE)["warnings"]
        assert f"complaints action told {REF} 1 --by NAME" in warning
        assert "the resident not told yet" in promised.screen("2026-12-17", "action", "list").out
        promised.done("2026-12-18", "action", "told", REF, "1", "--by", "Sam Ade")
        assert "the resident not told yet" not in promised.screen("2026-12-18", "action", "list").out

    def test_refusals(self, promised: Office) -> None:
        told = ("action", "told", REF, "1", "--by", "Sam Ade")
        assert promised.refused("2026-12-17", *told) == [("not-moved", "6.6")]
        promised.done("2026-12-17", *self.MOVE)
        assert promised.refused("2026-12-18", *told, "--on", "2026-12-16") == [("out-of-order", "5.12")]
        assert promised.refused("2026-12-18", *told[:-2], code=2) == [("missing-option", None)]
        promised.done("2026-12-18", *told)
        assert promised.refused("2026-12-18", *told) == [("told-already", "6.6")]
        promised.done("2026-12-18", "undo", REF)
        promised.done("2026-12-18", *told)


class TestProof:
    def test_may_be_a_file_which_is_kept_with_its_hash(self, promised: Office, tmp_path: Path) -> None:
        photo = tmp_path / "boiler.jpg"
        photo.write_bytes(b"a photo")
        promised.done("2026-12-17", "action", "done", REF, "1", "--file", str(photo))
        item = promised.done("2026-12-17", "action", "list", REF)["items"][0]
        hashed = sha256(b"a photo").hexdigest()
        assert (item["proof"], item["proof_file"], item["proof_sha256"]) == (None, "boiler.jpg", hashed)
        (kept,) = promised.done("2026-12-17", "file", "list", REF)["files"]
        assert (kept["name"], kept["sha256"]) == ("boiler.jpg", hashed)
        shown = promised.done("2026-12-17", "show", REF)["actions"][0]
        assert (shown["proof_file"], shown["proof_sha256"]) == ("boiler.jpg", hashed)
        assert promised.done("2026-12-17", "verify")["problems"] == []

    def test_is_undone_with_its_file(self, promised: Office, tmp_path: Path) -> None:
        photo = tmp_path / "boiler.jpg"
        photo.write_bytes(b"a photo")
        promised.done("2026-12-17", "action", "done", REF, "1", "--file", str(photo), "--proof", "Seen")
        promised.done("2026-12-17", "undo", REF)
        item = promised.done("2026-12-17", "action", "list")["items"][0]
        assert (item["proof"], item["open"]) == (None, True)
        assert promised.done("2026-12-17", "file", "list", REF)["files"] == []

    def test_a_file_that_is_not_there_or_empty_is_no_proof(self, promised: Office, tmp_path: Path) -> None:
        line = ("action", "done", REF, "1", "--file")
        assert promised.refused("2026-12-17", *line, str(tmp_path / "none.jpg"), code=6)
        (tmp_path / "empty.jpg").touch()
        assert promised.refused("2026-12-17", *line, str(tmp_path / "empty.jpg"), code=2) == [("file", None)]


class TestAppointment:
    def test_is_a_promise_with_a_time_and_the_response_says_it(self, officer: Officer) -> None:
        officer.logs()
        officer.acknowledges()
        officer.decides()
        line = ("remedy", REF, "--what", "Our fitter calls", "--due", "2027-01-12", "--appointment", "8am to 1pm")
        officer.done("2026-12-22", *line)
        officer.done("2026-12-22", "respond", REF)
        assert "Tuesday 12 January 2027, 8am to 1pm" in officer.letter(2).decode()
        assert "Tue 12 Jan 2027 8am to 1pm" in officer.sees("2026-12-22", "action", "list", "--plain")
        assert "8am to 1pm" in officer.sees("2026-12-22", "show", REF)

    def test_without_a_day_is_none(self, promised: Office) -> None:
        line = ("remedy", REF, "--what", "Our fitter calls", "--appointment", "8am to 1pm")
        assert promised.refused("2026-11-20", *line, code=2) == [("missing-option", None)]
