"""What tests of compensation begin with: lines, a policy with limits and rates of its own, and its people."""

from typing import Any

from officer import REF, Officer

DAY = "2026-12-22"
HEATING = ("--head", "loss-of-heating", "--quantity", "9", "--why", "From 5 to 13 December.")
DISTRESS = ("--head", "distress-and-inconvenience", "--amount", "60", "--why", "Two small children {{ 7*7 }} [red].")
POLICY = """
[policy]
name = "Larkfield"
version = "2026"
in_force_from = 2026-12-01
[stage_1]
acknowledge_days = 5
respond_days = 10
[stage_2]
acknowledge_days = 5
respond_days = 20
[handling]
offsets_arrears = true
[compensation]
reference = "Compensation Policy 2026"
insurance_over_pounds = 500
insurers = "Acme Insurance"
pay_within_days = 28
not_an_admission = true
[authority]
stage_1 = 100.00
manager = 300
"Chief Executive" = "none"
[rates]
loss-of-room = "5.00 a day"
loss-of-heating = "£6.50 a day"
"""


def open_complaint(officer: Officer) -> Officer:
    """Logged on 14 December 2026, acknowledged on the 21st."""
    officer.logs()
    officer.acknowledges()
    return officer


def under_a_policy(officer: Officer) -> Officer:
    """The same under a policy with limits, and with people who have them."""
    officer.done("2026-12-01", "policy", "adopt", officer.file("own.toml", POLICY), "--effective", "2026-12-01")
    officer.done("2026-12-01", "staff", "add", "Ann Lee", "--role", "Manager")
    officer.done("2026-12-01", "staff", "add", "Zofia Wójcik", "--role", "chief executive")
    return open_complaint(officer)


def line(officer: Officer, *words: str, day: str = DAY, ref: str = REF) -> dict[str, Any]:
    """A line of compensation that is worked out; what the command answers."""
    return officer.done(day, "compensation", "line", ref, *words)
