"""The Ombudsman at the command line: what it set a day for is due until it is answered, on whatever complaint."""

from typing import Any

import pytest

from officer import REF, Officer

DAY = "2027-01-11"
NOTICE = ("ombudsman", "notice", REF, "--which", "first", "--by", "2027-01-18", "--what", "Answer it")
EVIDENCE = ("ombudsman", "evidence", REF, "--by", "2027-02-01", "--what", "All papers")
FOUND = ("ombudsman", "determination", REF, "--outcome", "maladministration")
ORDER = ("ombudsman", "order", REF, "--what", "Pay the resident", "--by", "2027-02-08")


def owed(officer: Officer, today: str = DAY) -> dict[tuple[str, int | None], str]:
    items = officer.done(today, "due", "--all")["items"]
    return {(each["what"], each["item"]): each["due_on"] for each in items if each["ref"] == REF and each["item"]}


def shown(officer: Officer, today: str = DAY) -> dict[str, Any]:
    data = officer.done(today, "show", REF)["ombudsman"]
    assert isinstance(data, dict)
    return data


@pytest.fixture
def logged(officer: Officer) -> Officer:
    officer.logs()
    return officer


class TestTheResidentsTwelveMonths:
    def test_run_from_the_final_response_as_its_letter_says(self, officer: Officer) -> None:
        officer.reaches_stage_2()
        assert shown(officer)["resident_until"] is None
        officer.done("2027-01-13", "respond", REF, "--decider", "Piotr Łukasz")
        assert shown(officer, "2027-01-13")["resident_until"] == "2028-01-13"
        assert b"by Thursday 13 January 2028" in officer.letter(4)
        assert "until Thu 13 Jan 2028" in officer.sees("2027-01-13", "show", REF)
        assert "until Thu 13 Jan 2028, which has passed" in officer.sees("2028-01-14", "show", REF)

    def test_run_from_a_refusal_and_end_when_it_is_reopened(self, logged: Officer) -> None:
        logged.done("2026-12-16", "refuse", REF, "--ground", "other", "--reasons", "It is not ours.")
        assert shown(logged)["resident_until"] == "2027-12-16"
        logged.done(DAY, "reopen", REF, "--reason", "New facts")
        assert shown(logged)["resident_until"] is None

    def test_run_from_a_refusal_to_escalate(self, officer: Officer) -> None:
        officer.answers_stage_1()
        officer.done("2026-12-21", "escalate", REF)
        officer.done("2026-12-22", "refuse-escalation", REF, "--ground", "other", "--reasons", "A new matter.")
        assert shown(officer)["resident_until"] == "2027-12-22"

    def test_begin_with_the_end_of_our_process_alone(self, officer: Officer) -> None:
        officer.answers_stage_1()
        officer.done("2026-12-22", "close", REF, "--reason", "responded")
        assert shown(officer)["resident_until"] is None
        assert "The Ombudsman\n" not in officer.sees(DAY, "show", REF)

    def test_gone_by_is_said_and_the_referral_recorded(self, logged: Officer) -> None:
        logged.done("2026-12-16", "refuse", REF, "--ground", "other", "--reasons", "It is not ours.")
        refer = ("ombudsman", "refer", REF, "--by", "resident", "--on")
        assert logged.done("2027-12-17", *refer, "2027-12-16")["warnings"] == []
        assert "were over on Thu 16 Dec 2027" in logged.done("2027-12-17", *refer, "2027-12-17")["warnings"][0]


class TestReferral:
    def test_stops_no_clock(self, logged: Officer) -> None:
        before = logged.done(DAY, "show", REF)["stages"]
        data = logged.done(DAY, "ombudsman", "refer", REF, "--by", "resident", "--their-ref", "202612345")
        assert "clocks run on" in data["warnings"][0]
        assert logged.done(DAY, "show", REF)["stages"] == before
        assert shown(logged)["referrals"] == [{"on": DAY, "by": "resident", "their_ref": "202612345"}]

    def test_of_an_ended_complaint_is_recorded(self, officer: Officer) -> None:
        officer.answers_stage_1()
        officer.done("2026-12-22", "close", REF, "--reason", "responded")
        assert officer.done(DAY, "ombudsman", "refer", REF, "--by", "us")["state"] == "closed"

    def test_refusals(self, logged: Officer) -> None:
        refer = ("ombudsman", "refer", REF)
        assert logged.refused(DAY, *refer, code=2) == [("missing-option", None)]
        assert logged.refused(DAY, *refer, "--by", "mp", code=2) == [("choice", None)]
        assert logged.refused(DAY, *refer, "--by", "us", "--on", "2027-01-12") == [("in-the-future", "5.12")]
        assert logged.refused(DAY, *refer, "--by", "us", "--on", "2026-12-13") == [("out-of-order", "5.12")]
        assert logged.refused(DAY, "ombudsman", "refer", "C-2026-0009", "--by", "us", code=4) == [("complaint", None)]


