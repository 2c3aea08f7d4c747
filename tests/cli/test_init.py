"""`init`: one new database with everything in it, or a refusal that names all that is wrong and leaves nothing."""

from pathlib import Path

import pytest

from command_line import CommandLine, Ran

TODAY = "2026-11-23"  # a Monday
LANDLORD = """
name = "Larkfield Homes"
address = "1 Canal Street"
homes_lcra = 400
homes_lcho = 12
division = "scotland"
large_print = true
ombudsman_checked_on = 2026-11-20
staff = [
    { name = "Jane Evans", role = "Officer", email = "jane@larkfield.example", aliases = ["JE", "Jane Price"] },
    { name = "Piotr Łukasz" },
]
"""
POLICY = """
[policy]
name = "Larkfield policy"
version = "3"
in_force_from = 2026-05-01
[stage_1]
acknowledge_days = 3
respond_days = {days}
respond_from = "acknowledgement"
extension_days = 10
[stage_2]
acknowledge_days = 5
respond_days = 20
respond_from = "acknowledgement"
extension_days = 20
"""


class Started:
    """A folder, and `init` on a database in it."""

    def __init__(self, run: CommandLine, folder: Path) -> None:
        self.run, self.folder, self.db = run, folder, folder / "complaints.db"

    def init(self, *args: str, typed: str = "") -> Ran:
        return self.run("--db", str(self.db), "--today", TODAY, "--json", "init", *args, typed=typed)

    def on_screen(self, *args: str, typed: str = "") -> Ran:
        return self.run("--db", str(self.db), "--today", TODAY, "init", *args, typed=typed)

    def told(self, toml: str) -> Ran:
        path = self.folder / "landlord.toml"
        path.write_text(toml, encoding="utf-8")
        return self.init("--from", str(path))

    def messages(self, ran: Ran) -> str:
        return " ".join(error["message"] for error in ran.answer["errors"])


@pytest.fixture
def started(run: CommandLine, tmp_path: Path) -> Started:
    return Started(run, tmp_path)


def test_a_name_is_enough(started: Started) -> None:
    ran = started.init("--name", "Larkfield Homes")
    assert (ran.code, ran.answer["data"]["settings"]) == (0, {"name": "Larkfield Homes"})
    assert ran.answer["data"]["policy"] == "code-2024"
    assert ran.answer["data"]["calendar"] == {
        "division": "england-and-wales",
        "version": 1,
        "covered_until": "2028-12-31",
        "provisional_until": "2040-12-31",
    }
    due = started.run("--db", str(started.db), "--json", "due")
    assert (due.code, due.answer["data"]["items"]) == (0, [])


def test_only_the_owner_can_read_it(started: Started) -> None:
    started.init("--name", "Larkfield Homes")
    assert started.db.stat().st_mode & 0o077 == 0


def test_what_the_file_says_is_on_record(started: Started) -> None:
    data = started.told(LANDLORD).answer["data"]
    assert data["staff"] == ["Jane Evans", "Piotr Łukasz"]
    assert data["calendar"]["division"] == "scotland"
    shown = started.run("--db", str(started.db), "--today", TODAY, "--json", "settings", "show").answer["data"]
    assert shown["settings"]["address"] == "1 Canal Street"
    assert (shown["settings"]["homes_lcra"], shown["settings"]["large_print"]) == (400, True)
    assert shown["settings"]["ombudsman_checked_on"] == "2026-11-20"
    staff = started.run("--db", str(started.db), "--json", "staff", "list").answer["data"]["items"]
    assert staff[0]["aliases"] == ["JE", "Jane Price"]


def test_homes_hold_from_the_last_year_end(started: Started) -> None:
    started.told(LANDLORD)
    changes = started.run("--db", str(started.db), "--json", "settings", "show").answer["data"]["changes"]
    assert {"key": "homes_lcra", "value": "400", "from": "2026-03-31"} in changes
    assert {"key": "name", "value": "Larkfield Homes", "from": TODAY} in changes


@pytest.mark.parametrize(("year_end", "held_from"), [("12-31", "2025-12-31"), ("09-30", "2026-09-30")])
def test_homes_hold_from_a_year_end_of_the_landlords_own(started: Started, year_end: str, held_from: str) -> None:
    started.told(f'name = "L"\nhomes_lcra = 7\nyear_end = "{year_end}"\n')
    changes = started.run("--db", str(started.db), "--json", "settings", "show").answer["data"]["changes"]
    assert {"key": "homes_lcra", "value": "7", "from": held_from} in changes


def test_whoever_makes_it_is_on_the_staff_list(started: Started) -> None:
    ran = started.init("--name", "Larkfield Homes", "--as", "Ann Other")
    assert ran.answer["data"]["staff"] == ["Ann Other"]


def test_whoever_makes_it_is_not_listed_twice(started: Started) -> None:
    path = started.folder / "landlord.toml"
    path.write_text(LANDLORD, encoding="utf-8")
    assert started.init("--from", str(path), "--as", "j evans").answer["data"]["staff"] == [
        "Jane Evans",
        "Piotr Łukasz",
    ]


def test_a_name_typed_wins_over_the_file(started: Started) -> None:
    path = started.folder / "landlord.toml"
    path.write_text('address = "1 Canal Street"\n', encoding="utf-8")
    assert started.init("--from", str(path), "--name", "Typed").answer["data"]["settings"] == {
        "address": "1 Canal Street",
        "name": "Typed",
    }


