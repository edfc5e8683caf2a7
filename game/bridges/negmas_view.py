"""The conference as a negmas negotiator is shown it: what is open, and what the other side asks.

Such a negotiator knows whole packages, taken in turn. It is shown the packages over the issues
still open, within the indispensable limits of its capital, agreed articles being as they are. Its
own offers are not read back to it: it knows what it named. What the other side asks at a sitting is
the latest it has named on each issue in a firm or final offer, and elsewhere its favourite.
"""

from collections.abc import Mapping, Sequence
from math import prod

import numpy as np

from game.analysis.efficient import (
    Floats,
    coupled_issues,
    joint_points,
    utilities_of_points,
    valuation_of,
)
from game.engine.utility import favourite, is_beyond
from game.model.events import ArticleAgreed, Held, OfferMade, TurnOpened
from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId, SeatId
from game.model.instructions import Preferences, Tier
from game.model.observation import Observation, OwnCapital
from game.model.offers import Firmness, Package, Terms

MOST_PACKAGES = 30_000
"""Many negotiators sort their packages in Python, or go through all of them at every offer."""


@frozen
class OpenSpace:
    """The packages that a negotiator is shown."""

    issues: tuple[IssueId, ...]
    """Those still open, in the agenda's order."""
    options: tuple[tuple[OptionId, ...], ...]
    """Of each issue, the options that it is shown."""
    utility: Floats
    """Own utility 0..100 of each package, agreed articles included; the last issue fastest."""

    @property
    def sizes(self) -> tuple[int, ...]:
        """Options per issue."""
        return tuple(len(row) for row in self.options)

    def terms_at(self, index: int) -> dict[IssueId, OptionId]:
        """The terms of a package: one option for every open issue."""
        places = []
        for row in reversed(self.options):
            index, place = divmod(index, len(row))
            places.append(row[place])
        return dict(zip(self.issues, reversed(places), strict=True))


def open_space(
    seen: Observation, preferences: Preferences, capital: OwnCapital, most: int = MOST_PACKAGES
) -> OpenSpace:
    """What a party's negotiator is shown today.

    When that is more than `most` packages, the issues that matter least to it are thinned, to
    their two ends first and then to the own end, until it is no more.
    """
    agenda = seen.agenda
    valuation = valuation_of(agenda, preferences)
    limits = {one.issue: one.limit for one in capital.limits if one.tier == Tier.INDISPENSABLE}
    kept: list[list[int]] = []
    for issue in agenda.issues:
        if issue.id in seen.agreed:
            kept.append([issue.position(seen.agreed[issue.id].option)])
            continue
        limit = limits.get(issue.id)
        kept.append(
            [
                place
                for place, option in enumerate(issue.options)
                if limit is None or not is_beyond(agenda, seen.seat, issue.id, option.id, limit)
            ]
        )
    spreads = [float(np.ptp(row[left])) for row, left in zip(valuation.points, kept, strict=True)]
    kept = thinned(kept, spreads, most, own_end_first=seen.seat == agenda.parties[0].id)
    points: Floats = np.zeros((1,) * len(kept))
    for group in coupled_issues(len(kept), valuation.patterns):
        table = joint_points(valuation, group)
        for axis, place in enumerate(group):
            table = table.take(kept[place], axis)
        lengths = [len(left) if place in group else 1 for place, left in enumerate(kept)]
        points = points + table.reshape(lengths)
    still = [place for place, issue in enumerate(agenda.issues) if issue.id not in seen.agreed]
    return OpenSpace(
        issues=tuple(agenda.issues[place].id for place in still),
        options=tuple(
            tuple(agenda.issues[place].options[at].id for at in kept[place]) for place in still
        ),
        utility=utilities_of_points(preferences, points.ravel()),
    )


def thinned(
    rows: Sequence[Sequence[int]], spreads: Sequence[float], most: int, *, own_end_first: bool
) -> list[list[int]]:
    """Places of options left, so that they make no more than `most` packages if that can be.

    Args:
        rows: places of the options of each issue.
        spreads: what is at stake on each issue for the own side.
        most: packages.
        own_end_first: whether the first of a row is the own favourite.
    """
    left = [list(row) for row in rows]
    by_weight = sorted(range(len(left)), key=lambda place: (spreads[place], place))
    for ends_only in (True, False):
        for place in by_weight:
            if prod(len(row) for row in left) <= most:
                return left
            row = left[place]
            if ends_only:
                left[place] = [row[0], row[-1]] if len(row) > 2 else row
            else:
                left[place] = [row[0] if own_end_first else row[-1]]
    return left


# --- What the other side asks --------------------------------------------------------------


def asked_by_sitting(seen: Observation) -> list[dict[IssueId, OptionId] | None]:
    """What the other side had asked when this seat first spoke in each sitting, the present last.

    An entry per sitting; None at the first if the other side had put nothing on the table. Where
    this seat said nothing, it is what was asked at the end.
    """
    other = seen.agenda.other(seen.seat)
    asked: list[dict[IssueId, OptionId] | None] = []
    named: dict[IssueId, OptionId] = {}
    noted = True

    def note() -> None:
        asked.append(None if not named and not asked else _whole(seen, other, named))

    for event in seen.minutes:
        match event:
            case TurnOpened():
                if not noted:
                    note()
                noted = False
            case OfferMade(by=by) | Held(by=by) | ArticleAgreed(by=by) if by == seen.seat:
                if not noted:
                    note()
                noted = True
            case OfferMade(by=by, terms=terms, firmness=firmness) if by == other:
                if firmness is not Firmness.EXPLORATORY:
                    named.update(terms)
            case _:
                pass
    if not noted:
        note()
    return asked


def has_spoken(seen: Observation) -> bool:
    """Whether this seat has said something at the table in the present sitting."""
    for event in reversed(seen.minutes):
        match event:
            case TurnOpened():
                return False
            case OfferMade(by=by) | Held(by=by) | ArticleAgreed(by=by) if by == seen.seat:
                return True
            case _:
                pass
    return False


def _whole(seen: Observation, other: SeatId, named: Terms) -> dict[IssueId, OptionId]:
    return {
        issue.id: named.get(issue.id) or favourite(seen.agenda, other, issue.id)
        for issue in seen.agenda.issues
    }


def place_of(
    seen: Observation, space: OpenSpace, rows: Mapping[IssueId, Floats], asked: Package
) -> int:
    """Index of what is asked among the packages shown.

    An option that is not shown stands as the one shown that is worth most to this side without
    being worth more; so that nothing looks better than it is, if that can be.

    Args:
        seen: what this seat sees.
        space: the packages shown.
        rows: own points of each option of each issue, in the agenda's order.
        asked: an option for every issue.
    """
    index = 0
    for issue, shown in zip(space.issues, space.options, strict=True):
        option = asked[issue]
        if option not in shown:
            option = _stand_in(seen, rows[issue], issue, shown, option)
        index = index * len(shown) + shown.index(option)
    return index


def _stand_in(
    seen: Observation,
    points: Floats,
    issue: IssueId,
    shown: tuple[OptionId, ...],
    option: OptionId,
) -> OptionId:
    row = seen.agenda.issue(issue)
    worth = {one: float(points[row.position(one)]) for one in (*shown, option)}
    no_better = [one for one in shown if worth[one] <= worth[option]]
    if no_better:
        return max(no_better, key=lambda one: worth[one])
    return min(shown, key=lambda one: worth[one])
