"""The landlord as its letters and reports need it: one value made of the settings that hold on a day."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from functools import cached_property
from typing import Any

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.reporting_years import YearEnds
from complaints_cli.errors import Misuse

DIVISIONS = ("england-and-wales", "scotland", "northern-ireland")
HOUSING = "Housing Ombudsman"
OTHERS = tuple(f"other_ombudsman_{part}" for part in ("name", "address", "phone", "web"))
"""What a resident needs to reach the other Ombudsman: none of it can be empty."""


@dataclass(frozen=True, kw_only=True)
class Ombudsman:
    """How to reach an Ombudsman, as a letter tells it; `called` is how it is spoken of."""

    name: str
    called: str
    address: str
    phone: str
    web: str
    housing: bool


@dataclass(frozen=True, kw_only=True)
class Landlord:
    """Who answers the complaints. Homes are those owned, by stock type: rented (LCRA) and shared ownership (LCHO)."""

    name: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    complaints_officer: str = ""
    member_responsible: str = ""
    homes_lcra: int | None = None
    homes_lcho: int | None = None
    year_end: str = "03-31"
    division: str = "england-and-wales"
    large_print: bool = False
    templates: str = ""
    letterhead: str = ""
    signature: str = ""
    """What letters end with under whoever signs; the landlord's name where it is empty."""
    advice: str = "Citizens Advice (0800 144 8848) and Shelter (0808 800 4444) give free, independent advice."
    ombudsman_name: str = "Housing Ombudsman Service"
    ombudsman_address: str = "PO Box 1484, Unit D, Preston, PR2 0ET"
    ombudsman_phone: str = "0300 111 3000"
    ombudsman_web: str = "www.housing-ombudsman.org.uk/residents/make-a-complaint"
    ombudsman_checked_on: str = "2026-11-22"
    other_ombudsman_categories: str = ""
    other_ombudsman_name: str = "Local Government and Social Care Ombudsman"
    other_ombudsman_address: str = "PO Box 4771, Coventry, CV4 0EH"
    other_ombudsman_phone: str = "0300 061 0614"
    other_ombudsman_web: str = "www.lgo.org.uk/make-a-complaint"
    other_ombudsman_checked_on: str = ""
    outage_escalate_days: int = 2
    outage_review_count: int = 3
    energy_ombudsman_name: str = "Energy Ombudsman"
    energy_ombudsman_address: str = "PO Box 966, Warrington, WA4 9DF"
    energy_ombudsman_phone: str = "0330 440 1624"
    energy_ombudsman_web: str = "www.energyombudsman.org"
    energy_ombudsman_checked_on: str = "2026-11-25"
    year_ends: YearEnds = "03-31"
    """When reporting years end, and ended before `year_end` changed: no setting of its own."""
    risk_reference: str = ""
    """The entry of the risk register that complaints bear on, such as CS5: board papers name it."""
    retention_complaint: str = ""
    """How long it is kept after its end, such as "6 years"; empty: no period is set. So are the next four."""
    retention_request: str = ""
    retention_feedback: str = ""
    retention_compliment: str = ""
    retention_claim: str = ""
    retention_basis: str = ""
    """Why things are kept for so long, in words: it goes on record with each erasure."""
    shared_folder: str = ""
    """Why the database has to be in a folder that a sync service or a network share keeps; empty where it is not."""

    @cached_property
    def other_categories(self) -> tuple[str, ...]:
        """The categories that are no housing matters, and go to the other Ombudsman: a council's alone has any."""
        return tuple(filter(None, (category(each) for each in self.other_ombudsman_categories.split(","))))

    def ombudsman(self, of_category: str | None = None) -> Ombudsman:
        """The relevant Ombudsman: the Housing Ombudsman, but for a category that was given to the other one."""
        if of_category in self.other_categories:
            return Ombudsman(
                name=self.other_ombudsman_name,
                called=self.other_ombudsman_name.removeprefix("The "),
                address=self.other_ombudsman_address,
                phone=self.other_ombudsman_phone,
                web=self.other_ombudsman_web,
                housing=False,
            )
        return Ombudsman(
            name=self.ombudsman_name,
            called=HOUSING,
            address=self.ombudsman_address,
            phone=self.ombudsman_phone,
            web=self.ombudsman_web,
            housing=True,
        )


