"""The policy, the calendar, and times out of the ordinary."""

from complaints_cli.table.row import RULES, Row

ROWS = (
    Row(RULES, "policy list", "policy_list:listed", "The policies on record, and from when each holds."),
    Row(RULES, "policy show", "policy_list:show", "A policy with every setting."),
    Row(RULES, "policy check", "policy_check:check", "Compare a policy with the Code."),
    Row(RULES, "policy lint", "policy_lint:lint", "Read a policy's own words beside the Code."),
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
)
