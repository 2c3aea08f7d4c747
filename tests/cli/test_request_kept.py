"""What becomes of a service request: who has it, that it is looked at, done, put right and erased.

Days are counted by hand. Working days of December 2026: 1 to 4, 7 to 11, 14 to 18, 21 to 24, 29 to 31; 25 December is
Christmas Day, 28 December the substitute for Boxing Day.
"""

import pytest

from officer import Officer
from requests_made import ADD, CHASE, SR, asked, owed


class TestDone:
    def test_by_agreement_is_done_and_no_stage(self, officer: Officer) -> None:
        asked(officer)
        line = ("request", "done", SR, "--how", "Settled at the informal stage", "--agreed", "yes")
        data = officer.done("2026-12-02", *line)
        assert "no stage before stage 1 (Code 5.2)" in data["warnings"][0]
        shown = officer.done("2026-12-02", "request", "show", SR)
        assert (shown["state"], shown["agreed"], shown["done_on"]) == ("done", "yes", "2026-12-02")

    def test_leaves_the_choice_due_that_was_not_offered(self, officer: Officer) -> None:
        asked(officer)
        officer.done("2026-12-07", *CHASE, "I am unhappy")
        data = officer.done("2026-12-08", "request", "done", SR, "--how", "A new pump")
        assert owed(data) == {"offer-choice": "2026-12-07"}

    def test_without_their_agreement_is_said(self, officer: Officer) -> None:
        asked(officer)
        data = officer.done("2026-12-02", "request", "done", SR, "--how", "A heater", "--agreed", "no")
        assert f"complaints request chase {SR}" in data["warnings"][0]

    def test_refusals(self, officer: Officer) -> None:
        asked(officer)
        officer.done("2026-12-07", *CHASE, "Any news?")
        done = ("request", "done", SR, "--how", "A new pump")
        assert officer.refused("2026-12-08", *done[:3], code=2) == [("missing-option", None)]
        assert officer.refused("2026-12-08", *done, "--on", "2026-12-04") == [("out-of-order", "5.12")]
        officer.done("2026-12-08", *done)
        assert officer.refused("2026-12-08", *done) == [("done-already", "1.4")]
        assert officer.ways_out("2026-12-08", *done) == [f"complaints request chase {SR}"]
        assert officer.refused("2026-12-08", "request", "review", SR, "--text", "x") == [("done-already", "1.4")]


class TestSteps:
    def test_is_passed_to_a_team_that_replies(self, officer: Officer) -> None:
        asked(officer)
        officer.done("2026-12-02", "request", "assign", SR, "--team", "Heating", "--handler", "Jane Evans")
        reply = ("request", "reply", SR, "--via", "email", "--text", "On Friday", "--by", "Piotr Łukasz")
        officer.done("2026-12-03", *reply)
        shown = officer.done("2026-12-03", "request", "show", SR)
        assert (shown["team"], shown["handler"]) == ("heating", "Jane Evans")
        assert shown["replies"] == [{"on": "2026-12-03", "via": "email", "by": "Piotr Łukasz", "text": "On Friday"}]
        items = officer.done("2026-12-03", "due", "--all", "--handler", "Jane Evans")["items"]
        assert [each["ref"] for each in items] == [SR]
        assert officer.done("2026-12-03", "request", "list", "--team", "heating")["items"][0]["ref"] == SR
        assert officer.done("2026-12-03", "request", "list", "--status", "done")["items"] == []
        assert officer.refused("2026-12-03", "request", "assign", SR, code=2) == [("missing-option", None)]

    def test_is_looked_at_again_and_again(self, officer: Officer) -> None:
        asked(officer, "2026-12-01", "--target", "2026-12-04")
        review = ("request", "review", SR, "--text", "The part is late")
        data = officer.done("2026-12-04", *review, "--next", "2026-12-09")
        assert owed(data) == {"request": "2026-12-09"}
        items = officer.done("2026-12-04", "due")["items"]
        assert items[0]["original_due"] == "2026-12-04"
        # Ten working days from 9 December: 10, 11, 14 to 18, 21, 22 and 23 December.
        assert owed(officer.done("2026-12-09", *review)) == {"request": "2026-12-23"}
        assert officer.refused("2026-12-09", *review, "--next", "2026-12-09") == [("out-of-order", "5.12")]

    def test_is_put_right(self, officer: Officer) -> None:
        asked(officer)
        fix = ("request", "correct", SR)
        officer.done("2026-12-02", *fix, "received", "2026-11-30", "--reason", "A slip")
        officer.done("2026-12-02", *fix, "category", "Damp and mould", "--reason", "Left out")
        officer.done("2026-12-02", *fix, "name", "Siân Lukas", "--reason", "A slip")
        shown = officer.done("2026-12-02", "request", "show", SR)
        assert (shown["received_on"], shown["category"]) == ("2026-11-30", "damp-and-mould")
        assert (shown["parties"]["name"], shown["contacts"][0]["on"]) == ("Siân Lukas", "2026-11-30")
        officer.done("2026-12-03", *CHASE, "x")
        why = ("--reason", "x")
        assert officer.refused("2026-12-04", *fix, "received", "2026-12-04", *why) == [("out-of-order", "5.12")]
        assert officer.refused("2026-12-04", *fix, "received", "2026-12-05", *why) == [("in-the-future", "5.12")]
        assert officer.refused("2026-12-04", *fix, "name", "Siân Lukas", *why) == [("no-change", "5.12")]
        assert officer.refused("2026-12-04", *fix, "state", "x", *why, code=2) == [("field", None)]
        assert officer.refused("2026-12-04", *fix, "category", "  ", *why, code=2) == [("missing-option", None)]

    def test_is_taken_back_but_not_what_arrived(self, officer: Officer) -> None:
        asked(officer)
        officer.done("2026-12-07", *CHASE, "x")
        data = officer.done("2026-12-07", "undo", SR)
        assert (owed(data), len(officer.done("2026-12-07", "request", "show", SR)["contacts"])) == (
            {"request": "2026-12-15"},
            1,
        )
        assert officer.refused("2026-12-07", "undo", SR) == [("arrival", "5.12")]
        officer.done("2026-12-07", *CHASE, "x", "--choice", "accepted")
        assert officer.refused("2026-12-07", "undo", SR) == [("complaint-made", "1.5")]
        assert officer.done("2026-12-07", "verify")["problems"] == []


