"""A domain to bargain over, bare: issues, options and every package's worth to each side."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from game.model.frozen import frozen

Floats = NDArray[np.float64]


@frozen
class BareDomain:
    """What two sides bargain over, whoever wrote it: no history, no rules, no limits.

    A package's index is its rank in the order of the issues, the last issue fastest.
    """

    name: str
    issues: tuple[str, ...]
    options: tuple[tuple[str, ...], ...]
    """Names of the options of each issue, in the order of the issues."""
    utilities: Mapping[str, Floats]
    """Name of a side -> worth of every package to it, on the side's own scale;
    shape (packages,)."""
    reservations: Mapping[str, float]
    """Name of a side -> worth of no deal to it, on the same scale."""

    @property
    def sizes(self) -> tuple[int, ...]:
        """Options per issue."""
        return tuple(len(row) for row in self.options)

    @property
    def packages(self) -> int:
        """How many packages the domain has."""
        return int(np.prod(self.sizes, dtype=np.int64))

    @property
    def sides(self) -> tuple[str, ...]:
        """Names of the sides, in the domain's order."""
        return tuple(self.utilities)
