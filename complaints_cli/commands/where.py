"""`where`: every path in use. It opens nothing, so that it can be asked when nothing else works."""

import typer

from complaints_cli import places
from complaints_cli.desk import desk
from complaints_cli.result import Facts, Result


def where(ctx: typer.Context) -> Result:
    """Print every path in use: the database, unfinished drafts, the templates.

    The database is the one named by --db or COMPLAINTS_DB, else the one in your own data folder.
    """
    database = desk(ctx).db.absolute()
    there = database.exists()
    state, templates = places.state_folder(), places.templates_folder()
    return Result(
        data={"database": database, "database_exists": there, "drafts": state, "templates": templates},
        screen=[
            Facts(
                [
                    ("Database", f"{database}{'' if there else ' (not there yet: complaints init)'}"),
                    ("Drafts", str(state)),
                    ("Templates", str(templates)),
                ]
            )
        ],
    )
