"""What is handed out is a folder: pages to read, papers as they are kept, and a list that says whether all is there.

Nothing of the day, the place or the machine on which it is made is in it: the same pages and papers make the same
bytes.
"""

from collections.abc import Mapping, Sequence
from hashlib import sha256

from complaints_cli.dataclass import dataclass
from complaints_cli.domain.media import HTML
from complaints_cli.exchange.checksums import SUMS, checksums
from complaints_cli.pages import Sheet, made

INDEX = "index"
"""The stem of the page that the folder opens with."""


@dataclass(frozen=True, kw_only=True)
class Paper:
    """A page of the folder, in Markdown without its heading. `keeps_markdown`: it is there in that form too."""

    stem: str
    title: str
    markdown: str
    landscape: bool = False
    keeps_markdown: bool = False


def bundle(whose: str, index: Paper, papers: Sequence[Paper], kept: Mapping[str, bytes]) -> dict[str, bytes]:
    """Every file by its path in the folder, the list of their SHA-256 last.

    `whose` stands over every page: what the folder is of. `kept` are the files that are no pages, by their paths.
    """
    files: dict[str, bytes] = {}
    for paper in (index, *papers):
        markdown = f"# {whose}: {paper.title}\n\n{paper.markdown}"
        back = "" if paper is index else f"[Back to the index]({INDEX}.html)\n\n"
        sheet = Sheet(title=f"{paper.title} – {whose}", landscape=paper.landscape)
        files[f"{paper.stem}.html"] = made(f"{back}{markdown}", HTML, sheet)
        if paper.keeps_markdown:
            files[f"{paper.stem}.md"] = markdown.encode()
    files.update(kept)
    in_order = {path: files[path] for path in sorted(files)}
    digests = {path: sha256(content).hexdigest() for path, content in in_order.items()}
    return {**in_order, SUMS: checksums(digests)}
