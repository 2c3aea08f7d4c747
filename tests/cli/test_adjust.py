"""What is done differently for a resident, and what they told of: added, reviewed and ended while a complaint runs."""

import sqlite3
from contextlib import closing

import pytest

from complaints_cli.domain.adjusting import SAID, Aid
from every_command import POLICY
from officer import REF, Officer

DAY = "2026-12-14"


def due(officer: Officer, today: str = DAY) -> dict[tuple[str, int | None], str]:
    items = officer.done(today, "due", "--all")["items"]
    return {(each["what"], each["item"]): each["due_on"] for each in items if each["ref"] == REF}


def adjustments(officer: Officer, today: str = "2026-12-21") -> list[tuple[str, str | None, str | None]]:
    items = officer.done(today, "adjust", "list", REF)["items"]
    return [(each["kind"], each["text"], each["ended_on"]) for each in items]


class TestAnAdjustment:
    def test_of_the_log_is_the_first(self, officer: Officer) -> None:
        officer.logs(DAY, "--adjustment", "Ring before you write")
        officer.done(DAY, "adjust", "add", REF, "--kind", "interpreter", "--text", "Polish")
        assert adjustments(officer) == [("other", "Ring before you write", None), ("interpreter", "Polish", None)]
        shown = officer.done(DAY, "show", REF)
        assert shown["parties"]["adjustment"] == "Ring before you write; interpreter: Polish"
        assert [each["n"] for each in shown["adjustments"]] == [1, 2]

    def test_is_due_for_review_until_it_is_reviewed_or_ended(self, officer: Officer) -> None:
        officer.logs()
        officer.done(DAY, "adjust", "add", REF, "--kind", "braille", "--review", "2027-06-14")
        officer.done(DAY, "adjust", "add", REF, "--kind", "audio", "--review", "2027-07-14")
        item = next(each for each in officer.done(DAY, "due", "--all")["items"] if each["what"] == "review")
        assert (item["governed_by"], item["rule"], item["stage"], item["due_on"]) == (
            *("record", "5.10"),
            *(None, "2027-06-14"),
        )
        officer.done("2027-06-20", "adjust", "review", REF, "1", "--words", "Still needed", "--again", "2027-12-14")
        assert due(officer, "2027-06-20")["review", 1] == "2027-12-14"
        officer.done("2027-06-20", "adjust", "end", REF, "2", "--why", "They read again")
        assert {key for key in due(officer, "2027-06-20") if key[0] == "review"} == {("review", 1)}

    def test_stays_due_when_the_complaint_is_closed(self, officer: Officer) -> None:
        officer.logs()
        officer.done(DAY, "adjust", "add", REF, "--kind", "braille", "--review", "2027-06-14")
        officer.done(DAY, "withdraw", REF, "--said-on", DAY, "--via", "phone")
        assert due(officer, "2027-06-20") == {("review", 1): "2027-06-14"}
        officer.done("2027-06-20", "erase", REF, "--reason", "Asked for", "--yes")
        assert due(officer, "2027-06-20") == {}

    def test_without_a_day_to_review_it_is_warned_of(self, officer: Officer) -> None:
        officer.logs()
        (warning,) = officer.done(DAY, "adjust", "add", REF, "--kind", "easy-read")["warnings"]
        assert f"complaints adjust review {REF} 1 --again DATE" in warning

    def test_is_undone_like_anything_else(self, officer: Officer) -> None:
        officer.logs()
        officer.done(DAY, "adjust", "add", REF, "--kind", "easy-read")
        officer.done(DAY, "undo", REF)
        assert adjustments(officer) == []
        assert officer.sees(DAY, "adjust", "list", REF).startswith("No adjustment")

    def test_is_listed_with_how_it_stands(self, officer: Officer) -> None:
        officer.logs()
        officer.done(DAY, "adjust", "add", REF, "--kind", "extra-time", "--days", "1", "--review", "2026-12-31")
        officer.done(DAY, "adjust", "add", REF, "--text", "[red] {{ 7*7 }}")
        officer.done("2026-12-15", "adjust", "end", REF, "2", "--why", "No longer")
        out = " ".join(officer.sees("2026-12-21", "adjust", "list", REF).split())
        assert "extra time, 1 working day in force, to be reviewed by Thu 31 Dec 2026" in out
        assert "[red] {{ 7*7 }} ended Tue 15 Dec 2026" in out
        assert "no day to review" not in out
        assert "by Thu 31 Dec 2026" in officer.sees("2027-01-04", "show", REF)

    def test_takes_its_words_from_a_file(self, officer: Officer) -> None:
        officer.logs()
        facts = officer.file("facts.toml", 'text = "Letters on yellow paper, „proszę”"\nkind = "coloured-paper"')
        officer.done(DAY, "adjust", "add", REF, "--from", facts)
        assert adjustments(officer) == [("coloured-paper", "Letters on yellow paper, „proszę”", None)]


