"""The tables, declared as classes in one file a subject, for whoever reads the record with Python.

They are made by the numbered SQL steps, since STRICT, triggers and partial indexes are theirs to say; a test holds the
two together. No command imports them: an ORM takes longer to start than any of them to run.
"""
