"""What boards are given and say, and figures from elsewhere."""

from complaints_cli.table.row import GOVERNING, Row

ROWS = (
    Row(GOVERNING, "governance present", "governance:present", "A report was presented: keep it as it was."),
    Row(GOVERNING, "governance decided", "governance:decided", "What was decided on it, and how it was used."),
    Row(GOVERNING, "governance respond", "governance_said:respond", "The governing body's response to a year."),
    Row(GOVERNING, "governance statement", "governance_said:statement", "The Member Responsible speaks in a report."),
    Row(GOVERNING, "governance comment", "governance_said:comment", "Your own words for a section of a report."),
    Row(GOVERNING, "governance concern", "governance_said:concern", "A body told the board of a concern."),
    Row(GOVERNING, "governance publication", "governance_public:publication", "What the Ombudsman published, or none."),
    Row(GOVERNING, "governance published", "governance_public:published", "Where a year's papers were published."),
    Row(GOVERNING, "governance list", "governance_seen:listed", "All of that, by its day."),
    Row(GOVERNING, "governance show", "governance_seen:show", "One of them whole."),
    Row(GOVERNING, "governance save", "governance_seen:save", "Write a report as it was presented to a new file."),
    Row(GOVERNING, "survey set", "survey:set_", "Enter the answers to a survey: TP09."),
    Row(GOVERNING, "survey list", "survey:listed", "The surveys entered."),
    Row(GOVERNING, "benchmark set", "benchmark:set_", "A figure from elsewhere to hold yours against."),
    Row(GOVERNING, "benchmark list", "benchmark:listed", "Those figures, and where they are from."),
    Row(GOVERNING, "benchmark remove", "benchmark:remove", "Use one of those figures no more."),
)
