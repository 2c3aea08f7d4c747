"""`hold`: what must not be erased, by whom or by what it is held, and how each hold ends."""

import pytest

from complaints_cli.commands import erase as erasing
from officer import REF, Officer

DAY = "2026-12-30"
WHY = ("--reason", "Letter from Brand Solicitors")
ERASE = ("erase", REF, "--reason", "Asked for", "--yes")
RULE = "UK GDPR, article 17(3)"


@pytest.fixture
def over(officer: Officer) -> Officer:
    """Withdrawn on 14 December 2026, and nothing is due of it."""
    officer.logs()
    officer.done("2026-12-14", "withdraw", REF, "--said-on", "2026-12-14", "--via", "phone")
    return officer


def holds(officer: Officer, day: str = DAY, ref: str = REF) -> list[tuple[str, int | None]]:
    """What holds a reference, as it is told of that one; the list of all tells the same of what it holds by itself."""
    items = officer.done(day, "hold", "list", ref)["items"]
    own = [each for each in items if not str(each["reason"]).startswith("It belongs with")]
    listed = [each for each in officer.done(day, "hold", "list")["items"] if each["ref"] == ref]
    assert [(each["ground"], each["n"]) for each in listed] == [(each["ground"], each["n"]) for each in own]
    return [(each["ground"], each["n"]) for each in items]


class TestByHand:
    def test_it_keeps_everything_until_it_is_lifted(self, over: Officer) -> None:
        data = over.done(DAY, "hold", "place", REF, "--for", "claim", *WHY)
        assert [(each["n"], each["ground"], each["ends"]) for each in data["holds"]] == [
            (1, "claim", f"complaints hold lift {REF} 1 --reason TEXT")
        ]
        assert over.refused(DAY, *ERASE) == [("held", RULE)]
        assert over.ways_out(DAY, *ERASE) == [f"complaints hold lift {REF} 1 --reason TEXT"]
        assert over.done(DAY, "hold", "lift", REF, "--reason", "Settled")["holds"] == []
        over.done(DAY, *ERASE)
        assert b"Brand Solicitors" not in over.db.read_bytes()

    def test_its_reason_is_in_no_error_and_no_list_of_all(self, over: Officer) -> None:
        over.done(DAY, "hold", "place", REF, *WHY)
        assert all("Brand" not in each for each in over.sentences(DAY, *ERASE))
        assert "Brand" not in over.sees(DAY, "hold", "list")
        assert [each["reason"] for each in over.done(DAY, "hold", "list")["items"]] == [None]
        assert [each["reason"] for each in over.done(DAY, "hold", "list", REF)["items"]] == [WHY[1]]
        assert "Letter from Brand Solicitors" in over.sees(DAY, "show", REF)
        assert over.done(DAY, "show", REF)["holds"][0]["reason"] == "Letter from Brand Solicitors"

    def test_two_are_told_apart(self, over: Officer) -> None:
        over.done(DAY, "hold", "place", REF, "--for", "court", *WHY)
        over.done(DAY, "hold", "place", REF, "--for", "access-request", *WHY)
        assert over.refused(DAY, "hold", "lift", REF, *WHY, code=2) == [("missing-option", None)]
        over.done(DAY, "hold", "lift", REF, "1", *WHY)
        assert holds(over) == [("access-request", 2)]
        assert over.refused(DAY, "hold", "lift", REF, "1", *WHY) == [("lifted-already", RULE)]
        assert over.refused(DAY, "hold", "lift", REF, "3", *WHY, code=4) == [("hold", None)]

    def test_it_can_be_undone(self, over: Officer) -> None:
        over.done(DAY, "hold", "place", REF, *WHY)
        over.done(DAY, "undo", REF, "--yes")
        assert holds(over) == []

    def test_anything_with_a_reference(self, officer: Officer) -> None:
        officer.done(DAY, "compliment", "add", "--via", "phone", "--text", "Kind", "--name", "Ola Nowak")
        officer.done(DAY, "hold", "place", "K-2026-0001", *WHY)
        line = ("erase", "K-2026-0001", "--reason", "x", "--yes")
        assert officer.refused(DAY, *line) == [("held", RULE)]
        assert "K-2026-0001" in officer.sees(DAY, "hold", "list")

    def test_is_rebuilt_and_verifies(self, over: Officer) -> None:
        over.done(DAY, "hold", "place", REF, *WHY)
        over.done(DAY, "hold", "lift", REF, "--reason", "Settled")
        assert over.done(DAY, "db", "rebuild")["problems"] == []


