"""Compensation without a complaint: recorded as it comes, answered with reasons and authority, due until it is paid."""

from pathlib import Path
from typing import Any

import pytest

from compensated import POLICY
from officer import Officer

CLAIM = "M-2026-0001"
DAY = "2026-12-14"
ADD = ("claim", "add", "--via", "phone", "--head", "prolonged-loss", "--what", "No heat for a week, {{ 7*7 }} [red]")
GRANT = ("claim", "answer", CLAIM, "granted", "--amount", "60", "--reasons", "Seven days")


@pytest.fixture
def claimed(officer: Officer) -> Officer:
    """Asked for by Ŵyn Łęk on Monday 14 December 2026."""
    officer.done(DAY, *ADD, "--name", "Ŵyn Łęk", "--amount", "120", "--handler", "Jane Evans")
    return officer


@pytest.fixture
def under_policy(officer: Officer) -> Officer:
    """The same under a policy in which nobody but a manager grants more than 50 pounds."""
    policy = POLICY.replace("stage_1 = 100.00", "claims = 50")
    officer.done("2026-12-01", "policy", "adopt", officer.file("own.toml", policy), "--effective", "2026-12-01")
    officer.done("2026-12-01", "staff", "add", "Ann Lee", "--role", "Manager")
    officer.done(DAY, *ADD, "--amount", "501")
    return officer


def due(officer: Officer, today: str = DAY) -> list[tuple[Any, ...]]:
    items = officer.done(today, "due", "--all")["items"]
    return [(e["what"], e["due_on"], e["governed_by"], e["rule"]) for e in items if e["ref"].startswith("M-")]


def shown(officer: Officer, today: str = DAY) -> dict[str, Any]:
    return officer.done(today, "claim", "show", CLAIM)


class TestItArrives:
    def test_and_is_no_complaint(self, claimed: Officer) -> None:
        assert claimed.done(DAY, "list")["items"] == []
        found = shown(claimed)
        assert (found["state"], found["heads"], found["asked"]) == ("open", ["prolonged-loss"], "120.00")
        assert (found["name"], found["handler"]) == ("Ŵyn Łęk", "Jane Evans")
        assert "No heat for a week, {{ 7*7 }} [red]" in claimed.sees(DAY, "claim", "show", CLAIM)

    def test_and_is_answered_in_ten_working_days(self, claimed: Officer) -> None:
        # 15 to 18, 21 to 24, 29 and 30 December: the 25th is Christmas Day, the 28th stands in for Boxing Day
        assert due(claimed) == [("claim", "2026-12-30", "policy", "policy")]
        line = " ".join(claimed.sees(DAY, "due", "--all", "--plain").split())
        assert "Answer the claim (your policy)" in line
        assert "claim, prolonged loss (Jane Evans)" in line
        assert "Łęk" not in line

    def test_or_by_the_day_that_was_said(self, officer: Officer) -> None:
        officer.done(DAY, *ADD, "--answer-by", "2027-01-15")
        assert due(officer) == [("claim", "2027-01-15", "promise", "policy")]

    @pytest.mark.parametrize("head", ["prolonged-loss", "repeated-failures", "billing-error", "poor-communication"])
    def test_for_each_of_four_reasons_without_a_complaint(self, head: str, officer: Officer) -> None:
        officer.done(DAY, *ADD[:4], "--head", head, "--what", "x")
        assert shown(officer)["heads"] == [head]

    def test_from_a_file(self, officer: Officer, tmp_path: Path) -> None:
        facts = tmp_path / "claim.toml"
        facts.write_text(
            'via = "letter"\nhead = ["missed-appointment", "time-and-trouble"]\nwhat = "They, \'said\'"\n',
            encoding="utf-8",
        )
        officer.done(DAY, "claim", "add", "--from", str(facts))
        assert shown(officer)["heads"] == ["missed-appointment", "time-and-trouble"]

    def test_what_is_missing_is_said(self, under_policy: Officer) -> None:
        above = under_policy(DAY, *ADD, "--amount", "500.01").answer["data"]["warnings"]
        assert "above £500.00 to Acme Insurance: complaints claim answer M-2026-0002 insurers" in above[0]
        loss = ("claim", "add", "--via", "phone", "--head", "evidenced-loss", "--what", "x")
        assert "A loss is paid on proof" in under_policy.done(DAY, *loss)["warnings"][0]
        assert len(under_policy.done(DAY, *loss, "--evidence", "received")["warnings"]) == 1

    @pytest.mark.parametrize(
        ("words", "code", "found"),
        [
            (("add",), 2, [("missing-option", None)] * 3),
            ((*ADD[1:], "--on", "2026-12-15"), 3, [("in-the-future", "5.12")]),
            ((*ADD[1:], "--answer-by", "2026-12-11"), 3, [("out-of-order", "5.12")]),
            ((*ADD[1:], "--head", "moon"), 2, [("choice", None)]),
            (("show", "M-2026-0009"), 4, [("claim", None)]),
            (("show", "C-2026-0001"), 4, [("claim", None)]),
            (("paid", "M-2026-0009", "--how", "x"), 4, [("claim", None)]),
        ],
        ids=str,
    )
    def test_refusals(
        self, officer: Officer, words: tuple[str, ...], code: int, found: list[tuple[str, str | None]]
    ) -> None:
        assert officer.refused(DAY, "claim", *words, code=code) == found


