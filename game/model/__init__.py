"""The rooms of the house, floor 0: what things are. Standard library only."""
