"""A folder that is handed out has a list of its files with the SHA-256 of each, as `sha256sum -c` reads it."""

from collections.abc import Mapping

SUMS = "SHA256SUMS"
"""The name of the list."""


def checksums(digests: Mapping[str, str]) -> bytes:
    """The list: `digests` has the hexadecimal SHA-256 of each file by its path in the folder."""
    return "".join(f"{digest}  {path}\n" for path, digest in digests.items()).encode()
