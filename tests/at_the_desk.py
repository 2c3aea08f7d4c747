"""Commands typed day after day in one office, each answered as JSON; what is refused must leave no trace."""

import hashlib
import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from complaints_cli.cli import app


class AtTheDesk:
    """Somebody with a database, a day, and the command line."""

    db: Path
    today: date

    def opens(self, folder: Path, day: date, *staff: str) -> None:
        """A new database on a day, with people on its list."""
        self.db, self.today = folder / "complaints.db", day
        settings_file = folder / "landlord.toml"
        settings_file.write_text('name = "Model Homes"\nhomes_lcra = 400\n', encoding="utf-8")
        self.accepted("init", "--from", str(settings_file))
        for name in staff:
            self.accepted("staff", "add", name)

    def said(self, *words: str) -> tuple[int, dict[str, Any]]:
        """One command; its exit code and its JSON answer."""
        command = ["--db", str(self.db), "--today", self.today.isoformat(), "--json", *words]
        done = CliRunner().invoke(app, command)
        return done.exit_code, json.loads(done.stdout)

    def accepted(self, *words: str) -> dict[str, Any]:
        code, answer = self.said(*words)
        assert code == 0, (words, answer["errors"])
        data: dict[str, Any] = answer["data"]
        return data

    def refused(self, *words: str) -> None:
        """P18: nothing is written, and the rule is named."""
        before = self.fingerprint()
        code, answer = self.said(*words)
        assert code == 3, (words, code, answer)
        assert all(error["provision"] for error in answer["errors"])
        assert self.fingerprint() == before

    def either(self, fits: bool, change: Callable[[], None], *words: str) -> None:
        """Accepted exactly when the model says so."""
        if fits:
            self.accepted(*words)
            change()
        else:
            self.refused(*words)

    def fingerprint(self) -> str:
        return hashlib.sha256(self.db.read_bytes()).hexdigest()

    def on(self, back: int) -> date:
        return self.today - timedelta(days=back)
