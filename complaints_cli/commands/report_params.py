"""The options that reports take, each declared once."""

from pathlib import Path
from typing import Annotated

from complaints_cli.commands.kinds import Offered
from complaints_cli.declared import Option
from complaints_cli.domain.media import REPORT_MEDIA

Year = Annotated[
    str | None,
    Option("--year", metavar="YEAR", help="The reporting year, such as 2025/26; the last complete one unless said."),
]
RunningYear = Annotated[
    str | None,
    Option("--year", metavar="YEAR", help="The reporting year, such as 2025/26; the running one unless said."),
]
Quarter = Annotated[
    str | None,
    Option(
        "--quarter",
        metavar="QUARTER",
        help='A quarter of the reporting year, Q1 to Q4, or with its year, "2025/26 Q3"; the last complete one unless '
        "said.",
    ),
]
QuartersYear = Annotated[
    str | None, Option("--year", metavar="YEAR", help="The reporting year that the quarter belongs to.")
]
Month = Annotated[
    str | None,
    Option("--month", metavar="MONTH", help='The month, such as 2026-05 or "May 2026"; the last complete one.'),
]
Output = Annotated[
    Path | None,
    Option("--output", metavar="FILE", help="Write a new file; nothing is ever overwritten."),
]
As = Annotated[
    str | None,
    Option(
        "--format",
        metavar="FORM",
        help="md, txt, html, docx, pdf, csv or json; by the file's ending, else Markdown.",
    ),
    Offered(tuple(REPORT_MEDIA)),
]
Public = Annotated[
    bool, Option("--public", help="Fit to be published: no small numbers, nor what gives them away; nobody is named.")
]
Allow = Annotated[
    list[str] | None,
    Option("--allow", metavar="WORDS", help="A name that may stand there, such as Green; may be repeated."),
]
Explain = Annotated[
    str | None,
    Option("--explain", metavar="MEASURE", help="List the complaints behind a figure, such as CH02, instead."),
]
CopyFor = Annotated[
    str | None,
    Option(
        "--copy",
        metavar="assurance|published",
        help="For you and your governing body, or for everybody; assurance unless said.",
    ),
    Offered(("assurance", "published")),
]


def allowed(typed: list[str] | None) -> list[str]:
    """The names that were allowed, without blank ones."""
    return [each.strip() for each in typed or () if each.strip()]
