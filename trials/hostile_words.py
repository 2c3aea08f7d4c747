"""What people and machines type where a text, a day, a number, a name of a file was meant: all of it must be carried.

Or refused. Nothing here reaches outside the folder of the office that is tried.
"""

from random import Random

TEXTS = (
    *("Damp in the bedroom", "Jane Evans", "O'Brien-Łukasz ŵ", "Nobody came.", "1", "Two lines\nof it"),
    "",
    " ",
    "0",
    "-",
    "--",
    "@",
    "@@landlord",
    "@missing",
    "@.",
    "@/dev/null",
    "[red]x[/]",
    "[/]",
    "[link=file:///etc/passwd]x[/link]",
    ":warning: :smile:",
    "{{ 7*7 }}{% for x in y",
    "{{ ''.__class__.__mro__ }}",
    "=cmd|'/c calc'!A1",
    " \t=1+1",
    "\uff1d1+1",  # noqa: RUF001 - a full-width equals sign is what is tried
    "+44 20 7946 0000",
    "\x1b[2J\x1b]0;owned\x07\x1b]52;c;eA==\x07",
    "\x9b31m\x90q\x9c",
    "abc\u202edef\u2066\u200f",
    "one\ntwo\r\nthree\rfour",
    "a\u2028b\u2029c\x85d\x0be\x0cf",
    "--> <!-- <script>alert(1)</script>&amp;&#x41;",
    "\" onload='x' style=\"",
    "# head\n---\n***\n> q\n1. one\n```\ncode",
    "| a | b |\n|---|---|\n| c | d |",
    "[here](javascript:alert(1)) ![i](x.png) <http://x.example>",
    '#eval("1") #read("/etc/passwd") $ x $ @ref \\',
    "\\input{/etc/passwd} \\write18{id}",
    "x\r\nBEGIN:VALARM\r\nEND:VALARM\r\nSUMMARY:y",
    "x\r\nSubject: y\r\nBcc: z@example.org\r\n\r\nbody",
    'a","b\n"c',
    '"""\n[x]\ny = 1',
    "== point 1: decision ==\nupheld\n#| a note",
    "a\x00b",
    "\udc80\udcff",
    "\ud800",
    "\ufffe\uffff\U0001ffff",
    "Z\u0335\u0321\u0353" * 40,
    "\u200b\u200d\ufeff",
    "👩‍👧🏳️‍🌈",
    "' OR 1=1; DROP TABLE event; --",
    '" OR "" *',
    "%_%\\",
    "NEAR(a b) AND NOT c*",
    "x" * 5_000,
    "Łong wörds " * 400,
    "nan",
    "None",
    "true",
)
DAYS = (
    *("2026-12-14", "14/12/2026", "today", "yesterday", "2026-12-18", "2027-01-04", "fri", "2026-12-10", "20 Nov 2026", "20-11-26"),
    *("2026-11-31", "31/02/2026", "06/25/2026", "0000-00-00", "9999-12-31", "0001-01-01", "10000-01-01", "-1", "0"),
    *("1735084800", "May", "10", "tomorrow", "2026-W50-1", "20/11", "2026-12-14T10:00", "٢٠٢٦-١٢-١٤", "２０２６-12-14"),
    *("29/02/2027", "29/02/2028", "2026-1-1", "1/1/1", "99/99/9999", "2026-12-14..", "", " ", "2100-01-01", "1899-12-31"),
)
MOMENTS = ("16:40", "20/11/2026 16:40", "14/12/2026 09:00", "9:05", "00:00", "today 10:00", "25:00", "00:60", "29/03/2026 01:30", "25/10/2026 01:30")
NUMBERS = (
    *("1", "1", "2", "3", "10", "20", "0", "-1", "-0", "+1", "1.0", "1e3", "01", "999", "1000", "999999", "1_000", "1,000"),
    *("9" * 30, "9" * 5_000, "0x10", "१", "１", "NaN", "inf", "-inf", "", " 1 ", "1 2", "None", "²"),
)
AMOUNTS = ("150", "150.00", "£150.00", "1,250.50", "0.50", "20", "0", "0.00", "-5", "1e9", "999999999.99", "1.999", "٣", "£", "$5", "")
LISTS = ("all", "1", "1,2", "1,3", "2", "all", "", ",", "1,,2", "-1", "1,a", "1-3", "1;2", ",".join(map(str, range(1, 2_000))))
RANGES = ("2026-12-01..2026-12-31", "2026-01-01..today", *["2026-04-01..2026-12-14"] * 4, "2026-12-31..2026-12-01", "..", "a..b", "2026-12-01...2026-12-31", "x", "")
YEARS = ("2025/26", "2026/27", "2024/25", "2025/26", "2026/27", "2025/26", "2026", "2025-26", "25/26", "9999/00", "0000/01", "2026/28", "", "x", "2025/26 Q3", "Q9")
MONTHS = ("2026-12", "2026-03", "2026-11", "2026-10", "2025-12", "2026-01", "2026-13", "12/2026", "December 2026", "", "0000-00")
FILES = (
    *("there.md", "there.toml", "there.csv", "out.md", "out.txt", "out.json", "out.ics", "out.html", "out.csv", "out.docx", "out.xlsx", "out.odt", "new/out.md"),
    *("there.txt", "folder", "folder/", "link", "link-out", "link-nowhere"),
    *("../up.md", "../../up.txt", "CON", "nul.txt", "a/b/c/d.md", "x" * 300, "new\nline.md", "-lead.md", "", " ", "."),
    *("..", "~", "out", ".hidden", "out.exe", "Ł ŵ 👩‍👧.md", "\udcff.md", "a\x1b[2Jb.md", "missing.toml", "pipe:", "a\\b.md"),
    *("%2e%2e/x.md", "out.pdf", "there.md/x", "*", "$HOME", "`id`", "complaints.db", "-"),
)
REFERENCES = (
    *("C-2026-0001", "c-2026-0001", " C-2026-0001 ", "C-2026-1", "c 2026 0001", "C20260001", "C-2026-00001", "2026-0001"),
    *("C-2026-9999", "C-9999-0001", "C-０００１-2026", "Ｃ-2026-0001", "C-2026-０００１", "C–2026–0001", "SR-2026-0001"),
    *("F-2026-0001", "K-2026-0001", "CL-2026-0001", "M-2026-0001", "X-2026-0001", "", " ", "-", "--", "C-", "#1", "1"),
    *("C-2026-" + "1" * 5_000, "C-2026-0001\n", "C-2026-0001\x00", "\udcff", "' OR 1=1 --", "%", "*", "H-01", "H/01"),
)
TOML = (
    'summary = "Damp"\nvia = "phone"\n',
    'via = "phone"\npoint = ["One", "Two"]\nname = "Maja Holm"\n',
    'reasons = "They came late."\ndecision = "upheld"\n',
    'text = "They rang."\nwith = "resident"\n',
    "on = 2026-12-14\n",
    "on = 2026-12-14T10:00:00Z\n",
    'summary = "a"\nsummary = "b"\n',
    "summary = inf\nvia = nan\n",
    "summary = " + "[" * 3_000,
    "a" + ".a" * 3_000 + " = 1\n",
    "via = {}\n[summary]\nx = 1\n",
    "via = " + "9" * 5_000 + "\n",
    "via = 1e999999999\n",
    "unknown = 1\n",
    '"" = ""\n',
    "\x00",
    "\ufeffvia = 'phone'\n",
    'summary = "\\u0000"\n',
    'summary = "\\ud800"\n',
    "not toml",
    "",
)
BYTES = (b"\xff\xfe\x00", b"\x80abc", b"PK\x03\x04", b"SQLite format 3\x00", b"\x00" * 100, b"via = '\xe9'\n")
LONGEST = 10_000_000
"""Bytes of the longest field that comes through standard input."""


def standard_input(chance: Random) -> bytes:
    """What stands at standard input when a command reads it."""
    many = chance.random()
    if many < 0.5:
        return chance.choice(TOML).encode("utf-8", "surrogatepass")
    if many < 0.85:
        return chance.choice(TEXTS).encode("utf-8", "surrogatepass")
    if many < 0.98:
        return chance.choice(BYTES)
    return b"summary = '" + b"x" * LONGEST + b"'\n"
