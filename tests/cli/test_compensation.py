"""Compensation is worked out by lines at dated rates, with past awards and what is weighed beside them."""

from pathlib import Path

import pytest

from compensated import DAY, DISTRESS, HEATING, line, open_complaint, under_a_policy
from officer import REF, Officer


@pytest.fixture
def open_one(officer: Officer) -> Officer:
    return open_complaint(officer)


@pytest.fixture
def under_policy(officer: Officer) -> Officer:
    return under_a_policy(officer)


class TestALine:
    def test_is_at_the_rate_that_is_known(self, open_one: Officer) -> None:
        data = line(open_one, *HEATING)
        assert data["line"] == {
            "n": 1,
            "head": "loss-of-heating",
            "unit": "day",
            "quantity": 9,
            "rate": "8.00",
            "amount": "72.00",
        }
        assert data["warnings"] == []

    @pytest.mark.parametrize(
        ("head", "unit", "rate"),
        [
            ("loss-of-heating-and-hot-water", "day", "15.00"),
            ("loss-of-hot-water", "day", "8.00"),
            ("loss-of-power", "day", "10.00"),
            ("loss-of-lighting", "week", "10.00"),
            ("missed-appointment", "item", "15.00"),
        ],
    )
    def test_rates_of_the_guidance_of_april_2026(self, head: str, unit: str, rate: str, open_one: Officer) -> None:
        made = line(open_one, "--head", head, "--why", "x")["line"]
        assert (made["unit"], made["rate"], made["amount"]) == (unit, rate, rate)

    def test_off_the_rate_is_said_with_its_source_and_not_refused(self, open_one: Officer) -> None:
        (warning,) = line(open_one, *HEATING, "--rate", "5")["warnings"]
        assert "£8.00 a day" in warning
        assert "1 April 2026" in warning
        (warning,) = line(open_one, "--head", "missed-appointment", "--amount", "20", "--why", "x")["warnings"]
        assert "£15.00 each" in warning

    def test_before_the_guidance_was_in_force_no_rate_is_known(self, officer: Officer) -> None:
        ref = officer.logs("2026-03-02")
        words = ("compensation", "line", ref, *HEATING)
        assert officer.refused("2026-03-31", *words, code=2) == [("missing-option", None)]
        assert officer.done("2026-04-01", *words)["line"]["amount"] == "72.00"
        assert officer.done("2026-03-31", "compensation", "rates")["items"] == []
        assert "No rate is known" in officer.sees("2026-03-31", "compensation", "rates")

    def test_the_policy_has_rates_of_its_own(self, under_policy: Officer) -> None:
        made = line(under_policy, *HEATING)["line"]
        assert made["amount"] == "58.50"
        items = under_policy.done(DAY, "compensation", "rates")["items"]
        own = {each["head"]: each["amount"] for each in items if each["source"] == "your policy"}
        assert own == {"loss-of-room": "5.00", "loss-of-heating": "6.50"}
        assert "£15.00 each" in under_policy.sees(DAY, "compensation", "rates", "--at", "2026-12-31")

    def test_a_loss_rests_on_proof(self, open_one: Officer) -> None:
        loss = ("--head", "evidenced-loss", "--amount", "20.50", "--why", "A heater")
        (warning,) = line(open_one, *loss, "--evidence", "asked")["warnings"]
        assert f"complaints compensation evidence {REF} 1 asked" in warning
        data = open_one.done(DAY, "compensation", "offer", REF, "--basis", "Our policy")
        assert data["warnings"] == ["No proof of the loss is on record for line 1."]
        evidence = ("compensation", "evidence", REF, "1")
        open_one.done(DAY, *evidence, "received", "--words", "A receipt")
        assert open_one.refused(DAY, *evidence, "received") == [("evidence-already", "7.2")]
        assert open_one.refused(DAY, "compensation", "evidence", REF, "9", "asked", code=4) == [("line", None)]
        assert line(open_one, *loss, "--evidence", "received")["warnings"] == []

    def test_above_the_insurance_limit_says_where_it_goes(self, under_policy: Officer) -> None:
        above = ("--head", "personal-injury", "--evidence", "received", "--why", "x", "--amount")
        (warning,) = line(under_policy, *above, "500.01")["warnings"]
        assert "above £500.00 to Acme Insurance" in warning
        assert line(under_policy, *above, "500")["warnings"] == []

    def test_left_out_it_stays_on_record(self, open_one: Officer) -> None:
        line(open_one, *HEATING)
        open_one.done(DAY, "compensation", "drop", REF, "1", "--why", "Typed twice")
        (kept,) = open_one.done(DAY, "compensation", "show", REF)["lines"]
        assert (kept["dropped"], kept["offer"]) == (True, None)
        drop = ("compensation", "drop", REF, "1", "--why", "x")
        assert open_one.refused(DAY, *drop) == [("dropped-already", "7.2")]
        assert open_one.refused(DAY, "compensation", "offer", REF) == [("no-lines", "7.2")]

    @pytest.mark.parametrize(
        ("words", "code", "found"),
        [
            (("--head", "moon", "--why", "x"), 2, [("choice", None)]),
            (("--head", "loss-of-room", "--why", "x"), 2, [("missing-option", None)]),
            (("--head", "loss-of-heating"), 2, [("missing-option", None)]),
            ((*HEATING, "--rate", "8", "--amount", "70"), 2, [("amount", None)]),
            (("--head", "other", "--amount", "0", "--why", "x"), 2, [("amount", None)]),
            ((*HEATING, "--point", "7"), 4, [("point", None)]),
            ((*HEATING[:2], "--quantity", "0", *HEATING[4:]), 2, [("number", None)]),
            ((*HEATING, "--on", "2026-12-23"), 3, [("in-the-future", "5.12")]),
            ((*HEATING, "--on", "2026-12-13"), 3, [("out-of-order", "5.12")]),
        ],
        ids=str,
    )
    def test_refusals(
        self, open_one: Officer, words: tuple[str, ...], code: int, found: list[tuple[str, str | None]]
    ) -> None:
        assert open_one.refused(DAY, "compensation", "line", REF, *words, code=code) == found


