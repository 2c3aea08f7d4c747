"""Letters about people: who gets them, what is refused, and what is recorded with them (Code 5.4, 5.8, 5.14, 5.15)."""

from pathlib import Path

import pytest

from officer import REF, Officer
from restrictions import ADD, CHANNELS, WARN

ON = "2026-12-22"
SHARE = ("share", REF, "--with", "Heat & Sons Ltd", "--what", "Job 4711: three missed visits", "--agreed", "yes")
QUESTIONS = ("letter", "send", REF, "questions-to-contractor")
ASKED = ("--say", "Why was nobody there on 2 December?", "--by", "2026-12-31")


@pytest.fixture
def open_(officer: Officer) -> Officer:
    """Acknowledged on Mon 21 December 2026: to be answered by Thu 7 January 2027."""
    address = ("--address", "Flat 2, 1 High Street\nYork YO1 7HH", "--phone", "07700 900 123")
    officer.logs("2026-12-14", "--point", "The boiler", "--point", "The bill", "--contact-by", "email", *address)
    officer.acknowledges()
    return officer


def text(officer: Officer, number: int) -> str:
    return str(officer.done("2027-12-31", "letter", "show", REF, str(number))["text"])


def kinds(officer: Officer) -> list[tuple[str, str]]:
    return [(each["kind"], each["sent"]) for each in officer.done(ON, "letter", "list", REF)["letters"]]


class TestOpportunityToComment:
    ASK = ("comment", "ask", REF, "--by", "2027-01-04", "--points", "2", "--text", "The meter was read on 3 December.")

    def test_one_act_asks_and_sends(self, open_: Officer) -> None:
        data = open_.done(ON, *self.ASK, "--sent", "post")
        assert (data["letter"]["kind"], data["letter"]["sent"], len(data["events"])) == (
            "opportunity-to-comment",
            "post",
            2,
        )
        assert "by **Monday 4 January 2027**" in text(open_, 2)
        assert "The meter was read on 3 December." in text(open_, 2)
        assert "Point 1" not in text(open_, 2)

    def test_asked_by_word_of_mouth_there_is_no_letter(self, open_: Officer) -> None:
        assert open_.done(ON, *self.ASK, "--via", "phone")["letter"] is None

    def test_it_puts_the_findings_on_record_as_what_we_think_so_far(self, open_: Officer) -> None:
        open_.done(
            ON, "finding", REF, "2", "--decision", "not-upheld", "--reasons", "It was read.", "--evidence", "A log"
        )
        open_.done(ON, *self.ASK[:-2], "--sent", "email")
        assert "So far we think that we should not uphold this point. This is why:\n\nIt was read." in text(open_, 2)
        assert "- A log." in text(open_, 2)

    def test_the_resident_s_extra_time_counts(self, open_: Officer) -> None:
        open_.done(ON, "adjust", "add", REF, "--kind", "extra-time", "--days", "2")
        data = open_.done(ON, *self.ASK, "--sent", "post")
        # Two working days after Mon 4 January 2027.
        assert data["warnings"] == ["With the extra time that was agreed they have until Wed 6 Jan 2027."]
        assert "by **Wednesday 6 January 2027**. This includes the extra time that we agreed with you: 2 working" in (
            text(open_, 2)
        )
        assert [each["due_on"] for each in data["due"] if each["what"] == "comment"] == ["2027-01-06"]

    def test_a_draft_records_nothing_and_an_edited_one_is_checked(self, open_: Officer) -> None:
        path = open_.draft(ON, *self.ASK)
        path.write_text(path.read_text(encoding="utf-8").replace("Monday 4 January", "Tuesday 5 January"), "utf-8")
        assert ("letter-by-when", "5.8 b") in open_.refused(ON, *self.ASK, "--letter", str(path))

    def test_refusals(self, open_: Officer) -> None:
        nothing = ("comment", "ask", REF, "--by", "2027-01-04", "--sent", "post")
        assert open_.refused(ON, *nothing) == [("part-missing", "5.8 b")]
        late = ("comment", "ask", REF, "--by", "2027-01-08", "--text", "x", "--sent", "post")
        assert open_.refused(ON, *late) == [("part-missing", "5.8 b")]
        assert "our answer is due by Thursday 7 January 2027" in open_.sentences(ON, *late)[0]
        assert open_.refused(ON, "letter", "send", REF, "opportunity-to-comment", code=2) == [("own-command", None)]
        assert ("part-missing", "5.8 b") in open_.refused(ON, "letter", "draft", REF, "opportunity-to-comment")


