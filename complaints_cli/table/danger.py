"""Somebody may be in danger: safeguarding, hazards in a home, heat or hot water that failed."""

from complaints_cli.table.row import DANGER, Row

ROWS = (
    Row(DANGER, "safeguarding raise", "safeguarding:raise_", "Somebody may be at risk: it is due today."),
    Row(DANGER, "safeguarding refer", "safeguarding:refer", "A safeguarding concern was referred."),
    Row(DANGER, "safeguarding not-needed", "safeguarding:not_needed", "No referral is needed, and why."),
    Row(DANGER, "hazard add", "hazard:add", "Something is dangerous: its legal times begin."),
    Row(DANGER, "hazard aware", "hazard:aware", "Put right when you became aware of a hazard."),
    Row(DANGER, "hazard assess", "hazard:assess", "Say how grave a hazard is."),
    Row(DANGER, "hazard investigated", "hazard_done:investigated", "The investigation of a hazard ended."),
    Row(DANGER, "hazard summary-sent", "hazard_done:summary_sent", "Its written summary went to the resident."),
    Row(DANGER, "hazard safe", "hazard_done:safe", "The home was made safe."),
    Row(DANGER, "hazard works-begun", "hazard_done:works_begun", "Further works began, or steps towards them."),
    Row(DANGER, "hazard rehoused", "hazard_done:rehoused", "They live elsewhere until it is safe."),
    Row(DANGER, "hazard list", "hazard:listed", "The hazards of a complaint, and how each time was kept."),
    Row(DANGER, "outage add", "outage:add", "Heat or hot water failed for several homes."),
    Row(DANGER, "outage heaters", "outage:heaters", "Whether temporary heaters were given."),
    Row(DANGER, "outage welfare", "outage:welfare", "Somebody looked in on those who live there."),
    Row(DANGER, "outage escalated", "outage:escalated", "It went to somebody more senior."),
    Row(DANGER, "outage restored", "outage:restored", "Heat and hot water are back."),
    Row(DANGER, "outage learned", "outage:learned", "What an outage teaches."),
    Row(DANGER, "outage reviewed", "outage:reviewed", "The service was reviewed where it keeps failing."),
    Row(DANGER, "outage list", "outage:listed", "The outages, and what was done meanwhile."),
)
