"""What day 1 promised: the fixed values against which every treaty of a scenario is measured."""

from collections.abc import Iterable, Mapping

import numpy as np

from game.analysis.efficient import Floats, TreatySpace, utilities_of_points, valuation_of
from game.engine.utility import is_beyond, utility
from game.engine.war import no_deal_value
from game.model.agenda import Agenda
from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId, SeatId
from game.model.instructions import Instructions, Tier
from game.model.offers import Package
from game.model.scenario import Scenario


@frozen
class Yardstick:
    """Values of day 1; they do not move, so that the same treaty always scores the same."""

    no_deal: Mapping[SeatId, float]
    """Utility if the talks fail, 0..100."""
    best: Mapping[SeatId, float]
    """Utility of the best package that the other side might ratify: at or above its no-deal value
    and within its indispensable limits. The no-deal value itself if there is none."""
    joint_gain: float
    """Greatest Nash product of the gains over no deal, within all indispensable limits; 0 if no
    package brings both a gain."""


def no_deal_values(scenario: Scenario) -> dict[SeatId, float]:
    """Each party's utility if the talks fail on day 1, 0..100."""
    tracks = {track.id: track.start for track in scenario.tracks}
    return {seat: no_deal_value(scenario, tracks, seat) for seat in scenario.agenda.party_ids}


def within_limits(
    agenda: Agenda, briefs: Iterable[Instructions]
) -> dict[IssueId, tuple[OptionId, ...]]:
    """Issue -> the options that break no indispensable limit of these instructions of day 1.

    Issues on which there is no such limit are left out.
    """
    left: dict[IssueId, tuple[OptionId, ...]] = {}
    for brief in briefs:
        for limit in brief.limits:
            if limit.tier is not Tier.INDISPENSABLE:
                continue
            options = left.get(limit.issue)
            if options is None:
                options = tuple(option.id for option in agenda.issue(limit.issue).options)
            left[limit.issue] = tuple(
                option
                for option in options
                if not is_beyond(agenda, brief.seat, limit.issue, option, limit.limit)
            )
    return left


def measure(scenario: Scenario) -> Yardstick:
    """The yardstick of a scenario; takes about a millisecond, so keep it between verdicts."""
    no_deal = no_deal_values(scenario)
    one, two = scenario.agenda.party_ids
    briefs = {seat: scenario.parties[seat].instructions for seat in (one, two)}
    return Yardstick(
        no_deal=no_deal,
        best={
            one: _best_against(scenario.agenda, briefs[one], briefs[two], no_deal),
            two: _best_against(scenario.agenda, briefs[two], briefs[one], no_deal),
        },
        joint_gain=_greatest_product(scenario.agenda, briefs[one], briefs[two], no_deal),
    )


def share_of_joint_gain(yardstick: Yardstick, utilities: Mapping[SeatId, float]) -> float:
    """Share of the joint gain that these utilities realise, 0..1; 0 if either side loses.

    The Nash product (Nash 1950) over the no-deal values of day 1, against the greatest one among
    packages within all indispensable limits. A package beyond a limit counts 1 at most.
    """
    product = 1.0
    for seat, value in yardstick.no_deal.items():
        product *= max(0.0, utilities[seat] - value)
    if yardstick.joint_gain <= 0.0:
        return 0.0
    return min(1.0, product / yardstick.joint_gain)


def utilities_of(scenario: Scenario, package: Package) -> dict[SeatId, float]:
    """Utility of a package to each party, 0..100."""
    return {
        seat: utility(scenario.agenda, brief.instructions.preferences, package)
        for seat, brief in scenario.parties.items()
    }


def _utilities_on_frontier(
    agenda: Agenda, own: Instructions, other: Instructions, limits: Iterable[Instructions]
) -> tuple[Floats, Floats]:
    """Utilities to both sides of the efficient packages within the limits of some briefs."""
    frontier = TreatySpace(agenda, own.preferences).efficient(
        valuation_of(agenda, other.preferences), allowed=within_limits(agenda, limits)
    )
    return (
        utilities_of_points(own.preferences, frontier.own),
        utilities_of_points(other.preferences, frontier.other),
    )


def _best_against(
    agenda: Agenda, own: Instructions, other: Instructions, no_deal: Mapping[SeatId, float]
) -> float:
    ours, theirs = _utilities_on_frontier(agenda, own, other, (other,))
    ratifiable = ours[theirs >= no_deal[other.seat]]
    return float(np.max(ratifiable, initial=no_deal[own.seat]))


def _greatest_product(
    agenda: Agenda, own: Instructions, other: Instructions, no_deal: Mapping[SeatId, float]
) -> float:
    ours, theirs = _utilities_on_frontier(agenda, own, other, (own, other))
    gains = np.maximum(ours - no_deal[own.seat], 0.0)
    products = gains * np.maximum(theirs - no_deal[other.seat], 0.0)
    return float(np.max(products, initial=0.0))
