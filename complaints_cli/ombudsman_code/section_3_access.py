"""Section 3 of the Code: anyone can complain by any route, with help if needed, and knows of the Ombudsman."""

from complaints_cli.ombudsman_code import guards_people
from complaints_cli.ombudsman_code.provision import Need, Provision

PROVISIONS = (
    Provision(
        number="3.1",
        title="Easy ways to complain",
        requirement="Complaining must be easy, with several routes open. The landlord must have the Equality Act 2010 "
        "in mind and foresee the adjustments that residents may need.",
        assess="register",
        prompt="List the routes that are open and say how the need for adjustments is foreseen.",
        evidence=("channels", "adjustments"),
        facts=("channels-open", "equality-assessed", "policy-check"),
    ),
    Provision(
        number="3.2",
        title="Any route, any member of staff",
        requirement="A resident must be able to complain by any means to anybody who works for the landlord. All "
        "staff must know the process and be able to hand the details to the right person.",
        assess="document",
        prompt="Attach the briefing or training that tells all staff how to pass a complaint on.",
        evidence=("channels", "staff-taking-complaints"),
        facts=("training",),
    ),
    Provision(
        number="3.3",
        title="High numbers are not a failing",
        requirement="A high number of complaints must not be treated as bad in itself: it can mean that residents "
        "know the process and can reach it.",
        assess="statement",
        prompt="Say how the number of complaints is presented to the governing body and what it is compared with.",
        evidence=("complaints-per-1000",),
        facts=("policy-check",),
    ),
    Provision(
        number="3.4",
        title="A clear and published policy",
        requirement="All residents must be able to get the policy in a form that is clear and accessible to them, and "
        "find it on the website. It must set out both stages, what happens in each and how long each takes.",
        assess="document",
        prompt="Give the web address and date of the policy and the formats it comes in.",
        facts=("policy-in-force", "policy-published"),
    ),
    Provision(
        number="3.5",
        title="Publicising the policy, the Ombudsman and the Code",
        requirement="The policy must say how the landlord makes residents aware of the policy itself, of the "
        "Ombudsman and of the Code.",
        assess="document",
        prompt="Give the policy clause, and list where and when each was publicised this year.",
        facts=("policy-published",),
    ),
    Provision(
        number="3.6",
        title="Representatives and company at meetings",
        requirement="Residents must be free to let a representative run their complaint, and to bring somebody or be "
        "represented at any meeting with the landlord.",
        assess="register",
        prompt="Say how a representative is accepted and how residents are told they can bring somebody.",
        evidence=("representatives",),
        facts=("policy-check",),
        guards=(
            Need("authority-missing", "responded", guards_people.authority_missing),
            Need("contact-missing", "acknowledged", guards_people.contact_missing),
        ),
    ),
    Provision(
        number="3.7",
        title="The right to go to the Ombudsman",
        requirement="Residents must be told of their right to turn to the Ombudsman, and how to involve it in their "
        "complaint at any point of the process.",
        assess="register",
        prompt="Attach a letter of each kind that shows the Ombudsman's details.",
        evidence=("ombudsman-in-letters",),
        facts=("policy-check", "contact-details-checked"),
    ),
)
