"""What a landlord promises about complaints: one frozen value, whose defaults are the Code's own rules.

Limits are in working days unless the name says otherwise. `None` for a number means that the policy names none.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar, get_args, get_type_hints

from complaints_cli.dataclass import dataclass, field, fields, is_dataclass
from complaints_cli.domain.policy_money import Money
from complaints_cli.domain.policy_terms import Permission
from complaints_cli.domain.terms import CODE_DEFINITION, Channel

_Part = TypeVar("_Part")


class StartsFrom(StrEnum):
    """The day from which the time to respond is counted."""

    ACKNOWLEDGEMENT = "acknowledgement"
    """When the stage was acknowledged, as in Code 6.3 and 6.14."""
    RECEIPT = "receipt"
    """That stage's own day zero: the complaint, or the request for stage 2, arrived."""
    FIRST_RECEIPT = "first-receipt"
    """Stage 2 only: the day the complaint itself arrived, before stage 1."""


class ExclusionGround(StrEnum):
    """Why a policy keeps a matter out of the complaints process."""

    TIME_LIMIT = "time-limit"
    PROCEEDINGS_FILED = "proceedings-filed"
    PROCEEDINGS = "proceedings"
    """Legal or court action, without the words that a claim was filed."""
    ALREADY_CONSIDERED = "already-considered"
    SERVICE_REQUEST = "service-request"
    ASB_REPORT = "asb-report"
    COMPENSATION_REQUEST = "compensation-request"
    NOT_OUR_SERVICE = "not-our-service"
    NOT_ELIGIBLE = "not-eligible"
    APPEAL_ROUTE = "appeal-route"
    INSURANCE = "insurance"
    INFORMATION_RIGHTS = "information-rights"
    POLICE = "police"
    BEHAVIOUR = "behaviour"
    STAFF_CONDUCT = "staff-conduct"
    ANONYMOUS = "anonymous"
    WITHDRAWN = "withdrawn"
    OTHER = "other"


class EscalationGround(StrEnum):
    """Why a policy would not take a complaint on to stage 2 (Code 5.11 allows those of section 2)."""

    TIME_LIMIT = "time-limit"
    PROCEEDINGS_FILED = "proceedings-filed"
    ALREADY_CONSIDERED = "already-considered"
    UPHELD = "upheld"
    OUT_OF_REACH = "out-of-reach"
    BEHAVIOUR = "behaviour"
    COMPENSATION_ONLY = "compensation-only"
    OTHER = "other"


class EarlyResolution(StrEnum):
    """What comes before stage 1 (Code 5.2)."""

    NONE = "none"
    BY_AGREEMENT = "by-agreement"
    BEFORE_FORMAL = "before-formal"
    """A complaint is first handled outside the procedure, and becomes formal on request."""


class BeforeStage2(StrEnum):
    """What stands between the stage 1 response and stage 2 (Code 6.10)."""

    NOTHING = "nothing"
    DISCUSSION = "discussion"
    REQUIRED = "required"


class Adjustments(StrEnum):
    """How the landlord comes to make reasonable adjustments (Code 3.1, 5.10)."""

    ANTICIPATED = "anticipated"
    ON_REQUEST = "on-request"


class NextStep(StrEnum):
    """Where a stage 1 response sends a resident who is still dissatisfied (Code 6.9 g)."""

    STAGE_2 = "stage-2"
    OMBUDSMAN = "ombudsman"


class Naming(StrEnum):
    """When a refusal names the Ombudsman (Code 2.4)."""

    ALWAYS = "always"
    WHERE_APPROPRIATE = "where-appropriate"
    NEVER = "never"


@dataclass(frozen=True)
class StageLimits:
    """The clocks of one stage (Code 6.2 to 6.4, 6.11, 6.14, 6.15)."""

    acknowledge_days: int
    respond_days: int
    respond_from: StartsFrom
    extension_days: int | None
    extension_needs_agreement: bool = False


@dataclass(frozen=True)
class Exclusion:
    """A ground for not accepting a complaint, in the policy's words, and whether each case is judged on its own."""

    ground: ExclusionGround
    words: str
    case_by_case: bool = True


@dataclass(frozen=True)
class Targets:
    """What the landlord aims at, and the figures at or below which it reviews the policy; percentages."""

    acknowledged_percent: int | None = None
    answered_percent: int | None = None
    review_acknowledged_percent: int | None = None
    review_answered_percent: int | None = None
    no_adverse_determination: bool = False
    fewer_complaints: bool = False


@dataclass(frozen=True)
class Behaviour:
    """How unacceptable behaviour is dealt with (Code 5.14, 5.15)."""

    restricts_contact: bool = False
    restricts_complaining: bool = False
    reviewed: bool = True
    equality_considered: bool = True
    decided_by: str = ""
    appeal_to: str = ""


