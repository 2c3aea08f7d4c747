"""`retention`: the landlord's own periods, counted by hand; what is past them, what is held; and --apply erases it."""

import pytest

from officer import REF, Officer

SECOND = "C-2026-0002"
BASIS = "The time in which a claim can be brought"
LAST, AFTER = "2032-12-14", "2032-12-15"
"""Six years from Monday 14 December 2026, and the first day on which it is past them."""


@pytest.fixture
def kept(officer: Officer) -> Officer:
    """A complaint withdrawn on 14 December 2026, and six years set on that day, with why."""
    officer.done("2026-12-14", "settings", "set", "retention_complaint", "6 years")
    officer.done("2026-12-14", "settings", "set", "retention_basis", BASIS)
    ends(officer, officer.logs())
    return officer


def ends(officer: Officer, ref: str, day: str = "2026-12-14") -> None:
    officer.done(day, "withdraw", ref, "--said-on", day, "--via", "phone")


def refs(officer: Officer, day: str, which: str = "past", *more: str) -> list[str]:
    return [each["ref"] for each in officer.done(day, "retention", *more)[which]]


class TestTheList:
    def test_six_years_to_the_day(self, kept: Officer) -> None:
        assert refs(kept, LAST) == []
        (item,) = kept.done(AFTER, "retention")["past"]
        assert (item["ref"], item["ended_on"], item["keep_until"]) == (REF, "2026-12-14", LAST)

    def test_from_the_last_promise_kept(self, kept: Officer) -> None:
        ref = kept.logs("2026-12-14")
        kept.acknowledges("2026-12-21", ref=ref)
        kept.decides("2026-12-22", ref=ref)
        kept.done("2026-12-22", "respond", ref)
        kept.done("2026-12-23", "close", ref, "--reason", "responded")
        kept.done("2027-01-11", "learning", "done", ref, "1", "--proof", "Seen")
        assert refs(kept, "2033-03-02", "held") == [SECOND]
        kept.done("2027-03-01", "action", "done", ref, "1", "--proof", "Seen")
        # Six years from Monday 1 March 2027, when the boiler was fitted.
        assert refs(kept, "2033-03-01") == [REF]
        assert refs(kept, "2033-03-02") == [REF, SECOND]

    def test_what_is_held_is_told_with_why(self, kept: Officer) -> None:
        kept.done("2026-12-21", "hold", "place", REF, "--for", "claim", "--reason", "x")
        data = kept.done(AFTER, "retention")
        assert (data["past"], [each["ref"] for each in data["held"]]) == ([], [REF])
        assert data["held"][0]["holds"][0]["ground"] == "claim"
        assert data["counts"] == {"past": 0, "held": 1, "soon": 0, "kept": 0}
        assert "Hold 1, claim, since Mon 21 Dec 2026" in kept.sees(AFTER, "retention")

    def test_one_that_belongs_with_an_open_one_waits(self, kept: Officer) -> None:
        other = kept.logs("2026-12-21")
        kept.done("2026-12-21", "link", REF, other)
        (item,) = kept.done(AFTER, "retention")["held"]
        assert item["waits_for"] == other
        assert f"{other}, which belongs with it, is not over" in kept.sees(AFTER, "retention")
        ends(kept, other, "2027-01-04")
        # The later of the two ends counts for both: Monday 4 January 2027.
        assert refs(kept, "2033-01-04") == []
        assert refs(kept, "2033-01-05") == [REF, other]

    def test_an_open_one_is_kept(self, kept: Officer) -> None:
        kept.logs("2026-12-14")
        assert kept.done(AFTER, "retention")["counts"] == {"past": 1, "held": 0, "soon": 0, "kept": 1}

    def test_what_will_be_past_it_soon(self, kept: Officer) -> None:
        assert refs(kept, "2032-09-14", "soon", "--within", "3 months") == []
        assert refs(kept, "2032-09-15", "soon", "--within", "3 months") == [REF]
        assert "soon: 1" in kept.sees("2032-09-15", "retention", "--within", "3 months")

    def test_other_kinds_by_their_own_periods(self, kept: Officer) -> None:
        kept.done("2026-12-14", "compliment", "add", "--via", "phone", "--text", "Kind", "--name", "Ola Nowak")
        kept.done("2026-12-14", "request", "add", "--via", "phone", "--summary", "A tap", "--name", "Ola Nowak")
        kept.done("2027-01-31", "request", "done", "SR-2026-0001", "--how", "Mended")
        kept.done("2027-01-31", "settings", "set", "retention_compliment", "12 months")
        kept.done("2027-01-31", "settings", "set", "retention_request", "1 month")
        # A month from Sunday 31 January is the last day of February.
        assert refs(kept, "2027-02-28") == []
        assert refs(kept, "2027-03-01") == ["SR-2026-0001"]
        assert refs(kept, "2027-12-15") == ["SR-2026-0001", "K-2026-0001"]

    def test_nothing_is_assumed(self, officer: Officer) -> None:
        ends(officer, officer.logs())
        data = officer.done("2040-01-02", "retention")
        assert data["periods"] == {}
        assert data["not_set"] == ["complaint", "request", "feedback", "compliment", "claim"]
        assert 'complaints settings set retention_complaint "6 years"' in officer.sees("2040-01-02", "retention")


