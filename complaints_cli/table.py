"""The command table, written by hand: what there is, where it is, and the line of `--help` that names it.

A command is one line here and one function in `commands/`. Its module is not imported until it is run.
"""

from dataclasses import dataclass

START, LIFE, SEEING = "Start", "Life of a complaint", "Seeing"
BESIDE = "Beside a complaint"
RULES, DOCUMENTS, DATA = "Rules", "Documents", "Data"


@dataclass(frozen=True)
class Row:
    """`name` has two words for a command inside a group; `target` is "module:function" below `commands`."""

    panel: str
    name: str
    target: str
    help: str


TABLE = (
    # Start
    Row(START, "init", "init:init", "Make the database, with the landlord's settings."),
    Row(START, "settings show", "settings:show", "Every setting, and since when it holds."),
    Row(START, "settings load", "settings:load", "Take the settings from a file."),
    Row(START, "settings set", "settings:set_", "Change one setting."),
    Row(START, "staff add", "staff:add", "Add somebody to the staff list."),
    Row(START, "staff list", "staff:listed", "List everybody, with those who left."),
    Row(START, "staff alias", "staff:alias", "Add another spelling of a name."),
    Row(START, "staff place", "staff:place", "Give somebody another role or standing."),
    Row(START, "staff leave", "staff:leave", "Say that somebody has left."),
    Row(START, "training add", "training:add", "Somebody was trained: record it."),
    Row(START, "training list", "training:listed", "Who was trained, and who never was."),
    Row(START, "demo", "demo:demo", "An invented association, to look around in."),
    Row(START, "where", "where:where", "Every path in use."),
    # Life of a complaint
    Row(LIFE, "log", "log:log", "A complaint arrived: record it."),
    Row(LIFE, "point add", "point:add", "Add a matter to a complaint."),
    Row(LIFE, "point set", "point:settle", "Say whether you are responsible for a point."),
    Row(LIFE, "point list", "point:listed", "List the points of a complaint."),
    Row(LIFE, "ack", "ack:ack", "Acknowledge it, with its definition."),
    Row(LIFE, "extend", "delay:extend", "Move the response date, in time and with a reason."),
    Row(LIFE, "late", "delay:late", "Tell the resident that the answer is late."),
    Row(LIFE, "finding", "deciding:finding", "Decide a point, with reasons."),
    Row(LIFE, "remedy", "deciding:remedy", "Offer something that puts things right."),
    Row(LIFE, "learn", "deciding:learn", "Say what you learn from it."),
    Row(LIFE, "work", "work:work", "Points, findings, remedies and learning in one form."),
    Row(LIFE, "respond", "respond:respond", "Answer the stage that awaits its response."),
    Row(LIFE, "escalate", "escalate:escalate", "The resident asks for stage 2: record it."),
    Row(LIFE, "next", "next_:next_", "What is still missing before the next letter."),
    Row(LIFE, "close", "ending:close", "Close a complaint that is answered."),
    Row(LIFE, "withdraw", "ending:withdraw", "The resident no longer wants it looked at."),
    Row(LIFE, "refuse", "refusing:refuse", "Refuse to take it on, on a ground."),
    Row(LIFE, "refuse-escalation", "refusing:refuse_escalation", "Refuse a request for stage 2, on a ground."),
    Row(LIFE, "reopen", "belonging:reopen", "Look again at a complaint that had ended."),
    Row(LIFE, "note", "note:note", "Keep a conversation or correspondence."),
    Row(LIFE, "attach", "attach:attach", "Copy a file into the record."),
    Row(LIFE, "file list", "file_save:listed", "The files that are kept with a complaint."),
    Row(LIFE, "file save", "file_save:save", "Write a file that is kept to a new file."),
    Row(LIFE, "link", "belonging:link", "Two complaints belong together."),
    Row(LIFE, "assign", "belonging:assign", "Give it to somebody who handles it."),
    Row(LIFE, "action list", "action:listed", "What was promised, and what is still to be done."),
    Row(LIFE, "action done", "action:done", "A promise was kept: say how you know."),
    Row(LIFE, "action move", "action:move", "Move a promise to another day, with the reason."),
    Row(LIFE, "action owner", "action:owner", "Somebody else sees to a promise."),
    Row(LIFE, "action told", "action:told", "The resident was told of a promise's new date."),
    Row(LIFE, "correct", "correct:put_right", "Put right what was typed wrongly."),
    Row(LIFE, "undo", "undo:undo", "Take back the last thing recorded."),
    # Beside a complaint
    Row(BESIDE, "involve", "involve:involve", "Somebody has a part in a complaint, or has it no more."),
    Row(BESIDE, "approve", "involve:approve", "Sign off an answer before it goes out."),
    Row(BESIDE, "compensation line", "compensation:line", "Work out a line of compensation."),
    Row(BESIDE, "compensation evidence", "compensation:evidence", "Proof of a loss was asked for, or came."),
    Row(BESIDE, "compensation drop", "compensation:drop", "Leave out a line that was not offered."),
    Row(BESIDE, "compensation factors", "compensation_factors:factors", "What the remedy must match."),
    Row(BESIDE, "compensation comparable", "compensation_seen:comparable", "What was awarded before for the same."),
    Row(BESIDE, "compensation rates", "compensation_seen:rates", "Rates that hold, and where they come from."),
    Row(BESIDE, "compensation offer", "compensation_offer:offer", "Offer the lines as one sum."),
    Row(BESIDE, "compensation answer", "compensation_offer:answer", "What the resident said to it."),
    Row(BESIDE, "compensation paid", "compensation_offer:paid", "The money went to the resident."),
    Row(BESIDE, "compensation show", "compensation_seen:show", "The lines and offers of a complaint."),
    Row(BESIDE, "compensation list", "compensation_seen:listed", "Offers of money that are not paid yet."),
    Row(BESIDE, "claim add", "claim:add", "Compensation is asked for without a complaint."),
    Row(BESIDE, "claim answer", "claim:answer", "Grant it, in part or not, or pass it to the insurers."),
    Row(BESIDE, "claim paid", "claim:paid", "What was granted was paid."),
    Row(BESIDE, "claim complain", "claim:complain", "The resident is dissatisfied: it becomes a complaint."),
    Row(BESIDE, "claim show", "claim_seen:show", "A claim, its answer and every event."),
    Row(BESIDE, "claim list", "claim_seen:listed", "The claims, and what came of each."),
    Row(BESIDE, "update", "update:update", "Keep the resident informed, at an interval you agree."),
    Row(BESIDE, "who-can", "involve:who_can", "Who may decide, who may not and why, and the way out."),
    # Seeing
    Row(SEEING, "due", "due:due", "What is due: overdue first, then today, then soon."),
    Row(SEEING, "list", "list_:listed", "List complaints."),
    Row(SEEING, "show", "show:show", "A complaint's whole file."),
    Row(SEEING, "why", "why:why", "How the dates of a complaint are counted."),
    Row(SEEING, "date", "date:count", "Count working days: START +N, or START END."),
    # Rules
    Row(RULES, "policy list", "policy_list:listed", "The policies on record, and from when each holds."),
    Row(RULES, "policy show", "policy_list:show", "A policy with every setting."),
    Row(RULES, "policy check", "policy_check:check", "Compare a policy with the Code."),
    Row(RULES, "policy adopt", "policy_adopt:adopt", "A policy holds from a day on."),
    Row(RULES, "policy approve", "policy_record:approve", "A body approved a policy."),
    Row(RULES, "policy consult", "policy_record:consult", "Who was asked about a policy."),
    Row(RULES, "policy equality", "policy_record:equality", "What a policy means for equality."),
    Row(RULES, "policy review", "policy_record:review", "Something calls for a review of a policy."),
    Row(RULES, "policy reviewed", "policy_record:reviewed", "A policy was looked at again."),
    Row(RULES, "policy history", "policy_record:history", "How a policy came about."),
    Row(RULES, "exception add", "exception:add", "The Code cannot be kept for a time."),
    Row(RULES, "exception told", "exception:told", "Who was told of that."),
    Row(RULES, "exception end", "exception:end", "You keep the Code again."),
    Row(RULES, "exception list", "exception:listed", "Times in which the Code could not be kept."),
    Row(RULES, "equality add", "equality:add", "Count a batch of equality forms."),
    Row(RULES, "equality show", "equality:show", "What the equality forms said, in numbers."),
    Row(RULES, "calendar show", "calendar_show:show", "The bank holidays of your division."),
    Row(RULES, "calendar import", "calendar_change:import_", "Take over what gov.uk publishes."),
    Row(RULES, "calendar add", "calendar_change:add", "Add a bank holiday that was proclaimed."),
    Row(RULES, "calendar remove", "calendar_change:remove", "Remove a bank holiday that was moved."),
    Row(RULES, "calendar refresh", "calendar_change:refresh", "Work out again the years not published yet."),
    # Documents
    Row(DOCUMENTS, "letter list", "letter_list:listed", "The kinds of letter, or the letters that went out."),
    Row(DOCUMENTS, "letter draft", "letter_draft:draft", "Write a letter to read or to edit."),
    Row(DOCUMENTS, "letter check", "letter_draft:check", "Check an edited letter."),
    Row(DOCUMENTS, "letter send", "letter_send:send", "A correction went out."),
    Row(DOCUMENTS, "letter show", "letter_list:show", "A letter as it went out."),
    Row(DOCUMENTS, "report annual", "report:annual", "The year's report that the Code asks for."),
    Row(DOCUMENTS, "report tsm", "report:tsm", "CH01 and CH02, the regulator's complaint measures."),
    Row(DOCUMENTS, "report self-assessment", "report:self_assessment", "The 72 rows against the Code."),
    Row(DOCUMENTS, "assess show", "assess:show", "Your answers, and what the record says beside them."),
    Row(DOCUMENTS, "assess answer", "assess:answer", "Answer a row of the self-assessment form."),
    Row(DOCUMENTS, "assess call", "assess_again:call", "Something calls for a fresh self-assessment."),
    Row(DOCUMENTS, "assess complete", "assess_again:complete", "A fresh self-assessment was made."),
    Row(DOCUMENTS, "assess submitted", "assess_again:submitted", "The year's papers went to the Ombudsman."),
    # Data
    Row(DATA, "backup", "backup:backup", "Copy the database, and verify the copy."),
    Row(DATA, "restore", "backup:restore", "Make a new database of a backup."),
    Row(DATA, "verify", "verify:verify", "Check that the record is what was recorded."),
    Row(DATA, "db rebuild", "verify:rebuild", "Write the register anew from the events."),
    Row(DATA, "erase", "erase:erase", "Erase the personal data of a complaint for ever."),
)
"""In the order of `--help`."""

