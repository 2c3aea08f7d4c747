"""What a complaint touches that goes its own way beside it, and what stays confidential."""

import pytest

from officer import REF, Officer

DAY = "2026-12-14"


def owed(officer: Officer, today: str = DAY) -> list[tuple[str, str]]:
    items = officer.done(today, "due", "--all")["items"]
    return [(each["what"], each["due_on"]) for each in items if each["ref"] == REF]


class TestSafeguarding:
    def test_is_due_the_same_day_until_it_is_referred(self, officer: Officer) -> None:
        officer.logs(DAY, "--flag", "safeguarding")
        assert owed(officer) == [("safeguarding", DAY), ("acknowledge", "2026-12-21")]
        officer.done("2026-12-21", "withdraw", REF, "--said-on", "2026-12-21", "--via", "phone")
        assert owed(officer, "2026-12-21") == [("safeguarding", DAY)]
        officer.done(
            "2026-12-21", "safeguarding", "refer", REF, "--to", "The council, Ms Hughes", "--reference", "MASH 7"
        )
        assert owed(officer, "2026-12-21") == []
        (concern,) = officer.done(DAY, "show", REF)["safeguarding"]
        assert (concern["referred_on"], concern["to"]) == ("2026-12-21", "The council, Ms Hughes")
        assert "referred to The council, Ms Hughes (MASH 7) on Mon 21 Dec 2026" in officer.sees(DAY, "show", REF)

    def test_or_until_somebody_decides_that_it_need_not_be(self, officer: Officer) -> None:
        officer.logs(DAY)
        officer.done(DAY, "safeguarding", "raise", REF, "--what", "Bruises [red]x[/red]")
        assert owed(officer)[0] == ("safeguarding", DAY)
        assert "to be referred today" in officer.sees(DAY, "show", REF)
        line = ("safeguarding", "not-needed", REF, "--by", "Jane Evans", "--reasons", "A fall, seen by a nurse")
        officer.done(DAY, *line)
        assert owed(officer) == [("acknowledge", "2026-12-21")]
        assert officer.refused(DAY, *line) == [("done-already", "5.12")]
        assert "no referral needed" in officer.sees(DAY, "show", REF)
        officer.done(DAY, "safeguarding", "refer", REF, "--to", "The council")
        assert officer.refused(DAY, *line) == [("done-already", "5.12")]

    def test_its_story_is_shown_to_those_who_ask_for_it(self, officer: Officer) -> None:
        officer.logs(DAY)
        officer.done(DAY, "safeguarding", "raise", REF, "--what", "Bruises")
        for line in (("show", REF, "--timeline"), ("due",)):
            assert "Bruises" not in officer.sees(DAY, *line)
            assert "Bruises" not in officer(DAY, *line).out
        assert "Bruises" in officer.sees(DAY, "show", REF, "--private", "--timeline")

    def test_follows_the_arrival_when_that_is_put_right(self, officer: Officer) -> None:
        officer.logs(DAY, "--flag", "safeguarding")
        officer.done(DAY, "correct", REF, "received", "2026-12-11", "--reason", "x", "--yes")
        assert owed(officer)[0] == ("safeguarding", "2026-12-11")
        officer.done(DAY, "safeguarding", "refer", REF, "--to", "The council", "--on", "2026-12-11")

    def test_raised_later_it_is_not_refused_for_its_age(self, officer: Officer) -> None:
        officer.logs(DAY, "--occurred", "2025-01-01")
        officer.done(DAY, "safeguarding", "raise", REF, "--what", "x")
        line = ("refuse", REF, "--ground", "over-12-months", "--reasons", "Old", "--discretion", "We looked.")
        assert [code for code, _ in officer.refused(DAY, *line)] == ["safety-matter"]

    def test_refusals(self, officer: Officer) -> None:
        officer.logs(DAY)
        line = ("safeguarding", "refer", REF)
        assert officer.refused(DAY, *line, "--to", "x", code=4) == [("concern", None)]
        officer.done(DAY, "safeguarding", "raise", REF, "--what", "x")
        assert officer.refused(DAY, *line, code=2) == [("missing-option", None)]
        assert officer.refused(DAY, *line, "2", "--to", "x", code=4) == [("concern", None)]
        assert officer.refused(DAY, *line, "--to", "x", "--on", "2026-12-13") == [("out-of-order", "5.12")]
        assert officer.refused(DAY, *line, "--to", "x", "--on", "2026-12-15") == [("in-the-future", "5.12")]
        officer.done(DAY, "safeguarding", "raise", REF, "--what", "y")
        assert officer.refused(DAY, *line, "--to", "x", code=2) == [("missing-option", None)]
        officer.done(DAY, *line, "2", "--to", "x")
        assert officer.refused(DAY, *line, "2", "--to", "x") == [("done-already", "5.12")]


class TestAntiSocialBehaviour:
    def test_goes_its_own_way_and_the_letter_says_so(self, officer: Officer) -> None:
        officer.logs(DAY, "--flag", "asb-handling")
        assert "no case on record yet: complaints asb C-2026-0001 --case" in officer.sees(DAY, "next", REF)
        officer.done(DAY, "asb", REF, "--case", "ASB/12")
        assert officer.done(DAY, "next", REF)["aside"] == [
            "Looked at: how reports of anti-social behaviour were handled. Not the behaviour itself (case ASB/12)."
        ]
        officer.acknowledges("2026-12-21")
        letter = officer.letter(1).decode()
        assert "The behaviour itself is not part of this complaint." in letter
        assert "under the reference ASB/12, and does not wait for it" in letter
        assert officer.done(DAY, "show", REF)["asb_cases"] == [{"case": "ASB/12", "on": DAY}]
        assert "ASB/12" in officer.sees(DAY, "show", REF)

    def test_of_a_complaint_without_the_flag_is_recorded_too(self, officer: Officer) -> None:
        officer.logs(DAY)
        assert officer.done(DAY, "next", REF)["aside"] == []
        officer.done(DAY, "asb", REF, "--case", "12", "--words", "Noise at night")
        assert officer.refused(DAY, "asb", REF, "--case", "12") == [("noted-already", "5.12")]
        assert officer.refused(DAY, "asb", REF, code=2) == [("missing-option", None)]


