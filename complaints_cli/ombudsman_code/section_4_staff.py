"""Section 4 of the Code: somebody owns complaints, with the access, the authority, the training and the time."""

from complaints_cli.ombudsman_code.provision import Provision

PROVISIONS = (
    Provision(
        number="4.1",
        title="The complaints officer",
        requirement="A named person or team, the complaints officer, must answer for complaint handling, for contact "
        "with the Ombudsman and for reporting to the governing body. Other duties may go with the role.",
        assess="document",
        prompt="Name the complaints officer and attach the role description.",
        facts=("complaints-officer", "policy-check"),
    ),
    Provision(
        number="4.2",
        title="Access and authority",
        requirement="The complaints officer must be able to reach staff at every level, and must have the authority "
        "and independence to settle complaints quickly and fairly.",
        assess="document",
        prompt="Give the clause or scheme of delegation that sets the officer's authority, with any money limit.",
    ),
    Provision(
        number="4.3",
        title="Priority, training and resources",
        requirement="Complaints and learning from them must take priority, as a core service with enough resources. "
        "Relevant staff must be trained in why handling them well matters.",
        assess="document",
        prompt="List this year's training with dates and who attended, and the time given to complaints.",
        facts=("training",),
    ),
)
