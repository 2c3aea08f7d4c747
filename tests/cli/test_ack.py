"""`ack`: with a complete definition, once, in order; its letter tells one date, the right one (5.6, 5.7, 6.2)."""

from hashlib import sha256

import pytest

from officer import REF, Officer

FULL = ("--responsible", "yes", "--outcome", "A new boiler")


def test_answers_with_the_letter_and_the_day_to_respond_by(officer: Officer) -> None:
    officer.logs()
    data = officer.done("2026-12-21", "ack", REF, *FULL)
    sent = officer.letter(1)
    assert data == {
        "ref": REF,
        "events": [10, 11, 12],
        "state": "open",
        "stage": 1,
        "due": [
            {
                "what": "respond",
                "stage": 1,
                "due_on": "2027-01-07",  # 25 and 28 December and 1 January do not count
                "governed_by": "code",
                "rule": "6.3",
                "provisional": False,
                "item": None,
                "due_at": None,
            }
        ],
        "letter": {
            "kind": "acknowledgement-1",
            "path": None,
            "sha256": sha256(sent).hexdigest(),
            "sent": "post",
            "number": 1,
        },
        "warnings": [],
    }
    assert "**Thursday 7 January 2027**" in sent.decode()


def test_late_it_buys_no_time(officer: Officer) -> None:
    officer.logs()
    data = officer.done("2026-12-23", "ack", REF, *FULL)
    assert [(item["due_on"], item["governed_by"]) for item in data["due"]] == [("2027-01-07", "backstop")]
    (stage,) = officer.done("2026-12-23", "show", REF)["stages"]
    assert (stage["ack_due"], stage["ack_state"], stage["ack_missed_by"]) == ("2026-12-21", "missed", 2)
    assert (stage["response_due"], stage["backstop"]) == ("2027-01-07", "2027-01-07")
    reckoned = [item for item in officer.done("2026-12-23", "why", REF)["dates"] if item["governed_by"] == "code"]
    assert [item["due_on"] for item in reckoned] == ["2026-12-21", "2027-01-11"]  # from 23 December alone
    assert "We are sorry" in officer.letter(1).decode()


def test_beyond_the_published_bank_holidays_the_date_is_provisional(officer: Officer) -> None:
    officer.logs("2028-12-20")
    (due,) = officer.done("2028-12-27", "ack", "C-2028-0001", *FULL)["due"]
    assert (due["due_on"], due["provisional"]) == ("2029-01-11", True)


def test_stage_2_is_acknowledged_in_its_turn(officer: Officer) -> None:
    officer.answers_stage_1()
    asked = officer.done("2026-12-21", "escalate", REF)
    assert [(item["what"], item["due_on"]) for item in asked["due"]] == [
        ("acknowledge", "2026-12-30"),
        ("action", "2027-03-01"),
    ]
    data = officer.done("2026-12-30", "ack", REF, "--outcome", "More", "--handler", "Piotr Łukasz")
    assert (data["stage"], data["letter"]["kind"], data["due"][0]["due_on"]) == (2, "acknowledgement-2", "2027-01-28")
    assert "Piotr Łukasz" in officer.letter(3).decode()


def test_part_or_no_says_whose(officer: Officer) -> None:
    officer.logs("2026-12-14", "--point", "No heating", "--point", "The street light")
    officer.done("2026-12-15", "point", "set", REF, "2", "--responsible", "no", "--whose", "The council")
    officer.done("2026-12-15", "ack", REF, *FULL)
    told = officer.letter(1).decode()
    assert "Point 1: We are responsible for this." in told
    assert "Point 2: We are not responsible for this. Who is: The council." in told


def test_an_outcome_that_was_not_given_is_said(officer: Officer) -> None:
    officer.logs()
    officer.done("2026-12-15", "ack", REF, "--responsible", "yes", "--outcome", "none-given")
    assert "What you would like to happen" in officer.letter(1).decode()


@pytest.mark.parametrize(
    ("prefers", "given", "way"), [("email", "", "email"), ("email", "hand", "hand"), ("", "", "post")]
)
def test_it_goes_out_as_the_resident_prefers(officer: Officer, prefers: str, given: str, way: str) -> None:
    officer.logs("2026-12-14", *(("--contact-by", prefers) if prefers else ()))
    data = officer.done("2026-12-14", "ack", REF, *FULL, *(("--sent", given) if given else ()))
    assert data["letter"]["sent"] == way


