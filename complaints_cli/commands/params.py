"""The options that commands share, each declared once: its help, how it is read, the question that asks for it."""

from pathlib import Path
from typing import Annotated

from complaints_cli.commands import kinds
from complaints_cli.commands.kinds import DAY, DAYS, MOMENT, MONEY, NUMBERS, STORY, TEXT, Ask
from complaints_cli.declared import Argument, Option
from complaints_cli.desk import Call
from complaints_cli.domain import learning, representing, resident, terms
from complaints_cli.domain.media import MEDIA
from complaints_cli.domain.service_terms import EntryReason, HeatMatter
from complaints_cli.errors import Damaged, Unavailable

CHANNEL = kinds.choice(terms.Channel)
SENT_BY = kinds.choice(terms.SentBy)
HOME = kinds.choice(terms.Home)
REP_BASIS = kinds.choice(terms.RepBasis)
FLAG = kinds.choice(terms.Flag)
HEAT, ENTRY = kinds.choice(HeatMatter), kinds.choice(EntryReason)
RESPONSIBLE = kinds.choice(terms.Responsible)
DECISION = kinds.choice(terms.Decision)
REMEDY = kinds.choice(terms.RemedyKind)
GROUND = kinds.choice(terms.Ground)
AGREED = kinds.choice(terms.Agreed)
CAUSE = kinds.choice(learning.Cause)
COUNT = kinds.number(1, 999)
PROOF = kinds.choice(representing.ProofKind)
FORMAT = kinds.choice(*MEDIA)
REPLY_AS = kinds.choice(resident.ReplyAs)
NONE_GIVEN = "none-given"
"""Typed as the outcome sought when the resident does not say what they want."""


def reference(call: Call, typed: str | None) -> str | None:
    """A reference as it is written: C-2026-0001, however it was typed; one of an older register becomes ours.

    Raises NotFound "old-reference" where the older register had it more than once; Unavailable "locked".
    """
    from complaints_cli.store.old_references import reference as found
    from complaints_cli.store.reading import reading

    if typed is None:
        return None
    try:
        with reading(call.desk.db) as record:
            return found(record, typed)
    except (Unavailable, Damaged) as error:
        if error.problems[0].code == "locked":  # nobody waits for the same lock twice
            raise
        return typed.strip().upper()  # whoever looks for it says what is wrong with the database


# What a command is about.
Ref = Annotated[str, Argument(metavar="REF", read=reference, help="The complaint, such as C-2026-0001.")]
PointNumber = Annotated[int, Argument(metavar="N", min=1, help="The number of the point.")]

# Where the facts come from: every command with personal or long text takes these three.
FromFile = Annotated[str | None, Option("--from", metavar="FILE", help="Facts from a TOML file; - is stdin.")]
Edit = Annotated[bool, Option("--edit", help="Fill in a form in your editor.")]
Resume = Annotated[bool, Option("--resume", help="Go on with what was typed before it was interrupted.")]

# When.
On = Annotated[
    str | None,
    Option("--on", metavar="DATE", help="The day it happened; today unless said."),
    Ask(DAY, "On which day did it happen?"),
]
At = Annotated[
    str | None,
    Option("--at", metavar="MOMENT", help='Day and time, such as "20/11/2026 16:40", or the time alone.'),
    Ask(MOMENT, "At what time did it happen?"),
]
Due = Annotated[str | None, Option("--due", metavar="DATE", help="By when."), Ask(DAY, "By when?")]
By = Annotated[
    str | None, Option("--by", metavar="DATE", help="By when it is to be done."), Ask(DAY, "By when is it to be done?")
]
Period = Annotated[
    str | None,
    Option("--received", metavar="FROM..TO", help="Received from one day to another."),
    Ask(DAYS, "Received from when to when?"),
]

# How it came, how it went out.
Via = Annotated[
    str | None,
    Option("--via", metavar="CHANNEL", help=f"How it reached you: {CHANNEL.expects}."),
    Ask(CHANNEL, "How did it reach you?"),
]
Sent = Annotated[
    str | None,
    Option("--sent", metavar="WAY", help=f"How the letter went out: {SENT_BY.expects}; else as the resident prefers."),
    Ask(SENT_BY, "How did the letter go out?"),
]
Draft = Annotated[
    str | None, Option("--draft", metavar="[FILE]", help="Write the letter as a draft and record nothing.")
]
Letter = Annotated[
    str | None, Option("--letter", metavar="FILE", help="Send this edited letter: it is checked, then recorded.")
]
LetterNumber = Annotated[
    int | None,
    Option("--number", min=1, metavar="N", help="Which of its kind it is about; the last, or all orders, unless said."),
]
Say = Annotated[
    str | None,
    Option("--say", metavar="TEXT", help="What this letter is to say: a question, a place and a time."),
    Ask(kinds.STORY, "What is this letter to say?"),
]
ReplyBy = Annotated[
    str | None,
    Option("--by", metavar="DATE", help="The day that the letter asks for: an answer by, a meeting on."),
    Ask(kinds.DAY, "By which day?"),
]
Format = Annotated[
    str | None,
    Option("--format", metavar="WORD", help=f"One of: {FORMAT.expects}."),
    Ask(FORMAT, "In which format?"),
]
Output = Annotated[Path | None, Option("--output", metavar="FILE", help="A new file for it.")]
LargePrint = Annotated[
    bool | None,
    Option("--large-print", off="--no-large-print", help="Set the page in large print; else as the resident needs it."),
]
GiantPrint = Annotated[bool, Option("--giant-print", help="Set the page in giant print, 24 point.")]

