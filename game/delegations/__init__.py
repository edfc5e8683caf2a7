"""Floor 3: seats played by the computer."""
