"""The tables, declared as classes in one file a subject.

They are made by the numbered SQL steps, since STRICT, triggers and partial indexes are theirs to say; a test holds the
two together.
"""
