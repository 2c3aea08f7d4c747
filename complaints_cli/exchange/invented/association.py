"""The invented association itself: its settings and policy as files, its people, its homes at each year end."""

from datetime import date

FOUNDED = date(2024, 4, 2)
TODAY = date(2026, 5, 15)
YEAR = "2025/26"

Days = tuple[date, date]
"""The first and the last day of what is reported on."""
LAST_YEAR: Days = (date(2024, 4, 1), date(2025, 3, 31))
THIS_YEAR: Days = (date(2025, 4, 1), date(2026, 3, 31))
QUARTERS: tuple[Days, ...] = (
    (date(2025, 4, 1), date(2025, 6, 30)),
    (date(2025, 7, 1), date(2025, 9, 30)),
    (date(2025, 10, 1), date(2025, 12, 31)),
    (date(2026, 1, 1), date(2026, 3, 31)),
)
"""Those of the last whole year."""
BOARD_OF_2025, BOARD_OF_2026 = date(2025, 5, 20), date(2026, 5, 12)
"""The board's meetings on the annual reports."""

RUTH, GARETH, MAGDA, TOM, HELEN = "S-001", "S-002", "S-003", "S-004", "S-005"
"""The five who handle and decide complaints, in the order of the settings; behind them come the board and outside."""

HOMES = {date(2024, 3, 31): (391, 24), date(2025, 3, 31): (390, 24), date(2026, 3, 31): (388, 24)}
"""Homes owned at each year end: rented, shared ownership."""

LANDLORD = """\
# The settings of an invented association. Nobody in it, and no address, is real.

name = "Larkmere Housing Association"
address = "The Old Exchange, 4 Tolsey Lane, Larkmere, QX7 1AB"
phone = "01632 960 418"
email = "complaints@larkmere.example"
website = "www.larkmere.example/complaints"
complaints_officer = "Ruth Adeyemi, Complaints Officer"
member_responsible = "Dr Amina Yusuf, board member"
year_end = "03-31"
division = "england-and-wales"
policy = "policy.toml"

staff = [
    { name = "Ruth Adeyemi", role = "Complaints Officer", email = "ruth.adeyemi@larkmere.example", aliases = ["RA"] },
    { name = "Gareth Pryce", role = "Repairs and Assets Manager", email = "gareth.pryce@larkmere.example" },
    { name = "Magda Kowalczyk", role = "Housing Services Manager", email = "magda.kowalczyk@larkmere.example" },
    { name = "Tom Hallam", role = "Head of Operations", email = "tom.hallam@larkmere.example", aliases = ["TH"] },
    { name = "Helen Whitcombe", role = "Chief Executive", standing = "chief-executive", email = "hw@larkmere.example" },
    { name = "Martin Ferreby", role = "Chair of the board", standing = "chair" },
    { name = "Dr Amina Yusuf", role = "Board member", standing = "board" },
    { name = "Joyce Anand", role = "Complaints manager", standing = "outside", outside = "Fellbeck Homes" },
]
"""

POLICY = """\
# Larkmere's complaints policy. It keeps the Code, and promises stage 2 answers five working days sooner.

[policy]
name = "Larkmere complaints policy"
version = "2024"
in_force_from = 2024-04-01
stages = 2

[stage_1]
acknowledge_days = 5
respond_days = 10
respond_from = "acknowledgement"
extension_days = 10

[stage_2]
acknowledge_days = 5
respond_days = 15
respond_from = "acknowledgement"
extension_days = 20

[complaining]
complain_within_months = 12
counts_from_known = true
discretion = true
representatives = true

[roles]
complaints_officer = "Ruth Adeyemi"
member_responsible = "Dr Amina Yusuf"
stage_1 = "the manager of the service concerned"
stage_2 = "the Head of Operations or the Chief Executive"

[reporting]
board = "quarterly"
residents = "yearly"

[compensation]
reference = "Larkmere remedies policy 2024"
pay_within_days = 28

[rates]
missed-appointment = "20.00 each item"

[[exclusions]]
ground = "time-limit"
words = "The issue arose, or the resident came to know of it, over 12 months ago; we may still take it on."

[[exclusions]]
ground = "proceedings-filed"
words = "A claim form and particulars of claim about the same matter were filed at court."

[[exclusions]]
ground = "already-considered"
words = "We considered the same matter under this policy before."
"""
