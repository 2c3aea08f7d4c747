"""A change that a complaint led to is followed until it was made, and people are told (Code 9.1 to 9.3)."""

import pytest

from officer import REF, Officer

DAY = "2026-12-22"


@pytest.fixture
def learned(officer: Officer) -> Officer:
    """Two entries on Tue 22 December 2026: a change by Mon 1 February 2027, and one that changes nothing."""
    officer.logs()
    change = ("--change", "Two people on the phone", "--owner", "Piotr Łukasz", "--due", "2027-02-01")
    officer.done(DAY, "learn", REF, *change, "--cause", "communication", "--because", "No cover at lunch")
    officer.done(DAY, "learn", REF, "--none", "A single slip.")
    return officer


def due(officer: Officer, today: str) -> list[tuple[int, str, str | None, str]]:
    items = officer.done(today, "due", "--all")["items"]
    return [
        (each["item"], each["due_on"], each["original_due"], each["rule"])
        for each in items
        if each["what"] == "learning"
    ]


def entry(officer: Officer, number: int = 1) -> dict[str, object]:
    found = officer.done("2027-12-31", "learning", "list", REF)["items"]
    return next(each for each in found if each["n"] == number)


class TestDue:
    def test_a_change_is_due_like_any_promise_and_outlives_the_complaint(self, learned: Officer) -> None:
        assert due(learned, DAY) == [(1, "2027-02-01", None, "9.2")]
        learned.done(DAY, "withdraw", REF, "--said-on", DAY, "--via", "phone")
        assert due(learned, "2027-03-01") == [(1, "2027-02-01", None, "9.2")]
        learned.done("2027-03-01", "learning", "done", REF, "1", "--proof", "The rota")
        assert due(learned, "2027-03-01") == []

    def test_a_new_day_keeps_the_old_one(self, learned: Officer) -> None:
        learned.done(DAY, "learning", "move", REF, "1", "--to", "2027-03-01", "--reason", "A new phone system")
        assert due(learned, DAY) == [(1, "2027-03-01", "2027-02-01", "9.2")]
        assert learned.done("2027-02-02", "verify")["problems"] == []

    def test_dropped_is_due_no_more_and_its_reason_stays(self, learned: Officer) -> None:
        learned.done(DAY, "learning", "drop", REF, "1", "--reason", "The office moves")
        assert due(learned, DAY) == []
        assert entry(learned)["status"] == "dropped"
        assert "The office moves" in learned.sees(DAY, "show", REF)

    def test_undo_brings_it_back(self, learned: Officer) -> None:
        learned.done(DAY, "learning", "done", REF, "1", "--proof", "x")
        learned.done(DAY, "undo", REF)
        assert due(learned, DAY) == [(1, "2027-02-01", None, "9.2")]


