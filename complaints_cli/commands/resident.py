"""The options that name a resident and how to reach them, for what is recorded of them before they complain."""

from typing import Annotated

from typer import Option

from complaints_cli.commands import params
from complaints_cli.commands.kinds import STORY, TEXT, Ask

Name = Annotated[str | None, Option("--name", metavar="TEXT", help="Their name."), Ask(TEXT, "What is their name?")]
Address = Annotated[
    str | None, Option("--address", metavar="TEXT", help="Where they live."), Ask(STORY, "Where do they live?")
]
Phone = Annotated[
    str | None,
    Option("--phone", metavar="TEXT", help="Their telephone."),
    Ask(TEXT, "What is their telephone number?"),
]
Email = Annotated[
    str | None, Option("--email", metavar="TEXT", help="Their email."), Ask(TEXT, "What is their email address?")
]
ContactBy = Annotated[
    str | None,
    Option("--contact-by", metavar="WAY", help=f"How they want to hear from you: {params.SENT_BY.expects}."),
    Ask(params.SENT_BY, "How do they want to hear from you?"),
]
Home = Annotated[
    str | None,
    Option("--home", metavar="WORD", help=f"What they are to you: {params.HOME.expects}."),
    Ask(params.HOME, "What are they to you?"),
]
Rep = Annotated[
    str | None, Option("--rep", metavar="NAME", help="Who speaks for them."), Ask(TEXT, "Who speaks for them?")
]
RepBasis = Annotated[
    str | None,
    Option("--rep-basis", metavar="WORD", help=f"Why they may: {params.REP_BASIS.expects}."),
    Ask(params.REP_BASIS, "Why may they speak for the resident?"),
]
Adjustment = Annotated[
    str | None,
    Option("--adjustment", metavar="TEXT", help="What makes it easier for them, such as large print."),
    Ask(TEXT, "What makes it easier for them?"),
]
Vulnerability = Annotated[
    str | None,
    Option("--vulnerability", metavar="TEXT", help="What to bear in mind, no more than needed."),
    Ask(TEXT, "What is to be borne in mind?"),
]
Category = Annotated[
    str | None,
    Option("--category", metavar="WORD", help="What it is about, such as repairs."),
    Ask(TEXT, "What is it about, in a word?"),
]
Team = Annotated[
    str | None, Option("--team", metavar="WORD", help="Which team, such as repairs."), Ask(TEXT, "Which team?")
]
TakenBy = Annotated[str | None, Option("--taken-by", metavar="NAME", help="Who took it."), Ask(TEXT, "Who took it?")]
SpokenTo = Annotated[
    str | None,
    Option("--spoken-to", metavar="TEXT", help="Whom they have spoken to about it so far."),
    Ask(TEXT, "Whom have they spoken to about it so far?"),
]
