"""The Ombudsman's evidence pack: the same bytes of the same complaint, all of it there or told of, nobody named."""

import csv
import json
import os
import shutil
import stat
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from complaints_cli import new_files
from complaints_cli.commands.recording import Recording
from complaints_cli.errors import Unavailable
from complaints_cli.store.log import seal
from erased_all_the_same import erased_all_the_same
from officer import REF, Officer
from older_register import DAY as BROUGHT
from older_register import HOLM, imports, ref_of
from packed_up import DAY, PHOTO, content, packed, record, text


@pytest.mark.parametrize("more", [(), ("--redacted",)])
def test_the_same_complaint_makes_the_same_bytes(full: Officer, more: tuple[str, ...]) -> None:
    first = content(packed(full, "first", *more))
    full.logs("2027-01-21", "--name", "Piotr Wrona", "--summary", "The lift")
    full.done("2027-01-21", "settings", "set", "phone", "020 7946 0999")
    full.done("2027-01-21", "staff", "place", "Jane Evans", "--role", "Head of Homes")
    full.done("2027-01-21", "note", "C-2026-0002", "--with", "resident", "--text", "Of another complaint")
    assert content(packed(full, "second", *more, day="2027-03-03")) == first


def test_on_another_machine_too(full: Officer) -> None:
    first = content(packed(full, "first"))
    for number, (zone, tongue) in enumerate([("Asia/Kolkata", "C"), ("America/New_York", "pl_PL.UTF-8")]):
        folder = full.folder / f"there-{number}"
        command = ("--db", str(full.db), "--today", "2027-05-01", "pack", REF, str(folder))
        environment = {**os.environ, "TZ": zone, "LC_ALL": tongue, "PYTHONHASHSEED": str(number)}
        subprocess.run([sys.executable, "-m", "complaints_cli", *command], env=environment, check=True, cwd=Path.cwd())
        assert content(folder) == first


def test_every_file_is_in_the_list_which_comes_last(full: Officer) -> None:
    data = full.done(DAY, "pack", REF, str(full.folder / "pack"))
    folder = full.folder / "pack"
    lines = {line.split("  ")[1]: line.split("  ")[0] for line in text(folder, "SHA256SUMS").splitlines()}
    found = content(folder)
    assert lines == {path: sha256(held).hexdigest() for path, held in found.items() if path != "SHA256SUMS"}
    assert list(lines) == sorted(lines)
    assert data["files"][-1]["file"] == "SHA256SUMS"
    assert data["digest"] == sha256(found["SHA256SUMS"]).hexdigest()


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="there is no sha256sum here")
def test_sha256sum_accepts_it_and_finds_what_was_changed(full: Officer) -> None:
    folder = packed(full, "pack")
    check = ["sha256sum", "-c", "--quiet", "SHA256SUMS"]
    assert subprocess.run(check, cwd=folder, check=False).returncode == 0
    (folder / "index.md").write_text("x", encoding="utf-8")
    assert subprocess.run(check, cwd=folder, check=False, capture_output=True).returncode == 1


def test_letters_and_files_are_there_byte_for_byte_and_named_by_nobody(full: Officer) -> None:
    folder = packed(full, "pack")
    found = content(folder)
    assert found["letters/01-acknowledgement-1-2026-12-21.md"] == full.letter(1)
    assert found["letters/02-response-1-2026-12-22.md"] == full.letter(2)
    assert found["files/01-photo-2026-12-16.jpg"] == PHOTO
    assert {path for path in found if path.startswith("files/")} == {
        "files/01-photo-2026-12-16.jpg",
        "files/02-repair-record-2026-12-16.txt",
        "files/03-other-2026-12-16.csv",
    }


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such permissions")
def test_only_its_owner_can_read_it(full: Officer) -> None:
    folder = packed(full, "pack")
    modes = {stat.S_IMODE(path.stat().st_mode) for path in folder.rglob("*") if path.is_file()}
    assert modes == {0o600}
    assert {stat.S_IMODE(path.stat().st_mode) for path in (folder, folder / "letters")} == {0o700}


