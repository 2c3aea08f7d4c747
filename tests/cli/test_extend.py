"""`extend`: told in time, with a reason, and no further than the Code's limit unless for a good reason (6.4, 6.15)."""

from hashlib import sha256

import pytest

from officer import REF, Officer

WHY = ("--reason", "A part is late.")


@pytest.fixture
def acknowledged(officer: Officer) -> Officer:
    """Received Mon 14 Dec 2026, acknowledged Mon 21: due Thu 7 Jan 2027, extendable to Thu 21 Jan."""
    officer.logs()
    officer.acknowledges()
    return officer


def test_the_furthest_day_by_date_and_its_letter(acknowledged: Officer) -> None:
    data = acknowledged.done("2027-01-07", "extend", REF, "--to", "2027-01-21", *WHY, "--agreed", "yes")
    sent = acknowledged.letter(2)
    assert data == {
        "ref": REF,
        "events": [13, 14],
        "state": "open",
        "stage": 1,
        "due": [
            {
                "what": "respond",
                "stage": 1,
                "due_on": "2027-01-21",
                "governed_by": "extension",
                "rule": "6.4",
                "provisional": False,
                "item": None,
                "due_at": None,
            }
        ],
        "letter": {
            "kind": "extension",
            "path": None,
            "sha256": sha256(sent).hexdigest(),
            "sent": "post",
            "number": 2,
        },
        "warnings": [],
    }
    told = sent.decode()
    assert "Thursday 21 January 2027" in told
    assert "A part is late." in told
    assert "PO Box 1484" in told


def test_by_working_days_after_the_date_it_replaces(acknowledged: Officer) -> None:
    data = acknowledged.done("2026-12-30", "extend", REF, "--days", "3", *WHY)
    assert data["due"][0]["due_on"] == "2027-01-12"  # after Thu 7 January: Fri 8, Mon 11, Tue 12


def test_agreed_updates_fall_due(acknowledged: Officer) -> None:
    data = acknowledged.done("2027-01-05", "extend", REF, "--days", "10", *WHY, "--update-every", "5")
    assert [(item["what"], item["due_on"], item["rule"]) for item in data["due"]] == [
        ("update", "2027-01-12", "5.9"),
        ("respond", "2027-01-21", "6.4"),
    ]


class TestTheLimit:
    def test_22_january_is_beyond_it(self, acknowledged: Officer) -> None:
        refused = acknowledged.refused("2027-01-07", "extend", REF, "--to", "2027-01-22", *WHY)
        assert refused == [("extension-over-cap", "6.4")]
        (sentence,) = acknowledged.sentences("2027-01-07", "extend", REF, "--to", "2027-01-22", *WHY)
        assert "Thursday 21 January 2027" in sentence

    def test_a_late_acknowledgement_does_not_move_it(self, officer: Officer) -> None:
        officer.logs()
        officer.acknowledges("2026-12-23")
        assert officer.refused("2027-01-07", "extend", REF, "--to", "2027-01-22", *WHY) == [
            ("extension-over-cap", "6.4")
        ]
        officer.done("2027-01-07", "extend", REF, "--to", "2027-01-21", *WHY)

    def test_two_extensions_share_it(self, acknowledged: Officer) -> None:
        acknowledged.done("2027-01-05", "extend", REF, "--days", "8", *WHY)  # to Tue 19 January
        assert acknowledged.refused("2027-01-19", "extend", REF, "--days", "3", *WHY) == [("extension-over-cap", "6.4")]
        assert acknowledged.done("2027-01-19", "extend", REF, "--days", "2", *WHY)["due"][0]["due_on"] == "2027-01-21"

    def test_a_good_reason_goes_beyond_it(self, acknowledged: Officer) -> None:
        beyond = ("--to", "2027-01-22", "--good-reason", "The resident is in hospital.")
        assert acknowledged.done("2027-01-07", "extend", REF, *beyond, *WHY)["due"][0]["due_on"] == "2027-01-22"

    def test_at_stage_2_it_is_20_working_days(self, officer: Officer) -> None:
        officer.reaches_stage_2()  # due Thu 28 January 2027
        assert officer.refused("2027-01-28", "extend", REF, "--to", "2027-02-26", *WHY) == [
            ("extension-over-cap", "6.15")
        ]
        data = officer.done("2027-01-28", "extend", REF, "--to", "2027-02-25", *WHY)
        assert (data["stage"], data["due"][0]["due_on"]) == (2, "2027-02-25")


class TestRefuses:
    def test_missing_facts_naming_all(self, acknowledged: Officer) -> None:
        assert acknowledged.refused("2026-12-22", "extend", REF, code=2) == [("missing-option", None)] * 2

    def test_both_a_date_and_a_number(self, acknowledged: Officer) -> None:
        both = ("--to", "2027-01-12", "--days", "3")
        assert acknowledged.refused("2026-12-22", "extend", REF, *both, *WHY, code=2) == [("missing-option", None)]

    @pytest.mark.parametrize("days", ["0", "-1", "ten", "1000", "1.5"])
    def test_a_number_that_cannot_be(self, acknowledged: Officer, days: str) -> None:
        refused = acknowledged.refused("2026-12-22", "extend", REF, f"--days={days}", *WHY, code=2)
        assert refused == [("number", None)]

    def test_after_the_date_and_says_what_to_do_instead(self, acknowledged: Officer) -> None:
        refused = acknowledged.refused("2027-01-08", "extend", REF, "--to", "2027-01-15", *WHY)
        assert refused == [("extension-too-late", "6.4")]
        (way_out,) = acknowledged.ways_out("2027-01-08", "extend", REF, "--to", "2027-01-15", *WHY)
        assert way_out == f"complaints late {REF} --expect DATE --reason TEXT"

    def test_a_notice_recorded_late_that_went_out_in_time_is_in_time(self, acknowledged: Officer) -> None:
        acknowledged.done("2027-01-11", "extend", REF, "--to", "2027-01-15", *WHY, "--on", "2027-01-07")

    def test_a_day_that_is_no_later(self, acknowledged: Officer) -> None:
        refused = acknowledged.refused("2026-12-22", "extend", REF, "--to", "2027-01-07", *WHY)
        assert refused == [("extension-not-later", "6.4")]

    def test_an_unacknowledged_stage(self, officer: Officer) -> None:
        officer.logs()
        assert officer.refused("2026-12-15", "extend", REF, "--days", "3", *WHY) == [("not-acknowledged", "6.2")]

    def test_an_answered_one_and_an_unknown_one(self, officer: Officer) -> None:
        officer.answers_stage_1()
        assert officer.refused("2026-12-22", "extend", REF, "--days", "3", *WHY) == [("answered", "6.3")]
        unknown = ("extend", "C-2026-0002", "--days", "3")
        assert officer.refused("2026-12-22", *unknown, *WHY, code=4) == [("complaint", None)]

    @pytest.mark.parametrize(("day", "code"), [("2026-12-23", "in-the-future"), ("2026-12-11", "out-of-order")])
    def test_the_future_and_what_comes_before_its_cause(self, acknowledged: Officer, day: str, code: str) -> None:
        refused = acknowledged.refused("2026-12-22", "extend", REF, "--days", "3", *WHY, "--on", day)
        assert refused == [(code, "5.12")]
