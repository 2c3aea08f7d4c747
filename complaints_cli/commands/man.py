"""`man`: the manual page, as `man` sets it."""

from complaints_cli.desk import Call
from complaints_cli.result import Document, Result


def man(call: Call) -> Result:
    """Print the manual page: every command with its options, the exit codes, the environment, the files.

    It is written for `man`: complaints man >complaints.1, and then: man ./complaints.1. Where the program was installed
    from a wheel, `man complaints` finds it.
    """
    page = call.manual()
    return Result(data={"page": page}, screen=[Document(page, page.encode())])
