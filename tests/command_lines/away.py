"""Who is away, and what goes to somebody else."""

from every_command import RECORDED, Line
from officer import REF

LINES: tuple[Line, ...] = (
    ("2026-12-14", "log", ("--via", "phone", "--summary", "No heating", "--handler", "Jane Evans"), RECORDED),
    (
        "2026-12-14",
        "away",
        ("Jane Evans", "2026-12-21..2027-01-01", "--cover", "Piotr Łukasz"),
        {"name", "first", "last", "cover", "events"},
    ),
    ("2026-12-14", "away list", (), {"items"}),
    ("2026-12-14", "away", ("Jane Evans", "--back", "2026-12-21"), {"name", "back_on", "events"}),
    ("2026-12-14", "due", ("--closed", "2026-12-24..2027-01-03"), {"do_by", "back_on", "while_closed", "before"}),
    ("2026-12-14", "due", ("--ics", "{folder}/due.ics"), {"path", "dates", "changed"}),
    ("2026-12-14", "due", ("--quiet-if-unchanged", "--output", "{folder}/due.txt"), {"items", "unchanged", "path"}),
    ("2026-12-14", "handover", ("Jane Evans",), {"name", "complaints", "promises", "requests", "due", "kept_close"}),
    ("2026-12-14", "handover", ("Jane Evans", "--to", "Piotr Łukasz", "--yes"), {"given", "stays", "events", "text"}),
    ("2026-12-14", "assign", (REF, "Jane Evans"), RECORDED),
)
