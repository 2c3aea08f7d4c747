"""What the program costs, as ratios of what was measured side by side in one run."""
