"""`python -m complaints_cli` is the same program as `complaints`."""

from complaints_cli import stopping


def main() -> None:
    """The console script."""
    stopping.silent()
    from complaints_cli.cli import app

    app()


if __name__ == "__main__":
    main()
