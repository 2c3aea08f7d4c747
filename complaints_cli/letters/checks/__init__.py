"""What is looked for in an edited letter, one file a subject: each yields gaps, and none changes anything."""
