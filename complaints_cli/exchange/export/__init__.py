"""Everything on record, for a spreadsheet or another program: typed, explained, harmless, and able to come back."""