GROUPS = {
    "settings": "The landlord's settings.",
    "staff": "The people who handle and decide complaints.",
    "point": "The points of a complaint.",
    "file": "The files that are kept with a complaint.",
    "action": "What was promised, and when it was done.",
    "claim": "Compensation that is asked for without a complaint.",
    "compensation": "Money that puts things right: worked out, offered, paid.",
    "training": "Who was trained in handling complaints.",
    "exception": "Times in which the Code cannot be kept.",
    "equality": "What monitoring forms said, apart from complaints.",
    "policy": "The policy that complaints are handled under.",
    "calendar": "The bank holidays that do not count.",
    "letter": "Letters: what there is, drafts, checks.",
    "report": "The reports of a year.",
    "assess": "The self-assessment against the Code.",
    "db": "The database itself.",
}
"""Commands that have commands of their own. One without a row in TABLE is not shown."""


def inside(group: str | None) -> dict[str, Row]:
    """What `--help` lists: by its last word, each command of a group; at the top (None) each command and each group."""
    if group is not None:
        return {row.name.split()[1]: row for row in TABLE if row.name.startswith(f"{group} ")}
    listed: dict[str, Row] = {}
    for row in TABLE:
        first = row.name.split()[0]
        listed.setdefault(first, row if first == row.name else Row(row.panel, first, "", GROUPS[first]))
    return listed
