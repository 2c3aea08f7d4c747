"""What the resident is asked, and told of their conduct: who gets it, and what is recorded (Code 5.8, 5.14, 5.15)."""

from erased_all_the_same import erased_all_the_same
from officer import REF, Officer
from restrictions import ADD, CHANNELS, WARN

BEFORE, ON = "2026-12-21", "2026-12-22"


def kinds(officer: Officer) -> list[tuple[str, str]]:
    return [(each["kind"], each["sent"]) for each in officer.done(ON, "letter", "list", REF)["letters"]]


class TestOpportunityToComment:
    ASK = ("comment", "ask", REF, "--by", "2027-01-04", "--points", "2", "--text", "The meter was read on 3 December.")

    def test_one_act_asks_and_sends(self, housed: Officer) -> None:
        data = housed.done(ON, *self.ASK, "--sent", "post")
        assert (data["letter"]["kind"], data["letter"]["sent"], len(data["events"])) == (
            "opportunity-to-comment",
            "post",
            2,
        )
        assert "by **Monday 4 January 2027**" in housed.posted(2)
        assert "The meter was read on 3 December." in housed.posted(2)
        assert "Point 1" not in housed.posted(2)

    def test_how_they_were_asked_is_how_the_letter_goes(self, housed: Officer) -> None:
        assert housed.done(ON, *self.ASK, "--letter", str(housed.draft(ON, *self.ASK)))["letter"]["sent"] == "email"
        housed.done(ON, *self.ASK, "--sent", "hand")
        assert [each["via"] for each in housed.done(ON, "show", REF)["comments"]] == ["email", "in-person"]

    def test_asked_by_word_of_mouth_there_is_no_letter(self, housed: Officer) -> None:
        assert housed.done(ON, *self.ASK, "--via", "phone")["letter"] is None

    def test_it_puts_the_findings_on_record_as_what_we_think_so_far(self, housed: Officer) -> None:
        housed.done(
            ON, "finding", REF, "2", "--decision", "not-upheld", "--reasons", "It was read.", "--evidence", "A log"
        )
        housed.done(ON, *self.ASK[:-2], "--sent", "email")
        assert "So far we think that we should not uphold this point. This is why:\n\nIt was read." in housed.posted(2)
        assert "- A log." in housed.posted(2)

    def test_the_resident_s_extra_time_counts(self, housed: Officer) -> None:
        housed.done(ON, "adjust", "add", REF, "--kind", "extra-time", "--days", "2")
        data = housed.done(ON, *self.ASK, "--sent", "post")
        # Two working days after Mon 4 January 2027.
        assert data["warnings"] == ["With the extra time that was agreed they have until Wed 6 Jan 2027."]
        assert "by **Wednesday 6 January 2027**. This includes the extra time that we agreed with you: 2 working" in (
            housed.posted(2)
        )
        assert [each["due_on"] for each in data["due"] if each["what"] == "comment"] == ["2027-01-06"]

    def test_a_draft_records_nothing_and_an_edited_one_is_checked(self, housed: Officer) -> None:
        path = housed.draft(ON, *self.ASK)
        path.write_text(path.read_text(encoding="utf-8").replace("Monday 4 January", "Tuesday 5 January"), "utf-8")
        assert ("letter-by-when", "5.8 b") in housed.refused(ON, *self.ASK, "--letter", str(path))

    def test_a_letter_that_puts_another_thing_to_them_than_is_recorded_is_found(self, housed: Officer) -> None:
        path = housed.draft(ON, *self.ASK)
        path.write_text(path.read_text(encoding="utf-8").replace("The meter was read", "Nobody came"), "utf-8")
        assert housed.refused(ON, *self.ASK, "--letter", str(path)) == [("letter-so-far", "5.8 b")]

    def test_refusals(self, housed: Officer) -> None:
        nothing = ("comment", "ask", REF, "--by", "2027-01-04", "--sent", "post")
        assert housed.refused(ON, *nothing) == [("part-missing", "5.8 b")]
        late = ("comment", "ask", REF, "--by", "2027-01-08", "--text", "x", "--sent", "post")
        assert housed.refused(ON, *late) == [("part-missing", "5.8 b")]
        assert "our answer is due by Thursday 7 January 2027" in housed.sentences(ON, *late)[0]
        assert housed.refused(ON, "letter", "send", REF, "opportunity-to-comment", code=2) == [("own-command", None)]
        assert ("part-missing", "5.8 b") in housed.refused(ON, "letter", "draft", REF, "opportunity-to-comment")


