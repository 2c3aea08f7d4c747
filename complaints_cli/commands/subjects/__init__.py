"""What `subject` finds on somebody, and how it is set out."""
