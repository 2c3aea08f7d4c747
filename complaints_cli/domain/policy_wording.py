"""The Code's rules on what a policy tells residents, who does what, and how they are treated."""

from complaints_cli.domain.ombudsman_once import OLD_POSTCODES
from complaints_cli.domain.policy import Adjustments, Naming, NextStep, Policy
from complaints_cli.domain.policy_rule import Rule, Severity
from complaints_cli.domain.terms import CODE_DEFINITION

BREACH, EXPLAIN, WARN, OUTDATED = Severity
_FEWEST_CHANNELS = 2


def _plain_words(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .'\"‘’“”")


def _has_old_address(policy: Policy) -> bool:
    address = " ".join(policy.wording.ombudsman_address.upper().split())
    return any(postcode in address for postcode in OLD_POSTCODES)


def _same(one: str | None, other: str | None) -> bool:
    return bool(one and other and _plain_words(one) == _plain_words(other))


_TOLD_RULES = (
    Rule(
        "wording.definition",
        BREACH,
        "1.2",
        lambda policy: not policy.wording.definition.strip(),
        "The policy does not define a complaint. The Code gives the sentence that every landlord must use. Print it.",
    ),
    Rule(
        "wording.definition",
        BREACH,
        "1.2",
        lambda policy: _plain_words(policy.wording.definition) not in ("", _plain_words(CODE_DEFINITION)),
        "The policy defines a complaint in words of its own. The Code's sentence must be used as it stands; more may "
        "follow it. Replace the definition.",
    ),
    Rule(
        "wording.feedback_outside_process",
        BREACH,
        "1.3",
        lambda policy: policy.wording.feedback_outside_process,
        "The policy keeps negative feedback out of the process without a word about complaining. Whoever expresses "
        "dissatisfaction must be offered the choice to complain. Say that you will ask.",
    ),
    Rule(
        "wording.survey_tells_how_to_complain",
        BREACH,
        "1.6",
        lambda policy: not policy.wording.survey_tells_how_to_complain,
        "The policy's surveys do not say how to complain. The Code requires that they do. Add it to every survey.",
    ),
    Rule(
        "wording.refusal_names_ombudsman",
        BREACH,
        "2.4",
        lambda policy: policy.wording.refusal_names_ombudsman is not Naming.ALWAYS,
        'A refusal names the Ombudsman "{value}". The Code requires every refusal to give reasons and the right to '
        "take that decision to the Ombudsman. Make it always.",
    ),
    Rule(
        "wording.adjustments",
        BREACH,
        "3.1",
        lambda policy: policy.wording.adjustments is Adjustments.ON_REQUEST,
        "The policy makes adjustments when asked. The Code requires you to anticipate the need, and to keep a record "
        "of adjustments (5.10). Offer them to everyone who complains.",
    ),
    Rule(
        "wording.stage_1_next_step",
        BREACH,
        "6.9 g",
        lambda policy: policy.wording.stage_1_next_step is NextStep.OMBUDSMAN,
        "The stage 1 response sends the resident to the Ombudsman. The Code requires it to say how to go to stage 2. "
        "Change it, and keep the Ombudsman's details for advice.",
    ),
    Rule(
        "wording.ombudsman_at_any_time",
        BREACH,
        "3.7",
        lambda policy: not policy.wording.ombudsman_at_any_time,
        "The policy names the Ombudsman only at the end. The Code gives residents the right to its advice throughout. "
        "Say so from the start.",
    ),
)

_OUTDATED_RULES = (
    Rule(
        "wording.designated_person",
        OUTDATED,
        "3.7",
        lambda policy: policy.wording.designated_person,
        "The policy points to a designated person (councillor, MP or tenant panel). That route was abolished on 1 "
        "October 2022. Remove it; anyone may still help a resident to complain.",
    ),
    Rule(
        "wording.ombudsman_wait_weeks",
        OUTDATED,
        "3.7",
        lambda policy: policy.wording.ombudsman_wait_weeks is not None,
        "The policy has residents wait {value} weeks before the Ombudsman. That wait was abolished on 1 October 2022. "
        "Remove it.",
    ),
    Rule(
        "wording.ombudsman_address",
        OUTDATED,
        "3.7",
        _has_old_address,
        "The policy prints an address that the Ombudsman has left: {value}. The address is PO Box 1484, Unit D, "
        "Preston, PR2 0ET. Replace it.",
    ),
    Rule(
        "wording.new_cases_by_email",
        OUTDATED,
        "3.7",
        lambda policy: policy.wording.new_cases_by_email,
        "The policy invites residents to email the Ombudsman. Since 13 January 2026 it takes no new cases by email. "
        "Give its web form, telephone and post.",
    ),
)

_HANDLING_RULES = (
    Rule(
        "complaining.channels",
        BREACH,
        "3.1",
        lambda policy: len(set(policy.channels)) < _FEWEST_CHANNELS,
        "The policy offers fewer than two ways to complain. The Code requires different channels. Add more.",
    ),
    Rule(
        "complaining.representatives",
        BREACH,
        "3.6",
        lambda policy: not policy.representatives,
        "The policy does not let a representative complain. The Code gives residents that right. Allow it.",
    ),
    Rule(
        "handling.response_waits_for_actions",
        BREACH,
        "6.6",
        lambda policy: policy.response_waits_for_actions,
        "The policy responds when the work is done. The Code requires the response as soon as the answer is known "
        "(6.17 at stage 2). Respond then, and follow the actions up.",
    ),
    Rule(
        "handling.offsets_arrears",
        EXPLAIN,
        "7.2",
        lambda policy: policy.offsets_arrears,
        "The policy sets compensation off against what the resident owes. A remedy must reflect what the resident went "
        "through; the Ombudsman's guidance on remedies bears on this (7.4). Explain when you do it.",
    ),
    Rule(
        "behaviour.restricts_complaining",
        BREACH,
        "5.15",
        lambda policy: policy.behaviour.restricts_complaining,
        "The policy can bar a resident from complaining in future. Restrictions must be proportionate, and no "
        "complaint may be refused without looking at it (2.5). Restrict how the person makes contact, not what they "
        "may raise.",
    ),
    Rule(
        "behaviour.reviewed",
        BREACH,
        "5.14",
        lambda policy: policy.behaviour.restricts_contact and not policy.behaviour.reviewed,
        "The policy restricts contact and does not review it. The Code requires evidence for a restriction and regular "
        "review. Give each a date of review.",
    ),
    Rule(
        "behaviour.equality_considered",
        BREACH,
        "5.15",
        lambda policy: policy.behaviour.restricts_contact and not policy.behaviour.equality_considered,
        "The policy restricts contact without regard to the Equality Act 2010. The Code requires it. Record it each "
        "time.",
    ),
    Rule(
        "behaviour.appeal_to",
        WARN,
        "5.8",
        lambda policy: _same(policy.behaviour.decided_by, policy.behaviour.appeal_to),
        "Whoever decides on behaviour also hears the appeal: {value}. The Code requires an open mind and no conflict "
        "of interest. Name somebody else for the appeal.",
    ),
    Rule(
        "roles.stage_2",
        BREACH,
        "6.13",
        lambda policy: _same(policy.roles.get("stage_1"), policy.roles.get("stage_2")),
        "Both stages are decided by the same person: {value}. The Code requires another at stage 2. Name one.",
    ),
    Rule(
        "roles.complaints_officer",
        BREACH,
        "4.1",
        lambda policy: policy.roles.get("complaints_officer") == "",
        "The policy has no complaints officer. The Code requires a person or team who handles complaints, deals with "
        "the Ombudsman and reports to the governing body; other duties may go with it. Name one.",
    ),
    Rule(
        "roles.senior_lead",
        BREACH,
        "9.4",
        lambda policy: policy.roles.get("senior_lead") == "",
        "The policy has no senior lead. The Code requires a senior person who answers for complaint handling. Name "
        "one.",
    ),
    Rule(
        "roles.member_responsible",
        BREACH,
        "9.5",
        lambda policy: policy.roles.get("member_responsible") == "",
        "The policy has no Member Responsible for Complaints. The Code requires one on the governing body. Name one.",
    ),
)

WORDING_RULES: tuple[Rule, ...] = (*_TOLD_RULES, *_OUTDATED_RULES, *_HANDLING_RULES)
"""Every rule on what residents are told, who does what, and how residents are treated."""
