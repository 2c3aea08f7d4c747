"""From the redacted twin of a pack nobody can be told but the resident and those who speak for them."""

from officer import REF, Officer
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
    words = ("--to", "Zbyszek's worker", "--reference", "ZBYSZEK-7", "--words", "They told us about Zbyszek")
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


def test_the_name_of_an_older_register_is_left_out(officer: Officer) -> None:
    row = "Ref,Name,Address,Received,Complaint\n7,Maja Holm,9 High Street,03/06/2026,Damp\n"
    officer.done("2026-12-14", "import", officer.file("Zbyszek's cases.csv", row), "--yes")
    ref = officer.done("2026-12-14", "list")["items"][0]["ref"]
    for name, more, there in (("pack", (), True), ("twin", ("--redacted",), False)):
        officer.done(DAY, "pack", ref, str(officer.folder / name), *more)
        assert (b"Zbyszek" in b"".join(content(officer.folder / name).values())) == there


def test_a_first_name_alone_is_struck_and_one_that_may_be_a_word_is_told_to_the_officer(officer: Officer) -> None:
    officer.done("2026-12-14", "staff", "add", "May Price", "--role", "Plumber")
    officer.done("2026-12-14", "staff", "add", "Maja Berg", "--role", "Surveyor")
    officer.logs("2026-12-14", "--summary", "Jane rang on 10 May. May came too. Maja waited.")
    folder = officer.folder / "twin"
    ran = officer.screen(DAY, "pack", REF, str(folder), "--redacted")
    shown = text(folder, "complaint.html").replace("\u00a0", " ")
    assert "[member of staff S-001] rang on 10 May. May came too. Maja waited." in shown
    assert "May   " in ran.out
    assert "complaint.html" in ran.out.partition("first name")[2]
    assert "May" not in ran.err
    data = officer.done(DAY, "pack", REF, str(officer.folder / "again"), "--redacted")
    assert [each["word"] for each in data["unsure"]] == ["Maja", "May"]
    assert officer.done(DAY, "pack", REF, str(officer.folder / "whole"))["unsure"] == []
