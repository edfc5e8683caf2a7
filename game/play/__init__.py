"""Floor 4: running, saving, wording and judging one game."""