class TestNotices:
    def test_are_due_until_answered(self, logged: Officer) -> None:
        data = logged.done(DAY, *NOTICE)
        (item,) = [each for each in data["due"] if each["what"] == "notice"]
        assert (item["due_on"], item["governed_by"], item["rule"]) == (
            "2027-01-18",
            "ombudsman",
            "Housing Ombudsman Scheme",
        )
        assert ("notice", 1) in owed(logged, "2027-06-01")
        logged.done(
            "2027-01-19", "ombudsman", "notice", REF, "--answered", "2027-01-18", "--proof", "Email of the 18th"
        )
        assert ("notice", 1) not in owed(logged, "2027-01-19")
        assert shown(logged)["notices"][0]["proof"] == "Email of the 18th"

    def test_the_one_meant_is_named_where_two_wait(self, logged: Officer) -> None:
        logged.done(DAY, *NOTICE)
        logged.done("2027-01-19", *NOTICE[:3], "--which", "second", "--by", "2027-01-26")
        answer = ("--answered", "2027-01-20", "--proof", "Email")
        assert logged.refused("2027-01-20", "ombudsman", "notice", REF, *answer, code=2) == [("missing-option", None)]
        logged.done("2027-01-20", "ombudsman", "notice", REF, "1", *answer)
        assert owed(logged, "2027-01-20")["notice", 2] == "2027-01-26"
        assert logged.refused("2027-01-20", "ombudsman", "notice", REF, "1", *answer) == [("answered-already", "5.12")]

    def test_refusals(self, logged: Officer) -> None:
        answer = ("ombudsman", "notice", REF, "--answered", DAY)
        assert logged.refused(DAY, *answer, "--proof", "x", code=4) == [("ombudsman", None)]
        assert logged.refused(DAY, *answer, code=2) == [("missing-option", None)]
        assert logged.refused(DAY, "ombudsman", "notice", REF, code=2) == [("missing-option", None)] * 2
        assert logged.refused(DAY, *NOTICE[:6], "2027-01-09", *NOTICE[7:], "--on", "2027-01-10") == [
            ("out-of-order", "5.12")
        ]
        logged.done(DAY, *NOTICE)
        assert logged.refused(DAY, *answer[:3], "--answered", "2027-01-08", "--proof", "x") == [
            ("out-of-order", "5.12")
        ]
        assert logged.refused(DAY, *answer[:3], "7", *answer[3:], "--proof", "x", code=4) == [("ombudsman", None)]

    def test_another_day_is_the_ombudsmans_to_give_and_the_first_is_kept(self, logged: Officer) -> None:
        logged.done(DAY, *NOTICE)
        moved = ("ombudsman", "moved", REF, "notice")
        logged.done(DAY, *moved, "1", "--to", "2027-01-25", "--reason", "We asked on the 11th")
        (item,) = [each for each in logged.done(DAY, "due", "--all")["items"] if each["what"] == "notice"]
        assert (item["due_on"], item["original_due"]) == ("2027-01-25", "2027-01-18")
        same = ("1", "--to", "2027-01-25", "--reason", "x")
        assert logged.refused(DAY, *moved, *same) == [("no-change", "5.12")]
        assert logged.refused(DAY, *moved, "1", "--to", "2027-01-01", "--reason", "x") == [("out-of-order", "5.12")]
        assert logged.refused(DAY, *moved, "2", *same[1:], code=4) == [("ombudsman", None)]
        assert logged.refused(DAY, *moved, "1", "--to", "2027-02-01", code=2) == [("missing-option", None)]


