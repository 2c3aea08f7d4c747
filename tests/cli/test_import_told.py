"""What an import says first is what became of it: in words that fit one row as well as many."""

from officer import Officer
from older_register import DAY, HOLM, NEW, register

COMPLIMENTS = "Ref,Date received,Complainant,Type,Details\nK1,21/05/2026,Mr Khan,Compliment,Thanks\n"


def first_line(officer: Officer, path: str, *more: str) -> str:
    return officer.sees(DAY, "import", path, *more).partition("\n")[0]


def test_what_would_come_over_and_what_did(officer: Officer) -> None:
    path = register(officer, HOLM, NEW)
    assert first_line(officer, path, "--dry-run") == "register.csv: 2 complaints would be brought over"
    assert first_line(officer, path) == "register.csv: import 1, 2 complaints brought over"
    assert first_line(officer, path) == "register.csv: nothing new comes over"


def test_what_is_no_complaint_is_counted(officer: Officer) -> None:
    path = officer.file("praise.csv", COMPLIMENTS)
    assert first_line(officer, path, "--dry-run") == "praise.csv: 1 request or compliment would be brought over"
    mixed = COMPLIMENTS + "K2,22/05/2026,Ann Lee,Compliment,Well done\nC1,23/05/2026,Ben Osei,Complaint,The bins\n"
    path = officer.file("mixed.csv", mixed)
    assert first_line(officer, path) == "mixed.csv: import 1, 1 complaint and 2 requests and compliments brought over"


def test_what_waits_is_said_where_nothing_comes(officer: Officer) -> None:
    path = register(officer, "H-07,31/02/2026,Zed Zulu,The hall,,,,")
    assert first_line(officer, path) == "register.csv: nothing new comes over: 1 row waits to be put right"


def test_one_complaint_is_received_on_one_day(officer: Officer) -> None:
    page = officer.sees(DAY, "import", register(officer, NEW), "--dry-run")
    assert "1, received on Friday 11 December 2026: 1 of 2026/27" in page
    assert "1 complaint is open: complaints due." in page
    page = officer.sees("2026-12-21", "import", register(officer, NEW), "--dry-run")
    assert "1 complaint is open, and overdue: complaints due." in page


def test_a_csv_file_has_no_sheets(officer: Officer) -> None:
    ran = officer(DAY, "import", register(officer, NEW), "--sheet", "2026")
    assert (ran.code, ran.answer["errors"][0]["message"]) == (2, "A CSV file has no sheets: leave out --sheet.")
