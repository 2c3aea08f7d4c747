"""The keys that JSON answers must have, and where the lines are that prove it: `command_lines/`, one file a subject."""

from importlib import import_module
from json import dumps
from pathlib import Path

Line = tuple[str, str, tuple[str, ...], set[str]]
"""A day, a command, what is typed behind it, and the keys that its JSON answer must have."""

RECORDED = {"ref", "events", "state", "stage", "due", "letter", "warnings"}
DUE = {"what", "stage", "due_on", "governed_by", "rule", "provisional"}
LETTER = {"kind", "path", "sha256", "sent"}
DUE_ITEM = {
    "ref",
    "label",
    "what",
    "stage",
    "due_on",
    "state",
    "working_days",
    "governed_by",
    "original_due",
    "rule",
    "provisional",
    "handler",
}
LISTED = {"ref", "state", "stage", "received_on", "category", "handler", "label", "next_due"}
SHOWN = {"ref", "state", "parties", "points", "stages", "actions", "letters", "timeline"}
STAGE = {
    "stage",
    "opened_on",
    "acknowledged_on",
    "ack_due",
    "ack_state",
    "ack_missed_by",
    "response_due",
    "original_due",
    "extended_to",
    "backstop",
    "responded_on",
    "response_state",
    "response_missed_by",
    "policy_due",
    "policy_state",
    "promised_on",
    "working_days_taken",
    "decision",
    "decider",
}
REASON = {
    "what",
    "stage",
    "rule",
    "provision",
    "from_event",
    "from",
    "working_days",
    "due_on",
    "counted",
    "skipped",
    "other_reading",
    "backstop",
    "governed_by",
    "provisional",
}
COUNTED = {"from", "working_days", "date", "counted", "skipped", "other_reading", "provisional"}
MEASURE = {"id", "part", "stock", "numerator", "denominator", "value", "without_extension", "with_extension"}
REPORTED = {"period", "measures", "sections"}
VERIFIED = {"events", "head", "problems"}


def lines_by_subject() -> dict[str, tuple[Line, ...]]:
    """The lines of every file in `command_lines/`, each beginning with an empty record, by its subject."""
    files = sorted((Path(__file__).parent / "command_lines").glob("*.py"))
    return {path.stem: import_module(f"command_lines.{path.stem}").LINES for path in files}


POLICY = """
[policy]
name = "Larkfield"
version = "2027"
in_force_from = 2027-02-01

[stage_1]
acknowledge_days = 5
respond_days = 10

[stage_2]
acknowledge_days = 5
respond_days = 20
"""
REGISTER = """Ref,Date received,Complainant,Details,Date acknowledged,Stage 1 response sent,Stage 1 outcome
H-01,01/04/2026,Maja Holm,No heating,09/04/2026,24/04/2026,Upheld
H-02,13/05/2026,Piotr Wójcik,Damp,,28/05/2026,Not upheld
"""
"""An older register of two complaints."""
HOLIDAYS_2027 = (
    ("01-01", "New Year’s Day"),
    ("03-26", "Good Friday"),
    ("03-29", "Easter Monday"),
    ("05-03", "Early May bank holiday"),
    ("05-31", "Spring bank holiday"),
    ("08-30", "Summer bank holiday"),
    ("12-27", "Christmas Day"),
    ("12-28", "Boxing Day"),
)
FILES = {
    "policy.toml": POLICY,
    "register.csv": REGISTER,
    "form-2022.csv": "5.12,Another person,Yes,The register\n",
    "answers.toml": '["3.4"]\ncomply = "no"\naction = "Publish it"\ndue = "2027-06-30"\n',
    "tally.toml": '[age]\n"under 35" = 4\n"35 and over" = 8\n',
    "gov.json": dumps(
        {
            "england-and-wales": {
                "division": "england-and-wales",
                "events": [
                    {"title": title, "date": f"2027-{day}", "notes": "", "bunting": True}
                    for day, title in HOLIDAYS_2027
                ],
            }
        }
    ),
}
"""What the lines read from the folder that they are run in."""