class TestCourse:
    def test_planned_under_way_implemented(self, learned: Officer) -> None:
        assert (entry(learned)["status"], entry(learned, 2)["status"]) == ("planned", "no-change")
        learned.done(DAY, "learning", "begin", REF, "1")
        assert entry(learned)["status"] == "under-way"
        assert "under way, by Mon 1 Feb 2027, overdue" in learned.sees("2027-03-01", "show", REF)
        data = learned.done("2027-01-11", "learning", "done", REF, "1", "--proof", "The rota of 11 January")
        [hint] = data["warnings"]
        assert f"complaints learning told {REF} 1 --how person" in hint
        assert (entry(learned)["status"], entry(learned)["done_on"]) == ("implemented", "2027-01-11")

    def test_who_was_told_is_kept(self, learned: Officer) -> None:
        early = learned.done(DAY, "learning", "told", REF, "1", "--how", "staff-meeting")
        assert len(early["warnings"]) == 1
        learned.done("2027-01-11", "learning", "done", REF, "1", "--proof", "The rota")
        told = learned.done("2027-01-12", "learning", "told", REF, "1", "--how", "person", "--text", "Rang her")
        assert told["warnings"] == []
        assert entry(learned)["told"] == ["person", "staff-meeting"]
        shown = learned.done("2027-01-12", "show", REF)["learning"][0]["told"]
        assert shown[1] == {"on": "2027-01-12", "how": "person", "text": "Rang her"}
        assert "told: staff meeting, person" in learned.sees("2027-01-12", "show", REF)

    def test_the_resident_who_was_told_first_is_not_asked_for_again(self, learned: Officer) -> None:
        learned.done(DAY, "learning", "told", REF, "1", "--how", "person")
        assert learned.done(DAY, "learning", "done", REF, "1", "--proof", "x")["warnings"] == []

    def test_only_the_resident_is_told_by_letter(self, learned: Officer) -> None:
        line = ("learning", "told", REF, "1", "--how", "newsletter", "--sent", "post")
        assert learned.refused(DAY, *line, code=2) == [("choice", None)]
        assert learned.refused(DAY, "letter", "draft", REF, "you-said") == [("part-missing", "9.3")]
        assert learned.refused(DAY, "letter", "draft", REF, "you-said", "--number", "2") == [("part-missing", "9.3")]

    def test_whose_complaint_changed_something_hears_what(self, learned: Officer) -> None:
        early = learned.done(DAY, "learning", "told", REF, "1", "--how", "person", "--sent", "email")
        letter = learned.letter(early["letter"]["number"]).decode()
        assert "What we are changing: Two people on the phone. We will do this by Monday 1 February 2027." in letter
        learned.done("2027-01-11", "learning", "done", REF, "1", "--proof", "The rota")
        line = ("learning", "told", REF, "1", "--how", "person")
        draft = learned.draft("2027-01-12", *line)
        text = draft.read_text(encoding="utf-8")
        assert "You complained to us on Monday 14 December 2026:" in text
        assert "Two people on the phone. It has been so since Monday 11 January 2027." in text
        assert "The rota" not in text
        draft.write_text(text.replace("Two people on the phone", "Something"), encoding="utf-8")
        assert learned.refused("2027-01-12", *line, "--letter", str(draft)) == [("letter-did", "9.3")]
        assert learned.done("2027-01-12", *line, "--sent", "post")["letter"]["kind"] == "you-said"
        assert len(learned.done("2027-01-12", "show", REF)["learning"][0]["told"]) == 2

    def test_the_root_cause_is_found_later(self, learned: Officer) -> None:
        assert entry(learned)["cause"] == "communication"
        line = ("--cause", "records", "--because", "The rota was lost", "--owner", "Jane Evans")
        learned.done(DAY, "learning", "set", REF, "1", *line)
        found = entry(learned)
        assert (found["cause"], found["because"], found["owner"]) == ("records", "The rota was lost", "Jane Evans")
        learned.done(DAY, "learning", "set", REF, "2", "--cause", "other")
        assert entry(learned, 2)["cause"] == "other"


class TestList:
    def test_what_is_open_comes_first(self, learned: Officer) -> None:
        learned.done(DAY, "learn", REF, "--change", "No date yet")
        learned.done(DAY, "learn", REF, "--change", "Sooner", "--due", "2027-01-04")
        numbers = [each["n"] for each in learned.done(DAY, "learning", "list")["items"]]
        assert numbers == [4, 1, 3, 2]
        assert [each["n"] for each in learned.done(DAY, "learning", "list", "--open")["items"]] == [4, 1, 3]

    def test_on_the_screen(self, learned: Officer) -> None:
        learned.done(DAY, "learning", "move", REF, "1", "--to", "2027-02-08", "--reason", "x")
        late = learned.sees("2027-03-01", "learning", "list")
        assert "planned, overdue, first by Mon 1 Feb 2027" in late
        assert "nothing changes" in late
        learned.done("2027-03-01", "learning", "done", REF, "1", "--proof", "x")
        assert "implemented on Mon 1 Mar 2027; nobody told yet" in learned.sees("2027-03-01", "learning", "list")
        assert "No change is still to be made." in learned.sees("2027-03-01", "learning", "list", "--open")
        assert "under way" in _after_begin(learned)

    def test_with_nothing_on_it(self, officer: Officer) -> None:
        assert "Nothing was learned yet" in officer.sees(DAY, "learning", "list")
        assert officer.refused(DAY, "learning", "list", REF, code=4) == [("complaint", None)]


def _after_begin(learned: Officer) -> str:
    learned.done("2027-03-01", "learn", REF, "--change", "[red]Łódź, “{{ 7*7 }}”")
    learned.done("2027-03-01", "learning", "begin", REF, "3")
    learned.done("2027-03-01", "learning", "told", REF, "3", "--how", "website")
    screen = learned.sees("2027-03-01", "learning", "list", "--open")
    assert "[red]Łódź, “{{ 7*7 }}”" in screen
    return screen


