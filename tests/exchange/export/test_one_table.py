"""The table of complaints, read as any older register is, gives the same complaints, days and verdicts."""

import csv
import json
import shutil
from pathlib import Path

from exported import ran

LEFT_TO_IMPORT = {
    "Reference",
    "Handler",
    "Remedy",
    "Refusal reason",
    "Next due",
    "Stage 2 not accepted",
    "Older register called it",
}
"""What `import` gives anew, or does not take from a row."""


def test_one_table_read_by_import_gives_the_same_complaints_days_and_verdicts(larkmere: Path, tmp_path: Path) -> None:
    def table(db: Path, name: str) -> list[list[tuple[str, str]]]:
        assert ran(db, "export", "--output", str(tmp_path / name))[0] == 0
        with (tmp_path / name).open(encoding="utf-8-sig", newline="") as file:
            held = list(csv.DictReader(file))
        return sorted([(head, text) for head, text in row.items() if head not in LEFT_TO_IMPORT] for row in held)

    mine, other = tmp_path / "mine.db", tmp_path / "other.db"
    shutil.copy(larkmere, mine)
    expected = table(mine, "complaints.csv")
    settings = str(larkmere.parent / "landlord.toml")
    assert ran(other, "init", "--from", settings, today="2024-04-01")[0] == 0
    code, said = ran(other, "--json", "import", str(tmp_path / "complaints.csv"))
    data = json.loads(said)["data"]
    assert (code, data["imported"], data["review"]) == (0, 54, [])
    assert table(other, "again.csv") == expected