class TestAnInstruction:
    """Code 2.4: what the Ombudsman tells us to take on goes through our process."""

    @pytest.fixture
    def refused(self, logged: Officer) -> Officer:
        logged.done("2026-12-16", "refuse", REF, "--ground", "other", "--reasons", "It is not ours.")
        return logged

    def test_is_answered_by_reopening(self, refused: Officer) -> None:
        data = refused.done(DAY, *NOTICE, "--instruct")
        assert data["warnings"] == ["It is not taken on yet: complaints reopen C-2026-0001 --reason TEXT."]
        assert data["due"][0]["rule"] == "2.4"
        answer = ("ombudsman", "notice", REF, "--answered", DAY, "--proof", "Email")
        assert refused.refused(DAY, *answer) == [("not-taken-on", "2.4")]
        assert refused.ways_out(DAY, *answer) == [f"complaints reopen {REF} --reason TEXT"]
        refused.done(DAY, "reopen", REF, "--reason", "The Ombudsman told us to")
        refused.done(DAY, *answer)
        assert ("notice", 1) not in owed(refused)

    def test_forbids_refusing_it_again(self, refused: Officer) -> None:
        refused.done(DAY, *NOTICE, "--instruct")
        refused.done(DAY, "reopen", REF, "--reason", "The Ombudsman told us to")
        refuse = ("refuse", REF, "--ground", "other", "--reasons", "It is still not ours.")
        assert refused.refused(DAY, *refuse) == [("against-an-instruction", "2.4")]
        refused.done(DAY, "ombudsman", "notice", REF, "--answered", DAY, "--proof", "Their email", "--taken-back")
        refused.done(DAY, *refuse)

    def test_taken_back_needs_no_reopening(self, refused: Officer) -> None:
        refused.done(DAY, *NOTICE, "--instruct")
        taken_back = ("--answered", DAY, "--proof", "Their email", "--taken-back")
        refused.done(DAY, "ombudsman", "notice", REF, *taken_back)
        assert refused.done(DAY, "show", REF)["state"] == "refused"

    def test_may_be_for_a_complaint_that_was_just_logged(self, logged: Officer) -> None:
        data = logged.done("2026-12-14", *NOTICE, "--instruct")
        assert data["warnings"] == []
        point = ("refuse", REF, "--ground", "other", "--reasons", "Not ours", "--point", "2")
        logged.done("2026-12-14", "point", "add", REF, "The fence")
        logged.done("2026-12-14", *point)


class TestEvidence:
    def test_is_due_by_the_day_in_the_request(self, logged: Officer) -> None:
        logged.done(DAY, *EVIDENCE, "--asked-on", "2027-01-08")
        assert owed(logged)["evidence", 1] == "2027-02-01"
        sent = ("ombudsman", "evidence", REF, "--sent")
        assert logged.refused("2027-02-02", *sent, "2027-01-07", "--proof", "x") == [("out-of-order", "5.12")]
        assert logged.refused("2027-02-02", *sent, "2027-02-02", code=2) == [("missing-option", None)]
        logged.done("2027-02-02", *sent, "2027-02-02", "--proof", "Portal receipt 7")
        assert ("evidence", 1) not in owed(logged, "2027-02-02")
        assert "Tue 2 Feb 2027 (late): Portal receipt 7" in logged.sees("2027-02-02", "show", REF)

    def test_refusals(self, logged: Officer) -> None:
        ask = ("ombudsman", "evidence", REF)
        assert logged.refused(DAY, *ask, code=2) == [("missing-option", None)] * 2
        assert logged.refused(DAY, *ask, "--by", "2027-01-10", "--what", "x") == [("out-of-order", "5.12")]
        assert logged.refused(DAY, *ask, "--sent", DAY, "--proof", "x", code=4) == [("ombudsman", None)]


class TestDeterminations:
    def test_are_made_point_by_point(self, officer: Officer) -> None:
        officer.logs("2026-12-14", "--point", "Heating", "--point", "Letters")
        for point, outcome in (("1", "severe-maladministration"), ("2", "reasonable-redress")):
            officer.done(DAY, *FOUND[:3], "--outcome", outcome, "--point", point)
        found = shown(officer)["determinations"]
        assert [(each["point"], each["outcome"]) for each in found] == [
            (1, "severe-maladministration"),
            (2, "reasonable-redress"),
        ]

    def test_say_what_follows(self, logged: Officer) -> None:
        referral, review, policy = logged.done(DAY, *FOUND)["warnings"]
        assert "complaints ombudsman refer C-2026-0001 --by WHO" in referral
        assert "until Mon 1 Feb 2027: complaints ombudsman review C-2026-0001 --prepare" in review
        assert "policy review" in policy
        logged.done(DAY, "ombudsman", "refer", REF, "--by", "resident")
        good = ("ombudsman", "determination", REF, "--outcome", "no-maladministration", "--point", "1")
        assert logged.done(DAY, *good)["warnings"] == []

    def test_refusals(self, logged: Officer) -> None:
        assert logged.refused(DAY, *FOUND, "--point", "2", code=4) == [("point", None)]
        assert logged.refused(DAY, *FOUND[:3], code=2) == [("missing-option", None)]
        assert logged.refused(DAY, *FOUND[:3], "--outcome", "guilty", code=2) == [("choice", None)]
        logged.done(DAY, *FOUND)
        logged.done(DAY, *FOUND, "--point", "1")
        assert logged.refused(DAY, *FOUND) == [("determined-already", "5.12")]
        assert logged.refused(DAY, *FOUND, "--point", "1") == [("determined-already", "5.12")]


