"""What was decided on each point, and why, as a response tells it (Code 6.7, 6.9, 6.18, 6.19)."""

from collections.abc import Iterator, Mapping

from complaints_cli.domain.independence import panel
from complaints_cli.domain.parts import Finding, Point
from complaints_cli.domain.plain import listed
from complaints_cli.domain.terms import Decision
from complaints_cli.handling import stages
from complaints_cli.letters.defined import finding_of, point_heading, point_name
from complaints_cli.letters.letter import Matter
from complaints_cli.letters.part import Facts, Part, Wanted
from complaints_cli.letters.roles import by_role, role
from complaints_cli.letters.signing import person, role_of
from complaints_cli.letters.wording import sentence

OVERALL, ON_POINT = "Our decision on your complaint", "Our decision on this point"
TOLD_US, WHY = "What you told us", "What we found, and why we decided this"

COMPLAINT_DECIDED: Mapping[Decision, str] = {
    Decision.UPHELD: "We uphold your complaint. This means that we agree with you: something went wrong.",
    Decision.PARTLY_UPHELD: "We partly uphold your complaint. This means that we agree with some of it, not with all.",
    Decision.NOT_UPHELD: "We do not uphold your complaint. This means that we did not find that something went wrong.",
}
POINT_DECIDED: Mapping[Decision, str] = {
    Decision.UPHELD: "We uphold this point.",
    Decision.PARTLY_UPHELD: "We partly uphold this point.",
    Decision.NOT_UPHELD: "We do not uphold this point.",
}
WORDS: Mapping[Decision, str] = {
    Decision.UPHELD: "upheld",
    Decision.PARTLY_UPHELD: "partly upheld",
    Decision.NOT_UPHELD: "not upheld",
}
FEWEST_WORDS_OF_A_REASON = 4
"""“See above” and “as stated” are no reasons."""
SAME = "This is the same decision as at stage 1."


def findings(matter: Matter) -> Facts:
    """The decision on the whole, on each point with its reasons, and who decided."""
    decided = overall(matter) or Decision.NOT_UPHELD
    made = [(point, finding) for point in matter.points if (finding := finding_of(matter, point))]
    return {
        "overall": COMPLAINT_DECIDED[decided],
        "sorry": decided is not Decision.NOT_UPHELD,
        "findings": [_told(matter, point, finding) for point, finding in made],
        "decided_by": person(matter, matter.stage.decider) or _decider(matter),
        "decided_for": matter.setting.rules.policy.roles.get(f"stage_{matter.stage.number}_for", "").strip(),
        **_panel(matter),
        "signed": person(matter, matter.stage.decider),
    }


def overall(matter: Matter) -> Decision | None:
    """The decision on the whole: the one recorded, else the one that the findings add up to."""
    return matter.stage.decision or stages.overall(matter.complaint, matter.stage)


def _decider(matter: Matter) -> str:
    if own := role_of(matter, matter.stage.decider):
        return by_role(matter, own, "")
    if matter.stage.number == 1:
        return role(matter, "stage_1", "a member of our staff")
    return role(matter, "stage_2", "a senior member of our staff")


def _panel(matter: Matter) -> Facts:
    sat = panel(matter.complaint, matter.stage.number)
    return {"panel": bool(sat), "panel_names": listed(person(matter, each) for each in sat)}


def _told(matter: Matter, point: Point, finding: Finding) -> Facts:
    return {
        "heading": point_heading(point),
        "name": point_name(point.number),
        "text": point.text,
        "decision": POINT_DECIDED[finding.decision],
        "decided": WORDS[finding.decision],
        "compared": _compared(matter, finding),
        "reasons": finding.reasons,
        "evidence": sentence(finding.evidence) if finding.evidence.strip() else "",
        "policy": sentence(finding.policy) if finding.policy.strip() else "",
        "impact": sentence(finding.impact) if finding.impact.strip() else "",
    }


def _compared(matter: Matter, finding: Finding) -> str:
    """At stage 2, whether the decision stands as it was at stage 1."""
    before = matter.complaint.finding(1, finding.point) if finding.stage == 2 else None
    if before is None:
        return ""
    if before.decision is finding.decision:
        return SAME
    was = {
        Decision.UPHELD: "we upheld",
        Decision.PARTLY_UPHELD: "we partly upheld",
        Decision.NOT_UPHELD: "we did not uphold",
    }
    return f"We have changed our decision: at stage 1 {was[before.decision]} it."


def finding_words(matter: Matter) -> Iterator[str]:
    """The findings in our words."""
    made = [finding for point in matter.points if (finding := finding_of(matter, point))]
    return (words for each in made for words in (each.reasons, each.evidence, each.policy, each.impact))


def _sections(rule: str, points_rule: str, matter: Matter) -> tuple[Wanted, ...]:
    return tuple(wanted for point in matter.points for wanted in _section(rule, points_rule, matter, point))


def _section(rule: str, points_rule: str, matter: Matter, point: Point) -> tuple[Wanted, ...]:
    name, finding = point_name(point.number), finding_of(matter, point)
    part = f"point-{point.number}"
    return (
        Wanted(part=part, provision=points_rule, tells=f"what we decided on point {point.number}", headings=(name,)),
        Wanted(
            part=f"{part}-definition",
            provision=f"{rule} b",
            tells=f"what the resident told us on point {point.number}",
            headings=(name, TOLD_US),
        ),
        Wanted(
            part=f"{part}-decision",
            provision=f"{rule} c",
            tells=f"our decision on point {point.number}",
            headings=(name, ON_POINT),
            decision=finding.decision if finding else None,
        ),
        Wanted(
            part=f"{part}-reasons",
            provision=f"{rule} d",
            tells=f"the reasons for our decision on point {point.number}",
            headings=(name, WHY),
            least=FEWEST_WORDS_OF_A_REASON,
        ),
    )


def finding_parts(rule: str, points_rule: str) -> tuple[Part, ...]:
    """The decision on the whole, then each point in its own section with its decision and reasons."""
    return (
        Part(
            id="decision",
            provision=f"{rule} c",
            tells="our decision on the complaint",
            heading=OVERALL,
            decision=overall,
            need="points-unanswered",
        ),
        Part(
            id="points",
            provision=points_rule,
            tells="what we decided on each point",
            each=lambda matter: _sections(rule, points_rule, matter),
        ),
    )
