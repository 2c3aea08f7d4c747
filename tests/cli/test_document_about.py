"""Documents about a request, a compliment, feedback, a claim, a complaint or a time in which the Code is not kept."""

from pathlib import Path

import pytest
from docx import Document

from officer import Officer
from word_documents import opened

DAY = "2026-12-14"
SR, K, F, M = "SR-2026-0001", "K-2026-0001", "F-2026-0001", "M-2026-0001"
ADD = {
    SR: ("request", "add", "--via", "phone", "--summary", "The gate does not shut", "--name", "Ola Holm"),
    K: (
        "compliment",
        "add",
        "--via",
        "letter",
        "--text",
        "She was kind",
        "--about",
        "Jane Evans",
        "--name",
        "Ola Holm",
    ),
    F: ("feedback", "add", "--source", "survey", "--summary", "Nobody answers", "--name", "Ola Holm"),
    M: (
        "claim",
        "add",
        "--via",
        "email",
        "--head",
        "damage-to-belongings",
        "--what",
        "A torn rug",
        "--name",
        "Ola Holm",
    ),
}
ANSWER = ("claim", "answer", M, "granted", "--amount", "60", "--reasons", "It was us.", "--pay-by", "2027-01-08")
KIND = {SR: "request-choice", K: "thanks", F: "feedback-answer", M: "claim-answer"}
PLAN = ("--say", "A joiner comes.", "--by", "2026-12-17")
MORE = {SR: PLAN, K: (), F: (), M: ()}


def added(officer: Officer, ref: str) -> Officer:
    officer.done("2026-12-07", *ADD[ref])
    if ref == M:
        officer.done("2026-12-08", *ANSWER)
    return officer


def line(ref: str) -> tuple[str, ...]:
    return ("document", KIND[ref], ref, *MORE[ref])


@pytest.mark.parametrize("ref", ADD)
class TestEachOfThem:
    def test_in_word_it_is_written_on_the_landlord_s_letterhead(self, ref: str, officer: Officer) -> None:
        head, path = officer.folder / "head.docx", officer.folder / "answer.docx"
        document = Document()
        document.sections[0].header.paragraphs[0].text = "Larkfield House"
        document.add_paragraph("{{ letter }}")
        document.save(str(head))
        officer.done(DAY, "settings", "set", "letterhead", str(head))
        added(officer, ref).done(DAY, *line(ref), "--output", str(path))
        page = opened(path.read_bytes())
        assert page.sections[0].header.paragraphs[0].text == "Larkfield House"
        assert page.paragraphs[0].text == "Ola Holm"

    def test_it_is_refused_for_what_is_not_there_or_is_something_else(self, ref: str, officer: Officer) -> None:
        gone = officer.refused(DAY, *line(ref), code=4)
        officer.logs()
        for other in (*(each for each in ADD if each != ref), "C-2026-0001"):
            wrong = ("document", KIND[ref], other, *MORE[ref])
            assert officer.refused(DAY, *wrong, code=4) == gone
            (sentence,) = officer.sentences(DAY, *wrong)
            assert f"{other} is the reference of a" in sentence
            assert "show" in sentence

    def test_once_its_personal_data_is_erased_there_is_nobody_to_write_to(self, ref: str, officer: Officer) -> None:
        added(officer, ref)
        if ref.startswith("M-"):
            officer.done("2027-12-14", "claim", "paid", ref, "--how", "Bank transfer")
        officer.done("2027-12-14", "erase", ref, "--reason", "Kept long enough", "--yes")
        assert officer.refused("2027-12-15", *line(ref)) == [("erased", None)]

    def test_it_is_drawn_up_and_recorded_nowhere(self, ref: str, officer: Officer) -> None:
        added(officer, ref)
        before = officer.db.read_bytes()
        data = officer.done(DAY, *line(ref))
        assert (data["kind"], data["ref"], data["format"]) == (KIND[ref], ref, "md")
        assert "Dear Ola Holm" in data["text"]
        assert officer.sees(DAY, *line(ref)) == data["text"]
        assert officer.db.read_bytes() == before

    def test_it_is_a_page_with_its_title_in_the_size_that_was_asked_for(self, ref: str, officer: Officer) -> None:
        added(officer, ref)
        page = officer.folder / "letter.html"
        officer.done(DAY, *line(ref), "--output", str(page), "--large-print")
        assert f"<title>{officer.done(DAY, *line(ref))['title']}</title>" in page.read_text(encoding="utf-8")
        assert "18pt" in page.read_text(encoding="utf-8")
        assert officer.refused(DAY, *line(ref), "--output", str(page), code=6)
        assert officer.refused(DAY, *line(ref), "--large-print", code=2) == [("large-print", None)]

    def test_somebody_without_a_name_is_written_to_as_a_resident(self, ref: str, officer: Officer) -> None:
        *words, _, _ = ADD[ref]
        officer.done("2026-12-07", *words)
        if ref == M:
            officer.done("2026-12-08", *ANSWER)
        assert "Dear resident" in officer.done(DAY, *line(ref))["text"]