def test_the_chronology_shows_what_was_undone(full: Officer) -> None:
    rows = list(csv.reader(text(packed(full, "pack"), "chronology.csv").lstrip("\ufeff").splitlines()))
    since = {row[5] for row in rows[1:] if row[5]}
    undone = next(row for row in rows if row[5].startswith("undone by event"))
    assert "Typed on the wrong file" in undone[4]
    assert {undone[5], f"undoes event {undone[0]}"} <= since
    assert rows[1][:4] == ["1", "2026-12-14", "2026-12-14", rows[1][3]]


def test_legal_advice_is_left_out_and_told_of(full: Officer) -> None:
    folder = packed(full, "pack")
    for path, held in content(folder).items():
        assert b"Counsel" not in held, path
        assert b"A warning to Piotr" not in held, path
    index = text(folder, "index.md")
    assert "| Notes of legal advice | 1 | legal privilege |" in index
    assert "| Notes about an employee | 1 |" in index
    more = packed(full, "more", "--with-legal")
    assert "Counsel says that we will lose" in text(more, "contact-log.html")
    assert not any(b"A warning to Piotr" in held for held in content(more).values())


def test_an_outsider_can_check_the_seals(full: Officer) -> None:
    events = record(packed(full, "pack"))
    hashes = []
    for event in events:
        columns = {name: event[name] for name in event if name not in ("hash", "salt", "content")}
        whole = json.dumps(columns, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        assert sha256(whole.encode()).hexdigest() == event["hash"]
        hashes.append(event["hash"])
        if event["salt"]:
            assert seal(bytes.fromhex(event["salt"]), event["content"]) == event["seal"]
    assert [event["kind"] for event in events if event["seal"] and not event["salt"]] == ["noted", "noted"]
    assert json.loads(text(full.folder / "pack", "record.json"))["head"] == hashes[-1]


def test_the_head_of_the_record_at_its_last_event_stands_in_the_index_and_holds(full: Officer) -> None:
    last = record(packed(full, "pack"))[-1]
    head = f"{last['seq']}:{last['hash']}"
    for name in ("index.md", "index.html"):
        assert head in text(full.folder / "pack", name)
    assert head in text(packed(full, "twin", "--redacted"), "index.md")
    (held,) = full.done(DAY, "verify", "--anchor", head)["anchors"]
    assert (held["event"], held["holds"]) == (last["seq"], True)


def test_the_absent_are_listed_and_what_is_there_is_ticked(full: Officer) -> None:
    data = full.done(DAY, "pack", REF, str(full.folder / "pack"))
    assert "The repairs log of the home" not in data["absent"]
    assert "The tenancy agreement or lease" in data["absent"]
    page = text(full.folder / "pack", "absent.md")
    assert "| The repairs log of the home | yes: files 2 |" in page
    assert "| The responses of each stage | yes: letters 2 |" in page
    twin = full.done(DAY, "pack", REF, str(full.folder / "twin"), "--redacted")
    assert {*twin["absent"]} - {*data["absent"]} == {"Photographs"}


def test_every_link_of_the_index_leads_to_a_file_of_the_pack(full: Officer) -> None:
    folder = packed(full, "pack")
    for page in folder.glob("*.html"):
        shown = page.read_text(encoding="utf-8")
        links = [part.partition('"')[0] for part in shown.split('href="')[1:]]
        assert links
        assert all((folder / link).is_file() for link in links), page
        assert "http" not in shown.replace("http-equiv", "")


def test_what_was_typed_is_text_on_a_page(officer: Officer) -> None:
    officer.logs("2026-12-14", "--summary", "<script>x</script> {{ 7 * 7 }} [a](b) **b** | c")
    page = text(packed(officer, "pack"), "complaint.html")
    assert "<script>" not in page
    assert "&lt;script&gt;x&lt;/script&gt; {{ 7 * 7 }} [a](b) **b** | c" in page.replace("\u00a0", " ")


def test_what_was_erased_is_told_of(full: Officer) -> None:
    erased_all_the_same(full, "2027-01-20")
    folder = packed(full, "pack", day="2027-01-21")
    index = text(folder, "index.md")
    assert "| Letter 1 | 1 | it was erased |" in index
    assert "| Texts of events |" in index
    assert not any(b"Maja" in held for held in content(folder).values())


def test_it_is_on_record_and_not_in_the_complaint(full: Officer) -> None:
    before = full.done(DAY, "show", REF)["timeline"]
    data = full.done(DAY, "pack", REF, str(full.folder / "pack"))
    full.done(DAY, "pack", REF, str(full.folder / "twin"), "--redacted")
    assert full.done(DAY, "show", REF)["timeline"] == before
    copies = full.done(DAY, "export", "list")["items"]
    assert [(each["what"], each["refs"]) for each in copies] == [("pack", [REF]), ("redacted-pack", [REF])]
    assert copies[0]["sha256"] == data["digest"]
    assert full.done(DAY, "verify")["problems"] == []


@pytest.mark.parametrize("there", ["full", "file", "link", "nowhere"])
def test_nothing_is_written_over_or_through_a_link(full: Officer, there: str) -> None:
    place = full.folder / "place"
    match there:
        case "full":
            place.mkdir()
            (place / "own.txt").write_text("mine", encoding="utf-8")
        case "file":
            place.write_text("mine", encoding="utf-8")
        case "link":
            (full.folder / "target").mkdir()
            place.symlink_to(full.folder / "target")
        case _:
            place = full.folder / "no" / "such"
    code = "cannot-write" if there == "nowhere" else "exists"
    assert full.refused(DAY, "pack", REF, str(place), code=6) == [(code, None)]
    if there == "full":
        assert [file.name for file in place.iterdir()] == ["own.txt"]


def test_an_empty_folder_is_taken(full: Officer) -> None:
    (full.folder / "pack").mkdir()
    assert (packed(full, "pack") / "index.html").is_file()


def test_no_such_complaint(full: Officer) -> None:
    assert full.refused(DAY, "pack", "C-2026-0099", str(full.folder / "pack"), code=4) == [("complaint", None)]
    assert not (full.folder / "pack").exists()


def test_what_cannot_be_recorded_is_taken_away_again(full: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise Unavailable("disk-full", "The disk is full.")

    monkeypatch.setattr(Recording, "save_in", fails)
    assert full.refused(DAY, "pack", REF, str(full.folder / "pack"), code=6) == [("disk-full", None)]
    assert not [path for path in full.folder.iterdir() if "pack" in path.name]


def test_a_stage_2_that_was_never_asked_for_is_not_absent(full: Officer) -> None:
    what = "The request for stage 2, and its reasons"
    assert what not in full.done(DAY, "pack", REF, str(full.folder / "one"))["absent"]
    full.done("2027-01-21", "escalate", REF, "--reason", "No")
    packed(full, "two", day="2027-01-22")
    assert f"| {what} | yes: the complaint |" in text(full.folder / "two", "absent.md")


def test_nothing_is_left_of_a_pack_that_cannot_be_written(full: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    written = new_files.write_new

    def fails(path: Path, held: bytes) -> None:
        if path.name == "SHA256SUMS":
            raise new_files.cannot("write", path, OSError(28, "No space left on device"))
        written(path, held)

    monkeypatch.setattr(new_files, "write_new", fails)
    assert full.refused(DAY, "pack", REF, str(full.folder / "pack"), code=6) == [("cannot-write", None)]
    assert not [path for path in full.folder.iterdir() if "pack" in path.name]


def test_who_handled_and_decided_each_stage_is_told(full: Officer) -> None:
    page = text(packed(full, "pack"), "complaint.html")
    section = page.partition("Who handled and decided it")[2].partition("<h2>")[0]
    assert section.count("Jane Evans") == 2


def test_letters_from_before_it_came_over_are_in_older_files(officer: Officer) -> None:
    imports(officer, HOLM)
    officer.done(BROUGHT, "pack", ref_of(officer, "H-01"), str(officer.folder / "pack"))
    page = text(officer.folder / "pack", "absent.md")
    older = "nothing of it is on record; your files from before the complaint was brought over here"
    assert f"| The acknowledgements of each stage | {older} |" in page
    assert "| The repairs log of the home | the repairs system |" in page
