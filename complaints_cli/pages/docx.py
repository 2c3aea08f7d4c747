"""A Word document."""

from complaints_cli.pages.sheet import Sheet


def to_docx(markdown: str, sheet: Sheet) -> bytes:
    """The page as a Word document."""
    raise NotImplementedError(sheet.title, markdown)
