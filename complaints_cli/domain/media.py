"""The forms of a page, each known by the ending of a file's name and kept by its media type."""

from collections.abc import Mapping

MARKDOWN, TEXT, HTML, PDF = "text/markdown", "text/plain", "text/html", "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
CSV, JSON = "text/csv", "application/json"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ODT = "application/vnd.oasis.opendocument.text"
MEDIA: Mapping[str, str] = {"md": MARKDOWN, "txt": TEXT, "html": HTML, "docx": DOCX, "pdf": PDF}
"""The media type of each form that we write."""
REPORT_MEDIA: Mapping[str, str] = {**MEDIA, "csv": CSV, "json": JSON}
"""The media type of each form that a report can have."""
FORMS: Mapping[str, str] = {**{media: form for form, media in REPORT_MEDIA.items()}, ODT: "odt", XLSX: "xlsx"}
"""The form of each media type."""
EXPORT_MEDIA: Mapping[str, str] = {"csv": CSV, "xlsx": XLSX, "json": JSON}
"""The media type of each form that an export can have."""
READ: Mapping[str, str] = {
    "md": MARKDOWN,
    "markdown": MARKDOWN,
    "txt": TEXT,
    "html": HTML,
    "htm": HTML,
    "docx": DOCX,
    "odt": ODT,
}
"""The media type of each ending that an edited letter may come back with."""
BINARY = frozenset({DOCX, ODT, PDF})
"""What is no text to look at: it is written to a file, and never to a screen."""
