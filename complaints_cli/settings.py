"""The landlord's own file, `landlord.toml`: every key known, every value possible, or all that is wrong is named."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.landlord import COUNTS, DAYS, KEYS, NUMBERS, checked
from complaints_cli.domain.terms import Standing
from complaints_cli.errors import Misuse, Problem

PERSON_KEYS = ("name", "role", "email", "standing", "outside", "signature", "aliases")
FILE_KEYS = (*KEYS, "policy", "staff")


@dataclass(frozen=True, kw_only=True)
class Joining:
    """Somebody to be put on the staff list."""

    name: str
    role: str = ""
    email: str = ""
    aliases: tuple[str, ...] = ()
    standing: Standing = Standing.STAFF
    landlord: str = ""
    signature: str = ""


@dataclass(frozen=True, kw_only=True)
class LandlordFile:
    """What the file says: settings as they are stored, people, and the path of the policy's own file."""

    settings: Mapping[str, str]
    staff: tuple[Joining, ...] = ()
    policy: str | None = None

    def saying(self, key: str, value: str) -> "LandlordFile":
        """The same with one setting said besides, or in its place. Raises Misuse where it cannot be."""
        return replace(self, settings={**self.settings, **read_landlord({key: value}).settings})


def read_landlord(table: Mapping[str, object]) -> LandlordFile:
    """The file's content, from its TOML. Raises Misuse with a problem for each key or value that cannot be."""
    problems = [_problem(f"{key!r} is no key of it. The keys are: {', '.join(FILE_KEYS)}.") for key in _unknown(table)]
    settings: dict[str, str] = {}
    for key in (key for key in KEYS if key in table):
        try:
            settings[key] = checked(key, _plain(key, table[key]))
        except Misuse as error:
            problems += error.problems
    policy = table.get("policy")
    if not (policy is None or (isinstance(policy, str) and policy.strip())):
        problems.append(_problem('policy is the path of a policy\'s own file, such as "policy.toml".'))
    try:
        staff = tuple(_staff(table.get("staff", [])))
    except Misuse as error:
        problems += error.problems
        staff = ()
    if problems:
        raise _misuse(problems)
    return LandlordFile(settings=settings, staff=staff, policy=str(policy) if policy else None)


def _unknown(table: Mapping[str, object]) -> list[str]:
    return [key for key in table if key not in FILE_KEYS]


def _plain(key: str, value: object) -> str:
    """A TOML value as a person would have typed it."""
    match value:
        case bool() if key == "large_print":
            return "yes" if value else "no"
        case str():
            return value
        case int() if key in (*NUMBERS, *COUNTS) and not isinstance(value, bool):
            return str(value)
        case date() if key in DAYS:
            return f"{value:%Y-%m-%d}"
    raise Misuse("setting", f'{key} cannot be {value!r}: write it in quotation marks, as in {key} = "...".')


def _staff(people: object) -> Iterator[Joining]:
    if not (isinstance(people, list) and all(isinstance(person, dict) for person in people)):
        raise Misuse("setting", 'staff is a list such as [{name = "Jo Patel", role = "Complaints officer"}].')
    problems = [_problem(wrong) for n, person in enumerate(people, start=1) for wrong in _wrong(n, person)]
    if problems:
        raise _misuse(problems)
    for person in people:
        name, role, email, standing, outside, signature = (person.get(key, "").strip() for key in PERSON_KEYS[:-1])
        yield Joining(
            name=name,
            role=role,
            email=email,
            standing=Standing.OUTSIDE if outside else Standing(standing or Standing.STAFF),
            landlord=outside,
            signature=signature,
            aliases=tuple(alias.strip() for alias in person.get("aliases", [])),
        )


def _wrong(number: int, person: Mapping[str, object]) -> Iterator[str]:
    for key, value in person.items():
        if key not in PERSON_KEYS:
            yield f"staff {number}: {key!r} is no key. The keys are: {', '.join(PERSON_KEYS)}."
        elif key == "aliases":
            if not (isinstance(value, list) and all(isinstance(each, str) and each.strip() for each in value)):
                yield f'staff {number}: aliases is a list of names, such as ["JP", "Joanna Patel"].'
        elif not isinstance(value, str):
            yield f"staff {number}: {key} is text in quotation marks."
        elif key == "standing" and value.strip() not in list(Standing):
            yield f"staff {number}: standing is one of {', '.join(Standing)}; {value!r} is not."
    if not str(person.get("name", "")).strip():
        yield f"staff {number}: a name is missing."


def _problem(message: str) -> Problem:
    return Problem("setting", message)


def _misuse(problems: list[Problem]) -> Misuse:
    error = Misuse(problems[0].code, problems[0].message)
    error.problems = tuple(problems)
    return error
