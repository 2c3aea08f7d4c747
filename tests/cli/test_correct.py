"""A correction says what follows from it before it is recorded, and a letter that told otherwise is put right."""

from typing import Any

import pytest

from command_line import CommandLine
from complaints_cli import render
from office_line import Office

REF = "C-2026-0001"
LATER = "To put it right: complaints letter draft C-2026-0001 correction"


@pytest.fixture
def promised(office: Office) -> Office:
    """Received Wed 18 Nov 2026, acknowledged Tue 24 Nov, response promised for Tue 8 Dec."""
    office.done("2026-11-18", "log", "--via", "phone", "--summary", "No heating", "--outcome", "Heating")
    office.done("2026-11-24", "ack", REF, "--responsible", "yes", "--handler", "Jo Patel")
    return office


def corrected(office: Office, *more: str) -> dict[str, Any]:
    return office.done("2026-11-25", "correct", REF, "received", "2026-11-16", "--reason", "The date stamp", *more)


def response_due(office: Office) -> tuple[str, str]:
    (due,) = office.done("2026-11-25", "note", REF, "--with", "staff", "--text", "Looked")["due"]
    return due["due_on"], due["governed_by"]


class TestTheExample:
    def test_it_is_promised_for_8_december(self, promised: Office) -> None:
        assert response_due(promised) == ("2026-12-08", "code")

    def test_the_preview_names_what_moves_and_records_nothing(self, promised: Office) -> None:
        before = promised.events()
        data = corrected(promised, "--dry-run")
        assert (promised.events(), data["events"]) == (before, [])
        assert [(each["what"], each["was"], each["now"]) for each in data["consequences"]] == [
            ("acknowledge", "2026-11-25", "2026-11-23"),
            ("respond", "2026-12-08", "2026-12-07"),
            ("acknowledgement", None, None),
            ("letter", None, None),
        ]
        told = " ".join(each["message"] for each in data["consequences"])
        assert "acknowledgement missed by 1 working day; before, met" in told
        assert "told the resident Tuesday 8 December 2026; the response is due by Monday 7 December 2026" in told
        assert data["due"] == [due_on_7_december()]

    def test_it_is_due_on_7_december_and_a_correction_letter_is_offered(self, promised: Office) -> None:
        data = corrected(promised)
        assert data["due"] == [due_on_7_december()]
        (warning,) = data["warnings"]
        assert LATER in warning
        assert "letter send C-2026-0001 correction" in warning

    def test_once_the_correction_went_out_7_december_is_promised(self, promised: Office) -> None:
        corrected(promised)
        draft = promised.done("2026-11-25", "letter", "draft", REF, "correction")
        assert draft["respond_by"] == "2026-12-07"
        assert "Tuesday 8 December 2026" in draft["text"]
        sent = promised.done("2026-11-25", "letter", "send", REF, "correction")
        assert (sent["letter"]["kind"], sent["letter"]["number"]) == ("correction", 2)
        letters = promised.done("2026-11-25", "letter", "list", REF)["letters"]
        assert [letter["respond_by"] for letter in letters] == ["2026-12-08", "2026-12-07"]
        again = promised.done("2026-11-25", "correct", REF, "name", "Ada Okafor", "--reason", "Not known before")
        assert again["warnings"] == []

    def test_the_edited_correction_is_checked_before_it_counts(self, promised: Office) -> None:
        corrected(promised)
        path = promised.db.with_name("correction.md")
        promised.done("2026-11-25", "letter", "draft", REF, "correction", "--output", str(path))
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("Monday 7 December 2026", "Friday 11 December 2026"), encoding="utf-8")
        problems = promised.refused("2026-11-25", "letter", "send", REF, "correction", "--letter", str(path))
        assert ("letter-right-date", "6.3") in problems
        path.write_text(text, encoding="utf-8")
        sent = promised.done(
            "2026-11-25", "letter", "send", REF, "correction", "--letter", str(path), "--sent", "email"
        )
        assert sent["letter"]["sent"] == "email"


def due_on_7_december() -> dict[str, object]:
    return {
        "what": "respond",
        "stage": 1,
        "due_on": "2026-12-07",
        "governed_by": "backstop",
        "rule": "6.3",
        "provisional": False,
        "item": None,
        "due_at": None,
    }


