"""Bank holidays proclaimed or moved: which open dates move, what had been told, and what stays as it was judged."""

import json
from datetime import date
from pathlib import Path

import pytest

from command_line import CommandLine
from complaints_cli.domain.events.landlord import SettingChanged
from complaints_cli.store.migrating import create
from office_line import Office

GAZETTE = ("--source", "The London Gazette")
STRICTER = """
[policy]
name = "Larkfield complaints policy"
version = "2026"
in_force_from = 2026-04-01

[stage_1]
acknowledge_days = 3
respond_days = 10
respond_from = "receipt"
extension_days = 10

[stage_2]
acknowledge_days = 5
respond_days = 20
extension_days = 20
"""
DAYS_2020 = [
    ("New Year's Day", "2020-01-01", ""),
    ("Good Friday", "2020-04-10", ""),
    ("Easter Monday", "2020-04-13", ""),
    ("Early May bank holiday (VE day)", "2020-05-08", ""),
    ("Spring bank holiday", "2020-05-25", ""),
    ("Summer bank holiday", "2020-08-31", ""),
    ("Christmas Day", "2020-12-25", ""),
    ("Boxing Day", "2020-12-28", "Substitute day"),
]


def published(folder: Path) -> str:
    path = folder / "bank-holidays.json"
    events = [{"title": title, "date": day, "notes": notes, "bunting": True} for title, day, notes in DAYS_2020]
    path.write_text(json.dumps({"england-and-wales": {"division": "england-and-wales", "events": events}}))
    return str(path)


def logged(office: Office, day: str) -> str:
    ref = office.done(day, "log", "--via", "phone", "--summary", "No heating", "--outcome", "none-given")["ref"]
    assert isinstance(ref, str)
    return ref


def acknowledged(office: Office, day: str, ref: str) -> None:
    office.done(day, "ack", ref, "--responsible", "yes", "--handler", "Jo Patel")


def answered(office: Office, day: str, ref: str) -> None:
    office.done(day, "finding", ref, "1", "--decision", "not-upheld", "--reasons", "It was on.")
    office.done(day, "learn", ref, "--none", "Nothing beyond this one.")
    office.done(day, "respond", ref, "--decider", "Jo Patel")


def due(office: Office, day: str, ref: str) -> str:
    (item,) = office.done(day, "note", ref, "--with", "staff", "--text", "Looked")["due"]
    assert isinstance(item["due_on"], str)
    return item["due_on"]


class TestTheStateFuneral:
    """Proclaimed on Sat 10 Sep 2022 for Mon 19 Sep 2022."""

    @pytest.fixture
    def september(self, office: Office) -> Office:
        office.done("2022-08-01", "calendar", "remove", "2022-09-19", "--source", "as the list stood in August")
        logged(office, "2022-09-01")
        acknowledged(office, "2022-09-05", "C-2022-0001")  # tells Mon 19 Sep, 10 working days later
        logged(office, "2022-09-01")
        acknowledged(office, "2022-09-02", "C-2022-0002")
        answered(office, "2022-09-08", "C-2022-0002")
        logged(office, "2022-09-09")  # to be acknowledged by Fri 16 Sep: not touched; answered by Fri 30 Sep
        return office

    ADD = ("calendar", "add", "2022-09-19", "State funeral", *GAZETTE)

    def test_what_moves_what_was_told_and_what_stays(self, september: Office) -> None:
        data = september.done("2022-09-10", *self.ADD)
        assert data["changes"] == [{"date": "2022-09-19", "change": "added", "name": "State funeral"}]
        assert [(m["ref"], m["what"], m["was"], m["now"], m["earlier"]) for m in data["moves"]] == [
            ("C-2022-0001", "respond", "2022-09-19", "2022-09-20", False),
            ("C-2022-0003", "respond", "2022-09-30", "2022-10-03", False),
        ]
        assert [(letter["ref"], letter["told"], letter["correct"]) for letter in data["letters"]] == [
            ("C-2022-0001", "2022-09-19", False)
        ]
        assert data["answered"] == [{"ref": "C-2022-0002", "stage": 1, "responded_on": "2022-09-08", "state": "met"}]

    def test_the_promise_in_the_letter_does_not_move(self, september: Office) -> None:
        september.done("2022-09-10", *self.ADD)
        assert due(september, "2022-09-12", "C-2022-0001") == "2022-09-19"

    def test_12_september_and_10_working_days_is_then_27_september(self, september: Office) -> None:
        september.done("2022-09-10", *self.ADD)
        logged(september, "2022-09-12")
        acknowledged(september, "2022-09-12", "C-2022-0004")
        assert due(september, "2022-09-12", "C-2022-0004") == "2022-09-27"

    def test_each_move_is_an_event_of_its_complaint_in_the_same_write(self, september: Office) -> None:
        before = september.events()
        data = september.done("2022-09-10", *self.ADD)
        assert len(data["events"]) == september.events() - before == 3
        ran = september("2022-09-10", "undo", "C-2022-0003")
        assert (ran.code, ran.codes) == (3, ["cannot-undo"])

    def test_a_dry_run_says_the_same_and_records_nothing(self, september: Office) -> None:
        before = september.events()
        planned = september.done("2022-09-10", *self.ADD, "--dry-run")
        assert (september.events(), planned["events"], planned["dry_run"]) == (before, [], True)
        done = september.done("2022-09-10", *self.ADD)
        for key in ("changes", "moves", "letters", "answered"):
            assert planned[key] == done[key]


