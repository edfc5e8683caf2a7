"""Floor 7: pages for paper: the seats' packets before a game."""
