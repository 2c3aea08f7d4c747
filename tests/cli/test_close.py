"""`close`: only what is answered; what was promised stays due (Code 6.6, 7.3)."""

import pytest

from officer import REF, Officer


def test_what_was_promised_stays_due(officer: Officer) -> None:
    officer.answers_stage_1()
    data = officer.done("2026-12-22", "close", REF, "--reason", "resolved", "--satisfied", "yes")
    assert (data["state"], data["events"], data["letter"]) == ("closed", [18], None)
    assert [(item["what"], item["due_on"]) for item in data["due"]] == [("action", "2027-03-01")]
    items = officer.done("2027-03-02", "due")["items"]
    assert [(item["ref"], item["what"], item["state"]) for item in items] == [(REF, "action", "overdue")]


def test_a_promise_that_was_kept_leaves_nothing(officer: Officer) -> None:
    officer.answers_stage_1()
    officer.done("2026-12-22", "action", "done", REF, "1", "--proof", "Job sheet 17")
    assert officer.done("2026-12-22", "close", REF, "--reason", "responded")["due"] == []
    assert REF not in officer.screen("2026-12-22", "due", "--all").out


@pytest.mark.parametrize(("reason", "satisfied"), [("responded", "unknown"), ("resolved", "yes"), ("no-contact", "no")])
def test_why_and_whether_the_resident_is_content_is_kept(officer: Officer, reason: str, satisfied: str) -> None:
    officer.answers_stage_1()
    officer.done("2026-12-22", *TestForWantOfContact.TRIED)
    officer.done("2026-12-22", *TestForWantOfContact.WROTE)
    officer.done("2026-12-22", "close", REF, "--reason", reason, "--satisfied", satisfied)
    shown = officer.done("2026-12-22", "show", REF)
    assert (shown["closed_on"], shown["close_reason"], shown["satisfied"]) == ("2026-12-22", reason, satisfied)


class TestForWantOfContact:
    """Answered on Mon 21 December 2026."""

    CLOSE = ("close", REF, "--reason", "no-contact")
    ATTEMPT = ("note", REF, "--with", "resident", "--kind", "contact-attempt", "--text", "No answer", "--via")
    TRIED, WROTE = (*ATTEMPT, "phone"), (*ATTEMPT, "email")

    def test_only_after_an_attempt_since_the_answer(self, officer: Officer) -> None:
        officer.answers_stage_1()
        officer.done("2026-12-29", *self.TRIED, "--on", "2026-12-18")
        assert officer.refused("2026-12-29", *self.CLOSE) == [("no-attempt", "5.12")]
        officer.done("2026-12-29", *self.TRIED)
        officer.done("2026-12-29", *self.WROTE)
        assert officer.done("2026-12-29", *self.CLOSE)["state"] == "closed"

    def test_not_when_they_were_tried_for_in_one_way_only(self, officer: Officer) -> None:
        officer.answers_stage_1()
        for _ in range(2):
            officer.done("2026-12-29", *self.TRIED)
        assert officer.refused("2026-12-29", *self.CLOSE) == [("one-way-only", "5.12")]
        (way_out,) = officer.ways_out("2026-12-29", *self.CLOSE)
        assert way_out == f"complaints note {REF} --with resident --kind contact-attempt --via WAY --text TEXT"

    def test_the_letter_tells_how_we_tried_and_not_what_was_noted(self, officer: Officer) -> None:
        officer.answers_stage_1()
        officer.done("2026-12-29", *self.TRIED)
        officer.done("2026-12-30", *self.WROTE)
        data = officer.done("2027-01-04", *self.CLOSE)
        assert data["letter"]["kind"] == "no-contact"
        letter = officer.letter(data["letter"]["number"]).decode()
        assert "| Tuesday 29 December 2026 | Phone |\n| Wednesday 30 December 2026 | Email |" in letter
        assert "No answer" not in letter
        assert "We answered your complaint on Monday 21 December 2026." in letter
        assert "Monday 1 March 2027" in letter

    def test_not_when_they_spoke_since(self, officer: Officer) -> None:
        officer.answers_stage_1()
        officer.done("2026-12-29", *self.TRIED)
        officer.done("2026-12-30", "note", REF, "--with", "resident", "--text", "She rang back")
        assert officer.refused("2026-12-30", *self.CLOSE) == [("no-attempt", "5.12")]
        officer.done("2026-12-31", "comment", "received", REF, "--text", "Thank you")
        officer.done("2026-12-30", *self.TRIED)
        assert officer.refused("2026-12-31", *self.CLOSE) == [("no-attempt", "5.12")]


