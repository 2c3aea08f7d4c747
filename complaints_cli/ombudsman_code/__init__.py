"""The Complaint Handling Code 2024 as data: every provision once, found in the section files, in the Code's order."""

import sys
from collections.abc import Iterable, Iterator
from functools import cache

from complaints_cli.domain.complaint import Complaint
from complaints_cli.domain.folder import modules
from complaints_cli.domain.stage import Stage
from complaints_cli.errors import NotFound, Problem
from complaints_cli.ombudsman_code.provision import Need, Provision


@cache
def all_provisions() -> tuple[Provision, ...]:
    """The provisions 1.1 to 9.8.

    Raises ValueError when two entries carry the same number.
    """
    return in_order(_written_down())


def on_form() -> tuple[Provision, ...]:
    """The provisions that are rows of the self-assessment form, which leaves out the introduction (1.1)."""
    return tuple(entry for entry in all_provisions() if entry.on_form)


def provision(number: str) -> Provision:
    """The provision with that number, such as "6.13". Raises NotFound when the Code has none."""
    for entry in all_provisions():
        if entry.number == number:
            return entry
    first, last = all_provisions()[0].number, all_provisions()[-1].number
    raise NotFound(
        "provision",
        f"The Complaint Handling Code 2024 has no provision {number}. "
        f"Its provisions run from {first} to {last}: give a number such as 6.13.",
    )


def unmet(code: str, complaint: Complaint, stage: Stage) -> tuple[Problem, ...]:
    """What a stage of a complaint lacks of the need with that code, which is none of the other stage's."""
    objections = (
        (entry, need, need.lacking(complaint, stage))
        for entry, need in _needs(code)
        if need.stage in (None, stage.number)
    )
    return tuple(entry.problem(need, objection) for entry, need, objection in objections if objection is not None)


@cache
def _needs(code: str) -> tuple[tuple[Provision, Need], ...]:
    return tuple(
        (entry, need)
        for entry in all_provisions()
        for need in entry.guards
        if isinstance(need, Need) and need.code == code
    )


def in_order(entries: Iterable[Provision]) -> tuple[Provision, ...]:
    """The entries in the Code's order, 6.2 before 6.10. Raises ValueError when a number comes twice."""
    by_number: dict[str, Provision] = {}
    for entry in entries:
        if entry.number in by_number:
            raise ValueError(f"provision {entry.number} is written down twice")
        by_number[entry.number] = entry
    return tuple(sorted(by_number.values(), key=lambda entry: entry.position))


def _written_down() -> Iterator[Provision]:
    for module in modules(sys.modules[__name__]):
        yield from getattr(module, "PROVISIONS", ())
