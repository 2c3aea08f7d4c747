"""How much money somebody may offer: the policy sets a limit for a role or for a stage, and above it another approves.

All the money that stands on a complaint counts together, so that no offer is split to stay below a limit.
"""

from collections.abc import Mapping

from complaints_cli.domain.compensation import money
from complaints_cli.domain.policy import Policy
from complaints_cli.errors import Problem
from complaints_cli.handling.judging import Bench

PLACES = {"stage_1": "at stage 1", "stage_2": "at stage 2", "claims": "on a claim"}
"""Where anybody has a limit, beside the roles that have one of their own."""
_NO_LIMIT = None


def limit_of(policy: Policy, place: str, role: str) -> int | None:
    """The most that somebody in a role may offer, in pence; None has no limit.

    It is the role's own, else the place's, else the lowest of any role: nobody gets more by saying less.
    """
    limits = _limits(policy)
    for key in (role.strip().casefold(), place):
        if key in limits:
            return limits[key]
    return min((most for key, most in limits.items() if key not in PLACES and most is not None), default=_NO_LIMIT)


def beyond_authority(
    total: int, place: str, decider: str | None, approved_by: str | None, bench: Bench, command: str
) -> Problem | None:
    """Why an offer that brings the money to `total` pence is not made by its decider alone; None where it may be.

    `place` is one of `PLACES`; `command` is what to type with --approved-by. Whoever approves needs a limit of their
    own role that is high enough.
    """
    policy = bench.rules.policy
    most = limit_of(policy, place, bench.roles.get(decider or "", ""))
    if most is _NO_LIMIT or total <= most or _may_approve(policy, bench.roles.get(approved_by or "", ""), total):
        return None
    who = bench.names.get(decider or "", "whoever decides")
    message = f"Your policy lets {who} offer up to {money(most)} {PLACES[place]}, and this comes to {money(total)}."
    if approved_by is not None:
        message += f" {bench.names.get(approved_by, approved_by)} has no authority for that either."
    able = [role for role in policy.authority if _may_approve(policy, role, total)]
    message += f" It needs the approval of: {', '.join(able)}." if able else " No role of the policy may approve it."
    return Problem("over-authority", message, "policy", command)


def _limits(policy: Policy) -> Mapping[str, int | None]:
    return {role.strip().casefold(): None if most is None else most * 100 for role, most in policy.authority.items()}


def _may_approve(policy: Policy, role: str, total: int) -> bool:
    limits, key = _limits(policy), role.strip().casefold()
    if key not in limits or key in PLACES:
        return False
    most = limits[key]
    return most is _NO_LIMIT or total <= most
