"""`publish` writes nothing that is not approved and nothing that tells of anybody, and it writes all or nothing."""

import os
import re
import stat
from pathlib import Path
from typing import Any

import pytest

from complaints_cli import places
from complaints_cli.errors import Unavailable
from complaints_cli.exchange import site
from complaints_cli.exchange.site import content
from officer import REF, Officer

DAY = "2027-06-01"
YEAR = ("--year", "2026/27")
PAGES = [
    "index.html",
    "how-to-complain.html",
    "annual-report.html",
    "response.html",
    "self-assessment.html",
    "you-said-we-did.html",
]
HOSTILE = """<script>alert(1)</script> {{ 7*7 }} {% raw %} [red]x[/] "quoted" 'so' & <b>b</b> | a | [x](javascript:1)"""


@pytest.fixture(autouse=True)
def pages_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """No PDF, no Word and no drawing, which take seconds: who wants them asks for them."""
    monkeypatch.setattr(site, "CALLED", {})
    monkeypatch.setattr(content, "can_draw", lambda: False)


@pytest.fixture
def approved(housed: Officer) -> Officer:
    """A complaint of Maja Holm's, a response to the year and an approved self-assessment."""
    housed.once("approved", lambda: approve(housed))
    return housed


def approve(officer: Officer) -> None:
    officer.done("2027-05-20", *("governance", "respond", *YEAR, "--text", "We read it with care."), *BOARD)
    officer.done("2027-05-20", "assess", "approve", *YEAR, "--by", "The board", "--despite", "A trial")


BOARD = ("--by", "The board", "--approved-on", "2027-05-18")


def publish(officer: Officer, *more: str, folder: str = "site") -> tuple[str, ...]:
    return ("publish", str(officer.folder / folder), *YEAR, *more)


def published(officer: Officer, *more: str) -> dict[str, Any]:
    return officer.done(DAY, *publish(officer, *more))


def page(officer: Officer, name: str) -> str:
    return (officer.folder / "site" / name).read_text(encoding="utf-8")


def learns(officer: Officer, **said: str) -> None:
    """What was learned, in words of the officer's own."""
    options = [part for name, text in said.items() for part in (f"--{name}", text)]
    officer.done("2027-01-04", "learn", REF, *options)


def against(officer: Officer, *more: str) -> list[str]:
    """The sentences of a refusal for what tells of somebody, after which nothing is there."""
    ran = officer(DAY, *publish(officer, *more))
    assert ran.code == 3
    assert {error["code"] for error in ran.answer["errors"]} == {"names-somebody"}
    assert not (officer.folder / "site").exists()
    return [error["message"] for error in ran.answer["errors"]]


class TestApproval:
    def test_what_is_missing_is_named_at_once_with_its_command(self, housed: Officer) -> None:
        assert housed.refused(DAY, *publish(housed)) == [("no-response", "8.2"), ("not-approved", "8.2")]
        assert housed.ways_out(DAY, *publish(housed)) == [
            "complaints governance respond --year 2026/27 --text @FILE",
            "complaints assess approve --year 2026/27 --by BODY",
        ]
        assert not (housed.folder / "site").exists()

    def test_an_answer_that_changed_since_is_not_approved(self, approved: Officer) -> None:
        approved.done(DAY, "assess", "answer", "1.2", "--comply", "yes", "--evidence", "Policy, 1.", *YEAR)
        assert approved.refused(DAY, *publish(approved)) == [("changed-since", "8.2")]
        assert approved.sentences(DAY, *publish(approved)) == [
            "Answers of the self-assessment of 2026/27 have changed since it was approved: 1.2."
        ]

    def test_another_years_approval_is_not_this_ones(self, approved: Officer) -> None:
        line = ("publish", str(approved.folder / "site"), "--year", "2027/28")
        assert approved.refused(DAY, *line) == [("no-response", "8.2"), ("not-approved", "8.2")]

    def test_unapproved_marks_every_page(self, housed: Officer) -> None:
        assert published(housed, "--unapproved")["approved"] is False
        assert all(page(housed, name).count("Draft, not approved") == 1 for name in PAGES)
        assert "has not given its response yet" in page(housed, "response.html")

    def test_unapproved_marks_nothing_that_is_approved(self, approved: Officer) -> None:
        assert published(approved, "--unapproved")["approved"] is True
        assert "Draft" not in page(approved, "annual-report.html")

    def test_a_year_to_come_is_none(self, approved: Officer) -> None:
        line = ("publish", str(approved.folder / "site"), "--year", "2029/30")
        assert approved.refused(DAY, *line, code=2) == [("year", None)]


