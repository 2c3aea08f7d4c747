"""What reaches the office without being a complaint."""

from complaints_cli.table.row import ASKED, Row

ROWS = (
    Row(ASKED, "request add", "request_add:add", "Somebody asks you to put something right: record it."),
    Row(ASKED, "request chase", "request:chase", "They are in touch again about it."),
    Row(ASKED, "request choice", "request:choose", "Say whether they were offered the choice to complain."),
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
    Row(ASKED, "feedback choice", "feedback:choose", "Say whether they were offered the choice to complain."),
    Row(ASKED, "feedback complain", "feedback:complain", "Make a complaint of it."),
    Row(ASKED, "feedback list", "feedback_seen:listed", "List feedback."),
    Row(ASKED, "feedback show", "feedback_seen:show", "What was said, and what they were told."),
    Row(ASKED, "compliment add", "compliment:add", "Somebody praises you: record it."),
    Row(ASKED, "compliment list", "compliment:listed", "List compliments."),
    Row(ASKED, "compliment show", "compliment:show", "A compliment."),
    Row(ASKED, "claim add", "claim:add", "Compensation is asked for without a complaint."),
    Row(ASKED, "claim answer", "claim:answer", "Grant it, in part or not, or pass it to the insurers."),
    Row(ASKED, "claim paid", "claim:paid", "What was granted was paid."),
    Row(ASKED, "claim complain", "claim:complain", "The resident is dissatisfied: it becomes a complaint."),
    Row(ASKED, "claim show", "claim_seen:show", "A claim, its answer and every event."),
    Row(ASKED, "claim list", "claim_seen:listed", "The claims, and what came of each."),
)