class TestTheAnswer:
    def test_granted_is_due_until_paid(self, claimed: Officer) -> None:
        data = claimed.done("2026-12-15", *GRANT, "--pay-by", "2027-01-08", "--legal-advice")
        assert [(e["what"], e["due_on"]) for e in data["due"]] == [("claim-payment", "2027-01-08")]
        assert due(claimed, "2026-12-15") == [("claim-payment", "2027-01-08", "promise", "7.3")]
        answer = shown(claimed, "2026-12-15")["answer"]
        assert (answer["amount"], answer["decider"], answer["legal_advice"]) == ("60.00", "Jane Evans", True)
        claimed.done("2027-01-08", "claim", "paid", CLAIM, "--how", "Bank transfer")
        assert due(claimed, "2027-01-08") == []
        (item,) = claimed.done("2027-01-08", "claim", "list", "--status", "paid")["items"]
        assert (item["ref"], item["amount"], item["paid_on"]) == (CLAIM, "60.00", "2027-01-08")
        assert "£60.00" in claimed.sees("2027-01-08", "claim", "list")
        assert "Bank transfer" in claimed.sees("2027-01-08", "claim", "show", CLAIM)
        paid = ("claim", "paid", CLAIM, "--how", "x")
        assert claimed.refused("2027-01-08", *paid) == [("paid-already", "7.3")]
        assert claimed.done("2027-01-08", "verify")["problems"] == []
        claimed.done("2027-01-08", "db", "rebuild")

    def test_without_a_day_it_is_owed_at_once_or_as_the_policy_has_it(self, claimed: Officer) -> None:
        claimed.done("2026-12-15", *GRANT)
        assert due(claimed, "2026-12-15") == [("claim-payment", "2026-12-15", "promise", "7.3")]

    def test_the_policy_limits_it_and_says_by_when_it_is_paid(self, under_policy: Officer) -> None:
        assert under_policy.refused("2026-12-15", *GRANT) == [("over-authority", "policy")]
        (way_out,) = under_policy.ways_out("2026-12-15", *GRANT)
        assert way_out == f"complaints claim answer {CLAIM} --approved-by NAME"
        under_policy.done("2026-12-15", *GRANT, "--approved-by", "Ann Lee")
        # 28 days from 15 December
        assert due(under_policy, "2026-12-15") == [("claim-payment", "2027-01-12", "promise", "7.3")]
        assert shown(under_policy, "2026-12-15")["answer"]["basis"] == "Compensation Policy 2026"

    @pytest.mark.parametrize(("word", "state"), [("refused", "refused"), ("insurers", "passed-on")])
    def test_nothing_is_given_and_the_resident_can_complain(self, word: str, state: str, claimed: Officer) -> None:
        data = claimed.done("2026-12-15", "claim", "answer", CLAIM, word, "--reasons", "Not ours")
        assert f"complaints claim complain {CLAIM}" in data["warnings"][0]
        assert (shown(claimed, "2026-12-15")["state"], due(claimed, "2026-12-15")) == (state, [])
        paid = ("claim", "paid", CLAIM, "--how", "x")
        assert claimed.refused("2026-12-15", *paid) == [("not-granted", "7.3")]

    def test_past_awards_count_those_without_a_complaint(self, claimed: Officer) -> None:
        claimed.done("2026-12-15", *GRANT)
        ref = claimed.logs("2026-12-14")
        line = ("compensation", "line", ref, "--head", "prolonged-loss", "--amount", "50", "--why", "x")
        assert claimed.done("2026-12-15", *line)["comparable"]["median"] == "60.00"

    @pytest.mark.parametrize(
        ("words", "code", "found"),
        [
            (("granted", "--reasons", "x"), 2, [("amount", None)]),
            (("refused", "--amount", "5", "--reasons", "x"), 2, [("amount", None)]),
            (("granted", "--amount", "5"), 2, [("missing-option", None)]),
            (("maybe", "--reasons", "x"), 2, [("choice", None)]),
            (("refused", "--reasons", "x", "--on", "2026-12-13"), 3, [("out-of-order", "5.12")]),
            (("granted", "--amount", "5", "--reasons", "x", "--pay-by", "2026-12-14"), 3, [("out-of-order", "7.3")]),
        ],
        ids=str,
    )
    def test_refusals(
        self, claimed: Officer, words: tuple[str, ...], code: int, found: list[tuple[str, str | None]]
    ) -> None:
        assert claimed.refused("2026-12-15", "claim", "answer", CLAIM, *words, code=code) == found

    def test_is_given_once(self, claimed: Officer) -> None:
        claimed.done("2026-12-15", *GRANT)
        assert claimed.refused("2026-12-15", *GRANT) == [("answered-already", None)]
        claimed.done("2026-12-15", "undo", CLAIM)
        assert due(claimed, "2026-12-15")[0][0] == "claim"
        claimed.done("2026-12-15", *GRANT)


