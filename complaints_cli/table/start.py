"""What an office begins with: its database, settings, people, training."""

from complaints_cli.table.row import START, Row

ROWS = (
    Row(START, "init", "init:init", "Make the database, with the landlord's settings."),
    Row(START, "settings show", "settings:show", "Every setting, and since when it holds."),
    Row(START, "settings load", "settings:load", "Take the settings from a file."),
    Row(START, "settings set", "settings:set_", "Change one setting."),
    Row(START, "staff add", "staff:add", "Add somebody to the staff list."),
    Row(START, "staff list", "staff:listed", "List everybody, with those who left."),
    Row(START, "staff alias", "staff:alias", "Add another spelling of a name."),
    Row(START, "staff place", "staff:place", "Give somebody another role or standing."),
    Row(START, "staff leave", "staff:leave", "Say that somebody has left."),
    Row(START, "away", "away:away", "Somebody is away, and somebody covers."),
    Row(START, "away list", "away:listed", "Who is away, today or later."),
    Row(START, "handover", "handover:handover", "What somebody has in hand; give it to another."),
    Row(START, "paragraph add", "paragraph:add", "Put a paragraph of your own into letters."),
    Row(START, "paragraph list", "paragraph:listed", "Your standard paragraphs, and their days."),
    Row(START, "paragraph end", "paragraph:end", "Use a standard paragraph no more."),
    Row(START, "training add", "training:add", "Somebody was trained: record it."),
    Row(START, "training list", "training:listed", "Who was trained, and who never was."),
    Row(START, "demo", "demo:demo", "An invented association, to look around in."),
    Row(START, "completion", "completion:completion", "Let your shell complete commands, words and references."),
    Row(START, "man", "man:man", "The manual page."),
    Row(START, "where", "where:where", "Every path in use."),
    Row(START, "doctor", "doctor:doctor", "Whether all is well: file, folder, content."),
)
