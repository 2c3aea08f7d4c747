"""The Code's rules on a policy's stages, clocks and time limits (Code 2.3, 3.3, 5.2, 5.3, 6.2 to 6.4, 6.10 to 6.15)."""

from collections.abc import Callable

from complaints_cli.domain.deadlines import CODE_LIMITS, CodeLimits
from complaints_cli.domain.policy import BeforeStage2, EarlyResolution, ExclusionGround, Policy, StageLimits, StartsFrom
from complaints_cli.domain.policy_rule import Rule, Severity

BREACH, EXPLAIN, WARN, _ = Severity
_MONTHS_TO_COMPLAIN = 12
_STAGES = 2
_ALL = 100


def _stage_1(policy: Policy) -> StageLimits:
    return policy.stage_1


def _stage_2(policy: Policy) -> StageLimits:
    return policy.stage_2


def _some_late(target: int | None) -> bool:
    return target is not None and target < _ALL


def _stage(of: Callable[[Policy], StageLimits], code: CodeLimits) -> tuple[Rule, ...]:
    """The clocks of one stage: to acknowledge, then to respond, then an extension of as many days again at most."""
    stage, respond, extend = of.__name__.removeprefix("_"), code.respond_days, code.extension_days
    return (
        Rule(
            f"{stage}.acknowledge_days",
            BREACH,
            code.acknowledge_rule,
            lambda policy: of(policy).acknowledge_days > code.acknowledge_days,
            f"The policy takes {{value}} working days to acknowledge. The Code allows {code.acknowledge_days}. "
            f"Set it to {code.acknowledge_days} or fewer.",
        ),
        Rule(
            f"{stage}.respond_days",
            BREACH,
            code.respond_rule,
            lambda policy: of(policy).respond_days > respond,
            f"The policy takes {{value}} working days to respond. The Code allows {respond} from the acknowledgement, "
            f"and counting from receipt does not excuse more: a prompt acknowledgement brings the Code's date forward. "
            f"Set it to {respond} or fewer.",
        ),
        Rule(
            f"{stage}.extension_days",
            BREACH,
            code.extension_rule,
            lambda policy: of(policy).extension_days is None,
            f"The policy extends the response without naming a limit. The Code allows {extend} more working days at "
            f"most without good reason. Name {extend} or fewer.",
        ),
        Rule(
            f"{stage}.extension_days",
            BREACH,
            code.extension_rule,
            lambda policy: (of(policy).extension_days or 0) > extend,
            f"The policy extends the response by up to {{value}} working days. The Code allows {extend} at most "
            f"without good reason. Set it to {extend} or fewer.",
        ),
        Rule(
            f"{stage}.extension_needs_agreement",
            WARN,
            code.extension_rule,
            lambda policy: of(policy).extension_needs_agreement,
            "The policy extends only when the resident agrees. Under the Code the landlord decides and gives notice "
            "with reasons; a resident who says no, or nothing, leaves the first date standing. Say that you will tell "
            "the resident, and agree how often to update them.",
        ),
    )


_STAGE_RULES = (
    *_stage(_stage_1, CODE_LIMITS[1]),
    *_stage(_stage_2, CODE_LIMITS[2]),
    Rule(
        "stage_2.respond_from",
        EXPLAIN,
        "6.14",
        lambda policy: policy.stage_2.respond_from is StartsFrom.FIRST_RECEIPT,
        "The policy counts the stage 2 response from the day the first complaint arrived. The Code counts from the "
        "acknowledgement of the request for stage 2; the policy's date has often passed before stage 2 begins. Count "
        "from that acknowledgement.",
    ),
    Rule(
        "policy.stages",
        BREACH,
        "5.3",
        lambda policy: policy.stages != _STAGES,
        "The policy has {value} stages. The Code allows two, neither more nor fewer. Make it two.",
    ),
    Rule(
        "handling.informal_stage_days",
        BREACH,
        "5.2",
        lambda policy: policy.informal_stage_days is not None,
        "The policy has an informal stage of {value} working days before stage 1. The Code allows no stage beside its "
        "two: log dissatisfaction as a stage 1 complaint at once, and answer it early where you can.",
    ),
    Rule(
        "handling.early_resolution",
        EXPLAIN,
        "5.2",
        lambda policy: policy.early_resolution is EarlyResolution.BEFORE_FORMAL,
        "The policy tries to settle a complaint before the procedure begins. Early resolution is welcome inside stage "
        "1, with its clock running. Say that the complaint is logged first, and explain how this is kept.",
    ),
    Rule(
        "escalating.direct_to_stage_2",
        WARN,
        "5.3",
        lambda policy: policy.direct_to_stage_2,
        "The policy sends some complaints straight to stage 2. The resident then has one stage where the Code gives "
        "two. Begin at stage 1 with a senior handler, and record the reason whenever you do not.",
    ),
)

