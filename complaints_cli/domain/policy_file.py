"""A policy as a TOML file: every key is known and plausible, or the file is refused with all that is wrong with it.

What a file leaves out is as the Code has it; `"none"` for a number says that the policy names no limit.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType, UnionType
from typing import Any, get_args, get_origin

from complaints_cli.domain.compensation import Head
from complaints_cli.domain.compensation_rates import own_rate
from complaints_cli.domain.policy import (
    CODE_2024,
    Behaviour,
    Exclusion,
    Policy,
    StageLimits,
    StartsFrom,
    Targets,
    Wording,
    from_facts,
    setting_types,
    to_facts,
)
from complaints_cli.domain.policy_money import Money
from complaints_cli.domain.terms import Flag
from complaints_cli.domain.toml import NotTomlError, read_toml
from complaints_cli.errors import Misuse, Problem

_ON_THE_POLICY = {
    "policy": ("name", "version", "in_force_from", "stages"),
    "complaining": (
        "complain_within_months",
        "counts_from_known",
        "discretion",
        "channels",
        "representatives",
        "permission",
    ),
    "escalating": (
        "escalate_within_days",
        "escalation_needs_reasons",
        "before_stage_2",
        "direct_to_stage_2",
        "refusal_grounds_for_escalation",
    ),
    "handling": (
        "early_resolution",
        "informal_stage_days",
        "no_contact_close_days",
        "response_waits_for_actions",
        "offsets_arrears",
        "staff_names_in_letters",
    ),
}
_PARTS = {
    "stage_1": StageLimits,
    "stage_2": StageLimits,
    "behaviour": Behaviour,
    "targets": Targets,
    "wording": Wording,
    "compensation": Money,
}
STAGES = ("stage_1", "stage_2")
_NAMES = {"roles": str, "routing": str, "sign_off": str, "authority": "pounds", "rates": "rate", "reporting": str}
"""Sections whose keys are the landlord's own words, each with the kind of value it holds."""

SECTIONS: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        **{section: {name: setting_types(Policy)[name] for name in names} for section, names in _ON_THE_POLICY.items()},
        **{section: setting_types(part) for section, part in _PARTS.items()},
    }
)
"""Each section with its settings and their types; beside them [roles] and the like of it, and [[exclusions]]."""

_REQUIRED = {
    "policy": ("name", "version", "in_force_from"),
    "stage_1": ("acknowledge_days", "respond_days"),
    "stage_2": ("acknowledge_days", "respond_days"),
    "exclusions": ("ground", "words"),
}
_RANGES = {
    "days": (1, 366),
    "months": (1, 120),
    "weeks": (1, 52),
    "percent": (0, 100),
    "stages": (1, 9),
    "pounds": (1, 1_000_000),
}
_FIRST_YEAR, _LAST_YEAR = 1990, 2100


class _UnexpectedError(Exception):
    """What a value should have been."""


def parse_policy(text: str) -> Policy:
    """The policy that a TOML file holds.

    Raises Misuse (code "policy-file") naming every unknown, missing, mistyped or implausible setting at once.
    """
    try:
        tables = read_toml(text)
    except NotTomlError as error:
        raise Misuse("policy-file", f"The policy file is not valid TOML: {error}.") from None
    problems: list[str] = list(_unknown_sections(tables))
    facts: dict[str, Any] = {}
    for section, types in SECTIONS.items():
        read = _read(section, tables.get(section, {}), types, problems)
        facts.update({section: read} if section in _PARTS else read)
    for section, kind in _NAMES.items():
        table = tables.get(section, {})
        types = dict.fromkeys(table, kind) if isinstance(table, dict) else {}
        facts[section] = _read(section, table, types, problems)
        problems += [f"{section}.{key} is no {wanted}." for key in facts[section] if (wanted := _unfit(section, key))]
    facts["exclusions"] = _exclusions(tables.get("exclusions", []), problems)
    if facts["stage_1"].get("respond_from") == StartsFrom.FIRST_RECEIPT:
        problems.append('stage_1.respond_from is "first-receipt", which only stage 2 can have; expected "receipt".')
    if problems:
        raise _misuse(problems)
    code = to_facts(CODE_2024)
    return from_facts({**facts, **{stage: {**code[stage], **facts[stage]} for stage in ("stage_1", "stage_2")}})


def write_policy(policy: Policy) -> str:
    """The policy as a TOML file with every setting written out; `parse_policy` reads the same policy from it."""
    blocks = []
    for section, types in SECTIONS.items():
        part = getattr(policy, section) if section in _PARTS else policy
        blocks.append(_table(f"[{section}]", {name: getattr(part, name) for name in types}))
    blocks += [_table(f"[{section}]", dict(sorted(getattr(policy, section).items()))) for section in _NAMES]
    blocks += [
        _table("[[exclusions]]", {name: getattr(exclusion, name) for name in setting_types(Exclusion)})
        for exclusion in policy.exclusions
    ]
    return "\n".join(blocks)


