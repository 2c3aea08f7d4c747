"""The people of a complaint: adjustments, what was disclosed, representatives, the resident's details."""

from every_command import RECORDED, Line
from officer import REF

LINES: tuple[Line, ...] = (
    ("2026-12-14", "log", ("--via", "letter", "--summary", "No heating", "--group", "12"), RECORDED),
    ("2026-12-14", "person set", (REF, "--name", "Maja Holm", "--preferred-name", "Maja"), RECORDED),
    ("2026-12-14", "person permission", (REF, "--proof", "signed-form"), RECORDED),
    ("2026-12-14", "adjust add", (REF, "--kind", "large-print", "--review", "2027-06-14"), RECORDED),
    ("2026-12-15", "adjust review", (REF, "1", "--words", "Still needed", "--again", "2027-12-14"), RECORDED),
    ("2026-12-15", "adjust list", (REF,), {"ref", "items"}),
    ("2026-12-16", "adjust end", (REF, "1", "--why", "New glasses"), RECORDED),
    ("2026-12-16", "disability add", (REF, "Low vision"), RECORDED),
    ("2026-12-16", "disability end", (REF, "1", "--why", "Cured"), RECORDED),
    ("2026-12-16", "vulnerability add", (REF, "Recently bereaved"), RECORDED),
    ("2026-12-17", "vulnerability check", (REF, "1"), RECORDED),
    ("2026-12-17", "vulnerability end", (REF, "1"), RECORDED),
    ("2026-12-17", "rep add", (REF, "Ola Holm", "--basis", "consent"), RECORDED),
    ("2026-12-17", "rep proof", (REF, "1", "--kind", "signed-form"), RECORDED),
    ("2026-12-17", "rep scope", (REF, "1", "--copies", "both", "--points", "1"), RECORDED),
    ("2026-12-17", "rep object", (REF, "1"), RECORDED),
    ("2026-12-17", "rep add", (REF, "Bo Lee"), RECORDED),
    ("2026-12-18", "rep end", (REF, "2", "--why", "Moved away"), RECORDED),
    ("2026-12-18", "rep list", (REF,), {"ref", "items"}),
    ("2026-12-18", "verify", (), {"events", "head", "problems"}),
)
