"""A row that came over with something in doubt does not come a second time because that was put right since."""

import csv
from pathlib import Path
from typing import Any

from officer import Officer
from older_register import DAY

HEADERS = "Ref,Date received,Complainant,How received,Type,Details,Officer"
ROW = ",21/05/2026,Mr Khan,Carrier pigeon,Compliment,,Jane Evans"
"""No words and no reference: nothing but all that it says tells it from another row."""


def came_back(officer: Officer, fix: str) -> dict[str, Any]:
    path = officer.folder / "review.csv"
    older = officer.file("register.csv", f"{HEADERS}\n{ROW}\n")
    assert officer.done(DAY, "import", older, "--review-to", str(path))["not_complaints"] == 1
    with path.open(encoding="utf-8-sig", newline="") as file:
        headers, doubt = csv.reader(file)
    doubt[headers.index("Fix")] = fix
    return officer.done(DAY, "import", put_right(officer.folder / "fixed.csv", headers, doubt))


def put_right(path: Path, *rows: list[str]) -> str:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return str(path)


def test_a_fix_does_not_bring_it_again(officer: Officer) -> None:
    data = came_back(officer, "letter")
    assert (data["batch"], data["not_complaints"], data["duplicates"]) == (None, 0, 1)
    (said,) = data["review"]
    assert said["on_record"] == "K-2026-0001"
    assert "complaints compliment show K-2026-0001" in said["reason"]
    assert len(officer.done(DAY, "compliment", "list")["items"]) == 1


def test_whoever_says_that_it_is_another_is_believed(officer: Officer) -> None:
    assert came_back(officer, "new")["duplicates"] == 1  # it says the very same as the one on record


def test_a_row_that_waits_is_not_said_to_have_come_over(officer: Officer) -> None:
    older = officer.file("register.csv", f"{HEADERS}\n,21/05/2026,,Carrier pigeon,Compliment,,\n")
    page = officer.sees(DAY, "import", older, "--dry-run")
    assert "Held back. Neither a reference nor a name stands in the row" in page
    assert "Came over" not in page
