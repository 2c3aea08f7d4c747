"""The office of an invented landlord that adopted an example policy as it stands, and what lies on its desk."""

from pathlib import Path
from typing import Any

from command_line import CommandLine
from office_line import Office
from officer import Officer

POLICIES = Path(__file__).parents[2] / "examples" / "policies"


class PolicyOffice(Officer):
    """An officer of a landlord of its own, under a policy of its own. A day comes first in every line."""

    def __init__(self, run: CommandLine, folder: Path, settings: str, policy: str, since: str) -> None:
        Office.__init__(self, run, folder / "complaints.db")
        self.folder, self.policy, self.since = folder, POLICIES / f"{policy}.toml", since
        written = self.file("landlord.toml", settings)
        self.once(policy, lambda: self._opens(written))

    def _opens(self, settings: str) -> None:
        self.done(self.since, "init", "--from", settings)
        self.adopts("--despite", "The board changes the words in its next meeting; the Code is kept meanwhile.")

    def adopts(self, *more: str) -> None:
        self.done(self.since, "policy", "adopt", str(self.policy), "--effective", self.since, *more)

    def reads(self, day: str, *args: str) -> str:
        """What stands on the screen, in one line."""
        return " ".join(self.sees(day, *args).split())

    def reads_refused(self, day: str, *args: str) -> str:
        """The same of a line that is refused."""
        ran = self.screen(day, *args)
        assert ran.code == 3, (args, ran.err)
        return " ".join(ran.out.split())

    def owed(self, day: str, ref: str) -> dict[str, str]:
        """What is due for a complaint on a morning, and when."""
        return {each["what"]: each["due_on"] for each in self._items(day) if each["ref"] == ref}

    def state(self, day: str, ref: str, what: str) -> str:
        """Whether a thing is due, overdue or still open on a morning."""
        (found,) = [each["state"] for each in self._items(day) if (each["ref"], each["what"]) == (ref, what)]
        return str(found)

    def _items(self, day: str) -> list[dict[str, Any]]:
        return list(self.done(day, "due", "--all")["items"])

    def sent(self, day: str, ref: str, kind: str) -> str:
        """The last letter of a kind as it went out, in one line."""
        letters = self.done(day, "letter", "list", ref)["letters"]
        number = [each["n"] for each in letters if each["kind"] == kind][-1]
        return " ".join(str(self.done(day, "letter", "show", ref, str(number))["text"]).split())
