"""How long things are kept, what must not be erased, and one text that is."""

from every_command import Line
from officer import REF

HELD = {"ref", "events", "holds"}

LINES: tuple[Line, ...] = (
    ("2026-12-14", "log", ("--via", "phone", "--name", "Maja Holm", "--summary", "The boiler fails"), {"ref"}),
    ("2026-12-14", "hold place", (REF, "--for", "claim", "--reason", "A letter from solicitors"), HELD),
    ("2026-12-14", "hold list", (), {"items"}),
    ("2026-12-14", "retention", ("--within", "3 months"), {"as_of", "periods", "past", "held", "soon", "counts"}),
    ("2026-12-14", "hold lift", (REF, "--reason", "Settled"), HELD),
    ("2026-12-14", "erase", ("--event", "8", "--reason", "Wrong", "--yes"), {"ref", "erased", "events", "head"}),
)
