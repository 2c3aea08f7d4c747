"""Where things are kept on this computer, when nobody names another place."""

from pathlib import Path

NAME = "complaints"


def default_database() -> Path:
    """The database used when neither `--db` nor COMPLAINTS_DB names one."""
    from platformdirs import user_data_path

    return user_data_path(NAME, appauthor=False) / "complaints.db"


def state_folder() -> Path:
    """Where unfinished drafts, failure reports and the last morning run are kept. It may not be there yet."""
    from platformdirs import user_state_path

    return user_state_path(NAME, appauthor=False)


def templates_folder() -> Path:
    """The templates that came with the program: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parent
    packaged = package / "templates"
    return packaged if packaged.is_dir() else package.parent / "templates"
