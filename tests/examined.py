"""What `doctor` found, by what it looked at."""

from command_line import Ran

DAY = "2026-12-14"


def checks(ran: Ran, what: str) -> list[tuple[str, str]]:
    """The state and the sentence of each finding of a kind."""
    return [(each["state"], each["message"]) for each in ran.answer["data"]["checks"] if each["what"] == what]
