"""Utility of every package of a treaty space to every party, as arrays."""

from collections.abc import Mapping

import numpy as np

from game.analysis.efficient import (
    Floats,
    Valuation,
    coupled_issues,
    joint_points,
    utilities_of_points,
    valuation_of,
)
from game.model.agenda import Agenda
from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId, SeatId
from game.model.instructions import Preferences
from game.model.offers import Package


@frozen
class UtilityTable:
    """Utilities of all packages; a package's index is its rank in the agenda's order."""

    agenda: Agenda
    utilities: Mapping[SeatId, Floats]
    """Party -> utility 0..100 per package, equal to the engine's to the bit; shape (packages,)."""

    @property
    def packages(self) -> int:
        """How many packages the space has."""
        return count_packages(self.agenda)

    def index_of(self, package: Package) -> int:
        """The index of a whole treaty."""
        return index_of(self.agenda, package)

    def package_at(self, index: int) -> dict[IssueId, OptionId]:
        """The whole treaty with this index."""
        return package_at(self.agenda, index)


def count_packages(agenda: Agenda) -> int:
    """How many packages the treaty space has."""
    count = 1
    for issue in agenda.issues:
        count *= len(issue.options)
    return count


def index_of(agenda: Agenda, package: Package) -> int:
    """The package's rank in the agenda's order, the last issue fastest."""
    index = 0
    for issue in agenda.issues:
        index = index * len(issue.options) + issue.position(package[issue.id])
    return index


def package_at(agenda: Agenda, index: int) -> dict[IssueId, OptionId]:
    """The package of this rank, issues in the agenda's order."""
    places = []
    for issue in reversed(agenda.issues):
        index, place = divmod(index, len(issue.options))
        places.append(issue.options[place].id)
    return {issue.id: option for issue, option in zip(agenda.issues, places[::-1], strict=True)}


def points_of_all(valuation: Valuation) -> Floats:
    """Exact points of every package, in the order of the packages; shape (packages,)."""
    sizes = [len(row) for row in valuation.points]
    total = np.zeros((1,) * len(sizes))
    # From the last issues to the first: the large sums at the end then run over long rows.
    for group in reversed(coupled_issues(len(sizes), valuation.patterns)):
        lengths = [size if place in group else 1 for place, size in enumerate(sizes)]
        total = total + joint_points(valuation, group).reshape(lengths)
    return total.ravel()


def utilities_of_all(agenda: Agenda, preferences: Preferences) -> Floats:
    """Utility 0..100 of every package, in the order of the packages; shape (packages,)."""
    return utilities_of_points(preferences, points_of_all(valuation_of(agenda, preferences)))


def build_table(agenda: Agenda, preferences: Mapping[SeatId, Preferences]) -> UtilityTable:
    """Utilities of all packages to the parties named."""
    return UtilityTable(
        agenda=agenda,
        utilities={seat: utilities_of_all(agenda, brief) for seat, brief in preferences.items()},
    )
