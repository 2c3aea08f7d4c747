"""Section 5 of the Code: one policy, two stages, a fair hearing and a full record."""

from complaints_cli.ombudsman_code import (
    guards_acceptance,
    guards_independence,
    guards_restriction,
    guards_stages,
    needs,
)
from complaints_cli.ombudsman_code.provision import Guard, Need, Provision

PROVISIONS = (
    Provision(
        number="5.1",
        title="One policy, no detriment",
        requirement="All complaints under the Code must follow one policy, and nobody may be treated differently for "
        "having complained.",
        assess="document",
        prompt="Give the policy in force and the clause that protects residents who complain.",
        facts=("policy-in-force", "policy-approved", "policy-check"),
    ),
    Provision(
        number="5.2",
        title="No extra stages",
        requirement="Settling matters early and locally is central, but the process must not add named steps such as "
        "an informal stage or a stage 0, which only confuse residents.",
        assess="document",
        prompt="Give the policy clause that sets out the stages and shows that none comes before stage 1.",
        facts=("policy-check",),
    ),
    Provision(
        number="5.3",
        title="Two stages only",
        requirement="The process must never have a third stage, whatever the reason, because it would keep residents "
        "from the Ombudsman for longer.",
        assess="register",
        prompt="Confirm that stage 2 is always the end of the process and give the policy clause.",
        facts=("no-third-stage", "policy-check"),
    ),
    Provision(
        number="5.4",
        title="Third parties inside the two stages",
        requirement="An answer given by somebody else, such as a contractor or an adjudicator, must be part of the "
        "same two stages. Residents must not have to complete a second process.",
        assess="document",
        prompt="Say which third parties answer complaints and how their answers fit the two stages.",
    ),
    Provision(
        number="5.5",
        title="Third parties follow the Code",
        requirement="The landlord must make sure that third parties dealing with complaints for it keep to the Code.",
        assess="document",
        prompt="Give the contract clause and say how it is checked.",
    ),
    Provision(
        number="5.6",
        title="The complaint definition",
        requirement="At the start of each stage the landlord must write down how it understands the complaint and "
        "what outcome the resident wants, together called the complaint definition. Anything unclear must be asked "
        "about.",
        assess="register",
        prompt="Attach an acknowledgement from each stage that sets out the complaint definition.",
        evidence=("defined-1",),
        guards=(
            Need("no-points", "acknowledged", needs.without_points),
            Need("point-without-words", "acknowledged", needs.without_words),
            Need("outcome-missing", "acknowledged", needs.without_outcome),
        ),
    ),
    Provision(
        number="5.7",
        title="What the landlord is responsible for",
        requirement="The acknowledgement at either stage must make plain which parts of the complaint the landlord "
        "answers for and which it does not, and clear up any doubt.",
        assess="register",
        prompt="Attach an acknowledgement that says what the landlord is and is not responsible for.",
        evidence=("points-responsibility",),
        guards=(Need("responsibility-missing", "acknowledged", needs.without_responsibility),),
    ),
    Provision(
        number="5.8",
        title="Fair and independent handling",
        requirement="Whoever handles a complaint must (a) judge it on its merits with an open, independent mind, (b) "
        "let the resident put their side, (c) deal with any real or apparent conflict of interest and (d) weigh all "
        "the relevant evidence.",
        assess="register",
        prompt="Say how conflicts are declared and how the resident's side and the evidence are recorded.",
        guards=(
            Guard("decider-missing", "responded", guards_stages.decider_missing),
            Guard("handler-is-subject", "assigned", guards_independence.handler_is_subject),
            Guard("handler-is-subject", "acknowledged", guards_independence.handler_is_subject),
            *(
                Guard(code, kind, objection)
                for kind in guards_independence.JUDGING
                for code, objection in (
                    ("decider-is-subject", guards_independence.decider_is_subject),
                    ("decider-has-conflict", guards_independence.decider_has_conflict),
                )
            ),
            Guard("decider-in-matter", "responded", guards_independence.decider_in_matter),
            Guard("decider-hears-appeal", "restricted", guards_restriction.decider_hears_appeal),
            Guard("decider-hears-appeal", "restriction-reviewed", guards_restriction.decider_hears_appeal),
        ),
        evidence=("conflicts-declared", "decided-with-a-part"),
        facts=("policy-check",),
    ),
    Provision(
        number="5.9",
        title="Updates when a response will be late",
        requirement="When a response is going to miss the Code's time limits, the landlord must settle with the "
        "resident how often it will bring them up to date.",
        assess="register",
        prompt="Show the interval agreed in each late complaint and that the updates were sent.",
        evidence=("updates-agreed",),
    ),
    Provision(
        number="5.10",
        title="Reasonable adjustments",
        requirement="Reasonable adjustments must be made where the Equality Act 2010 calls for them. Adjustments "
        "agreed and disabilities disclosed must both be on record, and the adjustments reviewed actively.",
        assess="register",
        prompt="Say where adjustments and disabilities are recorded and how often they are reviewed.",
        evidence=("adjustments",),
        facts=("adjustments-reviewed",),
    ),
    Provision(
        number="5.11",
        title="No refusal to escalate without reason",
        requirement="A complaint must be allowed through both stages unless there is a valid reason against it. That "
        "reason must be explained clearly and be one that section 2 permits.",
        assess="register",
        prompt="Attach any refusal to escalate with its reasons, or state that there was none.",
        evidence=("escalations-refused",),
        facts=("policy-check",),
        guards=(
            Guard("refusal-unreasoned", "escalation-refused", guards_acceptance.without_reasons),
            Guard("proceedings-not-filed", "escalation-refused", guards_acceptance.without_claim),
            Guard("not-already-considered", "escalation-refused", guards_acceptance.without_earlier_answer),
            Guard("not-too-late", "escalation-refused", guards_acceptance.too_late_to_escalate),
            Guard("discretion-missing", "escalation-refused", guards_acceptance.without_discretion),
            Guard("safety-matter", "escalation-refused", guards_acceptance.about_safety),
        ),
    ),
    Provision(
        number="5.12",
        title="A full record",
        requirement="The record must be complete at each stage: what was complained of and when it arrived, the "
        "outcome, all correspondence with the resident and with others, and papers such as reports or surveys.",
        assess="register",
        prompt="Say where the record is kept and attach the result of the last check for gaps.",
        evidence=("records-complete",),
    ),
    Provision(
        number="5.13",
        title="Remedies at any stage",
        requirement="It must be possible to put a complaint right at whichever stage it is, with a fitting remedy "
        "that the resident does not have to escalate to obtain.",
        assess="register",
        prompt="Show remedies given at stage 1 and who may approve them.",
        evidence=("remedies-by-stage",),
    ),
    Provision(
        number="5.14",
        title="Unacceptable behaviour",
        requirement="The landlord must have a policy and procedure for unacceptable behaviour by residents or their "
        "representatives. It must be able to prove why it restricts contact, and review each restriction regularly.",
        assess="document",
        prompt="Attach the policy, and list restrictions in force with reasons and review dates.",
        evidence=("restrictions", "restrictions-reviewed"),
        facts=("policy-check",),
        guards=(
            Guard("restriction-without-evidence", "restricted", guards_restriction.without_evidence),
            Guard("nothing-restricted", "restricted", guards_restriction.nothing_restricted),
            Guard("review-too-far", "restricted", guards_restriction.review_too_far),
            Guard("review-too-far", "restriction-reviewed", guards_restriction.review_too_far),
            Guard("review-missing", "restriction-reviewed", guards_restriction.review_missing),
        ),
    ),
    Provision(
        number="5.15",
        title="Proportionate restrictions",
        requirement="A restriction on contact must be in proportion to the behaviour, and must show that the Equality "
        "Act 2010 was considered.",
        assess="statement",
        prompt="Say how proportion and the Equality Act were weighed for each restriction.",
        evidence=("restrictions",),
        facts=("policy-check",),
        guards=(
            Guard("warning-missing", "restricted", guards_restriction.warning_missing),
            Guard("proportion-missing", "restricted", guards_restriction.proportion_missing),
            Guard("equality-missing", "restricted", guards_restriction.equality_missing),
            Guard("nothing-open", "restricted", guards_restriction.nothing_open),
        ),
    ),
)
