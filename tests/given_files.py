"""The files that the command lines of the contract name: a policy, a register, answers, a calendar."""

import json

from every_command import HOLIDAYS_2027, POLICY, REGISTER
from officer import Officer


def give(officer: Officer) -> None:
    """Puts them into the officer's folder."""
    days = [{"title": title, "date": f"2027-{day}", "notes": "", "bunting": True} for day, title in HOLIDAYS_2027]
    officer.file("policy.toml", POLICY)
    officer.file("register.csv", REGISTER)
    officer.file("form-2022.csv", "5.12,Another person,Yes,The register\n")
    officer.file("answers.toml", '["3.4"]\ncomply = "no"\naction = "Publish it"\ndue = "2027-06-30"\n')
    officer.file("tally.toml", '[age]\n"under 35" = 4\n"35 and over" = 8\n')
    officer.file("gov.json", json.dumps({"england-and-wales": {"division": "england-and-wales", "events": days}}))
