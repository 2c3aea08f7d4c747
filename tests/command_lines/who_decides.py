"""Who has a part in a complaint, who signs its answer off, and who may decide it."""

from every_command import RECORDED, Line
from officer import REF

LINES: tuple[Line, ...] = (
    ("2026-12-14", "log", ("--via", "phone", "--summary", "No heating", "--handler", "Jane Evans"), RECORDED),
    ("2026-12-14", "staff place", ("Jane Evans", "--standing", "chief-executive"), {"name", "standing", "events"}),
    ("2026-12-14", "involve", (REF, "Piotr Lukasz", "--as", "conflict", "--why", "His sister"), RECORDED),
    ("2026-12-15", "involve", (REF, "Piotr Lukasz", "--as", "conflict", "--over", "--why", "She moved"), RECORDED),
    ("2026-12-15", "who-can", (REF,), {"ref", "stage", "people", "routed_to", "route"}),
    ("2026-12-15", "finding", (REF, "1", "--decision", "not-upheld", "--reasons", "It was warm"), RECORDED),
    ("2026-12-15", "learn", (REF, "--none", "Nothing beyond it"), RECORDED),
    ("2026-12-15", "approve", (REF, "--by", "Jane Evans"), RECORDED),
)
