"""Section 7 of the Code: what went wrong is admitted, and the remedy is fair, dated and carried out."""

from complaints_cli.ombudsman_code import needs
from complaints_cli.ombudsman_code.provision import Need, Provision

PROVISIONS = (
    Provision(
        number="7.1",
        title="Admitting fault and putting it right",
        requirement="Where something went wrong the landlord must admit it and set out what it has done or will do, "
        "such as apologise, accept fault, explain or assist, act on a delay, look again at a decision, correct a "
        "record, pay money, or change a policy, procedure or practice.",
        assess="register",
        prompt="Describe the remedies given this year for points that were upheld.",
        evidence=("remedies",),
        guards=(Need("remedy-missing", "responded", needs.remedy_missing),),
    ),
    Provision(
        number="7.2",
        title="Remedies that match the impact",
        requirement="A remedy must match what the fault did to the resident.",
        assess="register",
        prompt="Say how the impact on the resident is recorded and how it decides the remedy.",
        evidence=("impact-recorded", "compensation"),
        facts=("policy-check",),
    ),
    Provision(
        number="7.3",
        title="What will happen, by when, and done",
        requirement="An offer of a remedy must say clearly what will be done and by which date, agreed with the "
        "resident where that fits. What is offered must be carried out in full.",
        assess="register",
        prompt="Show that remedies carried a date and explain any that were not carried out by it.",
        evidence=("remedies-with-date", "actions-kept"),
    ),
    Provision(
        number="7.4",
        title="The Ombudsman's guidance on remedies",
        requirement="In choosing a remedy the landlord must take the Ombudsman's guidance into account.",
        assess="document",
        prompt="Attach the compensation policy and name the version of the guidance it follows.",
        evidence=("compensation",),
        facts=("policy-check",),
    ),
)