class TestPlan:
    def test_is_of_the_running_year_and_by_owner(self, learned: Officer) -> None:
        learned.done(DAY, "learn", REF, "--change", "By nobody | yet", "--cause", "delay", "--due", "2026-12-31")
        data = learned.done("2027-01-04", "learning", "plan")
        assert (data["period"]["label"], data["left_out"]) == ("2026/27", 1)
        assert [(each["n"], each["owner"], each["cause"]) for each in data["items"]] == [
            (1, "Piotr Łukasz", "communication"),
            (3, None, "delay"),
        ]
        text = learned.sees("2027-01-04", "learning", "plan")
        assert "Planned, overdue" in text
        assert "Now: 1 April 2026 to 4 January 2027. A year before: 1 April 2025 to 4 January 2026." in text

    def test_shows_what_was_moved_made_and_told(self, learned: Officer) -> None:
        learned.done(DAY, "learning", "move", REF, "1", "--to", "2027-02-08", "--reason", "x")
        assert "Planned, first by 1 February 2027" in learned.sees(DAY, "learning", "plan")
        learned.done("2027-01-11", "learning", "done", REF, "1", "--proof", "x")
        learned.done("2027-01-11", "learning", "told", REF, "1", "--how", "residents-panel")
        text = learned.sees("2027-01-12", "learning", "plan")
        assert "Implemented on 11 January 2027" in text
        assert "Residents panel" in text
        assert "implemented: 100% (1 of 1)" in text

    def test_into_a_new_file_only(self, learned: Officer) -> None:
        path = learned.folder / "plan.md"
        learned.done(DAY, "learning", "plan", "--output", str(path))
        assert path.read_text(encoding="utf-8").startswith("# Service improvement plan, 2026/27")
        assert learned(DAY, "learning", "plan", "--output", str(path)).code == 6


class TestRefuses:
    def test_what_has_ended_or_never_was(self, learned: Officer) -> None:
        learned.done(DAY, "learning", "done", REF, "1", "--proof", "x")
        again = ("learning", "done", REF, "1", "--proof", "x")
        assert learned.refused(DAY, *again) == [("done-already", "9.2")]
        assert learned.refused(DAY, "learning", "drop", REF, "1", "--reason", "x") == [("done-already", "9.2")]
        assert learned.refused(DAY, "learning", "done", REF, "2", "--proof", "x") == [("nothing-changes", "9.1")]
        assert learned.ways_out(DAY, "learning", "told", REF, "2", "--how", "board") == [
            f"complaints learn {REF} --change TEXT"
        ]
        assert learned.refused(DAY, "learning", "done", REF, "3", "--proof", "x", code=4) == [("learning", None)]

    def test_what_was_dropped(self, learned: Officer) -> None:
        learned.done(DAY, "learning", "drop", REF, "1", "--reason", "x")
        assert learned.refused(DAY, "learning", "begin", REF, "1") == [("dropped-already", "9.2")]
        assert learned.refused(DAY, "learning", "told", REF, "1", "--how", "board") == [("dropped-already", "9.3")]

    def test_what_is_under_way_already(self, learned: Officer) -> None:
        learned.done(DAY, "learning", "begin", REF, "1")
        assert learned.refused(DAY, "learning", "begin", REF, "1") == [("begun-already", "9.2")]

    def test_days_that_cannot_be(self, learned: Officer) -> None:
        move = ("learning", "move", REF, "1", "--reason", "x", "--to")
        assert learned.refused(DAY, *move, "2027-02-01") == [("out-of-order", "9.2")]
        assert learned.refused(DAY, *move, "2026-12-21") == [("out-of-order", "9.2")]
        done = ("learning", "done", REF, "1", "--proof", "x", "--on")
        assert learned.refused(DAY, *done, "2026-12-23") == [("in-the-future", "5.12")]
        assert learned.refused(DAY, *done, "2026-12-21") == [("out-of-order", "5.12")]

    @pytest.mark.parametrize(
        ("line", "found"),
        [
            (("done", REF, "1"), "missing-option"),
            (("move", REF, "1", "--to", "2027-03-01"), "missing-option"),
            (("drop", REF, "1"), "missing-option"),
            (("told", REF, "1", "--how", "shouting"), "choice"),
            (("set", REF, "1"), "missing-option"),
            (("set", REF, "1", "--cause", "weather"), "choice"),
        ],
    )
    def test_what_was_typed_wrongly(self, line: tuple[str, ...], found: str, learned: Officer) -> None:
        assert learned.refused(DAY, "learning", *line, code=2) == [(found, None)]