class TestPages:
    def test_are_whole_and_say_what_they_are(self, approved: Officer) -> None:
        data = published(approved)
        assert [each["file"] for each in data["pages"]] == PAGES
        assert data["approved"] is True
        folder = approved.folder / "site"
        assert {each["file"]: each["bytes"] for each in data["files"]} == {
            file.name: file.stat().st_size for file in folder.iterdir()
        }
        assert data["bytes"] == sum(each["bytes"] for each in data["files"])
        assert "We read it with care." in page(approved, "response.html")
        assert "approved on 18 May 2027 by The board" in page(approved, "response.html")
        assert "Within 10 working days of that letter" in page(approved, "how-to-complain.html")

    def test_every_link_leads_to_a_page_or_a_place_on_one(self, approved: Officer) -> None:
        published(approved)
        for name in PAGES:
            text = page(approved, name)
            for target in [part.partition('"')[0] for part in text.split('href="')[1:]]:
                file, _, place = target.partition("#")
                if not target.startswith(("https://", "tel:", "mailto:")):
                    there = page(approved, file or name)
                    assert f'id="{place}"' in there or not place, target

    def test_have_no_script_no_style_of_their_own_and_nothing_from_elsewhere(self, approved: Officer) -> None:
        published(approved)
        for name in PAGES:
            text = page(approved, name)
            assert "default-src 'none'; style-src 'self'; img-src 'self'" in text.replace("&#39;", "'")
            assert not re.search(r"<script|<iframe|<style|\sstyle=|\son\w+=|http:|src=.http", text), name
        assert "@import" not in page(approved, "style.css")
        assert "url(" not in page(approved, "style.css")

    def test_the_report_and_the_response_lead_to_each_other(self, approved: Officer) -> None:
        published(approved)
        read_with = "Read this with: "
        assert (
            'href="response.html"' in page(approved, "annual-report.html").partition(read_with)[2].partition("</p>")[0]
        )
        assert (
            'href="annual-report.html"' in page(approved, "response.html").partition(read_with)[2].partition("</p>")[0]
        )

    def test_are_the_same_bytes_again(self, approved: Officer) -> None:
        published(approved)
        approved.done(DAY, *publish(approved, folder="again"))
        first, again = (
            {file.name: file.read_bytes() for file in (approved.folder / each).iterdir()} for each in ("site", "again")
        )
        assert first == again

    def test_are_for_everybody_to_read(self, approved: Officer) -> None:
        before = os.umask(0o077)
        try:
            published(approved)
        finally:
            os.umask(before)
        folder = approved.folder / "site"
        assert stat.S_IMODE(folder.stat().st_mode) == 0o755
        assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o644}

    def test_name_nobody_of_ours_unless_asked(self, approved: Officer) -> None:
        for key, value in (("complaints_officer", "Jane Evans"), ("member_responsible", "Dr Ada Quill")):
            approved.done(DAY, "settings", "set", key, value)
        published(approved)
        assert not any(name in page(approved, each) for each in PAGES for name in ("Evans", "Quill"))
        approved.done(DAY, *publish(approved, "--named", folder="named"))
        how = (approved.folder / "named" / "how-to-complain.html").read_text(encoding="utf-8")
        assert "Dr Ada Quill is the member of our board" in how

    def test_a_time_in_which_the_code_cannot_be_kept_has_a_notice(self, approved: Officer) -> None:
        what = ("--what", "Our records were locked.", "--why", "An attack on our computers.", "--back", "2027-07-01")
        approved.done(DAY, "exception", "add", *what)
        assert published(approved)["pages"][-1]["file"] == "notice-1.html"
        assert "An attack on our computers." in page(approved, "notice-1.html")
        approved.done(DAY, "exception", "end", "1")
        approved.done(DAY, *publish(approved, folder="after"))
        assert not (approved.folder / "after" / "notice-1.html").exists()

    def test_say_how_to_record_it_and_what_is_open(self, approved: Officer) -> None:
        ran = approved(DAY, *publish(approved))
        assert any(
            "governance published report --year 2026/27 --where ADDRESS" in each for each in ran.answer["messages"]
        )
        assert any("annual-report.html still says" in each for each in ran.answer["data"]["warnings"])
        assert ran.answer["data"]["warnings"][0].startswith("Provisional: some complaints still await their answer")

    def test_the_whole_size_is_on_the_screen(self, approved: Officer) -> None:
        assert "7 files, " in approved.sees(DAY, *publish(approved))


