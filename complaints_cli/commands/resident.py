"""The options of whatever a resident brings: who they are, how to reach them, when it came and what it touches."""

from typing import Annotated

from complaints_cli.commands import params
from complaints_cli.commands.kinds import DAY, STORY, TEXT, Ask
from complaints_cli.declared import Option

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
Received = Annotated[
    str | None,
    Option("--received", metavar="DATE", help="The day it reached any of you; today unless said."),
    Ask(DAY, "On which day did it reach you, if not today?"),
]
Flags = Annotated[
    list[str] | None,
    Option("--flag", metavar="WORD", help=f"Give it again for each: {params.FLAG.expects}."),
    Ask(params.FLAG, "What else does it touch?"),
]
Heat = Annotated[
    str | None,
    Option("--heat", metavar="WORD", help=f"What it is about on a heat network: {params.HEAT.expects}."),
    Ask(params.HEAT, "What is it about on the heat network?"),
]