class TestByLetter:
    """What was answered or settled is closed without a letter, or with one."""

    def test_a_letter_goes_out_where_it_is_asked_for(self, officer: Officer) -> None:
        officer.answers_stage_1()
        data = officer.done("2026-12-22", "close", REF, "--reason", "resolved", "--sent", "email")
        assert (data["letter"]["kind"], data["letter"]["sent"]) == ("closing", "email")
        letter = officer.letter(data["letter"]["number"]).decode()
        assert "We closed your complaint on Tuesday 22 December 2026." in letter
        assert "You told us that it is settled." in letter
        assert "Monday 1 March 2027" in letter

    def test_a_draft_closes_nothing_and_goes_out_once_it_is_edited(self, officer: Officer) -> None:
        officer.answers_stage_1()
        line = ("close", REF, "--reason", "responded")
        draft = officer.draft("2026-12-22", *line)
        text = draft.read_text(encoding="utf-8")
        assert "it is settled" not in text
        draft.write_text(text.replace("stage 2", "the end"), encoding="utf-8")
        assert officer.refused("2026-12-22", *line, "--letter", str(draft)) == [("letter-not-settled", "6.10")]
        draft.write_text(text, encoding="utf-8")
        assert officer.done("2026-12-22", *line, "--letter", str(draft))["state"] == "closed"


class TestRefuses:
    def test_without_a_reason(self, officer: Officer) -> None:
        officer.answers_stage_1()
        assert officer.refused("2026-12-22", "close", REF, code=2) == [("missing-option", None)]

    def test_for_a_word_that_is_no_reason(self, officer: Officer) -> None:
        officer.answers_stage_1()
        assert officer.refused("2026-12-22", "close", REF, "--reason", "done", code=2) == [("choice", None)]

    def test_what_is_not_answered(self, officer: Officer) -> None:
        officer.logs()
        why = ("--reason", "responded")
        assert officer.refused("2026-12-14", "close", REF, *why) == [("unanswered", "6.3")]
        officer.acknowledges()
        assert officer.refused("2026-12-21", "close", REF, "--reason", "no-contact") == [("unanswered", "6.3")]
        officer.decides()
        officer.done("2026-12-22", "respond", REF)
        officer.done("2026-12-22", "escalate", REF)
        assert officer.refused("2026-12-22", "close", REF, *why) == [("unanswered", "6.14")]

    def test_twice(self, officer: Officer) -> None:
        officer.answers_stage_1()
        officer.done("2026-12-22", "close", REF, "--reason", "responded")
        assert officer.refused("2026-12-22", "close", REF, "--reason", "responded") == [("ended", "5.12")]

    def test_an_unknown_complaint_and_days_that_cannot_be(self, officer: Officer) -> None:
        officer.answers_stage_1()
        close = ("--reason", "responded", "--on")
        assert officer.refused("2026-12-22", "close", "C-2026-0009", *close[:2], code=4) == [("complaint", None)]
        assert officer.refused("2026-12-22", "close", REF, *close, "2026-12-23") == [("in-the-future", "5.12")]
        assert officer.refused("2026-12-22", "close", REF, *close, "2026-12-20") == [("out-of-order", "5.12")]