class TestTheOmbudsman:
    def test_holds_until_all_is_complied_with(self, over: Officer) -> None:
        over.done("2027-01-04", "ombudsman", "refer", REF, "--by", "resident")
        assert holds(over, "2027-01-04") == [("ombudsman", None)]
        assert over.refused("2027-01-04", *ERASE) == [("held", RULE)]
        determined = ("--outcome", "service-failure", "--words", "Too slow")
        over.done("2027-03-01", "ombudsman", "determination", REF, *determined)
        over.done("2027-03-01", "ombudsman", "order", REF, "--what", "Say sorry", "--by", "2027-03-29")
        assert len(holds(over, "2027-03-15")) == 2
        over.done("2027-03-15", "ombudsman", "comply", REF, "1", "--proof", "The letter")
        # A review can be asked for within three weeks of Monday 1 March: until Monday 22 March.
        assert holds(over, "2027-03-22") == [("ombudsman", None)]
        assert holds(over, "2027-03-23") == []
        assert over.refused("2027-03-22", *ERASE) == [("held", RULE)]
        assert "until Monday 22 March 2027" in over.sentences("2027-03-22", *ERASE)[0]
        over.done("2027-03-23", *ERASE)

    def test_a_review_that_is_prepared_holds(self, over: Officer) -> None:
        over.done("2027-01-04", "ombudsman", "refer", REF, "--by", "resident")
        over.done("2027-03-01", "ombudsman", "determination", REF, "--outcome", "service-failure", "--words", "Slow")
        over.done("2027-03-02", "ombudsman", "review", REF, "--prepare")
        assert holds(over, "2027-06-01") == [("ombudsman", None)]

    def test_nobody_places_it_or_lifts_it(self, over: Officer) -> None:
        line = ("hold", "place", REF, "--for", "ombudsman", *WHY)
        assert over.refused(DAY, *line) == [("hold-follows", RULE)]
        over.done(DAY, "ombudsman", "refer", REF, "--by", "resident")
        assert over.refused(DAY, "hold", "lift", REF, *WHY, code=4) == [("hold", None)]

    @pytest.mark.parametrize("ground", ["money", "restriction", "safety"])
    def test_nor_what_follows_from_other_steps(self, over: Officer, ground: str) -> None:
        ran = over(DAY, "hold", "place", REF, "--for", ground, *WHY)
        (error,) = ran.answer["errors"]
        assert (ran.code, error["code"], error["command"]) == (3, "hold-follows", "complaints hold list")
        assert error["message"].startswith(f"A hold for {ground} is never placed")

    def test_each_thing_it_waits_for_is_named(self, over: Officer) -> None:
        over.done(
            "2027-01-04", "ombudsman", "notice", REF, "--which", "first", "--what", "Answer", "--by", "2027-01-11"
        )
        over.done("2027-01-04", "ombudsman", "evidence", REF, "--by", "2027-01-18", "--what", "Papers")
        assert holds(over, "2027-01-04") == [("ombudsman", None), ("ombudsman", None)]
        said = over.sentences("2027-01-04", *ERASE)
        assert "Notice 1 of the Ombudsman is open" in said[0]
        assert "Evidence request 1 of the Ombudsman is open" in said[1]
        assert over.ways_out("2027-01-04", *ERASE)[1] == f"complaints ombudsman evidence {REF} --sent DATE"


class TestACourt:
    @pytest.fixture
    def filed(self, officer: Officer) -> Officer:
        officer.logs()
        ground = ("--ground", "proceedings-filed", "--claim-date", "2026-12-10", "--claim-number", "K01YO123")
        officer.done("2026-12-15", "refuse", REF, *ground, "--reasons", "It is at court.", "--discretion", "None left.")
        return officer

    def test_holds_since_the_claim(self, filed: Officer) -> None:
        assert holds(filed) == [("court", None)]
        assert "10 December 2026" in filed.sentences(DAY, *ERASE)[0]

    def test_until_somebody_records_that_it_is_over(self, filed: Officer) -> None:
        over = ("hold", "lift", REF, "--court", "--reason", "Judgment, and the time to appeal is over")
        filed.done("2028-01-10", *over)
        assert holds(filed, "2028-01-10") == []
        assert filed.refused("2028-01-10", *over, code=4) == [("hold", None)]
        filed.done("2028-01-10", *ERASE)