def test_what_came_on_social_media_is_not_answered_there(officer: Officer) -> None:
    officer.logs("2026-12-14", "--via", "social-media")
    assert officer.refused("2026-12-14", "ack", REF, *FULL, "--sent", "social-media", code=2) == [("choice", None)]
    assert officer.done("2026-12-14", "ack", REF, *FULL)["letter"]["sent"] == "post"


class TestAtATerminal:
    def test_what_the_definition_lacks_is_asked(self, officer: Officer) -> None:
        officer.logs()
        officer.run.sit_down()
        ran = officer.screen("2026-12-15", "ack", REF, typed="A new boiler\n\npart\nThe freeholder\n\ny\n")
        assert ran.code == 0, ran.err
        told = officer.letter(1).decode()
        assert "A new boiler" in told
        assert "Who is responsible for the rest: The freeholder." in told

    def test_nothing_is_asked_when_nothing_is_lacking(self, officer: Officer) -> None:
        officer.logs("2026-12-14", "--outcome", "A new boiler")
        officer.done("2026-12-14", "point", "set", REF, "1", "--responsible", "yes")
        officer.run.sit_down()
        assert officer.screen("2026-12-15", "ack", REF).code == 0


class TestRefuses:
    def test_an_incomplete_definition_naming_all_that_is_missing(self, officer: Officer) -> None:
        officer.logs()
        refused = officer.refused("2026-12-15", "ack", REF)
        assert sorted(refused) == [("outcome-missing", "5.6"), ("responsibility-missing", "5.7")]

    def test_a_point_that_is_not_wholly_ours_without_whose(self, officer: Officer) -> None:
        officer.logs()
        partly = ("--responsible", "part", "--outcome", "none-given")
        assert officer.refused("2026-12-15", "ack", REF, *partly, code=2) == [("missing-option", None)]

    def test_a_second_one(self, officer: Officer) -> None:
        officer.logs()
        officer.acknowledges("2026-12-15")
        assert officer.refused("2026-12-16", "ack", REF, *FULL) == [("already-acknowledged", "6.2")]
        officer.decides("2026-12-16")
        officer.done("2026-12-16", "respond", REF)
        assert officer.refused("2026-12-16", "ack", REF, *FULL) == [("answered", "6.3")]
        officer.done("2026-12-17", "escalate", REF)
        assert officer.refused("2026-12-17", "ack", REF) == [("outcome-missing", "5.6")]
        officer.done("2026-12-17", "ack", REF, "--outcome", "none-given")
        assert officer.refused("2026-12-17", "ack", REF) == [("already-acknowledged", "6.11")]

    def test_an_unknown_complaint_or_point(self, officer: Officer) -> None:
        officer.logs()
        assert officer.refused("2026-12-15", "ack", "C-2026-0002", *FULL, code=4) == [("complaint", None)]
        officer.acknowledges("2026-12-15")
        officer.decides("2026-12-16")
        officer.done("2026-12-16", "respond", REF)
        officer.done("2026-12-16", "escalate", REF)
        assert officer.refused("2026-12-16", "ack", REF, *FULL, "--points", "1,7", code=4) == [("point", None)]

    @pytest.mark.parametrize(("day", "code"), [("2026-12-16", "in-the-future"), ("2026-12-13", "out-of-order")])
    def test_the_future_and_what_comes_before_its_cause(self, officer: Officer, day: str, code: str) -> None:
        officer.logs()
        assert officer.refused("2026-12-15", "ack", REF, *FULL, "--on", day) == [(code, "5.12")]

    def test_with_a_command_that_can_be_typed_as_it_stands(self, officer: Officer) -> None:
        officer.logs()
        assert officer.ways_out("2026-12-15", "respond", REF) == [f"complaints ack {REF}"]
        assert f"(Code 6.2)\n  complaints ack {REF}\n" in officer.screen("2026-12-15", "respond", REF).err

    def test_a_draft_and_a_letter_at_once(self, officer: Officer) -> None:
        officer.logs()
        both = ("--draft", "a.md", "--letter", "b.md")
        assert officer.refused("2026-12-15", "ack", REF, *FULL, *both, code=2) == [("draft-and-letter", None)]
