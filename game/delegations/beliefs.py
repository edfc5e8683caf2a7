"""What the record suggests about a side's priorities.

The prior is plain: every issue weighs the same, and values fall evenly from the side's favourite.
Weights then follow how much of each issue it holds on to, how early it lets go, what it refuses,
and what it or others let slip. No true profile of a scenario is a hypothesis.
"""

from collections.abc import Mapping
from math import exp, fsum

import numpy as np

from game.analysis.efficient import Valuation
from game.delegations.book import Rows
from game.model.events import Disclosure
from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId, SeatId
from game.model.observation import Observation
from game.model.offers import Firmness, Package, Terms

LEAST_WEIGHT = 0.35
"""Weight that is left to an issue which the side gave away at once, an average being about 1: it
may have had other reasons."""
HOLDING = 1.3
"""Further weight of an issue on which it has never moved at all."""
RECENT = 1.25
"""Each offer counts this times as much as the one before: what is given up last matters most."""
REFUSED = 0.04
"""Weight added per offer of which it left an article on the table that it could have had."""
TOLD = 1.3
"""Factor between two issues of which the side says that one matters more. Words are cheap, so it
is small."""
PLEDGED = 1.2
"""Factor for an issue on which it has bound itself before its own public."""
BEYOND_LIMIT = 1.5
"""Shares of an issue's weight that an option beyond a known limit of theirs lies below the worst:
enough to look for another way first."""
STEEPNESS = 3.2
"""Believed utility points over which the logit of acceptance rises by one."""
GIVES_AT_ONCE = 8.0
GIVES_BY_THE_END = 26.0
"""Points below its present offer that a side is expected to take: now, and at the end."""


@frozen
class Beliefs:
    """A picture of what a side wants."""

    about: SeatId
    rows: Rows
    weights: Mapping[IssueId, float]
    """Sum to 1 over all issues."""
    values: Mapping[IssueId, tuple[float, ...]]
    """Per option in the agenda's order: weight times value, so that all favourites make 1."""
    limits: Mapping[IssueId, OptionId]
    """Limits of its capital that have been disclosed."""
    level: float
    """Believed utility to it of what it asks now, 0..100."""

    def utility(self, package: Package) -> float:
        """Believed utility of a package to the side, about 0..100."""
        place, values = self.rows.place, self.values
        return 100.0 * fsum(values[issue][place[issue][o]] for issue, o in package.items())

    def odds(self, package: Package, progress: float) -> float:
        """Odds that it takes this package, now or soon."""
        give = GIVES_AT_ONCE + (GIVES_BY_THE_END - GIVES_AT_ONCE) * progress
        return 1.0 / (1.0 + exp((self.level - give - self.utility(package)) / STEEPNESS))

    def valuation(self) -> Valuation:
        """The same for the search of the frontier."""
        return Valuation(points=tuple(np.array(row) for row in self.values.values()))


def beliefs_about(seen: Observation, rows: Rows, about: SeatId, *, learns: bool = True) -> Beliefs:
    """What the record that this seat has heard suggests about one party.

    One who does not learn takes all issues to weigh the same.
    """
    told = [e for e in seen.minutes if isinstance(e, Disclosure) and e.about == about]
    limits = _limits(told)
    weights = _weights(seen, rows, about, told) if learns else _even(rows)
    values = {
        issue: _values(rows, about, issue, weights[issue], limits.get(issue))
        for issue in rows.options
    }
    level = 100.0 * fsum(
        values[issue][rows.place[issue][option]]
        for issue, option in rows.asked(seen, about).items()
    )
    return Beliefs(
        about=about, rows=rows, weights=weights, values=values, limits=limits, level=level
    )


def _limits(told: list[Disclosure]) -> dict[IssueId, OptionId]:
    """The latest limits that have come to the seat's ears."""
    return {
        IssueId(event.field.removeprefix("limit:")): OptionId(event.value)
        for event in told
        if event.field.startswith("limit:")
    }


def held_shares(seen: Observation, rows: Rows, about: SeatId) -> dict[IssueId, float]:
    """Per issue, how much of its favourite a party has held on to in what it has shown, 0..1.

    Of an issue that it has not spoken to nothing is known: half.
    """
    totals = dict.fromkeys(rows.options, 0.0)
    counts = dict.fromkeys(rows.options, 0.0)
    weight = 1.0
    steps = rows.steps[about]
    for terms in _shown(seen, about):
        for issue, option in terms.items():
            totals[issue] += weight * (1.0 - steps[issue][option] / rows.last[issue])
            counts[issue] += weight
        weight *= RECENT
    return {i: totals[i] / counts[i] if counts[i] else 0.5 for i in rows.options}


def _shown(seen: Observation, about: SeatId) -> list[Terms]:
    shown = [offer.terms for offer in seen.offers if offer.by == about]
    shown += [floats[about] for floats in seen.floated if about in floats]
    accepted = {i: a.option for i, a in seen.agreed.items() if a.accepted_by == about}
    return [*shown, accepted] if accepted else shown


def _weights(
    seen: Observation, rows: Rows, about: SeatId, told: list[Disclosure]
) -> dict[IssueId, float]:
    weights = {
        issue: LEAST_WEIGHT + HOLDING * share
        for issue, share in held_shares(seen, rows, about).items()
    }
    for offer in seen.offers:
        if offer.by != about and offer.turn < seen.turn and offer.firmness is Firmness.FIRM:
            for issue in offer.terms:
                weights[issue] += 0.0 if issue in seen.agreed else REFUSED
    for issue in seen.pledges.get(about, {}):
        weights[issue] *= PLEDGED
    for event in told:
        kind, *pair = event.field.split(":")
        if kind == "order":
            for name in pair:
                weights[IssueId(name)] *= TOLD if name == event.value else 1.0 / TOLD
    total = fsum(weights.values())
    return {issue: weight / total for issue, weight in weights.items()}


def _even(rows: Rows) -> dict[IssueId, float]:
    return dict.fromkeys(rows.options, 1.0 / len(rows.options))


def _values(
    rows: Rows, about: SeatId, issue: IssueId, weight: float, limit: OptionId | None
) -> tuple[float, ...]:
    steps, last = rows.steps[about][issue], rows.last[issue]
    most = last if limit is None else steps[limit]
    return tuple(
        weight * (1.0 - given / last - (BEYOND_LIMIT if given > most else 0.0))
        for given in steps.values()
    )
