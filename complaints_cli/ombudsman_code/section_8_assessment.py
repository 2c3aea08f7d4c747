"""Section 8 of the Code: the year's report and self-assessment, published, and honesty when the Code cannot be kept."""

from complaints_cli.ombudsman_code.provision import Provision

PROVISIONS = (
    Provision(
        number="8.1",
        title="The annual report",
        requirement="A yearly complaints report must hold (a) the self-assessment, (b) analysis in words and figures, "
        "with types of complaint refused, (c) Ombudsman findings of non-compliance, (d) improvements from learning, "
        "(e) any yearly Ombudsman report on the landlord and (f) its other relevant publications.",
        assess="document",
        prompt="Give the web address and date of the report and the page of each of its six parts.",
        facts=("submitted",),
    ),
    Provision(
        number="8.2",
        title="Governing body and publication",
        requirement="The report must go to the governing body and appear on the complaints pages of the website, with "
        "the governing body's response next to it.",
        assess="document",
        prompt="Give the dates of the meeting and of publication, and the web address of the response.",
        facts=("body-and-website", "form-approved"),
    ),
    Provision(
        number="8.3",
        title="Assessing again after a change",
        requirement="A major restructure, a merger or a change of procedures must be followed by a fresh "
        "self-assessment.",
        assess="document",
        prompt="List any such change this year and the date of the self-assessment that followed, or say there was "
        "none.",
        facts=("assessed-again",),
    ),
    Provision(
        number="8.4",
        title="Assessing again after an investigation",
        requirement="The Ombudsman may, after an investigation, ask the landlord to look at its self-assessment again "
        "and bring it up to date.",
        assess="document",
        prompt="Give any such request and the date of the updated self-assessment, or say there was none.",
        facts=("assessed-when-asked",),
    ),
    Provision(
        number="8.5",
        title="When the Code cannot be kept",
        requirement="A landlord that cannot keep to the Code because of something exceptional, such as a cyber "
        "incident, must tell the Ombudsman and the residents affected, say so on its website and state when it will "
        "comply again.",
        assess="document",
        prompt="Give the dates on which each was told and the date of return, or say there was no such time.",
        facts=("exceptional-times",),
    ),
)
