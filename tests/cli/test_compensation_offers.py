"""Lines become one offer of money: approved above a limit, answered, and due until it is paid."""

from typing import Any

import pytest

from compensated import DAY, DISTRESS, HEATING, line, open_complaint, under_a_policy
from officer import REF, Officer


@pytest.fixture
def open_one(officer: Officer) -> Officer:
    return open_complaint(officer)


@pytest.fixture
def under_policy(officer: Officer) -> Officer:
    return under_a_policy(officer)


def offers(officer: Officer, day: str = DAY) -> list[dict[str, Any]]:
    found = officer.done(day, "compensation", "show", REF)["offers"]
    assert isinstance(found, list)
    return found


class TestAnOffer:
    def test_adds_up_to_one_remedy_of_money(self, open_one: Officer) -> None:
        line(open_one, *HEATING)
        line(open_one, *DISTRESS)
        data = open_one.done(DAY, "compensation", "offer", REF, "--answer-by", "2027-01-15")
        assert [(each["what"], each["due_on"]) for each in data["due"]] == [
            ("respond", "2027-01-07"),
            ("offer-answer", "2027-01-15"),
        ]
        (action,) = open_one.done(DAY, "action", "list", REF)["items"]
        assert (action["kind"], action["amount"], action["open"]) == ("money", "132.00", False)
        (offer,) = offers(open_one)
        assert (offer["amount"], offer["lines"], offer["to_pay"]) == ("132.00", [1, 2], "132.00")
        assert "names no policy" in data["warnings"][0]
        open_one.done("2027-01-15", "compensation", "answer", REF, "no-answer")
        assert "offer-answer" not in [each["what"] for each in open_one.done(DAY, "due", "--all")["items"]]

    def test_only_some_lines_and_the_others_later(self, open_one: Officer) -> None:
        line(open_one, *HEATING)
        line(open_one, *DISTRESS)
        open_one.done(DAY, "compensation", "offer", REF, "--lines", "2")
        assert open_one.refused(DAY, "compensation", "offer", REF, "--lines", "1,2") == [("line-taken", "7.2")]
        assert open_one.refused(DAY, "compensation", "offer", REF, "--lines", "9", code=4) == [("line", None)]
        assert open_one.refused(DAY, "compensation", "drop", REF, "2", "--why", "x") == [("offered-already", "7.2")]
        open_one.done(DAY, "compensation", "offer", REF)
        assert [each["amount"] for each in offers(open_one)] == ["60.00", "72.00"]

    def test_another_takes_its_place_and_each_pound_is_counted_once(self, open_one: Officer) -> None:
        line(open_one, *HEATING)
        open_one.done(DAY, "compensation", "offer", REF, "--due", "2027-01-29")
        line(open_one, *DISTRESS)
        data = open_one.done(DAY, "compensation", "offer", REF, "--instead-of", "1")
        assert [each["what"] for each in data["due"]] == ["respond"]
        assert [(e["amount"], e["replaced_by"]) for e in offers(open_one)] == [("72.00", 2), ("132.00", None)]
        report = open_one.done("2027-01-14", "report", "annual", "--year", "2026/27")
        (measure,) = [each for each in report["measures"] if each["id"] == "compensation"]
        assert measure["value"] == "132.00"
        assert "replaced" in open_one.sees(DAY, "action", "list", REF)
        assert "replaced" in open_one.sees(DAY, "show", REF)
        gone = ("compensation", "answer", REF, "accepted", "--offer", "1")
        assert open_one.refused(DAY, *gone, code=4) == [("offer", None)]
        open_one.done(DAY, "undo", REF)
        assert [(e["amount"], e["replaced_by"]) for e in offers(open_one)] == [("72.00", None)]

    def test_what_was_accepted_is_not_replaced(self, open_one: Officer) -> None:
        line(open_one, *HEATING)
        open_one.done(DAY, "compensation", "offer", REF)
        open_one.done(DAY, "compensation", "answer", REF, "accepted")
        line(open_one, *DISTRESS)
        assert open_one.refused(DAY, "compensation", "offer", REF, "--instead-of", "1") == [("settled", "7.3")]

    def test_an_offset_is_recorded_warned_about_and_told(self, open_one: Officer) -> None:
        line(open_one, *HEATING)
        words = ("--offset", "50", "--against", "rent-arrears")
        warnings = open_one.done(DAY, "compensation", "offer", REF, *words, "--basis", "Our policy")["warnings"]
        assert ["Ombudsman" in warnings[0], "does not say" in warnings[1], "not agreed" in warnings[2]] == [True] * 3
        (offer,) = offers(open_one)
        assert (offer["offset"], offer["against"], offer["to_pay"]) == ("50.00", "rent-arrears", "22.00")
        assert "£50.00 against rent arrears (not agreed)" in open_one.sees(DAY, "compensation", "show", REF)
        open_one.decides(DAY)
        open_one.done(DAY, "respond", REF)
        letter = open_one.letter(2).decode()
        assert "Of this, £50.00 goes towards your rent arrears, and we pay you £22.00. You do not have to" in letter
        assert "under our Our policy" in letter
        assert "| Loss of heating: 9 days at £8.00 a day. From 5 to 13 December. | £72.00 |" in letter
        assert "admit negligence" not in letter

    def test_all_of_it_may_be_set_off_where_the_resident_agreed(self, under_policy: Officer) -> None:
        line(under_policy, *DISTRESS)
        words = ("--offset", "60", "--against", "other", "--agreed", "--due", "2027-01-20")
        warnings = under_policy.done(DAY, "compensation", "offer", REF, *words)["warnings"]
        assert len(warnings) == 1
        under_policy.decides(DAY)
        under_policy.done(DAY, "respond", REF)
        letter = under_policy.letter(2).decode()
        assert "Of this, £60.00 goes towards what you owe us, as you agreed." in letter
        assert (
            "| Put compensation of £60.00 towards what you owe us | Larkfield Homes | Wednesday 20 January 2027 |"
            in letter
        )
        assert "Two small children {{ 7*7 }}" in letter.replace("\\", "")
        assert "under our Compensation Policy 2026" in letter
        assert "we do not admit negligence" in letter

    @pytest.mark.parametrize(
        ("words", "code", "found"),
        [
            (("--offset", "50"), 2, [("missing-option", None)]),
            (("--against", "rent-arrears"), 2, [("missing-option", None)]),
            (("--offset", "72.01", "--against", "rent-arrears"), 2, [("amount", None)]),
            (("--offset", "0", "--against", "other"), 2, [("amount", None)]),
            (("--due", "2026-12-21"), 3, [("out-of-order", "7.3")]),
            (("--answer-by", "2026-12-21"), 3, [("out-of-order", "7.3")]),
            (("--due", "2027-01-14", "--answer-by", "2027-01-15"), 3, [("out-of-order", "7.3")]),
            (("--on", "2026-12-21"), 3, [("out-of-order", "5.12")]),
            (("--instead-of", "3"), 4, [("offer", None)]),
        ],
        ids=str,
    )
    def test_refusals(
        self, open_one: Officer, words: tuple[str, ...], code: int, found: list[tuple[str, str | None]]
    ) -> None:
        line(open_one, *HEATING)
        assert open_one.refused(DAY, "compensation", "offer", REF, *words, code=code) == found

    def test_a_refusal_names_the_option(self, open_one: Officer) -> None:
        line(open_one, *HEATING)
        offer = ("compensation", "offer", REF)
        assert (
            "--answer-by is Monday 21 December 2026" in open_one.sentences(DAY, *offer, "--answer-by", "2026-12-21")[0]
        )
        (said,) = open_one.sentences(DAY, *offer, "--due", "2027-01-14", "--answer-by", "2027-01-15")
        assert "Thursday 14 January 2027 (--due), before they answer by Friday 15 January 2027 (--answer-by)" in said


