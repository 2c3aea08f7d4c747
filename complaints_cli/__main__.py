"""`python -m complaints_cli` is the same program as `complaints`."""

from complaints_cli.cli import main

if __name__ == "__main__":
    main()