class TestRestriction:
    def test_it_is_told_in_writing_in_one_act(self, open_: Officer) -> None:
        open_.done(ON, *WARN, "--sent", "post")
        data = open_.done(ON, *ADD, *CHANNELS, "--sent", "post")
        assert kinds(open_)[1:] == [("restriction-warning", "post"), ("restriction", "post")]
        assert len(data["events"]) == 2
        told = text(open_, 3)
        assert "Please do not contact us by phone or by email." in told
        assert "You can appeal to Piotr Łukasz, who did not decide this." in told
        assert "This was decided by Jane Evans" in told
        assert "Her anxiety was weighed" in told
        assert "- Phone: 020" not in told.partition("## How to contact us")[2]

    def test_told_by_word_of_mouth_a_warning_is_no_letter(self, open_: Officer) -> None:
        assert open_.done(ON, *WARN, "--via", "phone")["letter"] is None

    def test_what_became_of_it_is_told_too(self, open_: Officer) -> None:
        open_.done(ON, *WARN)
        open_.done(ON, *ADD, *CHANNELS, "--sent", "post")
        open_.done(ON, *ADD, "--frequency", "One letter a week", "--sent", "post")
        line = ("restriction", "review", REF, "1", "--outcome", "ease", "--reasons", "Calmer.", "--next", "2027-03-01")
        open_.done(ON, *line, "--channels", "phone", "--sent", "post")
        assert "Please do not contact us by phone." in text(open_, 4)
        assert "by **Monday 1 March 2027**" in text(open_, 4)
        open_.done(ON, "restriction", "appeal", REF, "1", "--words", "Unfair.")
        decided = ("restriction", "appeal", REF, "1", "--outcome", "lift", "--reasons", "They are right.")
        open_.done(ON, *decided, "--by", "Piotr Łukasz")
        assert "and we agree with you" in text(open_, 5)
        assert "Another limit on how you can contact us goes on." in text(open_, 5)
        open_.done(ON, "restriction", "lift", REF, "2", "--reasons", "All is well.")
        assert "From now on you can contact us in every way again." in text(open_, 6)
        assert [kind for kind, _ in kinds(open_)[1:]] == [
            "restriction",
            "restriction",
            "restriction-review",
            "restriction-lifted",
            "restriction-lifted",
        ]

    def test_kept_on_appeal_there_is_no_further_appeal(self, open_: Officer) -> None:
        open_.done(ON, *WARN)
        open_.done(ON, *ADD, *CHANNELS, "--sent", "post")
        open_.done(ON, "restriction", "appeal", REF, "1", "--words", "Unfair.")
        decided = ("restriction", "appeal", REF, "1", "--outcome", "keep", "--reasons", "It goes on.")
        open_.done(ON, *decided, "--by", "Piotr Łukasz", "--next", "2027-03-01", "--sent", "post")
        assert "This was our answer to your appeal." in text(open_, 3)

    def test_refusals(self, open_: Officer) -> None:
        for kind, provision in (
            ("restriction-warning", "5.14"),
            ("restriction", "5.14"),
            ("restriction-review", "5.14"),
            ("restriction-lifted", "5.14"),
        ):
            assert ("part-missing", provision) in open_.refused(ON, "letter", "draft", REF, kind)
        open_.done(ON, *WARN)
        open_.done(ON, *ADD, *CHANNELS, "--sent", "post")
        for kind in ("restriction-review", "restriction-lifted"):
            assert ("part-missing", "5.14") in open_.refused(ON, "letter", "draft", REF, kind)
        line = ("restriction", "appeal", REF, "1", "--words", "x", "--sent", "post")
        assert open_.refused(ON, *line, code=2) == [("no-letter", None)]
        lift = ("restriction", "review", REF, "1", "--outcome", "keep", "--reasons", "x", "--next", "2027-03-01")
        # They like to hear by email, which is closed now.
        assert open_.refused(ON, *lift) == [("channel-restricted", "5.14")]