class TestWhatWasAwardedBefore:
    def test_is_shown_without_a_name(self, officer: Officer) -> None:
        for pence in ("40", "100", "70"):
            ref = officer.logs()
            line(officer, "--head", "time-and-trouble", "--amount", pence, "--why", "x", ref=ref)
            officer.done(DAY, "compensation", "offer", ref, "--basis", "x")
        ref = officer.logs()
        line(officer, "--head", "time-and-trouble", "--amount", "999", "--why", "never offered", ref=ref)
        data = line(officer, "--head", "time-and-trouble", "--amount", "75", "--why", "x", ref=ref)["comparable"]
        assert (data["count"], data["lowest"], data["median"], data["highest"]) == (3, "40.00", "70.00", "100.00")
        assert [each["ref"] for each in data["awards"]] == ["C-2026-0001", "C-2026-0002", "C-2026-0003"]
        out = officer.sees(DAY, "compensation", "comparable", ref)
        assert "3 times: from £40.00 to £100.00, the middle one £70.00" in out
        assert "Holm" not in out
        only = officer.done(DAY, "compensation", "comparable", ref, "--head", "loss-of-room")["items"]
        assert only == [
            {"head": "loss-of-room", "count": 0, "median": None, "lowest": None, "highest": None, "awards": []}
        ]

    def test_without_a_line_a_head_is_named(self, open_one: Officer) -> None:
        assert "name a --head" in open_one.sees(DAY, "compensation", "comparable", REF)


class TestWhatIsWeighed:
    def test_eight_things_each_kept_until_it_is_said_anew(self, open_one: Officer) -> None:
        line_ = ("compensation", "factors", REF, "--wrong", "No heating", "--feelings", "Ofn — Łęk <b>")
        open_one.done(DAY, *line_)
        open_one.done(DAY, "compensation", "factors", REF, "--circumstances", "A baby", "--wrong", "No heat")
        (weighed,) = open_one.done(DAY, "show", REF)["compensation"]["factors"]
        assert len(weighed) == 10
        assert (weighed["wrong"], weighed["feelings"], weighed["circumstances"]) == (
            "No heat",
            "Ofn — Łęk <b>",
            "A baby",
        )
        assert "Ofn — Łęk <b>" in open_one.sees(DAY, "show", REF)
        assert open_one.refused(DAY, "compensation", "factors", REF, code=2) == [("missing-option", None)]

    def test_is_erased_with_the_rest(self, open_one: Officer) -> None:
        open_one.done(DAY, "compensation", "factors", REF, "--wrong", "Secret words")
        line(open_one, *DISTRESS)
        open_one.done(DAY, "erase", REF, "--reason", "Six years", "--yes")
        out = open_one.sees(DAY, "show", REF)
        assert "Secret words" not in out
        assert "small children" not in out
        assert "£60.00" in out


def test_nothing_was_worked_out(open_one: Officer) -> None:
    assert open_one.sees(DAY, "compensation", "show", REF) == "No compensation was worked out on it.\n"
    assert open_one.refused(DAY, "compensation", "answer", REF, "accepted", code=4) == [("offer", None)]


def test_the_words_come_from_a_file(open_one: Officer, tmp_path: Path) -> None:
    facts = tmp_path / "line.toml"
    facts.write_text('head = "loss-of-room"\nrate = "5.00"\nquantity = 4\nwhy = "Damp, \'quotes\'"\n', encoding="utf-8")
    made = line(open_one, "--from", str(facts))["line"]
    assert made["amount"] == "20.00"


@pytest.mark.parametrize(
    "factor", ["wrong", "mend", "effect", "losses", "feelings", "own-part", "duration", "circumstances"]
)
def test_each_thing_that_is_weighed_has_its_place(factor: str, open_one: Officer) -> None:
    open_one.done(DAY, "compensation", "factors", REF, f"--{factor}", "As seen on the 5th")
    (weighed,) = open_one.done(DAY, "show", REF)["compensation"]["factors"]
    assert weighed[factor.replace("-", "_")] == "As seen on the 5th"
