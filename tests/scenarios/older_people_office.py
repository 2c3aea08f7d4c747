"""An association that houses older people, with its extra care schemes and its heat networks."""

from pathlib import Path

from command_line import CommandLine
from scenarios.policy_office import PolicyOffice

SETTINGS = """
name = "Larchwood Later Living"
address = "Larchwood House, 4 Mill Lane, Aldbury, AB1 2CD"
phone = "01632 960 410"
email = "complaints@larchwood.example"
website = "www.larchwood.example/complaints"
complaints_officer = "Nesta Pryce, Complaints Officer"
member_responsible = "Dorothy Akande"
homes_lcra = 640
homes_lcho = 52
staff = [
    {name = "Nesta Pryce", role = "Complaints Officer"},
    {name = "Colin Marsh", role = "Head of Assets"},
    {name = "Gwen Foley", role = "Head of Housing"},
    {name = "Aled Rees", role = "Facilities Manager"},
    {name = "Ruth Bello", role = "Director of Operations", standing = "director"},
    {name = "Hywel Amos", role = "Board member", standing = "board"},
]
"""


def larchwood(run: CommandLine, folder: Path) -> PolicyOffice:
    """Its office on 22 May 2026, the day after the policy got its last words."""
    return PolicyOffice(run, folder, SETTINGS, "older-people-association-2026", "2026-05-22")