class TestTheAnswerWarns:
    def test_that_less_than_was_asked_for_is_part(self, claimed: Officer) -> None:
        part, complain = claimed.done("2026-12-15", *GRANT)["warnings"]
        assert "They asked for £120.00" in part
        assert "claim complain" in complain

    @pytest.mark.parametrize(("amount", "word"), [("120", "granted"), ("60", "part")])
    def test_not_of_what_is_said(self, amount: str, word: str, claimed: Officer) -> None:
        line = ("claim", "answer", CLAIM, word, "--amount", amount, "--reasons", "Seven days")
        assert not any("asked for" in each for each in claimed.done("2026-12-15", *line)["warnings"])

    @pytest.mark.parametrize(("seen", "told"), [("asked", ["Proof of the loss was asked for"]), ("received", [])])
    def test_of_proof_that_never_came(self, seen: str, told: list[str], officer: Officer) -> None:
        officer.done(DAY, *ADD, "--evidence", seen)
        assert [each.partition(",")[0] for each in officer.done("2026-12-15", *GRANT)["warnings"]] == told


class TestItBecomesAComplaint:
    def test_with_its_own_day_zero_and_linked_both_ways(self, claimed: Officer) -> None:
        data = claimed.done("2026-12-16", "claim", "complain", CLAIM, "--via", "phone")
        assert data["ref"] == "C-2026-0001"
        # 17, 18, 21, 22 and 23 December
        assert [(e["what"], e["due_on"]) for e in data["due"]] == [("acknowledge", "2026-12-23")]
        complaint = claimed.done("2026-12-16", "show", "C-2026-0001")
        assert (complaint["parties"]["name"], complaint["handler"]) == ("Ŵyn Łęk", "Jane Evans")
        found = shown(claimed, "2026-12-16")
        assert (found["state"], found["complaint"]) == ("complaint", "C-2026-0001")
        assert due(claimed, "2026-12-16") == []
        assert "complaint C-2026-0001" in claimed.sees("2026-12-16", "claim", "list")
        again = ("claim", "complain", CLAIM, "--via", "phone")
        assert claimed.refused("2026-12-16", *again) == [("complained-already", "1.2")]
        assert claimed.refused("2026-12-16", *GRANT) == [("complaint", "5.1")]
        assert claimed.done("2026-12-16", "verify")["problems"] == []

    def test_and_the_complaint_says_so(self, claimed: Officer) -> None:
        claimed.done("2026-12-16", "claim", "complain", CLAIM, "--via", "phone")
        complaint = claimed.done("2026-12-16", "show", "C-2026-0001")
        assert (complaint["claim"], complaint["request"]) == (CLAIM, None)
        assert f"It grew out of claim {CLAIM}." in claimed.sees("2026-12-16", "show", "C-2026-0001")
        why = claimed.done("2026-12-16", "why", "C-2026-0001")
        assert (why["claim"], why["request"]) == (CLAIM, None)

    def test_and_that_is_not_undone(self, claimed: Officer) -> None:
        claimed.done("2026-12-16", "claim", "complain", CLAIM, "--via", "phone")
        assert claimed.refused("2026-12-16", "undo", CLAIM) == [("complaint-made", "1.5")]
        assert shown(claimed, "2026-12-16")["complaint"] == "C-2026-0001"

    def test_and_what_was_granted_stays_owed(self, claimed: Officer) -> None:
        claimed.done("2026-12-15", *GRANT, "--pay-by", "2027-01-08")
        claimed.done("2026-12-16", "claim", "complain", CLAIM, "--via", "email", "--summary", "Too little")
        assert due(claimed, "2026-12-16") == [("claim-payment", "2027-01-08", "promise", "7.3")]