class TestHostileText:
    def test_stays_text(self, housed: Officer) -> None:
        housed.done("2027-01-04", "settings", "set", "name", f"Homes {HOSTILE}")
        learns(housed, change=HOSTILE, heard=HOSTILE)
        housed.done("2027-05-20", "governance", "respond", *YEAR, "--text", HOSTILE, *BOARD)
        published(housed, "--unapproved")
        for name in PAGES:
            text = page(housed, name)
            assert "<script" not in text
            assert "<b>b</b>" not in text
            assert "49" not in text.partition("<body")[2].partition("</header>")[0]
            assert 'href="javascript' not in text
        for name in ("you-said-we-did.html", "response.html"):
            assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7*7 }} {% raw %} [red]x[/]" in page(housed, name)


class TestPrivacy:
    """Maja Holm lives at Flat 2, 1 High Street, York YO1 7HH; her number is 07700 900 123."""

    def test_a_surname_is_named_with_its_page_section_and_reference(self, approved: Officer) -> None:
        learns(approved, change="What Holm told us is asked of everybody.")
        where = ("9. What we learned and changed (Code 8.1 d)", "13. Our plan for next year")
        told = "the surname “Holm” of somebody in C-2026-0001 stands there. If it means nobody there: --allow “Holm”."
        assert against(approved) == [
            *(f"annual-report.html, “{each}”: {told}" for each in where),
            f"you-said-we-did.html, “Other”: {told}",
        ]

    @pytest.mark.parametrize(
        ("words", "kind"),
        [
            ("We rang maja holm", "the name “maja holm”"),
            ("We rang Ms HOLM", "the name “Ms HOLM”"),
            ("We rang +44 7700 900123", "the phone number"),
            ("We went to 1 high street", "the address"),
            ("We went to YO17HH", "the postcode"),
            ("Piotr Lukasz did it", "the name “Piotr Lukasz”"),
        ],
    )
    def test_by_whatever_somebody_is_known(self, words: str, kind: str, approved: Officer) -> None:
        learns(approved, change=words)
        assert all(f": {kind} of somebody in " in each for each in against(approved))

    def test_in_the_response_too(self, housed: Officer) -> None:
        housed.done("2027-05-20", "governance", "respond", *YEAR, "--text", "Maja Holm was right.", *BOARD)
        assert {each.partition(",")[0] for each in against(housed, "--unapproved")} == {
            "annual-report.html",
            "response.html",
        }

    @pytest.mark.parametrize(
        ("command", "typed"),
        [
            (("rep", "add", REF, "Ola Wiśniewska", "--basis", "consent"), "Wisniewska"),
            (("note", REF, "--with", "contractor", "--text", "x", "--names", "Ivo Brandl of Roofs"), "Ivo Brandl"),
            (("person", "set", REF, "--email", "maja@holm.example"), "maja@holm.example"),
            (("correct", REF, "name", "Maja Holmström", "--reason", "A slip"), "Holmström"),
            (("request", "add", "--via", "phone", "--summary", "A tap", "--name", "Gwen Prŷs"), "Gwen Prys"),
            (("claim", "add", "--via", "phone", "--head", "other", "--what", "x", "--name", "Ewa Zięba"), "Zięba"),
            (("feedback", "add", "--source", "comment", "--summary", "x", "--name", "Niamh O'Brien"), "O’Brien"),
            (("compliment", "add", "--via", "phone", "--text", "x", "--name", "Noor Haddad"), "Noor Haddad"),
        ],
        ids=lambda value: value[0] if isinstance(value, tuple) else "",
    )
    def test_of_whoever_the_record_names(self, command: tuple[str, ...], typed: str, approved: Officer) -> None:
        approved.done("2027-01-04", *command)
        learns(approved, change=f"As {typed} said.")
        assert against(approved)

    def test_what_was_corrected_is_still_looked_for(self, approved: Officer) -> None:
        approved.done("2027-01-04", "correct", REF, "name", "Maja Holmberg", "--reason", "A slip")
        learns(approved, change="As Holm said.")
        assert against(approved)

    def test_allowed_words_may_stand_and_it_is_said(self, approved: Officer) -> None:
        learns(approved, change="Holm oaks are trimmed.")
        ran = approved(DAY, *publish(approved, "--allow", "holm"))
        assert ran.code == 0
        assert "Allowed to stand on the pages: holm." in ran.answer["messages"]

    def test_an_allowed_surname_allows_no_name(self, approved: Officer) -> None:
        learns(approved, change="Maja Holm was right.")
        assert all("the name “Maja Holm”" in each for each in against(approved, "--allow", "Holm"))

    def test_whoever_was_erased_cannot_be_found(self, approved: Officer) -> None:
        learns(approved, change="As Holm said.")
        approved.done("2027-05-21", "lesson", "add", "--source", "other", "--what", "x", "--change", "As Brand said.")
        approved.done("2027-05-22", "erase", REF, "--reason", "Asked to", "--yes")
        published(approved)

    def test_a_chair_and_a_chief_executive_are_public(self, approved: Officer) -> None:
        approved.done(DAY, "staff", "add", "Rosa Lind", "--role", "Chair of the board")
        learns(approved, change="Rosa Lind opens the meeting.")
        published(approved)

    def test_nothing_else_of_the_page_is_told(self, approved: Officer) -> None:
        learns(approved, change="The lock of Maja Holm in the cellar was broken.")
        ran = approved(DAY, *publish(approved))
        assert "cellar" not in ran.out + ran.err


