"""Heat or hot water fails for several homes."""

from every_command import Line

DONE = {"n", "on", "events"}
LINES: tuple[Line, ...] = (
    ("2026-12-14", "outage add", ("--where", "Mill House", "--supply", "heat", "--priority", "extra-care"), DONE),
    ("2026-12-14", "outage heaters", ("1", "--given", "yes"), DONE),
    ("2026-12-15", "outage welfare", ("1", "--words", "With the support team"), DONE),
    ("2026-12-15", "outage escalated", ("1", "--words", "Facilities manager"), DONE),
    ("2026-12-16", "outage restored", ("1",), DONE),
    ("2026-12-17", "outage learned", ("1", "--words", "A pump in stock"), DONE),
    ("2026-12-17", "outage reviewed", ("1", "--words", "Contractor told"), DONE),
    ("2026-12-17", "outage list", (), {"items"}),
    ("2026-12-17", "verify", (), {"events", "head", "problems"}),
)
