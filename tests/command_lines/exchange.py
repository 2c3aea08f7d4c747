"""What comes in from other registers, and what is handed out."""

from every_command import Line

EXPORTED = {"n", "output", "format", "tables", "rows", "sha256", "up_to", "head", "with_people", "events"}
IMPORTED = {
    "batch",
    "rows",
    "imported",
    "merged",
    "duplicates",
    "not_complaints",
    "skipped",
    "held",
    "review",
    "by_year",
    "judged",
    "columns",
    "notes",
}
LINES: tuple[Line, ...] = (
    ("2026-12-14", "import", ("{folder}/register.csv",), IMPORTED),
    ("2026-12-14", "import list", (), {"items"}),
    ("2026-12-14", "import undo", ("1", "--reason", "The wrong year"), {"batch", "taken_back", "refs", "events"}),
    ("2026-12-14", "export", ("--output", "{folder}/exported.xlsx"), EXPORTED),
    ("2026-12-14", "export list", (), {"items"}),
)
