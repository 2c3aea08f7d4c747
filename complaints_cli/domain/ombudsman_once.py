"""How the Housing Ombudsman could once be reached and can be no more: whoever prints it sends residents nowhere.

This was compared with what is published on 22 November 2026.
"""

from datetime import date

OLD_POSTCODES = ("L33 7WQ", "E14 9GE", "E14 9SR", "E14 4PU")
OLD_BOXES = ("PO Box 152", "Exchange Tower")
NO_NEW_CASES_BY_EMAIL_SINCE = date(2026, 1, 13)
