"""Letters without a command of their own: what each must be told, and what then stands in it (5.6, 5.13, 6.8, 7.3)."""

import pytest

from officer import REF, Officer

SEND = ("letter", "send", REF)
DAY = "2026-12-22"


@pytest.fixture
def running(officer: Officer) -> Officer:
    """Received Mon 14 Dec 2026, acknowledged Mon 21: due Thu 7 Jan 2027."""
    officer.logs()
    officer.acknowledges()
    return officer


@pytest.fixture
def answered(officer: Officer) -> Officer:
    """Answered on Mon 21 December 2026; action 1, a new boiler, is promised for Mon 1 March 2027."""
    officer.answers_stage_1()
    return officer


def goes_out(officer: Officer, day: str, kind: str, *more: str, ref: str = REF) -> str:
    """The letter as it went out; a draft of it reads the same, and passes its own check."""
    drafted = officer.done(day, "letter", "draft", ref, kind, *more)["text"]
    kept = officer.file(f"{kind}-{ref}.md", drafted)
    checked = officer.done(day, "letter", "check", kept, ref, "--kind", kind, *more)
    assert checked["findings"] == []
    data = officer.done(day, "letter", "send", ref, kind, *more)
    assert data["letter"]["kind"] == kind
    text = officer.letter(data["letter"]["number"], ref).decode()
    assert text == drafted
    return text


class TestClarification:
    ASK = ("--say", "Which room is it?\n\nThe photograph does not show it.", "--by", "2026-12-30")

    @pytest.mark.parametrize(
        ("words", "sentence"),
        [
            ((), "Say what the letter is to tell"),
            (("--say", "Which room?"), "Name the day"),
            (("--say", "Which room?", "--by", DAY), "is not after Tuesday 22 December 2026"),
            (("--say", "Which room?", "--by", "2027-01-08"), "Friday 8 January 2027 is after Thursday 7 January 2027"),
        ],
    )
    def test_without_a_question_or_a_day_it_does_not_go_out(
        self, running: Officer, words: tuple[str, ...], sentence: str
    ) -> None:
        assert ("part-missing", "5.6") in running.refused(DAY, *SEND, "clarification", *words)
        assert any(sentence in each for each in running.sentences(DAY, *SEND, "clarification", *words))

    def test_nothing_is_asked_once_it_was_answered(self, answered: Officer) -> None:
        assert answered.refused(DAY, *SEND, "clarification", *self.ASK) == [("part-missing", "5.6")]

    def test_the_answer_does_not_wait_for_it(self, running: Officer) -> None:
        letter = goes_out(running, DAY, "clarification", *self.ASK)
        assert "The photograph does not show it." in letter
        assert "**Wednesday 30 December 2026**" in letter
        assert "We will answer your complaint by **Thursday 7 January 2027**." in letter
        assert running.done(DAY, "due", "--all")["items"][0]["due_on"] == "2027-01-07"

    def test_a_date_that_has_passed_is_told(self, running: Officer) -> None:
        letter = goes_out(running, "2027-01-08", "clarification", "--say", "Which room?", "--by", "2027-01-12")
        assert "You should have had our answer to your complaint by Thursday 7 January 2027." in letter


class TestMeeting:
    INVITE = ("--say", "At our office, at 10am.", "--by", "2026-12-29")

    @pytest.mark.parametrize(
        "words",
        [(), ("--say", "Here"), ("--say", "Here", "--by", "2026-12-21"), ("--say", "Here", "--by", "2027-01-08")],
    )
    def test_without_place_or_day_it_does_not_go_out(self, running: Officer, words: tuple[str, ...]) -> None:
        assert running.refused(DAY, *SEND, "meeting", *words) == [("part-missing", "3.6")]

    def test_what_is_missing_is_named_at_once(self, running: Officer) -> None:
        assert running.ways_out(DAY, *SEND, "meeting") == [f"complaints letter send {REF} meeting --say TEXT --by DATE"]

    @pytest.mark.parametrize(("day", "why"), [("2026-12-27", "Sunday"), ("2026-12-25", "Christmas Day")])
    def test_a_day_on_which_nobody_may_be_there_is_warned_of(self, day: str, why: str, running: Officer) -> None:
        data = running.done(DAY, *SEND, "meeting", "--say", "Here", "--by", day)
        assert [why in each for each in data["warnings"]] == [True]

    def test_a_companion_is_welcome_and_nobody_has_to_come(self, running: Officer) -> None:
        letter = goes_out(running, DAY, "meeting", *self.INVITE)
        assert "The day: **Tuesday 29 December 2026**" in letter
        assert "Somebody may come with you" in letter
        assert "It makes no difference to how we deal with your complaint." in letter
        assert "Thursday 7 January 2027" in letter

    def test_after_the_answer_it_speaks_of_none(self, answered: Officer) -> None:
        assert "answer your complaint by" not in goes_out(answered, DAY, "meeting", *self.INVITE)