_RESIDENT_RULES = (
    Rule(
        "complaining.complain_within_months",
        BREACH,
        "2.3",
        lambda policy: (
            policy.complain_within_months is not None and policy.complain_within_months < _MONTHS_TO_COMPLAIN
        ),
        "The policy takes complaints within {value} months. The Code gives residents 12 months. Set it to 12 or more.",
    ),
    Rule(
        "complaining.complain_within_months",
        EXPLAIN,
        "2.2",
        lambda policy: (
            policy.complain_within_months is None
            and any(exclusion.ground is ExclusionGround.TIME_LIMIT for exclusion in policy.exclusions)
        ),
        "The policy refuses late complaints and does not say how late. The Code's grounds must be set out, with at "
        "least 12 months. Name the limit.",
    ),
    Rule(
        "complaining.counts_from_known",
        BREACH,
        "2.3",
        lambda policy: policy.complain_within_months is not None and not policy.counts_from_known,
        "The policy counts the time to complain from when the issue occurred. The Code counts from when it occurred or "
        "the resident became aware of it, whichever is later. Add the resident's awareness.",
    ),
    Rule(
        "complaining.discretion",
        BREACH,
        "2.3",
        lambda policy: policy.complain_within_months is not None and not policy.discretion,
        "The policy has no discretion for late complaints. The Code requires you to consider accepting them where "
        "there is good reason. Say so.",
    ),
    Rule(
        "escalating.escalate_within_days",
        EXPLAIN,
        "6.10",
        lambda policy: policy.escalate_within_days is not None,
        "The policy gives {value} days to ask for stage 2. The Code sets no limit, and a late request is no ground for "
        "refusing it (5.11). Drop the limit, or explain it as a guide and take late requests on.",
    ),
    Rule(
        "escalating.escalation_needs_reasons",
        BREACH,
        "6.12",
        lambda policy: policy.escalation_needs_reasons,
        "The policy asks residents to give reasons for stage 2. The Code forbids requiring them. Ask, and go ahead "
        "without an answer.",
    ),
    Rule(
        "escalating.before_stage_2",
        WARN,
        "6.10",
        lambda policy: policy.before_stage_2 is BeforeStage2.DISCUSSION,
        "The policy puts another discussion between the stage 1 response and stage 2. Under the Code a request for "
        "stage 2 counts from the day it arrives. Offer the talk, and never wait for it.",
    ),
    Rule(
        "escalating.before_stage_2",
        BREACH,
        "6.10",
        lambda policy: policy.before_stage_2 is BeforeStage2.REQUIRED,
        "The policy requires another step before stage 2. Under the Code a complaint that is not resolved to the "
        "resident's satisfaction goes to stage 2. Remove the step.",
    ),
)

_TARGET_RULES = (
    Rule(
        "targets.acknowledged_percent",
        WARN,
        "6.2",
        lambda policy: _some_late(policy.targets.acknowledged_percent),
        "The policy aims to acknowledge {value} % in time. The Code's time holds for every complaint. Aim at 100 %.",
    ),
    Rule(
        "targets.answered_percent",
        WARN,
        "6.3",
        lambda policy: _some_late(policy.targets.answered_percent),
        "The policy aims to answer {value} % in time. The Code's time holds for every complaint. Aim at 100 %.",
    ),
    Rule(
        "targets.fewer_complaints",
        WARN,
        "3.3",
        lambda policy: policy.targets.fewer_complaints,
        "The policy aims at fewer complaints. The Code says that many complaints are no bad sign. Aim at how well they "
        "are handled.",
    ),
)

LIMIT_RULES: tuple[Rule, ...] = (*_STAGE_RULES, *_RESIDENT_RULES, *_TARGET_RULES)
"""Every rule on stages, clocks, time limits and targets."""
