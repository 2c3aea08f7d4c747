"""The sentence that says what a complaint grew out of, and why its day zero is what it is (Code 1.5)."""

from complaints_cli.domain.dates import long_day
from complaints_cli.domain.events.stages import Received


def sentence(received: Received) -> str:
    """What `show` and `why` say of a complaint that grew out of something; "" for any other."""
    if received.claim:
        return (
            f"It grew out of claim {received.claim}. Day zero is {long_day(received.on)}, the day they were "
            "dissatisfied (Code 1.2). What was granted on the claim stays owed."
        )
    ref = received.request or received.feedback
    if ref is None or received.reported is None:
        return ""
    goes_on = " The request goes on." if received.request else ""
    return (
        f"It grew out of {ref}, first reported on {long_day(received.reported)}. Day zero is {long_day(received.on)}, "
        f"the day they were unhappy with how it was handled, or asked for a complaint (Code 1.5).{goes_on}"
    )
