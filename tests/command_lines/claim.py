"""Compensation that is asked for without a complaint."""

from every_command import RECORDED, Line

CLAIM = "M-2026-0001"
CLAIMED = {"ref", "events", "due", "warnings"}
LINES: tuple[Line, ...] = (
    ("2026-12-14", "claim add", ("--via", "phone", "--head", "billing-error", "--what", "Billed twice"), CLAIMED),
    ("2026-12-15", "claim answer", (CLAIM, "granted", "--amount", "20", "--reasons", "We did"), CLAIMED),
    ("2026-12-16", "claim paid", (CLAIM, "--how", "Bank transfer"), CLAIMED),
    ("2026-12-17", "claim complain", (CLAIM, "--via", "phone"), RECORDED),
    ("2026-12-17", "claim show", (CLAIM,), {"ref", "state", "heads", "answer", "due", "timeline"}),
    ("2026-12-17", "claim list", (), {"items"}),
    ("2026-12-17", "verify", (), {"events", "head", "problems"}),
)