class TestAuthority:
    def test_within_the_limit_of_the_stage(self, under_policy: Officer) -> None:
        line(under_policy, "--head", "other", "--amount", "100", "--why", "x")
        under_policy.done(DAY, "compensation", "offer", REF)
        (offer,) = offers(under_policy)
        assert (offer["decider"], offer["approved_by"]) == ("Jane Evans", None)

    def test_above_it_somebody_with_authority_approves(self, under_policy: Officer) -> None:
        line(under_policy, "--head", "other", "--amount", "100.01", "--why", "x")
        words = ("compensation", "offer", REF)
        assert under_policy.refused(DAY, *words) == [("over-authority", "policy")]
        (sentence,) = under_policy.sentences(DAY, *words)
        assert sentence == (
            "Your policy lets Jane Evans offer up to £100.00 at stage 1, and this comes to £100.01. "
            "It needs the approval of: Chief Executive, manager."
        )
        assert under_policy.ways_out(DAY, *words) == [f"complaints compensation offer {REF} --approved-by NAME"]
        assert under_policy.refused(DAY, *words, "--approved-by", "Piotr Łukasz") == [("over-authority", "policy")]
        under_policy.done(DAY, *words, "--approved-by", "ann lee", "--legal-advice")
        (offer,) = offers(under_policy)
        assert (offer["approved_by"], offer["legal_advice"]) == ("Ann Lee", True)
        out = under_policy.sees(DAY, "compensation", "show", REF)
        assert "approved by Ann Lee; legal advice taken; Compensation Policy 2026" in " ".join(out.split())

    def test_the_limit_is_the_deciders_own_and_has_an_end(self, under_policy: Officer) -> None:
        line(under_policy, "--head", "other", "--amount", "301", "--why", "x")
        words = ("compensation", "offer", REF, "--decider")
        assert under_policy.refused(DAY, *words, "Ann Lee") == [("over-authority", "policy")]
        assert "up to £300.00" in under_policy.sentences(DAY, *words, "Ann Lee")[0]
        under_policy.done(DAY, *words, "Zofia Wójcik")

    def test_all_that_was_offered_counts_together(self, under_policy: Officer) -> None:
        under_policy.done(DAY, "remedy", REF, "--what", "For the heaters", "--amount", "60")
        line(under_policy, "--head", "other", "--amount", "50", "--why", "x")
        assert under_policy.refused(DAY, "compensation", "offer", REF) == [("over-authority", "policy")]
        remedy = ("remedy", REF, "--what", "More", "--amount", "41")
        assert under_policy.refused(DAY, *remedy) == [("over-authority", "policy")]
        under_policy.done(DAY, "--as", "Ann Lee", *remedy)

    def test_a_policy_without_limits_sets_none(self, open_one: Officer) -> None:
        line(open_one, "--head", "other", "--amount", "100,000", "--why", "x")
        open_one.done(DAY, "compensation", "offer", REF)


