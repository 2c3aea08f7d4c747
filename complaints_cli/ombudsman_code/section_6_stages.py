"""Section 6 of the Code: what stage 1 and stage 2 owe the resident, and by when."""

from complaints_cli.ombudsman_code import guards_independence, guards_stages, needs
from complaints_cli.ombudsman_code.provision import Guard, Need, Provision

PROVISIONS = (
    Provision(
        number="6.1",
        title="Stage 1: early answer or further enquiry",
        requirement="The landlord must sort the complaints it can answer early from those that need more enquiry, "
        "weighing complexity, vulnerability and risk. Most can be settled promptly at stage 1.",
        assess="register",
        prompt="Say how new complaints are sorted and by whom.",
        evidence=("answered-early", "risk-at-the-start"),
    ),
    Provision(
        number="6.2",
        title="Stage 1: acknowledge within 5 working days",
        requirement="No later than 5 working days after a complaint arrives, it must be logged at stage 1, defined "
        "and acknowledged.",
        assess="register",
        prompt="Explain every acknowledgement that was late and what was changed.",
        evidence=("acknowledged-in-time-1", "defined-1"),
        facts=("policy-check",),
    ),
    Provision(
        number="6.3",
        title="Stage 1: respond within 10 working days",
        requirement="The resident must have a full stage 1 response no later than 10 working days after the "
        "acknowledgement.",
        assess="register",
        prompt="Explain every response that was late and what was changed.",
        evidence=("answered-in-time-1",),
        facts=("policy-check",),
    ),
    Provision(
        number="6.4",
        title="Stage 1: extensions",
        requirement="Whether more time is needed must be decided by how complex the complaint is, and the resident "
        "told the new date with clear reasons. Extra time must stop at 10 working days unless there is a good reason.",
        assess="register",
        prompt="Give the reason for each extension, and the good reason for any beyond 10 working days.",
        evidence=("extensions-1",),
        facts=("policy-check",),
        guards=(
            Guard("extension-unreasoned", "extended", guards_stages.extension_unreasoned, stage=1),
            Guard("extension-too-late", "extended", guards_stages.extension_after_the_date, stage=1),
            Guard("extension-not-later", "extended", guards_stages.extension_not_later, stage=1),
            Guard("extension-over-cap", "extended", guards_stages.extension_over_cap, stage=1),
        ),
    ),
    Provision(
        number="6.5",
        title="Stage 1: Ombudsman's details with an extension",
        requirement="The notice of a stage 1 extension must tell the resident how to contact the Ombudsman.",
        assess="register",
        prompt="Attach an extension notice that shows the Ombudsman's contact details.",
        evidence=("extensions-with-ombudsman",),
    ),
    Provision(
        number="6.6",
        title="Stage 1: answer first, then finish the actions",
        requirement="The stage 1 response must go out as soon as the answer is known, without waiting for work to "
        "finish. Actions left over must be followed up, done promptly and reported to the resident.",
        assess="register",
        prompt="Say how promised actions are followed up and how residents hear of progress.",
        evidence=("actions-kept",),
        facts=("policy-check",),
    ),
    Provision(
        number="6.7",
        title="Stage 1: every point answered",
        requirement="The stage 1 response must deal with each point of the complaint definition and give plain "
        "reasons, pointing to the policy, law or good practice relied on where that fits.",
        assess="register",
        prompt="Attach a stage 1 response that answers point by point with its reasons.",
        evidence=("points-answered",),
        guards=(
            Need("point-without-words", "responded", needs.without_words, stage=1),
            Need("points-unanswered", "responded", needs.points_unanswered, stage=1),
        ),
    ),
    Provision(
        number="6.8",
        title="Stage 1: further matters raised",
        requirement="A related matter raised before the stage 1 response must be taken into it. If the response has "
        "gone, or the matter is unrelated or would hold the answer up unreasonably, it must become a new complaint.",
        assess="register",
        prompt="Say how further matters are sorted into the same complaint or a new one.",
        evidence=("added-points", "linked-new-complaints"),
    ),
    Provision(
        number="6.9",
        title="Stage 1: what the response contains",
        requirement="At the end of stage 1 the resident must be told in writing and plain language (a) the stage, (b) "
        "the complaint definition, (c) the decision, (d) the reasons, (e) any remedy offered, (f) actions still to do "
        "and (g) how to move to stage 2.",
        assess="register",
        prompt="Attach a stage 1 response with all seven parts.",
        evidence=("responses-complete-1",),
        facts=("policy-check",),
    ),
    Provision(
        number="6.10",
        title="Stage 2: open to whoever is still unhappy",
        requirement="If stage 1 leaves any of the complaint unsettled in the resident's eyes, it must move to stage "
        "2, where the landlord gives its final response.",
        assess="register",
        prompt="Say how residents ask for stage 2 and confirm that no time limit or form stands in the way.",
        evidence=("escalated",),
        facts=("policy-check",),
    ),
    Provision(
        number="6.11",
        title="Stage 2: acknowledge within 5 working days",
        requirement="No later than 5 working days after a request to escalate arrives, it must be logged at stage 2, "
        "defined and acknowledged.",
        assess="register",
        prompt="Explain every stage 2 acknowledgement that was late and what was changed.",
        evidence=("acknowledged-in-time-2",),
        facts=("policy-check",),
    ),
    Provision(
        number="6.12",
        title="Stage 2: no reasons needed",
        requirement="A resident must not have to justify asking for stage 2. It is for the landlord to make a "
        "reasonable effort to find out what still troubles them.",
        assess="document",
        prompt="Give the policy clause, and say how staff find out what remains unsettled.",
        evidence=("not-accepted-2",),
        facts=("policy-check",),
    ),
    Provision(
        number="6.13",
        title="Stage 2: a different person decides",
        requirement="Whoever considers the complaint at stage 2 must not have been the one to consider it at stage 1.",
        assess="register",
        prompt="Say who decides at each stage and what happens when that person decided before.",
        evidence=("different-decider", "decided-with-a-part"),
        facts=("policy-check",),
        guards=(
            *(
                Guard("same-decider", kind, guards_independence.same_decider, stage=2)
                for kind in ("responded", "signed-off", "involved")
            ),
            Guard("decider-involved", "responded", guards_independence.decider_involved, stage=2),
        ),
    ),
    Provision(
        number="6.14",
        title="Stage 2: final response within 20 working days",
        requirement="The resident must have the final response no later than 20 working days after the stage 2 "
        "acknowledgement.",
        assess="register",
        prompt="Explain every final response that was late and what was changed.",
        evidence=("answered-in-time-2",),
        facts=("policy-check",),
    ),
    Provision(
        number="6.15",
        title="Stage 2: extensions",
        requirement="At stage 2 too, complexity must decide whether more time is needed, and the resident must hear "
        "the new date and clear reasons. Extra time must stop at 20 working days unless there is a good reason.",
        assess="register",
        prompt="Give the reason for each extension, and the good reason for any beyond 20 working days.",
        evidence=("extensions-2",),
        facts=("policy-check",),
        guards=(
            Guard("extension-unreasoned", "extended", guards_stages.extension_unreasoned, stage=2),
            Guard("extension-too-late", "extended", guards_stages.extension_after_the_date, stage=2),
            Guard("extension-not-later", "extended", guards_stages.extension_not_later, stage=2),
            Guard("extension-over-cap", "extended", guards_stages.extension_over_cap, stage=2),
        ),
    ),
    Provision(
        number="6.16",
        title="Stage 2: Ombudsman's details with an extension",
        requirement="The notice of a stage 2 extension must tell the resident how to contact the Ombudsman.",
        assess="register",
        prompt="Attach a stage 2 extension notice that shows the Ombudsman's contact details.",
        evidence=("extensions-with-ombudsman",),
    ),
    Provision(
        number="6.17",
        title="Stage 2: answer first, then finish the actions",
        requirement="The final response must go out as soon as the answer is known, without waiting for work to "
        "finish. Actions left over must be followed up, done promptly and reported to the resident.",
        assess="register",
        prompt="Say how actions promised at stage 2 are followed up and how residents hear of progress.",
        evidence=("actions-kept",),
    ),
    Provision(
        number="6.18",
        title="Stage 2: every point answered",
        requirement="The final response must deal with each point of the stage 2 complaint definition and give plain "
        "reasons, pointing to the policy, law or good practice relied on where that fits.",
        assess="register",
        prompt="Attach a final response that answers point by point with its reasons.",
        evidence=("points-answered-2",),
        guards=(
            Need("point-without-words", "responded", needs.without_words, stage=2),
            Need("points-unanswered", "responded", needs.points_unanswered, stage=2),
        ),
    ),
    Provision(
        number="6.19",
        title="Stage 2: what the final response contains",
        requirement="At the end of stage 2 the resident must be told in writing and plain language (a) the stage, (b) "
        "the complaint definition, (c) the decision, (d) the reasons, (e) any remedy offered, (f) actions still to do "
        "and (g) how to go to the Housing Ombudsman.",
        assess="register",
        prompt="Attach a final response with all seven parts.",
        evidence=("responses-complete-2",),
    ),
    Provision(
        number="6.20",
        title="Stage 2: the landlord's last word",
        requirement="Stage 2 ends the landlord's process, and every suitable member of staff whose part is needed for "
        "the final response must be involved in it.",
        assess="statement",
        prompt="Say who is consulted before a final response is sent.",
    ),
)
