"""Bare bargaining against other people's agents: domains, field, rounds and seeds fixed first."""
