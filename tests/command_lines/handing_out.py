"""What is found in the record, and what of it is handed out: to the Ombudsman, to somebody who asks what is held."""

from every_command import RECORDED, Line

REF = ("C-2026-0001",)

LINES: tuple[Line, ...] = (
    ("2026-12-14", "log", ("--via", "phone", "--name", "Maja Holm", "--summary", "The boiler fails"), RECORDED),
    ("2026-12-15", "search", ("BOILER",), {"items", "searched"}),
    ("2026-12-15", "pack", (*REF, "{folder}/pack"), {"ref", "folder", "files", "digest", "left_out", "absent"}),
    ("2026-12-15", "pack", (*REF, "{folder}/twin", "--redacted"), {"redacted", "files"}),
    ("2026-12-15", "subject", ("Maja Holm", "--received", "2026-11-25"), {"items", "answer_by", "people", "parts"}),
)