KEYS = tuple(item.name for item in fields(Landlord) if item.name != "year_ends")
NUMBERS = ("homes_lcra", "homes_lcho")
MOST_HOMES = 999_999
MOST = 99
FEWEST_WORDS = 3
"""So many words a reason has."""
COUNTS = ("outage_escalate_days", "outage_review_count")
DAYS = ("ombudsman_checked_on", "other_ombudsman_checked_on", "energy_ombudsman_checked_on")


def checked(key: str, value: str) -> str:
    """A setting's value as it is stored.

    Raises Misuse for a key that does not exist, or a value that it cannot have.
    """
    if key not in KEYS:
        raise Misuse("setting", f"There is no setting {key!r}. The settings are: {', '.join(KEYS)}.")
    value = value.strip()
    if key == "name" and not value:
        raise Misuse("setting", "The landlord's name cannot be empty.")
    _refuse_no_number(key, value)
    if key == "division" and value not in DIVISIONS:
        raise Misuse("setting", f"division is one of {', '.join(DIVISIONS)}; {value!r} is not.")
    if key == "large_print" and value not in ("yes", "no"):
        raise Misuse("setting", f"large_print is yes or no; {value!r} is neither.")
    if key == "letterhead" and value and not value.lower().endswith(".docx"):
        raise Misuse("setting", f"letterhead is the path of a Word document, which ends in .docx; {value!r} does not.")
    if key == "year_end" and not _is_day(f"2000-{value}"):
        raise Misuse("setting", f"year_end is a month and a day such as 03-31; {value!r} is not.")
    if key == "shared_folder" and value and len(value.split()) < FEWEST_WORDS:
        raise Misuse(
            "setting",
            f"shared_folder is why the database has to be in that folder, in {FEWEST_WORDS} words or more: "
            "it goes on record.",
        )
    if key in OTHERS and not value:
        raise Misuse("setting", f"{key} cannot be empty: letters of its categories tell it.")
    if key in DAYS and not _is_day(value):
        raise Misuse("setting", f"{key} is a date such as 2026-11-22; {value!r} is not.")
    return _checked_period(key, value) if key.startswith("retention_") else value


def _checked_period(key: str, value: str) -> str:
    """Imported here: every command reads a landlord, and few set one."""
    from complaints_cli.domain.retention_periods import checked_setting

    return checked_setting(key, value)


def _refuse_no_number(key: str, value: str) -> None:
    if key in NUMBERS and not _is_number(value, 0, MOST_HOMES):
        raise Misuse("setting", f"{key} is a number of homes, such as 412; {value!r} is not.")
    if key in COUNTS and not _is_number(value, 1, MOST):
        raise Misuse("setting", f"{key} is a number from 1 to {MOST}; {value!r} is not.")


def _is_number(text: str, least: int, most: int) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= len(str(most)) and least <= int(text) <= most


def category(typed: str) -> str:
    """A category as it is kept: they are counted in reports, so one word in two spellings is one category."""
    return "-".join(typed.casefold().split())


def _is_day(text: str) -> bool:
    """Whether it is a day written as 2026-11-22, which `fromisoformat` alone does not insist on."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def landlord(settings: Mapping[str, str]) -> Landlord:
    """The landlord that the settings in force describe."""
    values: dict[str, Any] = {}
    for key, value in settings.items():
        if key in (*NUMBERS, *COUNTS):
            values[key] = int(value)
        elif key == "large_print":
            values[key] = value == "yes"
        else:
            values[key] = value
    return Landlord(**values)
