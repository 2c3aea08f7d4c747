"""What the policy in force at the end of the year says to a provision, and what a check against the Code finds."""

from collections.abc import Iterator, Mapping
from datetime import date

from complaints_cli.domain.policy import CODE_2024
from complaints_cli.domain.policy_check import check
from complaints_cli.domain.policy_rule import Finding, Severity
from complaints_cli.reports.assessment.shown import Failing, Shown
from complaints_cli.reports.assessment.sight import Fact, Sight
from complaints_cli.reports.measuring.period import plain_day

TO_ANSWER_FOR = (Severity.BREACH, Severity.EXPLAIN)
STEP = """
    SELECT max(done_on) AS day FROM policy_step
    WHERE what = :what AND policy = :policy AND done_on <= :last"""


def in_force(sight: Sight) -> Iterator[Shown]:
    """Which policy complaints are handled under."""
    if is_own(sight):
        policy = sight.policy
        words = f"{policy.name}, version {policy.version}, from {plain_day(policy.in_force_from)}"
        yield Shown(id="policy-in-force", title="Policy in force", words=words)
    else:
        words = "No policy of the landlord's own is on record: complaints are handled under the Code itself"
        yield Shown(id="policy-in-force", words=words, supports=False)


def exclusions(sight: Sight) -> Iterator[Shown]:
    """The grounds on which the policy does not consider a complaint."""
    if is_own(sight):
        grounds = ", ".join(each.ground.replace("-", " ") for each in sight.policy.exclusions)
        words = f"{len(sight.policy.exclusions)} ({grounds})" if grounds else "none"
        yield Shown(id="exclusions", title="Exclusions that the policy names", words=words)


def channels(sight: Sight) -> Iterator[Shown]:
    """The ways to complain that the policy opens."""
    if is_own(sight):
        ways = ", ".join(each.replace("-", " ") for each in sight.policy.channels)
        words = f"{len(sight.policy.channels)} ({ways})"
        yield Shown(id="channels-open", title="Ways to complain that the policy opens", words=words)


def checked(sight: Sight) -> Iterator[Shown]:
    """What a check of the policy says to the provision: a clash is to be removed, or answered for."""
    if is_own(sight):
        found = check(sight.policy, min(sight.year.today, sight.year.period.last))
        here = [each for each in found if each.provision.split()[0] == sight.number]
        clashes = [each for each in here if each.severity in TO_ANSWER_FOR]
        words = f"{len(clashes)} to answer for" if clashes else "nothing found against it"
        yield Shown(
            id="policy-check",
            title="Our policy checked against the Code",
            words=words,
            supports=not clashes,
            failed=tuple(_clash(each) for each in clashes),
        )


def is_own(sight: Sight) -> bool:
    """Whether the landlord had adopted a policy of its own."""
    return sight.policy != CODE_2024


def _clash(found: Finding) -> Failing:
    return Failing(key=f"policy-check {found.setting}", word=f"{found.setting}: {found.message.removesuffix('.')}")


def _step(what: str, words: str) -> Fact:
    def found(sight: Sight) -> Iterator[Shown]:
        for row in sight.rows(STEP, {"what": what, "policy": sight.policy_id}):
            if row["day"] is not None:
                yield Shown(id=f"policy-{what}", words=f"{words} {plain_day(date.fromisoformat(row['day']))}")

    return found


POLICY_FACTS: Mapping[str, Fact] = {
    "policy-in-force": in_force,
    "policy-approved": _step("approved", "The policy was approved on"),
    "equality-assessed": _step("equality-assessed", "The policy's effect on equality was assessed on"),
    "exclusions": exclusions,
    "channels-open": channels,
    "policy-check": checked,
}