class TestItIsErased:
    def test_with_its_texts_and_the_figures_stay(self, claimed: Officer) -> None:
        claimed.done("2026-12-15", *GRANT)
        line = ("erase", CLAIM, "--reason", "Six years", "--yes")
        assert claimed.refused("2026-12-15", *line) == [("held", "UK GDPR, article 17(3)")]
        claimed.done("2026-12-15", "claim", "paid", CLAIM, "--how", "Bank transfer")
        claimed.done("2026-12-15", "erase", CLAIM, "--reason", "Six years", "--yes")
        found = shown(claimed, "2026-12-15")
        assert (found["name"], found["erased"], found["answer"]["amount"]) == ("[erased]", True, "60.00")
        assert "Łęk".encode() not in claimed.db.read_bytes()
        assert claimed.done("2026-12-15", "verify")["problems"] == []

    def test_with_the_complaint_that_was_made_of_it(self, claimed: Officer) -> None:
        claimed.done("2026-12-16", "claim", "complain", CLAIM, "--via", "phone")
        why = ("--reason", "Six years", "--yes")
        first = claimed("2026-12-16", "erase", "C-2026-0001", *why).answer["messages"]
        assert first == [f"It grew out of {CLAIM}, which holds personal data too: complaints erase {CLAIM}"]
        assert claimed("2026-12-16", "erase", CLAIM, *why).answer["messages"] == []
        assert "Łęk".encode() not in claimed.db.read_bytes()
        assert claimed.done("2026-12-16", "verify")["problems"] == []

    def test_and_names_the_complaint_that_was_made_of_it(self, claimed: Officer) -> None:
        claimed.done("2026-12-16", "claim", "complain", CLAIM, "--via", "phone")
        ran = claimed("2026-12-16", "erase", CLAIM, "--reason", "Six years", "--yes")
        assert ran.answer["messages"] == [
            "C-2026-0001 was made of it, and holds personal data too: complaints erase C-2026-0001"
        ]

    def test_what_is_not_there_is_not_found(self, claimed: Officer) -> None:
        erase = ("erase", "M-2026-0007", "--reason", "x", "--yes")
        assert claimed.refused(DAY, *erase, code=4) == [("claim", None)]
        assert claimed.refused(DAY, "undo", "M-2026-0007", code=4) == [("claim", None)]
        assert claimed.refused(DAY, "undo", CLAIM) == [("arrival", "5.12")]


def test_there_is_none(officer: Officer) -> None:
    assert officer.sees(DAY, "claim", "list") == "There is no such claim.\n"
