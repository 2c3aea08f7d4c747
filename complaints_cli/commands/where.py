"""`where`: every path in use. It opens nothing, so that it can be asked when nothing else works."""

from complaints_cli import places
from complaints_cli.commands import morning_runs
from complaints_cli.desk import Call
from complaints_cli.result import Facts, Result
from complaints_cli.store import machine


def where(call: Call) -> Result:
    """Print every path in use: the database, drafts, the last morning run, what this computer saw, the templates.

    The database is the one named by --db or COMPLAINTS_DB, else the one in your own data folder. A draft holds what was
    typed and never recorded: go on with it (--resume), or delete its file.
    """
    database = call.desk.db.absolute()
    there = database.exists()
    witness = machine.memory()
    state, templates = places.state_folder(), places.templates_folder()
    morning = morning_runs.place(database)
    kept = sorted(state.glob("*.txt")) if state.is_dir() else []
    return Result(
        data={
            "database": database,
            "database_exists": there,
            "drafts": state,
            "drafts_kept": kept,
            "morning": morning,
            "witness": witness,
            "templates": templates,
        },
        screen=[
            Facts(
                [
                    ("Database", f"{database}{'' if there else ' (not there yet: complaints init)'}"),
                    ("Drafts", str(state)),
                    *(("Kept there", path.name) for path in kept),
                    ("Morning list", str(morning) if morning.exists() else None),
                    ("What was seen", str(witness) if witness.exists() else None),
                    ("Templates", str(templates)),
                ]
            )
        ],
    )
