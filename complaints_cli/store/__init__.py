"""The only way to the database: tables, views, the event log, the register, migrations and backup."""