class TestRefusesAnAdjustment:
    @pytest.mark.parametrize(
        ("words", "code", "found"),
        [
            ((), 2, ("missing-option", None)),
            (("--kind", "other"), 2, ("missing-option", None)),
            (("--kind", "extra-time"), 2, ("missing-option", None)),
            (("--kind", "braille", "--days", "3"), 2, ("missing-option", None)),
            (("--kind", "pigeon"), 2, ("choice", None)),
            (("--kind", "braille", "--review", DAY), 3, ("out-of-order", "5.10")),
            (("--kind", "braille", "--review", "2026-12-01"), 3, ("out-of-order", "5.10")),
            (("--kind", "braille", "--on", "2026-12-15"), 3, ("in-the-future", "5.12")),
            (("--kind", "braille", "--on", "2026-12-11"), 3, ("out-of-order", "5.12")),
        ],
    )
    def test_that_cannot_be(
        self, words: tuple[str, ...], code: int, found: tuple[str, str | None], officer: Officer
    ) -> None:
        officer.logs()
        assert officer.refused(DAY, "adjust", "add", REF, *words, code=code) == [found]

    def test_that_is_there_already(self, officer: Officer) -> None:
        officer.logs(DAY, "--adjustment", "Large print")
        line = ("adjust", "add", REF, "--text", "Large print")
        assert officer.refused(DAY, *line) == [("adjusted-already", "5.10")]
        officer.done(DAY, "adjust", "end", REF, "1", "--why", "A mistake")
        officer.done(DAY, *line)

    def test_review_and_end_of_what_is_not_or_no_longer_there(self, officer: Officer) -> None:
        officer.logs(DAY, "--adjustment", "Large print")
        again = ("--again", "2027-06-14")
        assert officer.refused(DAY, "adjust", "review", REF, "1", code=2) == [("missing-option", None)]
        assert officer.refused(DAY, "adjust", "review", REF, "2", *again, code=4) == [("adjustment", None)]
        assert officer.refused(DAY, "adjust", "review", REF, "1", "--again", DAY) == [("out-of-order", "5.10")]
        assert officer.refused(DAY, "adjust", "end", REF, "1", code=2) == [("missing-option", None)]
        officer.done(DAY, "adjust", "end", REF, "1", "--why", "x")
        assert officer.refused(DAY, "adjust", "end", REF, "1", "--why", "x") == [("ended-already", "5.10")]
        assert officer.refused(DAY, "adjust", "review", REF, "1", *again) == [("ended-already", "5.10")]


