"""What is handed out of the record, and what comes into it."""

from every_command import Line

LINES: tuple[Line, ...] = (
    (
        "2026-12-14",
        "export",
        ("--output", "{folder}/exported.xlsx"),
        {"n", "output", "format", "tables", "rows", "sha256", "up_to", "head", "with_people", "events"},
    ),
    ("2026-12-14", "export list", (), {"items"}),
)
