"""What is due, what there is, and how dates are counted."""

from complaints_cli.table.row import SEEING, Row

ROWS = (
    Row(SEEING, "due", "due:due", "What is due: overdue first, then today, then soon."),
    Row(SEEING, "list", "list_:listed", "List complaints."),
    Row(SEEING, "search", "search:search", "Find words in complaints, notes and letters."),
    Row(SEEING, "show", "show:show", "A complaint's whole file."),
    Row(SEEING, "why", "why:why", "How the dates of a complaint are counted."),
    Row(SEEING, "date", "date:count", "Count working days: START +N, or START END."),
)
