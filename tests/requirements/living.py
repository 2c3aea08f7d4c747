"""Whether the place that a row names is there. A place is one of:

command: log --flag hazard --danger-now    a command, its options, and what an option takes
setting: homes_lcra                        a setting of the landlord
policy: stage_1.acknowledge_days           a setting of a policy; "exclusions." and a ground; "roles." and a role
letter: response-1/learning                a mandatory part of a letter
report: annual/At a glance                 a heading of a report
measure: CH01                              a figure of the reports
due: submission                            a word of `due`
provision: 4.2                             a row of the self-assessment
"""

import re
import tomllib
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from importlib import import_module

from complaints_cli.commands.due_words import STEPS
from complaints_cli.commands.kinds import Ask
from complaints_cli.declared import parameters
from complaints_cli.domain.landlord import KEYS
from complaints_cli.domain.policy import ExclusionGround
from complaints_cli.domain.policy_file import SECTIONS
from complaints_cli.domain.terms import LetterKind
from complaints_cli.errors import Misuse
from complaints_cli.letters import all_letters
from complaints_cli.ombudsman_code import on_form
from complaints_cli.reports.measures import ALL
from complaints_cli.table import TABLE
from requirements.proving import ROOT

_ANY_DAY = date(2026, 11, 25)
_NAMED_BY_LANDLORDS = ("roles", "routing", "sign_off", "reporting")
Options = Mapping[str, Ask | None]


def is_there(place: str) -> bool:
    """Whether the place exists in the program."""
    kind, _, rest = place.partition(": ")
    return kind in _KINDS and bool(rest) and _KINDS[kind](rest)


def _command(words: str) -> bool:
    name, _, options = words.partition(" --")
    if name not in {row.name for row in TABLE}:
        return False
    known = _options(name)
    return all(_option(known, each) for each in f" --{options}".split(" --")[1:] if options)


def _option(known: Options, typed: str) -> bool:
    option, _, value = f"--{typed}".partition(" ")
    if option not in known:
        return False
    return not value or _takes(known[option], value)


def _takes(ask: Ask | None, value: str) -> bool:
    if ask is None:
        return False
    try:
        ask.kind.read(value, _ANY_DAY)
    except Misuse:
        return False
    return True


@cache
def _options(name: str) -> Options:
    """The options of a command, each with how it is read."""
    (row,) = [row for row in TABLE if row.name == name]
    module, function = row.target.split(":")
    run = getattr(import_module(f"complaints_cli.commands.{module}"), function)
    return {
        option: next((mark for mark in parameter.marks if isinstance(mark, Ask)), None)
        for parameter in parameters(run)
        if not parameter.is_argument
        for option in parameter.names
    }


def _policy(setting: str) -> bool:
    section, _, key = setting.partition(".")
    if section == "exclusions":
        return key in [str(ground) for ground in ExclusionGround]
    if section in _NAMED_BY_LANDLORDS:
        return not key or key in _named_in_examples(section)
    return key in SECTIONS.get(section, {})


@cache
def _named_in_examples(section: str) -> frozenset[str]:
    """The keys that landlords chose in that section: those of the policies that are examples."""
    tables = (tomllib.loads(path.read_text(encoding="utf-8")) for path in (ROOT / "examples/policies").glob("*.toml"))
    return frozenset(key for table in tables for key in table.get(section, {}))


def _letter(part: str) -> bool:
    kind, _, name = part.partition("/")
    if kind not in [str(each) for each in LetterKind]:
        return False
    spec = all_letters()[LetterKind(kind)]
    return name in {each.id for stage in spec.stages for each in spec.parts(stage)}


def _report(heading: str) -> bool:
    report, _, title = heading.partition("/")
    path = ROOT / "templates" / "reports" / f"{report}.md.j2"
    return (
        path.is_file()
        and re.search(rf"^#+ {re.escape(title)}$", path.read_text(encoding="utf-8"), re.MULTILINE) is not None
    )


_KINDS: Mapping[str, Callable[[str], bool]] = {
    "command": _command,
    "setting": lambda key: key in KEYS,
    "policy": _policy,
    "letter": _letter,
    "report": _report,
    "measure": lambda name: name in {measure for measure, _, _ in ALL},
    "due": lambda word: word in STEPS,
    "provision": lambda number: number in {entry.number for entry in on_form()},
}
