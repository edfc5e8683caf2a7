"""A small domain of our own for the tests of bargaining, and what a test needs of it."""

import numpy as np

from game.bargaining.protocol import Floats, OwnView

SIZES = (4, 5, 3, 4)
WEIGHTS = ((0.45, 0.3, 0.17, 0.08), (0.08, 0.17, 0.3, 0.45))


def additive(weights: tuple[float, ...], rising: bool) -> Floats:
    """Utility 0..1 of every package, each issue's values even."""
    total = np.zeros(1)
    for weight, size in zip(weights, SIZES, strict=True):
        row = weight * np.arange(size) / (size - 1)
        total = (total[:, None] + (row if rising else row[::-1])).ravel()
    return total


def view(side: int, reservation: float = 0.4) -> OwnView:
    """One side of the domain; the sides want opposite things on every issue."""
    return OwnView(SIZES, additive(WEIGHTS[side], rising=side == 1), reservation)