class TestVEDay:
    """The early May bank holiday of 2020 was moved from Mon 4 May to Fri 8 May."""

    @pytest.fixture
    def may(self, office: Office) -> Office:
        office.done("2019-01-02", "calendar", "remove", "2020-05-08", "--source", "as the list stood in 2019")
        office.done("2019-01-02", "calendar", "add", "2020-05-04", "Early May bank holiday", *GAZETTE)
        logged(office, "2020-04-27")  # acknowledge by Tue 5 May; then Mon 4 May
        logged(office, "2020-04-30")  # by Fri 8 May; then Thu 7 May
        logged(office, "2020-05-01")  # by Mon 11 May, and still
        return office

    def test_dates_come_earlier_and_that_is_an_alarm_said_first(self, may: Office, tmp_path: Path) -> None:
        ran = may.screen("2020-05-01", "calendar", "import", published(tmp_path))
        assert ran.code == 0
        assert "EARLIER: C-2020-0001, stage 1: acknowledge by Monday 4 May 2020, not Tuesday 5 May 2020." in ran.err
        rows = [line.split() for line in ran.out.splitlines() if line.startswith("C-2020")]
        assert [(row[0], row[-1]) for row in rows] == [("C-2020-0001", "EARLIER"), ("C-2020-0002", "EARLIER")]

    def test_the_days_replaced_and_the_dates_moved(self, may: Office, tmp_path: Path) -> None:
        data = may.done("2020-05-01", "calendar", "import", published(tmp_path))
        changed = {(change["date"], change["change"]) for change in data["changes"]}
        assert {("2020-05-04", "removed"), ("2020-05-08", "added")} <= changed
        assert [(m["ref"], m["what"], m["was"], m["now"], m["earlier"]) for m in data["moves"]] == [
            ("C-2020-0001", "acknowledge", "2020-05-05", "2020-05-04", True),
            ("C-2020-0002", "acknowledge", "2020-05-08", "2020-05-07", True),
        ]
        assert due(may, "2020-05-01", "C-2020-0001") == "2020-05-04"

    def test_a_letter_that_told_a_later_date_is_to_be_put_right(self, may: Office, tmp_path: Path) -> None:
        acknowledged(may, "2020-05-01", "C-2020-0003")  # tells Mon 18 May; without the holiday on the 4th, Fri 15 May
        data = may.done("2020-05-01", "calendar", "remove", "2020-05-04", *GAZETTE)
        assert [(letter["ref"], letter["told"], letter["correct"]) for letter in data["letters"]] == [
            ("C-2020-0003", "2020-05-18", True)
        ]
        assert due(may, "2020-05-01", "C-2020-0003") == "2020-05-15"
        may.done("2020-05-01", "letter", "send", "C-2020-0003", "correction")
        letters = may.done("2020-05-01", "letter", "list", "C-2020-0003")["letters"]
        assert [letter["respond_by"] for letter in letters] == ["2020-05-18", "2020-05-15"]

    def test_the_screen_names_the_correction(self, may: Office) -> None:
        acknowledged(may, "2020-05-01", "C-2020-0003")
        ran = may.screen("2020-05-01", "calendar", "remove", "2020-05-04", *GAZETTE)
        assert "Put it right: complaints letter draft C-2020-0003 correction." in ran.out


