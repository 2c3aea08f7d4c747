"""Letters in Word: drafted, edited, checked and sent, and never with a part missing or a change left to accept."""

from hashlib import sha256
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument

from complaints_cli.pages.extras import extra
from officer import REF, Officer
from open_documents import odt
from word_documents import edited, element, emptied, opened, replaced

pytestmark = pytest.mark.slow

DAY = "2026-12-22"
RESPOND = ("respond", REF)
ACK = ("ack", REF, "--responsible", "yes", "--outcome", "A new boiler")
# By hand, as the Code's 6.9 a to g, 6.7, 5.6, 9.1 and 3.7 ask for them.
PARTS = [
    (("Our decision on your complaint",), "decision", "6.9 c"),
    (("What you complained about",), "definition", "6.9 b"),
    (("What you would like to happen",), "outcome", "5.6"),
    (("Point 1",), "point-1", "6.7"),
    (("Point 1", "What you told us"), "point-1-definition", "6.9 b"),
    (("Point 1", "Our decision on this point"), "point-1-decision", "6.9 c"),
    (("Point 1", "What we found, and why we decided this"), "point-1-reasons", "6.9 d"),
    (("How we are putting things right",), "remedy", "6.9 e"),
    (("What is still to be done",), "actions", "6.9 f"),
    (("What we have learned",), "learning", "9.1"),
    (("If you are unhappy with this response",), "next-step", "6.9 g"),
    (("The Housing Ombudsman",), "ombudsman", "3.7"),
]


@pytest.fixture
def decided(officer: Officer) -> Officer:
    """Everything that a stage 1 response needs is recorded by Tuesday 22 December 2026."""
    officer.logs()
    officer.acknowledges()
    officer.decides()
    return officer


@pytest.fixture
def draft(decided: Officer) -> Path:
    """The response, drafted in Word."""
    return decided.draft(DAY, *RESPOND, name="draft.docx")


def change(path: Path, xml: str) -> Path:
    """The letter with that element at the end of its first paragraph."""
    return edited(path, lambda document: document.paragraphs[0]._p.append(element(xml)))


def test_the_draft_is_whole_and_checked_as_such(decided: Officer, draft: Path) -> None:
    data = decided.done(DAY, "letter", "check", str(draft), REF)
    assert (data["kind"], data["findings"]) == ("response-1", [])


@pytest.mark.parametrize(("headings", "part", "provision"), PARTS, ids=[each[1] for each in PARTS])
def test_with_any_mandatory_part_emptied_it_is_refused_by_name(
    decided: Officer, draft: Path, headings: tuple[str, ...], part: str, provision: str
) -> None:
    path = str(edited(draft, lambda document: emptied(document, *headings)))
    found = decided(DAY, "letter", "check", path, REF)
    assert found.code == 3
    assert (part, provision) in {(each["part"], each["provision"]) for each in found.answer["data"]["findings"]}
    assert (f"letter-{part}", provision) in decided.refused(DAY, *RESPOND, "--letter", path)


@pytest.mark.parametrize(
    ("was", "becomes", "part"),
    [(REF, "it", "reference"), ("stage 1 response", "response", "stage")],
)
def test_without_its_reference_or_stage(decided: Officer, draft: Path, was: str, becomes: str, part: str) -> None:
    path = edited(draft, lambda document: replaced(document, was, becomes))
    assert f"letter-{part}" in [code for code, _ in decided.refused(DAY, *RESPOND, "--letter", str(path))]


def test_a_changed_date_is_told_with_both(officer: Officer) -> None:
    officer.logs()
    draft = officer.draft("2026-12-21", *ACK, name="ack.docx")
    path = edited(draft, lambda document: replaced(document, "Thursday 7 January 2027", "Friday 8 January 2027"))
    assert (
        "It must tell when we will respond: Thursday 7 January 2027, under “When you will hear from us”. "
        "It says Friday 8 January 2027." in officer.sentences("2026-12-21", *ACK, "--letter", str(path))
    )


def test_a_heading_that_is_only_bold_is_named_as_that(decided: Officer, draft: Path) -> None:
    def plain(document: WordDocument) -> None:
        heading = next(each for each in document.paragraphs if each.text == "What we have learned")
        heading.style = document.styles["Normal"]
        heading.runs[0].bold = True

    (sentence,) = decided.sentences(DAY, *RESPOND, "--letter", str(edited(draft, plain)))
    assert sentence == (
        "The section “What we have learned” is missing. It must tell what we learn from the complaint, or that there "
        "is nothing more. That is there as a line of text: make it a heading (in Word: Heading 2)."
    )


