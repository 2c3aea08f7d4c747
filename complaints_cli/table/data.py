"""What is handed out of the record, copies of the database, its soundness, and what is erased."""

from complaints_cli.table.row import DATA, Row

ROWS = (
    Row(DATA, "export", "export:export", "Everything on record, for a spreadsheet or a program."),
    Row(DATA, "export list", "export:listed", "List what was handed out, and by whom."),
    Row(DATA, "backup", "backup:backup", "Copy the database, and verify the copy."),
    Row(DATA, "backup check", "backup_check:check", "Rehearse a restore of each backup."),
    Row(DATA, "restore", "restore:restore", "Make a new database of a backup."),
    Row(DATA, "import", "import_:import_", "Bring over an older register: CSV or a spreadsheet."),
    Row(DATA, "import list", "import_list:listed", "What was brought over, file by file."),
    Row(DATA, "import undo", "import_undo:undo", "Take a whole import back."),
    Row(DATA, "verify", "verify:verify", "Check that the record is what was recorded."),
    Row(DATA, "db rebuild", "verify:rebuild", "Write the register anew from the events."),
    Row(DATA, "columns", "columns:columns", "What each table and column of the database means."),
    Row(DATA, "subject", "subject:subject", "Everything held on one person, who asks for it."),
    Row(DATA, "hold place", "hold:place", "Keep something from being erased."),
    Row(DATA, "hold lift", "hold:lift", "Record that a hold is over."),
    Row(DATA, "hold list", "hold:listed", "What must not be erased, and why."),
    Row(DATA, "retention", "retention:retention", "What is past its period, and what is held."),
    Row(DATA, "erase", "erase:erase", "Erase personal data for ever."),
)
