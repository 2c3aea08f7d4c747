"""What the Ombudsman asks, finds and orders, and what is answered."""

from every_command import RECORDED, Line
from officer import REF

AT = "2027-01-11"
LINES: tuple[Line, ...] = (
    ("2026-12-14", "log", ("--via", "phone", "--summary", "No heating"), RECORDED),
    (AT, "ombudsman refer", (REF, "--by", "resident", "--their-ref", "202612345"), RECORDED),
    (AT, "ombudsman notice", (REF, "--which", "first", "--by", "2027-01-18", "--what", "Answer it"), RECORDED),
    (AT, "ombudsman moved", (REF, "notice", "1", "--to", "2027-01-25", "--reason", "We asked"), RECORDED),
    (AT, "ombudsman notice", (REF, "--answered", AT, "--proof", "Email"), RECORDED),
    (AT, "ombudsman evidence", (REF, "--by", "2027-02-01", "--what", "All papers"), RECORDED),
    (AT, "ombudsman evidence", (REF, "--sent", AT, "--proof", "Portal receipt"), RECORDED),
    (AT, "ombudsman determination", (REF, "--outcome", "service-failure", "--point", "1"), RECORDED),
    (AT, "ombudsman order", (REF, "--what", "Pay", "--pay", "100", "--by", "2027-02-08"), RECORDED),
    (AT, "ombudsman failure-order", (REF, "--type", "1", "--what", "Answer it", "--by", "2027-01-18"), RECORDED),
    (AT, "ombudsman comply", (REF, "1", "--proof", "Bank statement"), RECORDED),
    (AT, "ombudsman review", (REF, "--prepare"), RECORDED),
    (AT, "ombudsman list", (), {"items"}),
    (AT, "show", (REF,), {"ombudsman"}),
)
