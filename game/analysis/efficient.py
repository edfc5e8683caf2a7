"""The efficient packages of a treaty space, found without going through all packages.

A package is efficient (Pareto) when no other is better for one side and at least as good for the
other. Issues that no pattern ties together add up, so an efficient package is made of efficient
parts, and the space can be merged issue by issue while only the frontier is kept. Issues that a
pattern ties together are gone through jointly, as one group.
"""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from game.model.agenda import Agenda
from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId
from game.model.instructions import Preferences
from game.model.offers import Terms

Floats = NDArray[np.float64]
"""Points or utilities. Whole numbers below 2**53 stay exact, in any order of adding."""
Codes = NDArray[np.int64]
"""Places of packages in the space: the rank in the agenda's order, the last issue fastest."""

# Sorting few candidates costs little beyond the call itself, so several small issues are combined
# before the dominated combinations are dropped; past this size dropping them pays.
_CANDIDATES = 240
# Sorting a large table is slow; a look at a grid of this many columns first leaves a few hundred
# pairs of half a million. Below the size named first, sorting at once is quicker.
_WORTH_A_GRID = 512
_COLUMNS = 2048


@frozen
class JointPoints:
    """Points added when several issues are settled in certain ways together."""

    options: Mapping[int, tuple[int, ...]]
    """Place of the issue -> places of the options that count; every issue named must match."""
    points: float


@frozen
class Valuation:
    """What each option is worth to one side, known or guessed."""

    points: tuple[Floats, ...]
    """One row per issue, in the agenda's order of issues and options."""
    patterns: tuple[JointPoints, ...] = ()


@frozen
class Group:
    """The joint settlements of one or more issues, as three rows of equal length."""

    own: Floats
    other: Floats
    codes: Codes
    """Each settlement's share of the package's code: codes of different groups add up."""


@frozen
class Frontier:
    """The efficient packages, from worst to best for the own side; one per pair of values.

    Of several packages with the same pair of values it names the first in the agenda's order.
    """

    own: Floats
    """Points to the own side, rising; shape (n,)."""
    other: Floats
    """Points to the other side, falling; shape (n,)."""
    codes: Codes
    """Shape (n,)."""
    packages: NDArray[np.int8]
    """Place of the option per issue; shape (n, issues)."""


def valuation_of(agenda: Agenda, preferences: Preferences) -> Valuation:
    """The exact points of a side's preferences, by place instead of by name."""
    places = {issue.id: place for place, issue in enumerate(agenda.issues)}
    return Valuation(
        points=tuple(np.array(preferences.points[i.id], dtype=np.float64) for i in agenda.issues),
        patterns=tuple(
            JointPoints(
                options={
                    places[name]: tuple(agenda.issues[places[name]].position(o) for o in options)
                    for name, options in pattern.when.items()
                },
                points=float(pattern.points),
            )
            for pattern in preferences.patterns
        ),
    )


def utilities_of_points(preferences: Preferences, points: Floats) -> Floats:
    """Utility 0..100 of exact points, in the engine's order of operations: equal to the bit."""
    return (points - preferences.lowest) * 100.0 / (preferences.highest - preferences.lowest)


def efficient_places(own: Floats, other: Floats, codes: Codes) -> Codes:
    """Places, in these rows, of the pairs that no other dominates; best for the own side first.

    Of equal pairs the one with the lowest code stays.
    """
    if len(own) > _WORTH_A_GRID:
        left = _not_below_the_grid(own, other)
        order = left[np.lexsort((codes[left], -other[left], -own[left]))]
    else:
        order = np.lexsort((codes, -other, -own))
    falling = other[order]
    best = np.maximum.accumulate(falling)
    kept = np.ones(len(order), dtype=np.bool_)
    np.greater(falling[1:], best[:-1], out=kept[1:])
    return order[kept]


def _not_below_the_grid(own: Floats, other: Floats) -> Codes:
    """Places of the pairs that a coarse look in one pass does not show to be dominated."""
    lowest, highest = own.min(), own.max()
    if lowest == highest:
        return np.flatnonzero(other == other.max())
    column = ((own - lowest) * ((_COLUMNS - 1) / (highest - lowest))).astype(np.intp)
    best = np.full(_COLUMNS + 1, -np.inf)
    np.maximum.at(best, column, other)
    # Whatever stands in a column further right is strictly better for the own side.
    best_to_the_right = np.maximum.accumulate(best[::-1])[::-1][1:]
    return np.flatnonzero(other > best_to_the_right[column])


def keep_efficient(group: Group) -> Group:
    """The settlements that no other dominates, best for the own side first."""
    kept = efficient_places(group.own, group.other, group.codes)
    return Group(own=group.own[kept], other=group.other[kept], codes=group.codes[kept])


def _combine(left: Group, right: Group) -> Group:
    return Group(
        own=(left.own[:, None] + right.own).ravel(),
        other=(left.other[:, None] + right.other).ravel(),
        codes=(left.codes[:, None] + right.codes).ravel(),
    )


def merge_groups(groups: Iterable[Group]) -> Group:
    """The efficient ways to settle all groups together, best for the own side first.

    Groups must not interact: values add up across them. Exact for whole numbers.
    """
    none_yet = np.zeros(1)
    merged = Group(own=none_yet, other=none_yet, codes=np.zeros(1, dtype=np.int64))
    for group in groups:
        if len(merged.own) * len(group.own) > _CANDIDATES:
            merged = keep_efficient(merged)
            if len(group.own) > _CANDIDATES:
                group = keep_efficient(group)
        merged = _combine(merged, group)
    return keep_efficient(merged)


