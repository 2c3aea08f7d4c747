"""Which columns of the register hold days, money and switches: told by their names, which mean one thing everywhere."""

import re

from complaints_cli.exchange.export.sheet import Kind
from complaints_cli.store.row_by_row import Held

DAY = re.compile(r"(^|_)(on|due|until)$")
DAYS = frozenset(
    {
        *("answer_by", "backstop", "cap", "carried_from", "code_date", "day", "decide_appeal_by", "discussed"),
        *(
            "effective_from",
            "expected_back",
            "first_promised_for",
            "promised_for",
            "extended_to",
            "last_check",
            "last_day",
            "next_review",
            "object_by",
        ),
        *("pay_by", "refresh_by", "replaces", "respond_by", "to_date", "year_end"),
    }
)
DAYS_OF = frozenset(
    {("adjustment", "review"), ("comment", "by"), ("policy_step", "review"), ("request_review", "next")}
)
"""Columns whose names mean a day in one table only."""
MONEY = frozenset(
    {
        *(("action", "amount"), ("claim", "amount"), ("claim", "asked"), ("compensation_line", "amount")),
        *(("compensation_line", "rate"), ("compensation_offer", "offset"), ("ombudsman_order", "amount")),
    }
)
SWITCHES = frozenset(
    {
        *("acknowledge_kept", "agreed", "anonymous", "beyond_cap", "danger_now", "declined", "discretion", "dropped"),
        "kept_close",
        *("erased", "has_adjustment", "has_vulnerability", "hr", "in_time_for_return", "instructs", "is_open", "legal"),
        *("legal_advice", "none", "objected", "offset_agreed", "on_appeal", "outcome_known", "own", "provisional"),
        *("refused", "remedy_ruled_out", "reply_wanted", "sensitive", "stands", "taken_back", "to_confirm"),
        *("unchanged", "unhappy", "with_letter", "within_cap"),
    }
)


def kind_of(table: str, column: Held) -> Kind:
    """What the values of a column of the register are."""
    if column.is_pounds:
        return Kind.MONEY
    if column.is_number:
        if (table, column.name) in MONEY:
            return Kind.MONEY
        return Kind.YES_NO if column.name in SWITCHES else Kind.NUMBER
    is_day = DAY.search(column.name) or column.name in DAYS or (table, column.name) in DAYS_OF
    return Kind.DAY if is_day else Kind.TEXT
