"""From the redacted twin of a pack nobody can be told but the resident and those who speak for them."""

from officer import REF, Officer
from older_register import DAY as BROUGHT
from older_register import HOLM, imports, ref_of
from packed_up import DAY, OTHERS, PHOTO, content, packed, record, text


def test_nobody_else_can_be_told_from_a_byte_of_the_redacted_twin(full: Officer) -> None:
    folder = packed(full, "twin", "--redacted")
    for path, held in content(folder).items():
        for name in (*OTHERS, "A child next door", "S-001@"):
            assert name.encode() not in held, (path, name)
            assert name.casefold().encode() not in held.lower(), (path, name)
    assert "Maja Holm" in text(folder, "letters/01-acknowledgement-1-2026-12-21.md")
    assert "Maja Holm" in text(folder, "complaint.html")
    assert "Nia Pugh" in text(folder, "complaint.html")
    assert "9 High Street" in text(folder, "complaint.html")
    assert "[member of staff S-001]" in text(folder, "chronology.csv")
    assert text(folder, "files/02-repair-record-2026-12-16.txt") == "10 May: [somebody else] let us in\n\nFixed\n"


def test_the_redacted_twin_says_what_it_leaves_out(full: Officer) -> None:
    data = full.done(DAY, "pack", REF, str(full.folder / "twin"), "--redacted")
    gone = {each["what"]: each["number"] for each in data["left_out"]}
    assert gone == {
        "Notes of legal advice": 1,
        "Notes about an employee": 1,
        "File 1": 1,
        "The words of safeguarding concerns": 1,
        "Names of files": 3,
    }
    index = text(full.folder / "twin", "index.md")
    assert "| File 1 | 1 | somebody else may be told from it, and it is no text that can be struck |" in index
    assert set(record(full.folder / "twin")[0]) == {
        *("seq", "version", "kind", "happened_on", "recorded_on", "seal", "previous", "hash"),
    }


def test_what_is_kept_apart_in_the_twin_is_in_the_pack(full: Officer) -> None:
    words = ("--to", "The council's hub", "--words", "They told us about Zbyszek")
    full.done("2026-12-23", "safeguarding", "refer", REF, *words)
    full.done("2026-12-23", "safeguarding", "raise", REF, "--what", "Again")
    full.done(
        "2026-12-23", "safeguarding", "not-needed", REF, "2", "--reasons", "Zbyszek is safe", "--by", "Jane Evans"
    )
    full.done("2026-12-23", "correct", REF, "address", "8 High Street, York YO1 7HK", "--reason", "A slip")
    done = full.folder / "zbyszek-new-boiler.jpg"
    done.write_bytes(PHOTO)
    full.done("2027-01-05", "action", "done", REF, "1", "--proof", "Seen", "--file", str(done))
    whole = content(packed(full, "pack"))
    assert b"They told us about Zbyszek" in whole["chronology.csv"]
    assert b"Zbyszek is safe" in whole["chronology.csv"]
    assert b"a correction" in whole["chronology.csv"]
    assert b"zbyszek-new-boiler.jpg" in whole["complaint.html"]
    for path, held in content(packed(full, "twin", "--redacted")).items():
        assert b"zbyszek" not in held.lower(), path


def test_of_two_people_with_one_surname_the_resident_is_told_by_the_whole_name(officer: Officer) -> None:
    officer.done("2026-12-14", "staff", "add", "Erik Holm", "--role", "Surveyor")
    officer.logs("2026-12-14", "--summary", "Erik Holm came. Mr Holm left. Maja Holm saw it. Holm says no.")
    shown = text(packed(officer, "twin", "--redacted"), "complaint.html").replace("\u00a0", " ")
    role = "[Surveyor S-003]"
    assert f"{role} came. {role} left. Maja Holm saw it. {role} says no." in shown


def test_the_file_that_it_came_over_from_is_nobody(officer: Officer) -> None:
    imports(officer, HOLM, name="older register.csv")
    folder = officer.folder / "pack"
    officer.done(BROUGHT, "pack", ref_of(officer, "H-01"), str(folder), "--redacted")
    assert "row 2 of older register.csv" in text(folder, "chronology.csv")
