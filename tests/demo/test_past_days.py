"""The invented association, with every kind of stream on record, looked back at: each page of a day is as it was."""

import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from complaints_cli.cli import app
from complaints_cli.exchange.invented.teller import Teller
from complaints_cli.store.writing import Act, Written

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("demo")]

DAYS = ("2024-12-12", "2025-09-02", "2026-03-05", "2026-05-14")
"""Days on which something was recorded: by their end there were 3, 21, 38 and 52 complaints."""
REPORTS = (("report", "annual"), ("report", "tsm"), ("report", "self-assessment"), ("learning", "plan"))


def printed(database: Path, *words: str) -> str:
    """What stands on stdout, without what is said of a past day."""
    done = CliRunner().invoke(app, ["--db", str(database), *words])
    assert done.exit_code == 0, (words, done.stderr)
    head, _, rest = done.stdout.partition("\n\n")
    return rest if head.startswith("As it stood") else done.stdout


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The association's folder, with the database as it was at the end of each day of DAYS beside the last one."""
    folder = tmp_path_factory.mktemp("past") / "larkmere"
    write = Teller.write

    def keep(self: Teller, on: date, person: str, acts: Sequence[Act]) -> Written:
        written = write(self, on, person, acts)
        shutil.copy(self.path, folder.with_name(f"{on}.db"))
        return written

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Teller, "write", keep)
        assert CliRunner().invoke(app, ["demo", str(folder)]).exit_code == 0
    return folder


@pytest.mark.parametrize("day", DAYS)
def test_what_a_day_printed_is_printed_of_it_two_years_on(lived: Path, day: str) -> None:
    last, then = lived / "complaints.db", lived.with_name(f"{day}.db")
    before = last.read_bytes()
    refs = [line.split()[0] for line in printed(then, "--today", day, "list").splitlines() if line.startswith("C-")]
    some = [line for ref in refs[::15] for line in (("show", ref, "--timeline", "--private"), ("why", ref))]
    for line in (("due", "--all"), ("list",), ("list", "--overdue"), *some, *REPORTS):
        again = printed(last, "--today", "2026-05-15", *line, "--as-of", day)
        assert again == printed(then, "--today", day, *line), line
    assert last.read_bytes() == before
