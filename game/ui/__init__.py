"""Floor 6: the pygame window. pygame is imported nowhere else."""