class TestApply:
    def test_it_erases_the_very_list(self, kept: Officer) -> None:
        listed = refs(kept, AFTER)
        data = kept.done(AFTER, "retention", "--apply", "--yes")
        assert (data["erased"], [each["ref"] for each in data["past"]]) == (listed, listed)
        assert b"Maja Holm" not in kept.db.read_bytes()
        assert kept.done(AFTER, "verify")["problems"] == []
        last = kept.done(AFTER, "show", REF)["timeline"][-1]
        assert last["what"] == (f"Personal data erased: Past its period: 6 years from Monday 14 December 2026. {BASIS}")

    def test_a_second_time_there_is_nothing(self, kept: Officer) -> None:
        kept.done(AFTER, "retention", "--apply", "--yes")
        before = kept.events()
        assert kept.done(AFTER, "retention", "--apply", "--yes")["erased"] == []
        assert kept.events() == before

    def test_what_is_held_stays(self, kept: Officer) -> None:
        other = kept.logs("2026-12-14", "--name", "Ola Nowak")
        ends(kept, other)
        kept.done("2026-12-21", "hold", "place", other, "--reason", "x")
        assert kept.done(AFTER, "retention", "--apply", "--yes")["erased"] == [REF]
        assert kept.done(AFTER, "show", other)["parties"]["name"] == "Ola Nowak"

    def test_stopped_half_way_it_says_how_far_it_came_and_goes_on(
        self, kept: Officer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from complaints_cli.errors import Unavailable
        from complaints_cli.store import erase as erasing

        ends(kept, kept.logs("2026-12-14", "--name", "Ola Nowak"))
        real, calls = erasing._erased, []

        def full(*args: object) -> object:
            calls.append(args)
            if len(calls) > 1:
                raise Unavailable("disk-full", "The disk is full.")
            return real(*args)  # type: ignore[arg-type]

        monkeypatch.setattr(erasing, "_erased", full)
        ran = kept(AFTER, "retention", "--apply", "--yes")
        assert ran.code == 6
        assert "1 of 2 were erased, each as a whole." in " ".join(ran.answer["messages"])
        assert b"Maja Holm" not in kept.db.read_bytes()
        monkeypatch.undo()
        assert kept.done(AFTER, "retention", "--apply", "--yes")["erased"] == [SECOND]
        assert b"Ola Nowak" not in kept.db.read_bytes()

    def test_the_backups_of_a_folder_are_renewed(self, kept: Officer) -> None:
        folder = kept.folder / "backups"
        kept.done("2026-12-14", "backup", str(folder))
        data = kept.done(AFTER, "retention", "--apply", "--yes", "--backups", str(folder))
        assert len(data["backups_removed"]) == 1
        assert [path.name for path in folder.glob("*.db")] == [data["backup"].rpartition("/")[2]]

    def test_is_refused_without_a_period_or_a_reason(self, officer: Officer) -> None:
        line = ("retention", "--apply", "--yes")
        rule = "UK GDPR, article 5(1)(e)"
        assert officer.refused("2026-12-14", *line) == [("no-period", rule), ("no-basis", rule)]
        officer.done("2026-12-14", "settings", "set", "retention_claim", "6 years")
        assert officer.refused("2026-12-14", *line) == [("no-basis", rule)]

    def test_is_refused_where_nobody_can_be_asked(self, kept: Officer) -> None:
        assert kept.refused(AFTER, "retention", "--apply", code=2) == [("not-confirmed", None)]


@pytest.mark.parametrize("value", ["six years", "0 years", "100 years", "6", "6 weeks", "-1 year"])
def test_a_period_is_years_or_months(officer: Officer, value: str) -> None:
    line = ("settings", "set", "retention_claim", "--", value)
    assert officer.refused("2026-12-14", *line, code=2) == [("period", None)]


def test_a_complaint_is_kept_while_it_may_go_to_the_ombudsman(officer: Officer) -> None:
    line = ("settings", "set", "retention_complaint")
    assert officer.refused("2026-12-14", *line, "11 months", code=2) == [("period", None)]
    officer.done("2026-12-14", *line, "12 months")
    assert officer.done("2026-12-14", "settings", "show")["settings"]["retention_complaint"] == "1 year"
    officer.done("2026-12-14", *line, "")


def test_within_what_is_no_period(kept: Officer) -> None:
    assert kept.refused(AFTER, "retention", "--within", "soon", code=2) == [("period", None)]