class TestThePoints:
    REASON = ("--reason", "It was typed in a hurry")

    def points(self, office: Office) -> list[str]:
        return [point["text"] for point in office.done("2026-11-25", "point", "list", REF)["points"]]

    def test_a_summary_that_was_made_a_point_is_put_right_in_both(self, promised: Office) -> None:
        data = promised.done("2026-11-25", "correct", REF, "summary", "No heating since May", *self.REASON)
        assert self.points(promised) == ["No heating since May"]
        told = [each["message"] for each in data["consequences"]]
        assert told == [
            "Point 1 is “No heating since May” from now on.",
            "Letters that went out have the old words.",
        ]

    def test_a_point_with_words_of_its_own_keeps_them(self, promised: Office) -> None:
        promised.done("2026-11-25", "point", "add", REF, "Nobody rang back")
        promised.done("2026-11-25", "correct", REF, "point-1", "No heating at all", *self.REASON)
        promised.done("2026-11-25", "correct", REF, "summary", "Heating", *self.REASON)
        assert self.points(promised) == ["No heating at all", "Nobody rang back"]
        promised.done("2026-11-25", "correct", REF, "point-2", "Nobody rang [red]back[/]", *self.REASON)
        assert self.points(promised)[1] == "Nobody rang [red]back[/]"
        promised.done("2026-11-25", "point", "set", REF, "2", "--responsible", "yes")
        letter = promised.done("2026-11-25", "letter", "draft", REF, "acknowledgement-1")["text"]
        assert "No heating at all" in letter.replace("\\", "")
        shown = promised.done("2026-11-25", "show", REF, "--timeline")["timeline"]
        assert "Corrected, point-2: Nobody rang back is now Nobody rang [red]back[/]" in str(shown)

    def test_it_is_undone_like_anything_else(self, promised: Office) -> None:
        promised.done("2026-11-25", "correct", REF, "point-1", "No heat", *self.REASON)
        promised.done("2026-11-25", "undo", REF)
        assert self.points(promised) == ["No heating"]
        assert promised.done("2026-11-25", "verify")["problems"] == []

    @pytest.mark.parametrize("field", ["point-2", "point-0", "point-one"])
    def test_one_that_there_is_not_is_refused(self, promised: Office, field: str) -> None:
        refused = promised.refused("2026-11-25", "correct", REF, field, "No heat", *self.REASON)
        assert refused == [("nothing-to-correct", "5.6")]


class TestOnATerminal:
    LINE = ("correct", REF, "received", "2026-11-16", "--reason", "The date stamp")

    def test_what_follows_is_shown_and_asked_once(self, promised: Office, run: CommandLine) -> None:
        before = promised.events()
        run.sit_down()
        ran = promised.screen("2026-11-25", *self.LINE, typed="n\n")
        assert (ran.code, promised.events()) == (130, before)
        assert "respond by Monday 7 December 2026 instead of Tuesday 8 December 2026" in " ".join(ran.err.split())
        ran = promised.screen("2026-11-25", *self.LINE, typed="y\n")
        assert (ran.code, promised.events()) == (0, before + 1)
        assert "What follows" not in ran.out

    def test_nobody_is_held_up_by_the_question_and_what_changed_meanwhile_is_told(
        self, promised: Office, run: CommandLine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        run.sit_down()

        def meanwhile(_question: str) -> bool:
            promised.done("2026-11-25", "note", REF, "--with", "staff", "--text", "Looked")
            return True

        monkeypatch.setattr(render, "confirm", meanwhile)
        before = promised.events()
        ran = promised.screen("2026-11-25", *self.LINE)
        assert (ran.code, promised.events()) == (6, before + 1)

    def test_yes_and_a_correction_without_consequences_are_not_asked(self, promised: Office, run: CommandLine) -> None:
        run.sit_down()
        assert promised.screen("2026-11-25", *self.LINE, "--yes").code == 0
        ran = promised.screen("2026-11-25", "correct", REF, "phone", "01632 960 001", "--reason", "Misheard")
        assert ran.code == 0
        assert "No date, verdict or letter is touched by it." in ran.out


class TestRefusals:
    @pytest.mark.parametrize(
        ("field", "value", "code", "found"),
        [
            ("received", "2026-11-27", 3, ("in-the-future", "5.12")),
            ("received", "2026-11-25", 3, ("out-of-order", "5.12")),
            ("acknowledged", "2026-11-17", 3, ("out-of-order", "5.12")),
            ("responded", "2026-11-25", 3, ("nothing-to-correct", "5.12")),
            ("acknowledged-2", "2026-11-25", 3, ("nothing-to-correct", "5.12")),
            ("received", "2026-11-18", 3, ("no-change", "5.12")),
            ("received", "06/25/2026", 2, ("date", None)),
            ("via", "pigeon", 2, ("choice", None)),
            ("verdict", "met", 2, ("field", None)),
        ],
    )
    def test_each_is_named_and_nothing_is_recorded(
        self, promised: Office, field: str, value: str, code: int, found: tuple[str, str | None]
    ) -> None:
        line = ("correct", REF, field, value, "--reason", "Typed wrongly")
        assert found in promised.refused("2026-11-25", *line, code=code)

    def test_without_a_reason_or_a_complaint(self, promised: Office) -> None:
        line = ("correct", REF, "received", "2026-11-16")
        assert promised.refused("2026-11-25", *line, code=2) == [("missing-option", None)]
        unknown = ("correct", "C-2026-0009", "received", "2026-11-16", "--reason", "x")
        assert promised.refused("2026-11-25", *unknown, code=4) == [("complaint", None)]

    def test_a_correction_letter_needs_something_corrected(self, promised: Office) -> None:
        line = ("letter", "send", REF, "correction")
        assert promised.refused("2026-11-25", *line) == [("nothing-corrected", "5.12")]
        line = ("letter", "send", REF, "acknowledgement-1")
        assert promised.refused("2026-11-25", *line, code=2) == [("own-command", None)]
        corrected(promised)
        early = ("letter", "send", REF, "correction", "--on", "2026-11-24")
        assert promised.refused("2026-11-26", *early) == [("out-of-order", "5.12")]


def test_a_name_need_not_stand_on_the_command_line(promised: Office) -> None:
    facts = promised.db.with_name("facts.toml")
    facts.write_text('value = "Łukasz O\'Brien [red]x[/]"\nreason = "He told us"\n', encoding="utf-8")
    promised.done("2026-11-25", "correct", REF, "name", "--from", str(facts))
    text = promised.done("2026-11-25", "letter", "draft", REF, "acknowledgement-1")["text"]
    assert "Łukasz O'Brien" in text
