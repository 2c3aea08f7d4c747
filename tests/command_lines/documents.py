"""Documents for residents and staff, and what is written to whoever did not complain."""

from every_command import Line

KEYS = {"kind", "title", "policy", "ref", "then", "format", "path", "sha256", "text"}
ALONE = (
    *("fact-sheet", "form", "script", "newsletter", "checklist"),
    *("authority-form", "survey", "survey-notice"),
)
SR, F, M = ("SR-2026-0001",), ("F-2026-0001",), ("M-2026-0001",)
ANSWER = ("refused", "--reasons", "It was whole when we left")

LINES: tuple[Line, ...] = (
    *(("2026-12-15", f"document {kind}", (), KEYS) for kind in ALONE),
    ("2026-12-15", "exception add", ("--what", "A flood", "--why", "No records", "--back", "2027-01-18"), {"n"}),
    ("2026-12-15", "document exception-notice", ("--touched", "All of December's"), KEYS),
    ("2026-12-15", "request add", ("--via", "phone", "--summary", "The gate", "--target", "2026-12-18"), {"ref"}),
    ("2026-12-15", "document request-choice", (*SR, "--say", "A joiner comes"), KEYS),
    ("2026-12-15", "compliment add", ("--via", "letter", "--text", "Jane was kind"), {"ref"}),
    ("2026-12-15", "document thanks", ("K-2026-0001",), KEYS),
    ("2026-12-15", "feedback add", ("--source", "survey", "--summary", "Nobody answers"), {"ref"}),
    ("2026-12-15", "document feedback-answer", F, KEYS),
    ("2026-12-15", "claim add", ("--via", "email", "--head", "damage-to-belongings", "--what", "A rug"), {"ref"}),
    ("2026-12-15", "claim answer", (*M, *ANSWER), {"ref"}),
    ("2026-12-15", "document claim-answer", M, KEYS),
)
