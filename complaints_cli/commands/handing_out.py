"""That something was handed out goes on record once it is there; what cannot be recorded is taken away again."""

from collections.abc import Callable

from complaints_cli.commands.recording import Recording
from complaints_cli.domain.events.exchange import HandedOut
from complaints_cli.domain.exchange import handed_out
from complaints_cli.domain.exchange_terms import HandedOutAs

STREAM = "exchange"


def put_on_record(
    work: Recording,
    what: HandedOutAs,
    media: str,
    digest: str,
    take_away: Callable[[], None],
    *,
    ref: str | None = None,
    name: str = "",
    where: str = "",
) -> tuple[int, tuple[int, ...]]:
    """The number that it has among what was handed out, and of the event; after it there is nothing more to be read.

    `digest` is its SHA-256, `name` whom it is about where it is about a person. Raises as `Recording.save`, once
    `take_away` has removed what was handed out.
    """
    number = len(handed_out(work.record.history(STREAM))) + 1
    event = HandedOut(
        on=work.today, number=number, what=what, media=media, digest=digest, ref=ref, name=name, where=where
    )
    try:
        return number, work.save_in(STREAM, (event,)).seqs
    except BaseException:
        take_away()
        work.at.say("That it was handed out could not be recorded, so it was taken away again.")
        raise
