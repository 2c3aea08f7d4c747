"""What `doctor` looks at: a file a subject, each of which says what it found and changes nothing."""
