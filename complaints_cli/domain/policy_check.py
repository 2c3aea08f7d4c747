"""Every clash between a policy and the Code, worst first; being stricter than the Code is no clash."""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

from dateutil.relativedelta import relativedelta

from complaints_cli.domain.compensation import Head
from complaints_cli.domain.compensation_rates import PUBLISHED, own_rate, rate_of
from complaints_cli.domain.policy import CODE_2024, EscalationGround, ExclusionGround, Policy
from complaints_cli.domain.policy_limits import LIMIT_RULES
from complaints_cli.domain.policy_rule import Finding, Severity
from complaints_cli.domain.policy_wording import WORDING_RULES

_YEARS_BEFORE_REVIEW = 3

_EXCLUSIONS: Mapping[ExclusionGround, str] = MappingProxyType(
    {
        ExclusionGround.APPEAL_ROUTE: "another route decides the matter; how the landlord acted may still be "
        "complained of",
        ExclusionGround.INSURANCE: "an insurer decides the claim; how the landlord acted may still be complained of",
        ExclusionGround.INFORMATION_RIGHTS: "the Information Commissioner decides the request; the service around it "
        "is the landlord's",
        ExclusionGround.POLICE: "a police matter does not end the landlord's own part in it",
        ExclusionGround.BEHAVIOUR: "how somebody behaves is met with a proportionate restriction on contact (5.14, "
        "5.15), not by refusing the complaint",
        ExclusionGround.STAFF_CONDUCT: "what happens to an employee stays confidential, and the complaint about the "
        "service still needs its answer",
        ExclusionGround.ANONYMOUS: "a complaint counts however it is made",
        ExclusionGround.WITHDRAWN: "a complaint that was taken back was not decided, and may be made again",
        ExclusionGround.OTHER: "a ground has to be fair and reasonable",
    }
)
"""Grounds that the Code does not name, with what speaks against each."""

_ESCALATION: Mapping[EscalationGround, tuple[Severity, str, str]] = MappingProxyType(
    {
        EscalationGround.TIME_LIMIT: (Severity.BREACH, "5.11", "a late request is none of the grounds of section 2"),
        EscalationGround.UPHELD: (Severity.BREACH, "5.11", "a resident may be dissatisfied with a complaint upheld"),
        EscalationGround.OUT_OF_REACH: (
            Severity.BREACH,
            "5.11",
            "asking for what cannot be given is no ground; stage 2 may explain why it cannot",
        ),
        EscalationGround.COMPENSATION_ONLY: (
            Severity.BREACH,
            "6.10",
            "a complaint goes on when any part of it, the remedy too, does not satisfy the resident",
        ),
        EscalationGround.BEHAVIOUR: (
            Severity.EXPLAIN,
            "5.11",
            "behaviour is met with a proportionate restriction on contact (5.14, 5.15)",
        ),
        EscalationGround.OTHER: (Severity.EXPLAIN, "5.11", "grounds have to be those of section 2"),
    }
)
"""Grounds for refusing stage 2 that are not grounds for refusing a complaint."""


def check(policy: Policy, today: date | None = None) -> tuple[Finding, ...]:
    """The clashes of a policy with the Code, worst first; with `today`, also whether its review is overdue (5.1)."""
    found = [
        *(finding for rule in (*LIMIT_RULES, *WORDING_RULES) if (finding := rule.find(policy))),
        *_exclusions(policy),
        *_refusals_of_stage_2(policy),
        *_rates(policy),
        *_age(policy, today),
    ]
    return tuple(sorted(found, key=lambda finding: list(Severity).index(finding.severity)))


def _exclusions(policy: Policy) -> Iterator[Finding]:
    for exclusion in policy.exclusions:
        setting = f"exclusions.{exclusion.ground}"
        if exclusion.ground is ExclusionGround.PROCEEDINGS:
            yield Finding(
                Severity.BREACH,
                setting,
                exclusion.words,
                "2.2",
                "The policy refuses complaints because of legal action. The Code allows it once a claim form and "
                "particulars of claim were filed at court, not before. Say so.",
            )
        elif exclusion.ground in _EXCLUSIONS:
            yield Finding(
                Severity.EXPLAIN,
                setting,
                exclusion.words,
                "2.2",
                f"The policy refuses complaints on a ground that the Code does not name: "
                f"{_EXCLUSIONS[exclusion.ground]}. Remove it, or explain why it is fair and reasonable.",
            )
    blanket = ", ".join(exclusion.ground for exclusion in policy.exclusions if not exclusion.case_by_case)
    if blanket:
        yield Finding(
            Severity.BREACH,
            "exclusions",
            blanket,
            "2.5",
            "The policy excludes whole classes of complaint. The Code forbids a blanket approach. Say that each case "
            "is considered on its own merits.",
        )


def _refusals_of_stage_2(policy: Policy) -> Iterator[Finding]:
    for ground in policy.refusal_grounds_for_escalation:
        if ground in _ESCALATION:
            severity, provision, why = _ESCALATION[ground]
            yield Finding(
                severity,
                "escalating.refusal_grounds_for_escalation",
                ground,
                provision,
                f"The policy can refuse stage 2 on a ground that the Code does not name: {why}. Remove it.",
            )


def _rates(policy: Policy) -> Iterator[Finding]:
    for head, text in policy.rates.items():
        unit, pence = own_rate(text)
        published = rate_of(Head(head), PUBLISHED)
        if published is not None and unit is published.unit and pence < published.pence:
            yield Finding(
                Severity.EXPLAIN,
                f"rates.{head}",
                text,
                "7.4",
                f"The policy pays less than {published.source} names. The Code requires that guidance to be taken into "
                "account. Raise the rate, or explain it.",
            )


def _age(policy: Policy, today: date | None) -> Iterator[Finding]:
    since = policy.in_force_from
    if since < CODE_2024.in_force_from:
        message = (
            "The policy is older than the Code of 1 April 2024. Landlords need one policy that follows the Code in "
            "force. Review it against the 2024 Code."
        )
    elif today and since + relativedelta(years=_YEARS_BEFORE_REVIEW) < today:
        message = "The policy is more than three years old. Review it, and adopt it anew."
    else:
        return
    yield Finding(Severity.WARN, "policy.in_force_from", since.isoformat(), "5.1", message)