class TestRestrictionOnARepresentative:
    WHOSE = ("--whose", "representative")

    def test_goes_to_them_and_to_nobody_else(self, open_: Officer) -> None:
        proof = ("--basis", "consent", "--proof", "signed-form", "--contact-by", "post")
        open_.done(ON, "rep", "add", REF, "Ola Holm", *proof, "--address", "7 Elm Road\nYork")
        open_.done(ON, *WARN, *self.WHOSE, "--sent", "email")
        # The resident's way is email, which is closed; the representative's own is post.
        data = open_.done(ON, *ADD, *CHANNELS, *self.WHOSE)
        assert data["letter"]["sent"] == "post"
        told = text(open_, 3)
        assert "\nOla Holm\n7 Elm Road\nYork\n" in told
        assert "Dear Ola Holm" in told
        assert "Maja" not in told
        assert "1 High Street" not in told
        assert "Copy to" not in told
        assert "The person whom you speak for can contact us as before" in told

    def test_with_nobody_on_record_is_refused(self, open_: Officer) -> None:
        assert open_.refused(ON, *WARN, *self.WHOSE, "--sent", "post") == [("part-missing", "5.14")]
        assert open_.ways_out(ON, *WARN, *self.WHOSE, "--sent", "post") == [f"complaints rep add {REF} NAME"]


class TestThirdParties:
    def test_questions_go_to_them_and_never_by_the_resident_s_way(self, open_: Officer) -> None:
        open_.done(ON, "adjust", "add", REF, "--kind", "large-print", "--text", "18 point")
        open_.done(ON, "rep", "add", REF, "Ola Holm", "--basis", "consent", "--proof", "signed-form")
        open_.done(ON, *SHARE)
        data = open_.done(ON, *QUESTIONS, *ASKED)
        assert (data["letter"]["kind"], data["letter"]["sent"]) == ("questions-to-contractor", "post")
        told = text(open_, 2)
        assert "Dear Heat & Sons Ltd" in told.replace("\\", "")
        assert "Why was nobody there on 2 December?" in told
        for never in ("Maja", "High Street", "07700", "large print", "18 point", "Ola Holm", "Copy to"):
            assert never not in told

    def test_a_restriction_of_the_resident_closes_no_way_to_them(self, open_: Officer) -> None:
        open_.done(ON, *WARN)
        open_.done(ON, *ADD, *CHANNELS, "--sent", "post")
        open_.done(ON, *SHARE)
        assert open_.done(ON, *QUESTIONS, *ASKED, "--sent", "email")["letter"]["sent"] == "email"

    def test_each_is_about_its_share(self, open_: Officer) -> None:
        open_.done(ON, *SHARE)
        open_.done(ON, "share", REF, "--with", "Bo Brandt", "--what", "The visit of 2 December", "--agreed", "yes")
        open_.done(ON, "letter", "send", REF, "statement-request", *ASKED)
        open_.done(ON, *QUESTIONS, *ASKED, "--number", "1")
        assert "Dear Bo Brandt" in text(open_, 2)
        assert "Job 4711" in text(open_, 3)

    @pytest.mark.parametrize(
        ("by", "says"),
        [
            ("2027-01-08", "Friday 8 January 2027 is after Thursday 7 January 2027, when our own answer is due."),
            (ON, "Give them time: Tuesday 22 December 2026 is not after Tuesday 22 December 2026."),
        ],
    )
    def test_an_answer_that_is_of_no_use_is_refused(self, by: str, says: str, open_: Officer) -> None:
        open_.done(ON, *SHARE)
        line = (*QUESTIONS, "--say", "Why?", "--by", by)
        assert open_.refused(ON, *line) == [("part-missing", "5.4")]
        assert says in open_.sentences(ON, *line)[0]

    def test_once_ours_is_late_theirs_has_no_limit(self, open_: Officer) -> None:
        open_.done("2027-01-11", *SHARE)
        open_.done("2027-01-11", *QUESTIONS, "--say", "Why?", "--by", "2027-01-13")

    def test_what_is_missing_is_named(self, open_: Officer) -> None:
        assert open_.refused(ON, *QUESTIONS, *ASKED) == [("part-missing", "5.4")]
        open_.done(ON, *SHARE)
        assert open_.refused(ON, *QUESTIONS, *ASKED, "--number", "2") == [("part-missing", "5.4")]
        assert open_.refused(ON, *QUESTIONS) == [("part-missing", "5.8 d"), ("part-missing", "5.4")]

    @pytest.mark.parametrize(
        ("said", "found"),
        [
            ("Ring her on 07700 900123.", "the resident's phone number"),
            ("Who went to flat 2, 1 High Street?", "the resident's address"),
            ("Who went to YO1 7HH?", "the resident's address"),
            ("Did you know of her severe asthma?", "what the resident told of their health or needs"),
        ],
    )
    def test_nothing_of_the_resident_s_own_is_for_them(self, said: str, found: str, open_: Officer) -> None:
        open_.done(ON, "disability", "add", REF, "Severe asthma")
        open_.done(ON, *SHARE)
        line = (*QUESTIONS, "--say", said, "--by", "2026-12-31")
        assert open_.refused(ON, *line) == [("part-missing", "UK GDPR")]
        assert found in open_.sentences(ON, *line)[0]

    def test_nor_in_an_edited_letter(self, open_: Officer, tmp_path: Path) -> None:
        open_.done(ON, *SHARE)
        path = tmp_path / "questions.md"
        open_.done(ON, "letter", "draft", REF, "questions-to-contractor", *ASKED, "--output", str(path))
        path.write_text(path.read_text(encoding="utf-8").replace("Why was", "Ring 07700 900 123. Why was"), "utf-8")
        assert open_.refused(ON, *QUESTIONS, *ASKED, "--letter", str(path)) == [("letter-privacy", "UK GDPR")]

    def test_what_is_sensitive_is_not_written_again(self, open_: Officer) -> None:
        line = ("share", REF, "--with", "Heat Ltd", "--what", "Her asthma", "--sensitive", "--discussed", ON)
        open_.done(ON, *line, "--agreed", "yes")
        open_.done(ON, *QUESTIONS, *ASKED)
        assert "asthma" not in text(open_, 2)
        assert "As it is sensitive, we do not write it down again." in text(open_, 2)

    def test_what_was_erased_is_not_written_to_anybody(self, open_: Officer) -> None:
        open_.done(ON, *SHARE)
        open_.done(ON, "erase", REF, "--reason", "Asked", "--yes")
        assert ("part-missing", "5.4") in open_.refused(ON, *QUESTIONS, *ASKED)


