"""The landlord's own streams: each thing holds from its day, and a new calendar moves what is open and nothing else."""

from datetime import date

import pytest

from complaints_cli.domain.calendar import BankHoliday, official
from complaints_cli.domain.events.landlord import (
    AliasAdded,
    PolicyAdopted,
    SettingChanged,
    StaffLeft,
)
from complaints_cli.domain.events.provision_answers import ProvisionAnswered
from complaints_cli.domain.policy import CODE_2024, to_facts
from complaints_cli.errors import NotFound, Unavailable
from complaints_cli.store.migrating import create
from complaints_cli.store.reading import reading
from record_room import TODAY, Office, calendar_event

ENGLAND = official("england-and-wales")


def one(office: Office, query: str) -> dict[str, object]:
    (row,) = office.rows(query)
    return dict(row)


def test_a_new_bank_holiday_moves_what_is_open_and_nothing_that_is_answered(office: Office) -> None:
    """A day off on Mon 23 Nov 2026: the complaint of Mon 16 Nov is to be acknowledged on Tue 24."""
    office.answered(date(2026, 12, 1))
    open_ref = office.log()
    office.act("calendar", calendar_event(ENGLAND.with_days([BankHoliday(date(2026, 11, 23), "A royal wedding")]), 2))
    found = office.rows("SELECT ref, acknowledge_due, respond_due, working_days_taken FROM stage ORDER BY ref")
    assert [tuple(row) for row in found] == [
        ("C-2026-0001", "2026-11-23", "2026-12-01", 11),
        (open_ref, "2026-11-24", "2026-12-08", None),
    ]
    assert office.problems() == []
    with reading(office.path) as record:
        assert record.current_calendar() == 2
        assert sorted(record.calendars()) == [1, 2]
        assert not record.calendars()[2].is_working_day(date(2026, 11, 23))


def test_settings_hold_from_their_day(office: Office) -> None:
    office.act("landlord", SettingChanged(on=date(2026, 3, 31), key="homes_lcra", value="410"))
    office.act("landlord", SettingChanged(on=date(2025, 3, 31), key="homes_lcra", value="405"))
    with reading(office.path) as record:
        assert record.landlord(TODAY).homes_lcra == 410
        assert record.landlord(date(2026, 3, 30)).homes_lcra == 405
        assert record.landlord(date(2025, 3, 30)).homes_lcra is None
        assert record.landlord(TODAY).name == "Elmbridge Homes"
    assert len(office.rows("SELECT * FROM setting WHERE key = 'homes_lcra'")) == 2


def test_people_with_their_other_spellings(office: Office) -> None:
    aliases = [AliasAdded(on=TODAY, person="p1", alias=alias) for alias in ("A. Ward", "Annie")]
    office.act("staff", *aliases, StaffLeft(on=TODAY, person="p2"))
    with reading(office.path) as record:
        assert [person.id for person in record.staff()] == ["p1", "p2"]
    found = office.rows("SELECT id, aliases, left_on FROM person ORDER BY id")
    assert [tuple(row) for row in found] == [("p1", "A. Ward; Annie", None), ("p2", None, "2026-11-22")]


def test_a_policy_holds_from_its_day_and_the_code_before_it(office: Office) -> None:
    stricter = to_facts(CODE_2024) | {"name": "Elmbridge complaints policy", "version": "3"}
    office.act("policy", PolicyAdopted(on=date(2026, 10, 1), policy="elmbridge-3", settings=stricter))
    with reading(office.path) as record:
        assert record.policy_on(date(2026, 9, 30)) == ("code-2024", CODE_2024)
        assert record.policy_on(date(2026, 10, 1))[0] == "elmbridge-3"
        assert record.rules("elmbridge-3").policy.version == "3"
        assert record.rules().policy == CODE_2024
        with pytest.raises(NotFound):
            record.rules("elmbridge-4")
    row = one(office, "SELECT id, name, version, effective_from FROM policy")
    assert tuple(row.values()) == ("elmbridge-3", "Elmbridge complaints policy", "3", "2026-10-01")


def test_the_last_answer_to_a_provision_counts(office: Office) -> None:
    for comply in ("no", "yes"):
        office.act(
            "assessment",
            ProvisionAnswered(
                on=TODAY, year_end=date(2026, 3, 31), number="6.2", comply=comply, evidence="The register"
            ),
        )
    row = one(office, "SELECT number, comply, evidence, commentary FROM provision_answer")
    assert tuple(row.values()) == ("6.2", "yes", "The register", None)


def test_without_bank_holidays_no_date_is_made_up(office: Office) -> None:
    bare = office.path.with_name("bare.db")
    create(bare)
    with pytest.raises(Unavailable) as caught:
        Office(bare).log()
    assert caught.value.problems[0].code == "no-calendar"
    assert Office(bare).rows("SELECT * FROM event") == []


def test_an_unknown_complaint_is_not_found(office: Office) -> None:
    with reading(office.path) as record, pytest.raises(NotFound, match="C-2026-0404"):
        record.complaint("C-2026-0404")
