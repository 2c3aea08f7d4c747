"""Texts that mean something to whatever shows them: each has a counterpart of the same shape that means nothing."""

import re
from random import Random

from trials.hostile_words import TEXTS

PIECES = (
    *(
        "\x1b[31m",
        "\x1b[2J",
        "\x1b]0;t\x07",
        "\x1b]8;;http://x.example\x1b\\",
        "\x1b]52;c;eA==\x07",
        "\x9b31m",
        "\x9d0;t\x9c",
    ),
    *("\x1bP1$r\x1b\\", "\x07", "\x08\x08", "\x7f", "\r", "\x0e", "\x1bc", "\x90q", "\u2028", "\u2029", "\x85", "\x0b"),
    *(
        "[red]",
        "[/]",
        "[/red]",
        "[bold on blue]",
        "[link=x]",
        "[@click=x]",
        ":boom:",
        ":warning:",
        "\\[",
        "[[[",
        "[kitchen]",
    ),
    *(
        "# ",
        "## Outcome",
        "\n===\n",
        "\n---\n",
        "\n***\n",
        "> ",
        "1. ",
        "- ",
        "* ",
        "+ ",
        "```\n",
        "~~~\n",
        "    code",
        "| a | b |",
    ),
    *(
        "\n|---|---|\n",
        "**UPHELD**",
        "__x__",
        "_y_",
        "~~z~~",
        "`c`",
        "[a](javascript:alert(1))",
        "![i](http://x.example/i.png)",
    ),
    *(
        "<http://x.example>",
        "http://x.example/_a_",
        "[x]: http://x.example",
        "[^1]",
        "\\",
        "\n\n\n",
        "  \n",
        "{#id}",
        "{.c}",
    ),
    *(
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "</p></div>",
        "<!--",
        "-->",
        "]]>",
        "<![CDATA[",
        "<?x ?>",
    ),
    *(
        "&lt;",
        "&#60;",
        "&amp;",
        "&x;",
        "&#0;",
        "\"onload='x'",
        "javascript:",
        "</title>",
        "</style>",
        "<svg/onload=x>",
        "<a rel=attachment",
    ),
    *(
        "{{ 7*7 }}",
        "{% if x %}",
        "{# c #}",
        "{%- endfor %}",
        "{{ self }}",
        "${x}",
        "#{x}",
        "{0}",
        "{name}",
        "%s",
        "%(x)s",
        "$(id)",
        "`id`",
    ),
    *(
        '#eval("1")',
        '#read("/etc/passwd")',
        "@ref",
        "$x$",
        "#import",
        "\\input{x}",
        "\\def",
        "#set page()",
        "//",
        "/*",
        "~",
        "^^",
    ),
    *(
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\n=1",
        " =1",
        "\uff1d1",
        "\uff0b1",
        "\uff0d1",
        "\uff201",
        "'=1",
        "=cmd|'/c'!A1",
        "=HYPERLINK(1)",
    ),
    *(
        "\r\nBEGIN:VALARM\r\n",
        "END:VEVENT",
        ";TZID=x:",
        "\\n",
        "\\,",
        "SUMMARY:x",
        "X-A:",
        "\r\nSubject: x",
        "\r\nBcc: x@x.example\r\n\r\n",
    ),
    *(
        '","',
        '"',
        '""',
        ";",
        "\t",
        ",",
        "'",
        "== point 1: reasons ==",
        "#| note",
        '"""',
        "'''",
        "[table]",
        "a = 1",
        "\n[x]\n",
    ),
    *(
        "../../etc/passwd",
        "/etc/passwd",
        "C:\\x",
        "CON",
        "~root",
        "file:///etc/passwd",
        "\\\\host\\share",
        "data:text/html,x",
    ),
    *(
        "\u202e",
        "\u202d",
        "\u2066",
        "\u2069",
        "\u200f",
        "\u200b",
        "\u200d",
        "\ufeff",
        "\u00ad",
        "\ufffe",
        "\uffff",
        "\U000e0041",
        "\U0010ffff",
    ),
    *(
        "Z\u0335\u0321\u0353\u0317",
        "👩‍👧",
        "🏳️‍🌈",
        "ب\u200cت",
        "ŵ",
        "Łukasz",
        "O’Brien",
        "ﷺ",
        "𝔘",
        "ｅ",
        "ß",
        "İ",
        "क्षि",
        "한국",
        "\ue000",
    ),
)
"""Nothing that is no text at all: NUL and half characters are refused where they are typed."""
WORDS = (
    "the",
    "boiler",
    "damp",
    "nobody",
    "came",
    "again",
    "in May",
    "flat",
    "letter",
    "they said",
    "cold",
    "three weeks",
)
LONG_WORD = 400


def hostile(chance: Random) -> str:
    """A text that somebody might send who means it, or who has copied it from somewhere."""
    kind = chance.random()
    if kind < 0.15:
        text = chance.choice(TEXTS)
    elif kind < 0.2:
        text = "".join(chance.choices(PIECES, k=chance.randrange(20, 60)))
    elif kind < 0.22:
        text = chance.choice(PIECES).strip() * chance.randrange(20, LONG_WORD)
    else:
        pieces = [chance.choice(PIECES if chance.random() < 0.5 else WORDS) for _ in range(chance.randrange(1, 9))]
        text = chance.choice(("", " ")).join(pieces)
    text = re.sub(r"[\x00\ud800-\udfff]", "", text).replace("\r\n", "\n").strip()
    return text or "-"


def harmless(text: str) -> str:
    """The same lines and words, of letters alone."""
    return re.sub(r"[^\w\s]|[\x1c-\x1f]|_", "x", text)