class TestReachesLetters:
    def test_those_in_force_on_the_day_and_no_others(self, officer: Officer) -> None:
        officer.logs(DAY, "--adjustment", "Ring before you write")
        officer.done("2026-12-15", "adjust", "add", REF, "--kind", "interpreter", "--text", "Polish")
        officer.done("2026-12-16", "adjust", "add", REF, "--kind", "sign-language")
        officer.done("2026-12-18", "adjust", "end", REF, "1", "--why", "They read it now")
        officer.acknowledges("2026-12-18")
        first = officer.letter(1).decode()
        assert "\n- an interpreter: Polish.\n- a sign-language interpreter.\n" in first
        assert "Ring before" not in first
        officer.done("2026-12-21", "adjust", "end", REF, "3", "--why", "No longer")
        officer.done("2026-12-21", "extend", REF, "--days", "3", "--reason", "A part is late.")
        second = officer.letter(2).decode()
        assert "\n- an interpreter: Polish.\n" in second

    def test_an_adjustment_of_today_is_not_in_a_letter_of_last_week(self, officer: Officer) -> None:
        officer.logs()
        officer.done("2026-12-21", "adjust", "add", REF, "--kind", "audio")
        officer.acknowledges("2026-12-21", "--on", "2026-12-18")
        assert "a recording to listen to" not in officer.letter(1).decode()

    def test_large_print_that_came_later_sets_the_page_until_it_ends(self, officer: Officer) -> None:
        officer.logs()
        officer.done(DAY, "adjust", "add", REF, "--kind", "large-print")
        officer.acknowledges("2026-12-21")
        page = ("letter", "show", REF, "1", "--format", "html")
        assert "18pt" in officer.sees("2026-12-21", *page)
        officer.done("2026-12-21", "adjust", "end", REF, "1", "--why", "New glasses")
        assert "12pt" in officer.sees("2026-12-21", *page)


class TestExtraTime:
    def test_moves_what_the_policy_asks_of_the_resident_and_no_clock_of_ours(self, officer: Officer) -> None:
        late = POLICY.replace("in_force_from = 2027-02-01", "in_force_from = 2026-12-01")
        file = officer.file("limited.toml", late + "\n[escalating]\nescalate_within_days = 28\n")
        officer.done("2026-12-02", "policy", "adopt", file, "--effective", "2026-12-02", "--despite", "As it is")
        officer.logs()
        officer.acknowledges()
        officer.decides("2026-12-21")
        officer.done("2026-12-21", "respond", REF)
        before = officer.done("2026-12-22", "show", REF)
        # Answered Mon 21 December 2026; 28 days later is Mon 18 January 2027.
        assert before["ask_for_stage_2_by"] == "2027-01-18"
        officer.done("2026-12-22", "adjust", "add", REF, "--kind", "extra-time", "--days", "10")
        after = officer.done("2026-12-22", "show", REF)
        # Ten working days more: 19 to 22, 25 to 29 January, and Mon 1 February.
        assert after["ask_for_stage_2_by"] == "2027-02-01"
        assert after["stages"] == before["stages"]
        assert "a later request goes on all the same" in " ".join(officer.sees("2026-12-22", "show", REF).split())
        officer.done("2026-12-22", "escalate", REF)
        assert officer.done("2026-12-22", "show", REF)["ask_for_stage_2_by"] is None


