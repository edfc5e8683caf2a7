"""Which issues are trades and which are fights; which limits bind, and which collide."""

from collections.abc import Mapping
from enum import StrEnum

import numpy as np

from game.analysis.efficient import Floats
from game.analysis.utility_table import UtilityTable
from game.engine.utility import is_beyond
from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId, SeatId
from game.model.instructions import Preferences, Tier
from game.model.scenario import Scenario

MUCH_MORE = 1.5
"""A stake so many times the other's makes an issue a trade."""


class Kind(StrEnum):
    """What an issue is to the parties."""

    COMMON = "common"
    """Both like the same option best."""
    TRADE = "trade"
    """It matters far more to one: who cares less gives way, and is paid elsewhere."""
    COMPROMISE = "compromise"
    """It matters alike, and a course in the middle is worth more together than either end."""
    FIGHT = "fight"
    """It matters alike, and what one gains the other loses."""


@frozen
class Stake:
    """One issue by itself; patterns between issues do not count."""

    issue: IssueId
    kind: Kind
    stake: Mapping[SeatId, float]
    """Party -> utility points between its worst option and its best, 0..100."""
    together: OptionId
    """The option worth most to both together, utility points added up."""
    joint_gain: float
    """By how many points that beats the better of the two parties' own favourites."""


@frozen
class Binding:
    """A limit of day 1, and what it shuts out."""

    party: SeatId
    issue: IssueId
    limit: OptionId
    tier: Tier
    shuts: int
    """Packages better than war for both that it forbids."""


def stakes(scenario: Scenario) -> tuple[Stake, ...]:
    """Every issue, in the agenda's order."""
    agenda = scenario.agenda
    one, two = agenda.party_ids
    briefs = {party: scenario.parties[party].instructions.preferences for party in (one, two)}
    found = []
    for issue in agenda.issues:
        worth = {party: _points(briefs[party], issue.id) for party in (one, two)}
        stake = {party: float(row.max() - row.min()) for party, row in worth.items()}
        joint = worth[one] + worth[two]
        favourites = {party: int(row.argmax()) for party, row in worth.items()}
        best = int(joint.argmax())
        gain = float(joint[best] - max(joint[favourites[one]], joint[favourites[two]]))
        found.append(
            Stake(
                issue=issue.id,
                kind=_kind(stake[one], stake[two], favourites[one] == favourites[two], gain),
                stake=stake,
                together=issue.options[best].id,
                joint_gain=gain,
            )
        )
    return tuple(found)


def _points(preferences: Preferences, issue: IssueId) -> Floats:
    """The options' points on the scale of whole treaties, 0..100."""
    scale = 100.0 / (preferences.highest - preferences.lowest)
    return np.array(preferences.points[issue], dtype=np.float64) * scale


def _kind(first: float, second: float, same: bool, gain: float) -> Kind:
    if same:
        return Kind.COMMON
    if max(first, second) >= MUCH_MORE * min(first, second):
        return Kind.TRADE
    return Kind.COMPROMISE if gain > 1e-9 else Kind.FIGHT


def binding_limits(
    scenario: Scenario, table: UtilityTable, no_deal: Mapping[SeatId, float]
) -> tuple[Binding, ...]:
    """The limits of day 1 that forbid packages better than war for both, the strictest first."""
    agenda = scenario.agenda
    sizes = [len(issue.options) for issue in agenda.issues]
    one, two = agenda.party_ids
    inside = (table.utilities[one] >= no_deal[one]) & (table.utilities[two] >= no_deal[two])
    inside = inside.reshape(sizes)
    places = {issue.id: at for at, issue in enumerate(agenda.issues)}
    found = []
    for party in agenda.party_ids:
        for limit in scenario.parties[party].instructions.limits:
            issue = agenda.issue(limit.issue)
            row = np.array(
                [
                    is_beyond(agenda, party, limit.issue, option.id, limit.limit)
                    for option in issue.options
                ]
            )
            shape = [1] * len(sizes)
            shape[places[limit.issue]] = len(row)
            shuts = int(np.count_nonzero(inside & row.reshape(shape)))
            found.append(
                Binding(
                    party=party,
                    issue=limit.issue,
                    limit=limit.limit,
                    tier=limit.tier,
                    shuts=shuts,
                )
            )
    return tuple(sorted((one for one in found if one.shuts), key=lambda one: -one.shuts))


def collisions(scenario: Scenario) -> tuple[IssueId, ...]:
    """The issues on which the limits of day 1 leave no option that both may sign."""
    agenda = scenario.agenda
    found = []
    for issue in agenda.issues:
        limits = [
            (party, limit.limit)
            for party in agenda.party_ids
            for limit in scenario.parties[party].instructions.limits
            if limit.issue == issue.id
        ]
        if not any(
            all(not is_beyond(agenda, p, issue.id, option.id, most) for p, most in limits)
            for option in issue.options
        ):
            found.append(issue.id)
    return tuple(found)
