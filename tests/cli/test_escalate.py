"""`escalate`: always recorded, without reasons, whenever it is asked; its day is day zero of stage 2 (6.10 to 6.12)."""

import pytest

from complaints_cli.domain.terms import Channel
from officer import REF, Officer


def test_starts_stage_2(officer: Officer) -> None:
    officer.answers_stage_1()
    data = officer.done("2026-12-21", "escalate", REF)
    assert data == {
        "ref": REF,
        "events": [18],
        "state": "open",
        "stage": 2,
        "due": [
            {
                "what": "acknowledge",
                "stage": 2,
                "due_on": "2026-12-30",  # 25 and 28 December do not count
                "governed_by": "code",
                "rule": "6.11",
                "provisional": False,
                "item": None,
                "due_at": None,
            },
            {
                "what": "action",
                "stage": 1,
                "due_on": "2027-03-01",
                "governed_by": "promise",
                "rule": "7.3",
                "provisional": False,
                "item": 1,
                "due_at": None,
            },
        ],
        "letter": None,
        "warnings": [],
    }


def test_before_the_answer_it_is_kept_and_stage_1_stays_due(officer: Officer) -> None:
    officer.logs()
    officer.acknowledges()
    data = officer.done("2026-12-22", "escalate", REF, "--reason", "It takes too long.")
    assert [(item["what"], item["stage"], item["due_on"]) for item in data["due"]] == [
        ("acknowledge", 2, "2026-12-31"),
        ("respond", 1, "2027-01-07"),
    ]
    assert "Stage 1" in data["warnings"][0]
    officer.decides()
    assert officer.done("2026-12-23", "respond", REF)["letter"]["kind"] == "response-1"


def test_after_close_it_opens_the_complaint_again(officer: Officer) -> None:
    officer.answers_stage_1()
    officer.done("2026-12-22", "close", REF, "--reason", "responded")
    data = officer.done("2027-06-01", "escalate", REF)
    assert (data["state"], data["stage"], data["due"][-1]["due_on"]) == ("open", 2, "2027-06-08")


def test_by_a_representative_without_a_ground_it_is_recorded_and_the_answer_waits(officer: Officer) -> None:
    officer.answers_stage_1()
    officer.done("2026-12-21", "correct", REF, "rep", "Ola Holm", "--reason", "Their son rang")
    data = officer.done("2026-12-21", "escalate", REF, "--from-rep")
    assert data["stage"] == 2
    assert any("rep scope" in warning for warning in data["warnings"])
    officer.done("2026-12-30", "ack", REF, "--outcome", "More")
    officer.done("2026-12-30", "finding", REF, "1", "--unchanged")
    officer.done("2026-12-30", "learn", REF, "--none", "Nothing.")
    refused = officer.refused("2026-12-30", "respond", REF, "--decider", "Piotr Łukasz")
    assert refused == [("authority-missing", "3.6")]


def test_only_the_points_still_disputed(officer: Officer) -> None:
    officer.logs("2026-12-14", "--point", "No heating", "--point", "Nobody called")
    officer.acknowledges("2026-12-14")
    officer.decides("2026-12-15", points=2)
    officer.done("2026-12-15", "respond", REF)
    officer.done("2026-12-16", "escalate", REF, "--points", "2")
    officer.done("2026-12-16", "ack", REF, "--outcome", "More")
    told = officer.letter(3).decode()
    assert "Point 2" in told
    assert "Point 1" not in told


@pytest.mark.parametrize("channel", Channel, ids=str)
def test_in_any_way_that_a_complaint_can_come(officer: Officer, channel: Channel) -> None:
    officer.answers_stage_1()
    assert officer.done("2026-12-22", "escalate", REF, "--via", channel)["stage"] == 2


class TestRefuses:
    def test_twice(self, officer: Officer) -> None:
        officer.answers_stage_1()
        officer.done("2026-12-22", "escalate", REF)
        assert officer.refused("2026-12-22", "escalate", REF) == [("already-escalated", "6.10")]

    def test_after_the_final_response(self, officer: Officer) -> None:
        officer.reaches_stage_2()
        officer.done("2027-01-28", "respond", REF, "--decider", "Piotr Łukasz")
        assert officer.refused("2027-01-29", "escalate", REF) == [("final-response", "6.20")]

    def test_an_unknown_complaint_or_point(self, officer: Officer) -> None:
        officer.answers_stage_1()
        assert officer.refused("2026-12-22", "escalate", REF, "--points", "9", code=4) == [("point", None)]
        assert officer.refused("2026-12-22", "escalate", "C-2020-0001", code=4) == [("complaint", None)]

    @pytest.mark.parametrize(("day", "code"), [("2026-12-23", "in-the-future"), ("2026-12-13", "out-of-order")])
    def test_the_future_and_a_day_before_the_complaint(self, officer: Officer, day: str, code: str) -> None:
        officer.answers_stage_1()
        assert officer.refused("2026-12-22", "escalate", REF, "--on", day) == [(code, "5.12")]

    @pytest.mark.parametrize("typed", ["1;2", "one", "0", "1,,2", "-1"])
    def test_points_that_cannot_be(self, officer: Officer, typed: str) -> None:
        officer.answers_stage_1()
        assert officer.refused("2026-12-22", "escalate", REF, f"--points={typed}", code=2) == [("number", None)]