class TestWhatWasDisclosed:
    def lived(self, officer: Officer) -> None:
        officer.logs(DAY, "--vulnerability", "Recently bereaved")
        officer.done(DAY, "disability", "add", REF, "Kurzsichtigkeit, ŵ")
        officer.done(DAY, "vulnerability", "add", REF, "Lives alone on the ninth floor")

    def test_is_shown_only_when_asked(self, officer: Officer) -> None:
        self.lived(officer)
        secrets = ("Kurzsichtigkeit", "bereaved", "ninth floor")
        officer.acknowledges("2026-12-21")
        lines = (("show", REF, "--timeline"), ("due", "--all"), ("list",), ("letter", "show", REF, "1"), ("why", REF))
        for line in lines:
            said = officer.sees("2026-12-21", *line) + officer("2026-12-21", *line).out
            assert not any(secret in said for secret in secrets)
        private = officer.done("2026-12-21", "show", REF, "--private")
        assert [each["text"] for each in private["disabilities"]] == ["Kurzsichtigkeit, ŵ"]
        assert private["parties"]["vulnerability"] == "Recently bereaved; Lives alone on the ninth floor"
        out = officer.sees("2026-12-21", "show", REF, "--private")
        assert all(secret in out for secret in secrets)

    def test_is_checked_and_ended(self, officer: Officer) -> None:
        self.lived(officer)
        officer.done("2026-12-21", "vulnerability", "check", REF, "2")
        officer.done("2026-12-21", "vulnerability", "end", REF, "1", "--why", "A year ago")
        officer.done("2026-12-21", "disability", "end", REF, "1", "--why", "Somebody else's")
        data = officer.done("2026-12-21", "show", REF)
        assert [(each["checked_on"], each["ended_on"]) for each in data["vulnerabilities"]] == [
            (DAY, "2026-12-21"),
            ("2026-12-21", None),
        ]
        assert [(each["ended_on"], each["text"]) for each in data["disabilities"]] == [("2026-12-21", None)]
        assert "Disability" not in officer.sees("2026-12-21", "show", REF)

    def test_is_no_more_than_a_sentence(self, officer: Officer) -> None:
        officer.logs()
        for text in ("x" * 201, "One.\nTwo."):
            assert officer.refused(DAY, "vulnerability", "add", REF, text) == [("too-much", "UK GDPR article 5(1)(c)")]
        officer.done(DAY, "vulnerability", "add", REF, "x" * 200)

    def test_refusals(self, officer: Officer) -> None:
        self.lived(officer)
        assert officer.refused(DAY, "disability", "add", REF, code=2) == [("missing-option", None)]
        assert officer.refused(DAY, "disability", "end", REF, "2", "--why", "x", code=4) == [("disability", None)]
        assert officer.refused(DAY, "vulnerability", "check", REF, "3", code=4) == [("vulnerability", None)]
        officer.done(DAY, "vulnerability", "end", REF, "2")
        assert officer.refused(DAY, "vulnerability", "end", REF, "2") == [("ended-already", "5.10")]
        officer.done("2026-12-21", "vulnerability", "check", REF, "1")
        before = ("vulnerability", "check", REF, "1", "--on", "2026-12-18")
        assert officer.refused("2026-12-21", *before) == [("out-of-order", "5.12")]


def test_nothing_of_it_is_left_when_it_is_erased(officer: Officer) -> None:
    words = ("Yellow-paper", "Dim-sighted", "Ninth-floor", "Reviewed-aloud", "Ended-softly", "Never-said", "Gone-by")
    officer.logs()
    officer.done(DAY, "adjust", "add", REF, "--text", words[0])
    officer.done(DAY, "adjust", "review", REF, "1", "--words", words[3], "--again", "2027-06-14")
    officer.done(DAY, "adjust", "end", REF, "1", "--why", words[4])
    officer.done(DAY, "disability", "add", REF, words[1])
    officer.done(DAY, "disability", "end", REF, "1", "--why", words[5])
    officer.done(DAY, "vulnerability", "add", REF, words[2])
    officer.done(DAY, "vulnerability", "end", REF, "1", "--why", words[6])
    assert all(word.encode() in officer.db.read_bytes() for word in words)
    officer.done(DAY, "erase", REF, "--reason", "Asked for", "--yes")
    assert not any(word.encode() in officer.db.read_bytes() for word in words)
    assert officer.done(DAY, "verify")["problems"] == []
    officer.done(DAY, "db", "rebuild")
    with closing(sqlite3.connect(officer.db)) as connection:
        assert connection.execute("SELECT text FROM adjustment").fetchall() == [("[erased]",)]


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        *(("interpreter", ()), ("translation", ()), ("sign-language", ()), ("large-print", ()), ("support", ())),
        *(("coloured-paper", ()), ("braille", ()), ("audio", ()), ("easy-read", ()), ("extra-time", ("--days", "5"))),
    ],
)
def test_each_kind_is_on_record_and_in_the_letter(kind: str, more: tuple[str, ...], officer: Officer) -> None:
    officer.logs()
    officer.done(DAY, "adjust", "add", REF, "--kind", kind, *more)
    officer.acknowledges()
    assert adjustments(officer) == [(kind, None, None)]
    assert SAID[Aid(kind)] in officer.letter(1).decode()
