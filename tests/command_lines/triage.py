"""Service requests, feedback and compliments: what is recorded before anybody complains."""

from every_command import RECORDED, Line

SR = ("SR-2026-0001",)
F = ("F-2026-0001",)
REQUEST = {"ref", "events", "state", "due", "triage", "complaint", "warnings"}
FEEDBACK = {"ref", "events", "due", "complaint", "warnings"}
LINES: tuple[Line, ...] = (
    ("2026-12-01", "request add", ("--via", "phone", "--summary", "No heating", "--heat", "service"), REQUEST),
    ("2026-12-02", "request assign", (*SR, "--team", "Repairs", "--handler", "Jane Evans"), REQUEST),
    ("2026-12-02", "request reply", (*SR, "--via", "email", "--text", "A fitter comes on Friday."), REQUEST),
    ("2026-12-02", "request review", (*SR, "--text", "The part is ordered", "--next", "2026-12-10"), REQUEST),
    ("2026-12-03", "request correct", (*SR, "name", "Maja Holm", "--reason", "It was left out"), REQUEST),
    ("2026-12-07", "request chase", (*SR, "--via", "phone", "--words", "Still waiting"), REQUEST),
    ("2026-12-08", "request choice", (*SR, "--choice", "declined", "--why", "They only want heat"), REQUEST),
    ("2026-12-09", "request complain", (*SR, "--summary", "Nobody came"), RECORDED | {"request", "day_zero"}),
    ("2026-12-10", "request done", (*SR, "--how", "The pump was replaced", "--agreed", "yes"), REQUEST),
    ("2026-12-10", "request list", (), {"items"}),
    ("2026-12-10", "request show", SR, {"ref", "state", "contacts", "complaints", "triage", "due", "timeline"}),
    ("2026-12-10", "feedback add", ("--source", "survey", "--summary", "I am fed up"), FEEDBACK),
    ("2026-12-10", "feedback signpost", (*F, "--how", "By email"), FEEDBACK),
    ("2026-12-10", "feedback choice", (*F, "--choice", "declined"), FEEDBACK),
    ("2026-12-11", "feedback complain", F, RECORDED | {"feedback", "day_zero"}),
    ("2026-12-11", "feedback list", (), {"items"}),
    ("2026-12-11", "feedback show", F, {"ref", "owes", "signposted_on", "complaints", "timeline"}),
    ("2026-12-11", "compliment add", ("--via", "letter", "--text", "Jane was kind", "--about", "Jane Evans"), {"ref"}),
    ("2026-12-11", "compliment list", (), {"items"}),
    ("2026-12-11", "compliment show", ("K-2026-0001",), {"ref", "text", "about"}),
    ("2026-12-11", "verify", (), {"events", "head", "problems"}),
)
