"""`man`: the manual page, as `man` sets it."""

from typing import Protocol, cast

import typer

from complaints_cli.result import Document, Result


class Documented(Protocol):
    """The program itself, which knows every command that it has."""

    def manual(self) -> str: ...


def man(ctx: typer.Context) -> Result:
    """Print the manual page: every command with its options, the exit codes, the environment, the files.

    It is written for `man`: complaints man >complaints.1, and then: man ./complaints.1. Where the program was installed
    from a wheel, `man complaints` finds it.
    """
    page = cast(Documented, ctx.find_root().command).manual()
    return Result(data={"page": page}, screen=[Document(page, page.encode())])
