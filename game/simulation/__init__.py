"""Floor 5: many games at once."""
