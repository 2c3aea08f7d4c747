"""What goes to somebody outside, and what the resident hears of it (Code 5.4, 5.5, 5.8, UK GDPR)."""

from pathlib import Path

import pytest

from officer import REF, Officer
from restrictions import ADD, CHANNELS, WARN

ON = "2026-12-22"
SHARE = ("share", REF, "--with", "Heat & Sons Ltd", "--what", "Job 4711: three missed visits", "--agreed", "yes")
QUESTIONS = ("letter", "send", REF, "questions-to-contractor")
ASKED = ("--say", "Why was nobody there on 2 December?", "--by", "2026-12-31")


class TestThirdParties:
    def test_questions_go_to_them_and_never_by_the_resident_s_way(self, housed: Officer) -> None:
        housed.done(ON, "adjust", "add", REF, "--kind", "large-print", "--text", "18 point")
        housed.done(ON, "rep", "add", REF, "Ola Holm", "--basis", "consent", "--proof", "signed-form")
        housed.done(ON, *SHARE)
        data = housed.done(ON, *QUESTIONS, *ASKED)
        assert (data["letter"]["kind"], data["letter"]["sent"]) == ("questions-to-contractor", "post")
        told = housed.posted(2)
        assert "Dear Heat & Sons Ltd" in told.replace("\\", "")
        assert "Why was nobody there on 2 December?" in told
        for never in ("Maja", "High Street", "07700", "large print", "18 point", "Ola Holm", "Copy to"):
            assert never not in told

    def test_no_text_message_to_the_resident_is_about_it(self, housed: Officer) -> None:
        housed.done(ON, *SHARE)
        sent = housed.done(ON, *QUESTIONS, *ASKED)["letter"]["number"]
        assert housed.refused(ON, "letter", "summary", REF, str(sent), code=2) == [("outside", None)]

    def test_how_the_resident_likes_to_hear_is_nothing_to_them(self, officer: Officer) -> None:
        officer.logs("2026-12-14", "--format", "spoken")
        officer.done(ON, "adjust", "add", REF, "--kind", "large-print", "--text", "18 point")
        officer.done(ON, *SHARE)
        page = officer.done(ON, "letter", "draft", REF, "questions-to-contractor", *ASKED, "--format", "html")["text"]
        assert "18pt" not in page
        assert "They like to be told" not in officer.sees(ON, *QUESTIONS, *ASKED)

    def test_a_restriction_of_the_resident_closes_no_way_to_them(self, housed: Officer) -> None:
        housed.done("2026-12-21", *WARN)
        housed.done(ON, *ADD, *CHANNELS, "--sent", "post")
        housed.done(ON, *SHARE)
        assert housed.done(ON, *QUESTIONS, *ASKED, "--sent", "email")["letter"]["sent"] == "email"

    def test_each_is_about_its_share(self, housed: Officer) -> None:
        housed.done(ON, *SHARE)
        housed.done(ON, "share", REF, "--with", "Bo Brandt", "--what", "The visit of 2 December", "--agreed", "yes")
        housed.done(ON, "letter", "send", REF, "statement-request", *ASKED)
        housed.done(ON, *QUESTIONS, *ASKED, "--number", "1")
        assert "Dear Bo Brandt" in housed.posted(2)
        assert "Job 4711" in housed.posted(3)

    @pytest.mark.parametrize(
        ("by", "says"),
        [
            ("2027-01-08", "Friday 8 January 2027 is after Thursday 7 January 2027, when our own answer is due."),
            (ON, "Tuesday 22 December 2026 is not after Tuesday 22 December 2026, the day of the letter."),
        ],
    )
    def test_an_answer_that_is_of_no_use_is_refused(self, by: str, says: str, housed: Officer) -> None:
        housed.done(ON, *SHARE)
        line = (*QUESTIONS, "--say", "Why?", "--by", by)
        assert housed.refused(ON, *line) == [("part-missing", "5.4")]
        assert says in housed.sentences(ON, *line)[0]

    def test_once_ours_is_late_theirs_has_no_limit(self, housed: Officer) -> None:
        housed.done("2027-01-11", *SHARE)
        housed.done("2027-01-11", *QUESTIONS, "--say", "Why?", "--by", "2027-01-13")

    def test_what_is_missing_is_named(self, housed: Officer) -> None:
        assert housed.refused(ON, *QUESTIONS, *ASKED) == [("part-missing", "5.4")]
        housed.done(ON, *SHARE)
        assert housed.refused(ON, *QUESTIONS, *ASKED, "--number", "2") == [("part-missing", "5.4")]
        assert housed.refused(ON, *QUESTIONS) == [("part-missing", "5.8 d"), ("part-missing", "5.4")]

    @pytest.mark.parametrize(
        ("said", "found"),
        [
            ("Ring her on 07700 900123.", "the resident's phone number"),
            ("Who went to flat 2, 1 High Street?", "the resident's address"),
            ("Who went to YO1 7HH?", "the resident's address"),
            ("Did you know of her severe asthma?", "what the resident told of their health or needs"),
        ],
    )
    def test_nothing_of_the_resident_s_own_is_for_them(self, said: str, found: str, housed: Officer) -> None:
        housed.done(ON, "disability", "add", REF, "Severe asthma")
        housed.done(ON, *SHARE)
        line = (*QUESTIONS, "--say", said, "--by", "2026-12-31")
        assert housed.refused(ON, *line) == [("part-missing", "UK GDPR")]
        assert found in housed.sentences(ON, *line)[0]

    def test_a_refusal_says_how_to_send_that_very_letter(self, housed: Officer) -> None:
        housed.done(ON, *SHARE)
        sent = f"complaints letter send {REF} questions-to-contractor"
        assert housed.ways_out(ON, *QUESTIONS) == [f"{sent} --say TEXT", f"{sent} --by DATE"]

    def test_nor_in_an_edited_letter(self, housed: Officer, tmp_path: Path) -> None:
        housed.done(ON, *SHARE)
        path = tmp_path / "questions.md"
        housed.done(ON, "letter", "draft", REF, "questions-to-contractor", *ASKED, "--output", str(path))
        path.write_text(path.read_text(encoding="utf-8").replace("Why was", "Ring 07700 900 123. Why was"), "utf-8")
        assert housed.refused(ON, *QUESTIONS, *ASKED, "--letter", str(path)) == [("letter-privacy", "UK GDPR")]

    def test_what_is_sensitive_is_not_written_again(self, housed: Officer) -> None:
        line = ("share", REF, "--with", "Heat Ltd", "--what", "Her asthma", "--sensitive", "--discussed", ON)
        housed.done(ON, *line, "--agreed", "yes")
        housed.done(ON, *QUESTIONS, *ASKED)
        assert "asthma" not in housed.posted(2)
        assert "As it is sensitive, we do not write it down again." in housed.posted(2)

    def test_what_was_erased_is_not_written_to_anybody(self, housed: Officer) -> None:
        housed.done(ON, *SHARE)
        housed.done(ON, "erase", REF, "--reason", "Asked", "--yes")
        assert ("part-missing", "5.4") in housed.refused(ON, *QUESTIONS, *ASKED)


