"""A letter has three forms, known by the ending of a file's name and kept by their media type."""

from collections.abc import Mapping

MARKDOWN, TEXT, HTML = "text/markdown", "text/plain", "text/html"
MEDIA: Mapping[str, str] = {"md": MARKDOWN, "txt": TEXT, "html": HTML}
"""The media type of each form."""
FORMS: Mapping[str, str] = {media: form for form, media in MEDIA.items()}
"""The form of each media type."""
OTHER_ENDINGS: Mapping[str, str] = {"markdown": MARKDOWN, "htm": HTML}
"""Endings that an edited letter may come back with."""
