"""What was said to the resident, what they were asked, and what was shared about them."""

from every_command import RECORDED, Line
from officer import REF

LINES: tuple[Line, ...] = (
    ("2026-12-14", "log", ("--via", "phone", "--summary", "No heating", "--handler", "Jane Evans"), RECORDED),
    ("2026-12-14", "update", (REF, "--text", "A visit is booked", "--via", "phone"), RECORDED),
    ("2026-12-15", "comment ask", (REF, "--by", "2026-12-18", "--via", "email", "--text", "It was on"), RECORDED),
    ("2026-12-16", "comment received", (REF, "1", "--text", "It was not"), RECORDED),
    ("2026-12-16", "share", (REF, "--with", "Heat Ltd", "--what", "Her address", "--agreed", "yes"), RECORDED),
    (
        "2026-12-16",
        "letter send",
        (REF, "questions-to-contractor", "--say", "Why was nobody there?", "--by", "2026-12-18"),
        RECORDED,
    ),
    ("2026-12-16", "related", (REF,), {"ref", "items"}),
    ("2026-12-16", "evidence", (REF,), {"ref", "points", "notes", "files"}),
)
