"""What was typed so far is kept in a private file until its command has succeeded, so that nothing is typed twice."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from shutil import which
from zlib import crc32

from complaints_cli import new_files, places
from complaints_cli.commands.forms import Section, read_form, write_form
from complaints_cli.commands.sources import Questions, Raw, read_text_file
from complaints_cli.desk import Call, Desk
from complaints_cli.errors import Misuse

SUFFIX = ".txt"
LONGEST_DRAFT = 2_000_000


class Drafts:
    """The drafts of one command on one complaint in one database."""

    def __init__(self, call: Call, questions: Questions) -> None:
        self._desk: Desk = call.desk
        self._questions = questions
        self._title = _title(call)
        self._stem = stem(self._title, self._desk.db)

    def keep(self, raw: Raw) -> Path:
        """Writes a new draft in place of the one resumed from. The door removes it when the command succeeds."""
        path = new_files.free_name(new_files.private_folder(places.state_folder()), self._stem, SUFFIX)
        new_files.write_new(path, write_form(f"complaints {self._title}", self._sections(raw)).encode(errors="replace"))
        drafts = self._desk.trail.drafts
        while drafts:
            drafts.pop().unlink()
        drafts.append(path)
        return path

    def resume(self) -> Raw:
        """The newest draft that was kept. Raises Misuse "no-draft" when there is none."""
        return self.read(newest(self._title, self._desk))

    def edit(self, raw: Raw) -> Raw:
        """Opens the form in the person's editor. Raises Misuse "unchanged" when it comes back as it was, or empty."""
        resumed = bool(self._desk.trail.drafts)
        path = self.keep(raw)
        before = path.read_bytes()
        try:
            open_editor(self._desk, path)
        except Misuse:
            if not resumed and path.read_bytes() == before:
                self._forget(path)
            raise
        edited = self.read(path)
        if path.read_bytes() == before or not edited:
            if not resumed:
                self._forget(path)
            raise Misuse("unchanged", "The form came back unchanged or empty: nothing was recorded.")
        return edited

    def read(self, path: Path) -> Raw:
        """The facts in a form. Raises Misuse "form" naming the line of a heading that is not known or stands twice."""
        by_key = {question.key: question for question in self._questions.values()}
        raw: Raw = {}
        for section in read_form(read_text_file(str(path), LONGEST_DRAFT)):
            question = by_key.get(section.name)
            if question is None:
                raise Misuse("form", f"Line {section.line} of the form: {section.name!r} is no heading of this form.")
            if not section.text:
                continue
            if question.name in raw and not question.many:
                raise Misuse("form", f"Line {section.line} of the form: {section.name!r} stands twice.")
            one_a_line = question.many and not question.ask.kind.text
            texts = tuple(filter(str.strip, section.text.split("\n"))) if one_a_line else (section.text,)
            raw[question.name] = (*raw.get(question.name, ()), *texts)
        return raw

    def _sections(self, raw: Raw) -> Iterable[Section]:
        for name, question in self._questions.items():
            kind = question.ask.kind
            typed = raw.get(name, ())
            texts = typed if kind.text else ("\n".join(typed),)
            for n, text in enumerate(texts or ("",)):
                expects = f"{question.ask.question} {kind.expects}".rstrip()
                yield Section(question.key, text, () if n else (expects,))

    def _forget(self, path: Path) -> None:
        path.unlink()
        self._desk.trail.drafts.remove(path)


def stem(title: str, database: Path) -> str:
    """How the drafts of a command on a complaint in a database begin: it names nobody."""
    return f"{re.sub('[^A-Za-z0-9]+', '-', title)}.{_mark(database)}"


def _mark(database: Path) -> str:
    return f"{crc32(os.fsencode(database.absolute())):08x}"


def newest(title: str, at: Desk) -> Path:
    """The newest draft that was kept, now this run's. Raises Misuse "no-draft" when there is none."""
    found = places.state_folder().glob(f"{stem(title, at.db)}*{SUFFIX}")
    kept = sorted(found, key=lambda path: path.stat().st_mtime_ns)
    if not kept:
        raise Misuse("no-draft", f"No draft of `complaints {title}` is kept: start without --resume.")
    at.trail.drafts.append(kept[-1])
    return kept[-1]


def kept_of(ref: str, database: Path) -> list[Path]:
    """Every draft of whatever command on one reference in a database."""
    found = places.state_folder().glob(f"*{ref}*{SUFFIX}")
    of_it = re.compile(rf"(?:.*-)?{re.escape(ref)}(?:-\d+)?\.{_mark(database)}(?:-\d+)?")
    return sorted(path for path in found if of_it.fullmatch(path.name.removesuffix(SUFFIX)))


def open_editor(at: Desk, path: Path) -> None:
    """Opens a file in the person's editor and waits. Raises Misuse "editor" when it cannot start, or fails."""
    command = _editor(at)
    try:
        ended = subprocess.run([*command, str(path)], check=False).returncode  # noqa: S603 - the person's own editor
    except OSError as error:
        raise Misuse("editor", f"The editor {command[0]} cannot be started: set VISUAL or EDITOR.") from error
    if ended:
        raise Misuse("editor", f"The editor ended with {ended}: nothing was recorded.")


def _title(call: Call) -> str:
    """The command and the complaint, and nothing that a person wrote."""
    words = [call.name, call.params.get("ref"), call.params.get("n")]
    return " ".join(str(word) for word in words if word is not None)


def _editor(at: Desk) -> list[str]:
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if named:
        return shlex.split(named, posix=os.name != "nt")
    if not at.interactive:
        raise Misuse("editor", "There is no terminal and no editor: set EDITOR, or give the facts with --from FILE.")
    usual = ["notepad"] if sys.platform == "win32" else ["nano", "vi"]
    return [next((name for name in usual if which(name)), usual[-1])]
