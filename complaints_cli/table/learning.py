"""What is learned from complaints and from elsewhere, through to the change."""

from complaints_cli.table.row import LEARNING, Row

ROWS = (
    Row(LEARNING, "learning list", "learning_list:listed", "What was learned, and how far each change has come."),
    Row(LEARNING, "learning begin", "learning:begin", "A change is under way."),
    Row(LEARNING, "learning move", "learning:move", "Move a change to another day, with the reason."),
    Row(LEARNING, "learning done", "learning:done", "A change was made: say how you know."),
    Row(LEARNING, "learning drop", "learning:drop", "A change is not going to be made, and why."),
    Row(LEARNING, "learning told", "learning:told", "People were told of a change: you said, we did."),
    Row(LEARNING, "learning plan", "learning_plan:plan", "The service improvement plan, with themes and trends."),
    Row(LEARNING, "learning set", "learning:set_", "Put the root cause on record, or another owner."),
    Row(LEARNING, "lesson add", "lesson:add", "What you learned from elsewhere than one complaint."),
    Row(LEARNING, "lesson done", "lesson:done", "The change was made: say how you know."),
    Row(LEARNING, "lesson told", "lesson:told", "People were told of it."),
    Row(LEARNING, "lesson list", "lesson:listed", "Those lessons, and how far each has come."),
)