class TestDryRun:
    def test_writes_nothing_and_says_what_would_be(self, approved: Officer) -> None:
        data = published(approved, "--dry-run")
        assert [each["file"] for each in data["pages"]] == PAGES
        assert not (approved.folder / "site").exists()

    def test_says_what_is_in_the_way(self, housed: Officer) -> None:
        learns(housed, change="As Holm said.")
        ran = housed.screen(DAY, *publish(housed, "--dry-run"))
        assert ran.code == 3
        assert "In the way: The self-assessment of 2026/27 is not approved" in ran.out
        assert "In the way: you-said-we-did.html" in ran.out
        assert not (housed.folder / "site").exists()


class TestFolder:
    def test_an_empty_one_is_filled(self, approved: Officer) -> None:
        (approved.folder / "site").mkdir()
        published(approved)
        assert (approved.folder / "site" / "index.html").is_file()

    @pytest.mark.parametrize("made", ["file", "full", "link", "orphan"])
    def test_any_other_is_left_as_it_was(self, made: str, approved: Officer) -> None:
        place = approved.folder / "site"
        if made == "file":
            place.write_text("mine")
        elif made == "full":
            place.mkdir()
            (place / ".mine").write_text("mine")
        elif made == "link":
            (approved.folder / "elsewhere").mkdir()
            place.symlink_to(approved.folder / "elsewhere")
        else:
            place = approved.folder / "gone" / "site"
        before = sorted(approved.folder.rglob("*"))
        code = "cannot-write" if made == "orphan" else "exists"
        assert approved.refused(DAY, "publish", str(place), *YEAR, code=6) == [(code, None)]
        assert sorted(approved.folder.rglob("*")) == before

    def test_a_full_disk_leaves_nothing(self, approved: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
        write_new, written = places.write_new, list[Path]()

        def until_full(path: Path, content: bytes) -> None:
            if len(written) == 3:
                raise Unavailable("cannot-write", f"Cannot write {path}: No space left on device.")
            written.append(path)
            write_new(path, content)

        before = sorted(approved.folder.iterdir())
        monkeypatch.setattr(places, "write_new", until_full)
        assert approved.refused(DAY, *publish(approved), code=6) == [("cannot-write", None)]
        assert sorted(approved.folder.iterdir()) == before

    def test_one_that_is_filled_meanwhile_is_left_alone(
        self, approved: Officer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        place, write_new = approved.folder / "site", places.write_new

        def meanwhile(path: Path, content: bytes) -> None:
            write_new(path, content)
            place.mkdir(exist_ok=True)
            (place / "theirs").write_text("theirs")

        monkeypatch.setattr(places, "write_new", meanwhile)
        assert approved.refused(DAY, *publish(approved), code=6) == [("cannot-write", None)]
        assert [file.name for file in place.iterdir()] == ["theirs"]
        assert not any(file.name.startswith(".site-") for file in approved.folder.iterdir())


class TestPolicy:
    def test_is_read_there_as_it_is(self, approved: Officer) -> None:
        (approved.folder / "ours.PDF").write_bytes(b"%PDF-1.7 ours")
        published(approved, "--policy", str(approved.folder / "ours.PDF"))
        assert (approved.folder / "site" / "complaints-policy.pdf").read_bytes() == b"%PDF-1.7 ours"
        assert 'href="complaints-policy.pdf"' in page(approved, "index.html")

    def test_of_another_form_or_not_there_is_refused(self, approved: Officer) -> None:
        line = publish(approved, "--policy")
        assert approved.refused(DAY, *line, approved.file("ours.exe", "x"), code=2) == [("format", None)]
        assert approved.refused(DAY, *line, str(approved.folder / "gone.pdf"), code=6) == [("unavailable", None)]
        (approved.folder / "large.pdf").write_bytes(b"x" * 20_000_001)
        assert approved.refused(DAY, *line, str(approved.folder / "large.pdf"), code=2) == [("file", None)]


@pytest.mark.slow
class TestWhatCanBeTakenAway:
    @pytest.fixture(autouse=True)
    def all_of_it(self, pages_alone: None, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.undo()

    def test_is_the_same_as_pdf_and_for_word_twice_alike(self, approved: Officer) -> None:
        data = published(approved)
        names = {each["file"] for each in data["files"]}
        assert {"annual-report.pdf", "annual-report.docx", "response.pdf", "you-said-we-did.docx"} <= names
        assert 'href="annual-report.pdf"' in page(approved, "annual-report.html")
        assert 'href="self-assessment.docx"' in page(approved, "index.html")
        approved.done(DAY, *publish(approved, folder="again"))
        first, again = (
            {file.name: file.read_bytes() for file in (approved.folder / each).iterdir()} for each in ("site", "again")
        )
        assert first == again

    def test_is_left_out_and_said_where_nothing_can_write_it(
        self, approved: Officer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from complaints_cli.errors import Misuse

        def lacking(*_: object) -> bytes:
            raise Misuse("extra", "This needs the Python package typst, which is not installed.")

        monkeypatch.setattr(site, "made", lacking)
        warnings = published(approved)["warnings"]
        assert "annual-report.pdf is left out. This needs the Python package typst, which is not installed." in warnings
        assert 'class="downloads"' not in page(approved, "annual-report.html")
