"""From the last initials to the exchange of ratifications (rules 8.1 to 8.4)."""

import math
from dataclasses import replace
from datetime import timedelta

from game.engine.aftermath import read_at_home
from game.engine.capital import bottom_line, broken_limits
from game.engine.chance import draw
from game.engine.conditions import holds
from game.engine.ending import end
from game.engine.step import Step
from game.engine.utility import completed, steps_given, utility
from game.engine.war import no_deal_value
from game.model.events import (
    CapitalDecided,
    RatificationFailed,
    TreatyRatified,
    TreatyReferred,
    TreatySigned,
)
from game.model.ids import IssueId, SeatId
from game.model.instructions import Tier
from game.model.offers import Package
from game.model.outcome import Ending, Outcome
from game.model.scenario import CapitalBrief, RatificationHazard, Scenario
from game.model.state import ConferenceState, DrawMode


def sanction_probability(
    brief: CapitalBrief, above_line: float, indispensable: int, important: int
) -> float:
    """Odds that a capital sanctions a treaty.

    Args:
        brief: how the capital decides.
        above_line: utility of the treaty less the bottom line.
        indispensable: limits of that tier which the treaty breaks.
        important: the same for the second tier.
    """
    score = above_line / brief.temper + brief.leaning
    score -= brief.broken_indispensable * indispensable + brief.broken_important * important
    if score < -50.0:
        return 0.0
    return 1.0 / (1.0 + math.exp(-score))


def sanction_odds(
    scenario: Scenario, state: ConferenceState, party: SeatId, package: Package
) -> float:
    """Odds that this capital sanctions this treaty today (rule 8.2)."""
    preferences = scenario.parties[party].instructions.preferences
    worth = utility(scenario.agenda, preferences, package)
    if worth < no_deal_value(scenario, state.tracks, party):
        return 0.0
    above = worth - bottom_line(scenario, state, party)
    broken = [limit.tier for limit in broken_limits(scenario, state, party, package)]
    return sanction_probability(
        scenario.parties[party].capital,
        above,
        broken.count(Tier.INDISPENSABLE),
        broken.count(Tier.IMPORTANT),
    )


def refer_home(scenario: Scenario, state: ConferenceState) -> Step:
    """All is agreed: both capitals sanction the treaty or refuse it (rules 8.1 to 8.3)."""
    seats = scenario.agenda.seats
    package = {issue: article.option for issue, article in state.agreed.items()}
    step = Step(state=state).tell(TreatyReferred(audience=seats))
    refusing: list[SeatId] = []
    for party in scenario.agenda.party_ids:
        odds = sanction_odds(scenario, state, party, package)
        if state.draws is DrawMode.FIXED:
            sanctioned = odds >= 0.5
        else:
            sanctioned = draw(state.seed, "sanction", party, state.refusals) < odds
        reason = None if sanctioned else _reason(scenario, state, party, package)
        if not sanctioned:
            refusing.append(party)
        step = step.tell(
            CapitalDecided(audience=seats, party=party, sanctioned=sanctioned, reason=reason)
        )
    if not refusing:
        return step.then(_sign, scenario)
    return _send_back(scenario, step, refusing[0])


def _reason(
    scenario: Scenario, state: ConferenceState, party: SeatId, package: Package
) -> IssueId | None:
    broken = broken_limits(scenario, state, party, package)
    if broken:
        return broken[0].issue
    points = scenario.parties[party].instructions.preferences.points
    agenda = scenario.agenda

    def loss(issue: IssueId) -> int:
        row = points[issue]
        return max(row) - row[agenda.issue(issue).position(package[issue])]

    worst = max(state.last_accepted, key=loss, default=None)
    if worst is None or steps_given(agenda, party, worst, package[worst]) == 0:
        return None
    return worst


def _send_back(scenario: Scenario, step: Step, party: SeatId) -> Step:
    """The first refusal opens again what was agreed last; a second one is the end (rule 8.3)."""
    state = replace(step.state, refusals=step.state.refusals + 1)
    if state.refusals > 1 or state.turn >= len(state.days):
        outcome = Outcome(ending=Ending.REFUSED, ended_by=party, cause="refused")
        return step.put(state).then(lambda s, now: end(s, now, outcome), scenario)
    agreed = {i: a for i, a in state.agreed.items() if i not in state.last_accepted}
    return step.put(replace(state, agreed=agreed, last_accepted=()))


def _sign(scenario: Scenario, state: ConferenceState) -> Step:
    """The treaty is signed, read at home, and ratified unless an event undoes it (rule 8.4)."""
    prices = scenario.prices
    agreed_on = state.days[state.turn - 1]
    signed_on = agreed_on + timedelta(days=prices.signing_days)
    ratified_on = signed_on + timedelta(days=prices.ratification_days)
    package = completed(
        scenario.agenda,
        scenario.agenda.parties[0].id,
        {issue: article.option for issue, article in state.agreed.items()},
    )
    seats = scenario.agenda.seats
    step = Step(state=state).tell(TreatySigned(audience=seats, day=signed_on))
    step = step.then(read_at_home, scenario)
    outcome = Outcome(
        ending=Ending.RATIFIED, treaty=package, agreed_on=agreed_on, signed_on=signed_on
    )
    hazard = _hazard(scenario, step.state)
    if hazard is None:
        step = step.tell(TreatyRatified(audience=seats, day=ratified_on))
        outcome = replace(outcome, ratified_on=ratified_on, cause="ratified")
    else:
        step = step.tell(RatificationFailed(audience=seats, party=hazard.party, hazard=hazard.id))
        outcome = replace(
            outcome,
            ending=Ending.NOT_RATIFIED,
            ended_by=hazard.party,
            cause=f"hazard:{hazard.id}",
        )
    return step.then(lambda s, now: end(s, now, outcome), scenario)


def _hazard(scenario: Scenario, state: ConferenceState) -> RatificationHazard | None:
    if state.draws is DrawMode.FIXED:
        return None
    for hazard in scenario.hazards:
        struck = draw(state.seed, "hazard", hazard.id) < hazard.chance
        if struck and holds(scenario, state, hazard.when):
            return hazard
    return None
