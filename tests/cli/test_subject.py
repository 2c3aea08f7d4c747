"""`subject`: all that is held on one person, with what mixes people marked, and what is not for them held back."""

import json
from pathlib import Path
from typing import Any

import pytest

from officer import REF, Officer

DAY = "2027-01-20"
SECOND = "C-2026-0002"


@pytest.fixture
def known(officer: Officer) -> Officer:
    """Sian Pugh complains; speaks for Maja Holm; is one of a household; and a neighbour speaks of her."""
    officer.once("known", lambda: _live(officer))
    return officer


def _live(officer: Officer) -> None:
    done = officer.done
    hers = ("--name", "Siân Pugh", "--address", "9 High Street, York YO1 7HJ", "--email", "sian@pugh.example")
    officer.logs("2026-12-14", "--summary", "Mr Wójcik bangs at night", *hers)
    officer.logs("2026-12-14", "--summary", "The lift", "--name", "Jan Wójcik")
    done("2026-12-15", "rep", "add", SECOND, "PUGH, Sian", "--basis", "consent", "--proof", "verbal")
    done("2026-12-15", "note", SECOND, "--with", "resident", "--text", "Mrs Pugh's dog barks; the stairs are wet")
    done("2026-12-15", "note", SECOND, "--with", "resident", "--text", "The lift stands still. Ewa Bober saw it")
    done("2026-12-15", "note", REF, "--with", "other", "--text", "Counsel says", "--legal")
    done("2026-12-15", "safeguarding", "raise", REF, "--what", "Her bruises")
    done("2026-12-15", "request", "add", "--via", "phone", "--summary", "A tap", "--name", "Sian Pugh")
    path = officer.folder / "tap.jpg"
    path.write_bytes(b"\xff\xd8tap")
    done("2026-12-16", "attach", REF, str(path), "--kind", "photo")
    officer.acknowledges()


def told(officer: Officer, *words: str) -> dict[str, Any]:
    return officer.done(DAY, "subject", *words)


@pytest.mark.parametrize("name", ["Siân Pugh", "sian pugh", "Pugh, Siân", "Mrs Sian PUGH"])
def test_every_file_and_what_they_are_to_it(known: Officer, name: str) -> None:
    data = told(known, name)
    assert {ref: roles for ref, roles in data["as"].items() if "-" in ref} == {
        REF: ["the resident"],
        SECOND: ["named in a text", "speaks for the resident"],
        "SR-2026-0001": ["the resident"],
    }


def test_of_their_own_file_all_is_there_and_of_others_only_what_names_them(known: Officer) -> None:
    items = told(known, "Sian Pugh")["items"]
    own = {text for each in items if each["ref"] == REF for text in each["texts"].values()}
    assert {"Mr Wójcik bangs at night", "sian@pugh.example", "A new boiler"} <= own
    assert any(each["what"] == "Stage 1 acknowledged" for each in told(known, "Sian Pugh")["events"][REF])
    others = {text for each in items if each["ref"] == SECOND for text in each["texts"].values()}
    assert "Mrs Pugh's dog barks; the stairs are wet" in others
    assert not [text for text in others if text.startswith("The lift stands still")]


def test_what_may_tell_of_somebody_else_is_marked(known: Officer) -> None:
    items = told(known, "Sian Pugh")["items"]
    mixed = {text for each in items for name, text in each["texts"].items() if name in each["mixes"]}
    assert "Mr Wójcik bangs at night" in mixed
    assert not {"A tap", "Siân Pugh", "9 High Street, York YO1 7HJ"} & mixed
    assert "mixes people: decide" in known.sees(DAY, "subject", "Sian Pugh")


def test_what_is_to_be_considered_is_listed_and_not_shown(known: Officer) -> None:
    ran = known(DAY, "subject", "Sian Pugh")
    apart = [each for each in ran.answer["data"]["items"] if each["to_consider"]]
    assert [(each["ref"], each["to_consider"], each["texts"]) for each in apart] == [
        (REF, "legal", {}),
        (REF, "safeguarding", {}),
    ]
    assert "Counsel" not in ran.out
    assert "bruises" not in ran.out
    assert "2 texts are to be considered" in " ".join(ran.answer["messages"])
    assert "To be considered, not included: 2" in known.sees(DAY, "subject", "Sian Pugh")


def test_by_when_it_is_to_be_answered(known: Officer) -> None:
    # 25 December 2026 is Christmas Day; Boxing Day is kept on Monday the 28th.
    data = told(known, "Sian Pugh", "--received", "2026-11-25")
    assert (data["received"], data["month"], data["answer_by"]) == ("2026-11-25", "2026-12-25", "2026-12-29")
    said = known.sees(DAY, "subject", "Sian Pugh", "--received", "2026-11-25")
    assert "by Friday 25 December 2026, which is no working day: Tuesday 29 December 2026." in said
    assert "within one month" in known.sees(DAY, "subject", "Sian Pugh")