def test_under_a_stricter_policy_its_dates_move_too(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "ours.toml"
    path.write_text(STRICTER, encoding="utf-8")
    office.done("2026-11-18", "policy", "adopt", str(path), "--effective", "2026-11-18", "--despite", "Being reviewed")
    logged(office, "2026-11-18")  # Wed; acknowledge by Mon 23 Nov, not Wed 25; respond by Wed 2 Dec, not Wed 9
    data = office.done("2026-11-18", "calendar", "add", "2026-11-20", "Jubilee", *GAZETTE)
    assert [(m["what"], m["was"], m["now"]) for m in data["moves"]] == [
        ("acknowledge", "2026-11-25", "2026-11-26"),
        ("respond", "2026-12-09", "2026-12-10"),
        ("acknowledge by the policy", "2026-11-23", "2026-11-24"),
        ("respond by the policy", "2026-12-02", "2026-12-03"),
    ]
    assert due(office, "2026-11-18", "C-2026-0001") == "2026-11-24"


class TestRefresh:
    def test_nothing_differs_and_nothing_is_recorded(self, office: Office) -> None:
        before = office.events()
        data = office.done("2026-11-18", "calendar", "refresh")
        assert (data["changes"], data["events"], data["version"], office.events()) == ([], [], 1, before)

    def test_a_day_added_to_a_year_to_come_is_worked_out_again(self, office: Office) -> None:
        office.done("2026-11-18", "calendar", "add", "2031-06-02", "Jubilee", *GAZETTE)
        data = office.done("2026-11-18", "calendar", "refresh")
        assert data["changes"] == [{"date": "2031-06-02", "change": "removed", "name": "Jubilee"}]

    def test_a_day_added_to_a_published_year_stays_and_is_said(self, office: Office) -> None:
        office.done("2026-11-18", "calendar", "add", "2027-06-07", "Jubilee", *GAZETTE)
        office.done("2026-11-18", "calendar", "remove", "2027-08-30", *GAZETTE)
        ran = office("2026-11-18", "calendar", "refresh")
        assert ran.answer["data"]["changes"] == []
        said = " ".join(ran.answer["messages"])
        assert "Monday 7 June 2027, Jubilee. It stays." in said
        assert "and not here: Monday 30 August 2027, Summer bank holiday." in said

    def test_another_division_brings_its_own_days(self, office: Office) -> None:
        office.record("landlord", SettingChanged(on=date(2026, 11, 18), key="division", value="scotland"))
        data = office.done("2026-11-18", "calendar", "refresh")
        assert data["division"] == "scotland"
        changed = [(change["date"], change["change"]) for change in data["changes"]]
        assert ("2027-01-04", "added") in changed  # 2 January 2027 is a Saturday
        assert ("2026-04-06", "removed") in changed  # Easter Monday is none in Scotland

    def test_a_database_without_any_gets_its_first(self, run: CommandLine, tmp_path: Path) -> None:
        path = tmp_path / "bare.db"
        create(path)
        office = Office(run, path)
        assert office.refused("2026-11-18", "calendar", "show", code=6) == [("no-calendar", None)]
        assert office.done("2026-11-18", "calendar", "refresh")["version"] == 1
        assert office.done("2026-11-18", "calendar", "show", "2026")["days"][-1]["date"] == "2026-12-28"


class TestShow:
    def test_a_published_year_with_its_division_and_coverage(self, office: Office) -> None:
        data = office.done("2026-11-18", "calendar", "show", "2022")
        assert (data["division"], data["covered_until"], len(data["days"])) == ("england-and-wales", "2028-12-31", 10)
        assert {"date": "2022-06-03", "name": "Platinum Jubilee bank holiday", "provisional": False} in data["days"]

    def test_years_nobody_has_published_are_provisional(self, office: Office) -> None:
        days = office.done("2026-11-18", "calendar", "show", "2029")["days"]
        assert {"date": "2029-03-30", "name": "Good Friday", "provisional": True} in days
        assert "provisional" in office.screen("2026-11-18", "calendar", "show", "2029").out
        assert "provisional" not in office.screen("2026-11-18", "calendar", "show", "2027").out

    def test_without_a_year_this_one_and_the_next(self, office: Office) -> None:
        days = office.done("2026-11-18", "calendar", "show")["days"]
        assert (days[0]["date"], days[-1]["date"]) == ("2026-01-01", "2027-12-28")

    def test_a_year_outside_is_said(self, office: Office) -> None:
        assert "None known: it has 2012 to 2040." in office.screen("2026-11-18", "calendar", "show", "2050").out


class TestRefusals:
    @pytest.mark.parametrize(
        ("words", "code", "found"),
        [
            (("remove", "2026-12-02", *GAZETTE), 2, "calendar-day"),
            (("add", "2026-12-05", "Jubilee", *GAZETTE), 2, "calendar-day"),
            (("add", "2026-12-25", "Christmas Day", *GAZETTE), 3, "no-change"),
            (("add", "2050-12-02", "Jubilee", *GAZETTE), 2, "calendar-range"),
            (("add", "2026-12-02", "Jubilee"), 2, "missing-option"),
            (("add", "12/25/2026", "Jubilee", *GAZETTE), 2, "date"),
            (("import", "no-such-file.json"), 6, "cannot-read"),
        ],
    )
    def test_each_is_named_and_nothing_is_recorded(
        self, office: Office, words: tuple[str, ...], code: int, found: str
    ) -> None:
        assert [error for error, _ in office.refused("2026-11-18", "calendar", *words, code=code)] == [found]

    def test_half_a_year_is_no_list(self, office: Office, tmp_path: Path) -> None:
        path = tmp_path / "half.json"
        path.write_text('{"england-and-wales": {"events": [{"title": "New Year\'s Day", "date": "2027-01-01"}]}}')
        assert office.refused("2026-11-18", "calendar", "import", str(path), code=2) == [("calendar-file", None)]