class TestNewIssue:
    def test_nothing_new_is_told_of_nothing(self, running: Officer) -> None:
        assert running.refused(DAY, *SEND, "new-issue") == [("part-missing", "6.8")]
        assert running.refused(DAY, *SEND, "new-issue", "--number", "3") == [("part-missing", "6.8")]

    def test_what_joins_the_complaint_keeps_its_date(self, running: Officer) -> None:
        (warning,) = running.done(DAY, "point", "add", REF, "The bath {{ 7*7 }} leaks.")["warnings"]
        assert f"complaints letter send {REF} new-issue --number 2" in warning
        letter = goes_out(running, DAY, "new-issue")
        assert f"It is now point 2 of your complaint {REF}." in letter
        assert "On Tuesday 22 December 2026 you told us:" in letter
        assert "\\{\\{ 7\\*7 \\}\\}" in letter
        assert "We will answer your complaint by **Thursday 7 January 2027**." in letter

    def test_what_stands_on_its_own_has_a_reference_and_a_day_zero(self, running: Officer) -> None:
        line = ("point", "add", REF, "The lift is loud.", "--new-complaint", "unrelated")
        other = running.done(DAY, *line)["ref"]
        letter = goes_out(running, "2026-12-23", "new-issue", ref=other)
        assert f"It is a complaint of its own, with the reference {other}." in letter
        assert f"It is about something else than the earlier complaint. Your complaint {REF} goes on" in letter
        # Five working days from Tuesday 22 December: 23, 24, 29, 30, 31. The 25th and the 28th are holidays.
        assert "Its time runs from Tuesday 22 December 2026" in letter
        assert "By Thursday 31 December 2026 we will write to you" in letter
        assert running.refused("2026-12-23", *SEND, "new-issue") == [("part-missing", "6.8")]

    def test_what_came_after_the_answer_says_so(self, answered: Officer) -> None:
        other = answered.done(DAY, "point", "add", REF, "The lift is loud.")["ref"]
        letter = goes_out(answered, DAY, "new-issue", ref=other)
        assert "We had answered the earlier complaint already." in letter


class TestEarlyRemedy:
    def test_without_a_remedy_there_is_nothing_to_confirm(self, running: Officer) -> None:
        assert running.refused(DAY, *SEND, "early-remedy") == [("part-missing", "7.1")]
        assert running.ways_out(DAY, *SEND, "early-remedy") == [f"complaints remedy {REF} --what TEXT"]

    def test_after_the_answer_it_is_too_late_for_one(self, answered: Officer) -> None:
        assert answered.refused(DAY, *SEND, "early-remedy") == [("part-missing", "7.1")]

    def test_the_complaint_stays_open(self, running: Officer) -> None:
        running.done(DAY, "remedy", REF, "--what", "Bring two heaters", "--due", "2026-12-23", "--agreed")
        running.done(DAY, "remedy", REF, "--what", "Ring every day")
        letter = goes_out(running, DAY, "early-remedy")
        assert "| Bring two heaters | Larkfield Homes | Wednesday 23 December 2026 |" in letter
        assert "| Ring every day | Larkfield Homes | no day was named |" in letter
        assert "You have given nothing up by agreeing to this." in letter
        assert "Ring every day" not in goes_out(running, DAY, "early-remedy", "--number", "1")
        assert running.done(DAY, "show", REF)["state"] == "open"

    def test_what_was_done_at_once_is_told_as_done(self, running: Officer) -> None:
        running.done(DAY, "remedy", REF, "--what", "Bring two heaters", "--due", "2026-12-23")
        running.done("2026-12-23", "action", "done", REF, "1", "--proof", "Seen")
        assert "done on Wednesday 23 December 2026" in goes_out(running, "2026-12-23", "early-remedy")


class TestActionsCompleted:
    def test_nothing_done_is_nothing_to_tell(self, answered: Officer) -> None:
        assert answered.refused(DAY, *SEND, "actions-completed") == [("part-missing", "7.3")]

    def test_what_was_promised_what_was_done_and_by_when_to_reply(self, answered: Officer) -> None:
        answered.done("2027-01-04", "action", "move", REF, "1", "--to", "2027-01-11", "--reason", "It came early")
        answered.done("2027-01-11", "action", "done", REF, "1", "--proof", "Job sheet 17")
        letter = goes_out(answered, "2027-01-11", "actions-completed")
        row = "| Fit a new boiler | Monday 1 March 2027 | Monday 11 January 2027 | Job sheet 17 |"
        assert row in letter
        # Ten working days from Monday 11 January 2027.
        assert "Please tell us by Monday 25 January 2027" in letter
        assert "Monday 8 February 2027" in goes_out(answered, "2027-01-11", "actions-completed", "--by", "2027-02-08")

    def test_what_is_not_done_is_told_openly(self, answered: Officer) -> None:
        answered.done(DAY, "remedy", REF, "--what", "Paint the wall", "--due", "2027-01-11")
        answered.done("2027-01-04", "action", "done", REF, "2", "--proof", "Photo")
        answered.done("2027-01-04", "action", "move", REF, "1", "--to", "2027-03-08", "--reason", "No fitter")
        letter = goes_out(answered, "2027-01-05", "actions-completed")
        assert "# We have done some of what we promised" in letter
        assert "we first said Monday 1 March 2027. It is now Monday 8 March 2027. The reason: No fitter." in letter
