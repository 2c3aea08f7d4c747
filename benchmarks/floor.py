"""The least that `due` could cost in Python: one plain file, of argparse and sqlite3, that prints the same lines.

It imports nothing of the program: its query and its words are copied. It knows the rows of an invented register, and
no more: nothing counted in hours, nobody away, no text that could harm a terminal.
"""

import argparse
import sqlite3
from bisect import bisect_right
from collections import Counter
from datetime import date, timedelta

CALENDAR = "SELECT day FROM bank_holiday WHERE calendar = (SELECT max(version) FROM calendar)"
DUE = """
    SELECT d.ref, d.label, d.what, d.stage, d.item, d.due_on, d.due_at, d.governed_by, d.rule, d.original_due,
        d.provisional, d.handler, p.name AS handler_name, a.cover, stand_in.name AS cover_name, a.last_on AS away_to
    FROM due_item AS d LEFT JOIN person AS p ON p.id = d.handler
    LEFT JOIN absence AS a ON a.person = d.handler AND ? BETWEEN a.first_on AND a.last_on
    LEFT JOIN person AS stand_in ON stand_in.id = a.cover
    ORDER BY d.due_on, d.due_at IS NULL, d.due_at, d.rank, d.ref, d.n"""
HEAD = ("Complaint", "Due", "State", "What", "About")
STEPS = {
    "acknowledge": "Acknowledge",
    "respond": "Respond",
    "submission": "Send the year's papers to the Ombudsman",
    "contact-review": "Check the Ombudsman's contact details",
}
BECAUSE = {
    "code": "Code {}",
    "backstop": "Code {}, counted from day zero",
    "policy": "your policy",
    "promise": "as promised",
    "extension": "as extended",
    "ombudsman": "as the Ombudsman set",
    "record": "a reminder",
}
WITHIN = 5


def main() -> None:
    """Reads the command line, then the file, then prints what is due."""
    parser = argparse.ArgumentParser(description="What is due.")
    parser.add_argument("--db", required=True)
    parser.add_argument("--today", type=date.fromisoformat, required=True)
    due = parser.add_subparsers(dest="command", required=True).add_parser("due")
    due.add_argument("--all", action="store_true", dest="everything")
    asked = parser.parse_args()
    file = sqlite3.connect(f"file:{asked.db}?mode=ro", uri=True)
    file.row_factory = sqlite3.Row
    holidays = {day for (day,) in file.execute(CALENDAR)}
    rows = file.execute(DUE, (asked.today.isoformat(),)).fetchall()
    file.close()
    print("\n".join(lines(rows, holidays, asked.today, everything=asked.everything)))


def lines(rows: list[sqlite3.Row], holidays: set[str], today: date, *, everything: bool) -> list[str]:
    """The list with its counts above it, and a word about what it leaves out."""
    days = [date.fromisoformat(row["due_on"]) for row in rows]
    first, last = min([today, *days]), max([today + timedelta(days=30), *days])
    calendar = (first + timedelta(days=number) for number in range((last - first).days + 1))
    working = [day for day in calendar if day.weekday() < 5 and day.isoformat() not in holidays]
    now = bisect_right(working, today)
    soon = working[now + WITHIN - 1]
    counts: Counter[str] = Counter()
    table = [HEAD]
    for row, day in zip(rows, days, strict=True):
        number = bisect_right(working, day) - now
        if day < today:
            state, away = "overdue", f"overdue by {working_days(max(1, -number))}"
        elif day == today:
            state, away = "due today", "due today"
        else:
            state, away = "due soon" if day <= soon else "due later", f"in {working_days(max(1, number))}"
        counts[state] += 1
        if state != "due later" or everything:
            table.append(
                (
                    row["ref"],
                    short(day) + (", provisional" if row["provisional"] else ""),
                    away,
                    f"{step(row)} ({because(row)})",
                    f"{row['label']} ({row['handler_name'] or 'no handler'})",
                )
            )
    said = ", ".join(
        f"{counts[state]} {words}"
        for state, words in (
            ("overdue", "overdue"),
            ("due today", "due today"),
            ("due soon", f"due in the next {working_days(WITHIN)}"),
            ("due later", "due later"),
        )
        if counts[state] and (state != "due later" or everything)
    )
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    found = [f"{short(today)}: {said}.", ""]
    found += ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in table]
    later = counts["due later"]
    if later and not everything:
        found += ["", f"{later} more {'is' if later == 1 else 'are'} due later: complaints due --all"]
    return found


def short(day: date) -> str:
    """A day as the list has it: "Fri 4 Dec 2026"."""
    return f"{day:%a} {day.day} {day:%b %Y}"


def working_days(number: int) -> str:
    """So many working days in words."""
    return f"{number} working day{'' if number == 1 else 's'}"


def step(row: sqlite3.Row) -> str:
    """What is to be done: "Respond, stage 1"."""
    name = STEPS[row["what"]]
    if row["item"]:
        return f"{name} {row['item']}"
    return f"{name}, stage {row['stage']}" if row["stage"] else name


def because(row: sqlite3.Row) -> str:
    """Why it is due on its day: "Code 6.3, was Fri 20 Nov 2026"."""
    was = f", was {short(date.fromisoformat(row['original_due']))}" if row["original_due"] else ""
    kind = "code" if row["governed_by"] == "record" and row["rule"][0].isdigit() else row["governed_by"]
    return BECAUSE[kind].format(row["rule"]) + was


if __name__ == "__main__":
    main()