class TestTheConductOfStaff:
    @pytest.fixture
    def flagged(self, officer: Officer) -> Officer:
        officer.logs(DAY, "--flag", "staff-conduct")
        officer.acknowledges("2026-12-14")
        return officer

    def test_the_letter_says_what_it_cannot_tell(self, flagged: Officer) -> None:
        assert "## The conduct of our staff" in flagged.letter(1).decode()
        assert "leave it out" in flagged.done(DAY, "next", REF)["aside"][0]

    def test_what_came_of_a_procedure_is_warned_of(self, flagged: Officer) -> None:
        line = (
            "finding",
            REF,
            "1",
            "--decision",
            "upheld",
            "--reasons",
            "He was Suspended, then got a written warning.",
        )
        (warning,) = flagged.done(DAY, *line)["warnings"]
        assert "“suspended”, “written warning”" in warning
        flagged.done(DAY, "remedy", REF, "--what", "An apology", "--kind", "apology")
        flagged.done(DAY, "learn", REF, "--none", "x")
        draft = flagged.draft(DAY, "respond", REF, "--decider", "Jane Evans")
        ran = flagged(DAY, "letter", "check", str(draft), REF, "--decider", "Jane Evans")
        assert (ran.code, ran.answer["data"]["findings"]) == (0, [])
        assert any("confidential" in message for message in ran.answer["messages"])
        assert "confidential" in flagged.done(DAY, "respond", REF, "--decider", "Jane Evans")["warnings"][0]

    def test_ordinary_words_and_other_complaints_are_not(self, flagged: Officer) -> None:
        line = ("finding", REF, "1", "--decision", "upheld", "--reasons")
        assert flagged.done(DAY, *line, "The warning light was broken.")["warnings"] == []
        other = flagged.logs(DAY)
        assert flagged.done(DAY, "finding", other, *line[2:], "The ceiling is suspended.")["warnings"] == []

    def test_notes_on_an_employee_or_legal_advice_are_shown_to_those_who_ask(self, officer: Officer) -> None:
        officer.logs(DAY)
        officer.done(DAY, "note", REF, "--with", "staff", "--hr", "--text", "Interviewed")
        officer.done(DAY, "note", REF, "--with", "staff", "--legal", "--text", "Counsel says")
        officer.done(DAY, "note", REF, "--with", "resident", "--text", "Rang her")
        assert [note["text"] for note in officer.done(DAY, "show", REF)["notes"]] == [None, None, "Rang her"]
        out = officer.sees(DAY, "show", REF, "--timeline")
        assert "Interviewed" not in out
        assert "Counsel" not in out
        assert "Rang her" in out
        shown = officer.done(DAY, "show", REF, "--private")
        assert [note["text"] for note in shown["notes"]] == ["Interviewed", "Counsel says", "Rang her"]
        assert "Interviewed" in officer.sees(DAY, "show", REF, "--timeline", "--private")


class TestSeveralServices:
    def test_each_point_has_who_answers_for_it(self, officer: Officer) -> None:
        officer.logs(DAY, "--point", "The leak", "--point", "The bill")
        officer.done(DAY, "point", "set", REF, "1", "--service", "Repairs, with O'Brien & Łukasz Ltd")
        officer.done(
            DAY, "point", "set", REF, "2", "--responsible", "part", "--whose", "The council", "--service", "Rents"
        )
        first, second = officer.done(DAY, "point", "list", REF)["points"]
        assert (first["service"], first["responsible"]) == ("Repairs, with O'Brien & Łukasz Ltd", None)
        assert (second["service"], second["responsible"], second["whose"]) == ("Rents", "part", "The council")
        assert "For Repairs, with O'Brien & Łukasz Ltd" in officer.sees(DAY, "show", REF)
        assert "Rents" in officer.sees(DAY, "point", "list", REF)
        officer.acknowledges("2026-12-21")
        letter = officer.letter(1).decode()
        assert "Who is responsible for the rest: The council. Who looks at it with us: Rents." in letter
        assert officer.done(DAY, "verify")["problems"] == []

    def test_refusals(self, officer: Officer) -> None:
        officer.logs(DAY)
        line = ("point", "set", REF)
        assert officer.refused(DAY, *line, "1", code=2) == [("missing-option", None)]
        assert officer.refused(DAY, *line, "7", "--service", "Rents", code=4) == [("point", None)]


def test_the_story_of_a_concern_is_in_the_timeline_only_when_asked_for(officer: Officer) -> None:
    officer.logs("2026-12-14")
    officer.done("2026-12-14", "safeguarding", "raise", REF, "--what", "bruises on an arm")
    officer.done("2026-12-14", "safeguarding", "refer", REF, "1", "--to", "The council", "--words", "bruises, again")
    officer.done("2026-12-14", "safeguarding", "raise", REF, "--what", "bruises elsewhere")
    officer.done(
        *("2026-12-14", "safeguarding", "not-needed", REF, "2", "--by", "Jane Evans", "--reasons", "bruises explained")
    )
    assert "bruises" not in officer.sees("2026-12-14", "show", REF, "--timeline")
    assert officer.sees("2026-12-14", "show", REF, "--timeline", "--private").count("bruises") >= 4
