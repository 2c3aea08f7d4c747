"""What the invented association answered otherwise for 2025/26; the rest was carried, looked at, and holds."""

from collections.abc import Mapping

KEPT: Mapping[str, tuple[str, str]] = {
    "1.3": ("Complaints policy, section 1; training of June 2025.", "The word complaint is not needed."),
    "1.4": ("Complaints policy, section 2.", "Service requests are kept apart and watched for complaints."),
    "2.4": ("Refusal letters on file.", ""),
    "5.9": ("The letter about a late answer.", "It says when the next news comes, since July 2025."),
    "6.2": ("The record.", ""),
    "8.1": ("The annual report of May 2026.", "Its first section says where each of the six parts stands."),
    "8.2": ("Minutes 7 and 8 of 12 May 2026.", "Report, response and this form are to be published in June 2026."),
    "8.4": ("The assessment of January 2026.", "After a finding: first letters now say how often we write."),
    "8.5": (
        "Notice and email of December 2025.",
        "A storm cut off our office. The Ombudsman, residents and readers of our website were told.",
    ),
    "9.3": (
        "Newsletters of summer and winter; board paper of October 2025.",
        "Each newsletter says what people said, and what changed.",
    ),
    "9.6": (
        "Notes of the meetings of July, October and January.",
        "The Member Responsible is given the figures each quarter and may read any file.",
    ),
    "9.7": (
        "Minutes of July and October 2025, January and May 2026.",
        "The board had figures, themes and the Ombudsman's findings each quarter.",
    ),
}
"""By number: evidence, commentary."""

SHORT: Mapping[str, tuple[str, str, str, str, str]] = {
    "4.3": (
        "partly",
        "Training records.",
        "The course of June 2025 reached most who handle complaints, that on damp and mould only repairs.",
        "The course on the Code, and that on damp and mould, for everybody who handles complaints.",
        "2026-07-31",
    ),
    "6.3": (
        "partly",
        "The record.",
        "Answers of the summer waited for a report and for a part, and a complaint of March is still open.",
        "Reports and parts within five working days, in the new contract.",
        "2026-09-30",
    ),
    "6.6": (
        "partly",
        "The list of what we promised.",
        "Answers do not wait for work. Some promises were kept late, where material had to be ordered.",
        "A day is promised once the contractor has the material; open promises are gone through each Monday.",
        "2026-06-30",
    ),
    "6.17": (
        "partly",
        "The list of what we promised.",
        "As at 6.6: some promises were kept late.",
        "Open promises of stage 2 are gone through each Monday as well.",
        "2026-06-30",
    ),
    "7.2": (
        "partly",
        "Remedies policy 2024, section 3.",
        "We ask what a fault did to somebody, and seldom write it down in the answer.",
        "The form for stage 1 asks what the fault did to the resident, and the answer says it.",
        "2026-07-31",
    ),
    "7.3": (
        "partly",
        "Responses on file.",
        "Promises have a day. A change of our rules was sometimes offered without one.",
        "Every remedy gets a day, a change of our rules as well.",
        "2026-07-31",
    ),
}
"""By number: yes or no, evidence, commentary, what will be done and by when."""
