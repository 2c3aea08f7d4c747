"""What boards are given and say, the answers to surveys, and figures from elsewhere."""

from every_command import Line

ENTRY = {"n", "kind", "on", "period", "events", "warnings"}
YEAR = ("--year", "2026/27")
FIVE = ("--very-satisfied", "4", "--fairly-satisfied", "5", "--neither", "1")
ANSWERS = (*FIVE, "--fairly-dissatisfied", "2", "--very-dissatisfied", "0")
LINES: tuple[Line, ...] = (
    ("2027-05-18", "governance present", ("{folder}/policy.toml", "--report", "annual", *YEAR, "--to", "board"), ENTRY),
    ("2027-05-18", "governance decided", ("1", "--decision", "approved", "--used", "Damp is watched."), ENTRY),
    (
        "2027-05-19",
        "governance respond",
        (*YEAR, "--text", "We read it.", "--approved-on", "2027-05-18", "--by", "The board"),
        ENTRY | {"approved_on", "approved_by", "words", "minute", "stands"},
    ),
    ("2027-05-19", "governance statement", (*YEAR, "--text", "I read each one."), ENTRY | {"role", "words"}),
    ("2027-05-19", "governance comment", (*YEAR, "--section", "times", "--text", "Two late."), ENTRY | {"section"}),
    (
        "2027-05-19",
        "governance concern",
        ("--by", "committee", "--to", "champion", "--text", "Damp."),
        ENTRY | {"raised_by", "passed_to"},
    ),
    ("2027-05-19", "governance publication", (*YEAR, "--none", "annual-report"), ENTRY | {"none_of", "looked_on"}),
    ("2027-05-20", "governance published", ("report", *YEAR, "--where", "www.example.org"), ENTRY | {"what", "place"}),
    ("2027-05-20", "governance list", (), {"items"}),
    ("2027-05-20", "governance show", ("1",), {"n", "report", "given_to", "name", "sha256", "decision", "used"}),
    (
        "2027-05-20",
        "governance save",
        ("1", "--output", "{folder}/again.toml"),
        {"n", "path", "name", "size", "sha256"},
    ),
    ("2027-05-20", "governance undo", ("1", "--reason", "The wrong file"), {"n", "reason", "events"}),
    (
        "2027-05-20",
        "publish",
        ("{folder}/site", *YEAR, "--unapproved"),
        {"folder", "pages", "files", "bytes", "approved", "warnings"},
    ),
    ("2027-05-20", "survey set", (*YEAR, *ANSWERS), {"n", "period", "answers", "answered", "stands", "events"}),
    ("2027-05-20", "survey list", (), {"items"}),
    ("2027-05-20", "survey remove", ("1", "--reason", "Typed wrongly"), {"n", "reason", "events"}),
    (
        "2027-05-20",
        "benchmark set",
        ("CH01", "53.9", "--year", "2024/25", "--stage", "1", "--source", "The regulator"),
        {"n", "measure", "stage", "stock", "events"},
    ),
    ("2027-05-20", "benchmark list", (), {"items"}),
    ("2027-05-20", "benchmark remove", ("1",), {"n", "events"}),
    ("2027-05-20", "verify", (), {"events", "head", "problems"}),
)
