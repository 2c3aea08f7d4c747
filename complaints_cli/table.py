"""The command table, written by hand: what there is, where it is, and the line of `--help` that names it.

A command is one line here and one function in `commands/`. Its module is not imported until it is run.
"""

from dataclasses import dataclass

START, LIFE, SEEING = "Start", "Life of a complaint", "Seeing"
BESIDE = "Beside a complaint"
ASKED = "Requests and feedback"
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
    Row(BESIDE, "adjust add", "adjust:add", "Do something differently for the resident."),
    Row(BESIDE, "adjust review", "adjust:review", "An adjustment was looked at again."),
    Row(BESIDE, "adjust end", "adjust:end", "An adjustment is needed no more."),
    Row(BESIDE, "adjust list", "adjust:listed", "The adjustments of a complaint."),
    Row(BESIDE, "disability add", "disclosed:add_disability", "The resident told of a disability."),
    Row(BESIDE, "disability end", "disclosed:end_disability", "It is no longer so."),
    Row(BESIDE, "vulnerability add", "disclosed:add_vulnerability", "Something to bear in mind, in a sentence."),
    Row(BESIDE, "vulnerability check", "disclosed:check_vulnerability", "It is still so."),
    Row(BESIDE, "vulnerability end", "disclosed:end_vulnerability", "It is no longer so."),
    Row(BESIDE, "rep add", "rep:add", "Somebody speaks for the resident."),
    Row(BESIDE, "rep proof", "rep:proof", "What shows that they may."),
    Row(BESIDE, "rep scope", "rep:scope", "On what ground, in what, and who gets letters."),
    Row(BESIDE, "rep object", "rep:object_", "The resident does not want them to."),
    Row(BESIDE, "rep end", "rep:end", "They speak for the resident no more."),
    Row(BESIDE, "rep list", "rep:listed", "Who speaks, or spoke, for the resident."),
    Row(BESIDE, "person set", "person:set_", "What changed about whoever complains."),
    Row(BESIDE, "person permission", "person:permission", "The tenant lets one of the household complain."),
    Row(BESIDE, "involve", "involve:involve", "Somebody has a part in a complaint, or has it no more."),
    Row(BESIDE, "approve", "involve:approve", "Sign off an answer before it goes out."),
    Row(BESIDE, "update", "update:update", "Keep the resident informed, at an interval you agree."),
    Row(BESIDE, "who-can", "involve:who_can", "Who may decide, who may not and why, and the way out."),
    Row(BESIDE, "comment ask", "comment:ask", "Ask the resident to comment before a decision."),
    Row(BESIDE, "comment received", "comment:received", "What the resident said to it."),
    Row(BESIDE, "share", "share:share", "Somebody outside was told details: a contractor."),
    Row(BESIDE, "evidence", "evidence:evidence", "What was weighed on each point, and where nothing was."),
    Row(BESIDE, "related", "related:related", "Complaints that may belong with one."),
    Row(BESIDE, "learning list", "learning_list:listed", "What was learned, and how far each change has come."),
    Row(BESIDE, "learning begin", "learning:begin", "A change is under way."),
    Row(BESIDE, "learning move", "learning:move", "Move a change to another day, with the reason."),
    Row(BESIDE, "learning done", "learning:done", "A change was made: say how you know."),
    Row(BESIDE, "learning drop", "learning:drop", "A change is not going to be made, and why."),
    Row(BESIDE, "learning told", "learning:told", "People were told of a change: you said, we did."),
    Row(BESIDE, "learning plan", "learning_plan:plan", "The service improvement plan, with themes and trends."),
    Row(BESIDE, "learning set", "learning:set_", "Put the root cause on record, or another owner."),
    Row(BESIDE, "ombudsman refer", "ombudsman:refer", "It was brought to the Ombudsman."),
    Row(BESIDE, "ombudsman notice", "ombudsman_asks:notice", "A notice that presses you came, or was answered."),
    Row(BESIDE, "ombudsman evidence", "ombudsman_asks:evidence", "Evidence was asked for, or sent."),
    Row(BESIDE, "ombudsman determination", "ombudsman:determination", "What the Ombudsman found, point by point."),
    Row(BESIDE, "ombudsman order", "ombudsman_asks:order", "An order or a recommendation, with its own day."),
    Row(BESIDE, "ombudsman failure-order", "ombudsman_asks:failure_order", "A failure order, of one of three types."),
    Row(BESIDE, "ombudsman comply", "ombudsman_asks:comply", "An order was complied with: say how you know."),
    Row(BESIDE, "ombudsman review", "ombudsman:review", "A review of a determination, within three weeks."),
    Row(BESIDE, "ombudsman moved", "ombudsman:moved", "The Ombudsman gave another day."),
    Row(BESIDE, "ombudsman list", "ombudsman:listed", "What passed with the Ombudsman, over all complaints."),
    Row(BESIDE, "restriction warn", "restriction:warn", "Somebody was warned about their behaviour."),
    Row(BESIDE, "restriction add", "restriction:add", "Limit somebody's contact, for a time and with reasons."),
    Row(BESIDE, "restriction review", "restriction_again:review", "Look at a restriction again: keep, ease or lift."),
    Row(BESIDE, "restriction appeal", "restriction_again:appeal", "An appeal against it came, or was decided."),
    Row(BESIDE, "restriction lift", "restriction_again:lift", "End a restriction."),
    Row(BESIDE, "restriction list", "restriction:listed", "Whose contact is restricted, until which review."),
    # Requests and feedback
    Row(ASKED, "request add", "request_add:add", "Somebody asks you to put something right: record it."),
    Row(ASKED, "request chase", "request:chase", "They are in touch again about it."),
    Row(ASKED, "request choice", "request:choose", "Were they offered the choice to complain?"),
    Row(ASKED, "request complain", "request:complain", "Make a complaint of it; the request goes on."),
    Row(ASKED, "request assign", "request_steps:assign", "Pass it to a team, or to somebody."),
    Row(ASKED, "request reply", "request_steps:reply", "What they were told about it."),
    Row(ASKED, "request review", "request_steps:review", "Somebody looked at it again."),
    Row(ASKED, "request done", "request:done", "What was asked for is done."),
    Row(ASKED, "request correct", "request_steps:correct", "Put right what was typed wrongly of it."),
    Row(ASKED, "request list", "request_seen:listed", "List service requests."),
    Row(ASKED, "request show", "request_seen:show", "A service request's whole file."),
    Row(ASKED, "feedback add", "feedback:add", "What was said in a survey, a post or in passing."),
    Row(ASKED, "feedback signpost", "feedback:signpost", "They were told how to complain."),
    Row(ASKED, "feedback choice", "feedback:choose", "Were they offered the choice to complain?"),
    Row(ASKED, "feedback complain", "feedback:complain", "Make a complaint of it."),
    Row(ASKED, "feedback list", "feedback_seen:listed", "List feedback."),
    Row(ASKED, "feedback show", "feedback_seen:show", "What was said, and what they were told."),
    Row(ASKED, "compliment add", "compliment:add", "Somebody praises you: record it."),
    Row(ASKED, "compliment list", "compliment:listed", "List compliments."),
    Row(ASKED, "compliment show", "compliment:show", "A compliment."),
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
    Row(RULES, "policy triggers", "policy_triggers:triggers", "Whether the year's figures call for a review."),
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
    Row(DOCUMENTS, "document fact-sheet", "document:fact_sheet", "The leaflet: how to complain to you."),
    Row(DOCUMENTS, "document form", "document:form", "A complaint form to print."),
    Row(DOCUMENTS, "document script", "document:script", "What to ask and say when somebody complains."),
    Row(DOCUMENTS, "document newsletter", "document:newsletter", "A few lines for the newsletter."),
    Row(DOCUMENTS, "document checklist", "document:checklist", "What is to be published, and linked."),
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
    Row(DATA, "erase", "erase:erase", "Erase personal data for ever."),
)
"""In the order of `--help`."""

GROUPS = {
    "settings": "The landlord's settings.",
    "staff": "The people who handle and decide complaints.",
    "point": "The points of a complaint.",
    "file": "The files that are kept with a complaint.",
    "action": "What was promised, and when it was done.",
    "adjust": "What you do differently for a resident.",
    "disability": "Disabilities that the resident told of.",
    "vulnerability": "What is to be borne in mind.",
    "rep": "Who speaks for the resident.",
    "person": "Whoever complains, as they are today.",
    "comment": "The resident's chance to comment before a decision.",
    "learning": "What complaints taught, through to the change.",
    "request": "What residents ask you to put right.",
    "feedback": "What people say in surveys, posts and in passing.",
    "compliment": "Praise for your people and services.",
    "ombudsman": "What the Ombudsman asks, finds and orders.",
    "restriction": "Unacceptable behaviour, and how contact is limited.",
    "training": "Who was trained in handling complaints.",
    "exception": "Times in which the Code cannot be kept.",
    "equality": "What monitoring forms said, apart from complaints.",
    "policy": "The policy that complaints are handled under.",
    "calendar": "The bank holidays that do not count.",
    "letter": "Letters: what there is, drafts, checks.",
    "document": "Papers for residents and staff about complaining.",
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
