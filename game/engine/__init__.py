"""Floor 1: the rules, pure functions over the model."""