def test_the_default_folder_is_made_for_its_owner_alone(
    run: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = tmp_path / "data" / "complaints" / "complaints.db"
    monkeypatch.setattr("complaints_cli.places.default_database", lambda: database)
    assert run("init", "--name", "Larkfield Homes").code == 0
    assert database.parent.stat().st_mode & 0o077 == 0


class TestPolicy:
    def test_of_the_landlords_own_holds_from_its_day(self, started: Started) -> None:
        (started.folder / "ours.toml").write_text(POLICY.format(days=8), encoding="utf-8")
        assert started.told('name = "L"\npolicy = "ours.toml"\n').answer["data"]["policy"] == "larkfield-policy-3"
        logged = ("log", "--via", "phone", "--summary", "Damp", "--received")
        first = [
            started.run("--db", str(started.db), "--today", TODAY, "--json", *logged, day).answer["data"]["due"][0]
            for day in ("2026-04-30", "2026-11-23")
        ]
        # Thu 30 Apr + 5 over the bank holiday of 4 May; Mon 23 Nov + 3 by the landlord's own policy.
        assert [item["due_on"] for item in first] == ["2026-05-08", "2026-11-26"]

    def test_that_breaks_the_code_is_refused_and_nothing_made(self, started: Started) -> None:
        (started.folder / "ours.toml").write_text(POLICY.format(days=28), encoding="utf-8")
        ran = started.told('name = "L"\npolicy = "ours.toml"\n')
        assert (ran.code, ran.answer["status"]) == (3, "refused")
        assert "6.3" in [error["provision"] for error in ran.answer["errors"]]
        assert not started.db.exists()

    def test_that_is_not_there_is_named(self, started: Started) -> None:
        ran = started.told('name = "L"\npolicy = "gone.toml"\n')
        assert ran.code == 6
        assert "gone.toml" in started.messages(ran)
        assert not started.db.exists()


class TestRefuses:
    def test_a_file_that_is_there(self, started: Started) -> None:
        started.db.write_bytes(b"mine")
        ran = started.init("--name", "Larkfield Homes")
        assert (ran.code, ran.codes, started.db.read_bytes()) == (6, ["exists"], b"mine")

    def test_a_link_even_to_nowhere(self, started: Started) -> None:
        started.db.symlink_to(started.folder / "elsewhere.db")
        assert started.init("--name", "Larkfield Homes").code == 6
        assert not (started.folder / "elsewhere.db").exists()

    def test_a_folder_that_is_not_there(self, started: Started) -> None:
        ran = started.run("--db", str(started.folder / "none" / "c.db"), "--json", "init", "--name", "L")
        assert (ran.code, ran.codes) == (6, ["no-folder"])

    def test_no_name_where_nobody_sits(self, started: Started) -> None:
        ran = started.init()
        assert (ran.code, ran.codes, started.db.exists()) == (2, ["missing-option"], False)

    def test_a_file_without_a_name(self, started: Started) -> None:
        ran = started.told('phone = "020 7946 0000"\n')
        assert (ran.code, ran.codes, started.db.exists()) == (2, ["missing-option"], False)

    def test_everything_wrong_in_the_file_at_once(self, started: Started) -> None:
        ran = started.told(
            'name = " "\nnmae = "L"\nhomes_lcra = "many"\nhomes_lcho = true\nyear_end = "31-03"\ndivision = "wales"\n'
            'phone = 12\npolicy = 3\nombudsman_checked_on = "soon"\n'
            'staff = [{roll = "x"}, {name = 3}, {name = "A", aliases = "B"}]\n'
        )
        assert (ran.code, len(ran.codes), started.db.exists()) == (2, 13, False)
        said = started.messages(ran)
        for wrong in (
            "'nmae'",
            "homes_lcra",
            "homes_lcho",
            "year_end",
            "division",
            "phone",
            "policy",
            "staff 1",
            "staff 3",
        ):
            assert wrong in said

    @pytest.mark.parametrize("staff", ['"Jane"', "{}", '["Jane"]', "[1]"])
    def test_staff_that_is_no_list_of_people(self, started: Started, staff: str) -> None:
        ran = started.told(f'name = "L"\nstaff = {staff}\n')
        assert (ran.code, ran.codes) == (2, ["setting"])

    @pytest.mark.parametrize(
        ("staff", "code"),
        [
            ('[{name = "Jane Evans"}, {name = "EVANS, Jane"}]', "name-taken"),
            ('[{name = "Jane Evans", aliases = ["JE"]}, {name = "Jo Ek", aliases = ["j.e."]}]', None),
            ('[{name = "Jane Evans", aliases = ["JE"]}, {name = "Jo Ek", aliases = ["je"]}]', "alias-taken"),
            ('[{name = "Jane Evans", aliases = ["Dr Jane Evans"]}]', "alias-taken"),
        ],
    )
    def test_two_people_of_one_name(self, started: Started, staff: str, code: str | None) -> None:
        assert started.told(f'name = "L"\nstaff = {staff}\n').codes == ([code] if code else [])

    def test_what_is_not_toml(self, started: Started) -> None:
        assert started.told("name = Larkfield").codes == ["toml"]

    def test_and_a_write_that_fails_leaves_nothing(self, started: Started, monkeypatch: pytest.MonkeyPatch) -> None:
        def fails(*_args: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("complaints_cli.store.writing.write", fails)
        assert started.init("--name", "Larkfield Homes").code == 6
        assert not started.db.exists()


def test_on_a_terminal_it_asks_for_the_name(started: Started) -> None:
    started.run.sit_down()
    ran = started.on_screen(typed="Larkfield Homes\ny\n")
    assert ran.code == 0
    assert "Larkfield Homes: the record is ready" in ran.out


def test_the_example_is_read_whole(started: Started) -> None:
    example = Path(__file__).parents[2] / "examples" / "landlord.toml"
    assert len(started.init("--from", str(example)).answer["data"]["staff"]) == 3
