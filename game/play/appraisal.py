"""What terms would mean to the seat that looks at them, from its own papers alone."""

from enum import StrEnum

from game.delegations.acceptability import Acceptability as Acceptability
from game.delegations.acceptability import acceptability
from game.engine.utility import is_beyond, utility, whole_package
from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId
from game.model.instructions import Tier
from game.model.observation import Observation, OwnLimit
from game.model.offers import Terms


class Standing(StrEnum):
    """Where an option lies beside the capital's limit on its issue."""

    WISH = "wish"
    WITHIN = "within"
    AT_LIMIT = "at_limit"
    BEYOND = "beyond"
    FREE = "free"
    """The capital has set no limit on the issue."""


@frozen
class Appraisal:
    """What a treaty with these terms would be worth to one party."""

    utility: float
    """0..100, the issues that the terms leave open counted as in one's own last paper."""
    over_no_deal: float
    """Utility points above going on with the war."""
    capital: Acceptability
    broken: tuple[OwnLimit, ...]
    """Limits that the terms go beyond, the most serious first."""


def appraise(observation: Observation, terms: Terms) -> Appraisal | None:
    """What the terms are worth to this seat; None for the mediator, who signs nothing."""
    brief, capital = observation.instructions, observation.capital
    if brief is None or capital is None:
        return None
    package = whole_package(observation, terms)
    value = utility(observation.agenda, brief.preferences, package)
    broken = broken_limits(observation, package)
    return Appraisal(
        utility=value,
        over_no_deal=value - capital.no_deal.no_deal_value,
        capital=acceptability(value, capital.band, [limit.tier for limit in broken]),
        broken=broken,
    )


def standing_of(observation: Observation, issue: IssueId, option: OptionId) -> Standing:
    """Where an option lies beside one's own limit and wish."""
    limit = next(
        (
            one
            for one in (observation.capital.limits if observation.capital else ())
            if one.issue == issue
        ),
        None,
    )
    if limit is None:
        return Standing.FREE
    agenda, seat = observation.agenda, observation.seat
    if is_beyond(agenda, seat, issue, option, limit.limit):
        return Standing.BEYOND
    if option == limit.limit:
        return Standing.AT_LIMIT
    if not is_beyond(agenda, seat, issue, option, limit.wish):
        return Standing.WISH
    return Standing.WITHIN


def broken_limits(observation: Observation, terms: Terms) -> tuple[OwnLimit, ...]:
    """One's own limits that the terms go beyond, the most serious tier first."""
    limits = observation.capital.limits if observation.capital else ()
    broken = [
        limit
        for limit in limits
        if limit.issue in terms
        and standing_of(observation, limit.issue, terms[limit.issue]) is Standing.BEYOND
    ]
    order = [tier.value for tier in Tier]
    return tuple(sorted(broken, key=lambda limit: order.index(limit.tier)))
