"""That something was handed out goes on record before it takes its place; what cannot be recorded never does.

Whoever is killed in between leaves a copy on record that is not there, and never one that is there unrecorded.
"""

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
    *,
    refs: tuple[str, ...] = (),
) -> tuple[int, tuple[int, ...]]:
    """The number that it has among what was handed out, and of the event; after it there is nothing more to be read.

    `digest` is its SHA-256, `refs` what it is about where that is not everything. Raises as `Recording.save`.
    """
    number = len(handed_out(work.record.history(STREAM))) + 1
    event = HandedOut(on=work.today, number=number, what=what, media=media, digest=digest, refs=refs)
    try:
        return number, work.save_in(STREAM, (event,)).seqs
    except BaseException:
        work.at.say("That it was handed out could not be recorded, so it was not made.")
        raise
