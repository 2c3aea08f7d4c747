"""The rows of a complaint, in one file a subject: each has its `TABLES` and `rows(folded)`.

They are made from events alone, so that they can be made again at any time.
"""
