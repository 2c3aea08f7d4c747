"""`erase`: what else holds the same is seen to, or named: drafts, backups, copies handed out, other texts."""

from pathlib import Path

import pytest

from complaints_cli import new_files, places
from officer import REF, Officer

DAY = "2027-01-04"
ERASE = ("erase", REF, "--reason", "Six years have passed", "--yes")


@pytest.fixture
def over(officer: Officer) -> Officer:
    officer.logs("2026-12-14", "--name", "Olu Quill-Ost", "--phone", "020 7946 0123")
    officer.done("2026-12-14", "withdraw", REF, "--said-on", "2026-12-14", "--via", "phone")
    return officer


class TestBackups:
    def test_a_new_one_is_made_and_those_that_hold_it_go(self, over: Officer, tmp_path: Path) -> None:
        folder = tmp_path / "backups"
        for day in ("2026-12-15", "2026-12-16"):
            over.done(day, "backup", str(folder))
            over.done(day, "note", REF, "--with", "staff", "--text", "Filed")
        data = over.done(DAY, *ERASE, "--backups", str(folder))
        assert len(data["backups_removed"]) == 2
        assert [str(path) for path in folder.glob("*.db")] == [data["backup"]]
        assert not any(b"Quill-Ost" in path.read_bytes() for path in folder.iterdir())

    def test_where_no_backup_can_be_put_nothing_is_erased(self, over: Officer, tmp_path: Path) -> None:
        (tmp_path / "file").write_bytes(b"mine")
        there = ("--reason", "x", "--yes", "--backups", str(tmp_path / "file"))
        over.refused(DAY, "erase", REF, *there, code=6)
        over.refused(DAY, "erase", "--event", "9", *there, code=6)

    def test_what_is_no_backup_of_this_record_is_left_and_named(self, over: Officer, tmp_path: Path) -> None:
        folder = tmp_path / "backups"
        over.done("2026-12-15", "backup", str(folder))
        (kept,) = folder.glob("*.db")
        renamed = folder / "before-the-move.db"
        renamed.write_bytes(kept.read_bytes())
        (folder / "torn.db").write_bytes(kept.read_bytes()[:5000])
        (folder / "link.db").symlink_to(renamed)
        other = folder / "complaints-2026-12-15T101530Z-000001.db"
        over.run(
            "--db", str(other), "--today", "2026-12-15", "init", "--from", over.file("x.toml", 'name = "Elm Homes"')
        )
        data = over.done(DAY, *ERASE, "--backups", str(folder))
        assert data["backups_removed"] == [str(kept)]
        assert {Path(each["file"]).name: each["why"] for each in data["backups_left"]} == {
            "before-the-move.db": "it does not bear the name of a backup",
            "complaints-2026-12-15T101530Z-000001.db": "it is not a backup of this record",
            "link.db": "it is a link or no file",
            "torn.db": "it could not be read, so what it holds is not known",
        }
        assert renamed.exists()
        assert "Left in that folder" in over.sees(DAY, "erase", REF, "--reason", "x", "--yes", "--backups", str(folder))

    def test_one_without_what_was_erased_stays(self, officer: Officer, tmp_path: Path) -> None:
        folder = tmp_path / "backups"
        officer.done("2026-12-13", "backup", str(folder))
        officer.logs("2026-12-14")
        data = officer.done(DAY, *ERASE, "--backups", str(folder))
        assert (data["backups_removed"], len(list(folder.glob("*.db")))) == ([], 2)

    def test_the_record_itself_is_never_removed(self, over: Officer) -> None:
        data = over.done(DAY, *ERASE, "--backups", str(over.db.parent))
        assert over.db.exists()
        assert str(over.db) not in [*data["backups_removed"], *(each["file"] for each in data["backups_left"])]

    def test_without_a_folder_what_to_do_is_said(self, over: Officer) -> None:
        assert "--backups DIR" in over.sees(DAY, *ERASE)


class TestDrafts:
    def test_of_it_go_and_others_stay(self, over: Officer) -> None:
        folder = new_files.private_folder(places.state_folder())
        from complaints_cli.commands.drafts import stem

        gone = [folder / f"{stem(title, over.db)}.txt" for title in (f"note {REF}", f"finding {REF} 1")]
        gone.append(folder / f"{stem(f'note {REF}', over.db)}-2.txt")
        stay = [
            folder / f"{stem(f'note {REF}1', over.db)}.txt",
            folder / f"{stem('log', over.db)}.txt",
            folder / f"{stem(f'note {REF}', over.folder / 'other.db')}.txt",
        ]
        for path in (*gone, *stay):
            path.write_text("Quill-Ost", encoding="utf-8")
        assert over.done(DAY, *ERASE)["drafts_removed"] == 3
        assert [path.exists() for path in (*gone, *stay)] == [False, False, False, True, True, True]