def _misuse(problems: list[str]) -> Misuse:
    error = Misuse("policy-file", problems[0])
    error.problems = tuple(Problem("policy-file", problem) for problem in problems)
    return error


def _unknown_sections(tables: Mapping[str, Any]) -> Iterator[str]:
    known = [*SECTIONS, *_NAMES, "exclusions"]
    for name in tables:
        if name not in known:
            yield f"[{name}] is not a section of a policy file. The sections are: {', '.join(known)}."


def _read(section: str, table: object, types: Mapping[str, Any], problems: list[str]) -> dict[str, Any]:
    if not isinstance(table, dict):
        heading = "[[exclusions]]" if "[" in section else f"[{section}]"
        problems.append(f"{section} is {table!r:.40}; expected a section headed {heading}.")
        return {}
    facts = {}
    for key, value in table.items():
        if key not in types:
            problems.append(f"{section}.{key} is not a setting. The settings there are: {', '.join(types)}.")
            continue
        try:
            facts[key] = _fact(types[key], key, value)
        except _UnexpectedError as expected:
            problems.append(f"{section}.{key} is {value!r:.40}; expected {expected}.")
    problems += [
        f"{section}.{key} is missing." for key in _REQUIRED.get(section.partition("[")[0], ()) if key not in table
    ]
    return facts


def _unfit(section: str, key: str) -> str:
    """What a key of [sign_off] or [routing] should have been: one in other words would never hold."""
    kind, _, flag = key.casefold().partition(":")
    if section == "sign_off" and key not in STAGES:
        return f"stage; expected {' or '.join(STAGES)}"
    if section == "routing" and kind.strip() == "flag" and flag.strip() not in list(Flag):
        return f"flag; expected flag: and one of {', '.join(Flag)}"
    return ""


def _exclusions(items: object, problems: list[str]) -> list[dict[str, Any]]:
    if not isinstance(items, list):
        problems.append(f"exclusions is {items!r:.40}; expected sections headed [[exclusions]].")
        return []
    types = setting_types(Exclusion)
    return [_read(f"exclusions[{number}]", item, types, problems) for number, item in enumerate(items, 1)]


def _fact(hint: object, key: str, value: object) -> object:
    if isinstance(hint, UnionType):
        return None if value == "none" else _number(key, value, ' or "none"')
    if get_origin(hint) is tuple:
        if not isinstance(value, list):
            raise _UnexpectedError("a list in square brackets")
        return [_fact(get_args(hint)[0], key, item) for item in value]
    if hint is int:
        return _number(key, value, "")
    if hint is date:
        return _day(value)
    if hint == "pounds":
        whole = int(value) if isinstance(value, float) and value.is_integer() else value
        return None if value == "none" else _number(hint, whole, ', whole pounds, or "none"')
    if hint == "rate":
        return _rate(key, value)
    return _word(hint, key, value)


def _number(key: str, value: object, otherwise: str) -> int:
    low, high = (0, 366) if key == "extension_days" else _RANGES[key.rpartition("_")[2]]
    if type(value) is not int or not low <= value <= high:
        raise _UnexpectedError(f"a whole number from {low} to {high}{otherwise}")
    return value


def _day(value: object) -> str:
    if type(value) is not date or not _FIRST_YEAR <= value.year <= _LAST_YEAR:
        raise _UnexpectedError(f"a date between {_FIRST_YEAR} and {_LAST_YEAR}, without quotes, such as 2026-04-01")
    return value.isoformat()


def _rate(head: str, value: object) -> str:
    try:
        own_rate(str(value))
    except ValueError:
        raise _UnexpectedError('an amount and its unit: "8.00 a day", "10.00 a week", "15.00 each item"') from None
    if head not in list(Head):
        raise _UnexpectedError(f"a rate of one of {', '.join(Head)}")
    return str(value)


def _word(hint: object, key: str, value: object) -> object:
    if hint is bool:
        if not isinstance(value, bool):
            raise _UnexpectedError("true or false")
        return value
    if not isinstance(value, str):
        raise _UnexpectedError("text in quotes")
    if isinstance(hint, type) and issubclass(hint, StrEnum) and value not in list(hint):
        raise _UnexpectedError(f"one of {', '.join(hint)}")
    if key in ("name", "version") and not (value.strip() and value.isprintable()):
        raise _UnexpectedError("one line of text")
    if key == "words" and not value.strip():
        raise _UnexpectedError("the ground in the policy's words")
    return value


def _table(heading: str, values: Mapping[str, Any]) -> str:
    lines = [f"{_key(name)} = {_toml(value)}\n" for name, value in values.items()]
    return "".join([f"{heading}\n", *lines])


def _key(name: str) -> str:
    return name if name.isascii() and name.isidentifier() else _quoted(name)


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date | int):
        return str(value)
    if isinstance(value, tuple):
        return f"[{', '.join(_toml(item) for item in value)}]"
    return _quoted("none" if value is None else str(value))


def _quoted(text: str) -> str:
    """JSON's escapes are TOML's, but for the one control character that JSON lets through."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
