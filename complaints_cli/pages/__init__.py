"""Pages: what is written in Markdown, made into each form that offices use, and read back from it."""

from complaints_cli.domain.media import DOCX, HTML, MARKDOWN, PDF, TEXT
from complaints_cli.pages.picture import Picture
from complaints_cli.pages.sheet import Sheet

__all__ = ["Picture", "Sheet", "made"]


def made(markdown: str, media: str, sheet: Sheet) -> bytes:
    """The page in the form of that media type (`domain.media`).

    Raises Misuse "extra" when the package that makes the form is not installed, which says how to install it.
    """
    if media == MARKDOWN:
        return markdown.encode()
    if media == TEXT:
        from complaints_cli.pages.plain_text import to_text

        return to_text(markdown).encode()
    if media == HTML:
        from complaints_cli.pages.html import to_html

        return to_html(markdown, sheet).encode()
    if media == DOCX:
        from complaints_cli.pages.docx import to_docx

        return to_docx(markdown, sheet)
    if media == PDF:
        from complaints_cli.pages.pdf import to_pdf

        return to_pdf(markdown, sheet)
    raise ValueError(f"no page is written as {media}")
