"""What becomes of the changes that complaints led to."""

from every_command import RECORDED, Line
from officer import REF

ITEM, NOTED = {"items"}, {"n", "on", "events"}
LINES: tuple[Line, ...] = (
    ("2026-12-14", "log", ("--via", "phone", "--summary", "No heating", "--handler", "Jane Evans"), RECORDED),
    ("2026-12-14", "learn", (REF, "--change", "Parts are ordered at once", "--cause", "delay"), RECORDED),
    ("2026-12-14", "learn", (REF, "--change", "Letters name who calls", "--due", "2027-01-29"), RECORDED),
    ("2026-12-15", "learning set", (REF, "1", "--cause", "contractor", "--because", "No stock"), RECORDED),
    ("2026-12-15", "learning begin", (REF, "1", "--text", "With the contractor"), RECORDED),
    ("2026-12-15", "learning move", (REF, "1", "--to", "2027-02-26", "--reason", "A new contract"), RECORDED),
    ("2026-12-16", "learning done", (REF, "1", "--proof", "Clause 9"), RECORDED),
    ("2026-12-16", "learning told", (REF, "1", "--how", "newsletter", "--text", "Winter issue"), RECORDED),
    ("2026-12-16", "learning drop", (REF, "2", "--reason", "They do already"), RECORDED),
    ("2026-12-16", "learning list", (REF, "--open"), ITEM),
    (
        "2026-12-16",
        "lesson add",
        ("--source", "service-review", "--what", "Two vans, one round", "--change", "One van", "--due", "2027-03-01"),
        NOTED,
    ),
    ("2026-12-16", "lesson done", ("1", "--proof", "The rota"), NOTED),
    ("2026-12-16", "lesson told", ("1", "--how", "staff-meeting"), NOTED),
    ("2026-12-16", "lesson list", (), ITEM),
    ("2026-12-16", "learning plan", (), {"report", "period", "measures", "sections", "items", "left_out"}),
    ("2026-12-16", "policy triggers", (), {"policy", "period", "triggers", "review", "suggested"}),
)
