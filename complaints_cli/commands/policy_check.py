"""`policy check`: a policy beside the Code; exit 3 when it breaks a provision that landlords must follow."""

from typing import Annotated

from complaints_cli.commands.policy_files import breaches, findings_data, findings_of, findings_screen, named
from complaints_cli.declared import Argument
from complaints_cli.desk import Call
from complaints_cli.errors import OK, REFUSED
from complaints_cli.result import Result


def check(
    call: Call,
    policy: Annotated[str, Argument(metavar="FILE", help="A TOML file, or the id of a policy on record.")],
) -> Result:
    """Compare a policy with the Complaint Handling Code 2024. A file needs no database.

    Findings come worst first: a breach of what landlords must do, what the self-assessment has to explain, what can
    lead to a breach, what was right once. Being stricter than the Code is no finding.
    """
    checked = named(call, policy)
    findings = findings_of(checked, call.desk.today)
    problems = breaches(findings)
    return Result(
        data={
            "name": checked.name,
            "version": checked.version,
            "in_force_from": checked.in_force_from,
            "findings": findings_data(findings),
        },
        screen=findings_screen(checked, findings),
        exit_code=REFUSED if problems else OK,
        problems=problems,
    )