# Who.
EnteredFor = Annotated[
    str | None,
    Option("--because", metavar="WORD", help=f"Why it comes in as a complaint at once: {ENTRY.expects}."),
    Ask(ENTRY, "Why does it come in as a complaint at once?"),
]
Handler = Annotated[
    str | None, Option("--handler", metavar="NAME", help="Who handles it."), Ask(TEXT, "Who handles it?")
]
PreferredName = Annotated[
    str | None,
    Option("--preferred-name", metavar="TEXT", help="What they like to be called."),
    Ask(TEXT, "What do they like to be called?"),
]
ContactBy = Annotated[
    str | None,
    Option("--contact-by", metavar="WAY", help=f"How they want to hear from you: {SENT_BY.expects}."),
    Ask(SENT_BY, "How do they want to hear from you?"),
]
ReplyAs = Annotated[
    str | None,
    Option("--format", metavar="WORD", help=f"How they like to be answered: {REPLY_AS.expects}."),
    Ask(REPLY_AS, "How do they like to be answered?"),
]
Language = Annotated[
    str | None,
    Option("--language", metavar="NAME", help=f"The language of their letters: {kinds.LANGUAGE.expects}"),
    Ask(kinds.LANGUAGE, "In which language do you write to them?"),
]
Group = Annotated[
    str | None,
    Option("--group", metavar="N", help="How many people complain together; the name is their one contact's."),
    Ask(kinds.number(2), "How many people complain together?"),
]
Members = Annotated[
    str | None,
    Option("--members", metavar="TEXT", help="Who they are."),
    Ask(STORY, "Who are they?"),
]
Decider = Annotated[str | None, Option("--decider", metavar="NAME", help="Who decided."), Ask(TEXT, "Who decided?")]
Owner = Annotated[str | None, Option("--owner", metavar="NAME", help="Who sees to it."), Ask(TEXT, "Who sees to it?")]

# What.
Reason = Annotated[str | None, Option("--reason", metavar="TEXT", help="Why."), Ask(STORY, "Why?")]
Reasons = Annotated[
    str | None, Option("--reasons", metavar="TEXT", help="The reasons."), Ask(STORY, "What are the reasons?")
]
Cause = Annotated[
    str | None,
    Option("--cause", metavar="WORD", help=f"The root cause: {CAUSE.expects}."),
    Ask(CAUSE, "What was the root cause?"),
]
Because = Annotated[
    str | None,
    Option("--because", metavar="TEXT", help="The root cause in a few words."),
    Ask(STORY, "How did it come to that?"),
]
TrainingNeed = Annotated[
    str | None,
    Option("--training", metavar="TEXT", help="What people need to be trained in."),
    Ask(STORY, "What do people need to be trained in?"),
]
Risk = Annotated[
    str | None,
    Option("--risk", metavar="TEXT", help="What may go wrong again, or elsewhere."),
    Ask(STORY, "What may go wrong again, or elsewhere?"),
]
Outcome = Annotated[
    str | None,
    Option("--outcome", metavar="TEXT", help="What the resident wants to happen; none-given if they do not say."),
    Ask(STORY, "What does the resident want to happen? (none-given if they do not say)"),
]
Evidence = Annotated[
    str | None, Option("--evidence", metavar="TEXT", help="What it rests on."), Ask(STORY, "What does it rest on?")
]
Points = Annotated[
    str | None,
    Option("--points", metavar="all|1,3", help="Which points; all unless said."),
    Ask(NUMBERS, "Which points?"),
]
OnePoint = Annotated[str | None, Option("--point", metavar="N", help="Which point."), Ask(COUNT, "Which point?")]
Amount = Annotated[
    str | None, Option("--amount", metavar="150.00", help="In pounds."), Ask(MONEY, "How much, in pounds?")
]
AgreedToIt = Annotated[
    str | None,
    Option("--agreed", metavar="ANSWER", help=f"Whether the resident agreed: {AGREED.expects}."),
    Ask(AGREED, "Did the resident agree?"),
]
UpdateEvery = Annotated[
    str | None,
    Option("--update-every", metavar="N", help="Keep the resident informed every N working days."),
    Ask(COUNT, "Every how many working days will the resident hear from you?"),
]
