"""What is dangerous in a home, from the moment that anybody became aware of it."""

from every_command import RECORDED, Line
from officer import REF

LINES: tuple[Line, ...] = (
    ("2026-12-14", "log", ("--via", "phone", "--summary", "Mould", "--flag", "hazard", "--at", "16:40"), RECORDED),
    ("2026-12-14", "hazard add", (REF, "--at", "14/12/2026 16:40", "--what", "Bare wires"), RECORDED),
    ("2026-12-14", "hazard aware", (REF, "2", "--at", "15:10", "--reason", "She rang at ten past"), RECORDED),
    ("2026-12-14", "hazard assess", (REF, "2", "emergency", "--kind", "electrical"), RECORDED),
    ("2026-12-15", "hazard investigated", (REF, "2", "--at", "09:00", "--found", "Bare wires"), RECORDED),
    ("2026-12-15", "hazard rehoused", (REF, "2", "--at", "10:00", "--where", "Flat 9"), RECORDED),
    ("2026-12-15", "hazard safe", (REF, "2", "--at", "12:00", "--how", "Cut off"), RECORDED),
    ("2026-12-16", "hazard summary-sent", (REF, "2"), RECORDED),
    ("2026-12-16", "hazard works-begun", (REF, "2", "--words", "Rewiring"), RECORDED),
    ("2026-12-16", "hazard list", (REF,), {"ref", "hazards"}),
    ("2026-12-16", "verify", (), {"events", "head", "problems"}),
)
