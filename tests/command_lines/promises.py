"""Promises: who sees to them, what the resident is told of them, and how often they hear."""

from every_command import RECORDED, Line
from officer import REF

LINES: tuple[Line, ...] = (
    ("2026-12-14", "log", ("--via", "phone", "--summary", "No heating", "--handler", "Jane Evans"), RECORDED),
    ("2026-12-14", "remedy", (REF, "--what", "Fit a boiler", "--due", "2027-03-01"), RECORDED),
    ("2026-12-14", "action owner", (REF, "1", "Piotr Lukasz", "--reason", "Jane is away"), RECORDED),
    ("2026-12-14", "action move", (REF, "1", "--to", "2027-03-08", "--reason", "No fitter"), RECORDED),
    ("2026-12-14", "action told", (REF, "1", "--by", "Jane Evans"), RECORDED),
    ("2026-12-14", "update", (REF, "--every", "5", "--agreed", "yes"), RECORDED),
    ("2026-12-14", "update", (REF, "--text", "The part is ordered."), RECORDED),
    ("2026-12-14", "remedy", (REF, "--what", "Mend the old one", "--due", "2027-01-11"), RECORDED),
    ("2026-12-14", "action replace", (REF, "1", "--instead", "2", "--reason", "The maker is bankrupt"), RECORDED),
    ("2026-12-14", "verify", (), {"events", "head", "problems"}),
)
