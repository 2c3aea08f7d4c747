"""`update`: what is agreed is due until it is told, and outlives the answer while a promise stands."""

import pytest

from officer import REF, Officer

ANSWERED = "2026-12-22"


def updates(officer: Officer, today: str) -> list[tuple[str, str]]:
    items = officer.done(today, "due", "--all")["items"]
    return [(each["due_on"], each["rule"]) for each in items if each["what"] == "update"]


@pytest.fixture
def closed(officer: Officer) -> Officer:
    """Answered on 21 December 2026 and closed; a boiler is promised for 1 March 2027."""
    officer.answers_stage_1()
    officer.done(ANSWERED, "close", REF, "--reason", "responded")
    return officer


def test_an_interval_may_be_agreed_while_a_stage_is_open(officer: Officer) -> None:
    officer.logs()
    officer.done("2026-12-15", "update", REF, "--every", "3", "--agreed", "yes")
    assert updates(officer, "2026-12-15") == [("2026-12-18", "5.9")]
    officer.done("2026-12-18", "update", REF, "--text", "The part is ordered.", "--via", "phone")
    # 21, 22 and 23 December
    assert updates(officer, "2026-12-18") == [("2026-12-23", "5.9")]


def test_what_is_agreed_last_holds(officer: Officer) -> None:
    officer.logs()
    officer.acknowledges()
    officer.done("2027-01-05", "extend", REF, "--days", "10", "--reason", "Parts", "--update-every", "5")
    officer.done("2027-01-06", "update", REF, "--every", "2")
    assert updates(officer, "2027-01-06") == [("2027-01-08", "5.9")]
    officer.done("2027-01-07", "update", REF, "--no-more", "They asked us to stop ringing.")
    assert updates(officer, "2027-01-07") == []


def test_it_ends_with_the_answer_when_nothing_is_promised(officer: Officer) -> None:
    officer.answers_stage_1()
    officer.done(ANSWERED, "action", "done", REF, "1", "--proof", "Photo")
    assert officer.refused(ANSWERED, "update", REF, "--every", "5") == [("nothing-to-update", "5.9")]


def test_it_outlives_closure_while_a_promise_is_open(closed: Officer) -> None:
    closed.done("2027-01-04", "update", REF, "--every", "10", "--agreed", "asked")
    assert updates(closed, "2027-01-04") == [("2027-01-18", "6.6")]
    closed.done("2027-01-18", "update", REF, "--text", "On order.", "--with", "representative")
    assert updates(closed, "2027-01-18") == [("2027-02-01", "6.6")]
    assert "Code" not in closed.sees("2027-01-18", "due", "--all", "--plain").split("Update the resident")[1][:20]
    closed.done("2027-01-19", "action", "done", REF, "1", "--proof", "Photo")
    assert updates(closed, "2027-01-19") == []


def test_after_the_answer_it_can_be_ended(closed: Officer) -> None:
    closed.done("2027-01-04", "update", REF, "--every", "10")
    closed.done("2027-01-05", "update", REF, "--no-more", "They will ring us.")
    assert updates(closed, "2027-01-05") == []


def test_interval_and_update_in_one(closed: Officer) -> None:
    data = closed.done("2027-01-04", "update", REF, "--text", "On order.", "--every", "5")
    assert [each["due_on"] for each in data["due"] if each["what"] == "update"] == ["2027-01-11"]
    notes = closed.done("2027-01-04", "show", REF)["notes"]
    assert [(each["about"], each["with"], each["text"]) for each in notes] == [("update", "resident", "On order.")]
    (item,) = [each for each in closed.done("2027-01-04", "why", REF)["dates"] if each["what"] == "update"]
    assert (item["due_on"], item["rule"]) == ("2027-01-11", "6.6")


def test_it_is_undone_like_anything_else(closed: Officer) -> None:
    closed.done("2027-01-04", "update", REF, "--every", "10")
    closed.done("2027-01-04", "undo", REF)
    assert updates(closed, "2027-01-04") == []
    assert closed.done("2027-01-04", "verify")["problems"] == []


@pytest.mark.parametrize(
    ("words", "code", "found"),
    [
        ((), 2, [("missing-option", None)]),
        (("--every", "0"), 2, [("number", None)]),
        (("--every", "5", "--no-more", "x"), 2, [("every-and-no-more", None)]),
        (("--text", "x", "--with", "contractor"), 2, [("choice", None)]),
        (("--text", "x", "--on", "2027-01-05"), 3, [("in-the-future", "5.12")]),
        (("--every", "5", "--on", "2026-12-01"), 3, [("out-of-order", "5.12")]),
        (("--no-more", "x"), 3, [("no-updates", "5.9")]),
    ],
    ids=str,
)
def test_refusals(closed: Officer, words: tuple[str, ...], code: int, found: list[tuple[str, str | None]]) -> None:
    assert closed.refused("2027-01-04", "update", REF, *words, code=code) == found


