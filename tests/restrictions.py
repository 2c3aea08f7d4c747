"""A restriction of contact as an officer types it, and what is seen of it afterwards."""

from typing import Any

from officer import REF, Officer

DAY = "2026-12-15"
EVIDENCE = ("--evidence", "Calls of 10 and 14 December, recorded")
WHAT = ("--behaviour", "threats", "--behaviour", "continual-contact", *EVIDENCE)
WARN = ("restriction", "warn", REF, *WHAT, "--said", "Please write to us without threats.")
PROPORTION = ("--proportionality", "A warning changed nothing")
EQUALITY = ("--equality", "Her anxiety was weighed: letters suit her")
OPEN = ("--stays-open", "Letters; emergency repairs by phone at any hour")
BY = ("--decided-by", "Jane Evans", "--appeal-to", "Piotr Łukasz")
WEIGHED = (*PROPORTION, *EQUALITY, *OPEN, *BY)
ADD = ("restriction", "add", REF, *WHAT, *WEIGHED)
CHANNELS = ("--channels", "phone,email")


def shown(officer: Officer, today: str = DAY, ref: str = REF) -> list[dict[str, Any]]:
    data = officer.done(today, "show", ref)["restrictions"]
    assert isinstance(data, list)
    return data


def owed(officer: Officer, today: str = DAY) -> dict[str, tuple[str, str, str]]:
    items = officer.done(today, "due", "--all")["items"]
    found = {each["what"]: (each["due_on"], each["rule"], each["governed_by"]) for each in items}
    return {what: due for what, due in found.items() if what in ("restriction-review", "restriction-appeal")}
