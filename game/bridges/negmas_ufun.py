"""A utility function for negmas that looks every package up in a table.

negmas asks its utility functions one package at a time, in Python; a table answers each question
with one addition per issue, whatever the preferences look like inside.
"""

from array import array
from collections.abc import Iterable, Sequence
from itertools import product
from operator import getitem
from typing import Any

import numpy as np
from negmas.outcomes import make_issue, make_os
from negmas.preferences import UtilityFunction

from game.bargaining.domain import BareDomain, Floats

Outcome = tuple[Any, ...]
"""A package as negmas writes it: the value of each issue, in the order of the issues."""


class TableUtility(UtilityFunction):  # type: ignore[misc]  # negmas is untyped
    """Utilities of all packages of a domain, looked up by place."""

    def __init__(self, values: Floats, *, outcome_space: Any, **kwargs: Any) -> None:
        """Keep the table, and where each value of each issue leads in it.

        Args:
            values: worth of every package, the last issue fastest; shape (packages,).
            outcome_space: the issues, discrete all of them.
            **kwargs: what negmas' utility functions take: `reserved_value`, `name`.

        Raises:
            ValueError: the table does not fit the outcome space.
        """
        super().__init__(outcome_space=outcome_space, **kwargs)
        rows = [tuple(issue.all) for issue in outcome_space.issues]
        stride = len(values)
        ranks: list[dict[Any, int]] = []
        for row in rows:
            stride //= len(row)
            ranks.append({value: place * stride for place, value in enumerate(row)})
        if stride != 1 or np.prod([len(row) for row in rows], dtype=np.int64) != len(values):
            raise ValueError(f"{len(values)} utilities for issues of {[len(r) for r in rows]}")
        self._rows = rows
        self._ranks = ranks
        # Read one by one, an array of the standard library is quicker than one of numpy.
        self._table = array("d", np.ascontiguousarray(values, dtype=np.float64).tobytes())

    @property
    def values(self) -> Floats:
        """Worth of every package, the last issue fastest; shape (packages,); not to be changed."""
        return np.frombuffer(self._table, dtype=np.float64)

    def covers(self, rows: Sequence[tuple[Any, ...]]) -> bool:
        """Whether the table is about just these issues, in this order of values."""
        return self._rows == list(rows) and not self.constraints

    def rank(self, outcome: Sequence[Any]) -> int:
        """The index of a package.

        Raises:
            KeyError: an issue has no such value.
        """
        return sum(ranks[value] for value, ranks in zip(outcome, self._ranks, strict=True))

    def outcome_at(self, index: int) -> Outcome:
        """The package with this index."""
        places = []
        for row in reversed(self._rows):
            index, place = divmod(index, len(row))
            places.append(row[place])
        return tuple(reversed(places))

    def eval(self, offer: Outcome | None) -> float:
        """Worth of a package; of no deal for None."""
        if offer is None:
            return float(self.reserved_value)
        return self._table[sum(map(getitem, self._ranks, offer))]

    def extreme_outcomes(
        self,
        outcome_space: Any = None,
        issues: Any = None,
        outcomes: Iterable[Outcome] | None = None,
        max_cardinality: int = 100_000,
    ) -> tuple[Outcome, Outcome]:
        """The worst and the best package, of the whole table unless other bounds are given."""
        whole = issues is None and outcomes is None and not self.constraints
        if whole and (outcome_space is None or outcome_space == self.outcome_space):
            values = self.values
            return self.outcome_at(int(values.argmin())), self.outcome_at(int(values.argmax()))
        bounds: tuple[Outcome, Outcome] = super().extreme_outcomes(
            outcome_space, issues, outcomes, max_cardinality
        )
        return bounds


def make_space(
    options: Sequence[Sequence[str]], issues: Sequence[str] | None = None, name: str = "domain"
) -> Any:
    """The outcome space with these options; issues without names are numbered."""
    names = issues or [f"issue {place + 1}" for place in range(len(options))]
    rows = [make_issue(list(row), name=issue) for row, issue in zip(options, names, strict=True)]
    return make_os(rows, name=name)


def plain_space(sizes: Sequence[int]) -> Any:
    """An outcome space with this many nameless options per issue."""
    return make_space([[f"option {at + 1}" for at in range(size)] for size in sizes])


def table_utility(domain: BareDomain, side: str) -> TableUtility:
    """One side's utility function over a domain.

    Raises:
        KeyError: the domain has no such side.
    """
    return TableUtility(
        domain.utilities[side],
        outcome_space=make_space(domain.options, domain.issues, domain.name),
        reserved_value=domain.reservations[side],
        name=side,
    )


def utilities_of(ufun: Any, outcome_space: Any) -> Floats:
    """Worth of every package of a discrete space, the last issue fastest; shape (packages,).

    A table is taken as it is; any other utility function is asked once per package.
    """
    rows = [tuple(issue.all) for issue in outcome_space.issues]
    if isinstance(ufun, TableUtility) and ufun.covers(rows):
        return ufun.values
    return np.fromiter((float(ufun(outcome)) for outcome in product(*rows)), dtype=np.float64)