@pytest.mark.parametrize(
    ("ref", "complain"),
    [
        (SR, ("request", "complain", SR, "--summary", "Nobody came")),
        (F, ("feedback", "complain", F)),
        (M, ("claim", "complain", M, "--via", "phone")),
    ],
)
def test_what_became_a_complaint_is_answered_there(ref: str, complain: tuple[str, ...], officer: Officer) -> None:
    added(officer, ref)
    officer.done(DAY, *complain)
    assert officer.refused(DAY, *line(ref)) == [("complaint", "1.2")]
    assert officer.ways_out(DAY, *line(ref)) == ["complaints show C-2026-0001"]


@pytest.mark.parametrize(
    ("ref", "then"),
    [
        (SR, f"complaints request reply {SR} --via letter --text TEXT"),
        (F, f"complaints feedback signpost {F} --how TEXT"),
        (K, None),
        (M, None),
    ],
)
def test_the_command_that_records_that_it_went_out_is_named(ref: str, then: str | None, officer: Officer) -> None:
    added(officer, ref)
    ran = officer(DAY, *line(ref))
    assert ran.answer["data"]["then"] == then
    assert [message for message in ran.answer["messages"] if "gone out" in message] == (
        [f"Nothing is recorded. When it has gone out: {then}"] if then else []
    )


class TestRequestChoice:
    CHOICE = ("document", "request-choice", SR)

    def test_what_is_done_and_by_when_is_said_or_on_record(self, officer: Officer) -> None:
        officer.done("2026-12-07", *ADD[SR])
        for given, lacks in (
            ((), "Add --say TEXT and --by DATE."),
            (PLAN[:2], "Add --by DATE."),
            (PLAN[2:], "Add --say TEXT."),
        ):
            assert officer.refused(DAY, *self.CHOICE, *given, code=2) == [("missing-option", None)]
            assert lacks in officer.sentences(DAY, *self.CHOICE, *given)[0]
        officer.done("2026-12-08", "request", "reply", SR, "--via", "email", "--text", "A joiner comes on Thursday.")
        assert "A joiner comes on Thursday." in officer.done(DAY, *self.CHOICE, *PLAN[2:])["text"]

    def test_the_day_on_record_is_told_while_it_is_to_come(self, officer: Officer) -> None:
        officer.done("2026-12-07", *ADD[SR], "--target", "2026-12-16")
        say = PLAN[:2]
        assert "by **Wednesday 16 December 2026**" in officer.done("2026-12-16", *self.CHOICE, *say)["text"]
        assert officer.refused("2026-12-17", *self.CHOICE, *say, code=2) == [("missing-option", None)]

    def test_no_day_is_promised_that_has_passed(self, officer: Officer) -> None:
        officer.done("2026-12-07", *ADD[SR])
        past = ("--say", "A joiner came.", "--by", "2026-12-13")
        assert officer.refused(DAY, *self.CHOICE, *past, code=2) == [("out-of-order", None)]

    def test_of_one_that_is_done_nothing_is_left_to_say(self, officer: Officer) -> None:
        officer.done("2026-12-07", *ADD[SR])
        officer.done("2026-12-10", "request", "done", SR, "--how", "A new latch")
        assert "A new latch" in officer.done(DAY, *self.CHOICE)["text"]

    def test_large_print_is_what_they_asked_for(self, officer: Officer) -> None:
        officer.done("2026-12-07", *ADD[SR], "--adjustment", "Large print, please")
        ran = officer(DAY, *self.CHOICE, *PLAN, "--format", "html")
        assert "18pt" in ran.answer["data"]["text"]
        assert "It is set in large print: the resident's adjustment mentions it." in ran.answer["messages"]


def test_a_claim_is_answered_on_record_first(officer: Officer) -> None:
    officer.done("2026-12-07", *ADD[M])
    assert officer.refused(DAY, *line(M)) == [("not-answered", None)]
    assert officer.ways_out(DAY, *line(M)) == [f"complaints claim answer {M} WORD --reasons TEXT"]


