"""Section 9 of the Code: complaints teach the landlord, and its governing body sees what they teach."""

from complaints_cli.ombudsman_code import needs
from complaints_cli.ombudsman_code.provision import Need, Provision

PROVISIONS = (
    Provision(
        number="9.1",
        title="Looking beyond the single complaint",
        requirement="The landlord must look past the single complaint and ask whether the service as a whole can be "
        "made better because of it.",
        assess="register",
        prompt="Give examples of changes to a service that began with one complaint.",
        evidence=("learning-recorded",),
        guards=(Need("learning-missing", "responded", needs.learning_missing),),
    ),
    Provision(
        number="9.2",
        title="A positive culture",
        requirement="A positive complaints culture is part of learning: complaints must serve as a source of "
        "knowledge about problems and lead to real changes.",
        assess="statement",
        prompt="Say how complaints are used to find problems early, and list the changes made.",
        evidence=("learning-changes", "learning-implemented"),
    ),
    Provision(
        number="9.3",
        title="Reporting back what was learned",
        requirement="What has been learned and improved must be reported to those with an interest, such as "
        "residents' panels, staff and committees.",
        assess="register",
        prompt="List what was reported, to whom and on which date.",
        evidence=("learning-told",),
        facts=("reported-back",),
    ),
    Provision(
        number="9.4",
        title="A senior person accountable",
        requirement="A suitably senior person must be accountable for complaint handling, and must study themes and "
        "trends for systemic problems, serious risks, and policies or procedures in need of change.",
        assess="document",
        prompt="Name the person and attach the latest review of themes and trends.",
        evidence=("learning-by-category", "learning-by-cause"),
        facts=("policy-check",),
    ),
    Provision(
        number="9.5",
        title="The Member Responsible for Complaints",
        requirement="One member of the governing body must be appointed as the Member Responsible for Complaints, to "
        "lead on complaints there.",
        assess="document",
        prompt="Name the member and give the date and minute of the appointment.",
        facts=("member-responsible", "policy-check"),
    ),
    Provision(
        number="9.6",
        title="What the Member makes sure of",
        requirement="The Member Responsible for Complaints must make sure that the governing body regularly sees how "
        "well complaints are handled. The Member must have the information and staff this takes, and report what they "
        "find.",
        assess="document",
        prompt="Attach the Member's reports and say which information and staff they can call on.",
        facts=("to-the-member",),
    ),
    Provision(
        number="9.7",
        title="The least the governing body sees",
        requirement="At the least, the Member and the governing body must get (a) regular figures on volume, "
        "categories, outcomes and performance, (b) reviews of issues and trends, (c) Ombudsman outcomes and progress "
        "on orders for severe maladministration and (d) the annual report.",
        assess="register",
        prompt="List the meetings at which each of the four was received.",
        evidence=("determinations", "orders-complied"),
        facts=("to-the-board", "to-the-member"),
    ),
    Provision(
        number="9.8",
        title="A shared objective for staff and third parties",
        requirement="Relevant staff and third parties must share one standard objective: (a) working together to "
        "settle complaints, (b) owning shortfalls jointly instead of passing blame and (c) keeping to the standards "
        "of any professional body that applies.",
        assess="document",
        prompt="Attach the objective and say whom it covers and since when.",
    ),
)