@dataclass(frozen=True)
class Wording:
    """What residents are told: the definition, the Ombudsman, and the ways in and onwards."""

    definition: str = CODE_DEFINITION
    ombudsman_address: str = "Housing Ombudsman Service, PO Box 1484, Unit D, Preston, PR2 0ET"
    ombudsman_phone: str = "0300 111 3000"
    ombudsman_web: str = "www.housing-ombudsman.org.uk"
    ombudsman_email: str = ""
    new_cases_by_email: bool = False
    ombudsman_at_any_time: bool = True
    ombudsman_wait_weeks: int | None = None
    designated_person: bool = False
    stage_1_next_step: NextStep = NextStep.STAGE_2
    refusal_names_ombudsman: Naming = Naming.ALWAYS
    adjustments: Adjustments = Adjustments.ANTICIPATED
    feedback_outside_process: bool = False
    survey_tells_how_to_complain: bool = True
    signposts: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    """What is read beside the policy: a procedure, a guide, another policy."""
    laws: tuple[str, ...] = ()


@dataclass(frozen=True)
class Policy:
    """A landlord's complaints policy as settings. What it does not say is as the Code has it."""

    name: str
    version: str
    in_force_from: date
    stage_1: StageLimits = StageLimits(5, 10, StartsFrom.ACKNOWLEDGEMENT, 10)
    stage_2: StageLimits = StageLimits(5, 20, StartsFrom.ACKNOWLEDGEMENT, 20)
    stages: int = 2
    complain_within_months: int | None = 12
    counts_from_known: bool = True
    discretion: bool = True
    channels: tuple[Channel, ...] = tuple(Channel)
    representatives: bool = True
    permission: Permission = Permission.TOLD
    escalate_within_days: int | None = None
    """Calendar days from the stage 1 response; the Code has no such limit (6.10)."""
    escalation_needs_reasons: bool = False
    before_stage_2: BeforeStage2 = BeforeStage2.NOTHING
    direct_to_stage_2: bool = False
    refusal_grounds_for_escalation: tuple[EscalationGround, ...] = ()
    early_resolution: EarlyResolution = EarlyResolution.NONE
    informal_stage_days: int | None = None
    no_contact_close_days: int | None = None
    """Calendar days without contact after which a complaint is closed."""
    response_waits_for_actions: bool = False
    offsets_arrears: bool = False
    staff_names_in_letters: bool = True
    exclusions: tuple[Exclusion, ...] = ()
    behaviour: Behaviour = Behaviour()
    targets: Targets = Targets()
    wording: Wording = Wording()
    compensation: Money = field(default_factory=Money)
    roles: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Who does what: complaints_officer, member_responsible, senior_lead, stage_1, stage_2, ...; "" means nobody."""
    routing: Mapping[str, str] = field(default_factory=dict, hash=False)
    """The role that has a complaint, by a category, "flag:building-safety", "about:chair" or "about:" and a role."""
    sign_off: Mapping[str, str] = field(default_factory=dict, hash=False)
    """The role that signs an answer off before it goes out: stage_1, stage_2."""
    authority: Mapping[str, int | None] = field(default_factory=dict, hash=False)
    """The most, in pounds, that a role may offer, or anybody at stage_1 and stage_2; None has no limit."""
    rates: Mapping[str, str] = field(default_factory=dict, hash=False)
    """The landlord's own rates of compensation by head: "8.00 a day"."""
    reporting: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Who is reported to, and how often."""


CODE_2024 = Policy(
    name="Complaint Handling Code",
    version="2024",
    in_force_from=date(2024, 4, 1),
    exclusions=(
        Exclusion(ExclusionGround.TIME_LIMIT, "The issue arose, or became known to the resident, over 12 months ago."),
        Exclusion(ExclusionGround.PROCEEDINGS_FILED, "A claim form and particulars of claim were filed at court."),
        Exclusion(ExclusionGround.ALREADY_CONSIDERED, "The matter was already considered under this policy."),
    ),
    roles={
        "complaints_officer": "the complaints officer",
        "member_responsible": "the Member Responsible for Complaints",
        "senior_lead": "the senior lead for complaints",
    },
)
"""The Code's own limits: 5, 10 and 10 working days at stage 1; 5, 20 and 20 at stage 2; 12 months to complain."""


def to_facts(policy: Policy) -> dict[str, Any]:
    """The policy as JSON values, in a fixed order, for the event that adopts it."""
    return {item.name: _plain(getattr(policy, item.name)) for item in fields(policy)}


def from_facts(facts: Mapping[str, Any]) -> Policy:
    """The policy again, exactly; a setting that is newer than the facts has the Code's value."""
    return _part(Policy, facts)


def setting_types(part: type) -> dict[str, Any]:
    """The settings of a policy, or of a part of one, by name, each with its type."""
    return get_type_hints(part)


def _plain(value: object) -> object:
    if is_dataclass(value):
        return {item.name: _plain(getattr(value, item.name)) for item in fields(value)}
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return dict(sorted(value.items()))
    return value


def _part(part: type[_Part], facts: Mapping[str, Any]) -> _Part:
    types = setting_types(part)
    return part(**{name: _typed(types[name], value) for name, value in facts.items()})


def _typed(hint: object, value: object) -> object:
    if isinstance(value, list):
        return tuple(_typed(get_args(hint)[0], item) for item in value)
    if isinstance(value, Mapping):
        return _part(hint, value) if isinstance(hint, type) and is_dataclass(hint) else dict(value)
    if hint is date:
        return date.fromisoformat(str(value))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(str(value))
    return value
