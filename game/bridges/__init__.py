"""Floor 6: the game as others expect it: negmas, PettingZoo. Never imported by default."""
