"""10,000 hostile texts in every place where somebody types one, and out through every way in which anything goes out.

Each office has a twin that lived the same days with texts of letters alone. What comes out of both is compared: the
words differ, and what they stand in does not.
"""

import io
import json
import os
import re
import shutil
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from unicodedata import normalize

from complaints_cli.cli import app
from complaints_cli.door import ASKED
from complaints_cli.errors import REFUSED
from trials import structures
from trials.at_once import at_once
from trials.hostile_office import Pen, opened
from trials.office import Office, loaded
from trials.outcome import Line, Scale

FULL, PER_OFFICE, TODAY = 10_000, 1_400, "2026-05-15"
WHOLE = 0.01
"""From this share on, everything; below it, what takes seconds is left out."""
MUST = {
    "ended": "commands that did not end as with harmless text",
    "broken": "outputs with anything that acts, or that cannot be read",
    "structure": "outputs with another structure",
    "exact": "texts that are not in the export as they were typed",
    "verify": "records that do not verify afterwards",
}
GOES_BY_WORDS = re.compile("^(search|related|subject) |--redacted")
"""What is found, is alike or is taken out goes by the words: there is no same structure to have."""
MOST_AGAIN = 5
LISTS = (
    *("due --all", "list", "staff list", "settings show", "learning list", "lesson list", "request list", "claim list"),
    *(
        "feedback list",
        "compliment list",
        "outage list",
        "exception list",
        "policy list",
        "policy history",
        "export list",
    ),
    *(
        "assess show",
        "governance list",
        "survey list",
        "benchmark list",
        "training list",
        "paragraph list",
        "away list",
    ),
    *("restriction list", "import list", "calendar show", "equality show", "compensation list", "search the"),
)
OF_A_COMPLAINT = (
    *("show", "show --timeline --private", "why", "next", "point list", "action list", "letter list", "adjust list"),
    *("rep list", "file list", "hazard list", "compensation show", "related", "who-can", "ombudsman list"),
)
OTHERS = {"SR": "request show", "F": "feedback show", "K": "compliment show", "M": "claim show"}
REPORTS = (
    *("annual --year 2025/26", "annual --year 2025/26 --public", "tsm --year 2025/26", "residents --year 2025/26"),
    *("self-assessment --year 2025/26", "monthly --month 2026-03", "quarterly --quarter Q4 --year 2025/26"),
    *("board --quarter Q4 --year 2025/26", "submission --year 2025/26"),
)
FOLDERS = (
    "pack REF DIR",
    "pack REF DIR --redacted",
    "publish DIR --year 2025/26 --unapproved --named",
    "subject NAME DIR",
)


@dataclass
class Told:
    """What came out of an office: how each command ended, and the structure of each thing that it made."""

    codes: dict[str, int] = field(default_factory=dict)
    made: dict[str, object] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)
    without_font: list[str] = field(default_factory=list)
    """The PDFs that were refused, since there is no font for a character in them."""

    def take(self, name: str, file: str, content: bytes) -> None:
        """One thing that was made."""
        try:
            self.made[name] = structures.of(file, content)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with a file is what is looked for
            self.broken.append(f"{name}: {type(error).__name__}: {error}")