class TestByLetter:
    """The same told in a letter, which says what the ledger of promises says."""

    TEXT = ("--text", "The boiler is at the depot.")

    def test_a_letter_tells_something(self, closed: Officer) -> None:
        line = ("update", REF, "--every", "5", "--sent", "post")
        assert closed.refused("2027-01-04", *line, code=2) == [("missing-option", None)]

    def test_none_is_drafted_before_there_is_anything_to_tell(self, closed: Officer) -> None:
        assert closed.refused("2027-01-04", "letter", "draft", REF, "update") == [("part-missing", "5.9")]
        (way_out,) = closed.ways_out("2027-01-04", "letter", "draft", REF, "update")
        assert way_out == f"complaints update {REF} --text TEXT --sent WAY"

    def test_by_phone_no_letter_goes_out(self, closed: Officer) -> None:
        assert closed.done("2027-01-04", "update", REF, *self.TEXT, "--via", "phone")["letter"] is None

    def test_what_has_moved_is_told_and_then_on_record_as_told(self, closed: Officer) -> None:
        closed.done("2027-01-04", "action", "move", REF, "1", "--to", "2027-03-08", "--reason", "No fitter")
        data = closed.done("2027-01-05", "update", REF, *self.TEXT, "--every", "10", "--sent", "email")
        assert (data["letter"]["kind"], data["letter"]["sent"]) == ("update", "email")
        letter = closed.letter(data["letter"]["number"]).decode()
        assert "we first said Monday 1 March 2027. It is now Monday 8 March 2027. The reason: No fitter." in letter
        # Ten working days from Tuesday 5 January 2027.
        assert "We will tell you again how things stand by Tuesday 19 January 2027." in letter
        assert "answer your complaint" not in letter
        note = closed.done("2027-01-05", "show", REF)["notes"][-1]
        assert (note["about"], note["via"]) == ("update", "email")
        assert closed.refused("2027-01-05", "action", "told", REF, "1", "--by", "Jane Evans") == [
            ("told-already", "6.6")
        ]

    def test_while_a_stage_is_open_it_tells_when_the_answer_comes(self, officer: Officer) -> None:
        officer.logs()
        officer.acknowledges()
        line = ("update", REF, *self.TEXT)
        draft = officer.draft("2026-12-22", *line)
        assert "We will answer your complaint by **Thursday 7 January 2027**." in draft.read_text(encoding="utf-8")
        data = officer.done("2026-12-22", *line, "--letter", str(draft))
        assert data["letter"]["sent"] == "post"
        assert officer.done("2026-12-22", "show", REF)["notes"][-1]["via"] == "letter"

    def test_it_is_noted_in_the_way_that_the_letter_goes(self, officer: Officer) -> None:
        officer.logs("2026-12-14", "--contact-by", "email")
        officer.acknowledges()
        line = ("update", REF, *self.TEXT)
        draft = officer.draft("2026-12-22", *line)
        assert officer.done("2026-12-22", *line, "--letter", str(draft))["letter"]["sent"] == "email"
        officer.done("2026-12-22", *line, "--sent", "hand")
        officer.done("2026-12-22", *line, "--sent", "post", "--via", "phone")
        told = [each["via"] for each in officer.done("2026-12-22", "show", REF)["notes"]]
        assert told[-3:] == ["email", "in-person", "phone"]

    def test_who_is_late_names_the_ombudsman(self, officer: Officer) -> None:
        officer.logs()
        officer.acknowledges()
        late = officer.done("2027-01-08", "update", REF, *self.TEXT, "--sent", "post")
        letter = officer.letter(late["letter"]["number"]).decode()
        assert "You should have had our answer to your complaint by Thursday 7 January 2027." in letter
        assert "0300 111 3000" in letter

    def test_so_does_who_missed_a_promise(self, closed: Officer) -> None:
        data = closed.done("2027-03-02", "update", REF, *self.TEXT, "--sent", "hand")
        letter = closed.letter(data["letter"]["number"]).decode()
        assert "This day has passed, and we are sorry." in letter
        assert "0300 111 3000" in letter


def test_at_stage_2_too(officer: Officer) -> None:
    officer.answers_stage_1()
    officer.done("2026-12-22", "escalate", REF)
    officer.done("2026-12-22", "update", REF, "--every", "3", "--agreed", "yes")
    # 23, 24 and 29 December: the 25th is Christmas Day, the 28th the substitute for Boxing Day.
    assert updates(officer, "2026-12-22") == [("2026-12-29", "5.9")]


@pytest.mark.parametrize(
    ("every", "told"),
    [
        # Acknowledged on Mon 21 December 2026, so that the answer is due on Thu 7 January 2027: 25 and 28 December and
        # 1 January are holidays. One more working day after Tue 22 December is Wed 23; ten are Fri 8 January.
        ("1", "We will tell you again how things stand by Wednesday 23 December 2026."),
        ("10", "No other update is planned before our answer."),
    ],
)
def test_a_letter_tells_of_no_update_after_the_answer(every: str, told: str, officer: Officer) -> None:
    officer.logs()
    officer.acknowledges()
    line = ("update", REF, "--text", "The part is ordered.", "--every", every)
    letter = officer.posted(officer.done("2026-12-22", *line, "--sent", "post")["letter"]["number"])
    assert told in letter
    assert "We will answer your complaint by **Thursday 7 January 2027**." in letter
    assert "We have promised nothing so far." in letter


def test_the_letter_tells_what_is_recorded(officer: Officer) -> None:
    officer.logs()
    line = ("update", REF, "--text", "The part is ordered. It comes soon.")
    path = officer.draft("2026-12-22", *line)
    path.write_text(path.read_text(encoding="utf-8").replace("part is ordered", "part is lost"), "utf-8")
    assert officer.refused("2026-12-22", *line, "--letter", str(path)) == [("letter-where", "5.9")]
    path.write_text(path.read_text(encoding="utf-8").replace("part is lost", "part is ordered"), "utf-8")
    officer.done("2026-12-22", *line, "--letter", str(path))
