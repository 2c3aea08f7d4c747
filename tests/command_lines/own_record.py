"""The landlord's own record: training, exceptional times, equality, the self-assessment, the policy's history."""

from every_command import RECORDED, Line

POLICY = ("larkfield-2027",)
LINES: tuple[Line, ...] = (
    ("2026-12-14", "log", ("--via", "phone", "--summary", "No heating"), RECORDED),
    ("2026-12-14", "training add", ("Jane Evans", "--what", "Dealing with distress"), {"n", "name", "events"}),
    ("2026-12-14", "paragraph add", ("Closed", "Our office is closed until 4 January 2027."), {"n", "place", "events"}),
    ("2026-12-14", "paragraph list", (), {"items"}),
    ("2026-12-15", "paragraph end", ("1",), {"n", "ended_on", "events"}),
    ("2026-12-15", "letter templates", (), {"folder", "ours", "items"}),
    ("2026-12-14", "training list", (), {"items", "untrained"}),
    (
        "2026-12-14",
        "exception add",
        ("--what", "A cyber attack", "--why", "No files", "--back", "2027-01-11"),
        {"n", "expected_back", "events"},
    ),
    ("2026-12-14", "exception told", ("1", "--whom", "ombudsman", "--how", "By form"), {"n", "untold", "events"}),
    ("2026-12-15", "exception end", ("1", "--words", "Restored"), {"n", "on", "events"}),
    ("2026-12-15", "exception list", (), {"items"}),
    ("2026-12-15", "assess call", ("--because", "ombudsman", "--by", "2027-02-01"), {"n", "because", "by", "events"}),
    ("2026-12-16", "assess complete", ("1", "--changes", "None needed"), {"n", "changes", "events"}),
    ("2027-04-19", "assess submitted", ("--proof", "Receipt 4"), {"year_end", "next_due", "events"}),
    ("2027-04-19", "policy adopt", ("{folder}/policy.toml", "--effective", "2027-02-01"), {"policy", "events"}),
    ("2027-04-19", "policy approve", (*POLICY, "--by", "Board", "--review", "2028-01-31"), {"policy", "on", "events"}),
    ("2027-04-19", "policy consult", (*POLICY, "--with", "residents", "--text", "They agree."), {"policy", "events"}),
    ("2027-04-19", "policy equality", (*POLICY, "--impact", "none", "--text", "No group is worse off."), {"policy"}),
    ("2027-04-19", "policy review", (*POLICY, "--because", "law", "--by", "2027-06-30"), {"policy", "events"}),
    ("2027-04-20", "policy reviewed", (*POLICY, "--review", "1", "--outcome", "No change"), {"policy", "events"}),
    ("2027-04-20", "policy history", POLICY, {"policy", "approvals", "consultations", "equality", "reviews"}),
    ("2027-04-20", "equality add", ("{folder}/tally.toml", "--forms", "12"), {"forms", "questions", "events"}),
    ("2027-04-20", "equality show", (), {"questions"}),
    ("2027-04-20", "verify", (), {"events", "head", "problems"}),
)