class TestSharing:
    SEND = ("letter", "send", REF, "sharing")

    def test_tells_the_resident_who_was_told_what(self, housed: Officer) -> None:
        housed.done(ON, *SHARE, "--discussed", ON)
        assert housed.done(ON, *self.SEND)["letter"]["sent"] == "email"
        assert "Job 4711: three missed visits" in housed.posted(2)
        assert "We shared nothing sensitive" in housed.posted(2)

    def test_asks_first_about_what_is_sensitive(self, housed: Officer) -> None:
        housed.done(ON, *SHARE)
        more = ("--say", "That you have asthma.")
        assert housed.refused(ON, *self.SEND, *more) == [("part-missing", "UK GDPR")]
        assert housed.refused(ON, *self.SEND, *more, "--by", ON) == [("part-missing", "UK GDPR")]
        housed.done(ON, *self.SEND, *more, "--by", "2026-12-31")
        said = "We will only tell them if you say yes. Please tell us by **Thursday 31 December 2026**."
        assert said in housed.posted(2)

    def test_on_a_sensitive_complaint_it_comes_before_anything_is_shared(self, officer: Officer) -> None:
        officer.logs("2026-12-14", "--flag", "sensitive")
        ask = ("--say", "To the surveyor: that your child has asthma.", "--by", "2026-12-31")
        assert officer.refused(ON, *self.SEND, *ask, "--number", "1") == [("part-missing", "UK GDPR")]
        officer.done(ON, *self.SEND, *ask)
        told = officer.posted(1)
        assert "We have told nobody yet. We ask you first." in told
        assert "To the surveyor: that your child has asthma." in told
        assert "Please tell us by **Thursday 31 December 2026**." in told

    def test_owns_to_what_could_not_wait(self, housed: Officer) -> None:
        housed.done(ON, *SHARE, "--sensitive", "--despite", "A child was in danger.")
        housed.done(ON, *self.SEND)
        assert "It could not wait. This is why:\n\nA child was in danger." in housed.posted(2)

    def test_of_nothing_is_refused(self, housed: Officer) -> None:
        assert housed.refused(ON, *self.SEND) == [("part-missing", "UK GDPR")]
        assert housed.ways_out(ON, *self.SEND) == [f"complaints share {REF} --with NAME --what TEXT"]


class TestNewHandler:
    SEND = ("letter", "send", REF, "new-handler")

    def test_says_who_and_not_why(self, housed: Officer) -> None:
        conflict = ("involve", REF, "Jane Evans", "--as", "conflict", "--why", "Her sister is the neighbour.")
        assert housed.refused(ON, *self.SEND) == [("part-missing", "5.8 c")]
        housed.done(ON, *conflict)
        assert housed.refused(ON, *self.SEND) == [("part-missing", "5.8 c")]
        assert housed.ways_out(ON, *self.SEND) == [f"complaints assign {REF} NAME"]
        housed.done(ON, "assign", REF, "Piotr Łukasz")
        housed.done(ON, *self.SEND)
        told = housed.posted(2)
        assert "It is with Piotr Łukasz." in told
        assert "by **Thursday 7 January 2027**, as before" in told
        assert "sister" not in told
        assert "Jane" not in told

    def test_once_it_is_answered_nobody_has_to_be_told(self, officer: Officer) -> None:
        officer.answers_stage_1()
        assert officer.refused(ON, *self.SEND) == [("part-missing", "5.8 c")]