class TestSharing:
    SEND = ("letter", "send", REF, "sharing")

    def test_tells_the_resident_who_was_told_what(self, open_: Officer) -> None:
        open_.done(ON, *SHARE, "--discussed", ON)
        assert open_.done(ON, *self.SEND)["letter"]["sent"] == "email"
        assert "Job 4711: three missed visits" in text(open_, 2)
        assert "We shared nothing sensitive" in text(open_, 2)

    def test_asks_first_about_what_is_sensitive(self, open_: Officer) -> None:
        open_.done(ON, *SHARE)
        more = ("--say", "That you have asthma.")
        assert open_.refused(ON, *self.SEND, *more) == [("part-missing", "UK GDPR")]
        assert open_.refused(ON, *self.SEND, *more, "--by", ON) == [("part-missing", "UK GDPR")]
        open_.done(ON, *self.SEND, *more, "--by", "2026-12-31")
        assert "We will only tell them if you say yes. Please tell us by **Thursday 31 December 2026**." in text(
            open_, 2
        )

    def test_owns_to_what_could_not_wait(self, open_: Officer) -> None:
        open_.done(ON, *SHARE, "--sensitive", "--despite", "A child was in danger.")
        open_.done(ON, *self.SEND)
        assert "It could not wait. This is why:\n\nA child was in danger." in text(open_, 2)

    def test_of_nothing_is_refused(self, open_: Officer) -> None:
        assert open_.refused(ON, *self.SEND) == [("part-missing", "UK GDPR")]
        assert open_.ways_out(ON, *self.SEND) == [f"complaints share {REF} --with NAME --what TEXT"]


class TestNewHandler:
    SEND = ("letter", "send", REF, "new-handler")

    def test_says_who_and_not_why(self, open_: Officer) -> None:
        conflict = ("involve", REF, "Jane Evans", "--as", "conflict", "--why", "Her sister is the neighbour.")
        assert open_.refused(ON, *self.SEND) == [("part-missing", "5.8 c")]
        open_.done(ON, *conflict)
        assert open_.refused(ON, *self.SEND) == [("part-missing", "5.8 c")]
        assert open_.ways_out(ON, *self.SEND) == [f"complaints assign {REF} NAME"]
        open_.done(ON, "assign", REF, "Piotr Łukasz")
        open_.done(ON, *self.SEND)
        told = text(open_, 2)
        assert "It is with Piotr Łukasz." in told
        assert "by **Thursday 7 January 2027**, as before" in told
        assert "sister" not in told
        assert "Jane" not in told

    def test_once_it_is_answered_nobody_has_to_be_told(self, officer: Officer) -> None:
        officer.answers_stage_1()
        assert officer.refused(ON, *self.SEND) == [("part-missing", "5.8 c")]
