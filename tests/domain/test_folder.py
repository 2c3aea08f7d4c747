"""What belongs together is found by walking its folder, and a folder inside it stays out."""

from complaints_cli import domain
from complaints_cli.domain.folder import modules


def test_the_files_of_a_folder_come_by_name_and_its_folders_do_not() -> None:
    names = [module.__name__.removeprefix("complaints_cli.domain.") for module in modules(domain)]
    assert names == sorted(names)
    assert {"calendar", "complaint", "policy"} < set(names)
    assert {"events", "folding", "obligations"}.isdisjoint(names)