def test_what_is_hidden_in_it_is_not_there(decided: Officer, draft: Path) -> None:
    def hide(document: WordDocument) -> None:
        (told,) = [each for each in document.paragraphs if each.text.startswith("What we are changing")]
        told.runs[0].font.hidden = True

    assert decided.refused(DAY, *RESPOND, "--letter", str(edited(draft, hide))) == [("letter-learning", "9.1")]


class TestWhatIsNotFinished:
    INSERTED = '<w:ins w:id="1" w:author="x"><w:r><w:t>and more</w:t></w:r></w:ins>'
    DELETED = '<w:del w:id="2" w:author="x"><w:r><w:delText>and less</w:delText></w:r></w:del>'

    def test_a_tracked_change(self, decided: Officer, draft: Path) -> None:
        path = change(draft, self.INSERTED)
        assert decided.refused(DAY, *RESPOND, "--letter", str(path)) == [("letter-unfinished", None)]
        assert decided.refused(DAY, "letter", "check", str(path), REF) == [("letter-unfinished", None)]

    def test_all_of_it_is_counted(self, decided: Officer, draft: Path) -> None:
        def more(document: WordDocument) -> None:
            first = document.paragraphs[0]
            document.add_comment(first.runs[0], "Is that our address?")
            for xml in (self.INSERTED, self.DELETED):
                first._p.append(element(xml))

        (sentence,) = decided.sentences(DAY, *RESPOND, "--letter", str(edited(draft, more)))
        assert sentence == (
            "The letter still has 2 tracked changes and 1 comment. Accept or reject changes and delete comments before "
            "it goes out."
        )


class TestWhatGoesOut:
    def test_is_kept_byte_for_byte_and_comes_back_in_a_file(self, decided: Officer, draft: Path) -> None:
        path = edited(draft, lambda document: replaced(document, "Yours sincerely", "With kind regards"))
        data = decided.done(DAY, *RESPOND, "--letter", str(path))
        assert data["letter"]["sha256"] == sha256(path.read_bytes()).hexdigest()
        number = str(data["letter"]["number"])
        kept = decided.folder / "kept.docx"
        shown = decided.done(DAY, "letter", "show", REF, number, "--output", str(kept))
        assert (shown["format"], shown["text"]) == ("docx", "")
        assert kept.read_bytes() == path.read_bytes()
        assert decided.refused(DAY, "letter", "show", REF, number, code=2) == [("output", None)]
        for other in (("--format", "html"), ("--output", str(decided.folder / "kept.pdf"))):
            assert decided.refused(DAY, "letter", "show", REF, number, *other, code=2) == [("format", None)]

    def test_the_way_to_see_it_says_that_it_needs_a_file(self, decided: Officer, draft: Path) -> None:
        seen = decided.sees(DAY, *RESPOND, "--letter", str(draft)).replace("\n", " ")
        assert f"The letter as it went out by post: complaints letter show {REF} 2 --output FILE" in seen

    def test_may_be_an_open_document(self, decided: Officer) -> None:
        path = decided.folder / "letter.odt"
        path.write_bytes(odt(decided.draft(DAY, *RESPOND).read_text(encoding="utf-8")))
        assert decided.done(DAY, "letter", "check", str(path), REF)["findings"] == []
        number = decided.done(DAY, *RESPOND, "--letter", str(path))["letter"]["number"]
        kept = decided.folder / "kept.odt"
        assert decided.done(DAY, "letter", "show", REF, str(number), "--output", str(kept))["format"] == "odt"
        assert kept.read_bytes() == path.read_bytes()

    def test_an_open_document_without_a_part_is_refused(self, decided: Officer) -> None:
        markdown = decided.draft(DAY, *RESPOND).read_text(encoding="utf-8")
        path = decided.folder / "letter.odt"
        path.write_bytes(odt(markdown.replace("## What we have learned", "")))
        assert decided.refused(DAY, *RESPOND, "--letter", str(path)) == [("letter-learning", "9.1")]

    def test_a_composed_one_is_had_in_word_by_the_name_of_the_file(self, decided: Officer) -> None:
        decided.done(DAY, *RESPOND)
        named, asked = decided.folder / "named.docx", decided.folder / "asked"
        decided.done(DAY, "letter", "show", REF, "2", "--output", str(named))
        decided.done(DAY, "letter", "show", REF, "2", "--output", str(asked), "--format", "docx")
        assert named.read_bytes() == asked.read_bytes()
        assert "Dear Maja Holm" in [each.text for each in opened(named.read_bytes()).paragraphs]


