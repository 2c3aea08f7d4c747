"""The Ombudsman's evidence pack: pages to read, papers as they are kept, and a list that says whether all is there.

It holds the complaint's own events and nothing of the day, the place or the machine on which it is made, so that the
same complaint makes the same bytes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from complaints_cli.domain.media import HTML
from complaints_cli.pages import Sheet, made

INDEX, SUMS = "index", "SHA256SUMS"


@dataclass(frozen=True, kw_only=True)
class Paper:
    """A page of the pack, in Markdown without its heading. `keeps_markdown`: it is there in that form too."""

    stem: str
    title: str
    markdown: str
    landscape: bool = False
    keeps_markdown: bool = False


def bundle(ref: str, index: Paper, papers: Sequence[Paper], kept: Mapping[str, bytes]) -> dict[str, bytes]:
    """Every file of the pack by its path in it, the list of their SHA-256 last.

    `kept` are the files that are no pages of ours, by their paths.
    """
    files: dict[str, bytes] = {}
    for paper in (index, *papers):
        markdown = f"# {ref}: {paper.title}\n\n{paper.markdown}"
        back = "" if paper is index else f"[Back to the index of this pack]({INDEX}.html)\n\n"
        sheet = Sheet(title=f"{paper.title} – {ref}", landscape=paper.landscape)
        files[f"{paper.stem}.html"] = made(f"{back}{markdown}", HTML, sheet)
        if paper.keeps_markdown:
            files[f"{paper.stem}.md"] = markdown.encode()
    files.update(kept)
    in_order = {path: files[path] for path in sorted(files)}
    return {**in_order, SUMS: sums(in_order)}


def sums(files: Mapping[str, bytes]) -> bytes:
    """What `sha256sum -c` reads: the digest of each file, and its path."""
    return "".join(f"{sha256(content).hexdigest()}  {path}\n" for path, content in files.items()).encode()
