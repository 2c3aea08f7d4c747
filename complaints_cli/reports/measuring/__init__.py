"""What a figure is and how it is taken: a definition over the register, a span of days, exact arithmetic."""