def coupled_issues(count: int, patterns: Iterable[JointPoints]) -> tuple[tuple[int, ...], ...]:
    """Groups of places of issues that patterns tie together, directly or through others."""
    groups = [{place} for place in range(count)]
    for pattern in patterns:
        tied = [group for group in groups if group & pattern.options.keys()]
        groups = [group for group in groups if not group & pattern.options.keys()]
        groups.append(set().union(*tied))
    return tuple(tuple(sorted(group)) for group in sorted(groups, key=min))


def joint_points(valuation: Valuation, group: Sequence[int]) -> Floats:
    """Points of every joint settlement of some issues; one axis per issue, in the group's order.

    Patterns that name an issue outside the group are left out.
    """
    table = valuation.points[group[0]]
    for place in group[1:]:
        table = table[..., None] + valuation.points[place]
    inside = [pattern for pattern in valuation.patterns if pattern.options.keys() <= set(group)]
    if inside:
        table = table.copy()
    for pattern in inside:
        every = [pattern.options.get(place, range(len(valuation.points[place]))) for place in group]
        table[np.ix_(*every)] += pattern.points
    return table


@frozen
class _Plan:
    """The own side's part of the merge, which does not depend on the other side."""

    group: tuple[int, ...]
    own: Floats
    codes: Codes


class TreatySpace:
    """One side's view of all packages, prepared for many searches of the frontier.

    The other side's points, the articles already agreed and the options still open may differ
    from call to call; only what they change is worked out again.
    """

    def __init__(self, agenda: Agenda, preferences: Preferences) -> None:
        self.agenda = agenda
        self.valuation = valuation_of(agenda, preferences)
        self.preferences = preferences
        self._sizes = np.array([len(issue.options) for issue in agenda.issues], dtype=np.int64)
        self._strides = np.append(np.cumprod(self._sizes[:0:-1])[::-1], 1).astype(np.int64)
        self._places = {issue.id: place for place, issue in enumerate(agenda.issues)}
        self._options = [
            {option.id: at for at, option in enumerate(issue.options)} for issue in agenda.issues
        ]
        self._plans: dict[tuple[frozenset[int], ...], tuple[_Plan, ...]] = {}

    def efficient(
        self,
        other: Valuation,
        *,
        agreed: Terms | None = None,
        allowed: Mapping[IssueId, Sequence[OptionId]] | None = None,
    ) -> Frontier:
        """The efficient packages between the own side and this picture of the other side.

        Args:
            other: points of the other side, on any scale.
            agreed: articles that stand in every package.
            allowed: issue -> the options still open; issues not named are free.
        """
        open_options = self._open_options(agreed or {}, allowed or {})
        merged = merge_groups(
            self._restricted(plan, other, open_options) for plan in self._plans_for(other)
        )
        codes = merged.codes[::-1]
        return Frontier(
            own=merged.own[::-1],
            other=merged.other[::-1],
            codes=codes,
            packages=(codes[:, None] // self._strides % self._sizes).astype(np.int8),
        )

    def utility(self, points: Floats) -> Floats:
        """The own side's utility 0..100 of points as they stand in a frontier."""
        return utilities_of_points(self.preferences, points)

    def terms(self, places: Sequence[int] | NDArray[np.int8]) -> dict[IssueId, OptionId]:
        """The package with these options, one place per issue."""
        return {
            issue.id: issue.options[place].id
            for issue, place in zip(self.agenda.issues, places, strict=True)
        }

    def _open_options(
        self, agreed: Terms, allowed: Mapping[IssueId, Sequence[OptionId]]
    ) -> dict[int, list[int]]:
        """Place of the issue -> places of the options left, for issues that are not free."""
        left: dict[int, list[int]] = {}
        for issue, options in allowed.items():
            place = self._places[issue]
            left[place] = sorted(self._options[place][option] for option in options)
        for issue, option in agreed.items():
            place = self._places[issue]
            left[place] = [self._options[place][option]]
        return left

    def _plans_for(self, other: Valuation) -> tuple[_Plan, ...]:
        key = tuple(frozenset(pattern.options) for pattern in other.patterns)
        if key not in self._plans:
            patterns = (*self.valuation.patterns, *other.patterns)
            self._plans[key] = tuple(
                _Plan(
                    group=group,
                    own=joint_points(self.valuation, group),
                    codes=self._joint_codes(group),
                )
                for group in coupled_issues(len(self._sizes), patterns)
            )
        return self._plans[key]

    def _joint_codes(self, group: Sequence[int]) -> Codes:
        rows = [np.arange(self._sizes[place]) * self._strides[place] for place in group]
        codes: Codes = rows[0]
        for row in rows[1:]:
            codes = codes[..., None] + row
        return codes

    def _restricted(
        self, plan: _Plan, other: Valuation, open_options: Mapping[int, list[int]]
    ) -> Group:
        own, codes = plan.own, plan.codes
        theirs = joint_points(other, plan.group)
        for axis, place in enumerate(plan.group):
            left = open_options.get(place)
            if left is not None:
                own = own.take(left, axis)
                theirs = theirs.take(left, axis)
                codes = codes.take(left, axis)
        return Group(own=own.ravel(), other=theirs.ravel(), codes=codes.ravel())
