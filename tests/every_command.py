"""A line for every command, in the order of a life, with the keys that its JSON answer must have."""

from officer import REF

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

STORY: tuple[tuple[str, str, tuple[str, ...], set[str]], ...] = (
    ("2026-12-14", "where", (), {"database"}),
    ("2026-12-14", "settings show", (), {"settings"}),
    ("2026-12-14", "settings set", ("email", "hello@larkfield.example"), {"changes", "events"}),
    ("2026-12-14", "settings load", ("{folder}/landlord.toml",), {"changes", "events"}),
    ("2026-12-14", "staff add", ("Ann Other", "--role", "Manager"), {"name", "events"}),
    ("2026-12-14", "staff alias", ("Ann Other", "Ann Smith"), {"name", "aliases", "events"}),
    ("2026-12-14", "staff leave", ("Ann Other",), {"name", "left_on", "events"}),
    ("2026-12-14", "staff list", (), {"items"}),
    ("2026-12-14", "log", ("--via", "phone", "--name", "Maja Holm", "--summary", "No heating"), RECORDED),
    ("2026-12-14", "log", ("--via", "email", "--summary", "The fence"), RECORDED),
    ("2026-12-14", "log", ("--via", "email", "--summary", "The lift", "--occurred", "2020-01-01"), RECORDED),
    ("2026-12-14", "assign", (REF, "Jane Evans"), RECORDED),
    ("2026-12-14", "link", (REF, "C-2026-0002"), RECORDED),
    ("2026-12-14", "note", (REF, "--with", "resident", "--text", "They rang."), RECORDED),
    ("2026-12-14", "attach", (REF, "{folder}/landlord.toml"), RECORDED | {"file"}),
    ("2026-12-14", "file list", (REF,), {"ref", "files"}),
    ("2026-12-14", "file save", (REF, "1", "--output", "{folder}/again.toml"), {"ref", "n", "path", "sha256"}),
    ("2026-12-14", "point add", (REF, "Nobody called back"), RECORDED),
    ("2026-12-14", "point set", (REF, "1", "--responsible", "yes"), RECORDED),
    ("2026-12-14", "point list", (REF,), {"ref", "points"}),
    ("2026-12-14", "undo", ("C-2026-0002",), RECORDED),
    ("2026-12-14", "correct", (REF, "via", "web", "--reason", "It came by the web form"), RECORDED | {"consequences"}),
    ("2026-12-14", "next", (REF,), {"ref", "letter", "missing"}),
    ("2026-12-21", "ack", (REF, "--responsible", "yes", "--outcome", "Heating"), RECORDED),
    ("2026-12-21", "ack", ("C-2026-0002", "--responsible", "yes", "--outcome", "A new fence"), RECORDED),
    ("2026-12-22", "correct", ("C-2026-0002", "received", "11/12/2026", "--reason", "It lay in a tray"), RECORDED),
    ("2026-12-22", "letter send", ("C-2026-0002", "correction"), RECORDED),
    ("2026-12-22", "work", (REF, "--blank", "{folder}/work.txt"), RECORDED | {"form"}),
    ("2026-12-22", "finding", (REF, "1", "--decision", "upheld", "--reasons", "It was late."), RECORDED),
    ("2026-12-22", "finding", (REF, "2", "--decision", "not-upheld", "--reasons", "We did."), RECORDED),
    ("2026-12-22", "remedy", (REF, "--what", "Fit a boiler", "--due", "2027-03-01"), RECORDED),
    ("2026-12-22", "learn", (REF, "--change", "Order parts at once."), RECORDED),
    ("2027-01-07", "extend", (REF, "--days", "2", "--reason", "A part is late."), RECORDED),
    ("2027-01-12", "late", (REF, "--expect", "2027-01-14", "--reason", "It is later still."), RECORDED),
    ("2027-01-13", "respond", (REF, "--check"), {"ref", "stage", "ready", "decision"}),
    ("2027-01-13", "respond", (REF,), RECORDED),
    ("2027-01-13", "action list", (REF,), {"items"}),
    ("2027-01-13", "action move", (REF, "1", "--to", "2027-03-08", "--reason", "No fitter"), RECORDED),
    ("2027-01-13", "action done", (REF, "1", "--proof", "Job sheet"), RECORDED),
    ("2027-01-13", "close", (REF, "--reason", "responded"), RECORDED),
    ("2027-01-14", "escalate", (REF,), RECORDED),
    ("2027-01-14", "refuse-escalation", (REF, "--ground", "other", "--reasons", "x"), RECORDED),
    ("2027-01-14", "reopen", (REF, "--reason", "New facts"), RECORDED),
    ("2027-01-14", "withdraw", ("C-2026-0002", "--said-on", "2027-01-14", "--via", "phone"), RECORDED),
    (
        "2027-01-14",
        "refuse",
        ("C-2026-0003", "--ground", "over-12-months", "--reasons", "Old", "--discretion", "We looked."),
        RECORDED,
    ),
    ("2027-01-14", "letter list", (), {"kinds"}),
    ("2027-01-14", "letter list", (REF,), {"ref", "letters"}),
    ("2027-01-14", "letter show", (REF, "1"), {"ref", "kind", "sha256", "text"}),
    ("2027-01-14", "letter draft", (REF, "response-1", "--output", "{folder}/again.md"), {"ref", "kind", "path"}),
    ("2027-01-14", "letter check", ("{folder}/again.md", REF, "--kind", "response-1"), {"ref", "kind", "findings"}),
    ("2027-01-14", "due", ("--all",), {"as_of", "items", "counts"}),
    ("2027-01-14", "list", (), {"items"}),
    ("2027-01-14", "show", (REF, "--timeline"), SHOWN),
    ("2027-01-14", "why", (REF,), {"dates"}),
    ("2027-01-14", "date", ("2022-09-12", "+10"), COUNTED),
    ("2027-01-14", "policy list", (), {"items"}),
    ("2027-01-14", "policy show", ("code-2024",), {"settings"}),
    ("2027-01-14", "policy check", ("{folder}/policy.toml",), {"findings"}),
    ("2027-01-14", "policy adopt", ("{folder}/policy.toml", "--effective", "2027-02-01"), {"events"}),
    ("2027-01-14", "calendar show", ("2027",), {"division"}),
    ("2027-01-14", "calendar add", ("2027-06-04", "Jubilee", "--source", "gov.uk"), {"events"}),
    ("2027-01-14", "calendar remove", ("2027-06-04", "--source", "gov.uk"), {"events"}),
    ("2027-01-14", "calendar import", ("{folder}/gov.json", "--dry-run"), {"events"}),
    ("2027-01-14", "calendar refresh", ("--dry-run",), {"events"}),
    ("2027-01-14", "report annual", ("--year", "2026/27"), REPORTED),
    ("2027-01-14", "report tsm", ("--year", "2026/27"), REPORTED),
    ("2027-01-14", "report self-assessment", ("--year", "2026/27"), {"period"}),
    ("2027-01-14", "assess show", (), set()),
    ("2027-01-14", "assess answer", ("1.2", "--comply", "yes", "--evidence", "Our policy"), {"events"}),
    ("2027-01-14", "verify", (), VERIFIED),
    ("2027-01-14", "db rebuild", (), VERIFIED),
    ("2027-01-14", "erase", ("C-2026-0003", "--reason", "Six years", "--yes"), {"ref", "events"}),
    ("2027-01-14", "backup", ("{folder}",), {"backup", "events", "head"}),
)
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
