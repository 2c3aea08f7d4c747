"""The program and what it rests on: versions, the packages that only some offices need, the time zones."""

import platform
from collections.abc import Iterator
from importlib.util import find_spec
from zoneinfo import ZoneInfoNotFoundError

from complaints_cli import __version__, clock
from complaints_cli.commands.doctoring.finding import Finding, fine, wrong
from complaints_cli.domain.dates import short_day

EXTRAS = {
    "docx": ("Word and OpenDocument files", ("docxtpl", "docx", "odfdo")),
    "pdf": ("PDF files", ("typst",)),
    "charts": ("drawn charts", ("matplotlib",)),
    "words": ("the reading age of letters", ("pyphen",)),
}
"""Each with what it is for, and the modules that it brings."""
NEEDED = ("defusedxml", "holidays", "icalendar", "jinja2", "markdown_it", "openpyxl", "rich", "sqlmodel")
CODE = (
    "The Code that comes with it is the Complaint Handling Code of the Housing Ombudsman, in force from 1 April 2024."
)


def program() -> Iterator[Finding]:
    """What is installed here."""
    from complaints_cli.store.examining import SQLITE, STRICT_SINCE, too_old

    yield fine("Version", f"complaints {__version__}, on Python {platform.python_version()}. {CODE}")
    least = ".".join(map(str, STRICT_SINCE))
    if too_old():
        message = f"SQLite is {SQLITE}, and at least {least} is needed. A newer Python brings a newer SQLite."
        yield wrong("SQLite", message)
    else:
        yield fine("SQLite", f"SQLite {SQLITE}; {least} or later is needed.")
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        message = f"Packages are missing that the program needs: {', '.join(missing)}. Install it again."
        yield wrong("Packages", message)
    yield from _extras()
    yield from _zones()


def _extras() -> Iterator[Finding]:
    there: list[str] = []
    absent: list[str] = []
    for name, (what, modules) in EXTRAS.items():
        (there if all(find_spec(module) for module in modules) else absent).append(f"{what} ({name})")
    if there:
        yield fine("Extras", f"Installed: {', '.join(there)}.")
    if absent:
        yield fine(
            "Extras", f'Not installed, and not needed by all: {", ".join(absent)}: pip install "complaints-cli[NAME]".'
        )


def _zones() -> Iterator[Finding]:
    try:
        today = clock.london_date()
    except ZoneInfoNotFoundError:
        message = "There are no time zones, so nobody knows which day it is in London: pip install tzdata."
        yield wrong("Time zones", message)
        return
    yield fine("Time zones", f"London's are known: there it is {short_day(today)}.")
