"""What boards are given, decide and say."""

from complaints_cli.table.row import GOVERNANCE, Row

ROWS = (
    Row(GOVERNANCE, "governance present", "governance:present", "A report was presented: keep it as it was."),
    Row(GOVERNANCE, "governance decided", "governance:decided", "What was decided on it, and how it was used."),
    Row(GOVERNANCE, "governance respond", "governance_said:respond", "The governing body's response to a year."),
    Row(GOVERNANCE, "governance statement", "governance_said:statement", "The Member Responsible speaks in a report."),
    Row(GOVERNANCE, "governance comment", "governance_said:comment", "Your own words for a section of a report."),
    Row(GOVERNANCE, "governance concern", "governance_said:concern", "A body told the board of a concern."),
    Row(GOVERNANCE, "governance publication", "governance_public:publication", "What the Ombudsman published, if any."),
    Row(GOVERNANCE, "governance published", "governance_public:published", "Where a year's papers were published."),
    Row(GOVERNANCE, "governance undo", "governance_seen:undo", "Take back what was recorded wrongly."),
    Row(GOVERNANCE, "governance list", "governance_seen:listed", "All of that, by its day."),
    Row(GOVERNANCE, "governance show", "governance_seen:show", "One of them whole."),
    Row(GOVERNANCE, "governance save", "governance_seen:save", "Write a report as it was presented to a new file."),
)
