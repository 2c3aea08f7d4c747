"""A landlord that owes one thing of every kind that `due` knows, by Thu 31 December 2026: the lines behind it.

All of it hangs on two complaints, A and B, or on the landlord's own record.
"""

from compensated import POLICY
from officer import Officer

A, B = "C-2026-0001", "C-2026-0002"
OWN_POLICY = f"""{POLICY}
[complaining]
permission = "written"
[sign_off]
stage_1 = "the manager"
"""
LOG = ("log", "--via", "phone", "--summary")
OFFER = ("2026-12-22", "compensation", "offer", B)
CLAIM = ("2026-12-14", "claim", "add", "--via", "phone", "--head", "billing-error", "--what", "x")
GRANTED = ("claim", "answer", "M-2026-0001", "granted")
DAMP = ("hazard", "add", B, "--kind", "damp-mould", "--what", "Mould", "--at")
THREATS = (A, "--behaviour", "threats", "--evidence", "A recorded call")
WEIGHED = ("--proportionality", "x", "--equality", "x", "--stays-open", "Letters", "--channels", "email")
BY = ("--decided-by", "Jane Evans", "--appeal-to", "Piotr Łukasz")
ELM = ("outage", "add", "--where", "Elm House", "--supply", "heat")


def _line(head: str) -> tuple[str, ...]:
    return ("2026-12-22", "compensation", "line", B, "--head", head, "--amount", "50", "--why", "x")


STAGES = (
    ("2026-12-14", *LOG, "The fence", "--group", "12", "--home", "household-member", "--rep", "Ola Holm"),
    ("2026-12-14", *LOG, "No heating"),
    ("2026-12-21", "ack", B, "--responsible", "yes", "--outcome", "none-given"),
    ("2026-12-22", "extend", B, "--to", "2027-01-20", "--reason", "Parts", "--update-every", "5"),
    ("2026-12-22", "finding", B, "1", "--decision", "upheld", "--reasons", "It failed."),
    ("2026-12-22", "comment", "ask", B, "--by", "2027-01-06", "--via", "email", "--text", "It was on"),
)
PEOPLE = (
    ("2026-12-14", "rep", "scope", A, "1", "--basis", "consent"),
    ("2026-12-15", "adjust", "add", A, "--kind", "large-print", "--review", "2027-06-14"),
)
PROMISES = (
    _line("time-and-trouble"),
    OFFER,
    ("2026-12-23", "compensation", "answer", B, "accepted", "--pay-by", "2027-01-12"),
    _line("other"),
    (*OFFER, "--answer-by", "2027-01-13"),
    ("2026-12-22", "remedy", B, "--what", "Fit a boiler", "--due", "2027-01-20"),
    ("2026-12-22", "learn", B, "--change", "Parts in stock", "--due", "2027-01-29"),
    CLAIM,
    ("2026-12-15", *GRANTED, "--amount", "9", "--reasons", "x", "--pay-by", "2027-01-14"),
    (*CLAIM, "--answer-by", "2027-01-20"),
)
TRIAGE = (
    ("2026-12-21", "request", "add", "--via", "phone", "--summary", "A gutter"),
    ("2026-12-23", "request", "chase", "SR-2026-0001", "--via", "phone", "--words", "Where is he?"),
    ("2026-12-22", "feedback", "add", "--source", "survey", "--summary", "I am fed up", "--name", "Ann Low"),
)
OMBUDSMAN = (
    ("2026-12-15", "ombudsman", "notice", A, "--which", "first", "--by", "2027-01-07", "--what", "Answer it"),
    ("2026-12-15", "ombudsman", "evidence", A, "--by", "2027-01-08", "--what", "All papers"),
    ("2026-12-15", "ombudsman", "determination", A, "--outcome", "service-failure"),
    ("2026-12-15", "ombudsman", "order", A, "--what", "Pay", "--by", "2027-01-11"),
    ("2026-12-15", "ombudsman", "failure-order", A, "--type", "1", "--what", "Answer", "--by", "2027-01-15"),
    ("2026-12-15", "ombudsman", "order", A, "--kind", "recommendation", "--what", "Train", "--by", "2027-01-18"),
    ("2026-12-15", "ombudsman", "review", A, "--prepare"),
)
RESTRICTION = (
    ("2026-12-15", "restriction", "warn", *THREATS, "--said", "No threats."),
    ("2026-12-16", "restriction", "add", *THREATS, *WEIGHED, *BY),
    ("2026-12-17", "restriction", "appeal", A, "1", "--words", "Unfair"),
)
OUTAGES = (
    ("2026-12-03", *ELM),
    ("2026-12-08", "outage", "restored", "1"),
    ("2026-12-10", *ELM),
    ("2026-12-11", "outage", "restored", "2"),
    ("2026-12-16", *ELM),
    ("2026-12-17", "outage", "restored", "3"),
    ("2026-12-28", "outage", "add", "--where", "Mill House", "--supply", "heat", "--priority", "extra-care"),
)
HAZARDS = (
    ("2026-12-30", "safeguarding", "raise", A, "--what", "x"),
    ("2026-12-21", *DAMP, "21/12/2026 10:00"),
    ("2026-12-21", "hazard", "assess", B, "1", "significant"),
    ("2026-12-22", "hazard", "investigated", B, "1", "--found", "A leak"),
    ("2026-12-21", *DAMP, "21/12/2026 11:00"),
    ("2026-12-21", "hazard", "assess", B, "2", "significant"),
    ("2026-12-22", "hazard", "investigated", B, "2", "--found", "A leak"),
    ("2026-12-22", "hazard", "summary-sent", B, "2"),
    ("2026-12-22", "hazard", "works-begun", B, "2", "--words", "A contractor is booked"),
    ("2026-12-23", "hazard", "rehoused", B, "2", "--where", "Flat 9"),
    ("2026-12-30", *DAMP, "30/12/2026 16:40"),
)
LANDLORD = (
    ("2026-12-14", "exception", "add", "--what", "A flood", "--why", "No files", "--back", "2027-01-20"),
    ("2026-12-15", "assess", "answer", "3.4", "--comply", "no", "--action", "Publish it", "--due", "2027-03-15"),
    ("2026-12-15", "assess", "call", "--because", "merger", "--by", "2027-02-26"),
    ("2026-12-15", "policy", "review", "larkfield-2026", "--because", "law", "--by", "2027-03-31"),
    ("2026-12-15", "training", "add", "Jane Evans", "--what", "Distress", "--refresh", "2027-06-30"),
)
SUBJECTS = (STAGES, PEOPLE, PROMISES, TRIAGE, OMBUDSMAN, RESTRICTION, OUTAGES, HAZARDS, LANDLORD)


def live(officer: Officer) -> None:
    """Brings all of it about."""
    policy = officer.file("own.toml", OWN_POLICY)
    officer.done("2026-12-01", "policy", "adopt", policy, "--effective", "2026-12-01")
    for lines in SUBJECTS:
        for day, *words in lines:
            officer.done(day, *words)
