"""A policy is named by its file, or by the id under which it is on record; either way it is checked the same."""

import re
from datetime import date
from pathlib import Path
from typing import Any

from complaints_cli.commands.sources import STDIN, read_text_file
from complaints_cli.desk import Call
from complaints_cli.domain.policy import CODE_2024, Policy
from complaints_cli.domain.policy_rule import Finding, Severity
from complaints_cli.errors import NotFound, Problem
from complaints_cli.result import Block, Heading, Text, Tone
from complaints_cli.store.landlord_record import BUILT_IN
from complaints_cli.store.reading import reading

TONES: dict[Severity, Tone] = {Severity.BREACH: "bad", Severity.EXPLAIN: "warn", Severity.WARN: "warn"}
_NO_ID = re.compile(r"[^a-z0-9.]+")


def read_policy(path: str) -> Policy:
    """The policy in a TOML file; `-` is standard input. Raises Misuse "policy-file", Unavailable "cannot-read"."""
    from complaints_cli.domain.policy_file import parse_policy

    return parse_policy(read_text_file(path))


def named(call: Call, file_or_id: str) -> Policy:
    """The policy in a file, or the one adopted under an id; the Code itself needs no database.

    Raises NotFound "policy" when it is neither.
    """
    if file_or_id == BUILT_IN:
        return CODE_2024
    if file_or_id == STDIN or Path(file_or_id).suffix or Path(file_or_id).exists():
        return read_policy(file_or_id)
    if call.desk.db.exists():
        with reading(call.desk.db) as record:
            adopted = record.policies().get(file_or_id)
        if adopted is not None:
            return adopted
    raise NotFound(
        "policy", f"{file_or_id!r} is neither a file nor the id of a policy. `complaints policy list` shows the ids."
    )


def id_of(policy: Policy) -> str:
    """What a policy is called on record: its name and version as one word."""
    return _NO_ID.sub("-", f"{policy.name} {policy.version}".lower()).strip("-")


def findings_of(policy: Policy, today: date) -> tuple[Finding, ...]:
    """Every clash with the Code, worst first."""
    from complaints_cli.domain.policy_check import check

    return check(policy, today)


def breaches(findings: tuple[Finding, ...]) -> list[Problem]:
    """What stands against adopting the policy."""
    return [
        Problem("policy-breach", f"{found.setting} = {found.value}: {found.message}", found.provision)
        for found in findings
        if found.severity is Severity.BREACH
    ]


def findings_data(findings: tuple[Finding, ...]) -> list[dict[str, Any]]:
    """The findings as the JSON answer has them."""
    return [
        {
            "severity": found.severity,
            "setting": found.setting,
            "value": found.value,
            "provision": found.provision,
            "message": found.message,
        }
        for found in findings
    ]


def findings_screen(policy: Policy, findings: tuple[Finding, ...]) -> list[Block]:
    """The findings as a reader has them."""
    title = Heading(f"{policy.name} {policy.version}")
    if not findings:
        return [title, Text("Nothing in it clashes with the Complaint Handling Code 2024.", "good")]
    return [title, *(Text(_told(found), TONES.get(found.severity, "")) for found in findings)]


def _told(found: Finding) -> str:
    return f"{found.severity.upper()}, Code {found.provision}: {found.setting} = {found.value}\n{found.message}"