def run(scale: Scale) -> list[Line]:
    """Lives through the offices two by two, and compares all that comes out of them."""
    loaded()
    whole = scale.share >= WHOLE
    counted: Counter[str] = Counter()
    offices, together = range(max(1, -(-scale.of(FULL) // PER_OFFICE))), os.cpu_count() or 1
    for first in offices[::together]:
        some = [partial(_lived, scale, number, whole) for number in offices[first : first + together]]
        for told in at_once(some):
            counted.update(told)
    said = f"{counted['outputs']:,} outputs of {counted['commands']:,} commands"
    said += f"; {counted['without a font']} of them were a PDF that was refused, since no font has a character of it"
    said += f"; {counted['refused']} offices were lived again, since a rule refused a letter with their texts"
    return [
        Line(
            "hostile texts through every output", counted["texts"], MUST[kind], counted[kind], said * (kind == "ended")
        )
        for kind in MUST
    ]


def _lived(scale: Scale, number: int, whole: bool) -> Counter[str]:
    """An office and its twin; with other texts where a rule refuses the first, such as a point without a letter."""
    for again in range(MOST_AGAIN):
        with tempfile.TemporaryDirectory() as top:
            counted = _compared(Path(top), scale, f"{number}{f' again {again}' if again else ''}", whole)
        if not counted["refused"]:
            return Counter({**counted, "refused": again})
    return Counter(ended=1, refused=MOST_AGAIN)


def _compared(top: Path, scale: Scale, number: str, whole: bool) -> Counter[str]:
    told: list[Told] = []
    pen = Pen(scale.chance(f"texts {number}"), is_harmless=False)
    for each in (pen, Pen(scale.chance(f"texts {number}"), is_harmless=True)):
        home = Office(top / f"home-{len(told)}")
        os.environ.clear()
        os.environ.update(home.env, PATH=os.defpath)
        folder = top / f"office-{len(told)}"
        if code := opened(folder, each, whole=whole):
            return Counter({"refused" if code == REFUSED and each is pen else "ended": 1})
        told.append(_out_of(folder, home.folder, scale.chance(f"refs {number}").randrange(1_000), whole))
    hostile, harmless = told
    counted = Counter(texts=len(pen.written), outputs=len(hostile.made), commands=len(hostile.codes))
    counted["without a font"] = len(hostile.without_font)
    wrong = {
        "ended": [
            f"{n}: {c}, not {harmless.codes[n]}"
            for n, c in hostile.codes.items()
            if c != harmless.codes[n] and n not in hostile.without_font
        ],
        "broken": hostile.broken,
        "structure": [
            n for n, each in hostile.made.items() if not GOES_BY_WORDS.search(n) and each != harmless.made.get(n)
        ],
        "exact": _not_exact(top / "office-0", pen.written),
        "verify": [f"ended with {each.codes['verify']}" for each in told if each.codes["verify"]],
    }
    for kind, found in wrong.items():
        counted[kind] += len(found)
        for name in found:
            where = _first(hostile.made[name], harmless.made.get(name)) if kind == "structure" else ""
            print(f"office {number}: {kind}: {name[:300]} {where}", file=sys.stderr)
    return counted


def _first(ours: object, theirs: object) -> str:
    """Where two structures first differ."""
    if isinstance(ours, dict) and isinstance(theirs, dict) and ours.keys() == theirs.keys():
        return next(f"{key}: {_first(ours[key], theirs[key])}" for key in ours if ours[key] != theirs[key])
    if isinstance(ours, list) and isinstance(theirs, list):
        at = next(
            (n for n, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b), min(len(ours), len(theirs))
        )
        return (
            f"[{at}] of {len(ours)}, {len(theirs)}: {ours[max(0, at - 2) : at + 3]} {theirs[max(0, at - 2) : at + 3]}"[
                :600
            ]
        )
    return f"{ours} {theirs}"[:600]


def _out_of(folder: Path, desk: Path, chosen: int, whole: bool) -> Told:
    """Whatever goes out of an office. `chosen` says which of its complaints are looked at."""
    told, db = Told(), folder / "complaints.db"
    os.chdir(desk)
    refs = _references(db)
    complaints = [ref for ref in refs if ref.startswith("C-")]
    some = complaints[chosen % 4 :: 4] if whole else complaints[:1]
    for line in (
        *(LISTS if whole else LISTS[:4]),
        *(f"{each} {ref}" for ref in some for each in OF_A_COMPLAINT),
        *_shows(refs),
    ):
        _printed(told, db, line)
    _whole_files(told, db, some[0], whole)
    for path in sorted(folder.rglob("*")) if whole else sorted(folder.glob("*")):
        if path.suffix in (".md", ".txt") and path.is_file():
            told.take(path.relative_to(folder).as_posix(), path.name, path.read_bytes())
    for words in (("show",), ("request", "show"), ("--handler",)):
        os.environ[ASKED] = "="
        code, out, _ = _ran(db, *words)
        os.environ.pop(ASKED)
        told.codes[f"completing {words}"] = code
        told.take(f"completing {words}", "screen", out)
    _ran(db, "export", "--output", str(folder / "everything.json"))
    told.codes["verify"] = _ran(db, "verify")[0]
    return told


def _shows(refs: list[str]) -> Iterator[str]:
    for prefix, command in OTHERS.items():
        yield from (f"{command} {ref}" for ref in refs if ref.startswith(f"{prefix}-"))


def _printed(told: Told, db: Path, line: str) -> None:
    """A command that only prints: for the screen, for a screen reader, and for a script."""
    for switch, file in (("", "screen"), ("--plain", "screen"), ("--json", "answer.json")):
        name = f"{line} {switch}".strip()
        told.codes[name], out, err = _ran(db, *name.split())
        told.take(name, file, out)
        told.take(f"{name} (narrated)", "screen", err)


def _whole_files(told: Told, db: Path, ref: str, whole: bool) -> None:
    """What is written into files and folders."""
    forms = ("md", "txt", "html", "csv", "json", "docx", "pdf") if whole else ("md", "html", "csv")
    for line in REPORTS if whole else REPORTS[:2]:
        for form in forms:
            _written(told, db, f"report {line}", f"report.{form}")
    letters = ("md", "txt", "html", "docx", "pdf") if whole else ("txt", "html")
    for number in (1, 2, 3):
        for form in letters:
            _written(told, db, f"letter show {ref} {number}", f"letter.{form}")
    for file in ("calendar.ics --ics", "mail.txt --output"):
        name, option = file.split()
        _written(told, db, "due --all", name, option)
    for form in ("csv", "json", "xlsx") if whole else ("csv",):
        _written(told, db, "export", f"export.{form}")
    for line in FOLDERS if whole else FOLDERS[:1]:
        _written(told, db, line.replace("REF", ref), "DIR", "DIR")


def _written(told: Told, db: Path, line: str, file: str, option: str = "--output") -> None:
    """A command that writes a file, or a folder of files."""
    path = Path(tempfile.mkdtemp(dir=".")) / file
    name = f"{line} > {file}"
    words = [{"DIR": str(path), "NAME": _name(db)}.get(word, word) for word in line.split()]
    told.codes[name], _, err = _ran(db, *words, *(() if option == "DIR" else (option, str(path))))
    if file.endswith(".pdf") and b"no font of it has them" in err:
        told.without_font.append(name)
    for each in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if each.is_file():
            told.take(f"{name} {each.relative_to(path.parent).as_posix()}", each.name, each.read_bytes())
    shutil.rmtree(path.parent)


def _ran(db: Path, *words: str) -> tuple[int, bytes, bytes]:
    """One line; its exit code, and what it prints as bytes."""
    printed, narrated = io.BytesIO(), io.BytesIO()
    out, err = (io.TextIOWrapper(each, "utf-8", write_through=True) for each in (printed, narrated))
    code = 0
    with redirect_stdout(out), redirect_stderr(err):
        try:
            app(["--db", str(db), "--today", TODAY, "--yes", *words])
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else 1
    return code, printed.getvalue(), narrated.getvalue()


def _references(db: Path) -> list[str]:
    with closing(sqlite3.connect(db)) as connection:
        return [row[0] for row in connection.execute("SELECT DISTINCT stream FROM event WHERE stream LIKE '%-20%-%'")]


def _name(db: Path) -> str:
    """Somebody who complained."""
    with closing(sqlite3.connect(db)) as connection:
        (found,) = connection.execute("SELECT name FROM complaint WHERE name <> '' ORDER BY ref LIMIT 1").fetchone()
    return str(found)


def _not_exact(folder: Path, texts: list[str]) -> list[str]:
    """The texts that the export does not have as they were typed, but for how Unicode composes them."""
    export = json.loads((folder / "everything.json").read_text(encoding="utf-8"))
    said = set(_strings([json.loads(row["content"]) for row in export["record"]["record_text"]]))
    return [ascii(text) for text in dict.fromkeys(texts) if normalize("NFC", text) not in said]


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