class TestErased:
    def test_the_names_and_words_go_and_the_days_stay(self, officer: Officer) -> None:
        names = ("Szczęsny-Holm", "Kanalgata 7", "I am fed up with Tom", "Tom at the depot")
        officer.done("2026-12-01", *ADD, "--name", names[0], "--address", names[1], "--spoken-to", names[3])
        officer.done("2026-12-07", *CHASE, names[2])
        assert all(name.encode() in officer.db.read_bytes() for name in names)
        assert "still open" in officer.sentences("2026-12-08", "erase", SR, "--reason", "x")[0]
        data = officer.done("2026-12-08", "erase", SR, "--reason", "Asked for", "--yes")
        assert (data["ref"], data["state"]) == (SR, "open")
        assert not any(name.encode() in officer.db.read_bytes() for name in names)
        shown = officer.done("2026-12-08", "request", "show", SR)
        assert (shown["erased"], shown["parties"]["name"], shown["contacts"][1]["signs"]) == (
            True,
            "[erased]",
            ["fed up"],
        )
        assert owed(shown) == {"offer-choice": "2026-12-07", "request": "2026-12-15"}
        assert officer.done("2026-12-08", "db", "rebuild")["problems"] == []

    def test_a_complaint_made_of_what_was_erased_takes_nothing_over(self, officer: Officer) -> None:
        asked(officer)
        officer.done("2026-12-07", *CHASE, "I am fed up")
        officer.done("2026-12-08", "erase", SR, "--reason", "Asked for", "--yes")
        officer.done("2026-12-09", "request", "complain", SR)
        shown = officer.done("2026-12-09", "show", "C-2026-0001")
        assert (shown["received_on"], shown["parties"]["name"]) == ("2026-12-07", None)
        assert shown["points"][0]["text"] == f"The handling of {SR}"

    def test_of_a_complaint_names_the_request_that_holds_them_too(self, officer: Officer) -> None:
        asked(officer, "2026-12-01", "--choice", "accepted")
        erase = ("--reason", "Asked for", "--yes")
        ran = officer("2026-12-08", "erase", "C-2026-0001", *erase)
        assert f"complaints erase {SR}" in ran.answer["messages"][0]
        officer.done("2026-12-08", "feedback", "add", "--source", "comment", "--summary", "x", "--choice", "accepted")
        ran = officer("2026-12-08", "erase", "C-2026-0002", *erase)
        assert "complaints erase F-2026-0001" in ran.answer["messages"][0]
        officer.done("2026-12-08", "erase", SR, *erase)
        assert officer("2026-12-08", "erase", "C-2026-0001", *erase).answer["messages"] == []

    def test_names_the_complaint_that_holds_them_too(self, officer: Officer) -> None:
        asked(officer, "2026-12-01", "--choice", "accepted")
        officer.done("2026-12-08", "feedback", "add", "--source", "comment", "--summary", "x", "--choice", "accepted")
        for ref, complaint in ((SR, "C-2026-0001"), ("F-2026-0001", "C-2026-0002")):
            ran = officer("2026-12-08", "erase", ref, "--reason", "Asked for", "--yes")
            assert f"complaints erase {complaint}" in ran.answer["messages"][0]

    @pytest.mark.parametrize("ref", ["SR-2026-0009", "F-2026-0001", "K-2026-0001", "policy", "X-2026-0001"])
    def test_what_is_not_there_is_refused(self, ref: str, officer: Officer) -> None:
        ((code, _),) = officer.refused("2026-12-08", "erase", ref, "--reason", "x", "--yes", code=4)
        assert code in {"request", "feedback", "compliment", "complaint"}


def test_hostile_text_is_only_text(officer: Officer) -> None:
    hostile = "[red]x[/] {{ 7*7 }} =cmd|'/c' O'Brien, \"Łukasz\" ŵ"
    officer.done("2026-12-01", *ADD[:-1], hostile, "--name", hostile)
    officer.done("2026-12-07", *CHASE, hostile)
    shown = officer.done("2026-12-07", "request", "show", SR)
    assert [each["words"] for each in shown["contacts"]] == [hostile, hostile]
    assert "[red]x[/] {{ 7*7 }}" in officer.sees("2026-12-07", "request", "show", SR, "--timeline")