class TestTheAnswer:
    @pytest.fixture
    def offered(self, open_one: Officer) -> Officer:
        line(open_one, *HEATING)
        open_one.done(DAY, "compensation", "offer", REF)
        return open_one

    def test_accepted_is_due_until_paid_also_after_closure(self, offered: Officer) -> None:
        offered.done("2026-12-23", "compensation", "answer", REF, "accepted", "--pay-by", "2027-01-20")
        offered.decides("2026-12-23")
        offered.done("2026-12-23", "action", "done", REF, "2", "--proof", "Photo")
        offered.done("2026-12-23", "respond", REF)
        offered.done("2026-12-23", "close", REF, "--reason", "responded")
        (item,) = [e for e in offered.done("2027-01-21", "due")["items"] if e["ref"] == REF]
        assert (item["what"], item["item"], item["due_on"], item["rule"], item["state"]) == (
            "payment",
            1,
            "2027-01-20",
            "7.3",
            "overdue",
        )
        (open_,) = offered.done("2027-01-21", "compensation", "list")["items"]
        assert (open_["amount"], open_["to_pay"], open_["answer"], open_["due_on"]) == (
            "72.00",
            "72.00",
            "accepted",
            "2027-01-20",
        )
        assert "accepted" in offered.sees("2027-01-21", "compensation", "list")
        paid = ("compensation", "paid", REF, "--how", "Bank transfer", "--on", "2027-01-20")
        assert offered.done("2027-01-21", *paid)["warnings"] == []
        assert REF not in [e["ref"] for e in offered.done("2027-01-21", "due", "--all")["items"]]
        (offer,) = offers(offered, "2027-01-21")
        assert (offer["paid_on"], offer["how"]) == ("2027-01-20", "Bank transfer")
        assert "No offer of money is open." in offered.sees("2027-01-21", "compensation", "list")
        assert offered.done("2027-01-21", "verify")["problems"] == []

    def test_without_a_day_it_is_owed_from_the_answer_on(self, offered: Officer) -> None:
        data = offered.done("2026-12-23", "compensation", "answer", REF, "accepted")
        assert (data["due"][0]["what"], data["due"][0]["due_on"]) == ("payment", "2026-12-23")
        assert f"complaints action move {REF} 1 --to DATE" in data["warnings"][0]
        offered.done("2026-12-23", "action", "move", REF, "1", "--to", "2027-01-04", "--reason", "Payment run")
        offered.done("2026-12-23", "verify")

    def test_the_policy_says_by_when(self, under_policy: Officer) -> None:
        line(under_policy, *HEATING)
        under_policy.done(DAY, "compensation", "offer", REF)
        data = under_policy.done("2026-12-23", "compensation", "answer", REF, "accepted")
        # 28 days from 23 December
        assert [e["due_on"] for e in data["due"] if e["what"] == "payment"] == ["2027-01-20"]

    def test_declined_is_owed_no_more_until_it_is_accepted_after_all(self, open_one: Officer) -> None:
        open_one.done(DAY, "remedy", REF, "--what", "For heaters", "--amount", "50", "--due", "2027-01-20")
        open_one.done("2026-12-23", "compensation", "answer", REF, "declined", "--words", "Too little.")
        assert "action" not in [e["what"] for e in open_one.done("2026-12-23", "due", "--all")["items"]]
        assert "declined: owed no more" in open_one.sees("2026-12-23", "action", "list", REF)
        paid = ("compensation", "paid", REF, "--how", "Transfer")
        assert open_one.refused("2026-12-23", *paid) == [("declined", "7.3")]
        done = ("action", "done", REF, "1", "--proof", "x")
        assert open_one.refused("2026-12-23", *done) == [("offer-ended", "7.3")]
        open_one.done("2026-12-23", "compensation", "answer", REF, "accepted")
        assert "payment" in [e["what"] for e in open_one.done("2026-12-23", "due", "--all")["items"]]
        open_one.done("2026-12-23", *paid)

    def test_goodwill_may_be_paid_unasked(self, offered: Officer) -> None:
        (told,) = offered.done("2026-12-23", "compensation", "paid", REF, "--how", "Voucher")["warnings"]
        assert "not answered yet" in told
        assert offered.refused("2026-12-23", "compensation", "paid", REF, "--how", "x", code=4) == [("offer", None)]
        answer = ("compensation", "answer", REF, "accepted", "--offer", "1")
        assert offered.refused("2026-12-23", *answer) == [("paid-already", "7.3")]

    def test_of_several_offers_one_is_named(self, offered: Officer) -> None:
        line(offered, *DISTRESS)
        offered.done(DAY, "compensation", "offer", REF)
        answer = ("compensation", "answer", REF, "accepted")
        assert offered.refused(DAY, *answer, code=2) == [("missing-option", None)]
        offered.done(DAY, *answer, "--offer", "2")
        assert offered.refused(DAY, *answer, "--offer", "2") == [("answered-already", "7.3")]

    def test_refusals(self, offered: Officer) -> None:
        answer = ("compensation", "answer", REF)
        assert offered.refused(DAY, *answer, code=2) == [("missing-option", None)]
        assert offered.refused(DAY, *answer, "maybe", code=2) == [("choice", None)]
        late = (*answer, "accepted", "--pay-by", "2026-12-21")
        assert offered.refused(DAY, *late) == [("out-of-order", "7.3")]
        assert offered.refused(DAY, *answer, "accepted", "--on", "2026-12-20") == [("out-of-order", "5.12")]
        offered.done(DAY, *answer, "accepted", "--pay-by", "2027-01-04")
        offered.done(DAY, *answer, "no-answer")
        moved = (*answer, "accepted", "--pay-by", "2027-01-05")
        assert offered.refused(DAY, *moved) == [("promised-already", "7.3")]
