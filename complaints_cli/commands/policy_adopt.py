"""`policy adopt`: a policy holds for complaints received from its day on; earlier ones keep the policy they had."""

from datetime import date
from typing import Annotated

from complaints_cli.commands.asking import gather
from complaints_cli.commands.kinds import DAY, STORY, Ask
from complaints_cli.commands.policy_files import (
    breaches,
    findings_data,
    findings_of,
    findings_screen,
    id_of,
    read_policy,
)
from complaints_cli.commands.recording import Recording, recording
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain.dates import short_day
from complaints_cli.domain.events.landlord import PolicyAdopted
from complaints_cli.domain.policy import Policy, to_facts
from complaints_cli.errors import Misuse, Problem, Refused
from complaints_cli.result import Result, Text
from complaints_cli.store.queries import number_of_complaints


def adopt(
    call: Call,
    file: Annotated[str, Argument(metavar="FILE", help="The policy as a TOML file.")],
    effective: Annotated[
        str | None,
        Option(metavar="DATE", help="It holds for complaints received from this day."),
        Ask(DAY, "From which day does it hold?"),
    ] = None,
    despite: Annotated[
        str | None,
        Option(metavar="REASON", help="Adopt it although it breaks the Code, and why."),
        Ask(STORY, "Why adopt it although it breaks the Code?"),
    ] = None,
) -> Result:
    """Adopt a policy from a day. One that breaks the Code is refused, unless you say why it is adopted all the same."""
    facts = gather(call, required=("effective",))
    policy, reason, day = read_policy(file), facts.text("despite", ""), facts.day("effective")
    with recording(call) as work:
        findings = findings_of(policy, work.today)
        if not reason and (problems := breaches(findings)):
            raise Refused([*problems, _DESPITE])
        event = PolicyAdopted(on=day, policy=_new_id(policy, work), settings=to_facts(policy), despite=reason)
        earlier = number_of_complaints(work.record, since=day)
        written = work.save_in("policy", [event])
    warnings = [_keeping(earlier, day)] if earlier else []
    return Result(
        data={
            "policy": event.policy,
            "effective": day,
            "despite": reason or None,
            "events": list(written.seqs),
            "findings": findings_data(findings),
            "warnings": warnings,
        },
        screen=[
            *findings_screen(policy, findings),
            Text(f"Adopted as {event.policy}: it holds for complaints received from {short_day(day)}."),
        ],
        messages=[f"Warning: {warning}" for warning in warnings],
    )


_DESPITE = Problem("policy-breach", "Nothing was adopted. To adopt it all the same, say why: --despite REASON.", "1.1")


def _new_id(policy: Policy, work: Recording) -> str:
    """The policy's id. Raises Misuse "policy-id" when other settings are on record under it."""
    wanted = id_of(policy)
    known = work.record.policies().get(wanted)
    if known is not None and to_facts(known) != to_facts(policy):
        raise Misuse("policy-id", f"{wanted} is on record with other settings. Give the file another `version`.")
    return wanted


def _keeping(number: int, day: date) -> str:
    those = "1 complaint" if number == 1 else f"{number} complaints"
    return f"{those} received since {short_day(day)} keep the policy under which they were recorded."
