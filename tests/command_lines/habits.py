"""What helps at the shell: the meaning of columns, completion, the manual page."""

from every_command import Line

LINES: tuple[Line, ...] = (
    ("2026-12-14", "columns", ("complaint",), {"tables", "path"}),
    ("2026-12-14", "completion", ("bash",), {"shell", "script"}),
    ("2026-12-14", "doctor", ("--quick",), {"checks", "counts", "removed"}),
    ("2026-12-14", "man", (), {"page"}),
)
