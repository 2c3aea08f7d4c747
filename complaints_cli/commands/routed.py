"""Who gets a complaint as it comes in: whoever the officer names, else whoever the policy sends it to."""

from dataclasses import replace

from complaints_cli.commands.recording import Recording
from complaints_cli.domain.events.stages import Received
from complaints_cli.domain.fold import begun
from complaints_cli.domain.policy import Policy
from complaints_cli.domain.routing import holders, routed_to


def routed(arrived: Received, policy: Policy, work: Recording) -> tuple[Received, list[str]]:
    """The arrival with its handler, and what an officer should know about how it got there."""
    complaint = begun("", arrived, version=0)
    role = routed_to(complaint, policy, work.people)
    if role is None:
        return arrived, []
    able = holders(role, complaint, work.people)
    if arrived.handler is not None:
        named = work.names[arrived.handler]
        elsewhere = able and arrived.handler not in {person.id for person in able}
        return arrived, [f"Your policy sends it to {role}: {able[0].name}, and not {named}."] if elsewhere else []
    if not able:
        return arrived, [
            f"Your policy sends it to {role}, and nobody on the staff list has that role and may judge it."
        ]
    chosen = able[0]
    return replace(arrived, handler=chosen.id), [f"Given to {chosen.name}: your policy sends it to {role}."]
