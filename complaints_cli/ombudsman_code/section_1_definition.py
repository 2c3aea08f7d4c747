"""Section 1 of the Code: what counts as a complaint, and what is a service request or survey feedback instead."""

from complaints_cli.domain.terms import CODE_DEFINITION
from complaints_cli.ombudsman_code.provision import Provision

PROVISIONS = (
    Provision(
        number="1.1",
        title="Why the definition matters",
        requirement="Good complaint handling begins when landlord and resident mean the same thing by a complaint, so "
        "that residents feel heard.",
        assess="statement",
        prompt="Nothing to answer: this paragraph introduces the section.",
        on_form=False,
    ),
    Provision(
        number="1.2",
        title="The definition of a complaint",
        requirement=f'The policy must define a complaint in exactly these words: "{CODE_DEFINITION}".',
        assess="document",
        prompt="Give the clause of the policy that carries the definition word for word.",
        facts=("policy-check",),
    ),
    Provision(
        number="1.3",
        title="Choice to complain, and complaints through others",
        requirement="Nobody has to say the word complaint: a resident who is unhappy must be offered the choice to "
        "make one. What a representative or other third party raises must go through the same policy.",
        assess="document",
        prompt="Give the policy clause, and say how staff record that the choice was offered.",
        evidence=("representatives",),
        facts=("policy-check",),
    ),
    Provision(
        number="1.4",
        title="Service requests",
        requirement="The policy must tell a service request, which asks the landlord to put something right, from a "
        "complaint. Service requests must still be logged, tracked and looked over at regular intervals.",
        assess="document",
        prompt="Give the policy clause, and say where service requests are logged and how often they are reviewed.",
        evidence=("requests-done",),
        facts=("requests-looked-at",),
    ),
    Provision(
        number="1.5",
        title="From service request to complaint",
        requirement="Once a resident is unhappy with how a service request was answered, a complaint must be raised "
        "even if the request is not finished. Work on the request must not stop because the resident complained.",
        assess="register",
        prompt="Say how an unhappy reply to a service request becomes a complaint while the work goes on.",
        evidence=("choice-offered", "requests-complained-of"),
    ),
    Provision(
        number="1.6",
        title="Surveys and wider feedback",
        requirement="Criticism in a survey is not by itself a complaint, but where possible whoever gives it is told "
        "how to complain. Any wider call for feedback must explain how to complain.",
        assess="document",
        prompt="Attach a recent survey or call for feedback that shows the wording on how to complain.",
        evidence=("feedback-signposted",),
        facts=("policy-check",),
    ),
)
