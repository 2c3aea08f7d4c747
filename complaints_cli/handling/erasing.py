"""What may be erased: nothing that is held, and no text that the program itself works with."""

from collections.abc import Sequence

from complaints_cli.domain.event import Recorded
from complaints_cli.domain.events.landlord import AliasAdded, SettingChanged, SignatureGiven, StaffAdded
from complaints_cli.domain.holds import PROVISION, Hold
from complaints_cli.errors import Problem, Refused, refuse

WORKED_WITH = (SettingChanged, StaffAdded, AliasAdded, SignatureGiven)
"""Settings, and the names of your own people: letters are made with them, and decisions are found by them."""
ERASURE, RECTIFICATION = "UK GDPR, article 17(1)", "UK GDPR, article 16"


def refuse_held(ref: str, holds: Sequence[Hold]) -> None:
    """Raises Refused with everything that holds a reference, and the command that ends each."""
    if holds:
        raise Refused([Problem("held", _held(ref, each), PROVISION, each.ends or None) for each in holds])


def _held(ref: str, hold: Hold) -> str:
    """Never the reason that somebody typed: it may name people, and errors are kept and passed on."""
    why = hold.says or f"Hold {hold.number} ({hold.ground}) was placed on it"
    return f"{ref} must not be erased. {why}. It ends {'when that is over on record' if hold.ends else 'by itself'}."


def refuse_text(recorded: Recorded, *, sealed: bool) -> None:
    """Raises Refused where an event has no text that can be erased; `sealed` says whether it ever had one."""
    if isinstance(recorded.event, WORKED_WITH):
        message = (
            f"Event {recorded.seq} holds a setting or the name of one of your people, which letters and decisions rest "
            "on. Change it instead: complaints settings set, complaints staff."
        )
        raise refuse("worked-with", message, RECTIFICATION)
    if recorded.erased:
        raise refuse("erased-already", f"The text of event {recorded.seq} was erased already.", ERASURE)
    if not sealed:
        message = f"Event {recorded.seq} holds dates and codes alone: there is no text to erase."
        raise refuse("no-text", message, ERASURE)
