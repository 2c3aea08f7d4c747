"""A PDF."""

from complaints_cli.pages.sheet import Sheet


def to_pdf(markdown: str, sheet: Sheet) -> bytes:
    """The page as a PDF."""
    raise NotImplementedError(sheet.title, markdown)
