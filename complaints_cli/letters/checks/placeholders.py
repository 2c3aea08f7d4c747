"""Nothing that stands for something else goes out: a template's marks, an empty field of Word, "[NAME]", "____"."""

import re
from collections.abc import Iterator, Sequence

from complaints_cli.domain.event import ERASED
from complaints_cli.letters.checks.record import Record
from complaints_cli.letters.checks.signs import folded, has_one
from complaints_cli.letters.part import Gap
from complaints_cli.pages.outline import Section, everything

SHORTEST_LINE_TO_WRITE_ON = 20
"""Dots of a form that somebody signs; fewer stand for what was not filled in."""

_TO_FILL = r"insert|enter|type|delete|choose|select|name|date|address|amount|number|sum|your\s+\w+"
_KEPT_BACK = r"[^\[\]\n]*\b(?:removed|withheld|redacted|known)\b"
"""“[name withheld]” is what somebody wrote in place of a name, and meant."""
_MARKS = (
    r"\{\{[^\n]{0,200}?\}\}|\{[%#][^\n]{0,200}?[%#]\}",
    r"<<[^<>\n]{1,80}>>|«[^«»\n]{1,80}»",
    rf"<(?i:{_TO_FILL})\b[^<>@/=\n]{{0,80}}>|<[A-Z][A-Z0-9 _’'-]{{1,60}}>",
    r"\b(?:INSERT|ENTER|TYPE|CHOOSE|SELECT)\s+[A-Z]{2,}(?:\s+[A-Z]{2,}){0,4}\b|\b(?i:insert(?:\s+\w+){1,4}\s+here)\b",
    rf"(?<!_)_{{4,}}|(?<!\.)\.{{5,{SHORTEST_LINE_TO_WRITE_ON - 1}}}(?!\.)",
    r"\b(?i:to\s+be\s+confirmed)\b(?!\s+(?:by|in|with)\b)",
    rf"\[(?!{_KEPT_BACK})(?i:{_TO_FILL})\b[^\[\]\n]{{0,100}}\]|\[[A-Z][A-Z0-9 _/’'-]{{1,60}}\]",
    r"\b[XxDdMmYy]{2}([/.-])[XxMm]{2}\1[XxYy]{2,4}\b|\bX{2,}\b|\bx{3,}\b",
    r"\bTB[ACD]\b|\?{3,}|\b[Ll]orem\b",
    r"\b(?i:click(?:\s+or\s+tap)?(?:\s+here)?\s+to\s+enter\s+(?:text|a\s+date))\b|\bChoose\s+an\s+item\.",
    r"\bError!\s+(?:Reference|Bookmark|No|Not|Unknown|Hyperlink|Main|Filename)\b[\w ]{0,60}",
    r"\b(?:MERGEFIELD|FORMTEXT|DOCPROPERTY|DOCVARIABLE)\b",
)
PLACEHOLDER = re.compile("|".join(_MARKS))
_SIGNS = (
    *("{", "<", "«", "[", "____", ".....", "???", "XX", "xxx", "TB", "orem", "Choose", "Error!"),
    *("FIELD", "FORM", "DOC", "INSERT", "ENTER", "TYPE", "CHOOSE", "SELECT"),
)
_FOLDED_SIGNS = ("insert", "to be confirmed", "click")
_A_DATE = re.compile("[XxDdMmYy]{2}[/.-][XxMm]{2}[/.-]")
"""One of these stands in every text with a placeholder; without any, the marks need not be looked for one by one."""


def placeholders(sections: Sequence[Section], record: Record) -> Iterator[Gap]:
    """Each that was left in the letter; a resident may have sent us one, and their words stay as they are."""
    for words in dict.fromkeys(" ".join(found[0].split()) for found in marks(everything(sections))):
        # The full stop may be ours, behind their words.
        if not record.holds(words.removesuffix(".")):
            message = f"“{words}” was left in the letter. Put in what belongs there, or take it out."
            yield Gap("placeholder", None, message)


def marks(text: str) -> Iterator[re.Match[str]]:
    """Each that stands in a text, whoever wrote it."""
    if has_one(text, _SIGNS) or _A_DATE.search(text) or has_one(folded(text), _FOLDED_SIGNS):
        yield from PLACEHOLDER.finditer(text)


def erased(sections: Sequence[Section]) -> Iterator[Gap]:
    """What a letter would say in the place of a text that was erased, which is for a draft alone."""
    if ERASED in everything(sections):
        message = (
            f"The letter would say “{ERASED}”, where a text of the record was erased. Write there what its reader "
            "needs to know: save it with --draft FILE, change it, and send it with --letter FILE."
        )
        yield Gap("erased", "UK GDPR, article 17", message)
