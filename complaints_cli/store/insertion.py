"""How a row is put into a table: written out for the driver, once a table."""

from functools import cache


@cache
def insertion(table: str, columns: tuple[str, ...]) -> str:
    """The statement that puts values of these columns, in their order, into a table."""
    quoted = ", ".join(f'"{column}"' for column in columns)
    return f'INSERT INTO "{table}" ({quoted}) VALUES ({", ".join("?" * len(columns))})'  # noqa: S608