class TestKin:
    def test_a_linked_complaint_that_is_held_holds_it(self, over: Officer) -> None:
        other = over.logs("2026-12-14")
        over.done(DAY, "link", REF, other)
        over.done(DAY, "hold", "place", other, *WHY)
        (said,) = over.sentences(DAY, *ERASE)
        assert f"It belongs with {other}, which is held (other)" in said
        assert [each["ref"] for each in over.done(DAY, "hold", "list")["items"]] == [other]

    def test_a_request_is_held_with_the_complaint_made_of_it(self, officer: Officer) -> None:
        officer.done(DAY, "request", "add", "--via", "phone", "--summary", "A tap", "--name", "Ola Nowak")
        officer.done(DAY, "request", "complain", "SR-2026-0001", "--via", "phone")
        officer.done(DAY, "hold", "place", REF, *WHY)
        assert officer.refused(DAY, "erase", "SR-2026-0001", "--reason", "x", "--yes") == [("held", RULE)]

    def test_a_complaint_is_held_with_the_request_that_it_grew_out_of(self, officer: Officer) -> None:
        officer.done(DAY, "request", "add", "--via", "phone", "--summary", "A tap", "--name", "Ola Nowak")
        officer.done(DAY, "request", "complain", "SR-2026-0001", "--via", "phone")
        officer.done(DAY, "hold", "place", "SR-2026-0001", *WHY)
        assert officer.refused(DAY, *ERASE) == [("held", RULE)]
        assert "It belongs with SR-2026-0001" in officer.sentences(DAY, *ERASE)[0]

    def test_and_so_is_whatever_is_linked_with_that(self, over: Officer) -> None:
        second, third = over.logs("2026-12-14"), over.logs("2026-12-14")
        over.done(DAY, "link", REF, second)
        over.done(DAY, "link", second, third)
        over.done(DAY, "hold", "place", third, *WHY)
        assert f"It belongs with {third}" in over.sentences(DAY, *ERASE)[0]

    def test_one_that_is_placed_while_somebody_is_asked_counts(
        self, over: Officer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        other = over.logs("2026-12-14")
        over.done(DAY, "link", REF, other)

        def slow(*_: object) -> None:
            monkeypatch.setattr(erasing, "agree", lambda *_: None)
            over.done(DAY, "hold", "place", other, *WHY)

        monkeypatch.setattr(erasing, "agree", slow)
        ran = over(DAY, *ERASE)
        assert (ran.code, ran.codes[0]) == (3, "held")
        assert b"Maja Holm" in over.db.read_bytes()

    def test_and_what_is_recorded_of_it_meanwhile_is_looked_at_first(
        self, over: Officer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def slow(*_: object) -> None:
            over.done(DAY, "note", REF, "--with", "resident", "--text", "Please keep it")

        monkeypatch.setattr(erasing, "agree", slow)
        ran = over(DAY, *ERASE)
        assert (ran.code, ran.codes[0]) == (6, "changed-meanwhile")
        assert b"Please keep it" in over.db.read_bytes()


class TestRefuses:
    def test_without_a_reason(self, over: Officer) -> None:
        assert over.refused(DAY, "hold", "place", REF, code=2) == [("missing-option", None)]

    def test_another_ground(self, over: Officer) -> None:
        assert over.refused(DAY, "hold", "place", REF, "--for", "fun", *WHY, code=2) == [("choice", None)]

    def test_what_is_not_there(self, over: Officer) -> None:
        for verb in ("place", "lift"):
            assert over.refused(DAY, "hold", verb, "C-2026-0099", *WHY, code=4) == [("complaint", None)]
        assert over.refused(DAY, "hold", "list", "C-2026-0099", code=4) == [("complaint", None)]

    def test_a_day_before_it_came_or_to_come(self, over: Officer) -> None:
        line = ("hold", "place", REF, *WHY, "--on")
        assert over.refused(DAY, *line, "2026-12-13") == [("out-of-order", "5.12")]
        assert over.refused(DAY, *line, "2026-12-31") == [("in-the-future", "5.12")]


def test_nothing_is_held(over: Officer) -> None:
    assert over.done(DAY, "hold", "list") == {"items": []}
    assert "Nothing is held." in over.sees(DAY, "hold", "list")
    assert "Nothing holds it" in over.sees(DAY, "hold", "list", REF)
