"""Section 2 of the Code: a complaint is accepted unless a fair reason, weighed for this resident, stands against it."""

from complaints_cli.ombudsman_code import guards_acceptance
from complaints_cli.ombudsman_code.provision import Guard, Provision

PROVISIONS = (
    Provision(
        number="2.1",
        title="Accepting complaints",
        requirement="Every complaint must be accepted unless there is a valid reason against it that the landlord can "
        "prove. Each one must be judged on its own facts.",
        assess="register",
        prompt="Say who decides on a refusal and what evidence is kept of the reasons.",
        evidence=("refused-by-ground", "refusals-before-due"),
        guards=(Guard("refusal-unreasoned", "complaint-refused", guards_acceptance.without_reasons),),
    ),
    Provision(
        number="2.2",
        title="Exclusions in the policy",
        requirement="The policy must list, fairly and reasonably, what it will not consider or escalate. Accepted "
        "grounds include an issue more than 12 months old, a claim already filed at court, and a matter that has been "
        "through the policy before.",
        assess="document",
        prompt="Give the policy clause that lists the exclusions and say why each one is fair.",
        evidence=("refused-by-ground",),
        facts=("exclusions", "policy-check"),
        guards=(
            Guard("proceedings-not-filed", "complaint-refused", guards_acceptance.without_claim),
            Guard("not-already-considered", "complaint-refused", guards_acceptance.without_earlier_answer),
        ),
    ),
    Provision(
        number="2.3",
        title="The 12-month limit and discretion",
        requirement="A complaint made within 12 months of the issue, or of the resident learning of it, must be "
        "accepted unless another exclusion applies. For later ones the landlord must weigh whether good reasons "
        "justify taking them on.",
        assess="register",
        prompt="Say how late complaints are weighed and give an example of one that was accepted or refused.",
        evidence=("late-complaints-considered",),
        facts=("policy-check",),
        guards=(
            Guard("within-12-months", "complaint-refused", guards_acceptance.within_12_months),
            Guard("discretion-missing", "complaint-refused", guards_acceptance.without_discretion),
            Guard("safety-matter", "complaint-refused", guards_acceptance.about_safety),
        ),
    ),
    Provision(
        number="2.4",
        title="Explaining a refusal",
        requirement="A resident whose complaint is refused must be told why it is unsuitable and that the refusal can "
        "be taken to the Ombudsman. The Ombudsman can have a refusal that was unfair put aside.",
        assess="register",
        prompt="Attach the refusal letter, or its template where nothing was refused.",
        evidence=("refusals-with-letter", "taken-on-instruction"),
        facts=("policy-check",),
        guards=tuple(
            Guard("against-an-instruction", kind, guards_acceptance.against_an_instruction)
            for kind in ("complaint-refused", "escalation-refused")
        ),
    ),
    Provision(
        number="2.5",
        title="No blanket exclusions",
        requirement="Exclusions must never be applied across the board: the circumstances of the individual resident "
        "must be looked at every time.",
        assess="register",
        prompt="Show from a refusal, or from the procedure, which circumstances of the resident were weighed.",
        evidence=("refused-by-ground", "late-complaints-considered"),
        facts=("policy-check",),
    ),
)
