"""A letter in which somebody still works, with tracked changes or comments, does not go out."""

import pytest
from docx import Document

from complaints_cli.domain.media import DOCX, TEXT
from complaints_cli.letters.checks.unfinished import unfinished
from word_documents import element, saved


def word(changes: int, comments: int) -> bytes:
    document = Document()
    paragraph = document.add_paragraph("We uphold your complaint.")
    for number in range(comments):
        document.add_comment(paragraph.runs, f"Do we? {number}")
    for number in range(changes):
        paragraph._p.append(element(f'<w:ins w:id="{number}" w:author="x"><w:r><w:t>a</w:t></w:r></w:ins>'))
    return saved(document)


@pytest.mark.parametrize(
    ("changes", "comments", "left"),
    [
        (1, 0, "still has 1 tracked change."),
        (2, 0, "still has 2 tracked changes."),
        (0, 1, "still has 1 comment."),
        (3, 2, "still has 3 tracked changes and 2 comments."),
    ],
)
def test_what_is_left_is_counted_and_what_to_do_is_said(changes: int, comments: int, left: str) -> None:
    (gap,) = unfinished(word(changes, comments), DOCX)
    assert (gap.part, gap.provision) == ("unfinished", None)
    assert left in gap.message
    assert "Accept or reject changes and delete comments" in gap.message


def test_a_letter_that_is_done_or_that_holds_no_such_thing_has_no_gap() -> None:
    assert list(unfinished(word(0, 0), DOCX)) == []
    assert list(unfinished(b"We uphold your complaint.", TEXT)) == []
