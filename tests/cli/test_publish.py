"""`publish` writes nothing that is not approved, and it writes all of a site or nothing."""

import os
import re
import stat
from pathlib import Path

import pytest

from complaints_cli import new_files
from complaints_cli.errors import Misuse, Unavailable
from complaints_cli.exchange import site
from officer import REF, Officer
from publishing_office import DAY, PAGES, YEAR, learns, page, publish, published


@pytest.mark.usefixtures("pages_alone")
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
        assert "approved on 18 May 2027 by the board" in page(approved, "response.html")
        assert "Within 10\u00a0working days of that letter" in page(approved, "how-to-complain.html")

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

    def test_say_what_was_learned_and_what_became_of_it(self, approved: Officer) -> None:
        learns(approved, heard="Nobody called back.", change="Calls are answered the same day.", due="2027-05-03")
        other = ("--what", "A flat was cold.", "--change", "Boilers are tested in August.", "--due", "2027-08-31")
        approved.done("2027-05-21", "lesson", "add", "--source", "other", *other)
        published(approved)
        said = page(approved, "you-said-we-did.html").partition("<h2")[2]
        made, coming = said.split("What we are working on")
        assert "Nothing yet." in made
        assert "Nobody called back.<br>" in coming
        assert "We are late with this:</strong> Calls are answered the same day. We said by 3 May 2027." in coming
        assert "<strong>We found:</strong> A flat was cold." in coming
        assert "<strong>We will:</strong> Boilers are tested in August. By 31 August 2027." in coming
        assert "Other things we learned from" in coming
        moved = ("--to", "2027-07-05", "--reason", "A new system")
        approved.done("2027-05-22", "learning", "move", REF, "1", *moved)
        approved.done(DAY, *publish(approved, folder="moved"))
        late = (approved.folder / "moved" / "you-said-we-did.html").read_text(encoding="utf-8")
        assert "We are late: we said by 3 May 2027 first. The new day is 5 July 2027." in late
        approved.done("2027-05-22", "learning", "done", REF, "1", "--proof", "The log of calls")
        approved.done(DAY, *publish(approved, folder="after"))
        after = (approved.folder / "after" / "you-said-we-did.html").read_text(encoding="utf-8")
        assert "Calls are answered the same day. Done in May 2027." in after.split("What we are working on")[0]

    def test_ask_residents_to_help_and_lead_a_phone_to_us(self, approved: Officer) -> None:
        approved.done(DAY, "settings", "set", "email", "help@larkfield.example")
        published(approved)
        first = page(approved, "index.html")
        assert "Would you like to help us with that" in first
        assert '<a href="tel:02079460000">020\u00a07946\u00a00000</a>' in first
        assert '<a href="mailto:help@larkfield.example">help@larkfield.example</a>' in first
        assert first.index("Call <a href") < first.index("<h2")

    def test_ways_are_those_that_lead_from_the_page(self, approved: Officer) -> None:
        published(approved)
        for name in ("index.html", "how-to-complain.html"):
            text = page(approved, name)
            assert "By phone: " in text
            assert "In person, to anybody" in text
            for nowhere in ("On our website", "By text message", "On social media", "By email", "By letter"):
                assert nowhere not in text, (name, nowhere)

    def test_plain_words_come_before_the_codes(self, approved: Officer) -> None:
        published(approved)
        for name in ("index.html", "how-to-complain.html"):
            before, found, _ = page(approved, name).partition("expression of dissatisfaction")
            assert found
            assert "Tell us if you are unhappy with anything we did or did not do." in before

    def test_the_year_in_plain_words_is_linked_first(self, approved: Officer) -> None:
        published(approved)
        more = page(approved, "index.html").partition("Read more")[2]
        assert more.partition('href="')[2].startswith('your-complaints.html">Your complaints in 2026/27')
        assert "Need this in large print" in page(approved, "your-complaints.html")

    def test_the_definitions_of_figures_are_there_to_be_opened(self, approved: Officer) -> None:
        published(approved)
        text = page(approved, "annual-report.html")
        folded = text.partition("<details>")[2].partition("</details>")[0]
        assert "<summary>" in folded
        assert "halves rounded up" in folded
        assert "<h2" not in folded
        assert text.count("<details>") == text.count("</details>") == 1
        assert "Appendix B" in text.partition("</details>")[2]

    def test_say_how_to_record_it_and_what_is_open(self, approved: Officer) -> None:
        ran = approved(DAY, *publish(approved))
        assert any(
            "governance published report --year 2026/27 --where ADDRESS" in each for each in ran.answer["messages"]
        )
        assert any("annual-report.html still says" in each for each in ran.answer["data"]["warnings"])
        assert ran.answer["data"]["warnings"][0].startswith(
            "Provisional: fewer than 5 complaints still await their answer"
        )

    def test_the_whole_size_is_on_the_screen(self, approved: Officer) -> None:
        assert "8 files, " in approved.sees(DAY, *publish(approved))


@pytest.mark.usefixtures("pages_alone")
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


@pytest.mark.usefixtures("pages_alone")
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
        write_new, written = new_files.write_new, list[Path]()

        def until_full(path: Path, content: bytes) -> None:
            if len(written) == 3:
                raise Unavailable("cannot-write", f"Cannot write {path}: No space left on device.")
            written.append(path)
            write_new(path, content)

        before = sorted(approved.folder.iterdir())
        monkeypatch.setattr(new_files, "write_new", until_full)
        assert approved.refused(DAY, *publish(approved), code=6) == [("cannot-write", None)]
        assert sorted(approved.folder.iterdir()) == before

    def test_one_that_is_filled_meanwhile_is_left_alone(
        self, approved: Officer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        place, write_new = approved.folder / "site", new_files.write_new

        def meanwhile(path: Path, content: bytes) -> None:
            write_new(path, content)
            place.mkdir(exist_ok=True)
            (place / "theirs").write_text("theirs")

        monkeypatch.setattr(new_files, "write_new", meanwhile)
        assert approved.refused(DAY, *publish(approved), code=6) == [("cannot-write", None)]
        assert [file.name for file in place.iterdir()] == ["theirs"]
        assert not any(file.name.startswith(".site-") for file in approved.folder.iterdir())


@pytest.mark.usefixtures("pages_alone")
class TestPolicy:
    def test_is_read_there_as_it_is(self, approved: Officer) -> None:
        (approved.folder / "ours.PDF").write_bytes(b"%PDF-1.7 ours")
        warned = published(approved, "--policy", str(approved.folder / "ours.PDF"))["warnings"]
        assert "complaints-policy.pdf goes out as it is: nobody has looked through it for names." in warned
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
        def lacking(*_: object) -> bytes:
            raise Misuse("extra", "This needs the Python package typst, which is not installed.")

        monkeypatch.setattr(site, "made", lacking)
        warnings = published(approved)["warnings"]
        assert "annual-report.pdf is left out. This needs the Python package typst, which is not installed." in warnings
        assert 'class="downloads"' not in page(approved, "annual-report.html")
