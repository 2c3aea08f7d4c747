"""What a complaint touches that goes its own way: safeguarding, anti-social behaviour, one of several services."""

from every_command import RECORDED, Line
from officer import REF

LINES: tuple[Line, ...] = (
    ("2026-12-14", "log", ("--via", "phone", "--summary", "Noise", "--flag", "asb-handling"), RECORDED),
    ("2026-12-14", "asb", (REF, "--case", "ASB-12"), RECORDED),
    ("2026-12-14", "safeguarding raise", (REF, "--what", "He has not eaten"), RECORDED),
    ("2026-12-14", "safeguarding not-needed", (REF, "--by", "Jane Evans", "--reasons", "Known already"), RECORDED),
    ("2026-12-14", "safeguarding refer", (REF, "1", "--to", "The council"), RECORDED),
    ("2026-12-14", "point set", (REF, "1", "--service", "Estate services"), RECORDED),
)