class TestRestriction:
    def test_it_is_told_in_writing_in_one_act(self, housed: Officer) -> None:
        housed.done(BEFORE, *WARN, "--sent", "post")
        data = housed.done(ON, *ADD, *CHANNELS, "--sent", "post")
        assert kinds(housed)[1:] == [("restriction-warning", "post"), ("restriction", "post")]
        assert len(data["events"]) == 2
        told = housed.posted(3)
        assert "Please do not contact us by phone or by email." in told
        assert "You can appeal to Piotr Łukasz, who did not decide this." in told
        assert "This was decided by Jane Evans" in told
        assert "Her anxiety was weighed" in told
        assert "- Phone: 020" not in told.partition("## How to contact us")[2]

    def test_no_more_letters_on_the_same_matter_is_explained(self, housed: Officer) -> None:
        housed.done(BEFORE, *WARN)
        what = ("--behaviour", "nothing-new", "--frequency", "We answer nothing more about the meter reading of May")
        housed.done(ON, *(each for each in ADD if each not in ("--behaviour", "threats", "continual-contact")), *what)
        told = housed.posted(2)
        assert "- We answer nothing more about the meter reading of May.\n" in told
        assert "- raising the same matter again with nothing new\n" in told
        assert "what the Equality Act 2010 asks of us" in told
        assert "0300 111 3000" in told
        assert "You can always make a new complaint." in told

    def test_a_letter_of_another_behaviour_than_is_recorded_is_found(self, housed: Officer) -> None:
        path = housed.draft(ON, *WARN)
        path.write_text(path.read_text(encoding="utf-8").replace("- threats\n", "- violence\n"), "utf-8")
        assert housed.refused(ON, *WARN, "--letter", str(path)) == [("letter-behaviour", "5.14")]

    def test_told_by_word_of_mouth_a_warning_is_no_letter(self, housed: Officer) -> None:
        assert housed.done(ON, *WARN, "--via", "phone")["letter"] is None

    def test_what_became_of_it_is_told_too(self, housed: Officer) -> None:
        housed.done(BEFORE, *WARN)
        housed.done(ON, *ADD, *CHANNELS, "--sent", "post")
        housed.done(ON, *ADD, "--frequency", "One letter a week", "--sent", "post")
        line = ("restriction", "review", REF, "1", "--outcome", "ease", "--reasons", "Calmer.", "--next", "2027-03-01")
        housed.done(ON, *line, "--channels", "phone", "--sent", "post")
        assert "Please do not contact us by phone." in housed.posted(4)
        assert "by **Monday 1 March 2027**" in housed.posted(4)
        housed.done(ON, "restriction", "appeal", REF, "1", "--words", "Unfair.")
        decided = ("restriction", "appeal", REF, "1", "--outcome", "lift", "--reasons", "They are right.")
        housed.done(ON, *decided, "--by", "Piotr Łukasz")
        assert "and we agree with you" in housed.posted(5)
        assert "Another limit on how you can contact us goes on." in housed.posted(5)
        housed.done(ON, "restriction", "lift", REF, "2", "--reasons", "All is well.")
        assert "From now on you can contact us in every way again." in housed.posted(6)
        assert [kind for kind, _ in kinds(housed)[1:]] == [
            "restriction",
            "restriction",
            "restriction-review",
            "restriction-lifted",
            "restriction-lifted",
        ]

    def test_what_was_erased_is_not_told_again(self, housed: Officer) -> None:
        housed.done(BEFORE, *WARN)
        housed.done(ON, *ADD, "--frequency", "One letter a week", "--sent", "post")
        erased_all_the_same(housed, ON)
        kept = ("--outcome", "keep", "--reasons", "It goes on.", "--next", "2027-03-01", "--sent", "post")
        housed.done(ON, "restriction", "review", REF, "1", *kept)
        assert "erased" not in housed.posted(3)
        assert "- The same as we told you before." in housed.posted(3)

    def test_kept_on_appeal_there_is_no_further_appeal(self, housed: Officer) -> None:
        housed.done(BEFORE, *WARN)
        housed.done(ON, *ADD, *CHANNELS, "--sent", "post")
        housed.done(ON, "restriction", "appeal", REF, "1", "--words", "Unfair.")
        decided = ("restriction", "appeal", REF, "1", "--outcome", "keep", "--reasons", "It goes on.")
        housed.done(ON, *decided, "--by", "Piotr Łukasz", "--next", "2027-03-01", "--sent", "post")
        assert "This was our answer to your appeal." in housed.posted(3)

    def test_refusals(self, housed: Officer) -> None:
        for kind, provision in (
            ("restriction-warning", "5.14"),
            ("restriction", "5.14"),
            ("restriction-review", "5.14"),
            ("restriction-lifted", "5.14"),
        ):
            assert ("part-missing", provision) in housed.refused(ON, "letter", "draft", REF, kind)
        housed.done(BEFORE, *WARN)
        housed.done(ON, *ADD, *CHANNELS, "--sent", "post")
        for kind in ("restriction-review", "restriction-lifted"):
            assert ("part-missing", "5.14") in housed.refused(ON, "letter", "draft", REF, kind)
        line = ("restriction", "appeal", REF, "1", "--words", "x", "--sent", "post")
        assert housed.refused(ON, *line, code=2) == [("no-letter", None)]
        lift = ("restriction", "review", REF, "1", "--outcome", "keep", "--reasons", "x", "--next", "2027-03-01")
        # They like to hear by email, which is closed now.
        assert housed.refused(ON, *lift) == [("channel-restricted", "5.14")]


class TestRestrictionOnARepresentative:
    WHOSE = ("--whose", "representative")

    def test_goes_to_them_and_to_nobody_else(self, housed: Officer) -> None:
        proof = ("--basis", "consent", "--proof", "signed-form", "--contact-by", "post")
        housed.done(BEFORE, "rep", "add", REF, "Ola Holm", *proof, "--address", "7 Elm Road\nYork")
        housed.done(BEFORE, *WARN, *self.WHOSE, "--sent", "email")
        # The resident's way is email, which is closed; the representative's own is post.
        data = housed.done(ON, *ADD, *CHANNELS, *self.WHOSE)
        assert data["letter"]["sent"] == "post"
        told = housed.posted(3)
        assert "\nOla Holm\n7 Elm Road\nYork\n" in told
        assert "Dear Ola Holm" in told
        assert "Maja" not in told
        assert "1 High Street" not in told
        assert "Copy to" not in told
        assert "The person whom you speak for can contact us as before" in told

    def test_with_nobody_on_record_is_refused(self, housed: Officer) -> None:
        assert housed.refused(ON, *WARN, *self.WHOSE, "--sent", "post") == [("part-missing", "5.14")]
        assert housed.ways_out(ON, *WARN, *self.WHOSE, "--sent", "post") == [f"complaints rep add {REF} NAME"]