class TestAuthorityForm:
    FORM = ("document", "authority-form")

    def test_it_is_filled_in_with_what_is_on_record(self, officer: Officer) -> None:
        officer.logs()
        officer.done(DAY, "rep", "add", "C-2026-0001", "Ola Holm", "--basis", "consent")
        text = officer.done(DAY, *self.FORM, "c-2026-0001")["text"]
        assert "Name: Maja Holm" in text
        assert "Name: Ola Holm" in text
        assert "[x] The resident agrees to it, and signs below." in text
        assert officer.refused(DAY, *self.FORM, "C-2026-0001", "--number", "2", code=4) == [("representative", None)]

    def test_without_a_reference_it_is_empty(self, officer: Officer) -> None:
        data = officer.done(DAY, *self.FORM)
        assert data["ref"] is None
        assert "[x]" not in data["text"]

    def test_of_a_complaint_that_was_erased_it_holds_the_reference_alone(self, officer: Officer) -> None:
        officer.logs()
        officer.done(DAY, "withdraw", "C-2026-0001", "--said-on", DAY, "--via", "phone")
        officer.done("2027-12-14", "erase", "C-2026-0001", "--reason", "Kept long enough", "--yes")
        text = officer.done("2027-12-15", *self.FORM, "C-2026-0001")["text"]
        assert "Maja" not in text
        assert "erased" not in text

    @pytest.mark.parametrize("kind", ["authority-form", "survey"])
    def test_it_is_about_a_complaint_or_nothing(self, kind: str, officer: Officer) -> None:
        assert officer.refused(DAY, "document", kind, "C-2026-0009", code=4) == [("complaint", None)]
        assert officer.refused(DAY, "document", kind, SR, code=4) == [("complaint", None)]


def test_a_slip_says_which_complaint_it_is_about_only_when_asked(officer: Officer) -> None:
    officer.logs()
    assert "C-2026-0001" in officer.done(DAY, "document", "survey", "C-2026-0001")["text"]
    bare = officer.done(DAY, "document", "survey")["text"]
    assert "reference" not in bare
    assert "Maja" not in bare


def test_the_commands_that_a_notice_names_are_there(officer: Officer, tmp_path: Path) -> None:
    text = officer.done(DAY, "document", "survey-notice")["text"]
    assert "`complaints feedback add --source survey --signposted today`" in text
    officer.done(DAY, "feedback", "add", "--source", "survey", "--signposted", "today", "--summary", "I am fed up")


class TestExceptionNotice:
    NOTICE = ("document", "exception-notice")
    BEGAN = ("exception", "add", "--what", "Our computers were broken into", "--why", "No record can be read")

    def test_there_is_nothing_to_tell_while_the_code_is_kept(self, officer: Officer) -> None:
        assert officer.refused(DAY, *self.NOTICE) == [("no-exception", "8.5")]
        assert officer.ways_out(DAY, *self.NOTICE) == ["complaints exception add --what TEXT --why TEXT --back DATE"]
        assert officer.refused(DAY, *self.NOTICE, "1", code=4) == [("exception", None)]

    def test_nor_once_it_is_over(self, officer: Officer) -> None:
        officer.done("2026-12-04", *self.BEGAN, "--back", "2027-01-18")
        officer.done("2026-12-11", "exception", "end", "1")
        assert officer.refused(DAY, *self.NOTICE) == [("no-exception", "8.5")]
        assert officer.refused(DAY, *self.NOTICE, "1") == [("no-exception", "8.5")]

    def test_of_two_it_must_be_said_which(self, officer: Officer) -> None:
        officer.done("2026-12-04", *self.BEGAN, "--back", "2027-01-18")
        officer.done("2026-12-07", *self.BEGAN, "--back", "2027-02-01")
        assert officer.refused(DAY, *self.NOTICE, code=2) == [("missing-option", None)]
        assert "by **Monday 1 February 2027**" in officer.done(DAY, *self.NOTICE, "2")["text"]

    def test_it_tells_what_is_on_record_and_which_command_records_that_it_was_told(self, officer: Officer) -> None:
        officer.done("2026-12-04", *self.BEGAN, "--back", "2027-01-18")
        officer.done("2026-12-04", "exception", "told", "1", "--whom", "ombudsman")
        data = officer.done(DAY, *self.NOTICE, "--touched", "Those about repairs.")
        assert "Since Friday 4 December 2026" in data["text"]
        assert "We told the Housing Ombudsman about it on Friday 4 December 2026." in data["text"]
        assert "## Which complaints this touches\n\nThose about repairs." in data["text"]
        assert data["then"] == "complaints exception told 1 --whom website"