class TestOrders:
    def test_each_is_due_by_its_own_day_until_it_is_complied_with(self, officer: Officer) -> None:
        officer.answers_stage_1()
        officer.done("2026-12-22", "close", REF, "--reason", "responded")
        officer.done(DAY, *ORDER, "--pay", "350", "--owner", "Piotr Łukasz")
        officer.done(
            DAY, "ombudsman", "order", REF, "--what", "Review damp", "--by", "2027-04-05", "--kind", "wider-order"
        )
        recommend = ("ombudsman", "order", REF, "--kind", "recommendation", "--what")
        officer.done(DAY, *recommend, "Train staff", "--by", "2027-03-08")
        officer.done(DAY, *recommend, "Think of it")
        assert {key: day for key, day in owed(officer).items() if key[0] != "action"} == {
            ("order", 1): "2027-02-08",
            ("order", 2): "2027-04-05",
            ("recommendation", 3): "2027-03-08",
        }
        officer.done("2027-02-09", "ombudsman", "comply", REF, "1", "--proof", "Paid by BACS, 9 February")
        assert ("order", 1) not in owed(officer, "2027-02-09")
        first = shown(officer, "2027-02-09")["orders"][0]
        assert (first["amount"], first["owner"], first["done_on"], first["proof"]) == (
            "350.00",
            "Piotr Łukasz",
            "2027-02-09",
            "Paid by BACS, 9 February",
        )

    def test_an_order_binds_and_a_recommendation_is_followed_or_answered(self, logged: Officer) -> None:
        logged.done(DAY, *ORDER)
        declined = ("--declined", "We train them already")
        assert logged.refused(DAY, "ombudsman", "comply", REF, "1", *declined) == [
            ("order-binds", "Housing Ombudsman Scheme")
        ]
        logged.done(DAY, *ORDER, "--kind", "recommendation")
        logged.done(DAY, "ombudsman", "comply", REF, "2", *declined)
        assert shown(logged)["orders"][1]["declined"] is True
        assert ("recommendation", 2) not in owed(logged)

    @pytest.mark.parametrize("type_", ["1", "2", "3"])
    def test_failure_orders_are_of_three_types(self, type_: str, logged: Officer) -> None:
        line = ("ombudsman", "failure-order", REF, "--type", type_, "--what", "Answer it", "--by", "2027-01-18")
        assert "Member Responsible" in logged.done(DAY, *line)["warnings"][0]
        assert owed(logged)["failure-order", 1] == "2027-01-18"
        assert f"failure order 1, type {type_}" in logged.sees(DAY, "show", REF)
        logged.done(DAY, "ombudsman", "comply", REF, "1", "--proof", "The letter of today")
        assert ("failure-order", 1) not in owed(logged)

    def test_refusals(self, logged: Officer) -> None:
        assert logged.refused(DAY, *ORDER[:5], code=2) == [("missing-option", None)]
        assert logged.refused(DAY, *ORDER[:5], "--by", "2027-01-10") == [("out-of-order", "5.12")]
        assert logged.refused(DAY, *ORDER, "--pay", "lots", code=2) == [("amount", None)]
        assert logged.refused(DAY, *ORDER, "--kind", "failure-order", code=2) == [("choice", None)]
        failure = ("ombudsman", "failure-order", REF, "--what", "x", "--by", "2027-01-18", "--type")
        assert logged.refused(DAY, *failure, "4", code=2) == [("number", None)]
        comply = ("ombudsman", "comply", REF, "1")
        assert logged.refused(DAY, *comply, "--proof", "x", code=4) == [("ombudsman", None)]
        logged.done(DAY, *ORDER)
        assert logged.refused(DAY, *comply, code=2) == [("missing-option", None)]
        assert logged.refused(DAY, *comply, "--proof", "x", "--on", "2027-01-10") == [("out-of-order", "5.12")]
        logged.done(DAY, *comply, "--proof", "x")
        assert logged.refused(DAY, *comply, "--proof", "x") == [("answered-already", "5.12")]