def test_a_folder_holds_it_with_their_letters_and_files(known: Officer) -> None:
    folder = known.folder / "pugh"
    data = told(known, "Sian Pugh", str(folder))
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert there == {
        *("index.html", "index.md", "subject.json", "SHA256SUMS"),
        f"{REF}/letters/01-acknowledgement-1-2026-12-21.md",
        f"{REF}/files/01-photo-2026-12-16.jpg",
    }
    assert {each["file"] for each in data["files"]} == there
    assert (folder / REF / "files" / "01-photo-2026-12-16.jpg").read_bytes() == b"\xff\xd8tap"
    assert json.loads((folder / "subject.json").read_text(encoding="utf-8"))["name"] == "Sian Pugh"
    for path in folder.rglob("*.*"):
        assert not path.is_file() or b"Counsel" not in path.read_bytes()


def test_that_it_was_gathered_is_on_record(known: Officer) -> None:
    told(known, "Sian Pugh")
    told(known, "Sian Pugh", str(known.folder / "pugh"))
    copies = known.done(DAY, "export", "list")["items"]
    assert [(each["what"], each["refs"]) for each in copies] == [("subject", [REF, "SR-2026-0001"])] * 2
    assert known.done(DAY, "verify")["problems"] == []
    told(known, "Jane Evans")
    told(known, "Ewa Bober")
    assert [each["refs"] for each in known.done(DAY, "export", "list")["items"]][2:] == [["S-001"], [SECOND]]


def test_no_name_outlives_the_erasure_of_all_that_is_theirs(known: Officer) -> None:
    told(known, "Jan Wójcik", str(known.folder / "wojcik"))
    known.done(DAY, "pack", SECOND, str(known.folder / "wojcik-pack"))
    assert "Wójcik".encode() in known.db.read_bytes()
    known.done(DAY, "safeguarding", "refer", REF, "1", "--to", "Borough team")
    for ref in (REF, SECOND):
        known.done(DAY, "erase", ref, "--reason", "Time", "--yes")
    assert "Wójcik".encode() not in known.db.read_bytes()
    assert b"wojcik" not in known.db.read_bytes()


def test_of_safeguarding_not_even_whom_it_went_to_is_shown(known: Officer) -> None:
    known.done("2026-12-16", "safeguarding", "refer", REF, "1", "--to", "Borough team", "--reference", "AS/77")
    folder = known.folder / "pugh"
    ran = known(DAY, "subject", "Sian Pugh", str(folder))
    assert ran.code == 0
    whole = ran.out.encode() + b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert not [said for said in (b"Borough team", b"AS/77", b"bruises") if said in whole]
    assert "safeguarding: to be considered, not included" in ran.out


def test_one_of_our_people(known: Officer) -> None:
    data = told(known, "jane evans")
    assert data["as"]["staff"] == ["one of your people"]
    assert [part["stream"] for part in data["parts"]] == [REF, SECOND]
    assert "As one of your people" in known.sees(DAY, "subject", "Jane Evans")


def test_two_people_of_one_name_are_told_apart(known: Officer) -> None:
    known.logs("2026-12-21", "--name", "Sian Pugh", "--address", "2 Elm Close, York", "--summary", "Her bins")
    ran = known.screen(DAY, "subject", "Sian Pugh", str(known.folder / "pugh"))
    assert ran.code == 3
    assert "2 Elm Close, York" in ran.out
    assert "bangs" not in ran.out
    assert not (known.folder / "pugh").exists()
    assert known.refused(DAY, "subject", "Sian Pugh") == [("several-people", "UK GDPR")]
    data = told(known, "Sian Pugh", "--ref", "c-2026-0003")
    assert set(data["as"]) == {"C-2026-0003"}
    assert {each["ref"] for each in data["items"]} == {"C-2026-0003"}


def test_letters_to_others_that_name_them(known: Officer) -> None:
    known.done("2026-12-21", "ack", SECOND, "--responsible", "yes", "--outcome", "Siân Pugh's dog kept in")
    assert [each["ref"] for each in told(known, "Sian Pugh")["letters_naming"]] == [SECOND]
    assert "Letters to others that name them: 1" in known.sees(DAY, "subject", "Sian Pugh")


def test_what_was_erased_is_held_no_more(known: Officer) -> None:
    known.done(DAY, "safeguarding", "refer", REF, "1", "--to", "Borough team")
    known.done(DAY, "erase", REF, "--reason", "Time", "--yes")
    assert REF not in told(known, "Sian Pugh")["as"]


@pytest.mark.parametrize(
    ("words", "code", "error"),
    [
        (("Nobody Atall",), 4, "subject"),
        (("Sian Pugh", "--ref", "C-2026-0099"), 4, "subject"),
        ((" ",), 2, "subject"),
        (("Sian Pugh", "--received", "2027-01-21"), 2, "received"),
        (("Sian Pugh", "--received", "soon"), 2, "date"),
    ],
)
def test_what_is_refused(known: Officer, words: tuple[str, ...], code: int, error: str) -> None:
    assert [each for each, _ in known.refused(DAY, "subject", *words, code=code)] == [error]


def test_a_folder_that_holds_anything_is_left_alone(known: Officer, tmp_path: Path) -> None:
    (tmp_path / "pugh").mkdir()
    (tmp_path / "pugh" / "own.txt").write_text("mine", encoding="utf-8")
    assert known.refused(DAY, "subject", "Sian Pugh", str(tmp_path / "pugh"), code=6) == [("exists", None)]


def test_the_name_can_come_from_stdin(known: Officer) -> None:
    assert known.done(DAY, "subject", "-", typed="Siân Pugh\n")["name"] == "Siân Pugh"
