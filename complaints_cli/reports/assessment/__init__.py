"""The self-assessment against the Code: the landlord's answers, and what the register says to each."""