def test_a_letter_for_word_needs_a_file_and_may_be_large(decided: Officer) -> None:
    line = ("letter", "draft", REF, "response-1")
    assert decided.refused(DAY, *line, "--format", "docx", code=2) == [("output", None)]
    path = decided.folder / "large.docx"
    data = decided.done(DAY, *line, "--output", str(path), "--large-print")
    assert (data["format"], data["sha256"]) == ("docx", sha256(path.read_bytes()).hexdigest())
    assert opened(path.read_bytes()).styles["Normal"].font.size.pt == 18


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("letter.docx", b"PK", "The file is damaged, or is no Word document (.docx)."),
        ("letter.odt", b"x", "The file is damaged, or is no OpenDocument text (.odt)."),
        ("letter.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "The file is in the format of an old Word (.doc)."),
    ],
)
def test_a_file_that_cannot_be_read(decided: Officer, name: str, content: bytes, sentence: str) -> None:
    path = decided.folder / name
    path.write_bytes(content)
    for line in (("letter", "check", str(path), REF), (*RESPOND, "--letter", str(path))):
        assert decided.refused(DAY, *line, code=2) == [("file", None)]
        assert decided.sentences(DAY, *line)[0].startswith(sentence)


def test_without_the_package_for_it_the_command_that_installs_it_is_told(
    decided: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("complaints_cli.pages.docx.extra", lambda _, name: extra("no_such_module_anywhere", name))
    path = decided.folder / "draft.docx"
    assert decided.refused(DAY, *RESPOND, "--draft", str(path), code=2) == [("extra", None)]
    assert 'pip install "complaints-cli[docx]"' in decided.sentences(DAY, *RESPOND, "--draft", str(path))[0]
    assert not path.exists()


class TestLetterhead:
    @pytest.fixture
    def head(self, decided: Officer) -> Path:
        document = Document()
        document.sections[0].header.paragraphs[0].text = "Larkfield Homes, Larkfield House"
        document.add_paragraph("{{ letter }}")
        path = decided.folder / "head.docx"
        document.save(str(path))
        return path

    def test_letters_in_word_are_written_on_it(self, decided: Officer, head: Path) -> None:
        decided.done(DAY, "settings", "set", "letterhead", str(head))
        page = opened(decided.draft(DAY, *RESPOND, name="draft.docx").read_bytes())
        assert page.sections[0].header.paragraphs[0].text == "Larkfield Homes, Larkfield House"
        assert page.paragraphs[0].text == "Maja Holm"
        assert decided.draft(DAY, *RESPOND).read_text(encoding="utf-8").startswith("Larkfield Homes\n")
        assert decided.done(DAY, "letter", "check", str(decided.folder / "draft.docx"), REF)["findings"] == []

    def test_it_is_tried_before_it_is_kept(self, decided: Officer) -> None:
        Document().save(str(decided.folder / "empty.docx"))
        for name, code, error in (
            ("empty.docx", 2, "letterhead"),
            ("gone.docx", 6, "letterhead"),
            ("head.odt", 2, "setting"),
        ):
            line = ("settings", "set", "letterhead", str(decided.folder / name))
            assert decided.refused(DAY, *line, code=code) == [(error, None)]
        loaded = decided.file("more.toml", f'letterhead = "{decided.folder / "gone.docx"}"')
        assert decided.refused(DAY, "settings", "load", loaded, code=6) == [("letterhead", None)]

    def test_one_that_is_gone_since_is_named_and_can_be_taken_off(self, decided: Officer, head: Path) -> None:
        decided.done(DAY, "settings", "set", "letterhead", str(head))
        head.unlink()
        path = decided.folder / "draft.docx"
        assert decided.refused(DAY, *RESPOND, "--draft", str(path), code=6) == [("letterhead", None)]
        decided.done(DAY, "settings", "set", "letterhead", "")
        page = opened(decided.draft(DAY, *RESPOND, name="draft.docx").read_bytes())
        assert page.paragraphs[0].text.startswith("Larkfield Homes")


def test_the_complaint_form_comes_out_for_word(officer: Officer) -> None:
    path = officer.folder / "form.docx"
    officer.done(DAY, "document", "form", "--output", str(path), "--large-print")
    page = opened(path.read_bytes())
    assert [each.text for each in page.paragraphs if each.style and each.style.name == "Heading 1"] == [
        "Complaint form: Larkfield Homes"
    ]
    assert page.styles["Normal"].font.size.pt == 18
