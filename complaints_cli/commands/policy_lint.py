"""`policy lint`: a policy's own words beside the Code, sentence by sentence; prompts to look, and never a refusal."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from complaints_cli.commands.letter_files import read_letter
from complaints_cli.commands.policy_files import TONES
from complaints_cli.declared import Argument
from complaints_cli.desk import Call
from complaints_cli.domain.media import BINARY
from complaints_cli.domain.policy_rule import Severity
from complaints_cli.errors import Misuse
from complaints_cli.result import Block, Heading, Result, Text

if TYPE_CHECKING:
    from complaints_cli.ombudsman_code.wording.rule import Prompt
    from complaints_cli.ombudsman_code.wording.sentence import Sentence

_TITLES = {
    Severity.BREACH: "These may break the Code",
    Severity.EXPLAIN: "These may have to be explained in the self-assessment",
    Severity.WARN: "These can lead to a breach, or cannot be kept",
    Severity.OUTDATED: "These were right once",
}
_WORDS_TO_FIND = 4
_FAR = 200_000
LONGEST_SENTENCE = 20_000
"""Characters. What is longer is no sentence, and looking through it takes minutes."""
_BETWEEN_WORDS = r"(?:<[^<>]*>|&#?\w+;|[^\w<])+"


def lint(
    call: Call,
    policy: Annotated[Path, Argument(metavar="FILE", help="The policy: .md, .txt, .html, .docx or .odt.")],
) -> Result:
    """Read a policy's own words and list where they may clash with the Code, and what they do not say.

    These are prompts, not verdicts: a check sees words and not what you mean by them. Look at each sentence, change it
    or leave it. Nothing is recorded, and no database is needed. What a policy means in settings is for `policy check`.
    """
    from complaints_cli.ombudsman_code.wording import lint as prompts_of
    from complaints_cli.ombudsman_code.wording.reading import sentences
    from complaints_cli.ombudsman_code.wording.sentence import Wording
    from complaints_cli.pages.outline import outline

    content, media = read_letter(policy)
    # A word processor's paragraph is one line and never wrapped: an empty line between them says so.
    between = "\n\n" if media in BINARY else "\n"
    read = sentences(
        (section.level, section.heading, section.text.replace("\n", between)) for section in outline(content, media)
    )
    if not read:
        raise Misuse("text", f"{policy.name} has no words to read. A scan is a picture: save its text as a file.")
    if any(len(sentence.words) > LONGEST_SENTENCE for sentence in read):
        raise Misuse("text", f"{policy.name} has a sentence of more than {LONGEST_SENTENCE:,} characters. Look at it.")
    lines = {} if media in BINARY else dict(_lines(read, content.decode("utf-8-sig")))
    prompts = prompts_of(Wording(read, call.desk.today))
    return Result(
        data={"findings": [_data(prompt, lines) for prompt in prompts], "sentences": len(read)},
        screen=list(_screen(policy.name, prompts, lines, len(read))),
    )


def _lines(read: "Sequence[Sentence]", text: str) -> Iterator[tuple[int, int]]:
    """The line of the file on which each sentence begins, by its number; without one that cannot be found again."""
    at, line = 0, 1
    for sentence in read:
        first = re.findall(r"\w+", sentence.words)[:_WORDS_TO_FIND]
        found = re.compile(_BETWEEN_WORDS.join(map(re.escape, first))).search(text, at, at + _FAR) if first else None
        if found is not None:
            line += text.count("\n", at, found.start())
            at = found.start()
            yield sentence.n, line


def _data(prompt: "Prompt", lines: dict[int, int]) -> dict[str, Any]:
    sentence = prompt.sentence
    return {
        "id": prompt.id,
        "severity": prompt.severity,
        "provision": prompt.provision,
        "message": prompt.message,
        "sentence": sentence.words if sentence else None,
        "heading": sentence.heading if sentence else None,
        "line": lines.get(sentence.n) if sentence else None,
    }


def _screen(name: str, prompts: "Sequence[Prompt]", lines: dict[int, int], read: int) -> Iterator[Block]:
    yield Heading(f"{name}: {read} sentences read, {len(prompts)} to look at")
    if not prompts:
        yield Text("Nothing in its words looks like a clash with the Complaint Handling Code 2024.", "good")
        return
    yield Text("Prompts, not verdicts: a check sees words and not what you mean by them. Look at each.")
    for severity, title in _TITLES.items():
        told = [prompt for prompt in prompts if prompt.severity is severity]
        if told:
            yield Heading(f"{title} ({len(told)})")
            yield from (Text(_told(prompt, lines), TONES.get(severity, "")) for prompt in told)


def _told(prompt: "Prompt", lines: dict[int, int]) -> str:
    provision = f"Code {prompt.provision}" if prompt.provision[:1].isdigit() else prompt.provision
    sentence = prompt.sentence
    if sentence is None:
        return f"{prompt.id}, {provision}: the text as a whole\n{prompt.message}"
    line = f", line {lines[sentence.n]}" if sentence.n in lines else ""
    under = f', under "{sentence.heading}"' if sentence.heading and not sentence.is_heading else ""
    return f"{prompt.id}, {provision}{line}{under}\n“{sentence.words}”\n{prompt.message}"
