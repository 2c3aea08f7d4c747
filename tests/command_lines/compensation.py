"""Compensation: worked out by lines, offered, answered, paid."""

from every_command import RECORDED, Line
from officer import REF

LINES: tuple[Line, ...] = (
    ("2026-12-14", "log", ("--via", "phone", "--summary", "No heating", "--handler", "Jane Evans"), RECORDED),
    (
        "2026-12-14",
        "compensation line",
        (REF, "--head", "loss-of-heating", "--quantity", "3", "--why", "Three days"),
        RECORDED | {"line", "comparable"},
    ),
    (
        "2026-12-14",
        "compensation line",
        (REF, "--head", "evidenced-loss", "--amount", "20", "--why", "A heater"),
        RECORDED | {"line", "comparable"},
    ),
    ("2026-12-14", "compensation evidence", (REF, "2", "asked"), RECORDED),
    ("2026-12-14", "compensation drop", (REF, "2", "--why", "No receipt"), RECORDED),
    ("2026-12-14", "compensation factors", (REF, "--wrong", "No heating"), RECORDED),
    ("2026-12-14", "compensation comparable", (REF,), {"ref", "items"}),
    ("2026-12-14", "compensation rates", (), {"items"}),
    ("2026-12-14", "compensation offer", (REF,), RECORDED),
    ("2026-12-15", "compensation answer", (REF, "accepted", "--pay-by", "2027-01-04"), RECORDED),
    ("2026-12-15", "compensation list", (), {"items"}),
    ("2026-12-16", "compensation paid", (REF, "--how", "Bank transfer"), RECORDED),
    ("2026-12-16", "compensation show", (REF,), {"ref", "lines", "offers"}),
    ("2026-12-16", "verify", (), {"events", "head", "problems"}),
)
