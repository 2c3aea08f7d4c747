"""What comes in from a spreadsheet and what goes out to others; nothing here decides."""
