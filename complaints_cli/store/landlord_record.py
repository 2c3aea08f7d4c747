"""What the landlord's own streams add up to: settings, policies and calendars, each from the day it holds."""

from collections.abc import Iterable, Mapping
from datetime import date

from complaints_cli.domain.calendar import WorkingCalendar
from complaints_cli.domain.event import Recorded
from complaints_cli.domain.events.landlord import CalendarInstalled, PolicyAdopted, SettingChanged
from complaints_cli.domain.policy import CODE_2024, Policy, from_facts

BUILT_IN = "code-2024"
"""The policy of a landlord that has adopted none: the Code itself."""


def settings_on(history: Iterable[Recorded], day: date) -> dict[str, str]:
    """Each setting's value on a day; of two from the same day, the one recorded last."""
    changes = [recorded.event for recorded in history if isinstance(recorded.event, SettingChanged)]
    return {change.key: change.value for change in sorted(changes, key=lambda each: each.on) if change.on <= day}


def adopted(history: Iterable[Recorded]) -> list[PolicyAdopted]:
    """The policies adopted, by the day from which each holds; of two from one day, the one recorded last is last."""
    return sorted((r.event for r in history if isinstance(r.event, PolicyAdopted)), key=lambda each: each.on)


def policies(history: Iterable[Recorded]) -> Mapping[str, Policy]:
    """Every policy by its id: the Code itself, and what was adopted."""
    found = {BUILT_IN: CODE_2024}
    return {**found, **{each.policy: from_facts(each.settings) for each in adopted(history)}}


def policy_on(history: Iterable[Recorded], day: date) -> tuple[str, Policy]:
    """The policy in force on a day: the last adopted from that day or before, else the Code."""
    in_force = [each for each in adopted(history) if each.on <= day]
    if not in_force:
        return BUILT_IN, CODE_2024
    return in_force[-1].policy, from_facts(in_force[-1].settings)


def calendars(history: Iterable[Recorded]) -> dict[int, WorkingCalendar]:
    """Every calendar that was installed, by its version."""
    installed = (recorded.event for recorded in history if isinstance(recorded.event, CalendarInstalled))
    return {
        each.version: WorkingCalendar(
            division=each.division,
            holidays={date.fromisoformat(day): name for day, name, _ in each.days},
            covered_until=each.covered_until,
            version=each.version,
        )
        for each in installed
    }
