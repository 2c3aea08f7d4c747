"""Documents for residents and staff."""

from every_command import Line

KEYS = {"kind", "title", "policy", "format", "path", "sha256", "text"}

LINES: tuple[Line, ...] = tuple(
    ("2026-12-15", f"document {kind}", (), KEYS) for kind in ("fact-sheet", "form", "script", "newsletter", "checklist")
)
