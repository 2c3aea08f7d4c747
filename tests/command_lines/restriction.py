"""Unacceptable behaviour: the warning, the restriction, its review, its appeal, its end."""

from every_command import RECORDED, Line
from officer import REF

BEHAVIOUR = (REF, "--behaviour", "threats", "--evidence", "Call of 14 December, recorded")
WEIGHED = ("--proportionality", "A warning changed nothing", "--equality", "No disability plays a part")
OPEN = ("--stays-open", "Letters, and emergency repairs by phone", "--channels", "email")
BY = ("--decided-by", "Jane Evans", "--appeal-to", "Piotr Łukasz")
LINES: tuple[Line, ...] = (
    ("2026-12-14", "log", ("--via", "phone", "--summary", "No heating"), RECORDED),
    ("2026-12-14", "restriction warn", (*BEHAVIOUR, "--said", "No threats, please."), RECORDED),
    ("2026-12-15", "restriction add", (*BEHAVIOUR, *WEIGHED, *OPEN, *BY), RECORDED),
    ("2026-12-16", "restriction appeal", (REF, "1", "--words", "It is not fair."), RECORDED),
    (
        "2026-12-17",
        "restriction review",
        (REF, "1", "--outcome", "keep", "--reasons", "It goes on", "--next", "2027-06-15"),
        RECORDED,
    ),
    ("2026-12-17", "restriction list", (), {"items"}),
    ("2026-12-18", "restriction lift", (REF, "1", "--reasons", "They apologised"), RECORDED),
    ("2026-12-18", "show", (REF,), {"behaviour_warnings", "restrictions"}),
)
