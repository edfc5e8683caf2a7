"""The whole game as plain text: short lines, no colour, no cursor tricks."""