def test_copies_that_were_handed_out_are_named(over: Officer) -> None:
    over.done("2026-12-16", "pack", REF, str(over.folder / "pack"))
    over.done("2026-12-17", "export", "--format", "json", "--output", str(over.folder / "all.json"))
    other = over.logs("2026-12-17")
    over.done("2026-12-18", "pack", other, str(over.folder / "pack-2"))
    data = over.done(DAY, *ERASE)
    assert [(each["what"], each["on"]) for each in data["handed_out"]] == [
        ("pack", "2026-12-16"),
        ("export", "2026-12-17"),
    ]


def test_other_texts_that_name_them_are_named(over: Officer) -> None:
    other = over.logs("2026-12-17", "--name", "Ola Nowak", "--summary", "Olu Quill-Ost plays the drums")
    third = over.logs("2026-12-17", "--name", "Eve Brand", "--summary", "Rain", "--phone", "020 7946 0123")
    lesson = ("--source", "other", "--what", "As Ms Quill-Ost said", "--change", "Ring first.")
    over.done("2026-12-18", "lesson", "add", *lesson)
    found = over.done(DAY, *ERASE)["named_in"]
    assert {each["ref"] for each in found} == {other, third, "lessons"}
    (events,) = [each["events"] for each in found if each["ref"] == "lessons"]
    over.done(DAY, "erase", "--event", str(events[0]), "--reason", "It names her", "--yes")
    over.done(DAY, "erase", other, "--reason", "It names her", "--yes")
    assert b"Quill-Ost" not in over.db.read_bytes()


def test_an_open_one_says_what_nobody_could_do_any_more(officer: Officer) -> None:
    officer.logs("2026-12-14")
    (sentence,) = officer.sentences("2026-12-14", "erase", REF, "--reason", "x")
    assert "It still owes: Acknowledge, stage 1 by Mon 21 Dec 2026." in sentence


class TestLettersSavedBesideTheDatabase:
    @pytest.fixture
    def saved(self, over: Officer) -> Path:
        """Its folder: a letter as it went out, beside the database and a folder below, and as a page."""
        (over.folder / "letters").mkdir()
        for name, form in (("her-letter.md", "md"), ("letters/1.md", "md"), (f"letters/{REF}-1.html", "html")):
            over.done("2026-12-15", "letter", "show", REF, "1", "--format", form, "--output", str(over.folder / name))
        return over.folder

    def test_go_byte_for_byte_and_others_are_named(self, over: Officer, saved: Path) -> None:
        elsewhere = saved / "letters" / "older" / "1.md"
        elsewhere.parent.mkdir()
        elsewhere.write_bytes((saved / "her-letter.md").read_bytes())
        changed = saved / "letters" / "changed.md"
        changed.write_bytes((saved / "her-letter.md").read_bytes() + b"\n")
        (saved / "letters" / "link.md").symlink_to(elsewhere)
        near = saved / f"{REF}1-another.md"
        near.write_text("of C-2026-00011", encoding="utf-8")
        data = over.done(DAY, *ERASE)
        assert {Path(path).name for path in data["letters_removed"]} == {"her-letter.md", "1.md"}
        assert data["files_left"] == [str(saved / "letters" / f"{REF}-1.html")]
        assert [each.exists() for each in (elsewhere, changed, near)] == [True, True, True]
        assert not (saved / "her-letter.md").exists()
        assert not (saved / "letters" / "1.md").exists()

    def test_one_of_somebody_else_stays(self, over: Officer, saved: Path) -> None:
        other = over.logs("2026-12-15", "--name", "Eve Brand")
        over.done("2026-12-16", "withdraw", other, "--said-on", "2026-12-16", "--via", "phone")
        kept = saved / "letters" / "eve.md"
        over.done("2026-12-16", "letter", "show", other, "1", "--output", str(kept))
        over.done(DAY, *ERASE)
        assert kept.exists()

    def test_a_file_that_was_attached_is_named_and_stays(self, over: Officer) -> None:
        photo = Path(over.file("mould.txt", "Quill-Ost: black mould"))
        over.done("2026-12-15", "attach", REF, str(photo))
        data = over.done(DAY, *ERASE)
        assert (data["letters_removed"], data["files_left"]) == ([], [str(photo)])

    def test_of_one_text_the_copies_of_that_letter_alone_go(self, over: Officer, saved: Path) -> None:
        (seq,) = [
            each["event"]
            for each in over.done("2026-12-15", "show", REF, "--timeline")["timeline"]
            if each["kind"] == "letter-sent"
        ]
        data = over.done(DAY, "erase", "--event", str(seq), "--reason", "It went to the wrong house", "--yes")
        assert len(data["letters_removed"]) == 2
        assert saved.exists()

    def test_one_that_may_not_be_removed_is_named(
        self, over: Officer, saved: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def kept(_: Path, missing_ok: bool = False) -> None:
            raise PermissionError

        monkeypatch.setattr(Path, "unlink", kept)
        data = over.done(DAY, *ERASE)
        assert data["letters_removed"] == []
        assert str(saved / "her-letter.md") in data["files_left"]

    def test_it_is_said(self, over: Officer, saved: Path) -> None:
        shown = over.sees(DAY, *ERASE)
        assert "Removed beside the database: 2 copies of letters as they went out." in shown
        assert f"{REF}-1.html" in shown
        assert saved.exists()
