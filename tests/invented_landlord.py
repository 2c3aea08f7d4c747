"""The landlord of the invented register: homes counted at each year end, two people, nine rows of the form."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from complaints_cli.domain.calendar import official
from complaints_cli.domain.event import Event
from complaints_cli.domain.events.landlord import CalendarInstalled, SettingChanged, StaffAdded
from complaints_cli.domain.events.provision_answers import AnswerCarried, ProvisionAnswered
from complaints_cli.handling.calendar_on_record import on_record
from complaints_cli.store.writing import Act
from invented_register import JANE, OMAR, day

ANSWERS: Sequence[tuple[str, str, str, Mapping[str, Any]]] = (
    ("1.6", "not-applicable", "2026-05-01", {}),
    ("3.4", "no", "2026-05-01", {"action": "Publish it | on the website.", "due": day("2026-09-30")}),
    ("3.5", "partly", "2026-05-01", {}),
    ("4.1", "yes", "2026-05-01", {"evidence": "Role description [2024](x)."}),
    ("5.2", "yes", "2026-05-01", {}),
    ("6.2", "yes", "2026-05-01", {"evidence": "Policy, clause 9.", "commentary": "One slip in June."}),
    ("6.13", "yes", "2026-05-01", {}),
    ("9.5", "yes", "2026-05-01", {"evidence": "Minute 7."}),
)
"""Provision, answer, the day it was given, and what stands beside it."""
SETTINGS = (
    ("name", "Meadowbank Homes", "2024-04-01"),
    ("phone", "01632 960123", "2024-04-01"),
    ("complaints_officer", "Jane Bloggs", "2024-04-01"),
    ("homes_lcra", "390", "2025-03-31"),
    ("homes_lcra", "400", "2026-03-31"),
    ("homes_lcho", "20", "2026-03-31"),
)


def installed() -> CalendarInstalled:
    return on_record(replace(official("england-and-wales"), version=1), day("2024-04-01"), "")


def landlord() -> list[Act]:
    settings = tuple(SettingChanged(on=day(on), key=key, value=value) for key, value, on in SETTINGS)
    people = (
        StaffAdded(on=day("2024-04-01"), person=JANE, role="Complaints Officer", name="Jane Bloggs"),
        StaffAdded(on=day("2024-04-01"), person=OMAR, role="Head of Homes", name="Omar Sheikh"),
    )
    return [Act("landlord", 0, settings), Act("staff", 0, people), Act("calendar", 0, (installed(),))]


def answer(number: str, comply: str, on: str, more: Mapping[str, Any]) -> ProvisionAnswered:
    return ProvisionAnswered(on=day(on), year_end=day("2026-03-31"), number=number, comply=comply, **more)


def carried() -> Sequence[Event]:
    """The row of the year before, and that it stands on this year's form until somebody has looked."""
    before, last = day("2025-03-31"), day("2026-03-31")
    given = ProvisionAnswered(
        on=day("2025-05-01"), year_end=before, number="1.2", comply="yes", evidence="Policy, clause 2."
    )
    return (given, AnswerCarried(on=day("2026-05-01"), year_end=last, number="1.2", from_year=before))
